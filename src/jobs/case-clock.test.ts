import { afterAll, beforeAll, expect, it } from 'vitest'
import { idOf, open, sendReport, stored } from '../../tests/reports.ts'
import { workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { forwardOffence } from '../commands/concern/forwarding.ts'
import { takeHold } from '../commands/concern/taking-hold.ts'
import { assessWish } from './relay.ts'

let world: World
let place: ReturnType<typeof workerPlace>
beforeAll(async () => {
  world = await openWorld()
  place = workerPlace(world)
})
afterAll(async () => {
  await place.close()
  await world.close()
})

const by = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })
const wishesOf = async (concern: string) => {
  const { rows } = await world.admin.query(
    `select owner_id as owner, outbox_id as id from outbox where subject_id = $1 and kind = 'assess-case'`,
    [concern],
  )
  return rows
}
/** Rules that the kept answer of the case's clock says are still to be met. */
const waitingIn = async (number: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query(
    `select o.lines from obligation_cache o join pupil_case k on k.owner_id = o.owner_id and k.case_id = o.stream_id
     where k.number = $1`,
    [number],
  )
  return rows[0]?.lines.map(({ rule }: { rule: string }) => rule)
}

it('what is written in a report that has become a case sets the case’s clock anew', async () => {
  const number = await sendReport(world, 'samira', { concernsAdult: 'yes', adult: idOf(world, 'anders') })
  await open(world, 'marit', number)
  const decision = await takeHold(world.shell, await by('marit'), {
    number,
    pupils: [{ pupil: idOf(world, 'nora'), into: 'new', responsible: idOf(world, 'mathilde'), members: [] }],
    others: [],
    speaker: null,
    seriousness: null,
  })
  if (!decision.accepted) throw new Error(decision.refusals.join())
  const [opened] = decision.outcome.cases
  const { concern_id } = await stored(world, number)
  expect(await wishesOf(concern_id)).toEqual([])
  expect(await waitingIn(opened ?? '')).toContain('C-03')

  await forwardOffence(world.shell, await by('marit'), { number, wish: 'forward', reason: null })
  // Whoever writes in the report need not read every case it has become.
  expect(await waitingIn(opened ?? '')).toContain('C-03')
  const wishes = await wishesOf(concern_id)
  expect(wishes).toHaveLength(1)
  for (const wish of wishes) await assessWish(place, wish)
  expect(await waitingIn(opened ?? '')).not.toContain('C-03')
})
