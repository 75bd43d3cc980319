import type { DateText, MeasureLevel, MomentText, Period, Place, Who } from '../journal/facts.ts'
import type { MeasureId, PersonId } from '../people/ids.ts'
import type { WordedMeasure, WordedPlan } from './plan.ts'

/** What can be written of a measure while it is not whole: names and times may still be free text, or missing. */
export interface MeasureWish {
  readonly level: MeasureLevel | null
  readonly responsible: Who | null
  readonly standIn: Who | null
  readonly when: Period | null
  readonly weekdays: readonly number[]
  readonly series: string | null
  readonly places: readonly Place[]
  readonly what: string
  readonly goal: string
  readonly success: string
}

export interface DraftMeasure extends MeasureWish {
  readonly id: MeasureId
  readonly position: number
  /** Counts savings of this measure: what two writers compare. */
  readonly revision: number
  readonly editedBy: PersonId
  readonly editedAt: string
}

/** The plan while it is written. `base` is the approved version it was begun from; 0 before the first. */
export interface Draft {
  readonly base: number
  readonly revision: number
  readonly problem: string
  readonly evaluateOn: DateText | null
  /** Why guardians have not been heard, where they have not. */
  readonly guardiansReason: string
  readonly measures: readonly DraftMeasure[]
  readonly editedBy: PersonId
  readonly editedAt: string
}

/** Grows with every saving of the frame or of any measure: the approver approves what the approver saw. */
export const draftCount = (kept: {
  readonly draft: Draft
  readonly removed: readonly { readonly revision: number }[]
}): number =>
  [...kept.draft.measures, ...kept.removed].reduce((sum, { revision }) => sum + revision, kept.draft.revision)

/**
 * What an approver saw: the draft, the versions before it, and what the pupil had said. Anything new there, and the
 * approver looks again; a measure that was done in the meantime is nothing new.
 */
export const seenBy = (
  state: { readonly plans: readonly unknown[]; readonly answers: readonly unknown[] },
  kept: Parameters<typeof draftCount>[0],
): string => [state.plans.length, draftCount(kept), state.answers.length].join('.')

/** A free text stands where a name or a time is missing: blank, it is a lack; "the year team", it is a warning too. */
export const worded = (measure: Pick<DraftMeasure, 'id'> & MeasureWish): WordedMeasure => ({
  id: measure.id,
  level: measure.level,
  responsible: measure.responsible ?? { text: '' },
  ...(measure.standIn === null ? {} : { standIn: measure.standIn }),
  when: measure.when ?? { text: '' },
  ...(measure.weekdays.length === 0 ? {} : { weekdays: measure.weekdays }),
  ...(measure.series === null ? {} : { series: measure.series }),
  ...(measure.places.length === 0 ? {} : { places: measure.places }),
  what: measure.what,
  ...(measure.goal === '' ? {} : { goal: measure.goal }),
  ...(measure.success === '' ? {} : { success: measure.success }),
})

/** The draft as a plan, to be warned about, compared and approved. */
export const draftedPlan = (draft: Draft): WordedPlan => ({
  version: draft.base + 1,
  problem: draft.problem,
  measures: draft.measures.map(worded),
  evaluateOn: draft.evaluateOn,
})

export const wishFrom = (measure: WordedMeasure): MeasureWish => ({
  level: measure.level,
  responsible: measure.responsible,
  standIn: measure.standIn ?? null,
  when: measure.when,
  weekdays: measure.weekdays ?? [],
  series: measure.series ?? null,
  places: measure.places ?? [],
  what: measure.what,
  goal: measure.goal ?? '',
  success: measure.success ?? '',
})

export interface Beginning {
  readonly problem: string
  readonly measures: readonly (MeasureWish & { readonly id: MeasureId })[]
}

/**
 * What a new draft begins with: the version in force without what an evaluation stopped, or, before the first,
 * the analysis of the investigation and what was done at once.
 */
export const beginning = (from: {
  readonly plan: WordedPlan | null
  readonly stopped: readonly MeasureId[]
  readonly analysis: string | null
  readonly immediate: readonly WordedMeasure[]
}): Beginning => {
  const { plan, stopped } = from
  const carried = plan === null ? from.immediate : plan.measures.filter((each) => !stopped.includes(each.id))
  return {
    problem: plan?.problem ?? from.analysis ?? '',
    measures: carried.map((measure) => ({ id: measure.id, ...wishFrom(measure) })),
  }
}

/** When the first evaluation is proposed, and the following ones (the law gives no limit; the plan's practice does). */
export const proposedEvaluation = (at: MomentText, base: number): DateText =>
  Temporal.PlainDate.from(at.slice(0, 10))
    .add({ days: base === 0 ? 14 : 21 })
    .toString()
