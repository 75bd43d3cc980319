import { randomUUIDv7 } from 'node:crypto'
import { castOf } from '../../demo/history/cast.ts'
import { tellHistory } from '../../demo/history/history.ts'
import { Stage } from '../../demo/history/stage.ts'
import { demonstrationOwners } from '../../demo/load-school.ts'
import { layDown } from '../../demo/school/lay-down.ts'
import { population } from '../../demo/school/population.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { ownerId } from '../../src/domain/people/ids.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import type { Fill } from '../database.ts'

/** A Monday in the middle of a term, the same in every run. */
export const benchDay = '2026-11-23'
export const benchNow = `${benchDay}T09:00`

/** Tårnlia whole, its neighbours, and everything that has happened there by the day of the bench. */
export const fillSchool: Fill = async ({ admin, keys, vault, url }) => {
  for (const owner of Object.values(demonstrationOwners)) keys.addOwner(owner)
  const people = population(
    { seed: 2026, size: 'whole', today: benchDay, owners: demonstrationOwners },
    {
      lookup: (owner, kind, value) => vault.lookup(ownerId(owner), kind, value),
      sealNumber: (owner, person, number) => vault.sealForOwner(ownerId(owner), number, `number|${person}`),
    },
  )
  await layDown(admin, people.rows)
  const web = openDatabase(url('varde_web'), 4)
  const jobs = openDatabase(url('varde_jobs'), 2)
  const stage = await Stage.open({ web, vault, newId: randomUUIDv7 }, castOf(people), url('admin'))
  try {
    await tellHistory(stage, { begunOn: benchDay, until: benchNow })
    await stage.moveTo(benchNow)
    await sweep({ jobs, newId: randomUUIDv7 })
  } finally {
    await stage.close()
    await Promise.all([web.destroy(), jobs.destroy()])
  }
}
