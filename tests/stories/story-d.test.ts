import { afterAll, beforeAll, expect, test } from 'vitest'
import { concernEndings } from '../../src/domain/journal/facts.ts'
import { concernPage } from '../../src/queries/concern/page.ts'
import { mySlips } from '../../src/queries/measure/slips.ts'
import { all, brief, only, openTelling, type Telling } from './telling.ts'

/** Two pupils, and a teacher who is a mother: one incident, two cases, and she is in neither. */
let telling: Telling
let jonas = ''
let emil = ''
const methods = ['pupil-talk', 'guardian-talk', 'observation', 'staff-round'] as const

beforeAll(async () => {
  telling = await openTelling('d', '2026-09-14')
  const { world, stage } = telling
  await world.admin.query(
    `insert into stand_in (owner_id, stand_in_id, school_id, role, person_id, rank, from_on, to_on)
     values ($1, gen_random_uuid(), $2, 'year-lead', $3, 1, '2026-09-14', '2026-09-18')`,
    [stage.cast.ownerOf('ingrid'), stage.cast.schools.tarnlia, stage.cast.id('ingrid')],
  )
})
afterAll(() => telling.close())

test('Monday: one incident, told of both; two cases, each with a team of its own, both not safe', async () => {
  const { play } = telling
  await play.at('2026-09-14T10:15')
  const concern = await play.as('samira').report({
    about: ['jonas', 'emil'],
    saw: 'Emil og Jonas sto mot hverandre ved benken. Emil hadde slått, og tre andre hadde ledd av ham før det.',
    categories: ['violence', 'exclusion'],
    place: 'break',
    how: 'Gikk imellom, og snakket med dem hver for seg.',
    unsafe: true,
  })
  await play.at('2026-09-14T11:00')
  await play.as('marit').open(concern)
  const { cases } = await play.as('marit').takeHold(
    concern,
    [
      { pupil: 'jonas', responsible: 'mathilde', members: ['tordis'] },
      { pupil: 'emil', responsible: 'preben', members: ['tordis'] },
    ],
    { seriousness: { serious: false, criteria: [], reason: 'Skolen ser på begge i dag.' } },
  )
  jonas = cases[0] ?? ''
  emil = cases[1] ?? ''
  await play.at('2026-09-14T12:00')
  await play.as('mathilde').talk(jonas, { safe: 'no', words: 'Emil slår meg.', chosenAdult: true })
  await play
    .as('preben')
    .talk(emil, { safe: 'no', words: 'Jonas og tre andre stenger meg ute.', chosenAdult: true })
  for (const number of [jonas, emil])
    expect(only(await telling.duties('marit', number), 'C-06')[0]).toBe('documented')
})

test('the mother is asked "as employee or as parent?", and what she writes goes to rektor as a parent’s', async () => {
  const { play } = telling
  await play.at('2026-09-14T18:30')
  const told = {
    about: ['emil'],
    heardFrom: 'Emil fortalte det ved middagen.',
    saw: 'Emil sier at de reiser seg når han setter seg.',
    categories: ['exclusion'],
  } as const
  await expect(play.as('ingrid').report(told)).rejects.toThrow('capacity-missing')
  const hers = await play.as('ingrid').report({ ...told, capacity: 'parent' })
  await play.at('2026-09-15T08:10')
  await play.as('marit').open(hers)
  await play.as('marit').takeHold(hers, [{ pupil: 'emil', into: emil }])
  expect((await telling.duties('marit', emil)).clocks.raisedWithPrincipal).toBe('2026-09-14T18:30')
})

test('she has no staff path to either case, though she teaches the year and stands in for its leader', async () => {
  const { play, stage } = telling
  for (const number of [jonas, emil]) expect(await telling.sees('ingrid', number), number).toBe(false)
  const { number } = (
    await telling.world.admin.query(`select number from concern order by reported_at limit 1`)
  ).rows[0]
  await expect(stage.ask(concernPage, play.as('ingrid').who, { number })).rejects.toThrow()
  await expect(play.as('preben').share(emil, 'ingrid')).rejects.toThrow('conflict-of-interest')
  await expect(play.as('mathilde').share(jonas, 'ingrid')).rejects.toThrow('conflict-of-interest')
})

test('there is no ending called word against word', () => {
  expect(concernEndings.filter((ending) => /word|proven|against/.test(ending))).toEqual([])
})

test('both are heard, best interest for each; an adult at the transitions stands in both plans', async () => {
  const { play, stage } = telling
  const pupils = [
    [jonas, 'jonas', 'mathilde'],
    [emil, 'emil', 'preben'],
  ] as const
  for (const [number, pupil, who] of pupils) {
    await play.at('2026-09-15T09:00')
    await play
      .as(who)
      .atOnce(number, [{ what: 'Anders går med gruppa mellom timene.', by: 'anders', to: '2026-09-18' }])
    await play.as(who).investigate(number, methods)
    const guardian = pupil === 'emil' ? stage.cast.id('stian') : stage.cast.guardiansOf(pupil)[0]
    if (guardian !== undefined)
      await play.as(who).contact(number, guardian, { words: 'Takk for at dere ringer.' })
    await play.as('marit').byHand(number, 'statsforvalter-right-told', { to: play.whos([pupil]) })
  }
  for (const [number, pupil, who] of pupils) {
    await play.at('2026-09-17T14:00')
    await play.as(who).conclude(number, {
      methods,
      unsafe: 'yes',
      analysis: 'Overgangene mellom timene er uten voksne, og det er der det skjer.',
    })
    await play.as(who).bestInterest(number, pupil, 'Eleven trenger at voksne er der det skjer.')
  }
  for (const [number, pupil, who] of pupils) {
    await play.at('2026-09-18T10:00')
    await play.as(who).draft(number, {
      problem: 'Det skjer i overgangene mellom timene, der ingen voksne er.',
      evaluateOn: '2026-10-05',
      measures: [
        {
          tag: 't1',
          level: 'adults',
          what: 'En voksen er med i overgangene mellom timene.',
          by: 'anders',
          standIn: 'samira',
          when: { from: '2026-09-21' },
          weekdays: [1, 2, 3, 4, 5],
        },
        ...(pupil === 'emil'
          ? [
              {
                tag: 't2',
                level: 'pupil' as const,
                what: 'Preben har samtale med Emil i overgangen før storefri hver tirsdag.',
                by: 'preben',
                standIn: 'tordis',
                when: { from: '2026-09-21' },
                weekdays: [2],
              },
            ]
          : []),
      ],
    })
    await play.as('marit').approve(number)
    await play.at('2026-09-18T13:00')
    await play.as(who).byHand(number, 'plan-sent-home', { version: 1, how: 'paper', to: play.whos([pupil]) })
  }
  for (const number of [jonas, emil])
    expect(only(await telling.duties('marit', number), 'C-12')[0]).toBe('documented')
})

test('tasks skip the mother, and the measure that is hers alone is on no other paper', async () => {
  const { play, stage } = telling
  const slips = await stage.ask(mySlips, play.as('ingrid').who, {})
  expect(JSON.stringify(slips)).not.toContain('overgangene')
  const his = await telling.page('mathilde', jonas)
  expect(JSON.stringify(his.state)).not.toContain(String(play.as('preben').measure(emil, 't2')))
  expect(await telling.sees('mathilde', emil)).toBe(false)
})

test('5 October: Jonas is safe, Emil is not: changed by Wednesday', async () => {
  const { play } = telling
  for (const [number, who] of [
    [jonas, 'mathilde'],
    [emil, 'preben'],
  ] as const) {
    await play.at('2026-09-25T14:00')
    await play.as(who).week(number, '2026-W39')
  }
  await play.at('2026-10-05T09:30')
  await play.as('mathilde').evaluate(jonas, {
    version: 1,
    safe: 'yes',
    words: 'Det er greit nå.',
    measures: { t1: { effect: 'yes' } },
    next: '2026-10-19',
  })
  await play.as('preben').evaluate(emil, {
    version: 1,
    safe: 'no',
    words: 'De flytter seg fortsatt.',
    measures: {
      t1: { effect: 'partly' },
      t2: { effect: 'no', change: 'Preben spiser sammen med Emil og to andre.' },
    },
    next: '2026-10-19',
  })
  for (const number of [jonas, emil]) await play.as('marit').serious(number, false, 'Skolen ordner det selv.')
  expect(all(await telling.duties('marit', emil), 'C-20').map(brief)).toEqual([['open', '2026-10-07']])
  expect(all(await telling.duties('marit', jonas), 'C-20')).toEqual([])
  await play.at('2026-10-07T10:00')
  await play.as('preben').draft(emil, {
    problem: 'De andre flytter seg når Emil setter seg, og det skjer i overgangene mellom timene.',
    evaluateOn: '2026-10-19',
    measures: [
      {
        tag: 't1',
        level: 'adults',
        what: 'En voksen er med i overgangene mellom timene.',
        by: 'anders',
        standIn: 'samira',
        when: { from: '2026-10-07' },
        weekdays: [1, 2, 3, 4, 5],
      },
      {
        tag: 't2',
        level: 'group',
        what: 'Preben sitter sammen med Emil og to andre ved bordet, så ingen flytter seg.',
        by: 'preben',
        standIn: 'tordis',
        when: { from: '2026-10-07' },
        weekdays: [1, 2, 3, 4, 5],
      },
    ],
  })
  await play.as('marit').approve(emil)
  expect(all(await telling.duties('marit', emil), 'C-20').map(brief)).toEqual([['documented', '2026-10-07']])
  await play.at('2026-10-08T09:00')
  await play
    .as('preben')
    .byHand(emil, 'plan-sent-home', { version: 2, how: 'paper', to: play.whos(['emil']) })
  await play.as('preben').byHand(emil, 'resource-team-discussed', { version: 2, anonymous: true })
})

test('neither case tells of the other, and nothing is late', async () => {
  const { play } = telling
  const page = await telling.page('mathilde', jonas)
  const facts = JSON.stringify(page.record)
  expect(facts).not.toContain('"safe":"no","mode":"said","pupil":"' + telling.stage.cast.id('emil'))
  await play.at('2026-10-08T12:00')
  for (const number of [jonas, emil])
    expect(await telling.exported('marit', number), number).toEqual({ mistakes: [], late: [] })
  expect(await telling.verified()).toEqual([])
})
