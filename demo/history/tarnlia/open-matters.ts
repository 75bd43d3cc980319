import type { Matter } from '../matter.ts'
import type { Situation } from '../situations.ts'
import { situations } from '../situations.ts'

const [alone, digital, changing, way, avoiding, racism] = situations
const like = (base: Situation | undefined, other: Partial<Situation>): Situation => {
  if (base === undefined) throw new Error('no such situation')
  return { ...base, ...other }
}

/** Begun this week and last: from the first talk to the first plan. */
export const begun: readonly Matter[] = [
  {
    name: 'just-opened',
    pupil: '8B:9',
    ago: 1,
    situation: like(alone, {
      saw: '{navn} spiste matpakka på toalettet. Jeg gikk inn fordi døra sto på gløtt.',
      said: 'Det er ingen som har plass ved bordet når jeg kommer.',
      talked: 'De legger sekkene på stolene. Når jeg spør, sier de at noen skal komme.',
    }),
    stop: 0,
  },
  {
    name: 'investigating',
    pupil: '9C:6',
    ago: 3,
    part: { reporter: 'tordis', carrier: 'samira' },
    situation: like(digital, {
      saw: '{navn} kom til helsesykepleier med vondt i magen for fjerde gang. På telefonen lå over hundre meldinger fra i natt.',
      said: 'De skriver hele natta. Hvis jeg går ut av gruppa, legger de meg inn igjen.',
    }),
    stop: 2,
    async *more(play, { case: number }, on) {
      // Seen two days before it was written down.
      yield on.at(1, '14:50')
      await play.as('samira').report({
        about: ['9C:6'],
        saw: 'Sto alene ved skapene i langfri og leste på telefonen. Gråt da jeg spurte.',
        at: on.at(3, '11:40'),
        place: 'break',
        categories: ['alone', 'unhappy'],
        how: 'Satt sammen med eleven til det ringte.',
      })
      yield on.at(1, '15:00')
      await play
        .as('mathilde')
        .note(number, 'Helsesykepleier har en time med eleven torsdag.', { about: 'act' })
    },
  },
  {
    name: 'investigation-late',
    pupil: 'oskar',
    ago: 9,
    part: { responsible: 'preben', reporter: 'kari' },
    situation: like(changing, {
      saw: 'Oskar sto igjen alene i garderoben og lette etter skoene sine. Tre andre ventet i gangen og filmet.',
      said: 'De finner alltid på noe. I dag var det skoene.',
    }),
    stop: 2,
  },
  {
    name: 'plan-waits',
    pupil: 'leah',
    ago: 5,
    part: { reporter: 'arvid', carrier: 'kari' },
    situation: like(way, {
      saw: 'Leah sto bak sykkelskuret da det ringte inn. Hun sa at hun ventet til de andre hadde gått.',
      said: 'De går bak meg hele veien og sier navnet mitt. Bare navnet.',
    }),
    without: ['plan', 'send-home'],
    async *more(play, { case: number }, on) {
      yield on.at(1, '15:05')
      await play.as('mathilde').draft(number, {
        problem: 'Leah blir fulgt etter på vei til og fra skolen, og venter til det er tomt.',
        evaluateOn: on.ahead(9),
        measures: [
          {
            tag: 't1',
            level: 'adults',
            what: 'En voksen står ved sykkelskuret fra kvart på åtte og når dagen er slutt.',
            goal: 'Ingen følger etter noen.',
            success: 'Leah går inn sammen med de andre.',
            by: 'kari',
            standIn: 'anders',
            when: { from: on.ahead(1) },
            weekdays: [1, 2, 3, 4, 5],
          },
          {
            tag: 't2',
            level: 'pupil',
            what: 'Mathilde møter Leah ved skapet hver morgen.',
            goal: 'Skolen vet hvordan veien var.',
            success: 'Leah sier det selv.',
            by: 'mathilde',
            standIn: 'preben',
            when: { from: on.ahead(1) },
            weekdays: [1, 2, 3, 4, 5],
          },
        ],
      })
      await play.as('mathilde').send(number)
    },
  },
  {
    name: 'fresh-8e',
    pupil: '8E:3',
    ago: 2,
    part: { responsible: 'preben', reporter: 'anders', carrier: 'kari' },
    situation: like(racism, {
      saw: 'En elev sa et ord om familien til {navn} i køen i kantina. Flere hørte det.',
      said: 'De spør om jeg skal hjem snart. Hver dag.',
    }),
  },
  {
    name: 'fresh-10d',
    pupil: '10D:7',
    ago: 4,
    part: { responsible: 'preben', reporter: 'tordis', carrier: 'ronny' },
    situation: like(avoiding, {}),
  },
]

/** Plans that run: done and not done, asked about today and too late. */
export const running: readonly Matter[] = [
  {
    name: 'plan-done',
    pupil: '8B:12',
    ago: 12,
    part: { carrier: 'kari', colleague: 'trym' },
    situation: like(alone, {}),
    async *more(play, { case: number }, on) {
      const measure = play.as('kari').measure(number, 't1')
      for (const ago of [6, 5, 4, 3, 2, 1]) {
        yield on.at(ago, '11:50')
        await play.as('kari').done(measure)
      }
    },
  },
  {
    name: 'plan-missed',
    pupil: '9E:11',
    ago: 13,
    part: { responsible: 'preben', carrier: 'kari' },
    situation: like(changing, {}),
    slips: [{ step: 'week', days: 9 }],
    async *more(play, { case: number }, on) {
      const measure = play.as('kari').measure(number, 't1')
      yield on.at(6, '12:10')
      await play.as('kari').done(measure)
      yield on.at(4, '13:20')
      await play.as('kari').done(measure, { done: 'not', note: 'Vikar i timen. Jeg fikk ikke beskjed.' })
      yield on.at(2, '13:20')
      await play.as('kari').done(measure, { done: 'not', note: 'Jeg var på kurs, og ingen tok over.' })
    },
  },
  {
    name: 'evaluation-today',
    pupil: '8B:5',
    ago: 14,
    part: { carrier: 'samira' },
    situation: like(digital, {}),
    stop: 13,
  },
  {
    name: 'evaluation-late',
    pupil: '10C:8',
    ago: 18,
    part: { responsible: 'preben', carrier: 'anders' },
    situation: like(racism, {}),
    stop: 13,
  },
  {
    name: 'no-once',
    pupil: '8D:10',
    ago: 19,
    part: { carrier: 'ronny' },
    situation: like(way, {}),
    answers: ['no', 'yes'],
  },
  {
    name: 'no-twice',
    pupil: '9B:4',
    ago: 31,
    part: { carrier: 'samira' },
    situation: like(avoiding, {
      no: 'Nei. Jeg kommer bare fordi mamma må på jobb.',
    }),
    answers: ['no', 'no', 'yes'],
    async *more(play, { case: number }, on) {
      yield on.at(5, '12:30')
      await play
        .as('marit')
        .serious(number, true, 'Planen har ikke hjulpet ved to evalueringer, og fraværet øker.', [
          'ineffective-twice',
          'absent-from-fear',
        ])
      yield on.at(5, '12:45')
      await play
        .as('marit')
        .tellOwner(number, 'serious', 'To evalueringer uten at det er blitt bedre. Vi ber om råd.')
      yield on.at(4, '10:00')
      await play
        .as('marit')
        .considerSupport(
          number,
          ['owner', 'ppt'],
          true,
          'PPT er bedt om råd. Skoleeier kan hjelpe med læringsmiljøteamet fra neste uke.',
        )
    },
  },
  {
    name: 'partly',
    pupil: '10E:2',
    ago: 24,
    part: { responsible: 'preben', carrier: 'samira' },
    situation: like(digital, {}),
    answers: ['partly', 'yes'],
  },
  {
    name: 'plan-henrik',
    pupil: '8B:17',
    ago: 9,
    part: { responsible: 'preben', carrier: 'samira' },
    situation: like(avoiding, {}),
    async *more(play, { case: number }, on) {
      yield on.at(8, '14:30')
      await play
        .as('henrik')
        .correctTalk(number, 'Ordene var skrevet etter hukommelsen. Eleven har lest gjennom.', {
          safe: 'no',
          words: 'De himler med øynene når jeg svarer. Nå svarer jeg ikke.',
          at: on.at(9, '12:30'),
          chosenAdult: true,
        })
      yield on.at(7, '15:10')
      await play.as('henrik').observe(number, 'Satt sammen med to andre i norsk. Svarte én gang.', {
        place: 'class',
      })
      yield on.at(3, '12:40')
      await play.as('henrik').observe(number, 'Var borte mandag og tirsdag. Kom onsdag sammen med faren.', {
        place: 'class',
        at: on.at(6, '08:40'),
      })
    },
  },
]
