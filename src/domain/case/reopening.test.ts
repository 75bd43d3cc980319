import { describe, expect, it } from 'vitest'
import { decideFollowUp, decideReopening } from './reopening.ts'
import { type CaseState, emptyCase } from './state.ts'

const closed: CaseState = {
  ...emptyCase,
  closed: { seq: 30, at: '2027-02-08T13:00', ground: 'pupil-safe', guardiansInformed: true },
  checks: [
    { week: 4, on: '2027-03-08' },
    { week: 12, on: '2027-05-03' },
  ],
}
const answer = { week: 4, safe: 'yes', answeredBy: 'pupil', alone: true } as const

describe('after the end', () => {
  it.each([
    ['yes', null],
    ['declined', null],
    ['partly', { because: 'not-safe' }],
    ['no', { because: 'not-safe' }],
  ] as const)('%s: opens again only when it is not safe', (safe, reopening) => {
    expect(decideFollowUp(closed, { ...answer, safe })).toMatchObject({
      accepted: true,
      outcome: { reopening },
    })
  })

  it('takes only the pupil’s answer, at a check that is expected, of a case that is closed', () => {
    expect(decideFollowUp(closed, { ...answer, answeredBy: 'guardian' })).toMatchObject({
      refusals: ['answer-not-the-pupils-own'],
    })
    expect(decideFollowUp({ ...closed, checks: [] }, answer)).toMatchObject({
      refusals: ['check-not-expected'],
    })
    expect(decideFollowUp(emptyCase, answer)).toMatchObject({ refusals: ['not-closed'] })
  })

  it('reopens what is closed, and nothing else', () => {
    expect(decideReopening(closed, { because: 'new-concern' }).accepted).toBe(true)
    expect(decideReopening(emptyCase, { because: 'other' })).toMatchObject({ refusals: ['not-closed'] })
  })
})
