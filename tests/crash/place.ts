import { randomUUIDv7 } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { castOf } from '../../demo/history/cast.ts'
import { Play } from '../../demo/history/play.ts'
import { Stage } from '../../demo/history/stage.ts'
import { writeAccounts } from '../../demo/identity-provider/accounts.ts'
import { layDown } from '../../demo/school/lay-down.ts'
import type { Population } from '../../demo/school/population.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { adminUrl, roleUrl } from '../../src/database/roles.ts'
import type { Vault } from '../../src/database/vault.ts'
import { type Installation, prepareInstallation } from '../../src/installation.ts'
import { reachInstallation } from '../../src/reach-installation.ts'
import { openTestSession } from '../test-session.ts'
import { firstDay, type OpenedCase, openCase } from './opened-case.ts'
import { smallSchool } from './small-school.ts'

/** A data folder that `npm start` takes for a demonstration whose history has been told: a small school and one case. */
export interface CrashPlace extends OpenedCase {
  readonly pupils: Readonly<Record<'nora' | 'jonas' | 'selma', string>>
  readonly adult: string
  /** Tokens of sessions. */
  readonly sessions: Readonly<Record<'samira' | 'mathilde', string>>
}

const reach = (project: string, data: string) =>
  reachInstallation({ VARDE_DATA: data, VARDE_PROJECT: project }, () => undefined)

/** Where the database that has been started listens, as the cluster's superuser. */
export const adminOf = async (project: string, data: string): Promise<string> => {
  const { cluster, database } = (await reach(project, data)).installation
  return adminUrl(cluster, database)
}

export const makePlace = async (project: string, data: string): Promise<CrashPlace> => {
  const reached = await reach(project, data)
  const { installation } = reached
  await prepareInstallation(installation)
  const { people, vault } = smallSchool(installation.keyFile)
  writeFileSync(join(data, 'accounts.json'), writeAccounts(people.accounts), { mode: 0o600 })
  writeFileSync(join(data, 'history.json'), JSON.stringify({ begunOn: firstDay, told: true }), {
    mode: 0o600,
  })
  const place = await laidDown(installation, people, vault)
  await reached.release('always')
  return place
}

const laidDown = async (
  { cluster, database }: Installation,
  people: Population,
  vault: Vault,
): Promise<CrashPlace> => {
  const url = adminUrl(cluster, database)
  const admin = new Client({ connectionString: url })
  await admin.connect()
  const web = openDatabase(roleUrl(cluster, 'varde_web', database), 2)
  try {
    await layDown(admin, people.rows)
    const cast = castOf(people)
    const stage = await Stage.open({ web, vault, newId: randomUUIDv7 }, cast, url)
    const opened = await openCase(new Play(stage, 'before the crashes'))
    await stage.close()
    const session = (key: string) =>
      openTestSession(admin, { owner: cast.ownerOf(key), person: cast.id(key) })
    return {
      ...opened,
      pupils: { nora: cast.id('nora'), jonas: cast.id('jonas'), selma: cast.id('selma') },
      adult: cast.id('kari'),
      sessions: { samira: await session('samira'), mathilde: await session('mathilde') },
    }
  } finally {
    await web.destroy()
    await admin.end()
  }
}
