import type { Days } from '../days.ts'
import type { Play } from '../play.ts'
import type { Tale, Telling } from '../tale.ts'

/** Not opened by anybody yet. */
async function* unread(play: Play, on: Days): Telling {
  yield on.at(1, '12:55')
  await play.as('samira').report({
    about: ['8C:4'],
    wasThere: ['8C:9', '8C:12'],
    said: 'Kan ikke du bare bli her ute?',
    saw: 'Eleven sto inntil veggen mens to andre kastet kongler i samme retning.',
    how: 'Stoppet det, og ble ute til det ringte.',
    place: 'break',
    categories: ['violence', 'afraid'],
    firstTalk: true,
    unsafe: true,
  })
  yield on.at(0, '08:20')
  await play.as('kari').report({
    about: ['9A:12'],
    saw: 'Kom til første time uten jakke. Noen hadde hengt den i treet utenfor.',
    place: 'way-to-school',
    categories: ['offensive-conduct'],
    intervened: 'no',
    how: 'Det hadde skjedd før jeg kom.',
  })
}

/** By somebody who knows no name. */
async function* byDescription(play: Play, on: Days): Telling {
  yield on.at(1, '10:35')
  await play.as('vilde').report({
    aboutDescription: 'Høy gutt på 9. trinn, grå hettejakke, sitter alltid ved vinduet i biblioteket',
    othersDescription: 'To jenter fra samme klasse, den ene med grønn sekk',
    saw: 'De tok boka hans og leste høyt av den for de andre.',
    place: 'break',
    categories: ['offensive-conduct', 'unknown'],
    how: 'Tok tilbake boka og ba dem gå.',
  })
}

/** Told three school days ago, and nobody has taken hold. */
async function* notTaken(play: Play, on: Days): Telling {
  yield on.at(3, '14:30')
  await play.as('trym').report({
    about: ['10C:14'],
    saw: 'Sitter alene i alle matfriminutt. Sier at det er greit.',
    place: 'break',
    categories: ['alone', 'unknown'],
  })
}

/** Read this morning, and still open. */
async function* opened(play: Play, on: Days): Telling {
  yield on.at(2, '13:10')
  const number = await play.as('samira').report({
    about: ['8F:11'],
    saw: 'Tre andre gikk ut av gruppa da eleven fikk plass i den.',
    place: 'class',
    categories: ['exclusion'],
    how: 'Satte gruppene på nytt.',
  })
  yield on.at(1, '15:10')
  await play.as('marit').open(number)
}

/** Looked into, and the pupil says it is safe. */
async function* lookedInto(play: Play, on: Days): Telling {
  yield on.at(10, '11:20')
  const number = await play.as('samira').report({
    about: ['10A:9'],
    saw: 'Sto utenfor ringen da de andre lagde film. Så ikke glad ut.',
    place: 'break',
    categories: ['alone', 'unknown'],
  })
  yield on.at(10, '12:00')
  await play.as('marit').open(number)
  yield on.at(9, '09:40')
  await play
    .as('marit')
    .endAsSafe(
      number,
      'Jeg var den som holdt kameraet. Det er vi som har bestemt det.',
      'Kontaktlærer og miljøarbeider ser det samme. Eleven er spurt alene.',
    )
}

/** The same matter told twice: the second is known already. */
async function* toldTwice(play: Play, on: Days): Telling {
  yield on.at(17, '10:10')
  const first = await play.as('anders').report({
    about: ['9E:5'],
    saw: 'Sekken til eleven lå i dammen ved fotballbanen.',
    place: 'break',
    categories: ['offensive-conduct'],
  })
  yield on.at(17, '10:25')
  const second = await play.as('ronny').report({
    aboutDescription: 'Eleven som eide sekken i dammen',
    saw: 'En sekk i dammen ved banen. Noen lo.',
    place: 'break',
    categories: ['unknown'],
  })
  yield on.at(17, '11:30')
  await play.as('marit').open(first)
  await play.as('marit').open(second)
  await play.as('marit').endAsDuplicate(second, first)
  yield on.at(16, '09:30')
  await play
    .as('marit')
    .endAsSafe(
      first,
      'Det var jeg som glemte den, og så tippet den uti. De lo av meg, og jeg lo selv.',
      'Eleven er spurt alene, og to voksne var ved banen.',
    )
}

/** The building itself: its own way (§ 12-7), and never because somebody would rather not look. */
async function* theBuilding(play: Play, on: Days): Telling {
  yield on.at(12, '08:15')
  const number = await play.as('arvid').report({
    aboutDescription: 'Alle som bruker inngang C',
    saw: 'Taket over inngang C drypper, og gulvet er glatt hver morgen.',
    place: 'elsewhere',
    categories: ['physical-environment'],
    how: 'Satte fram skilt og strødde.',
  })
  yield on.at(12, '09:05')
  await play.as('marit').open(number)
  yield on.at(12, '09:20')
  await play
    .as('marit')
    .endAsOutside(
      number,
      'Det fysiske miljøet: meldt til eiendom samme dag, og vaktmester strør til taket er tett.',
    )
}

/** An older report that became a case, seen by the one who sent it as followed up. */
async function* ownChild(play: Play, on: Days): Telling {
  yield on.at(6, '16:10')
  const number = await play.as('ingrid').report({
    about: ['emil'],
    saw: 'Emil har ligget våken tre netter. Han sier at de flytter seg når han setter seg.',
    place: 'class',
    categories: ['exclusion', 'unhappy'],
    capacity: 'parent',
  })
  yield on.at(5, '08:10')
  await play.as('marit').open(number)
  yield on.at(5, '08:30')
  const { cases } = await play
    .as('marit')
    .takeHold(number, [{ pupil: 'emil', responsible: 'mathilde', members: ['preben'] }], {
      seriousness: { serious: false, criteria: [], reason: 'Skolen ser på det i dag.' },
    })
  const emil = cases[0] ?? ''
  yield on.at(5, '09:10')
  await play.as('preben').talk(emil, {
    safe: 'partly',
    words: 'Det er mest i lunsjen. De flytter seg ett sete om gangen.',
    notToBeTold: 'Ikke si til mamma at jeg har snakket med dere.',
    chosenAdult: true,
  })
  await play.as('mathilde').atOnce(emil, [
    {
      what: 'Anders spiser sammen med klassen og setter plassene.',
      by: 'anders',
      standIn: 'samira',
      to: on.ahead(4),
    },
  ])
  await play.as('mathilde').investigate(emil, ['pupil-talk', 'guardian-talk', 'observation'])
  await play.as('mathilde').byHand(emil, 'statsforvalter-right-told', { to: play.whos(['emil', 'stian']) })
  yield on.at(4, '14:20')
  await play
    .as('mathilde')
    .contact(emil, 'stian', { words: 'Han sier lite, men han har sluttet å spise frokost.' })
  yield on.at(3, '11:50')
  await play.as('preben').observe(emil, 'Tre flyttet seg da Emil satte seg. Anders satte plassene på nytt.')
}

export const loose: readonly Tale[] = [
  { name: 'unread', tell: unread },
  { name: 'by-description', tell: byDescription },
  { name: 'not-taken', tell: notTaken },
  { name: 'opened', tell: opened },
  { name: 'looked-into', tell: lookedInto },
  { name: 'told-twice', tell: toldTwice },
  { name: 'the-building', tell: theBuilding },
  { name: 'own-child', tell: ownChild },
]
