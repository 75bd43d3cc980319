import type { CaseEntry } from '../journal/entry.ts'
import type { MomentText } from '../journal/facts.ts'
import type { CaseState, SafetyAnswer } from './state.ts'

const withAnswer = (state: CaseState, answer: SafetyAnswer): CaseState => {
  const answers = [...state.answers, answer]
  const own = answers.filter((each) => each.by === 'pupil' && each.safe !== 'not-asked')
  // A talk may be written down after a later one: the last answer is the one last given, not last written.
  const last = own.reduce<SafetyAnswer | null>((a, b) => (a === null || a.at <= b.at ? b : a), null)
  return { ...state, answers, lastAnswer: last }
}

/** Asked, and would not or could not answer: that is the pupil's own, though nobody answered. */
const asPupil = (by: SafetyAnswer['by'], safe: SafetyAnswer['safe']): SafetyAnswer['by'] =>
  by === 'nobody' && (safe === 'declined' || safe === 'cannot') ? 'pupil' : by

const later = (one: MomentText | null, other: MomentText): MomentText =>
  one === null || one < other ? other : one

const afterTalk = (state: CaseState, entry: CaseEntry): CaseState => {
  if (entry.kind !== 'pupil-talked' || entry.facts.pupil !== (state.pupil ?? entry.facts.pupil)) return state
  const { safe, mode, alone, present, wantsMeasures } = entry.facts
  const answer: SafetyAnswer = { seq: entry.seq, at: entry.happened, safe, mode, by: 'pupil', alone, present }
  return {
    ...withAnswer(state, answer),
    lastTalkAt: later(state.lastTalkAt, entry.happened),
    wantsMeasures: state.wantsMeasures || wantsMeasures,
  }
}

/** What an entry changes about whom the school has listened to. */
export const afterVoice = (state: CaseState, entry: CaseEntry): CaseState => {
  switch (entry.kind) {
    case 'pupil-talked':
      return afterTalk(state, entry)
    case 'evaluated': {
      const { pupilAnswer: safe, pupilMode: mode, alone, guardiansAsked } = entry.facts
      const by = asPupil(entry.facts.answeredBy, safe)
      const asked = guardiansAsked ? [...state.guardiansAskedAt, entry.happened] : state.guardiansAskedAt
      const present = entry.facts.present ?? []
      const answer = { seq: entry.seq, at: entry.happened, safe, mode, by, alone, present }
      return { ...withAnswer(state, answer), guardiansAskedAt: asked }
    }
    case 'followed-up': {
      const { safe, alone } = entry.facts
      const by = asPupil(entry.facts.answeredBy, safe)
      return withAnswer(state, {
        seq: entry.seq,
        at: entry.happened,
        safe,
        mode: null,
        by,
        alone,
        present: entry.facts.present ?? [],
      })
    }
    case 'observed':
      return { ...state, observedAt: [...state.observedAt, entry.happened] }
    case 'guardian-contacted':
      return entry.facts.reached
        ? { ...state, guardiansAskedAt: [...state.guardiansAskedAt, entry.happened] }
        : state
    case 'other-talked':
      return entry.facts.as === 'other-pupil'
        ? state
        : { ...state, adultsAskedAt: [...state.adultsAskedAt, entry.happened] }
    case 'guardian-contact-held': {
      const { guardian, until } = entry.facts
      const hold = { guardian, since: entry.happened, until, seq: entry.seq }
      return { ...state, holds: [...state.holds.filter((each) => each.guardian !== guardian), hold] }
    }
    case 'guardian-contact-resumed':
      return { ...state, holds: state.holds.filter((hold) => hold.guardian !== entry.facts.guardian) }
    default:
      return state
  }
}
