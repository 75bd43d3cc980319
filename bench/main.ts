import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './clock.ts'
import { type BenchDatabase, type Fill, openBenchDatabase, type Size } from './database.ts'
import { document } from './document.ts'
import { fillOslo } from './fill/oslo.ts'
import { benchNow, fillSchool } from './fill/school.ts'
import { benchMisses } from './misses.ts'
import { benchPages, explainPage, type PageMeasured } from './pages/bench.ts'
import { pageLines } from './pages/lines.ts'
import { findSeats, type Seats } from './pages/seats.ts'
import { benchPublicPage } from './public-page.ts'
import { benchReceipt } from './receipt.ts'
import { type BenchServer, openBenchServer } from './server.ts'
import { benchStart } from './started/bench.ts'
import { benchSweep } from './sweep.ts'
import { table } from './table.ts'
import { benchWithoutDatabase, withoutDatabase } from './without-database.ts'

/**
 *     npm run bench -- [--json] [--write] [--size school|oslo]… [--only clock|pages|…]… [--reuse]
 *                    [--statements] [--explain PAGE]
 */
interface Options {
  readonly json: boolean
  readonly write: boolean
  readonly statements: boolean
  readonly reuse: boolean
  readonly explain: string | null
  readonly sizes: readonly Size[]
  readonly only: readonly string[]
}

const parts = [...withoutDatabase, 'pages', 'public', 'misses', 'receipt', 'sweep', 'start'] as const
type Part = (typeof parts)[number]

const optionsOf = (args: readonly string[]): Options => {
  const valuesOf = (name: string) => args.filter((_, at) => args[at - 1] === name)
  const sizes = (['school', 'oslo'] as const).filter((size) => valuesOf('--size').includes(size))
  return {
    json: args.includes('--json'),
    write: args.includes('--write'),
    statements: args.includes('--statements'),
    reuse: args.includes('--reuse'),
    explain: valuesOf('--explain')[0] ?? null,
    sizes: sizes.length === 0 ? ['school', 'oslo'] : sizes,
    only: valuesOf('--only'),
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** How many run or wait for a core, over the last minute. */
const load = (): number => loadavg()[0] ?? 0

const project = process.env['VARDE_PROJECT'] ?? process.cwd()

const wants = ({ only }: Options, part: Part): boolean => only.length === 0 || only.includes(part)

const main = async (options: Options): Promise<void> => {
  const all: Measured[] = []
  const before = load()
  all.push(...(await benchWithoutDatabase((part) => wants(options, part))))
  if (parts.slice(withoutDatabase.length).some((part) => wants(options, part))) {
    const server = await openBenchServer(project)
    try {
      all.push(...(await inDatabases(server, options)))
      if (wants(options, 'start')) all.push(...(await benchStart(server)))
    } finally {
      await server.stop()
    }
  }
  process.stdout.write(options.json ? `${JSON.stringify(all)}\n` : table(all))
  if (options.write)
    writeFileSync(join(project, 'docs', 'bench.md'), document(all, { before, after: load() }))
}

interface Compared {
  readonly seats: Seats
  readonly pages: readonly PageMeasured[]
}

const fills: Readonly<Record<Size, Fill>> = { school: fillSchool, oslo: fillOslo }

const inDatabases = async (server: BenchServer, options: Options): Promise<readonly Measured[]> => {
  const all: Measured[] = []
  let smaller: Compared | null = null
  if (!(['pages', 'public', 'misses', 'receipt', 'sweep'] as const).some((part) => wants(options, part)))
    return all
  for (const size of options.sizes) {
    say(`Database of the size ${size} …`)
    const database = await openBenchDatabase(server, size, { fill: fills[size], reuse: options.reuse })
    try {
      const measured: readonly [readonly Measured[], Compared] = await inDatabase(database, options, smaller)
      all.push(...measured[0])
      smaller ??= measured[1]
    } finally {
      await database.close()
    }
  }
  return all
}

/** Pages first: what comes after them writes. */
const inDatabase = async (database: BenchDatabase, options: Options, smaller: Compared | null) => {
  await setClock(database)
  const seats = await findSeats(database.admin, smaller?.seats ?? null)
  say(`${seats.running} running cases at the school, ${seats.entries} entries in the case`)
  const all: Measured[] = []
  let pages: readonly PageMeasured[] = []
  if (options.explain !== null) {
    for (const said of await explainPage(database, seats, options.explain)) say(said)
    return [all, { seats, pages }] as const
  }
  if (wants(options, 'pages')) {
    pages = await benchPages(database, seats)
    if (options.statements) sayStatements(pages)
    all.push(...pageLines(database, pages, smaller?.pages ?? null))
  }
  if (wants(options, 'public')) all.push(...(await benchPublicPage(database, seats)))
  if (wants(options, 'misses')) all.push(...(await benchMisses(database, seats)))
  if (wants(options, 'receipt')) {
    const { lines, statements } = await benchReceipt(database, seats)
    if (options.statements) sayStatements([{ page: 'receipt', statements }])
    all.push(...lines)
  }
  if (wants(options, 'sweep')) all.push(...(await benchSweep(database)))
  return [all, { seats, pages }] as const
}

const setClock = async ({ admin }: BenchDatabase): Promise<void> => {
  await admin.query(
    `insert into demonstration_clock (only_one, ahead)
     values (true, $1::timestamp at time zone 'Europe/Oslo' - clock_timestamp())
     on conflict (only_one) do update set ahead = excluded.ahead`,
    [benchNow],
  )
}

const sayStatements = (pages: readonly Pick<PageMeasured, 'page' | 'statements'>[]): void => {
  for (const { page, statements } of pages) {
    say(`\n${page}`)
    for (const { role, ms, text } of statements)
      say(`  ${ms.toFixed(2)} ms  ${role}  ${text.replaceAll(/\s+/g, ' ').slice(0, 130)}`)
  }
}

await main(optionsOf(process.argv.slice(2)))
