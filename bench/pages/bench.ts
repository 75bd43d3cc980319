import { openApplication } from '../application.ts'
import type { BenchDatabase } from '../database.ts'
import { inFlight, least, median, quantile, sequence, timed } from '../timing.ts'
import { explain } from './explain.ts'
import type { Seats } from './seats.ts'
import { isEnter, isLog, recordStatements, type Statement, sumOf } from './statements.ts'
import { mainPages, type Visit } from './visits.ts'

const rounds = 5
const perRound = 200
const lanes = 8

export interface PageMeasured {
  readonly page: string
  readonly p50: number
  readonly p99: number
  readonly sequential: number
  readonly parallel: number
  readonly statements: readonly Statement[]
  /** Page ÷ its SQL. */
  readonly overSql: number
  /** With ÷ without row-level security and access log. */
  readonly overBare: number
  /** The same, where the page without a log waits for the disk too. */
  readonly overBareButDisk: number
  /** What the line in the log makes the page wait for the disk. */
  readonly disk: number
}

/** Every main page at one size. */
export const benchPages = async (database: BenchDatabase, seats: Seats): Promise<readonly PageMeasured[]> => {
  const guarded = openApplication(database)
  const bare = openApplication(database, database.url('admin'))
  try {
    const measured: PageMeasured[] = []
    for (const one of await mainPages(database, seats, guarded.fetch)) {
      await database.tidy()
      measured.push(
        await benchPage(
          one,
          () => one.visit(guarded.fetch),
          () => one.visit(bare.fetch),
        ),
      )
    }
    return measured
  } finally {
    await Promise.all([guarded.close(), bare.close()])
  }
}

/** The plans of one page's questions, after a few visits. */
export const explainPage = async (
  database: BenchDatabase,
  seats: Seats,
  wanted: string,
): Promise<readonly string[]> => {
  const guarded = openApplication(database)
  const recording = recordStatements()
  try {
    const pages = await mainPages(database, seats, guarded.fetch)
    const found = pages.find(({ page }) => page === wanted)
    if (found === undefined) throw new Error(`one of: ${pages.map(({ page }) => page).join(', ')}`)
    for (let at = 0; at < 10; at++) {
      recording.take()
      await found.visit(guarded.fetch)
    }
    return await explain(database, recording.take())
  } finally {
    recording.stop()
    await guarded.close()
  }
}

const benchPage = async (
  { page }: Visit,
  guarded: () => Promise<string>,
  bare: () => Promise<string>,
): Promise<PageMeasured> => {
  for (let at = 0; at < 60; at++) await guarded()
  const found = []
  for (let at = 0; at < rounds; at++) found.push(await sequence(guarded, perRound))
  const quiet = least(found, ({ p99 }) => p99)
  const parallel = []
  for (let at = 0; at < 3; at++) parallel.push(await inFlight(guarded, { count: 240, lanes }))
  return {
    page,
    p50: least(found, ({ p50 }) => p50).p50,
    p99: quiet.p99,
    sequential: Math.max(...found.map(({ perSecond }) => perSecond)),
    parallel: Math.max(...parallel),
    ...(await withStatements(guarded)),
    ...(await overBare(guarded, bare)),
  }
}

const withStatements = async (visit: () => Promise<string>) => {
  const recording = recordStatements()
  try {
    const ratios: number[] = []
    let statements: readonly Statement[] = []
    for (let at = 0; at < 150; at++) {
      const ms = await timed(visit)
      statements = recording.take()
      ratios.push(ms / sumOf(statements))
    }
    return { statements, overSql: median(ratios) }
  } finally {
    recording.stop()
  }
}

/** Of what is compared, the quicker quarter's slowest: the machine's other work lengthens the rest at random. */
const quick = (times: readonly number[]): number => quantile(times, 0.25)

/** A transaction that has written nothing ends as quickly as it began. */
const diskOf = (statements: readonly Statement[]): number => {
  const of = (text: string) => sumOf(statements.filter((one) => one.text === text))
  return Math.max(0, of('commit') - of('begin'))
}

/**
 * The same page asked as the superuser, whom policies do not touch, less the time of opening the gate, of the line in
 * the access log, and of the disk that it alone makes the end of the transaction wait for. Both in turn, so that both
 * meet the same machine.
 */
const overBare = async (guarded: () => Promise<string>, bare: () => Promise<string>) => {
  for (let at = 0; at < 30; at++) await bare()
  const recording = recordStatements()
  try {
    const [withGuard, without, butDisk, disk]: [number[], number[], number[], number[]] = [[], [], [], []]
    for (let at = 0; at < 150; at++) {
      withGuard.push(await timed(guarded))
      disk.push(diskOf(recording.take()))
      const ms = await timed(bare)
      const taken = recording.take()
      const asked = ms - sumOf(taken.filter((one) => isEnter(one) || isLog(one)))
      butDisk.push(asked)
      without.push(asked - diskOf(taken))
    }
    return {
      overBare: quick(withGuard) / quick(without),
      overBareButDisk: quick(withGuard) / quick(butDisk),
      disk: quick(disk),
    }
  } finally {
    recording.stop()
  }
}
