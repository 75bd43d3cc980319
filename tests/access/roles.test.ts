import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayByRole, type RoleAction } from '../../src/domain/access/table.ts'
import { isOwnerRole, type Role, roles } from '../../src/domain/people/role.ts'
import type { Laid } from './places.ts'
import { failure, ids, openSmallWorld, type SmallWorld, who } from './small-world.ts'

let world: SmallWorld
let laid: Laid
const request = randomUUIDv7()

beforeAll(async () => {
  world = await openSmallWorld()
  laid = await world.lay()
  const pupil = `insert into person_school (owner_id, school_id, person_id, part, from_on)
    values ($1, $2, $3, $4, '2020-01-01')`
  await world.admin.query(pupil, [laid.owner, laid.schools[0], laid.pupils[0], 'pupil'])
  await world.admin.query(pupil, [laid.owner, laid.schools[0], laid.staff[who.member], 'staff'])
  await world.admin.query("update pupil_case set number = 'OPEN'")
  // Asked for by the owner's leader, for somebody else than whoever tries to settle it.
  await world.done(laid, 'officer', (web) =>
    web.query(
      "select gate.ask_role($1, $2, $3, 'department-head', '2020-01-01', null, null, null, null, null)",
      [...[request, laid.staff[who.member], laid.schools[0]]],
    ),
  )
})

afterAll(() => world.close())

const member = () => laid.staff[who.member] ?? ''

const works = async (web: Client, call: string, values: readonly unknown[]) => {
  const { code } = await failure(web, call, values)
  expect(['none', '42501']).toContain(code)
  return code === 'none'
}

/** Each act of the table, tried in SQL. Today's groups are rows of group_duty, whatever the role: doors of their own. */
const tries: Record<
  Exclude<RoleAction, 'find-pupils-of-todays-groups'>,
  (web: Client) => Promise<boolean>
> = {
  'find-staff': async (web) =>
    (await ids(web, 'select person_id as id from person_school')).includes(member()),
  'find-every-pupil-of-the-school': async (web) =>
    (await ids(web, "select person_id as id from person_school where part = 'pupil'")).length > 0,
  'break-glass': async (web) => (await ids(web, "select gate.break_glass('OPEN') as id"))[0] !== null,
  'ask-for-roles': (web) =>
    works(web, "select gate.ask_role($1, $2, $3, 'counsellor', '2020-01-01', null, null, null, null, null)", [
      ...[randomUUIDv7(), member(), laid.schools[0]],
    ]),
  'settle-roles': (web) => works(web, 'select gate.settle_role($1, true)', [request]),
  'register-training': (web) =>
    works(web, "select gate.register_training($1, 'privacy', current_date, current_date + 1)", [member()]),
  'end-sessions': (web) => works(web, 'select gate.revoke_sessions($1)', [member()]),
  'protect-address': (web) =>
    works(web, "select gate.protect_person($1, 'confidential', '{}')", [laid.pupils[0]]),
}

describe('outside the cases a role may exactly what the table says', () => {
  it.each(roles)('%s', async (role: Role) => {
    await world.admin.query('update role_grant set role = $2, school_id = $3 where person_id = $1', [
      ...[laid.staff[who.teacher], role, isOwnerRole(role) ? null : laid.schools[0]],
    ])
    const may: readonly RoleAction[] = mayByRole[role]
    for (const [action, attempt] of Object.entries(tries))
      expect([action, await world.as(laid, 'teacher', attempt)]).toEqual([
        action,
        may.some((one) => one === action),
      ])
  })
})
