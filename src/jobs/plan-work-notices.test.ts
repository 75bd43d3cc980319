import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, bodiesOf } from '../../tests/bodies/laid-down.ts'
import { activity, publishedYear } from '../../tests/school-plan/published-year.ts'
import { workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { commentLine, settleComment } from '../commands/bodies/comments.ts'
import { answerEvaluation } from '../commands/bodies/council.ts'
import { endMembership } from '../commands/bodies/setting-up.ts'
import { askBodies } from '../commands/plan-evaluation/asking.ts'
import { layDownEvaluation } from '../commands/plan-evaluation/laying-down.ts'
import { inScope } from '../database/scope.ts'
import { NotFound, NotPermitted } from '../domain/access/absence.ts'
import { myNotices } from '../queries/notices.ts'
import { overview } from '../queries/plan-evaluation/overview.ts'
import { today } from '../queries/today/today.ts'
import { daily } from './daily.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let act: ReturnType<typeof bodiesOf>
let line = ''
let council = ''
let committee = ''
const at = { school: 'tarnlia-skole', year: '2026-27' }
beforeAll(async () => {
  world = await openWorld({ at: '2026-08-24T08:00' })
  place = workerPlace(world)
  act = bodiesOf(world)
  ;[line = ''] = await publishedYear(world, [activity('Temauke', 'hele skoleåret')])
  council = await act.setUp('marit', 'tarnlia', 'pupil-council')
  committee = await act.setUp('marit', 'tarnlia', 'parents-committee')
  accepted(await act.name('marit', council, { key: 'nora', part: 'leader', standsFor: 'pupils' }))
  accepted(await act.name('marit', council, { key: 'jonas', standsFor: 'pupils' }))
  accepted(await act.name('marit', committee, { key: 'øyvind', part: 'leader', standsFor: 'guardians' }))
})
afterAll(async () => {
  await place.close()
  await world.close()
})

const kinds = ['plan-comment', 'body-', 'school-evaluation', 'deviation']
const before = new Set<string>()
/** Who was told what in the app since the last time this was asked; each has a mail of it too. */
const told = async (): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ who: string; kind: string; occasion: string; n: number }>(
    `select p.given_name as who, n.kind, n.occasion, count(*)::int as n from notice n
     join person p on p.owner_id = n.owner_id and p.person_id = n.recipient_id
     where n.kind like any($1) group by 1, 2, 3 order by 2, 1`,
    [kinds.map((kind) => `${kind}%`)],
  )
  const news = rows.filter(({ who, occasion }) => !before.has(`${who} ${occasion}`))
  for (const { who, occasion } of news) before.add(`${who} ${occasion}`)
  expect(news.every(({ n }) => n === 2)).toBe(true)
  return news.map(({ who, kind }) => `${who} ${kind}`)
}
const on = async (moment: string) => {
  await world.moveTo(moment)
  await daily(place)
  await daily(place)
}
const lines = async (who: string) => {
  const { answer } = await today(world.shell, await world.signIn(who), { forProjector: false })
  return [...answer.lines, ...answer.work].flatMap((one) => (one.of === 'work' ? [one.work] : []))
}
const whats = async (who: string) =>
  (await lines(who)).map(({ what }) => what).filter((one) => one !== 'receipts')

test('a comment waits for those who write in the plan until it is answered, and then is news to its author', async () => {
  const request = await act.requestOf('nora')
  const wish = { body: council, year: at.year, line, words: 'Mer av dette på våren.' }
  accepted(await commentLine(world.shell, request, wish))
  await on('2026-08-25T06:30')
  expect(await told()).toEqual(['Jostein plan-comment', 'Marit plan-comment'])
  expect(await lines('marit')).toContainEqual({ what: 'comments', at, count: 1 })
  for (const who of ['kari', 'nora', 'sigrun', 'astri', 'torbjørg'])
    expect([who, await whats(who)]).toEqual([who, []])
  const { rows } = await world.admin.query<{ id: string }>('select comment_id as id from plan_comment')
  const settling = { ...at, comment: rows[0]?.id ?? '', is: 'kept', answer: 'Vi ser på det.' } as const
  accepted(await settleComment(world.shell, await act.requestOf('marit'), settling))
  const { answer } = await myNotices(world.shell, await world.signIn('nora'), {})
  expect(answer.notices).toMatchObject([
    { kind: 'plan-comment-answered', case: null, place: { body: council, line } },
  ])
  const { answer: front } = await today(world.shell, await world.signIn('nora'), { forProjector: false })
  expect(front.lines.map(({ of }) => of)).toEqual(['news'])
  expect(await told()).toEqual(['Nora plan-comment-answered'])
  expect(await whats('marit')).toEqual([])
  await on('2026-08-26T06:30')
  expect(await told()).toEqual([])
})

test('a notice holds an id and no word', async () => {
  const { rows } = await world.admin.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = 'notice' order by 1`,
  )
  expect(rows.map((row) => row.column_name)).toEqual([
    'about_id',
    'channel',
    'created_at',
    'kind',
    'message_id',
    'notice_id',
    'occasion',
    'owner_id',
    'recipient_id',
    'seen_at',
    'sent_at',
    'stream_id',
  ])
})

test('bodies are asked by those who lead the school, and by nobody else', async () => {
  await on('2026-11-30T06:30')
  expect(await told()).toEqual([])
  await on('2026-12-01T06:30')
  expect(await told()).toEqual(['Jostein school-evaluation-due', 'Marit school-evaluation-due'])
  expect(await lines('marit')).toContainEqual({ what: 'evaluation', at, kind: 'with-pupils', step: 'begin' })
  const ask = async (who: string, bodies = [council, committee], by = '2027-01-15') =>
    askBodies(world.shell, await act.requestOf(who), { ...at, bodies, by })
  for (const who of ['kari', 'nora', 'astri']) await expect(ask(who)).rejects.toThrow(NotPermitted)
  for (const who of ['torbjørg', 'sigrun']) await expect(ask(who)).rejects.toThrow(NotFound)
  const elsewhere = await act.setUp('torbjørg', 'storvik', 'pupil-council')
  await expect(ask('marit', [elsewhere])).rejects.toThrow(NotFound)
  expect(await ask('marit', [])).toMatchObject({ refusals: ['nobody-asked'] })
  expect(await ask('marit', [council], '2026-11-01')).toMatchObject({ refusals: ['in-the-past'] })
  accepted(await ask('marit'))
  expect(await whats('marit')).toEqual([])
})

test('members who sit in it today are asked, reminded a week before, and the leaders told when the day has passed', async () => {
  await act
    .requestOf('marit')
    .then((request) =>
      endMembership(world.shell, request, { body: council, person: world.person('jonas').id }),
    )
  await on('2026-12-02T06:30')
  expect(await told()).toEqual(['Nora body-asked', 'Øyvind body-asked'])
  expect(await lines('nora')).toMatchObject([{ what: 'answer', of: { body: council }, late: false }])
  expect(await whats('jonas')).toEqual([])
  const answer = { safer: 'Åpen hall.', 'no-help': null, 'begin-with': null }
  const reply = { body: council, seen: 0, answer }
  accepted(await answerEvaluation(world.shell, await act.requestOf('nora'), reply))
  expect(await whats('nora')).toEqual([])
  await on('2027-01-08T06:30')
  expect(await told()).toContain('Øyvind body-answer-near')
  await on('2027-01-16T06:30')
  expect((await told()).filter((one) => one.includes('body'))).toEqual([
    'Jostein body-answer-late',
    'Marit body-answer-late',
  ])
  expect(await lines('marit')).toContainEqual({
    what: 'silent',
    at,
    of: { body: committee, kind: 'parents-committee', name: null },
  })
})

test('an evaluation is due to the leaders, late, and gone when it is laid down', async () => {
  const steps = async () =>
    (await lines('jostein')).flatMap((one) => (one.what === 'evaluation' ? [`${one.kind} ${one.step}`] : []))
  expect(await steps()).toEqual(['leaders-autumn late', 'with-pupils late'])
  const answers = { worked: 'Mye', 'did-not-work': 'Lite', 'to-change': 'Litt' }
  const laying = { ...at, kind: 'leaders-autumn', answers } as const
  accepted(await layDownEvaluation(world.shell, await act.requestOf('marit'), laying))
  expect(await steps()).toEqual(['with-pupils late'])
  await on('2027-06-06T06:30')
  expect(await told()).toEqual(['Jostein school-evaluation-due', 'Marit school-evaluation-due'])
  expect(await steps()).toEqual(['leaders-spring due'])
  for (const who of ['kari', 'renate', 'sigrun', 'astri'])
    expect((await whats(who)).includes('evaluation')).toBe(false)
})

test('a deviation goes to whoever is to do something, past its day again, and a week later to the leaders', async () => {
  const deviation = await act.register('kari', 'tarnlia', '2027-06-04')
  expect(await told()).toEqual(['Jostein deviation-new', 'Marit deviation-new'])
  expect(await lines('marit')).toContainEqual({ what: 'deviations-new', count: 1 })
  for (const who of ['kari', 'nora', 'sigrun', 'torbjørg'])
    expect((await whats(who)).includes('deviations-new')).toBe(false)
  await act.follow(deviation, 0)
  expect((await whats('marit')).includes('deviations-new')).toBe(false)
  await act.follow(deviation, 1, { cause: 'Sykdom' })
  expect(await told()).toEqual(['Samira deviation-for-you'])
  expect(await lines('samira')).toContainEqual({ what: 'deviation', deviation, late: false })
  await on('2027-06-10T06:30')
  expect(await told()).toEqual([])
  await on('2027-06-11T06:30')
  expect(await told()).toEqual(['Samira deviation-late'])
  await on('2027-06-18T06:30')
  expect(await told()).toEqual(['Jostein deviation-escalated', 'Marit deviation-escalated'])
  expect(await lines('marit')).toContainEqual({ what: 'deviations-late', count: 1 })
  await act.follow(deviation, 2, { state: 'closed', effect: 'Alle var ute.' })
  expect((await whats('samira')).includes('deviation')).toBe(false)
  expect((await whats('marit')).includes('deviations-late')).toBe(false)
})

test('the owner’s people see how far each school has come, and nobody else does', async () => {
  const see = async (who: string) =>
    (await overview(world.shell, await world.signIn(who), { year: at.year, order: 'late' })).answer
  for (const who of ['astri', 'solfrid']) {
    const { schools } = await see(who)
    const tarnlia = schools.find(({ slug }) => slug === at.school)
    expect(tarnlia).toEqual({
      slug: at.school,
      name: 'Tårnlia skole',
      begun: '2026-08-24',
      approved: '2026-08-24',
      published: '2026-08-24',
      asked: ['parents-committee', 'pupil-council'],
      answered: ['pupil-council'],
      laid: { 'leaders-autumn': '2027-01-16' },
    })
    expect(schools.some(({ slug }) => slug.startsWith('storvik'))).toBe(false)
  }
  for (const who of ['marit', 'sigrun', 'nora', 'øyvind', 'torbjørg']) {
    await expect(see(who)).rejects.toThrow(NotFound)
    const counted = inScope(world.shell, await world.signIn(who), async ({ tx }) => {
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from gate.overview('2026-27')`.execute(tx)
      return rows[0]?.n
    })
    expect([who, await counted]).toEqual([who, 0])
  }
  expect((await see('magnhild')).schools.some(({ slug }) => slug === at.school)).toBe(false)
})

test('the gate answers nobody else', async () => {
  const ask = async (who: string, asked: string) =>
    inScope(world.shell, await world.signIn(who), ({ tx }) => sql.raw(asked).execute(tx))
  for (const asked of [
    `select gate.comments_waiting('2027-01-01')`,
    `select gate.answers_waiting('2027-01-01')`,
    `select gate.deviations_waiting('2027-01-01', null)`,
    `select gate.evaluations_standing('{2026-27}', null)`,
    `select gate.read_alone('${world.person('marit').id}', '${world.population.schools.tarnlia}', '2026-27')`,
  ])
    for (const who of ['marit', 'sigrun', 'nora'])
      await expect(ask(who, asked)).rejects.toThrow(/permission denied/)
  const { rows } = await world.admin.query<{ owner: string }>(
    'select owner_id as owner from body where body_id = $1',
    [council],
  )
  const owner = rows[0]?.owner ?? ''
  for (const who of ['nora', 'kari', 'sigrun', 'astri', 'torbjørg']) {
    const said = ask(
      who,
      `insert into evaluation_asked values ('${owner}', '${council}', '${world.population.schools.tarnlia}', '2025-26',
        '2026-01-15', gate.person(), now())`,
    )
    await expect(said).rejects.toThrow(/row-level security/)
  }
})
