import type { Days } from '../days.ts'
import type { Play } from '../play.ts'
import type { Tale, Telling } from '../tale.ts'

/** A plan that runs, at the small school of the other owner, in nynorsk. */
async function* alone(play: Play, on: Days): Telling {
  const pupil = 'storvik-8A:1'
  const school = play.stage.cast.schools.storvik
  const [guardian] = play.stage.cast.guardiansOf(pupil)
  yield on.at(12, '10:10')
  const concern = await play.as('gudrun').report({
    school,
    about: [pupil],
    said: 'Dei seier at det er fullt, sjølv når det ikkje er det.',
    saw: 'Mari sat åleine i trappa i heile langfri.',
    how: 'Sette meg ned saman med henne.',
    place: 'break',
    categories: ['alone', 'exclusion'],
    firstTalk: true,
    unsafe: true,
  })
  yield on.at(12, '10:50')
  await play.as('torbjørg').open(concern)
  const { cases } = await play
    .as('torbjørg')
    .takeHold(concern, [{ pupil, responsible: 'liv', members: ['aslaug'] }], {
      speaker: pupil,
      seriousness: {
        serious: false,
        criteria: [],
        reason: 'Skulen kjenner til det og gjer noko med det no.',
      },
    })
  const number = cases[0] ?? ''
  yield on.at(12, '12:30')
  await play.as('liv').talk(number, {
    safe: 'no',
    words: 'Eg vil ikkje at alle skal sjå at det er for mi skuld.',
    notToBeTold: 'Ikkje sei til dei andre at eg har sagt noko.',
    chosenAdult: true,
  })
  await play.as('liv').atOnce(number, [
    {
      what: 'Gudrun er ute i langfri og har ein leik som alle kan vere med på.',
      by: 'gudrun',
      to: on.ago(7),
    },
  ])
  await play.as('liv').investigate(number, ['pupil-talk', 'guardian-talk', 'observation'])
  yield on.at(11, '09:15')
  if (guardian !== undefined)
    await play.as('aslaug').contact(number, guardian, { words: 'Ho har slutta å fortelje om skulen.' })
  await play.as('liv').byHand(number, 'statsforvalter-right-told', { to: play.whos([guardian ?? pupil]) })
  yield on.at(8, '14:00')
  await play.as('liv').conclude(number, {
    methods: ['pupil-talk', 'guardian-talk', 'observation'],
    unsafe: 'yes',
    analysis:
      'Mari har ingen å vere saman med i friminutta. Klassen er liten, og dei faste plassane stengjer.',
  })
  await play
    .as('liv')
    .bestInterest(number, pupil, 'Mari treng å kome med utan at det blir sett kven som bad om det.')
  yield on.at(7, '10:20')
  await play.as('liv').draft(number, {
    problem: 'Mari er åleine i friminutta og får ikkje plass ved bordet.',
    evaluateOn: on.ahead(3),
    guardiansReason: guardian === undefined ? 'Ingen føresette som skulen kan kontakte.' : '',
    measures: [
      {
        tag: 't1',
        level: 'adults',
        what: 'Gudrun er ute i langfri og tek Mari med i det som skjer.',
        goal: 'Ingen går åleine.',
        success: 'Mari er saman med nokon i langfri.',
        by: 'gudrun',
        standIn: 'aslaug',
        when: { from: on.ago(7) },
        weekdays: [1, 2, 3, 4, 5],
      },
      {
        tag: 't2',
        level: 'group',
        what: 'Læraren set plassane ved bordet og byter dei kvar veke.',
        goal: 'Ingen faste plassar.',
        success: 'Mari et saman med dei andre.',
        by: 'aslaug',
        standIn: 'eldar',
        when: { from: on.ago(7) },
        weekdays: [1],
      },
    ],
  })
  await play.as('torbjørg').approve(number)
  yield on.at(6, '12:10')
  await play
    .as('liv')
    .byHand(number, 'plan-sent-home', { version: 1, how: 'paper', to: play.whos([guardian ?? pupil, pupil]) })
  for (const { week, last } of on.weeks(on.ago(7), on.ago(1))) {
    yield `${last}T14:30`
    await play.as('liv').week(number, week)
  }
}

/** Reported this week, and being looked into. */
async function* onTheWay(play: Play, on: Days): Telling {
  const pupil = 'storvik-9A:2'
  const school = play.stage.cast.schools.storvik
  yield on.at(2, '08:25')
  const concern = await play.as('eldar').report({
    school,
    about: [pupil],
    saw: 'Kom gåande langs vegen. Bussen hadde køyrt, og to på bakarste setet vinka.',
    said: 'Dei seier at setet er opptatt heilt til bussen går.',
    how: 'Ringde sjåføren og følgde eleven inn.',
    place: 'way-to-school',
    categories: ['exclusion'],
    firstTalk: true,
    unsafe: true,
  })
  yield on.at(2, '09:40')
  await play.as('torbjørg').open(concern)
  const { cases } = await play
    .as('torbjørg')
    .takeHold(concern, [{ pupil, responsible: 'liv', members: ['eldar'] }], {
      speaker: pupil,
      seriousness: { serious: false, criteria: [], reason: 'Skulen tek det med busselskapet i dag.' },
    })
  const number = cases[0] ?? ''
  yield on.at(2, '12:00')
  await play
    .as('liv')
    .atOnce(number, [{ what: 'Sjur står ved bussen morgon og ettermiddag.', by: 'sjur', to: on.ahead(5) }])
  await play.as('liv').investigate(number, ['pupil-talk', 'guardian-talk'])
}

/** Not opened yet. */
async function* unread(play: Play, on: Days): Telling {
  yield on.at(1, '13:15')
  await play.as('gudrun').report({
    school: play.stage.cast.schools.storvik,
    about: ['storvik-8A:4'],
    saw: 'Sekken hans blei tømt ut på golvet medan dei andre såg på.',
    how: 'Bad dei ta det opp att, alle saman.',
    place: 'class',
    categories: ['offensive-conduct'],
  })
}

export const storvik: readonly Tale[] = [
  { name: 'storvik-alone', tell: alone },
  { name: 'storvik-bus', tell: onTheWay },
  { name: 'storvik-unread', tell: unread },
]
