import * as on from '../matches.ts'
import type { Rule } from '../rule.ts'
import { ol } from './basis.ts'
import { schoolDays } from './deadlines.ts'

/** Undersøke: the pupil's own experience first, then what lies behind it. */
export const investigating = {
  'C-06': {
    id: 'C-06',
    name: 'first-talk',
    basis: ol('10-2'),
    duty: 'plan',
    deadline: schoolDays(1, { min: 0, max: 2 }, 7),
    limits: null,
    responsible: 'contact-teacher',
    trigger: on.roundOpeners,
    fulfilment: [on.reportedTalk, on.talked, on.endedAsked, on.followedUpNotSafe],
    page: 'pupil-talk',
    beacon: 'investigate',
    beside: null,
    enough: 'talk-with-pupil',
    recurring: false,
    outlivesClosing: false,
  },
  'C-10': {
    id: 'C-10',
    name: 'open-investigation',
    basis: ol('12-4', '2'),
    duty: 'law',
    deadline: schoolDays(1, { min: 0, max: 1 }, 7),
    limits: null,
    responsible: 'principal',
    trigger: on.roundOpeners,
    fulfilment: [on.investigationOpened, on.investigationConcluded, on.endedAsked],
    page: 'investigation-opened',
    beacon: 'investigate',
    beside: null,
    enough: 'open-investigation',
    recurring: false,
    outlivesClosing: false,
  },
  'C-11': {
    id: 'C-11',
    name: 'conclude-investigation',
    basis: ol('12-4', '2'),
    duty: 'practice',
    deadline: schoolDays(5, { min: 1, max: 10 }, 21),
    limits: null,
    responsible: 'case-responsible',
    trigger: [on.investigationOpened],
    fulfilment: [on.investigationConcluded],
    page: 'investigation-concluded',
    beacon: 'investigate',
    beside: null,
    enough: 'conclude-investigation',
    recurring: false,
    outlivesClosing: false,
  },
} as const satisfies Partial<Record<string, Rule>>
