import { decideGuardianContact, decideGuardianHold } from '../../domain/case/guardian-contact.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import { mayBeContacted } from '../../domain/people/guardian.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { findRelation, liftHold, saveHold } from '../../database/records/case/guardian.ts'
import { type ActAt, caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface PupilTalk extends Happened, Omit<CaseFacts['pupil-talked'], 'pupil'> {
  /** Who talked, when it wasn't the writer. */
  readonly by: PersonId | null
  readonly pupilWords: string | null
  readonly notToBeTold: string | null
  readonly summary: string | null
}

/** C-06 and the hearing of § 10-2. "Would not" and "can't" are answers; the pupil's words are kept as they fell. */
export const talkWithPupil = caseAct<PupilTalk, 'words-missing'>({
  action: 'case.talk-with-pupil',
  decide: ({ hand, scope }, input) => {
    const { happened, by, pupilWords, notToBeTold, summary } = input
    const { mode, safe, alone, chosenAdult, present, wantsMeasures, pupilConfirmed } = input
    const facts = {
      mode,
      safe,
      alone,
      ...(chosenAdult === undefined ? {} : { chosenAdult }),
      present,
      wantsMeasures,
      pupilConfirmed,
    }
    const spoke = facts.mode === 'said' || facts.mode === 'wrote' || facts.mode === 'drew'
    if (spoke && pupilWords === null && summary === null) return refuse('words-missing')
    const pupil = hand.row.pupil_id
    return accept([
      {
        kind: 'pupil-talked',
        happened,
        ...(by === null || by === scope.actor.person ? {} : { onBehalfOf: by }),
        facts: { ...facts, pupil },
        words: wordsOf(pupil, [
          { field: 'pupil-words', text: pupilWords },
          { field: 'not-to-be-told', text: notToBeTold },
          { field: 'summary', text: summary },
        ]),
      },
    ])
  },
})

export interface OtherTalk extends Happened {
  readonly person: CaseFacts['other-talked']['person']
  readonly as: CaseFacts['other-talked']['as']
  readonly statement: string | null
}

/** What another pupil said is that pupil's, and never stands here: only that there was a talk. */
export const talkWithOther = caseAct<OtherTalk, 'not-in-this-case' | 'words-missing'>({
  action: 'case.talk-with-other',
  decide: ({ hand }, { happened, person, as, statement }) => {
    if (as === 'other-pupil' && statement !== null) return refuse('not-in-this-case')
    if (as !== 'other-pupil' && statement === null) return refuse('words-missing')
    const about = 'person' in person ? [person.person] : []
    return accept([
      {
        kind: 'other-talked',
        happened,
        facts: { person, as },
        words: wordsOf(hand.row.pupil_id, [{ field: 'statement', text: statement, about }]),
      },
    ])
  },
})

export interface GuardianContact extends Happened {
  readonly guardian: PersonId
  readonly channel: CaseFacts['guardian-contacted']['channel']
  readonly reached: boolean
  readonly invitedToMeeting: boolean
  readonly wantsMeasures?: boolean
  readonly summary: string | null
  readonly guardianWords: string | null
}

/** Nobody is contacted through a relation that nobody has checked, and nobody past a hold. */
export const contactGuardian = caseAct<GuardianContact, 'contact-held' | 'relation-unverified'>({
  action: 'case.contact-guardian',
  decide: async (at, input) => {
    const { happened, guardian, summary, guardianWords, channel, reached, invitedToMeeting } = input
    if (!(await isVerified(at, guardian))) return refuse('relation-unverified')
    const held = decideGuardianContact(at.hand.state, guardian, happened)
    if (!held.accepted) return held
    return accept([
      {
        kind: 'guardian-contacted',
        happened,
        facts: {
          guardian: { person: guardian },
          channel,
          reached,
          invitedToMeeting,
          ...(input.wantsMeasures === true ? { wantsMeasures: true } : {}),
        },
        words: wordsOf(at.hand.row.pupil_id, [
          { field: 'guardian-words', text: guardianWords, about: [guardian] },
          { field: 'summary', text: summary, about: [guardian] },
        ]),
      },
    ])
  },
})

const isVerified = async ({ hand, scope }: ActAt, guardian: PersonId): Promise<boolean> => {
  const relation = await findRelation(scope.tx, scope.actor.owner, { guardian, pupil: hand.row.pupil_id })
  return relation !== null && mayBeContacted(relation)
}

export interface GuardianHold extends Happened {
  readonly guardians: readonly PersonId[]
  readonly until: MomentText
  readonly consulted: CaseFacts['guardian-contact-held']['consulted']
  readonly reason: string
}

/** The danger is sometimes at home: contact is held per guardian, with a reason, until a time that comes. */
export const holdContact = caseAct<
  GuardianHold,
  | 'case-closed'
  | 'reason-missing'
  | 'consulted-missing'
  | 'until-not-later'
  | 'hold-too-long'
  | 'nobody-chosen'
>({
  action: 'case.hold-guardian-contact',
  decide: ({ hand }, { happened, guardians, until, consulted, reason }) => {
    const decisions = guardians.map((guardian) =>
      decideGuardianHold(hand.state, { guardian, until, consulted }, { at: happened, reasonGiven: true }),
    )
    const refused = decisions.find((decision) => !decision.accepted)
    if (refused !== undefined && !refused.accepted) return refused
    if (guardians.length === 0) return refuse('nobody-chosen')
    return accept(
      guardians.map((guardian) => ({
        kind: 'guardian-contact-held' as const,
        happened,
        facts: { guardian, until, consulted },
        words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason, about: [guardian] }]),
      })),
    )
  },
  then: async ({ hand, scope }, { guardians }) => {
    for (const hold of hand.state.holds) {
      if (guardians.includes(hold.guardian)) await saveHold(scope, hand.row.case_id, hold)
    }
  },
})

export interface ContactResumed extends Happened {
  readonly guardian: PersonId
}

export const resumeContact = caseAct<ContactResumed, 'not-held'>({
  action: 'case.resume-guardian-contact',
  decide: ({ hand }, { happened, guardian }) =>
    hand.state.holds.some((hold) => hold.guardian === guardian)
      ? accept([{ kind: 'guardian-contact-resumed', happened, facts: { guardian }, words: [] }])
      : refuse('not-held'),
  then: ({ hand, scope }, { guardian }) => liftHold(scope, hand.row.case_id, guardian),
})
