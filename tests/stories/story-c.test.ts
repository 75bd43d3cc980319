import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchNames } from '../../src/database/records/concern/whom.ts'
import { inScope } from '../../src/database/scope.ts'
import { caseOverview } from '../../src/queries/case-overview.ts'
import { all, brief, only, openTelling, type Telling } from './telling.ts'

/** Don't ring home: the danger may be there, and each child's case is that child's alone. */
let telling: Telling
let amina = ''
let idris = ''
const methods = ['pupil-talk', 'observation', 'staff-round', 'external-advice'] as const

beforeAll(async () => {
  telling = await openTelling('c', '2027-02-08')
})
afterAll(() => telling.close())

test('Monday: Amina tells; contact home would be late on Tuesday', async () => {
  const { play } = telling
  await play.at('2027-02-08T10:00')
  const concern = await play.as('ingrid').report({
    about: ['amina'],
    said: 'Broren min følger med på hvem jeg snakker med, og sier det til pappa.',
    saw: 'Amina snudde seg hver gang noen gikk forbi.',
    firstTalk: true,
    unsafe: true,
    violence: true,
    place: 'break',
    categories: ['afraid'],
    intervened: 'no',
  })
  await play.at('2027-02-08T10:30')
  await play.as('marit').open(concern)
  await play.at('2027-02-08T10:40')
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil: 'amina', responsible: 'mathilde', members: ['ingrid'] }], {
      speaker: 'amina',
      others: [{ person: 'idris', part: 'unclear' }],
      seriousness: { serious: true, criteria: ['integrity-violating'], reason: 'Eleven er redd hjemme.' },
    })
  amina = cases[0] ?? ''
  expect(only(await telling.duties('marit', amina), 'C-07')).toEqual(['due', '2027-02-09'])
})

test('rektor asks barnevernet, and holds contact with both until Wednesday at twelve, with a reason', async () => {
  const { play } = telling
  await play.at('2027-02-08T11:15')
  await play.as('marit').tellOwner(amina, 'serious', 'Kontakt hjem kan være farlig.')
  await play.at('2027-02-08T13:00')
  await play.as('marit').holdContact(amina, ['yasin', 'hodan'], {
    until: '2027-02-10T12:00',
    reason: 'Barnevernet ber skolen vente til de har snakket med Amina.',
  })
  const [home] = all(await telling.duties('marit', amina), 'C-07')
  expect(home).toMatchObject({ state: 'documented', heldUntil: '2027-02-10T12:00' })
  await expect(play.as('ingrid').contact(amina, 'yasin')).rejects.toThrow('contact-held')
})

test('the contact teacher sends the report herself; only she and rektor see its reference', async () => {
  const { play, stage } = telling
  await play.at('2027-02-08T13:30')
  await play.as('ingrid').reportToChildWelfare(amina, 'BV 2027/118', 'marit')
  expect(only(await telling.duties('marit', amina), 'C-28')[0]).toBe('documented')
  const shown = async (who: string) =>
    JSON.stringify(
      await stage.ask(caseOverview, play.as(who).who, { number: amina, filter: null, skip: 0 }),
    ).includes('BV 2027/118')
  expect({
    ingrid: await shown('ingrid'),
    marit: await shown('marit'),
    mathilde: await shown('mathilde'),
  }).toEqual({ ingrid: true, marit: true, mathilde: false })
})

test('measures run, and the plan is approved with "guardians not heard" and why', async () => {
  const { play } = telling
  await play.at('2027-02-08T13:40')
  await play
    .as('mathilde')
    .atOnce(amina, [
      { what: 'Samira er i gangen ved 10. trinn i alle pauser.', by: 'samira', to: '2027-02-19' },
    ])
  await play.as('mathilde').investigate(amina, methods)
  await play.as('marit').byHand(amina, 'statsforvalter-right-told', { to: play.whos(['amina']) })
  await play.at('2027-02-09T09:15')
  await play
    .as('mathilde')
    .talk(amina, { safe: 'no', words: 'Ikke ring hjem.', notToBeTold: 'Ingenting hjem.', chosenAdult: true })
  await play.as('mathilde').conclude(amina, {
    methods,
    unsafe: 'yes',
    analysis: 'Amina holdes under oppsyn på skolen i friminuttene, og er redd for hva som sies videre.',
  })
  await play.at('2027-02-09T09:40')
  await play.as('mathilde').bestInterest(amina, 'amina', 'Amina trenger at ingen hjemme får vite noe nå.')
  await play.at('2027-02-09T10:00')
  await play.as('mathilde').draft(amina, {
    problem: 'Amina holdes under oppsyn i friminuttene.',
    evaluateOn: '2027-02-17',
    guardiansReason: 'Foresatte er ikke hørt. Kontakt er holdt tilbake etter råd fra barnevernet.',
    measures: [
      {
        tag: 't1',
        level: 'adults',
        what: 'Samira er i gangen ved 10. trinn i alle friminutt, så ingen holder oppsyn med Amina.',
        by: 'samira',
        standIn: 'anders',
        when: { from: '2027-02-09' },
        weekdays: [1, 2, 3, 4, 5],
      },
    ],
  })
  await play.as('marit').approve(amina)
  const duties = await telling.duties('marit', amina)
  expect(only(duties, 'C-12')).toEqual(['documented', '2027-02-15'])
  expect(all(duties, 'C-13').map(brief)).toEqual([['open', '2027-02-11']])
})

test('the brother has his own case and voice, with nothing of hers, though the guardians are the same', async () => {
  const { play, stage } = telling
  await play.at('2027-02-09T11:00')
  const concern = await play.as('anders').report({
    about: ['idris'],
    said: 'Jeg må passe på hele tida. Jeg orker ikke.',
    saw: 'Idris sto alene i gangen i alle pausene.',
    firstTalk: true,
    unsafe: true,
    categories: ['unhappy'],
    place: 'break',
  })
  await play.at('2027-02-09T11:20')
  await play.as('marit').open(concern)
  const teacher = stage.cast.contactTeacherOf('idris')
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil: 'idris', responsible: 'preben', members: [teacher] }], {
      speaker: 'idris',
      seriousness: { serious: false, criteria: [], reason: 'Ses på i dag.' },
    })
  idris = cases[0] ?? ''
  expect(await telling.sees('preben', amina)).toBe(false)
  expect(await telling.sees('ingrid', idris)).toBe(false)
  const his = await stage.ask(caseOverview, play.as('preben').who, { number: idris, filter: null, skip: 0 })
  expect(JSON.stringify(his)).not.toContain(amina)
  expect(JSON.stringify(his)).not.toContain('Amina')
})

test('Wednesday at twelve the hold has ended: the duty is open again, and documented when home is rung', async () => {
  const { play } = telling
  await telling.world.moveTo('2027-02-10T12:00')
  expect(all(await telling.duties('marit', amina), 'C-07').map(brief)).toEqual([['due', '2027-02-11']])
  await play.at('2027-02-10T13:00')
  await play.as('marit').contact(amina, 'hodan', { words: 'Jeg har vært redd for dette.' })
  expect(only(await telling.duties('marit', amina), 'C-07')[0]).toBe('documented')
  await play
    .as('mathilde')
    .byHand(amina, 'plan-sent-home', { version: 1, how: 'meeting', to: play.whos(['amina']) })
})

test('Thursday: the father demands everything; registered, and answered in writing with the legal reference', async () => {
  const { play } = telling
  await play.at('2027-02-11T14:00')
  await play.as('marit').byHand(amina, 'access-requested', { by: { person: play.as('yasin').who } })
  expect(only(await telling.duties('marit', amina), 'C-30')[0]).toBe('open')
  const request = await play.placeOf('marit', amina, 'access-requested')
  const refusal = { request, granted: 'refused' } as const
  await expect(play.as('marit').byHand(amina, 'access-answered', refusal)).rejects.toThrow(
    'reference-missing',
  )
  await play
    .as('marit')
    .byHand(
      amina,
      'access-answered',
      { ...refusal, legalReference: 'forvaltningsloven § 13' },
      { text: 'Svart skriftlig.' },
    )
  expect(only(await telling.duties('marit', amina), 'C-30')[0]).toBe('documented')
})

test('she is asked herself, and not at home', async () => {
  const { play } = telling
  await play.at('2027-02-12T14:00')
  await play.as('mathilde').week(amina, '2027-W06')
  await play.at('2027-02-17T09:00')
  await play.as('mathilde').evaluate(amina, {
    version: 1,
    safe: 'partly',
    words: 'Det er bedre i gangen. Hjemme er det som før.',
    measures: { t1: { effect: 'yes' } },
    next: '2027-03-08',
  })
  await play.at('2027-02-17T11:00')
  await play
    .as('marit')
    .serious(amina, true, 'Barnevernet har saken, og skolen følger med.', ['integrity-violating'])
  await play.as('marit').tellOwner(amina, 'serious', 'Første evaluering: bedre på skolen.')
  await play.at('2027-02-19T13:00')
  await play.as('mathilde').week(amina, '2027-W07')
})

test('1 March: a protected address; gone from search and lists for all but named persons', async () => {
  const { play, stage, world } = telling
  await play.at('2027-03-01T09:00')
  const named = [stage.cast.id('marit'), stage.cast.id('mathilde')]
  const { owner, id } = { owner: stage.cast.ownerOf('amina'), id: stage.cast.id('amina') }
  await world.admin.query(
    `update person set protection = 'strictly-confidential' where owner_id = $1 and person_id = $2`,
    [owner, id],
  )
  await world.admin.query(
    'insert into protected_named (owner_id, pupil_id, person_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing',
    [owner, id, named],
  )
  const found = async (who: string) =>
    inScope(world.shell, await stage.session(play.as(who).who), (scope) =>
      searchNames(scope, {
        words: ['amina'],
        class: null,
        part: 'pupil',
        schools: [stage.cast.schools.tarnlia],
      }),
    )
  expect(await found('kari')).toEqual([])
  expect(await found('marit')).toEqual([])
  expect((await telling.page('mathilde', amina)).pupils.find(({ part }) => part === 'pupil')?.name).toBe(
    'Amina Farhan',
  )
})

test("the brother's contact teacher tries her case number: not found, and the refusal is logged", async () => {
  const { stage, world } = telling
  const teacher = stage.cast.contactTeacherOf('idris')
  expect(await telling.sees(teacher, amina)).toBe(false)
  const { rows } = await world.admin.query(
    `select outcome, stream_id from access_log where actor_id = $1 and action = 'case.read' order by database_at desc limit 1`,
    [teacher],
  )
  expect(rows).toEqual([{ outcome: 'not-found', stream_id: null }])
})

test('taken out as a file there is nothing late and no mistake, and everything holds together', async () => {
  const { play } = telling
  await play.at('2027-03-01T10:00')
  expect(await telling.exported('marit', amina)).toMatchObject({
    mistakes: expect.not.arrayContaining(['M4']),
  })
  expect(await telling.verified()).toEqual([])
})
