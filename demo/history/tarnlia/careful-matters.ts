import type { Days } from '../days.ts'
import type { Play } from '../play.ts'
import type { Tale, Telling } from '../tale.ts'

/** The danger may be at home: contact is held, with a reason and until a time, and the report is the reporter's own. */
async function* heldContact(play: Play, on: Days): Telling {
  const pupil = '9D:8'
  yield on.at(2, '10:15')
  const concern = await play.as('tordis').report({
    about: [pupil],
    said: 'De må ikke få vite at jeg har sagt det. Da blir det verre hjemme.',
    saw: 'Eleven kom til meg i langfri og ble sittende.',
    place: 'elsewhere',
    categories: ['afraid'],
    firstTalk: true,
    unsafe: true,
    violence: true,
    how: 'Lyttet og spurte ikke mer. Ringte barnevernet for råd.',
  })
  yield on.at(2, '10:40')
  await play.as('marit').open(concern)
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil, responsible: 'mathilde', members: ['tordis'] }], {
      speaker: pupil,
      seriousness: {
        serious: true,
        criteria: ['integrity-violating'],
        reason: 'Eleven er redd hjemme også.',
      },
    })
  const number = cases[0] ?? ''
  yield on.at(2, '11:30')
  const guardians = play.stage.cast.guardiansOf(pupil)
  if (guardians.length > 0)
    await play.as('marit').holdContact(number, guardians, {
      until: `${on.notLater(on.ahead(2), on.ago(2), 13)}T12:00`,
      reason: 'Barnevernet ber skolen vente med å kontakte hjemmet til de har snakket med eleven.',
    })
  yield on.at(2, '12:20')
  await play.as('tordis').reportToChildWelfare(number, 'Sendt elektronisk, referanse 26/4471.', 'marit')
  await play
    .as('marit')
    .tellOwner(number, 'serious', 'Kontakt hjem er holdt tilbake etter råd fra barnevernet.')
  yield on.at(2, '13:00')
  await play.as('mathilde').atOnce(number, [
    {
      what: 'Eleven er hos helsesykepleier i langfri, og går hjem sammen med en voksen.',
      by: 'tordis',
      to: on.ahead(5),
    },
  ])
  await play.as('mathilde').investigate(number, ['pupil-talk', 'external-advice'])
  yield on.at(1, '09:30')
  await play.as('mathilde').talk(number, {
    safe: 'no',
    words: 'Det går bra her. Det er når jeg kommer hjem.',
    notToBeTold: 'Ikke si noe til noen hjemme.',
    chosenAdult: true,
    present: ['tordis'],
    alone: false,
  })
}

/** Only few may know the name: reported without it, and opened by those who do. */
async function* protectedPupil(play: Play, on: Days): Telling {
  yield on.at(6, '11:15')
  const concern = await play.as('mathilde').report({
    aboutDescription: 'Eleven i 8C som jeg snakker med rektor om',
    saw: 'En medelev ville ta bilde av klassen og legge det ut. Eleven gjemte seg på toalettet.',
    place: 'digital',
    categories: ['afraid'],
    how: 'Stoppet bildet og snakket med klassen om bilder.',
  })
  yield on.at(6, '11:40')
  await play.as('marit').open(concern)
  const { cases } = await play.as('marit').takeHold(concern, [{ pupil: 'hidden', responsible: 'mathilde' }], {
    seriousness: {
      serious: true,
      criteria: ['protected-or-in-care'],
      reason: 'Eleven har skjermet adresse.',
    },
  })
  const number = cases[0] ?? ''
  yield on.at(6, '12:30')
  await play.as('marit').tellOwner(number, 'serious', 'Elev med skjermet adresse.')
  await play.as('mathilde').talk(number, {
    safe: 'no',
    words: 'Hvis det bildet kommer ut, må vi flytte igjen.',
    chosenAdult: true,
  })
  await play.as('mathilde').investigate(number, ['pupil-talk', 'staff-round'])
  yield on.at(6, '13:30')
  await play.as('mathilde').atOnce(number, [
    {
      what: 'Ingen bilder av klassen. Telefonene ligger i hylla i alle timer.',
      by: 'marit',
      to: on.ahead(3),
    },
  ])
  yield on.at(5, '09:00')
  await play.as('mathilde').contact(number, 'vera', { words: 'Takk for at dere ringte meg og ingen andre.' })
  await play.as('marit').byHand(number, 'statsforvalter-right-told', { to: play.whos(['vera']) })
  yield on.at(2, '14:10')
  await play.as('mathilde').conclude(number, {
    methods: ['pupil-talk', 'staff-round'],
    unsafe: 'yes',
    analysis: 'Bilder av klassen deles uten at noen spør. For denne eleven er det farlig.',
  })
  await play
    .as('mathilde')
    .bestInterest(number, 'hidden', 'Eleven trenger å være med uten å bli sett av andre enn dem som er der.')
  yield on.at(1, '10:30')
  await play.as('mathilde').draft(number, {
    problem: 'Bilder fra klassen kan bli lagt ut, og da må eleven flytte.',
    evaluateOn: on.ahead(8),
    measures: [
      {
        tag: 't1',
        level: 'school',
        what: 'Ingen bilder i klasserom og garderober. Gjelder alle.',
        goal: 'Ingen bilder på avveie.',
        success: 'Eleven er med på klassens turer.',
        by: 'marit',
        standIn: 'mathilde',
        when: { from: on.ago(1) },
        weekdays: [1],
      },
    ],
  })
  await play.as('marit').approve(number)
}

/** In need, with a reason and for the day: rektor and the owner are told. */
async function* brokenGlass(play: Play, on: Days): Telling {
  yield on.at(20, '08:40')
  const concern = await play.as('samira').report({
    about: ['8E:9'],
    saw: 'Eleven ville ikke inn i bygget og sa at noen ventet på hen.',
    said: 'De sa at de skulle ta meg i dag.',
    place: 'way-to-school',
    categories: ['afraid', 'violence'],
    firstTalk: true,
    unsafe: true,
    how: 'Fulgte eleven inn og ble til timen begynte.',
  })
  yield on.at(20, '09:10')
  await play.as('marit').open(concern)
  const { cases } = await play
    .as('marit')
    .takeHold(concern, [{ pupil: '8E:9', responsible: 'preben', members: ['kjersti'] }], {
      speaker: '8E:9',
      seriousness: { serious: false, criteria: [], reason: 'Skolen følger eleven i dag.' },
    })
  const number = cases[0] ?? ''
  yield on.at(20, '09:40')
  await play
    .as('preben')
    .atOnce(number, [
      { what: 'Samira følger eleven mellom timene.', by: 'samira', standIn: 'anders', to: on.ago(14) },
    ])
  await play.as('preben').investigate(number, ['pupil-talk', 'staff-round', 'observation'])
  yield on.at(19, '10:00')
  const [guardian] = play.stage.cast.guardiansOf('8E:9')
  if (guardian !== undefined) await play.as('kjersti').contact(number, guardian, {})
  await play.as('preben').byHand(number, 'statsforvalter-right-told', { to: play.whos([guardian ?? '8E:9']) })
  yield on.at(18, '13:15')
  await play
    .as('renate')
    .breakGlass(number, 'Eleven er borte fra skolen og svarer ikke. Preben og rektor er ikke å få tak i.')
  yield on.at(15, '14:00')
  await play.as('preben').extend(number, on.ago(10), 'To av dem som så det, er borte denne uka.')
}

export const careful: readonly Tale[] = [
  { name: 'held-contact', tell: heldContact },
  { name: 'protected-pupil', tell: protectedPupil },
  { name: 'broken-glass', tell: brokenGlass },
]
