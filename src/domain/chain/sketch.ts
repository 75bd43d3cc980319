import type { EntryKind } from '../journal/entry-kinds.ts'
import type { BodyKind, Party, PlanRole } from '../school-plan/parties.ts'
import type { Chain, ChainId, LawStep, Outcome, OutcomeCode, Step, StepKind, Within } from './chain.ts'

/** A step in few words: who, what the law says, how soon, what shows it, and where it leads. */
interface Sketch {
  readonly by?: readonly (PlanRole | BodyKind)[]
  readonly law?: LawStep
  readonly within?: number | 'at-once'
  readonly shownBy?: readonly EntryKind[]
  readonly to: Partial<Record<OutcomeCode, string>>
}

const bodies: readonly BodyKind[] = ['resource-team']
const isBody = (who: PlanRole | BodyKind): who is BodyKind => bodies.some((body) => body === who)
const partyOf = (who: PlanRole | BodyKind): Party =>
  isBody(who) ? { kind: 'body', body: who } : { kind: 'role', role: who }

const timeOf = (within: Sketch['within']): Within | null => {
  if (within === undefined) return null
  return within === 'at-once' ? { unit: 'at-once' } : { unit: 'school-days', count: within }
}

const outcomesOf = (to: Sketch['to']): readonly Outcome[] => {
  const codes: readonly OutcomeCode[] = ['done', 'yes', 'no', 'unknown', 'effect', 'no-effect']
  return codes.flatMap((code) => {
    const next = to[code]
    return next === undefined ? [] : [{ code, to: next }]
  })
}

const kindOf = (outcomes: readonly Outcome[]): StepKind => {
  if (outcomes.length === 0) return 'end'
  return outcomes.some(({ code }) => code !== 'done') ? 'question' : 'act'
}

/** A chain from its sketches, in their order. Kinds of steps follow from their ways on. */
export const chainOf = (id: ChainId, start: string, sketches: Readonly<Record<string, Sketch>>): Chain => ({
  id,
  start,
  steps: Object.entries(sketches).map(([name, sketch]): Step => {
    const outcomes = outcomesOf(sketch.to)
    return {
      id: name,
      kind: kindOf(outcomes),
      words: null,
      responsible: (sketch.by ?? []).map(partyOf),
      law: sketch.law ?? null,
      within: timeOf(sketch.within),
      shownBy: sketch.shownBy ?? [],
      outcomes,
    }
  }),
})
