import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOverview } from '../../src/queries/case-overview.ts'
import { planPrint } from '../../src/queries/plan/print.ts'
import { planVersion } from '../../src/queries/plan/view.ts'
import type { EvaluationTold, MeasureTold } from '../../demo/history/acts/told.ts'
import { all, brief, only, openTelling, type Telling } from './telling.ts'

/** The group without Nora: from three moments that count, over Christmas, to a pupil who is safe, and not for long. */
let telling: Telling
let number = ''
beforeAll(async () => {
  telling = await openTelling('a', '2026-12-17')
})
afterAll(() => telling.close())

const measures: readonly MeasureTold[] = [
  {
    tag: 't1',
    level: 'adults',
    what: 'Samira er der gruppa samles i storefri og før første time.',
    goal: 'Ingen blir gått fra.',
    success: 'Nora har noen å gå sammen med.',
    by: 'samira',
    standIn: 'anders',
    when: { from: '2027-01-07' },
    weekdays: [1, 2, 3, 4, 5],
  },
  {
    tag: 't2',
    level: 'pupil',
    what: 'Henrik har en kort samtale med Nora hver fredag.',
    by: 'henrik',
    standIn: 'mathilde',
    when: { from: '2027-01-07' },
    weekdays: [5],
  },
]
const problem = 'Nora holdes utenfor en gruppe på nett, og blir gått fra i storefri.'
const methods = ['pupil-talk', 'other-pupil-talk', 'staff-round', 'observation'] as const

test('Thursday: told in the yard, read by rektor at 11.05, and the report was a talk', async () => {
  const { play } = telling
  await play.at('2026-12-17T10:20')
  const concern = await play.as('samira').report({
    about: ['nora'],
    wasThere: ['selma', 'amalie'],
    said: 'De har en gruppe uten meg. De sier hvor de skal, og så går de når jeg kommer.',
    saw: 'Nora satt på trappa ved skapene. Tre andre gikk.',
    categories: ['exclusion', 'alone'],
    place: 'digital',
    firstTalk: true,
    unsafe: true,
    intervened: 'no',
  })
  await play.at('2026-12-17T11:05')
  await play.as('marit').open(concern)
  await play.at('2026-12-17T11:10')
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil: 'nora', responsible: 'mathilde', members: ['henrik'] }], {
      speaker: 'nora',
      others: [
        { person: 'selma', part: 'saw-or-heard' },
        { person: 'amalie', part: 'saw-or-heard' },
      ],
      seriousness: { serious: false, criteria: [], reason: 'Det gjelder én klasse og har vart noen uker.' },
    })
  number = cases[0] ?? ''
  expect(only(await telling.duties('mathilde', number), 'C-06')[0]).toBe('documented')
  expect(await telling.sees('samira', number)).toBe(false)
  expect(await telling.sees('kari', number)).toBe(false)
})

test('what Nora does not want told at home is shown wherever somebody contacts her guardians', async () => {
  const { play, stage } = telling
  await play.at('2026-12-17T12:20')
  await play.as('henrik').talk(number, {
    safe: 'no',
    words: 'Jeg vil at dere skal gjøre noe, men ikke sånn at alle ser det.',
    notToBeTold: 'Ikke si hjemme hvem jeg liker.',
    chosenAdult: true,
  })
  const { notToBeTold } = await stage.ask(caseOverview, play.as('marit').who, {
    number,
    filter: null,
    skip: 0,
  })
  expect(notToBeTold.map(({ passage }) => passage.text)).toEqual(['Ikke si hjemme hvem jeg liker.'])
  await play.at('2026-12-17T12:50')
  await play
    .as('mathilde')
    .atOnce(number, [
      { what: 'Samira er sammen med trinnet i storefri.', by: 'samira', standIn: 'anders', to: '2027-01-06' },
    ])
  await play.as('mathilde').investigate(number, methods)
})

test('Friday, 15.40: three clocks say which moment each of them counts from', async () => {
  const { play } = telling
  await play.at('2026-12-18T09:10')
  await play.as('henrik').byHand(number, 'statsforvalter-right-told', { to: play.whos(['nora', 'øyvind']) })
  await play.as('mathilde').talkWith(number, 'kari', 'employee', { statement: 'Nora ble spurt sist.' })
  await play.at('2026-12-18T15:40')
  await play.as('marit').byHand(number, 'raised-with-principal', { by: 'guardian', channel: 'telephone' })
  await play.as('marit').contact(number, 'øyvind', { words: 'Jeg vil at dere gjør noe før jul.' })
  const { clocks } = await telling.duties('marit', number)
  expect(clocks).toMatchObject({
    employeeKnew: '2026-12-17T10:20',
    principalKnew: '2026-12-17T11:05',
    raisedWithPrincipal: '2026-12-18T15:40',
    warnOn: '2026-12-24',
    statsforvalterOpenFrom: '2026-12-25',
    planDue: '2027-01-07',
  })
  await telling.world.moveTo('2026-12-25T08:00')
  expect((await telling.duties('marit', number)).clocks).toMatchObject({
    warned: true,
    statsforvalterOpen: true,
  })
})

test('a plan with "ved behov" and "trinnet" is stopped, and mended with names and days', async () => {
  const { play } = telling
  await play.at('2027-01-05T14:00')
  const analysis =
    'Nora holdes utenfor av en gruppe som styres på nett. Ingen voksne har vært der den samles.'
  await play.as('mathilde').conclude(number, { methods, unsafe: 'yes', analysis })
  await play.at('2027-01-06T09:40')
  await play.as('mathilde').bestInterest(number, 'nora', 'Nora trenger å være med uten at det blir synlig.')
  const plan = { problem, evaluateOn: '2027-01-18', measures }
  const weak: readonly MeasureTold[] = measures.map((one) => ({
    ...one,
    by: { text: 'trinnet' },
    when: { text: 'ved behov' },
  }))
  await play.as('mathilde').draft(number, { ...plan, measures: weak })
  await expect(play.as('marit').approve(number)).rejects.toThrow(/when-missing.*responsible-missing/s)
  await play.at('2027-01-06T10:20')
  await play.as('mathilde').draft(number, plan)
  expect(await play.as('marit').approve(number)).toBe(1)
  await play.at('2027-01-06T12:30')
  await play.as('mathilde').byHand(number, 'plan-sent-home', {
    version: 1,
    how: 'paper',
    to: play.whos(['nora', 'øyvind', 'hanne']),
  })
  expect(only(await telling.duties('marit', number), 'C-12')).toEqual(['documented', '2027-01-07'])
})

test('the plan that is printed for Nora names no other pupil', async () => {
  const { play, stage } = telling
  const asked = { number, for: 'pupil', reason: null } as const
  const { plan, namings } = await stage.ask(planPrint, play.as('mathilde').who, asked)
  expect(namings).toEqual([])
  const text = JSON.stringify(plan)
  expect(text).toContain('Nora')
  for (const other of ['Selma', 'Amalie', 'Krogh', 'Foss']) expect(text).not.toContain(other)
})

const weeks = async (list: readonly (readonly [string, string])[]) => {
  for (const [at, week] of list) {
    await telling.play.at(at)
    await telling.play.as('mathilde').week(number, week)
  }
}

const evaluation = (told: Partial<EvaluationTold>): EvaluationTold => ({
  version: 1,
  safe: 'yes',
  measures: { t1: { effect: 'yes' }, t2: { effect: 'yes' } },
  next: null,
  ...told,
})

test('18 January: better, but not in the changing room; changed the same day, the R-team after', async () => {
  const { play } = telling
  await weeks([
    ['2027-01-08T14:00', '2027-W01'],
    ['2027-01-15T14:00', '2027-W02'],
  ])
  await play.at('2027-01-18T09:15')
  await play.as('mathilde').evaluate(
    number,
    evaluation({
      safe: 'partly',
      words: 'Bedre, men ikke i garderoben.',
      measures: {
        t1: { effect: 'partly', change: 'Samira er også i garderoben før kroppsøving.' },
        t2: { effect: 'yes' },
      },
      guardians: { øyvind: 'Hun er ute av senga.' },
      next: '2027-02-08',
    }),
  )
  await play.as('marit').serious(number, false, 'Det går framover.')
  await play.at('2027-01-18T13:10')
  const [first, ...others] = measures
  if (first === undefined) throw new Error('no measure')
  const changed = { ...first, what: 'Samira er der gruppa samles, og i garderoben før kroppsøving.' }
  await play.as('mathilde').draft(number, {
    problem: `${problem} I garderoben blir hun stående alene.`,
    evaluateOn: '2027-02-08',
    measures: [changed, ...others],
  })
  expect(await play.as('marit').approve(number)).toBe(2)
  expect(only(await telling.duties('marit', number), 'C-18')).toEqual(['open', '2027-02-08'])
  await play.at('2027-01-19T08:20')
  await play.as('mathilde').byHand(number, 'plan-sent-home', {
    version: 2,
    how: 'paper',
    to: play.whos(['nora', 'øyvind', 'hanne']),
  })
  await play.at('2027-01-20T14:00')
  await play.as('mathilde').byHand(number, 'resource-team-discussed', { version: 2, anonymous: true })
  expect(only(await telling.duties('marit', number), 'C-18')[0]).toBe('documented')
})

test('8 February: she says alone with one adult that it is safe; it closes, and is asked again on two days', async () => {
  const { play } = telling
  await weeks([
    ['2027-01-22T14:00', '2027-W03'],
    ['2027-01-29T14:00', '2027-W04'],
    ['2027-02-05T14:00', '2027-W05'],
  ])
  await play.at('2027-02-08T10:10')
  await play
    .as('henrik')
    .evaluate(
      number,
      evaluation({ version: 2, words: 'Nå har jeg det trygt. Jeg har noen å gå sammen med.' }),
    )
  await play.at('2027-02-08T12:00')
  await play.as('marit').serious(number, false, 'Eleven har det trygt.')
  await play.at('2027-02-08T13:00')
  await play.as('marit').close(number, { ground: 'pupil-safe', reason: 'Nora sa det selv.' })
  const assessment = await telling.duties('marit', number)
  expect(all(assessment, 'C-21').map(brief)).toEqual([
    ['open', '2027-03-08'],
    ['open', '2027-05-03'],
  ])
})

test('8 March: no; reopened, and the old plan can still be read', async () => {
  const { play, stage } = telling
  await play.at('2027-03-08T09:20')
  const { reopened } = await play
    .as('henrik')
    .check(number, 4, { safe: 'no', words: 'De har begynt igjen. Det er en ny gruppe.' })
  expect(reopened).toBe(true)
  const old = await stage.ask(planVersion, play.as('mathilde').who, { number, version: 1 })
  expect(JSON.stringify(old.plan)).toContain('Samira er der gruppa samles i storefri')
  await play.at('2027-03-08T10:00')
  await play.as('marit').serious(number, false, 'Skolen begynner på nytt i dag.')
  await play.at('2027-03-08T10:30')
  await play
    .as('mathilde')
    .atOnce(number, [{ what: 'Samira er der gruppa samles, fra i dag.', by: 'samira', to: '2027-03-19' }])
  await play.as('mathilde').investigate(number, methods)
  await play.at('2027-03-08T15:00')
  await play.as('henrik').contact(number, 'øyvind', { words: 'Takk for at dere spurte henne.' })
  const plans = all(await telling.duties('marit', number), 'C-12')
  expect(plans.map(({ round, state, due }) => [round, state, due])).toEqual([
    [1, 'documented', '2027-01-07'],
    [2, 'open', '2027-03-15'],
  ])
})

test('taken out as a file there is nothing late and no mistake, and everything holds together', async () => {
  expect(await telling.exported('marit', number)).toEqual({ mistakes: [], late: [] })
  expect(await telling.verified()).toEqual([])
})
