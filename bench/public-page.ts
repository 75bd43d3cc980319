import { randomUUIDv7 } from 'node:crypto'
import { paths } from '../src/app/paths.ts'
import { openApplication } from './application.ts'
import type { Measured } from './clock.ts'
import type { BenchDatabase } from './database.ts'
import { demonstrationPlan } from './demonstration-plan.ts'
import { line, names } from './pages/lines.ts'
import type { Seats } from './pages/seats.ts'
import { benchYearPage } from './pages/year-page.ts'
import { least, sequence } from './timing.ts'

/** A published plan of the school, where it has none. Answers with its address. */
const published = async ({ admin }: BenchDatabase, { owner, school }: Seats) => {
  const content = demonstrationPlan()
  await admin.query(
    `insert into school_plan (owner_id, plan_id, school_id, school_year, begun_at)
     values ($1, $2, $3, $4, now()) on conflict do nothing`,
    [owner, randomUUIDv7(), school, content.schoolYear],
  )
  await admin.query(
    `insert into school_plan_version (owner_id, plan_id, version, revision, content, approved_on, approved_in,
       registered_at, published_at)
     select owner_id, plan_id, 1, 1, $4, '2026-08-20', 'school-board', now(), now() from school_plan
     where owner_id = $1 and school_id = $2 and school_year = $3 on conflict do nothing`,
    [owner, school, content.schoolYear, JSON.stringify(content)],
  )
  const { rows } = await admin.query<{ owner: string; school: string }>(
    `select o.slug as owner, s.slug as school from school s join school_owner o using (owner_id)
     where owner_id = $1 and school_id = $2`,
    [owner, school],
  )
  const [place] = rows
  if (place === undefined) throw new Error('the school has no address')
  return place
}

const rounds = 5
const perRound = 200

/** The page that everybody can read, as a browser asks for it, and a search in it; and the plan's year, for the staff. */
export const benchPublicPage = async (
  database: BenchDatabase,
  seats: Seats,
): Promise<readonly Measured[]> => {
  const place = await published(database, seats)
  const app = openApplication(database)
  const get = async (path: string): Promise<number> => {
    const answer = await app.fetch(path, { headers: { 'accept-encoding': 'gzip' } })
    const { byteLength } = await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`the public page answers ${answer.status}`)
    return byteLength
  }
  const measured = async (path: string) => {
    for (let at = 0; at < 30; at++) await get(path)
    const all = []
    for (let round = 0; round < rounds; round++) all.push(await sequence(() => get(path), perRound))
    return least(all, ({ p99 }) => p99)
  }
  try {
    const page = await measured(paths.publicPlan(place))
    const search = await measured(paths.publicPlan(place, { q: 'foreldre' }))
    const at = names[database.size]
    return [
      line(`${at}: public page, p50`, page.p50, 'ms'),
      line(`${at}: public page, p99`, page.p99, 'ms', 10),
      line(`${at}: public page, searched, p99`, search.p99, 'ms'),
      line(`${at}: public page, gzipped`, (await get(paths.publicPlan(place))) / 1000, 'kB', 60),
      ...(await benchYearPage(database, seats, place.school)),
    ]
  } finally {
    await app.close()
  }
}
