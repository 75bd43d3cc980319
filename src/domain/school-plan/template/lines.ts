import type { PlanChange } from '../change.ts'
import { sameContent } from '../difference.ts'
import type { LineId } from '../ids.ts'
import type { Line, LineContent } from '../line.ts'
import { lastIn } from '../ordering.ts'
import type { SchoolPlan } from '../plan.ts'
import type { Section } from '../sections.ts'

/** Where a school's sections and lines aren't as the owner's template: each is taken over by a choice of the school. */
export type TemplateLineDifference =
  | { readonly kind: 'section'; readonly id: string; readonly section: Section; readonly own: Section | null }
  /** In the template, and not in the plan: new there, or taken out here. */
  | { readonly kind: 'missing'; readonly id: string; readonly line: Line }
  | { readonly kind: 'differs'; readonly id: string; readonly line: Line; readonly own: Line }
  /** The owner has taken out what this line grew from. */
  | { readonly kind: 'gone'; readonly id: string; readonly own: Line }

const grownFrom = (plan: SchoolPlan): ReadonlyMap<LineId, Line> =>
  new Map(plan.lines.flatMap((line) => (line.template === null ? [] : [[line.template, line] as const])))

/** The template's words with the school's own lines as their factors. */
const asOwn = (content: LineContent, own: ReadonlyMap<LineId, Line>): LineContent =>
  content.kind === 'activity'
    ? { ...content, factors: content.factors.map((id) => own.get(id)?.id ?? id) }
    : content

const isSame = (line: Line, own: Line, all: ReadonlyMap<LineId, Line>): boolean =>
  sameContent(asOwn(line.content, all), own.content) &&
  line.locked === own.locked &&
  (!line.locked || line.section === own.section)

/** What is only the school's own is no difference: it stays. */
export const templateLineDifferences = (
  template: SchoolPlan,
  plan: SchoolPlan,
): readonly TemplateLineDifference[] => {
  const own = grownFrom(plan)
  const known = new Set<string>(template.lines.map(({ id }) => id))
  return [
    ...template.sections.flatMap((section): readonly TemplateLineDifference[] => {
      const mine = plan.sections.find(({ id }) => id === section.id) ?? null
      const isAsThere =
        mine !== null &&
        mine.locked === section.locked &&
        (!section.locked || sameContent(mine.heading, section.heading))
      return isAsThere ? [] : [{ kind: 'section', id: `section-${section.id}`, section, own: mine }]
    }),
    ...template.lines.flatMap((line): readonly TemplateLineDifference[] => {
      const mine = own.get(line.id)
      if (mine === undefined) return [{ kind: 'missing', id: line.id, line }]
      return isSame(line, mine, own) ? [] : [{ kind: 'differs', id: line.id, line, own: mine }]
    }),
    ...[...own].flatMap(([id, mine]): readonly TemplateLineDifference[] =>
      known.has(id) ? [] : [{ kind: 'gone', id, own: mine }],
    ),
  ]
}

const sectionChange = ({ section, own }: Extract<TemplateLineDifference, { kind: 'section' }>): PlanChange =>
  own === null
    ? { kind: 'section-added', section }
    : { kind: 'section-written', section: { ...section, position: own.position } }

const lineChanges = (
  { line, own }: Extract<TemplateLineDifference, { kind: 'differs' }>,
  plan: SchoolPlan,
): readonly PlanChange[] => {
  const content = asOwn(line.content, grownFrom(plan))
  const isElsewhere = line.locked && line.section !== own.section
  return [
    { kind: 'line-written', id: own.id, content },
    ...(own.locked === line.locked
      ? []
      : [{ kind: 'line-lock-set' as const, id: own.id, locked: line.locked }]),
    ...(isElsewhere
      ? [
          {
            kind: 'line-moved' as const,
            id: own.id,
            section: line.section,
            position: lastIn(plan, line.section),
          },
        ]
      : []),
  ]
}

export interface TakingLinesOver {
  readonly template: SchoolPlan
  readonly plan: SchoolPlan
  /** Ids of differences. */
  readonly chosen: ReadonlySet<string>
  readonly newId: () => LineId
}

/** The chosen differences as changes of the school's plan, sections first. Nothing that is only the school's is touched. */
export const changesToTakeLinesOver = ({
  template,
  plan,
  chosen,
  newId,
}: TakingLinesOver): readonly PlanChange[] => {
  const all = templateLineDifferences(template, plan)
  const added = all.flatMap((each) => (each.kind === 'missing' && chosen.has(each.id) ? [each.line] : []))
  const ids = new Map<LineId, LineId>(added.map((line) => [line.id, newId()]))
  const has = new Set(plan.sections.map(({ id }) => id))
  const needed = new Set(added.map(({ section }) => section).filter((id) => !has.has(id)))
  const places = new Map<string, number>()
  const nextIn = (section: string): number => {
    const place = places.get(section) ?? lastIn(plan, section)
    places.set(section, place + 1)
    return place
  }
  return all.flatMap((each): readonly PlanChange[] => {
    if (
      each.kind === 'section' &&
      (chosen.has(each.id) || (each.own === null && needed.has(each.section.id)))
    )
      return [sectionChange(each)]
    if (!chosen.has(each.id)) return []
    switch (each.kind) {
      case 'section':
        return []
      case 'missing': {
        const id = ids.get(each.line.id) ?? newId()
        const factor = (of: LineId): LineId => ids.get(of) ?? of
        const content = asOwn(each.line.content, grownFrom(plan))
        const mapped =
          content.kind === 'activity' ? { ...content, factors: content.factors.map(factor) } : content
        const position = nextIn(each.line.section)
        return [
          {
            kind: 'line-added',
            line: { ...each.line, id, template: each.line.id, position, content: mapped },
          },
        ]
      }
      case 'differs':
        return lineChanges(each, plan)
      case 'gone':
        return [{ kind: 'line-removed', id: each.own.id }]
    }
  })
}
