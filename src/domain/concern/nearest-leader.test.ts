import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { type LeaderToday, nearestLeaders } from './nearest-leader.ts'

const leader = (
  person: string,
  role: LeaderToday['role'],
  year: number | null = null,
  replaced = false,
): LeaderToday => ({ person: personId(person), role, year, replaced })

const school = [
  leader('rektor', 'principal'),
  leader('ass', 'assistant-principal'),
  leader('avd', 'department-head'),
  leader('trinn8', 'year-lead', 8),
  leader('trinn9', 'year-lead', 9),
]

describe('the nearest leader', () => {
  it.each<[string, readonly LeaderToday[], number | null, readonly string[]]>([
    ['is the lead of the pupil’s year, then the deputy', school, 8, ['trinn8', 'ass']],
    [
      'is the head of the year before its lead',
      [...school, leader('avd8', 'department-head', 8)],
      8,
      ['avd8', 'trinn8', 'ass'],
    ],
    ['is the deputy where nobody leads the year', school, 10, ['ass']],
    ['is the deputy for a pupil nobody could name', school, null, ['ass']],
    [
      'is whoever acts, and not the one they act for',
      [
        ...school.filter(({ year }) => year !== 9),
        leader('trinn9', 'year-lead', 9, true),
        leader('vikar9', 'year-lead', 9),
      ],
      9,
      ['vikar9', 'ass'],
    ],
    ['is nobody where there is nobody', [leader('rektor', 'principal')], 8, []],
  ])('%s', (_, leaders, year, expected) => {
    expect(nearestLeaders(leaders, year)).toEqual(expected)
  })
})
