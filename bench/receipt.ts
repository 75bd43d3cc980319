import { randomUUIDv7 } from 'node:crypto'
import { paths } from '../src/app/paths.ts'
import { changed, fieldsOf } from '../tests/page-read.ts'
import { type BenchApplication, openApplication, signedIn } from './application.ts'
import type { Measured } from './clock.ts'
import type { BenchDatabase } from './database.ts'
import { line, names } from './pages/lines.ts'
import type { Seats } from './pages/seats.ts'
import { recordStatements, type Statement } from './pages/statements.ts'
import { least, quantile, timed } from './timing.ts'

const rounds = 4
const perRound = 100

const story = {
  said: 'De flytta bagen min igjen.',
  saw: 'Satt alene på benken.',
  place: 'changing-room',
  when: 'today',
  stepped: 'yes',
  how: 'Ble med inn.',
  concernsAdult: 'no',
  talk: 'yes',
}

/** From the tap on "Meld fra" to the receipt: written, routed, chained, told, committed. */
export const benchReceipt = async (
  database: BenchDatabase,
  seats: Seats,
): Promise<{ readonly lines: readonly Measured[]; readonly statements: readonly Statement[] }> => {
  const app = openApplication(database)
  try {
    const send = await sender(app, database, seats)
    const found: number[][] = []
    for (let round = 0; round <= rounds; round++) {
      const times: number[] = []
      for (let at = 0; at < perRound; at++) {
        // Nobody reports a hundred times an hour; the limit is not what is measured.
        if (at % 5 === 0) await database.admin.query('delete from rate_count')
        times.push(await timed(send))
      }
      // The first is to warm up.
      if (round > 0) found.push(times)
    }
    const quiet = least(found, (times) => quantile(times, 0.99))
    const at = `${names[database.size]}: receipt of a report`
    const recording = recordStatements()
    await send().finally(recording.stop)
    const statements = recording.take()
    const lines = [
      line(`${at}, p50`, quantile(quiet, 0.5), 'ms'),
      line(`${at}, p99`, quantile(quiet, 0.99), 'ms'),
      line(`${at}, SQL statements`, statements.length, 'statements'),
    ]
    return { lines, statements }
  } finally {
    await app.close()
  }
}

const sender = async (app: BenchApplication, database: BenchDatabase, seats: Seats) => {
  const teacher = await signedIn(database, { owner: seats.owner, person: seats.teacher })
  const ask = teacher.as(app.fetch)
  const form = fieldsOf(await (await ask(paths.report())).text())
  return async () => {
    const fields = changed(form, { ...story, about: seats.pupil, _key: randomUUIDv7() })
    const answer = await ask(paths.report(), {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    if (answer.status !== 303) throw new Error(`no receipt: ${answer.status}`)
  }
}
