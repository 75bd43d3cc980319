import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineId, schoolYearName, type SchoolYearName } from '../school-plan/ids.ts'
import { decideLayingDown, evaluatedDays, evaluationDue } from './evaluation.ts'
import { endedHalves, halfOn, halfYearOf } from './half-year.ts'
import { workReport } from './report.ts'
import { leastShown, sumShown, suppressed } from './suppression.ts'

const parts = ['a', 'b', 'c'] as const
const year = (text: string): SchoolYearName => {
  const name = schoolYearName(text)
  if (name === null) throw new Error(text)
  return name
}

describe('counts that may be shown', () => {
  it.each([
    [{ a: 0, b: 0, c: 0 }, 'few', ['few', 'few', 'few']],
    [{ a: 4, b: 0, c: 0 }, 'few', ['few', 'few', 'few']],
    [{ a: 5, b: 6, c: 7 }, 18, [5, 6, 7]],
    [{ a: 2, b: 6, c: 9 }, 17, ['hidden', 'hidden', 9]],
    [{ a: 0, b: 6, c: 9 }, 15, ['hidden', 'hidden', 9]],
    [{ a: 1, b: 1, c: 9 }, 11, ['hidden', 'hidden', 'hidden']],
    [{ a: 3, b: 4, c: 9 }, 16, ['hidden', 'hidden', 9]],
    [{ a: 0, b: 0, c: 5 }, 5, ['hidden', 'hidden', 'hidden']],
  ])('%j', (counts, total, shown) => {
    const { total: shownTotal, parts: of } = suppressed(counts, parts)
    expect([shownTotal, parts.map((part) => of[part])]).toEqual([total, shown])
  })

  const counts = fc.record({ a: fc.nat(12), b: fc.nat(12), c: fc.nat(12) })

  it('never shows a number under five, and none that the total and the others would tell', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const { total, parts: of } = suppressed(all, parts)
        const shown = parts.flatMap((part) => (typeof of[part] === 'number' ? [of[part]] : []))
        const hidden = parts.length - shown.length
        for (const number of [...shown, ...(typeof total === 'number' ? [total] : [])])
          expect(number).toBeGreaterThanOrEqual(leastShown)
        if (typeof total !== 'number') {
          expect(shown).toEqual([])
          return
        }
        const left = total - shown.reduce((sum, one) => sum + one, 0)
        if (hidden > 0) expect(hidden > 1 && left >= leastShown).toBe(true)
      }),
    )
  })

  it('leaves each hidden part able to be anything from none to what is hidden together', () => {
    fc.assert(
      fc.property(counts, fc.nat(12), (all, guess) => {
        const shownOf = suppressed(all, parts)
        const hidden = parts.filter((part) => shownOf.parts[part] === 'hidden')
        const [one, another] = hidden
        if (one === undefined || another === undefined) return
        const together = hidden.reduce((sum, part) => sum + all[part], 0)
        const other = { ...all, ...Object.fromEntries(hidden.map((part) => [part, 0])) }
        const wished = {
          ...other,
          [one]: guess % (together + 1),
          [another]: together - (guess % (together + 1)),
        }
        const sumsUp = parts.reduce((sum, part) => sum + wished[part], 0)
        expect(sumsUp).toBe(shownOf.total)
        for (const part of parts) if (!hidden.includes(part)) expect(shownOf.parts[part]).toBe(wished[part])
      }),
    )
  })

  it('adds only what is shown, so a year tells nothing that its halves hide', () => {
    expect(sumShown([7, 9])).toBe(16)
    expect(sumShown([7, 'few'])).toBe('hidden')
    expect(sumShown(['hidden', 9])).toBe('hidden')
  })
})

describe('half years', () => {
  it.each([
    ['2026-08-01', '2026-27', 'autumn'],
    ['2026-12-31', '2026-27', 'autumn'],
    ['2027-01-01', '2026-27', 'spring'],
    ['2027-07-31', '2026-27', 'spring'],
  ])('%s lies in %s %s', (on, schoolYear, half) => {
    expect(halfOn(on)).toMatchObject({ schoolYear, half })
  })

  it('counts only those that are over, so two reports in one half have the same numbers', () => {
    const over = (today: string) =>
      endedHalves(today, 2).map(({ schoolYear, half }) => `${schoolYear} ${half}`)
    expect(over('2026-12-31')).toEqual(['2025-26 spring', '2025-26 autumn'])
    expect(over('2026-09-01')).toEqual(over('2026-12-31'))
    expect(over('2027-01-01')).toEqual(['2026-27 autumn', '2025-26 spring'])
  })
})

describe('an evaluation', () => {
  const at = {
    kind: 'with-pupils',
    schoolYear: year('2026-27'),
    today: '2027-01-10',
    laidDown: false,
    names: false,
  } as const

  it('is with the pupils by mid-January, and about the autumn', () => {
    expect(evaluationDue('with-pupils', at.schoolYear)).toBe('2027-01-15')
    expect(evaluatedDays('with-pupils', at.schoolYear)).toMatchObject({
      from: '2026-08-01',
      to: '2026-12-31',
    })
    expect(evaluatedDays('to-owner', at.schoolYear)).toEqual({ from: '2026-08-01', to: '2027-07-31' })
  })

  it.each([
    [{}, null],
    [{ laidDown: true }, ['laid-down-already']],
    [{ names: true }, ['names-somebody']],
    [{ kind: 'leaders-spring' as const, today: '2026-12-31' }, ['too-early']],
    [{ kind: 'leaders-spring' as const, today: '2027-01-01' }, null],
  ])('laid down with %j', (changes, refusals) => {
    const decision = decideLayingDown({ ...at, ...changes })
    expect(decision.accepted ? null : decision.refusals).toEqual(refusals)
  })

  it('says what was done in its days, and why what was not done was not', () => {
    const standing = (state: 'done' | 'not-done' | 'late', to: string, reason: string | null = null) => ({
      state,
      days: { from: to, to },
      movedByHand: false,
      fulfilment: null,
      act:
        reason === null
          ? null
          : {
              seq: 1,
              kind: 'not-done',
              on: null,
              tookPart: null,
              note: null,
              link: null,
              reason,
              to: null,
              by: '',
              at: '',
            },
    })
    const both = (nb: string) => ({ nb, nn: null })
    const content = (what: string) => ({
      kind: 'activity' as const,
      what: both(what),
      purpose: 'prevention' as const,
      level: null,
      responsible: [],
      targets: [],
      timing: null,
      documentedIn: null,
      reason: null,
      factors: [],
    })
    const activities = [
      {
        id: lineId('1'),
        content: content('Temauke'),
        standings: [standing('done', '2026-09-25'), standing('late', '2027-01-29')],
      },
      {
        id: lineId('2'),
        content: content('Klassetur'),
        standings: [standing('not-done', '2026-10-02', 'Det regnet.')],
      },
    ]
    // The acts of this table have no writer.
    const report = workReport(activities as never, new Map(), halfYearOf(at.schoolYear, 'autumn'))
    expect(report.tally).toMatchObject({ done: 1, not: 1, late: 0 })
    expect(report.notDone).toEqual([{ id: '2', what: both('Klassetur'), why: 'Det regnet.' }])
    expect(report.never.map(({ id }) => id)).toEqual(['2'])
  })
})
