import type { Days } from '../days.ts'
import type { Play } from '../play.ts'
import type { Tale, Telling } from '../tale.ts'

/** Taken hold of by a principal whose training has lapsed: it is flagged, and stops nobody. */
async function* takenUntrained(play: Play, on: Days): Telling {
  const pupil = 'kvernlia-9A:3'
  const school = play.stage.cast.schools.kvernlia
  yield on.at(4, '11:10')
  const concern = await play.as('yngvild').report({
    school,
    about: [pupil],
    saw: 'Sto igjen i gangen da de andre gikk til kroppsøving. Hadde mistet skoene sine igjen.',
    said: 'De er der de pleier å være. På taket.',
    how: 'Hentet skoene sammen med vaktmester.',
    place: 'changing-room',
    categories: ['offensive-conduct'],
    firstTalk: true,
    unsafe: true,
  })
  yield on.at(4, '12:05')
  await play.as('hallgeir').open(concern)
  const { cases } = await play
    .as('hallgeir')
    .takeHold(concern, [{ pupil, responsible: 'eira', members: ['yngvild'] }], {
      speaker: pupil,
      seriousness: { serious: false, criteria: [], reason: 'Skolen ser på det i dag.' },
    })
  const number = cases[0] ?? ''
  yield on.at(4, '13:20')
  await play
    .as('eira')
    .atOnce(number, [
      { what: 'Yngvild er i gangen før og etter kroppsøving.', by: 'yngvild', to: on.ahead(4) },
    ])
  await play.as('eira').investigate(number, ['pupil-talk', 'observation'])
  const [guardian] = play.stage.cast.guardiansOf(pupil)
  if (guardian === undefined) return
  yield on.at(3, '09:00')
  await play.as('yngvild').contact(number, guardian, { words: 'Vi har kjøpt tre par sko siden august.' })
}

export const kvernlia: readonly Tale[] = [{ name: 'kvernlia-untrained', tell: takenUntrained }]
