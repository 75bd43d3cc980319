import { openApplication } from '../application.ts'
import type { BenchDatabase } from '../database.ts'
import { inFlight, least, median, sequence, timed } from '../timing.ts'
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
    overBare: await overBare(guarded, bare),
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

/**
 * The same page asked as the superuser, whom policies do not touch, less the time of opening the gate and of the line
 * in the access log. Both in turn, so that both meet the same machine.
 */
const overBare = async (guarded: () => Promise<string>, bare: () => Promise<string>): Promise<number> => {
  for (let at = 0; at < 30; at++) await bare()
  const recording = recordStatements()
  try {
    const [withGuard, without]: [number[], number[]] = [[], []]
    for (let at = 0; at < 150; at++) {
      withGuard.push(await timed(guarded))
      recording.take()
      const ms = await timed(bare)
      without.push(ms - sumOf(recording.take().filter((one) => isEnter(one) || isLog(one))))
    }
    return median(withGuard) / median(without)
  } finally {
    recording.stop()
  }
}
