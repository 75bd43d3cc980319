import { describe, expect, it } from 'vitest'
import { decideAgreement, standingOf, themeWeeks } from './agreement.ts'

const made = {
  lines: ['Vi hilser på alle.'],
  occasion: 'school-start',
  how: 'I grupper.',
  on: '2026-08-24',
} as const
const at = { seen: 0, stands: 0, today: '2026-08-24' }

describe('what a class agrees on', () => {
  it('has a line at least, and no more than a wall holds', () => {
    expect(decideAgreement(made, at).accepted).toBe(true)
    expect(decideAgreement({ ...made, lines: [] }, at)).toMatchObject({ refusals: ['nothing-agreed'] })
    const many = Array.from({ length: 13 }, () => 'Regel')
    expect(decideAgreement({ ...made, lines: many }, at)).toMatchObject({ refusals: ['too-many-lines'] })
  })

  it('was agreed today at the latest, by somebody who has seen what stands', () => {
    const late = { ...at, stands: 1, today: '2026-08-23' }
    expect(decideAgreement(made, late)).toMatchObject({ refusals: ['changed-meanwhile', 'in-the-future'] })
  })
})

describe('class rules through the year', () => {
  const weeks = themeWeeks('2026-27', null)
  const standing = (days: readonly string[], today: string) =>
    standingOf(
      days.map((on) => ({ on })),
      { yearBegan: '2026-08-01', weeks, today },
    )

  it('know the theme weeks 39 and 4, or that the school has its own', () => {
    expect(weeks).toEqual([
      { from: '2026-09-21', to: '2026-09-27' },
      { from: '2027-01-25', to: '2027-01-31' },
    ])
    expect(themeWeeks('2026-27', 'own-weeks')).toEqual([])
  })

  it('are missing until they are made this year', () => {
    expect(standing([], '2026-09-01')).toEqual({ state: 'missing' })
    expect(standing(['2026-06-10'], '2026-09-01')).toEqual({ state: 'missing' })
  })

  it('are to be taken up when a theme week has gone by, and not on its last day', () => {
    expect(standing(['2026-08-24'], '2026-09-27')).toEqual({ state: 'made', on: '2026-08-24' })
    expect(standing(['2026-08-24'], '2026-09-28')).toEqual({
      state: 'to-be-taken-up',
      on: '2026-08-24',
      since: '2026-09-21',
    })
    expect(standing(['2026-08-24', '2026-09-23'], '2026-09-28')).toEqual({ state: 'made', on: '2026-09-23' })
    expect(standing(['2026-09-23'], '2027-02-01')).toMatchObject({
      state: 'to-be-taken-up',
      since: '2027-01-25',
    })
  })
})
