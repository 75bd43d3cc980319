import type { Play } from '../play.ts'
import type { Days } from '../days.ts'
import type { Tale, Telling } from '../tale.ts'

/** About an employee: rektor holds it, the owner is told, and the team is closed. */
async function* aboutAnEmployee(play: Play, on: Days): Telling {
  const pupil = '10E:6'
  yield on.at(9, '12:40')
  const concern = await play.as('kari').report({
    about: [pupil],
    saw: 'Læreren leste opp karakteren til eleven høyt og sa at det ikke var noe å vente av den familien.',
    how: 'Ba læreren komme ut på gangen, og satt sammen med eleven etterpå.',
    adult: 'teacher-31',
    place: 'class',
    categories: ['offensive-conduct'],
  })
  yield on.at(9, '13:10')
  await play.as('marit').open(concern)
  yield on.at(9, '13:40')
  await play.as('marit').forward(concern, 'Meldes videre til skoleeier samme dag.')
  yield on.at(9, '14:00')
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil, responsible: 'marit', members: ['mathilde'] }], {
      seriousness: {
        serious: true,
        criteria: ['employee-offends'],
        reason: 'En ansatt er meldt. Skoleeier har fått vite det i dag.',
      },
    })
  const number = cases[0] ?? ''
  yield on.at(9, '14:20')
  await play
    .as('marit')
    .tellOwner(number, 'staff-offence', 'En ansatt er meldt. Tiltak for eleven er satt i gang.')
  await play
    .as('marit')
    .atOnce(number, [{ what: 'En annen lærer har gruppa fra i morgen.', by: 'marit', to: on.ahead(6) }])
  await play.as('marit').investigate(number, ['pupil-talk', 'staff-round', 'document-review'])
  await play
    .as('marit')
    .byHand(number, 'personnel-reference', { held: 'school' }, { text: 'Personalsak, egen mappe.' })
  yield on.at(8, '09:15')
  await play.as('mathilde').talk(number, {
    safe: 'no',
    words: 'Det er ikke første gang. Men det er første gang noen sa noe.',
    chosenAdult: true,
  })
  const [guardian] = play.stage.cast.guardiansOf(pupil)
  if (guardian !== undefined) {
    yield on.at(8, '10:30')
    await play
      .as('mathilde')
      .contact(number, guardian, { words: 'Vi har lurt på hvorfor hen ikke vil på skolen.' })
    await play.as('marit').byHand(number, 'statsforvalter-right-told', { to: play.whos([guardian]) })
  }
  yield on.at(5, '14:30')
  await play.as('marit').conclude(number, {
    methods: ['pupil-talk', 'staff-round', 'document-review'],
    unsafe: 'yes',
    analysis: 'Eleven har hørt slike ord i timene siden august. Flere elever har hørt det samme.',
  })
  await play
    .as('marit')
    .bestInterest(number, pupil, 'Eleven trenger en annen lærer nå, og å slippe å forklare seg flere ganger.')
  yield on.at(4, '10:10')
  await play.as('marit').draft(number, {
    problem: 'Eleven blir krenket av en voksen i timene.',
    evaluateOn: on.ahead(6),
    measures: [
      {
        tag: 't1',
        level: 'adults',
        what: 'En annen lærer har gruppa, og rektor er innom to ganger i uka.',
        goal: 'Eleven er trygg i timen.',
        success: 'Eleven sier det selv.',
        by: 'marit',
        standIn: 'mathilde',
        when: { from: on.ago(4) },
        weekdays: [2, 4],
      },
    ],
  })
  await play.as('marit').approve(number)
  if (guardian === undefined) return
  yield on.at(3, '12:00')
  await play
    .as('marit')
    .byHand(number, 'plan-sent-home', { version: 1, how: 'paper', to: play.whos([guardian, pupil]) })
}

/** About somebody in the leadership: the owner has it, and has asked somebody from another school. */
async function* aboutALeader(play: Play, on: Days): Telling {
  const pupil = '9F:2'
  yield on.at(7, '09:30')
  const concern = await play.as('anders').report({
    about: [pupil],
    saw: 'Avdelingslederen tok eleven hardt i armen i gangen og sa at hen var en skam for klassen. Fire andre så det.',
    said: 'Hun gjør det når ingen er der.',
    how: 'Gikk imellom og ble med eleven ut.',
    adult: 'renate',
    place: 'break',
    categories: ['offensive-conduct', 'violence'],
    unsafe: true,
  })
  yield on.at(7, '12:15')
  await play.as('astri').open(concern)
  yield on.at(7, '13:00')
  await play.as('astri').appoint(concern, 'eira')
  yield on.at(6, '09:00')
  await play.as('eira').open(concern)
  const { cases } = await play.as('eira').takeHold(concern, [{ pupil, responsible: 'eira' }], {
    seriousness: {
      serious: true,
      criteria: ['employee-offends'],
      reason: 'En i ledelsen er meldt. Skoleeier har saken.',
    },
  })
  const number = cases[0] ?? ''
  yield on.at(6, '10:20')
  await play
    .as('eira')
    .talk(number, { safe: 'no', words: 'Jeg går omveier for ikke å møte henne.', chosenAdult: true })
  await play.as('eira').investigate(number, ['pupil-talk', 'staff-round'])
  yield on.at(6, '11:00')
  await play
    .as('eira')
    .atOnce(number, [{ what: 'Anders følger eleven mellom timene.', by: 'anders', to: on.ahead(4) }])
  const [guardian] = play.stage.cast.guardiansOf(pupil)
  if (guardian === undefined) return
  yield on.at(5, '08:40')
  await play.as('eira').contact(number, guardian, { words: 'Endelig. Vi har sagt dette før.' })
  await play.as('eira').byHand(number, 'statsforvalter-right-told', { to: play.whos([guardian, pupil]) })
  yield on.at(2, '14:00')
  await play.as('eira').conclude(number, {
    methods: ['pupil-talk', 'staff-round'],
    unsafe: 'yes',
    analysis:
      'Fire elever og to voksne forteller det samme. Eleven går omveier for ikke å møte den det gjelder.',
  })
  await play
    .as('eira')
    .bestInterest(number, pupil, 'Eleven trenger en skoledag uten å møte den det gjelder alene.')
}

/** Reported yesterday, and the owner has not opened it. */
async function* unreadAtTheOwner(play: Play, on: Days): Telling {
  yield on.at(1, '13:45')
  await play.as('samira').report({
    about: ['10A:4'],
    saw: 'Eleven gråt etter et møte på kontoret. Jeg vet ikke hvem av lederne det var.',
    concernsAdult: 'unknown',
    adultDescription: 'En av dem i ledelsen, jeg så ikke hvem',
    place: 'elsewhere',
    categories: ['unhappy'],
  })
}

/** Reported this morning or yesterday, and rektor has not opened it. */
async function* unreadAboutAnEmployee(play: Play, on: Days): Telling {
  yield on.at(1, '14:20')
  await play.as('ronny').report({
    about: ['8B:14'],
    saw: 'Læreren lo da de andre hermet etter eleven, og hermet selv.',
    adult: 'teacher-27',
    place: 'class',
    categories: ['offensive-conduct'],
    intervened: 'no',
    how: 'Jeg visste ikke om jeg kunne si noe til en lærer.',
  })
}

/** Obviously groundless, in writing, with why. */
async function* groundless(play: Play, on: Days): Telling {
  yield on.at(14, '10:05')
  const concern = await play.as('arvid').report({
    about: ['8A:14'],
    saw: 'Hørte at en lærer ropte til en elev i gymsalen.',
    adult: 'teacher-33',
    place: 'class',
    categories: ['unknown'],
  })
  yield on.at(14, '10:50')
  await play.as('marit').open(concern)
  yield on.at(14, '13:20')
  await play
    .as('marit')
    .sayGroundless(
      concern,
      'Det ble ropt «stopp» fordi en ballkurv var i ferd med å falle. Eleven og tre andre sier det samme.',
    )
  yield on.at(13, '09:00')
  await play
    .as('marit')
    .endAsSafe(
      concern,
      'Han ropte så jeg ikke skulle få den i hodet.',
      'Eleven er spurt alene og har det trygt.',
    )
}

export const sealed: readonly Tale[] = [
  { name: 'about-an-employee', tell: aboutAnEmployee },
  { name: 'about-a-leader', tell: aboutALeader },
  { name: 'unread-at-the-owner', tell: unreadAtTheOwner },
  { name: 'unread-about-an-employee', tell: unreadAboutAnEmployee },
  { name: 'groundless', tell: groundless },
]
