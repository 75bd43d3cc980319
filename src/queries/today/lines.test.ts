import { describe, expect, it } from 'vitest'
import { fitting, inOrder, type TodayLine, yearLines } from './lines.ts'

const line = (of: 'concern' | 'case' | 'plan', rank: 0 | 1, due: string) =>
  ({ of, rank, due, concern: { urgent: false } }) as unknown as TodayLine
const names = (lines: readonly TodayLine[]) => lines.map(({ of, rank, due }) => `${of} ${rank} ${due}`)

const late = Array.from({ length: 8 }, (_, at) => line('case', 0, `2026-12-0${at + 1}`))
const concerns = [
  line('concern', 1, '2026-12-17'),
  line('concern', 1, '2026-12-18'),
  line('concern', 1, '2026-12-19'),
]

describe('seven lines', () => {
  it('begin with what is late, and what was due first', () => {
    expect(names(inOrder([...concerns, ...late.toReversed()])).slice(0, 2)).toEqual([
      'case 0 2026-12-01',
      'case 0 2026-12-02',
    ])
  })

  it('have room for a new report however much is late', () => {
    const lines = fitting(inOrder([...late, ...concerns]), 7)
    expect(lines).toHaveLength(7)
    expect(lines.filter(({ of }) => of === 'concern')).toEqual(concerns.slice(0, 2))
    expect(
      fitting(inOrder([...late, ...concerns.slice(0, 1)]), 7).filter(({ of }) => of === 'case'),
    ).toHaveLength(6)
  })

  it('have room for a plan that waits to be approved', () => {
    const lines = fitting(inOrder([...late, ...concerns, line('plan', 1, '2026-12-20')]), 7)
    expect(lines).toHaveLength(7)
    expect(lines.map(({ of }) => of)).toEqual(['case', 'case', 'case', 'case', 'concern', 'concern', 'plan'])
  })

  it('keep what is urgent before what is only late', () => {
    const urgent = { ...line('concern', 1, '2026-12-30'), concern: { urgent: true } } as unknown as TodayLine
    expect(fitting(inOrder([...late, ...concerns, urgent]), 7)).toContain(urgent)
  })

  it('have what is mine in the plan last, as one line, and never for something of a case', () => {
    const year = yearLines({ mine: 9, late: 4 })
    expect(year).toHaveLength(1)
    expect(fitting(inOrder([...year, ...late]), 7)).toEqual(late.slice(0, 7))
    expect(fitting(inOrder([...year, ...late.slice(0, 2)]), 7)).toEqual([...late.slice(0, 2), ...year])
    expect(yearLines({ mine: 0, late: 0 })).toEqual([])
  })

  it('are as they are where everything has room', () => {
    const few = inOrder([...late.slice(0, 3), ...concerns])
    expect(fitting(few, 7)).toEqual(few)
  })
})
