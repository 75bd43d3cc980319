import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationTold, MeasureTold } from '../../demo/history/acts/told.ts'
import { planVersion } from '../../src/queries/plan/view.ts'
import { all, brief, only, openTelling, type Telling } from './telling.ts'

/** The plan that was left lying: known for two weeks before anybody passed it on, and then not done. */
let telling: Telling
let number = ''
let contact = ''
const methods = ['pupil-talk', 'observation', 'guardian-talk', 'staff-round'] as const
const problem = 'Sara er alene i storefri, og er redd i garderoben.'

beforeAll(async () => {
  telling = await openTelling('e', '2026-08-31')
  contact = telling.stage.cast.contactTeacherOf('sara')
})
afterAll(() => telling.close())

const changingRoom: MeasureTold = {
  tag: 't1',
  level: 'adults',
  what: 'En voksen er i garderoben før og etter kroppsøving.',
  goal: 'Ingen er redd i garderoben.',
  success: 'Sara skifter sammen med de andre.',
  by: 'mathilde',
  when: { from: '2026-09-22' },
  weekdays: [2, 4],
}
const breaks: MeasureTold = {
  tag: 't2',
  level: 'group',
  what: 'Klassen har faste aktiviteter i storefri, så ingen er alene.',
  goal: 'Alle har noen å være sammen med.',
  success: 'Sara er med i storefri.',
  by: 'kari',
  standIn: 'trym',
  when: { from: '2026-09-22' },
  weekdays: [1, 2, 3, 4, 5],
}
const mended: MeasureTold = {
  ...changingRoom,
  tag: 't3',
  by: 'kari',
  standIn: 'samira',
  when: { from: '2026-10-16' },
}
const together: MeasureTold = {
  tag: 't4',
  level: 'school',
  what: 'Samira er sammen med Sara og to andre i storefri, med en fast aktivitet.',
  goal: 'Sara har noen å være sammen med.',
  success: 'Sara går ut i storefri av seg selv.',
  by: 'samira',
  standIn: 'anders',
  when: { from: '2026-11-09' },
  weekdays: [1, 2, 3, 4, 5],
}

const weeks = async (list: readonly (readonly [string, string])[]) => {
  for (const [at, week] of list) {
    await telling.play.at(at)
    await telling.play.as(contact).week(number, week)
  }
}
const sendHome = async (at: string, version: number) => {
  await telling.play.at(at)
  const to = telling.play.whos(['sara'])
  await telling.play.as(contact).byHand(number, 'plan-sent-home', { version, how: 'school-system', to })
}

test('14 September: written down two weeks late; the clock shows that the school knew on 31 August', async () => {
  const { play } = telling
  await play.at('2026-09-14T08:50')
  const words = await play.as(contact).report({
    about: ['sara'],
    said: 'Jeg gruer meg hver dag.',
    firstTalk: true,
    unsafe: true,
    place: 'changing-room',
    categories: ['afraid', 'alone'],
  })
  await play.at('2026-09-14T09:20')
  const worry = await play.as(contact).report({
    about: ['sara'],
    saw: 'Sara er mye alene. Om hun kan mangle et trygt og godt skolemiljø: vet ikke.',
    at: '2026-08-31T12:15',
    place: 'break',
    categories: ['alone', 'unknown'],
  })
  await play.at('2026-09-14T09:30')
  await play.as('marit').open(words)
  await play.as('marit').open(worry)
  await play.at('2026-09-14T09:45')
  const { cases } = await play
    .as('marit')
    .takeHold(worry, [{ pupil: 'sara', responsible: 'mathilde', members: [contact] }], {
      seriousness: {
        serious: false,
        criteria: [],
        reason: 'Skolen visste det 31. august og begynner i dag.',
      },
    })
  number = cases[0] ?? ''
  await play.as('marit').takeHold(words, [{ pupil: 'sara', into: number }], { speaker: 'sara' })
  const assessment = await telling.duties('marit', number)
  expect(assessment.clocks.employeeKnew).toBe('2026-08-31T12:15')
  expect(all(assessment, 'C-01').find(({ state }) => state === 'documented-late')).toMatchObject({
    lateBy: 14,
  })
  expect(only(assessment, 'C-06')[0]).toBe('documented-late')
})

test('the plan stands on Monday 21', async () => {
  const { play, stage } = telling
  await play.at('2026-09-14T11:30')
  await play
    .as('mathilde')
    .talk(number, { safe: 'no', words: 'Garderoben er verst. Ingen venter på meg.', chosenAdult: true })
  await play
    .as('mathilde')
    .atOnce(number, [
      { what: 'Kari er ute i storefri sammen med klassen denne uka.', by: 'kari', to: '2026-09-21' },
    ])
  await play.as('mathilde').investigate(number, methods)
  await play.at('2026-09-14T14:45')
  const [mother] = stage.cast.guardiansOf('sara')
  if (mother !== undefined)
    await play.as(contact).contact(number, mother, { words: 'Jeg skjønte ikke at det var så ille.' })
  await play.as(contact).byHand(number, 'statsforvalter-right-told', { to: play.whos(['sara']) })
  await play.at('2026-09-16T11:40')
  await play.as(contact).observe(number, 'Sara skiftet på toalettet.', { place: 'changing-room' })
  await play.at('2026-09-18T14:00')
  await play.as('mathilde').conclude(number, {
    methods,
    unsafe: 'yes',
    analysis: 'Sara har ingen å være sammen med i storefri, og er redd i garderoben. Ingen voksne er der.',
  })
  await play.at('2026-09-21T09:00')
  await play.as('mathilde').bestInterest(number, 'sara', 'Sara trenger at voksne gjør garderoben trygg.')
  await play
    .as('mathilde')
    .draft(number, { problem, evaluateOn: '2026-10-12', measures: [changingRoom, breaks] })
  await play.at('2026-09-21T12:00')
  await play.as('marit').approve(number)
  expect(only(await telling.duties('marit', number), 'C-12')).toEqual(['documented', '2026-09-21'])
  await sendHome('2026-09-22T08:10', 1)
})

test('the social teacher is ill without stand-in: weeks 39 and 41 late, up to rektor; week 40 not counted', async () => {
  const assessed = async (at: string) => {
    await telling.world.moveTo(at)
    return all(await telling.duties('marit', number), 'C-19').map(({ subject, state, due }) => [
      subject,
      state,
      due,
    ])
  }
  expect(await assessed('2026-10-12T08:00')).toEqual([
    ['2026-W39', 'late', '2026-09-25'],
    ['2026-W41', 'late', '2026-10-09'],
    ['2026-W42', 'open', '2026-10-16'],
  ])
  const { play, world } = telling
  await play.at('2026-10-12T08:00')
  await telling.sweep()
  await play.at('2026-10-12T08:05')
  const t1 = play.as('mathilde').measure(number, 't1')
  const none = (note: string) => [{ measure: t1, done: 'not' as const, note }]
  await play
    .as(contact)
    .week(number, '2026-W39', none('Mathilde er syk fra tirsdag. Ingen sto i garderoben.'))
  await play.as(contact).week(number, '2026-W41', none('Fortsatt ingen i garderoben. Meldt til rektor.'))
  const { rows } = await world.admin.query(
    `select distinct n.kind from notice n where n.recipient_id = $1 and n.kind in ('duty-late', 'duty-due')`,
    [telling.stage.cast.id('marit')],
  )
  expect(rows.map((row) => row.kind)).toContain('duty-late')
})

const evaluation = (
  told: Partial<EvaluationTold> & Pick<EvaluationTold, 'measures' | 'next'>,
): EvaluationTold => ({
  version: 1,
  safe: 'no',
  ...told,
})

test('"she says yes", says the mother: that is no answer of Sara’s, and is not taken for one', async () => {
  const { play } = telling
  await play.at('2026-10-12T14:00')
  const motherSays = evaluation({
    safe: 'yes',
    answeredBy: 'guardian',
    words: 'Hun sier ja når jeg spør.',
    measures: { t1: { effect: 'partly' }, t2: { effect: 'partly' } },
    next: '2026-11-04',
  })
  await expect(play.as(contact).evaluate(number, motherSays)).rejects.toThrow('answer-not-the-pupils-own')
  await telling.world.moveTo('2026-10-13T08:00')
  expect(only(await telling.duties('marit', number), 'C-17')).toEqual(['late', '2026-10-12'])
})

test('14 October: no, says Sara; a new measure by Friday', async () => {
  const { play } = telling
  await play.at('2026-10-14T09:30')
  await play.as(contact).evaluate(
    number,
    evaluation({
      words: 'Nei. Det har ikke vært noen i garderoben.',
      measures: {
        t1: { effect: 'no', change: 'Kari er i garderoben, med Samira som stedfortreder.' },
        t2: { effect: 'partly' },
      },
      next: '2026-11-04',
    }),
  )
  await play.as('marit').serious(number, false, 'Tiltaket ble ikke gjort. Det endres denne uka.')
  const duties = await telling.duties('marit', number)
  expect(all(duties, 'C-17').map(({ state, lateBy }) => [state, lateBy])[0]).toEqual(['documented-late', 2])
  expect(all(duties, 'C-20').map(brief)).toEqual([['open', '2026-10-16']])
  await play.at('2026-10-16T11:00')
  await play.as(contact).draft(number, { problem, evaluateOn: '2026-11-04', measures: [mended, breaks] })
  expect(await play.as('marit').approve(number)).toBe(2)
  await sendHome('2026-10-16T13:00', 2)
  await weeks([['2026-10-16T14:00', '2026-W42']])
  await play.at('2026-10-21T14:00')
  await play.as(contact).byHand(number, 'resource-team-discussed', { version: 2, anonymous: true })
  await weeks([
    ['2026-10-23T14:00', '2026-W43'],
    ['2026-10-30T14:00', '2026-W44'],
  ])
})

test('4 November: no again; owner and PPT are proposed, and rektor decides with a reason', async () => {
  const { play } = telling
  await play.at('2026-11-04T09:30')
  const { proposals } = await play.as(contact).evaluate(
    number,
    evaluation({
      version: 2,
      words: 'Garderoben er bedre. Men jeg er alene resten av dagen.',
      measures: { t3: { effect: 'yes' }, t2: { effect: 'no', change: 'Samira er med i storefri.' } },
      next: '2026-11-25',
    }),
  )
  expect(proposals).toEqual(expect.arrayContaining(['owner', 'ppt']))
  await play
    .as('marit')
    .serious(number, true, 'Planen har ikke hjulpet ved to evalueringer.', ['ineffective-twice'])
  await play.as('marit').tellOwner(number, 'serious', 'To evalueringer uten at det er blitt bra.')
  await play.as('marit').byHand(number, 'raised-with-principal', { by: 'guardian', channel: 'meeting' })
  await play.at('2026-11-05T10:00')
  await play
    .as('marit')
    .considerSupport(number, ['owner', 'ppt'], true, 'Vi ber PPT om råd nå, og avventer læringsmiljøteamet.')
  await play.at('2026-11-06T11:00')
  await play
    .as(contact)
    .draft(number, { problem, evaluateOn: '2026-11-25', measures: [mended, breaks, together] })
  expect(await play.as('marit').approve(number)).toBe(3)
  expect(all(await telling.duties('marit', number), 'C-20').map(({ state }) => state)).toEqual([
    'documented',
    'documented',
  ])
  await sendHome('2026-11-06T13:30', 3)
  await weeks([['2026-11-06T14:00', '2026-W45']])
})

test('the mother goes to Statsforvalteren on the 10th; papers are due on the 17th, and are sent', async () => {
  const { play } = telling
  await play.at('2026-11-10T12:00')
  await play
    .as('marit')
    .byHand(number, 'statsforvalter-asked', { due: '2026-11-17' }, { text: 'Alt i saken.' })
  expect(only(await telling.duties('marit', number), 'C-24')).toEqual(['open', '2026-11-17'])
  await play.at('2026-11-11T14:00')
  await play.as(contact).byHand(number, 'resource-team-discussed', { version: 3, anonymous: true })
  await weeks([['2026-11-13T14:00', '2026-W46']])
  await play.at('2026-11-17T12:30')
  await play.as('marit').byHand(number, 'statsforvalter-answered', { sentOn: '2026-11-17' })
  expect(only(await telling.duties('marit', number), 'C-24')).toEqual(['documented', '2026-11-17'])
  await weeks([['2026-11-20T14:00', '2026-W47']])
})

test('asked again on 25 November and 16 December', async () => {
  const { play } = telling
  const partly = { t3: { effect: 'partly' }, t2: { effect: 'partly' }, t4: { effect: 'partly' } } as const
  for (const [at, next, words] of [
    ['2026-11-25', '2026-12-16', 'Det er bedre med Samira. Jeg er med de to andre.'],
    ['2026-12-16', '2027-01-06', 'Bedre, men jeg vil bytte skole.'],
  ] as const) {
    await play.at(`${at}T09:30`)
    await play
      .as(contact)
      .evaluate(number, evaluation({ version: 3, safe: 'partly', words, measures: partly, next }))
    await play.as('marit').serious(number, false, 'Det går framover, og PPT har gitt råd.')
    if (at === '2026-11-25')
      await weeks([
        ['2026-11-27T14:00', '2026-W48'],
        ['2026-12-04T14:00', '2026-W49'],
        ['2026-12-11T14:00', '2026-W50'],
      ])
  }
  await weeks([['2026-12-18T14:00', '2026-W51']])
  const { plan } = await telling.stage.ask(planVersion, play.as('marit').who, { number, version: 1 })
  expect(plan.measures.map(({ id }) => id)).toContain(play.as('mathilde').measure(number, 't1'))
})

test('4 January: she changes school; moved, never safe, and 8D becomes a new concern with a holder', async () => {
  const { play, world } = telling
  await play.at('2027-01-04T10:00')
  await expect(
    play.as('marit').close(number, { ground: 'pupil-safe', reason: 'Hun har flyttet.' }),
  ).rejects.toThrow('pupil-not-safe')
  await play.as('marit').close(number, {
    ground: 'left-school',
    reason: 'Sara har byttet skole. Hun sa ikke at det var trygt.',
    left: { description: 'Klasse 8D', words: 'Miljøet i klassen er det samme.' },
  })
  const { rows } = await world.admin.query(
    `select closing_ground, (select count(*)::int from concern n where n.status = 'received' and n.holder_id = $2) as held
     from pupil_case where number = $1`,
    [number, telling.stage.cast.id('marit')],
  )
  expect(rows).toEqual([{ closing_ground: 'left-school', held: 1 }])
  expect(all(await telling.duties('marit', number), 'C-21')).toEqual([])
})

test('taken out as a file, M1 and M9 are found and no other: M2 can only be made where reports lie in a drawer', async () => {
  const { play } = telling
  await play.at('2027-01-04T12:00')
  const { mistakes, late } = await telling.exported('marit', number)
  expect(mistakes).toEqual(['M1', 'M9'])
  expect(late).toEqual(['C-01', 'C-05', 'C-06', 'C-10', 'C-17', 'C-19'])
  expect(await telling.verified()).toEqual([])
})
