import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { everythingAsked } from './asked.ts'
import { foundIn, type Sought, sought, toldSentences } from './left-behind.ts'
import { everybodysNames, keptTraces, provokeErrors, type Traces, tracesOf } from './traces.ts'
import { expect, test } from './varde.ts'

/**
 * When everything else has been run: no name of anybody, and no sentence that anybody typed, stands where it has no
 * business, be it a log, a job, an address, a mail or a column of the database in clear.
 */
test.describe.configure({ mode: 'serial' })

const data = dirname(process.env['VARDE_BROWSER_NOTES'] ?? '')
const reports = join(import.meta.dirname, '../../build/reports')
const planted = 'Nora Vik'
let wanted: Sought
let traces: Traces = new Map()

const logs = () =>
  globSync('demonstration*.log', { cwd: reports }).map(
    (file) => [file, readFileSync(join(reports, file), 'utf8')] as const,
  )

test('what goes wrong is provoked with names in it', async ({ as, baseURL }) => {
  const [given = '', family = ''] = planted.split(' ')
  expect(await provokeErrors(data, [given, family])).toEqual(['23505', '23514', '23503', '23502'])
  const mathilde = await as('Mathilde Lien')
  for (const path of [`/cases/${planted}`, `/cases/1/correction/${planted}`, `/slips/${planted}/done`])
    expect((await mathilde.request.get(path)).status()).toBe(404)
  const noToken = {
    headers: { origin: baseURL ?? '', 'sec-fetch-site': 'same-origin' },
    form: { words: `${planted} sto alene i dag.` },
  }
  expect((await mathilde.request.post('/report', noToken)).status()).toBe(422)
})

test('what was typed and asked for is known, and a name is found however it is written', async () => {
  const asked = everythingAsked()
  const typed = asked.flatMap((one) => one.typed)
  const told = toldSentences()
  const names = await everybodysNames(data)
  expect(typed.length).toBeGreaterThan(2)
  expect(told.length).toBeGreaterThan(100)
  expect(names.length).toBeGreaterThan(1500)
  wanted = sought(names, [...typed, ...told])
  for (const way of [
    planted,
    'Vik, Nora',
    'nora.vik@skole.example',
    '/find?q=Nora%20Vik',
    'q=nora+vik',
    '{"who":"NORA VIK"}',
  ])
    expect(foundIn(`before ${way} after`, wanted), way).not.toEqual([])
  expect(foundIn(`{"words":"${told[0]}"}`, wanted)).toHaveLength(1)
  expect(foundIn('Nora gikk til Vik i dag.', wanted)).toEqual([])
})

test('no name stands in an address', () => {
  const addresses = everythingAsked().map(({ url }) => url)
  expect(addresses.length).toBeGreaterThan(50)
  expect(foundIn([...new Set(addresses)].join('\n'), wanted)).toEqual([])
})

test('no name stands in the logs of the programs', () => {
  expect(logs().length).toBeGreaterThan(0)
  for (const [file, text] of logs()) expect(foundIn(text, wanted), file).toEqual([])
})

test('no name stands in PostgreSQL’s log, jobs, the access log, any other column in clear, or a mail', async () => {
  traces = await tracesOf(data)
  expect([...traces.keys()]).toEqual(
    expect.arrayContaining([
      'pgboss.job.data',
      'public.outbox.kind',
      'public.access_log.reason',
      'public.entry.facts',
    ]),
  )
  expect(traces.get('mail')).not.toBe('')
  const log = traces.get('PostgreSQL’s log') ?? ''
  expect(log).toContain('duplicate key value violates unique constraint "person_pkey"')
  expect(log).toContain('violates check constraint "person_protection"')
  expect(foundIn(`${log}\n${planted}`, wanted)).toEqual(['nora vik'])
  for (const [school, left] of [['the school', traces] as const, ...keptTraces()]) {
    const found = [...left].map(([place, text]) => [place, foundIn(text, wanted)] as const)
    expect(
      found.filter(([, names]) => names.length > 0),
      school,
    ).toEqual([])
  }
})
