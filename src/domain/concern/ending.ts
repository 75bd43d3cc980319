import { type Decision, decide } from '../journal/decision.ts'
import type { ConcernFacts } from '../journal/entry-kinds.ts'
import type { Compartment, Place } from '../journal/facts.ts'
import type { ConcernState } from './state.ts'

export const concernEndingRefusals = [
  'already-ended',
  'nobody-holds-it',
  'case-missing',
  'needs-own-case',
  'duplicate-missing',
  'pupil-not-asked',
  'pupil-not-safe',
  'pupil-says-unsafe',
  'place-is-inside-the-duty',
  'not-forwarded',
  'reason-missing',
] as const
export type ConcernEndingRefusal = (typeof concernEndingRefusals)[number]

/** Homework help, after-school care, trips, the way to school and digital life are inside the duty (§ 12-1). */
export const insideThough: readonly Place[] = [
  'way-to-school',
  'digital',
  'after-school-care',
  'homework-help',
  'trip',
]

export interface ConcernEndingWish {
  readonly facts: ConcernFacts['concern-ended']
  readonly reasonGiven: boolean
  /** Of the case that it is added to. */
  readonly caseCompartment?: Compartment
}

const joining = (state: ConcernState, wish: ConcernEndingWish): readonly ConcernEndingRefusal[] => {
  const refusals: ConcernEndingRefusal[] = []
  if (wish.facts.case === undefined) refusals.push('case-missing')
  const target = wish.caseCompartment ?? state.compartment
  if (wish.facts.ending === 'added-to-case' && target !== state.compartment) refusals.push('needs-own-case')
  return refusals
}

const lookedInto = (state: ConcernState, wish: ConcernEndingWish): readonly ConcernEndingRefusal[] => {
  const refusals: ConcernEndingRefusal[] = []
  if (!wish.facts.pupilAsked) refusals.push('pupil-not-asked')
  else if (wish.facts.pupilSafe !== 'yes') refusals.push('pupil-not-safe')
  // Whoever has said "not safe" gets a case and a plan, however it goes after.
  if (state.pupilSaysUnsafe) refusals.push('pupil-says-unsafe')
  if (state.compartment === 'staff-offence' && state.forwarded === null) refusals.push('not-forwarded')
  if (!wish.reasonGiven) refusals.push('reason-missing')
  return refusals
}

const outside = (state: ConcernState, wish: ConcernEndingWish): readonly ConcernEndingRefusal[] => {
  const refusals: ConcernEndingRefusal[] = []
  if (state.pupilSaysUnsafe) refusals.push('pupil-says-unsafe')
  if (state.place !== null && insideThough.includes(state.place)) refusals.push('place-is-inside-the-duty')
  if (state.compartment === 'staff-offence' && state.forwarded === null) refusals.push('not-forwarded')
  if (!wish.reasonGiven) refusals.push('reason-missing')
  return refusals
}

const refusalsFor = (state: ConcernState, wish: ConcernEndingWish): readonly ConcernEndingRefusal[] => {
  switch (wish.facts.ending) {
    case 'opened-case':
    case 'added-to-case':
      return joining(state, wish)
    case 'looked-into-pupil-safe':
      return lookedInto(state, wish)
    case 'duplicate':
      return wish.facts.duplicateOf === undefined ? ['duplicate-missing'] : []
    case 'not-pupil-environment':
      return outside(state, wish)
  }
}

/** A concern is never set aside: these are the only ends it has, and "not proven" is none of them. */
export const decideConcernEnding = (
  state: ConcernState,
  wish: ConcernEndingWish,
): Decision<ConcernFacts['concern-ended'], ConcernEndingRefusal> => {
  if (state.ended !== null) return { accepted: false, refusals: ['already-ended'] }
  const unheld = state.holder === null ? (['nobody-holds-it'] as const) : []
  return decide([...unheld, ...refusalsFor(state, wish)], wish.facts)
}
