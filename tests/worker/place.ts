import { randomUUIDv7 } from 'node:crypto'
import type { Report } from '../../src/commands/concern/reporting.ts'
import { openDatabase, type WebDatabase } from '../../src/database/connection.ts'
import { newKeys, anchorKeys } from '../../src/delivery/keys.ts'
import { personId, schoolId } from '../../src/domain/people/ids.ts'
import type { World } from '../world.ts'

/** The worker's connections to a test's world, each as its own role. */
export const workerPlace = (world: World) => {
  const open = (role: 'varde_jobs' | 'varde_mail' | 'varde_anchor'): WebDatabase =>
    openDatabase(world.database.url(role), 2)
  const jobs = open('varde_jobs')
  const mail = open('varde_mail')
  const anchor = open('varde_anchor')
  return {
    jobs,
    mail,
    anchor,
    newId: randomUUIDv7,
    keys: anchorKeys(newKeys('demonstration')),
    close: () => Promise.all([jobs.destroy(), mail.destroy(), anchor.destroy()]),
  }
}

/** A short report of what somebody saw; a test says only what matters to it. */
export const reportOf = (world: World, about: readonly string[], more: Partial<Report> = {}): Report => ({
  school: schoolId(world.population.schools.tarnlia),
  about: about.map((key) => personId(world.person(key).id)),
  wasThere: [],
  firstTalk: false,
  pupilSaysUnsafe: false,
  violenceTold: false,
  categories: ['alone'],
  place: 'break',
  happened: '2026-12-17T10:15',
  intervened: 'not-applicable',
  concernsAdult: 'no',
  adult: null,
  adultLeads: false,
  capacity: null,
  said: null,
  saw: 'Stod alene hele friminuttet.',
  how: null,
  heardFrom: null,
  aboutDescription: null,
  othersDescription: null,
  adultDescription: null,
  ...more,
})
