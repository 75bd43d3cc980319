import { paths } from '../src/app/paths.ts'
import { missFloor, type Pace } from '../src/app/pace.ts'
import { fieldsOf } from '../tests/page-read.ts'
import { type Asking, openApplication, signedIn } from './application.ts'
import type { Measured } from './clock.ts'
import type { BenchDatabase } from './database.ts'
import { line, names } from './pages/lines.ts'
import type { Seats } from './pages/seats.ts'
import { quantile, timed } from './timing.ts'

const rounds = 300

/** What a miss takes by itself: nothing is waited for. */
const unheld: Pace = { now: () => performance.now(), wait: async () => undefined }

const absent = 'ZZZZZZ'

/**
 * What is hidden and what is absent, in turn: the floor in time hides what they differ by as long as both are done
 * before it.
 */
export const benchMisses = async (database: BenchDatabase, seats: Seats): Promise<readonly Measured[]> => {
  const app = openApplication(database, database.url('varde_web'), unheld)
  try {
    const teacher = await signedIn(database, { owner: seats.owner, person: seats.teacher })
    const ask = teacher.as(app.fetch)
    const hidden = await hiddenFrom(database, seats)
    const byAddress = await compared((number) => ask(paths.case(number)), hidden)
    const bySearch = await compared(await search(ask), hidden)
    const at = names[database.size]
    return [
      line(`${at}: a case that is hidden ÷ one that is absent, by its address`, byAddress.ratio, 'ratio'),
      line(`${at}: a case that is hidden ÷ one that is absent, by find`, bySearch.ratio, 'ratio'),
      line(`${at}: a miss, before the floor, p99`, Math.max(byAddress.p99, bySearch.p99), 'ms', missFloor),
    ]
  } finally {
    await app.close()
  }
}

const search = async (ask: Asking) => {
  const form = fieldsOf(await (await ask(paths.find())).text(), paths.find())
  return (number: string) =>
    ask(paths.find(), {
      method: 'POST',
      body: new URLSearchParams(form.map(([name, value]) => [name, name === 'q' ? number : value])),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
}

const compared = async (miss: (number: string) => Promise<Response>, hidden: string) => {
  const times: Readonly<Record<'hidden' | 'absent', number[]>> = { hidden: [], absent: [] }
  const ask = async (kind: 'hidden' | 'absent') => {
    const number = kind === 'hidden' ? hidden : absent
    times[kind].push(await timed(async () => (await miss(number)).text()))
  }
  for (let round = 0; round < rounds; round++) {
    await ask(round % 2 === 0 ? 'hidden' : 'absent')
    await ask(round % 2 === 0 ? 'absent' : 'hidden')
  }
  const ratio = quantile(times.hidden, 0.25) / quantile(times.absent, 0.25)
  return { ratio, p99: quantile([...times.hidden, ...times.absent], 0.99) }
}

/** Of the same school, and none of the teacher's. */
const hiddenFrom = async ({ admin }: BenchDatabase, seats: Seats): Promise<string> => {
  const { rows } = await admin.query<{ number: string }>(
    `select number from pupil_case k where owner_id = $1 and school_id = $2 and not exists (
       select from case_member m where m.owner_id = k.owner_id and m.case_id = k.case_id and m.person_id = $3)
     order by case_id limit 1`,
    [seats.owner, seats.school, seats.teacher],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the teacher is in every case of the school')
  return row.number
}
