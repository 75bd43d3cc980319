import { describe, expect, it } from 'vitest'
import { readGroups } from './groups.ts'

const now = Temporal.Instant.from('2026-09-14T08:00:00Z')
const read = (answer: unknown, principal: string | null = 'ada@eksempel.kommune.no') =>
  readGroups(answer, { principal, now })

const owner = { id: 'fc:org:eksempel.kommune.no', type: 'fc:org', displayName: 'Eksempel kommune' }
const school = (name: unknown, affiliation: unknown, number = 'NO987654321') => ({
  id: `fc:org:eksempel.kommune.no:unit:${number}`,
  type: 'fc:org',
  parent: owner.id,
  displayName: name,
  membership: { affiliation },
})
const nothing = { places: [], pupilOnly: false, contradicts: false }

describe('the groups of an account', () => {
  it('name its schools, whether the name is text or one for each language', () => {
    const two = [
      owner,
      school('Eksempel skole', ['employee']),
      school({ nn: 'Døme skule' }, 'employee', 'NO987654322'),
    ]
    expect(read(two)).toEqual({ ...nothing, places: ['Eksempel skole', 'Døme skule'] })
  })

  it.each([
    ['a pupil', ['student', 'member'], true],
    ['a pupil, as one word', 'student', true],
    ['a pupil who also works there', ['student', 'employee'], false],
    ['an employee', ['employee', 'faculty'], false],
    ['nobody in particular', undefined, false],
  ])('know %s', (_name, affiliation, pupilOnly) => {
    expect(read([owner, school('S', affiliation)]).pupilOnly).toBe(pupilOnly)
  })

  it('are of no account whose organisation is another', () => {
    const elsewhere = { ...school('S', 'employee'), id: 'fc:org:nabo.kommune.no:unit:NO987654321' }
    expect(read([owner, elsewhere])).toEqual({ ...nothing, contradicts: true })
    expect(read([{ ...owner, id: 'fc:org:evil.example' }])).toEqual({ ...nothing, contradicts: true })
    expect(read([owner], null)).toEqual(nothing)
  })

  it('say nothing once they are over, or when they are not organisations', () => {
    const over = { ...school('S', 'employee'), notAfter: '2026-08-01T00:00:00Z' }
    const left = {
      ...school('S', 'employee'),
      membership: { affiliation: 'employee', notAfter: '2026-08-01T00:00:00Z' },
    }
    const teaching = {
      id: 'fc:gogroup:eksempel.kommune.no:b:NO987654321:8A%2F1:2026-08-01:2027-07-31',
      type: 'fc:gogroup',
      displayName: '8A',
    }
    expect(read([over, left, teaching])).toEqual(nothing)
  })

  it.each([
    ['an object', { groups: [] }],
    ['text', 'gone'],
    ['nothing', null],
    ['strange members', [1, null, { id: 7 }, { id: 'fc:org:eksempel.kommune.no', type: 'fc:org' }]],
  ])('that are %s say nothing', (_name, answer) => {
    expect(read(answer)).toEqual(nothing)
  })
})
