import type { Matter } from '../matter.ts'
import { situations } from '../situations.ts'

const [alone, digital, changing, way, avoiding, racism] = situations
const situation = (found: (typeof situations)[number] | undefined) => {
  if (found === undefined) throw new Error('no such situation')
  return found
}

/** Closed, asked again, opened again, moved, and where no suitable measure was left. */
export const ended: readonly Matter[] = [
  {
    name: 'closed-check-coming',
    pupil: '8F:4',
    ago: 23,
    part: { carrier: 'samira' },
    situation: situation(alone),
  },
  {
    name: 'closed-check-due',
    pupil: '8B:21',
    ago: 34,
    part: { responsible: 'preben', carrier: 'kari' },
    situation: situation(way),
    stop: 15,
  },
  {
    name: 'closed-check-late',
    pupil: '9F:9',
    ago: 42,
    part: { carrier: 'anders' },
    situation: situation(racism),
    stop: 15,
  },
  {
    name: 'closed-checked-once',
    pupil: '10F:5',
    ago: 46,
    part: { responsible: 'preben', carrier: 'samira' },
    situation: situation(digital),
    answers: ['yes'],
  },
  {
    name: 'reopened',
    pupil: '9G:3',
    ago: 40,
    part: { carrier: 'samira' },
    situation: situation(changing),
    stop: 15,
    async *more(play, { case: number }, on) {
      yield on.at(5, '09:20')
      await play.as(play.stage.cast.contactTeacherOf('9G:3')).check(number, 4, {
        safe: 'no',
        words: 'Det varte til høstferien. Nå er det gangen.',
      })
      yield on.at(5, '10:10')
      await play.as('marit').serious(number, false, 'Det er på et nytt sted. Skolen begynner på nytt i dag.')
      yield on.at(5, '11:00')
      await play.as('mathilde').atOnce(number, [
        {
          what: 'Samira er i gangen utenfor garderoben før og etter timen.',
          by: 'samira',
          to: on.ahead(3),
        },
      ])
      await play.as('mathilde').investigate(number, ['pupil-talk', 'observation', 'staff-round'])
      const [guardian] = play.stage.cast.guardiansOf('9G:3')
      if (guardian === undefined) return
      yield on.at(5, '14:30')
      await play.as('mathilde').contact(number, guardian, { words: 'Takk for at dere spurte igjen.' })
    },
  },
  {
    name: 'left-school',
    pupil: '8G:8',
    ago: 31,
    part: { carrier: 'ronny' },
    situation: situation(avoiding),
    answers: ['partly'],
    end: 'goes-on',
    async *more(play, { case: number }, on) {
      yield on.at(3, '13:30')
      await play.as('marit').close(number, {
        ground: 'left-school',
        reason:
          'Eleven har byttet skole. Hen sa ikke at det var trygt, og saken er derfor ikke avsluttet som trygg.',
        left: {
          description: 'Klasse 8G',
          words: 'En elev har flyttet uten å ha det trygt. Miljøet i klassen er det samme som før.',
        },
      })
    },
  },
  {
    name: 'no-suitable-measure',
    pupil: '10B:9',
    ago: 48,
    part: { responsible: 'preben', carrier: 'anders' },
    situation: situation(digital),
    answers: ['no', 'no'],
    end: 'goes-on',
    async *more(play, { case: number }, on) {
      yield on.at(21, '10:00')
      await play
        .as('marit')
        .considerSupport(
          number,
          ['owner', 'ppt', 'learning-environment-team'],
          true,
          'Skolen kommer ikke lenger alene.',
        )
      yield on.at(10, '14:00')
      await play
        .as('preben')
        .meet(
          number,
          ['marit', 'preben'],
          'Skoleeier og PPT har sett på saken. Eleven vil ikke ha flere tiltak på skolen.',
        )
      yield on.at(9, '15:00')
      await play.as('marit').close(number, {
        ground: 'no-suitable-measure',
        reason:
          'Det som skjer, skjer utenfor det skolen når, og alle tiltak som er prøvd, er gjort. Eleven er spurt og vil ikke ha flere. Skoleeier er orientert.',
        tellOwner: true,
      })
      yield on.at(9, '15:10')
      await play.as('marit').byHand(number, 'statsforvalter-right-told', { to: play.whos(['10B:9']) })
    },
  },
  {
    name: 'closed-autumn',
    pupil: '9A:9',
    ago: 44,
    part: { carrier: 'kari' },
    situation: situation(way),
  },
]

/** What needs more than the usual: each has one thing that the others have not. */
export const special: readonly Matter[] = [
  {
    name: 'statsforvalter-asked',
    pupil: '9D:2',
    ago: 27,
    part: { carrier: 'samira' },
    situation: situation(racism),
    answers: ['partly', 'yes'],
    async *more(play, { case: number }, on) {
      const [guardian] = play.stage.cast.guardiansOf('9D:2')
      yield on.at(12, '15:40')
      await play
        .as('marit')
        .byHand(
          number,
          'raised-with-principal',
          { by: 'guardian', channel: 'telephone' },
          { text: 'Dette går for sakte.' },
        )
      yield on.at(4, '12:10')
      await play
        .as('marit')
        .byHand(
          number,
          'statsforvalter-asked',
          { due: on.ahead(3) },
          { text: 'Statsforvalteren ber om alt i saken.' },
        )
      if (guardian === undefined) return
      yield on.at(4, '14:00')
      await play.as('mathilde').contact(number, guardian, { summary: 'Fortalt hva skolen sender, og når.' })
    },
  },
  {
    name: 'interventions-twice',
    pupil: '10D:3',
    ago: 16,
    part: { responsible: 'preben', carrier: 'anders' },
    situation: situation(changing),
    answers: ['partly', 'yes'],
    async *more(play, { case: number }, on) {
      const guardians = play.stage.cast.guardiansOf('10D:3')
      const again = async (event: string) => {
        await play.as('preben').intervened(number, {
          by: 'anders',
          pupil: '10D:3',
          serious: false,
          principalTold: true,
          event,
          intervention: 'Anders holdt rundt eleven bakfra til det roet seg, under ett minutt.',
          pupilView: 'Det gjorde ikke vondt. Men alle så det.',
          pupilViewAsked: true,
        })
        const intervention = await play.placeOf('preben', number, 'physical-intervention')
        if (guardians.length > 0)
          await play.as('preben').byHand(number, 'physical-intervention-told-home', { intervention })
      }
      yield on.at(9, '11:45')
      await again('Eleven gikk mot en annen med en stol i hendene.')
      yield on.at(3, '11:50')
      await again('Eleven slo mot en annen elev ved vannfontenen og ville ikke stoppe.')
      yield on.at(3, '14:30')
      await play
        .as('marit')
        .tellOwner(
          number,
          'physical-intervention',
          'Andre gang på kort tid. Vi går gjennom det med dem som var der.',
        )
    },
  },
  {
    name: 'declined',
    pupil: '8C:7',
    ago: 15,
    part: { carrier: 'samira' },
    situation: situation(avoiding),
    without: ['talk', 'evaluate', 'serious', 'close', 'follow-up'],
    async *more(play, { case: number }, on) {
      yield on.at(14, '12:40')
      await play.as(play.stage.cast.contactTeacherOf('8C:7')).talk(number, {
        safe: 'declined',
        mode: 'declined',
        summary: 'Ville ikke svare nå. Vi spør igjen på fredag, med Samira hvis eleven vil det.',
      })
      for (const ago of [9, 4]) {
        yield on.at(ago, '11:40')
        await play
          .as(play.stage.cast.contactTeacherOf('8C:7'))
          .observe(number, 'Sto sammen med to andre i ti minutter. Gikk inn da det ringte.')
      }
    },
  },
  {
    name: 'handed-over',
    pupil: '9D:11',
    ago: 11,
    part: { responsible: 'preben', carrier: 'kari' },
    situation: situation(alone),
    async *more(play, { case: number }, on) {
      yield on.at(3, '15:20')
      await play.as('preben').handOver(number, 'mathilde', on.ahead(10))
    },
  },
  {
    name: 'joined',
    pupil: '8A:11',
    ago: 8,
    part: { carrier: 'kari' },
    situation: situation(digital),
    async *more(play, { case: number }, on) {
      yield on.at(2, '10:30')
      const second = await play.as('kari').report({
        about: ['8A:11'],
        saw: 'To elever viste hverandre en film av eleven i timen, og stoppet da jeg kom.',
        place: 'class',
        categories: ['offensive-conduct'],
        how: 'Tok inn telefonene til timen var slutt.',
      })
      yield on.at(2, '11:20')
      await play.as('marit').open(second)
      await play.as('marit').takeHold(second, [{ pupil: '8A:11', into: number }])
    },
  },
]
