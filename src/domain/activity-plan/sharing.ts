import { type Decision, decide } from '../journal/decision.ts'
import type { Compartment, PlannedMeasure } from '../journal/facts.ts'
import { namedIn, type NamedPerson } from './naming.ts'
import type { WordedMeasure } from './plan.ts'

/** By what the same thing is known in several cases: its series, or itself where it was first. */
export const seriesOf = ({ series, id }: Pick<PlannedMeasure, 'series' | 'id'>): string => series ?? id

export const sharingRefusals = [
  'case-unknown',
  'ordinary-only',
  'same-case',
  'measure-unknown',
  'already-there',
  'names-the-pupil',
] as const
export type SharingRefusal = (typeof sharingRefusals)[number]

export interface Sharing {
  readonly measure: WordedMeasure | null
  /** Both cases, as far as it matters here. */
  readonly from: { readonly number: string; readonly compartment: Compartment }
  readonly to: { readonly number: string; readonly compartment: Compartment; readonly open: boolean }
  /** What already stands in the other plan or its draft. */
  readonly there: readonly Pick<PlannedMeasure, 'series' | 'id'>[]
  /** The pupil of the other case, and everybody else of the two. */
  readonly pupil: NamedPerson
  readonly others: readonly NamedPerson[]
}

/**
 * The same thing done once for several pupils. It stands in each plan as that pupil's own: its words name nobody else
 * (§ 20-2 of the regulation, mistake M18), and only whoever reads both cases can tie them together.
 */
export const decideSharing = (sharing: Sharing): Decision<WordedMeasure, SharingRefusal> => {
  const { measure, from, to, there, pupil, others } = sharing
  if (measure === null) return { accepted: false, refusals: ['measure-unknown'] }
  const refusals: SharingRefusal[] = []
  if (from.number === to.number) refusals.push('same-case')
  if (!to.open) refusals.push('case-unknown')
  if (from.compartment !== 'ordinary' || to.compartment !== 'ordinary') refusals.push('ordinary-only')
  if (there.some((each) => seriesOf(each) === seriesOf(measure))) refusals.push('already-there')
  const text = [measure.what, measure.goal ?? '', measure.success ?? ''].join('\n')
  if (namedIn(text, others, pupil).length > 0) refusals.push('names-the-pupil')
  return decide(refusals, { ...measure, series: seriesOf(measure) })
}
