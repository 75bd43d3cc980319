import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import { isOwnerRole } from '../../src/domain/people/role.ts'
import { type Add, type Laid, long, places } from './places.ts'
import type { Scenario } from './scenario.ts'
import { layCase, layConcern } from './streams.ts'

type Row = Readonly<Record<string, unknown>>

/** As superuser, past every policy: the facts that the gate is to judge by. */
export const layDown = async (admin: Client, scenario: Scenario): Promise<Laid> => {
  const laid = places(scenario)
  const rows = new Map<string, Row[]>()
  const add = (table: string, ...news: readonly Row[]) =>
    rows.set(table, [...(rows.get(table) ?? []), ...news.map((row) => ({ owner_id: laid.owner, ...row }))])
  add('school_owner', { name: 'Owner', kind: 'municipality', phone: '00000000' })
  for (const school of laid.schools) add('school', { school_id: school, name: 'School', language_form: 'nb' })
  for (const person of [...laid.staff, ...laid.pupils])
    add('person', { person_id: person, given_name: 'Given', family_name: 'Family' })
  layPeople(scenario, laid, add)
  scenario.concerns.forEach((concern, at) => layConcern(concern, at, laid, add))
  scenario.cases.forEach((theCase, at) => layCase(theCase, at, laid, add))
  await admin.query('begin')
  for (const [table, news] of rows)
    await admin.query(
      `insert into ${table} (${Object.keys(Object.assign({}, ...news))}) select ${Object.keys(
        Object.assign({}, ...news),
      )} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(news, bytes)],
    )
  await admin.query('commit')
  return laid
}

const bytes = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
    ? `\\x${Buffer.from(value.data instanceof Array ? value.data : []).toString('hex')}`
    : value

const layPeople = (scenario: Scenario, laid: Laid, add: Add) => {
  scenario.staff.forEach((one, at) => {
    const person_id = laid.staff[at]
    for (const { role, school, inForce, standIn } of one.roles) {
      const from = { from_on: long.past, to_on: inForce ? null : long.over }
      const place = isOwnerRole(role) ? null : laid.schools[school]
      if (standIn && ['principal', 'assistant-principal', 'department-head'].includes(role))
        add('stand_in', { stand_in_id: randomUUIDv7(), school_id: place, role, person_id, rank: 1, ...from })
      else add('role_grant', { grant_id: randomUUIDv7(), person_id, school_id: place, role, ...from })
    }
    const valid_until = one.trained === 'lapsed' ? long.over : long.ahead
    for (const kind of one.trained === 'one' ? ['privacy'] : ['privacy', 'duty-to-act'])
      add('training', { person_id, kind, registered_on: long.past, valid_until })
    if (one.guardianOf !== null)
      add('guardian_relation', {
        ...{ relation_id: randomUUIDv7(), guardian_id: person_id, pupil_id: laid.pupils[one.guardianOf] },
        ...{ kind: 'parent', parental_responsibility: true, access: 'unverified', source: 'school-register' },
      })
    const other = one.kin && [...laid.staff, ...laid.pupils][one.kin.of]
    if (one.kin && other && other !== person_id)
      add('kinship', { person_id, other_id: other, kind: one.kin.kind, source: 'declared' })
  })
}
