import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import {
  appointmentRefusal,
  type Route,
  routeConcern,
  type RoutedReport,
  type RoutingSituation,
} from './routing.ts'

const [principal, assistant, lead, teacher, owner] = [
  'rektor',
  'assisterende',
  'trinnleder',
  'lærer',
  'skoleeier',
].map(personId)
if (!principal || !assistant || !lead || !teacher || !owner) throw new Error('nobody at the school')

const report = (over: Partial<RoutedReport> = {}): RoutedReport => ({
  concernsAdult: 'no',
  adult: null,
  reporter: personId('vikar'),
  ...over,
})
const about = (person: typeof teacher, concernsAdult: RoutedReport['concernsAdult'] = 'yes') =>
  report({ concernsAdult, adult: { person } })

const situation = (over: Partial<RoutingSituation> = {}): RoutingSituation => ({
  reporterRoles: ['substitute'],
  adultRoles: [],
  principal,
  holders: [
    { person: principal, position: 'principal' },
    { person: assistant, position: 'leader' },
  ],
  nearest: [[lead, assistant]],
  conflicts: [],
  ...over,
})
const withRoles = (...adultRoles: Role[]) => situation({ adultRoles })

const table: readonly [string, RoutedReport, RoutingSituation, Partial<Route>][] = [
  [
    'pupils: the principal, and the nearest leader is told',
    report(),
    situation(),
    { compartment: 'ordinary', recipient: 'principal', holder: principal, also: [lead] },
  ],
  [
    'the principal away: the next in line',
    report(),
    situation({ holders: [{ person: assistant, position: 'leader' }] }),
    { recipient: 'nearest-leader', holder: assistant, because: ['about-pupils', 'principal-away'] },
  ],
  [
    'the nearest leader in conflict is not told: the next one is',
    report(),
    situation({ conflicts: [lead] }),
    { holder: principal, also: [assistant], barred: [lead] },
  ],
  [
    'every pupil has a nearest leader, and one of two is told once',
    report(),
    situation({ nearest: [[lead], [lead, assistant], [teacher]] }),
    { also: [lead, teacher] },
  ],
  [
    'nobody near is left: the principal alone',
    report(),
    situation({ nearest: [[lead]], conflicts: [lead] }),
    { holder: principal, also: [] },
  ],
  [
    'who holds it is not told beside it',
    report(),
    situation({ nearest: [[principal]] }),
    { holder: principal, also: [] },
  ],
  [
    'the principal in conflict: the owner appoints',
    report(),
    situation({ conflicts: [principal] }),
    {
      compartment: 'ordinary',
      recipient: 'owner',
      holder: null,
      also: [],
      because: ['about-pupils', 'principal-in-conflict'],
    },
  ],
  [
    'nobody in line: the owner',
    report(),
    situation({ holders: [] }),
    { recipient: 'owner', holder: null, because: ['about-pupils', 'nobody-in-line'] },
  ],
  [
    'an employee: the principal and a closed team',
    about(teacher),
    withRoles('teacher'),
    { compartment: 'staff-offence', recipient: 'principal', holder: principal, also: [], barred: [teacher] },
  ],
  [
    'a substitute is an employee too',
    about(teacher),
    withRoles('substitute'),
    { compartment: 'staff-offence' },
  ],
  ['an employee the register does not know', about(teacher), situation(), { compartment: 'staff-offence' }],
  [
    'an employee, and the principal is kin',
    about(teacher),
    situation({ adultRoles: ['teacher'], conflicts: [principal] }),
    { compartment: 'staff-offence', recipient: 'owner', holder: null },
  ],
  [
    'the principal',
    about(principal),
    withRoles('principal'),
    { compartment: 'leader-offence', recipient: 'owner', holder: null, also: [] },
  ],
  [
    'a teacher who is acting head this week',
    about(teacher),
    withRoles('teacher', 'department-head'),
    { compartment: 'leader-offence', recipient: 'owner', because: ['leader-named'] },
  ],
  [
    'an adult nobody can name',
    report({ concernsAdult: 'yes' }),
    situation(),
    { compartment: 'leader-offence', recipient: 'owner', because: ['adult-unknown'] },
  ],
  ['perhaps an adult', report({ concernsAdult: 'unknown' }), situation(), { compartment: 'leader-offence' }],
  [
    'an adult only described',
    report({ concernsAdult: 'yes', adult: { text: 'den høye' } }),
    situation(),
    { compartment: 'leader-offence' },
  ],
  [
    'answered no, but a leader is named',
    about(principal, 'no'),
    withRoles('principal'),
    { compartment: 'leader-offence' },
  ],
  [
    'answered no, but an employee is named',
    about(teacher, 'no'),
    withRoles('assistant'),
    { compartment: 'staff-offence' },
  ],
]

describe('routing', () => {
  it.each(table)('%s', (_, told, given, expected) => {
    expect(routeConcern(told, given)).toMatchObject(expected)
  })

  it('never gives it to one who is barred, whoever else is in line', () => {
    for (const [, told, given] of table) {
      const route = routeConcern(told, given)
      expect(route.barred).not.toContain(route.holder)
      for (const person of route.also) expect(route.barred).not.toContain(person)
    }
  })

  it.each([
    ['somebody from another school', { person: owner, worksAtSchool: false }, null],
    ['the assistant principal', { person: assistant, worksAtSchool: true }, 'of-the-principals-own'],
    ['one in conflict', { person: lead, worksAtSchool: false }, 'conflict-of-interest'],
    ['the one it is about', { person: teacher, worksAtSchool: true }, 'is-the-one-reported'],
  ] as const)('the owner appoints %s', (_, candidate, refusal) => {
    expect(appointmentRefusal(candidate, { adult: { person: teacher }, conflicts: [lead] })).toBe(refusal)
  })
})
