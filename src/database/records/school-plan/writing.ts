import type { OwnerId, PersonId, SchoolId } from '../../../domain/people/ids.ts'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import type { Line } from '../../../domain/school-plan/line.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { SchoolPlanId, SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { Section } from '../../../domain/school-plan/sections.ts'
import type { Transaction } from '../../connection.ts'
import type { TemplateVersion } from './draft.ts'

/** A plan that is written in, by whom and when. */
export interface PlanWriting {
  readonly owner: OwnerId
  readonly plan: SchoolPlanId
  readonly by: PersonId
  readonly at: string
}

export interface NewPlan {
  readonly owner: OwnerId
  readonly plan: SchoolPlanId
  /** Null for the owner's template. */
  readonly school: SchoolId | null
  readonly schoolYear: SchoolYearName
  readonly grownFrom: SchoolPlanId | null
  readonly answered: TemplateVersion | null
  readonly by: PersonId
  readonly at: string
}

/** False where the school has a plan for that year already. */
export const insertPlan = async (tx: Transaction, plan: NewPlan): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('school_plan')
    .values({
      owner_id: plan.owner,
      plan_id: plan.plan,
      school_id: plan.school,
      school_year: plan.schoolYear,
      grown_from: plan.grownFrom,
      template_plan: plan.answered?.plan ?? null,
      template_version: plan.answered?.version ?? null,
      begun_by: plan.by,
      begun_at: plan.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** One accepted change, with its number and the plan before it. */
export interface ChangeToSave {
  readonly revision: number
  readonly change: PlanChange
  readonly before: SchoolPlan
}

const lineOf = (plan: SchoolPlan, id: string): Line | undefined => plan.lines.find((line) => line.id === id)
const sectionOf = (plan: SchoolPlan, id: string): Section | undefined =>
  plan.sections.find((section) => section.id === id)

type Touched = { readonly line: string } | { readonly section: string } | null

const touched = (change: PlanChange): Touched => {
  switch (change.kind) {
    case 'line-added':
      return { line: change.line.id }
    case 'line-written':
    case 'line-moved':
    case 'line-removed':
    case 'line-lock-set':
      return { line: change.id }
    case 'section-added':
    case 'section-written':
      return { section: change.section.id }
    case 'section-removed':
      return { section: change.id }
    case 'setting-chosen':
    case 'deadline-set':
    case 'chain-written':
      return null
  }
}

/** What stood there: the line, the section, or the choice. */
const stood = ({ change, before }: ChangeToSave): unknown => {
  if (change.kind === 'setting-chosen') return before.settings[change.code] ?? null
  if (change.kind === 'deadline-set') return before.deadlines[change.code] ?? null
  if (change.kind === 'chain-written') return before.chains[change.id] ?? null
  const at = touched(change)
  if (at === null) return null
  return ('line' in at ? lineOf(before, at.line) : sectionOf(before, at.section)) ?? null
}

/** The last change of each line or section, and what it is after all of them; gone ones as they last stood. */
const lastOf = <Row>(
  steps: readonly ChangeToSave[],
  keyOf: (at: NonNullable<Touched>) => string | null,
  find: (plan: SchoolPlan, id: string) => Row | undefined,
  after: SchoolPlan,
) => {
  const last = new Map<string, ChangeToSave>()
  for (const step of steps) {
    const at = touched(step.change)
    const key = at === null ? null : keyOf(at)
    if (key !== null) last.set(key, step)
  }
  return [...last].flatMap(([id, { revision, before }]) => {
    const now = find(after, id)
    const row = now ?? find(before, id)
    return row === undefined ? [] : [{ row, revision, removed: now === undefined }]
  })
}

const saveSections = async (
  tx: Transaction,
  writing: PlanWriting,
  sections: ReturnType<typeof lastOf<Section>>,
): Promise<void> => {
  if (sections.length === 0) return
  await tx
    .insertInto('school_plan_section')
    .values(
      sections.map(({ row, revision, removed }) => ({
        owner_id: writing.owner,
        plan_id: writing.plan,
        section_id: row.id,
        heading: json(row.heading),
        position: row.position,
        locked: row.locked,
        removed,
        revision,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'plan_id', 'section_id']).doUpdateSet((eb) => ({
        heading: eb.ref('excluded.heading'),
        position: eb.ref('excluded.position'),
        locked: eb.ref('excluded.locked'),
        removed: eb.ref('excluded.removed'),
        revision: eb.ref('excluded.revision'),
      })),
    )
    .execute()
}

/** A statement has room for 65,535 values: a plan of four hundred pages is written in several. */
const rowsAtOnce = 2_000
const inParts = <Row>(rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, part) =>
    rows.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce),
  )

const saveLines = async (
  tx: Transaction,
  writing: PlanWriting,
  lines: Readonly<ReturnType<typeof lastOf<Line>>>,
): Promise<void> => {
  await tx
    .insertInto('school_plan_line')
    .values(
      lines.map(({ row, revision, removed }) => ({
        owner_id: writing.owner,
        plan_id: writing.plan,
        line_id: row.id,
        section_id: row.section,
        position: row.position,
        template_id: row.template,
        locked: row.locked,
        content: JSON.stringify(row.content),
        removed,
        revision,
        written_by: writing.by,
        written_at: writing.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'plan_id', 'line_id']).doUpdateSet((eb) => ({
        section_id: eb.ref('excluded.section_id'),
        position: eb.ref('excluded.position'),
        locked: eb.ref('excluded.locked'),
        content: eb.ref('excluded.content'),
        removed: eb.ref('excluded.removed'),
        revision: eb.ref('excluded.revision'),
        written_by: eb.ref('excluded.written_by'),
        written_at: eb.ref('excluded.written_at'),
      })),
    )
    .execute()
}

const insertChanges = async (
  tx: Transaction,
  writing: PlanWriting,
  steps: readonly ChangeToSave[],
): Promise<void> => {
  await tx
    .insertInto('school_plan_change')
    .values(
      steps.map((step) => ({
        owner_id: writing.owner,
        plan_id: writing.plan,
        revision: step.revision,
        change: JSON.stringify(step.change),
        before: json(stood(step)),
        written_by: writing.by,
        written_at: writing.at,
      })),
    )
    .execute()
}

/** Accepted changes in their order: each a row for ever, and the rows of the plan as they stand after all of them. */
export const saveChanges = async (
  tx: Transaction,
  writing: PlanWriting,
  steps: readonly ChangeToSave[],
  after: SchoolPlan,
): Promise<void> => {
  const last = steps.at(-1)
  if (last === undefined) return
  for (const part of inParts(steps)) await insertChanges(tx, writing, part)
  const sections = lastOf(steps, (at) => ('section' in at ? at.section : null), sectionOf, after)
  const lines = lastOf(steps, (at) => ('line' in at ? at.line : null), lineOf, after)
  await saveSections(tx, writing, sections)
  for (const part of inParts(lines)) await saveLines(tx, writing, part)
  await tx
    .updateTable('school_plan')
    .set({
      revision: last.revision,
      settings: JSON.stringify(after.settings),
      deadlines: JSON.stringify(after.deadlines),
      chains: JSON.stringify(after.chains),
    })
    .where('owner_id', '=', writing.owner)
    .where('plan_id', '=', writing.plan)
    .execute()
}
