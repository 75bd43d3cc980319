import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { dataFolder } from '../../src/database/embedded/data-folder.ts'
import { serverAccount } from '../../src/database/embedded/account.ts'
import { embeddedPostgresql } from '../../src/database/embedded/embedded-postgresql.ts'
import { adminUrl } from '../../src/database/roles.ts'
import type { Measured } from '../clock.ts'
import { line } from '../pages/lines.ts'
import { findSeats } from '../pages/seats.ts'
import { mainPages } from '../pages/visits.ts'
import type { BenchServer } from '../server.ts'
import { inFlight } from '../timing.ts'
import { type Started, startProgram } from './program.ts'
import { socketAsking } from './socket.ts'

const lanes = 8

/** The program itself: started into an empty data folder, started again, and asked over sockets while it is watched. */
export const benchStart = async ({ project, folder }: BenchServer): Promise<readonly Measured[]> => {
  const chosen = join(folder, 'start')
  rmSync(chosen, { recursive: true, force: true })
  const { path } = dataFolder({ project, chosen, account: serverAccount() })
  const cold = await startProgram(project, path)
  await cold.stop()
  const warm = await startProgram(project, path)
  try {
    return [
      line('start, data folder empty', cold.seconds, 's'),
      line('start, data folder filled', warm.seconds, 's'),
      ...(await underLoad(warm, project, path)),
    ]
  } finally {
    await warm.stop()
    rmSync(chosen, { recursive: true, force: true })
  }
}

const underLoad = async (started: Started, project: string, folder: string): Promise<readonly Measured[]> => {
  await sleep(5_000)
  const atRest = started.webMemory()
  // Runs already: it is only asked where.
  const { cluster } = await embeddedPostgresql(project, folder)
  const admin = new Client({ connectionString: adminUrl(cluster, 'varde') })
  await admin.connect()
  const { ask, close } = socketAsking(started.port, lanes)
  try {
    const pages = await mainPages({ admin }, await findSeats(admin, null), ask)
    let most = 0
    const watching = setInterval(() => {
      most = Math.max(most, started.webMemory())
    }, 200)
    let next = 0
    const visit = () => pages[next++ % pages.length]?.visit(ask) ?? Promise.resolve('')
    await inFlight(visit, { count: 300, lanes })
    const perSecond = await inFlight(visit, { count: 3_000, lanes })
    clearInterval(watching)
    return [
      line('over sockets, main pages in turn, 8 in flight', perSecond, 'per second'),
      line('memory of the web process at rest', atRest, 'MB'),
      line('memory of the web process under load, the most', most, 'MB'),
    ]
  } finally {
    close()
    await admin.end()
  }
}
