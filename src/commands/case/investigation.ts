import { areInCase } from '../../database/records/case/pupils.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { DateText, Place } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { type ActAt, caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface InvestigationOpened extends Happened {
  readonly methods: CaseFacts['investigation-opened']['methods']
  readonly note: string | null
}

/** C-10: at once, and with at least one way of finding out. */
export const openInvestigation = caseAct<InvestigationOpened, 'methods-missing'>({
  action: 'case.open-investigation',
  decide: ({ hand }, { happened, methods, note }) =>
    methods.length === 0
      ? refuse('methods-missing')
      : accept([
          {
            kind: 'investigation-opened',
            happened,
            facts: { methods },
            words: wordsOf(hand.row.pupil_id, [{ field: 'note', text: note }]),
          },
        ]),
})

export interface InvestigationExtended extends Happened {
  readonly until: DateText
  readonly reason: string
}

/** C-11 may take longer, with a reason; the duty to act at once stands beside it untouched. */
export const extendInvestigation = caseAct<InvestigationExtended, 'not-open' | 'until-not-later'>({
  action: 'case.extend-investigation',
  decide: ({ hand }, { happened, until, reason }) => {
    if (hand.state.investigation !== 'opened') return refuse('not-open')
    if (until <= happened.slice(0, 10)) return refuse('until-not-later')
    return accept([
      {
        kind: 'investigation-extended',
        happened,
        facts: { until },
        words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }]),
      },
    ])
  },
})

export interface InvestigationConcluded extends Happened {
  readonly methods: CaseFacts['investigation-concluded']['methods']
  readonly pupilUnsafe: CaseFacts['investigation-concluded']['pupilUnsafe']
  readonly analysis: string
}

/** There is no ending called "word against word": an investigation ends in how the pupil has it. */
export const concludeInvestigation = caseAct<InvestigationConcluded, 'methods-missing'>({
  action: 'case.conclude-investigation',
  decide: ({ hand }, { happened, methods, pupilUnsafe, analysis }) =>
    methods.length === 0
      ? refuse('methods-missing')
      : accept([
          {
            kind: 'investigation-concluded',
            happened,
            facts: { methods, pupilUnsafe },
            words: wordsOf(hand.row.pupil_id, [{ field: 'analysis', text: analysis }]),
          },
        ]),
})

export interface BestInterest extends Happened {
  readonly pupil: PersonId
  readonly assessment: string
}

/** Whoever is written about is in the case already: nobody is drawn into one by being named. */
export const inThisCase = ({ hand, scope }: ActAt, pupils: readonly PersonId[]): Promise<boolean> =>
  areInCase(scope.tx, { owner: scope.actor.owner, case: hand.row.case_id }, pupils)

/** § 10-1: for each pupil who is directly affected, by itself. */
export const assessBestInterest = caseAct<BestInterest, 'not-in-case'>({
  action: 'case.assess-best-interest',
  decide: async (at, { happened, pupil, assessment }) => {
    if (!(await inThisCase(at, [pupil]))) return refuse('not-in-case')
    const words = wordsOf(at.hand.row.pupil_id, [
      { field: 'best-interest', text: assessment, about: [pupil] },
    ])
    return accept([{ kind: 'best-interest-assessed', happened, facts: { pupil }, words }])
  },
})

export interface Observation extends Happened {
  readonly place: Place
  readonly about: readonly PersonId[]
  readonly observed: string
}

export const observe = caseAct<Observation, 'not-in-case'>({
  action: 'case.observe',
  decide: async (at, { happened, place, about, observed }) => {
    const { hand } = at
    if (!(await inThisCase(at, about))) return refuse('not-in-case')
    const everybody = [...new Set([hand.row.pupil_id, ...about])]
    return accept([
      {
        kind: 'observed',
        happened,
        facts: { place, about: everybody },
        words: wordsOf(hand.row.pupil_id, [{ field: 'observed', text: observed, about: everybody }]),
      },
    ])
  },
})

export interface Note extends Happened {
  readonly aboutBeacon: CaseFacts['note']['aboutBeacon']
  readonly note: string
}

export const writeNote = caseAct<Note, never>({
  action: 'case.write-note',
  decide: ({ hand }, { happened, aboutBeacon, note }) =>
    accept([
      {
        kind: 'note',
        happened,
        facts: { aboutBeacon },
        words: wordsOf(hand.row.pupil_id, [{ field: 'note', text: note }]),
      },
    ]),
})

export interface Meeting extends Happened {
  readonly kind: CaseFacts['meeting']['kind']
  readonly present: CaseFacts['meeting']['present']
  readonly pupilInvited: boolean
  readonly guardiansInvited: boolean
  readonly minutes: string
  readonly notToBeTold: string | null
}

export const holdMeeting = caseAct<Meeting, 'nobody-there'>({
  action: 'case.hold-meeting',
  decide: ({ hand }, { happened, minutes, notToBeTold, kind, present, pupilInvited, guardiansInvited }) =>
    present.length === 0
      ? refuse('nobody-there')
      : accept([
          {
            kind: 'meeting',
            happened,
            facts: { kind, present, pupilInvited, guardiansInvited },
            words: wordsOf(hand.row.pupil_id, [
              { field: 'minutes', text: minutes },
              { field: 'not-to-be-told', text: notToBeTold },
            ]),
          },
        ]),
})
