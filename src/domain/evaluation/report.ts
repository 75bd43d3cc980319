import { coverageOf, type RunActivity, type Tally } from '../doing/coverage.ts'
import type { Beacon } from '../journal/entry-kinds.ts'
import type { LineId } from '../school-plan/ids.ts'
import type { Bilingual } from '../school-plan/line.ts'
import type { HalfYear } from './half-year.ts'
import type { ShownCounts } from './suppression.ts'

/** How cases that were opened in a half year stood when it was over. */
export const caseOutcomes = ['safe', 'ended-otherwise', 'going-on'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** How a duty stood in each of them (§ 12-4). */
export const dutyOutcomes = ['in-time', 'too-late', 'open'] as const
export type DutyOutcome = (typeof dutyOutcomes)[number]

/** Cases of the whole school in a half year that is over, as they may be shown: frozen once, never counted anew. */
export interface SchoolCounts {
  readonly cases: ShownCounts<CaseOutcome>
  readonly duties: Readonly<Record<Beacon, ShownCounts<DutyOutcome>>>
}

/** What became of the plan's work in a half year, and why what wasn't done wasn't. */
export interface WorkReport {
  readonly tally: Tally
  /** Written as not done or dropped, with the reason as it was written. */
  readonly notDone: readonly { readonly id: LineId; readonly what: Bilingual; readonly why: string }[]
  /** Their time has come, and nothing of them has been done. */
  readonly never: readonly { readonly id: LineId; readonly what: Bilingual }[]
  /** Factors that little is done for. */
  readonly little: readonly { readonly id: LineId; readonly name: Bilingual }[]
}

/** The occurrences of these days. */
export const workReport = (
  activities: readonly RunActivity[],
  factors: ReadonlyMap<LineId, Bilingual>,
  { from, to }: Pick<HalfYear, 'from' | 'to'>,
): WorkReport => {
  const isWithin = (days: { readonly to: string } | null) => days !== null && days.to >= from && days.to <= to
  const within = activities
    .map((one) => ({ ...one, standings: one.standings.filter(({ days }) => isWithin(days)) }))
    .filter(({ standings }) => standings.length > 0)
  const coverage = coverageOf(within, { years: [], factors: [...factors.keys()] })
  const whatOf = (id: LineId): Bilingual =>
    within.find((one) => one.id === id)?.content.what ?? { nb: null, nn: null }
  return {
    tally: coverage.all,
    notDone: within.flatMap(({ id, content, standings }) =>
      standings
        .filter(({ state }) => state === 'not-done' || state === 'dropped')
        .map(({ act }) => ({ id, what: content.what, why: act?.reason ?? '' })),
    ),
    never: coverage.never.map((id) => ({ id, what: whatOf(id) })),
    little: coverage.factors
      .filter(({ isLittle }) => isLittle)
      .map(({ of }) => ({ id: of, name: factors.get(of) ?? { nb: null, nn: null } })),
  }
}
