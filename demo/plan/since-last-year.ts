import type { SeenChange } from '../../src/commands/school-plan/writing.ts'
import { sameContent } from '../../src/domain/school-plan/difference.ts'
import { type LineId, lineId } from '../../src/domain/school-plan/ids.ts'
import type { LineContent } from '../../src/domain/school-plan/line.ts'
import type { SchoolPlan } from '../../src/domain/school-plan/plan.ts'
import { textOfLine } from '../../src/domain/school-plan/text-of-line.ts'
import { lastYearsLines } from './last-year/plan.ts'
import type { DemoLine } from './line.ts'
import { demoChoices, demoLines, lineAs, placeOf } from './plan.ts'

/** A draft as it stands, with the change that each line was last written by. */
export interface Standing {
  readonly plan: SchoolPlan
  readonly written: ReadonlyMap<LineId, { readonly revision: number }>
}

const wordsOf = (section: string, content: LineContent): string => `${section} ${textOfLine(content)}`

/** Which line of the draft is which, by its words: they are nobody else's in the same section. */
export const keysIn = ({ lines }: SchoolPlan, known: readonly DemoLine[]): ReadonlyMap<string, LineId> => {
  const keys = new Map(known.map(({ key, section, content }) => [wordsOf(section, content), key]))
  return new Map(
    lines.flatMap(({ id, section, content }) => {
      const key = keys.get(wordsOf(section, content))
      return key === undefined ? [] : [[key, id] as const]
    }),
  )
}

export interface KeyedChange extends SeenChange {
  /** The line's key; null for a choice. */
  readonly key: string | null
}

/** What makes this year's plan of the one that has been begun: everything of an empty one, else what is new and gone. */
export const changesSince = ({ plan, written }: Standing, newId: () => string): readonly KeyedChange[] => {
  const stands = keysIn(plan, lastYearsLines)
  const ids = new Map(demoLines.map(({ key }) => [key, stands.get(key) ?? lineId(newId())]))
  const before = new Map(plan.lines.map((line) => [line.id, line]))
  const kept = new Set<string>(ids.values())
  return [
    ...demoLines.flatMap((demoLine): readonly KeyedChange[] => {
      const { key } = demoLine
      const line = lineAs(demoLine, placeOf(demoLine), (of) => ids.get(of))
      const old = before.get(line.id)
      if (old === undefined) return [{ key, change: { kind: 'line-added', line }, seen: null }]
      if (sameContent(old.content, line.content)) return []
      const seen = written.get(line.id)?.revision ?? 0
      return [{ key, change: { kind: 'line-written', id: line.id, content: line.content }, seen }]
    }),
    ...[...stands].flatMap(([key, id]): readonly KeyedChange[] =>
      kept.has(id)
        ? []
        : [{ key, change: { kind: 'line-removed', id }, seen: written.get(id)?.revision ?? 0 }],
    ),
    ...demoChoices.map((change): KeyedChange => ({ key: null, change, seen: null })),
    ...(plan.chains.absence === undefined
      ? []
      : [
          {
            key: null,
            change: { kind: 'chain-written' as const, id: 'absence' as const, chain: null },
            seen: null,
          },
        ]),
  ]
}
