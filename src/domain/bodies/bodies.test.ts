import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { type BodyKind, bodyKinds } from '../school-plan/parties.ts'
import { answerBy, saysSomething } from './answer.ts'
import { decideBody, decideTerm, isInTerm, usualFor } from './body.ts'
import { arranged, decideDecision, decideMeeting, decideMinutes } from './meeting.ts'

const nora = personId('nora')
const term = (from: string, to: string | null) => ({ person: nora, from, to })

describe('a body', () => {
  it('of no known kind needs a name', () => {
    expect(decideBody({ kind: 'other-body', name: null })).toMatchObject({ refusals: ['name-missing'] })
    expect(decideBody({ kind: 'other-body', name: 'MOT-gruppa' }).accepted).toBe(true)
    expect(decideBody({ kind: 'pupil-council', name: null }).accepted).toBe(true)
  })

  it('that speaks of single pupils is read by its members, and comments no plan', () => {
    const closed: readonly BodyKind[] = ['resource-team', 'social-team', 'attendance-team', 'teacher-team']
    for (const kind of closed)
      expect(usualFor[kind]).toMatchObject({ readByStaff: false, commentsPlan: false })
    expect(bodyKinds.filter((kind) => usualFor[kind].commentsPlan)).toEqual([
      'pupil-council',
      'parents-committee',
      'environment-committee',
      'cooperation-committee',
      'school-board',
    ])
  })

  it('has the same person once at a time, and terms to the day', () => {
    expect(decideTerm(term('2026-08-20', '2026-08-19'), [])).toMatchObject({
      refusals: ['ends-before-it-starts'],
    })
    const sits = [term('2026-08-20', '2027-06-20')]
    expect(decideTerm(term('2027-06-20', null), sits)).toMatchObject({ refusals: ['member-already'] })
    expect(decideTerm(term('2027-06-21', null), sits).accepted).toBe(true)
    expect(isInTerm(term('2026-08-20', '2027-06-20'), '2027-06-20')).toBe(true)
    expect(isInTerm(term('2026-08-20', '2027-06-20'), '2027-06-21')).toBe(false)
  })
})

describe('a meeting', () => {
  const meeting = { on: '2026-12-02', at: '12:00', place: null, agenda: [{ title: 'Jul', paper: null }] }

  it('has something on its list, and is changed by who has seen it as it stands', () => {
    expect(decideMeeting(meeting, { seen: 1, stands: 1 }).accepted).toBe(true)
    expect(decideMeeting({ ...meeting, agenda: [] }, { seen: 1, stands: 2 })).toMatchObject({
      refusals: ['changed-meanwhile', 'agenda-empty'],
    })
  })

  it('is written down once it has begun, the day of the meeting at the earliest', () => {
    const minutes = { words: 'Enige.', present: [] }
    const on = { heldOn: '2026-12-02', seen: 0, stands: 0 }
    expect(decideMinutes(minutes, { ...on, today: '2026-12-01' })).toMatchObject({
      refusals: ['not-held-yet'],
    })
    expect(decideMinutes(minutes, { ...on, today: '2026-12-02' }).accepted).toBe(true)
  })

  it('decides tasks with a role and a day, and other things with neither', () => {
    const at = { heldOn: '2026-12-02', today: '2026-12-02' }
    const made = { words: 'Spillrommet åpner.', responsible: null, due: null }
    expect(decideDecision({ ...made, becomes: 'task' }, at)).toMatchObject({
      refusals: ['responsible-missing', 'due-missing'],
    })
    const task = { ...made, becomes: 'task', responsible: 'milieu-worker' } as const
    expect(decideDecision({ ...task, due: '2026-12-01' }, at)).toMatchObject({
      refusals: ['due-before-meeting'],
    })
    expect(decideDecision({ ...task, due: '2026-12-02' }, at).accepted).toBe(true)
    expect(decideDecision({ ...task, becomes: 'noted', due: '2026-12-20' }, at)).toMatchObject({
      outcome: { responsible: null, due: null },
    })
  })

  it('is ahead on its own day, unless it was called off', () => {
    const on = (date: string, calledOff = false) => ({ on: date, calledOff })
    const { ahead, held } = arranged(
      [on('2026-12-03'), on('2026-12-02'), on('2026-12-04', true), on('2026-12-01')],
      '2026-12-02',
    )
    expect(ahead.map((one) => one.on)).toEqual(['2026-12-02', '2026-12-03'])
    expect(held.map((one) => one.on)).toEqual(['2026-12-01'])
  })
})

describe('the answer to the evaluation', () => {
  it('is by mid-January, and says something or nothing', () => {
    expect(answerBy('2026-27')).toBe('2027-01-15')
    expect(saysSomething({ safer: null, 'no-help': null, 'begin-with': null })).toBe(false)
    expect(saysSomething({ safer: 'Åpen hall.', 'no-help': null, 'begin-with': null })).toBe(true)
  })
})
