import { castOf } from '../demo/history/cast.ts'
import { Play } from '../demo/history/play.ts'
import { Stage } from '../demo/history/stage.ts'
import { type PersonId, personId, schoolId } from '../src/domain/people/ids.ts'
import { type LaidDownBodies, laidDownBodies, saidYesTo } from './bodies/laid-down.ts'
import { laidDownPlan } from './school-plan/laid-down.ts'
import { activity, publishActivities } from './school-plan/published-year.ts'
import { openWorld, type World } from './world.ts'

/**
 * Something of everything, so that every page has a thing to show and a thing to hide: concerns and cases in all three
 * compartments, at two owners. It is Thursday 17 December 2026, 10.20.
 */
export interface Town {
  readonly world: World
  /** Tells more, at the same school. */
  readonly play: Play
  /** Selma's, not taken hold of yet: held by the principal. */
  readonly concern: Matter
  /** Nora's: social teacher and contact teacher in the team, a plan in force, another begun. */
  readonly ordinary: Matter
  /** Sara's, closed a week ago. */
  readonly closed: Matter
  /** Leah's, about Kari, a teacher: the principal and a closed team. */
  readonly staffOffence: Matter
  /** Amalie's, about Renate, a department head: the owner alone. */
  readonly leaderOffence: Matter
  /** About Renate too, and not opened yet. */
  readonly leaderConcern: Matter
  /** Emil's, whose mother teaches at the school. */
  readonly mothers: Matter
  /** At the other owner's school. */
  readonly elsewhere: Matter
  /** Sent by Samira. */
  readonly receipt: string
  /** In Nora's plan in force, carried by Samira, who has no access to the case. */
  readonly measure: string
  /** The place in Nora's journal of something that can be put right. */
  readonly correctable: number
  /** One of the pupil's guardian relations. */
  readonly guardianOf: Readonly<Record<'nora' | 'hidden' | 'mari', string>>
  /** A line of the school's plan, which has been approved once. */
  readonly planLine: string
  /** An activity of the published plan, carried by the lead of the year: its first occurrence is now. */
  readonly activity: string
  /** What the pupil council proposed and the school said yes to. */
  readonly origin: string
  /** A pupil council, a class and a deviation: at the school, and at the other owner's. */
  readonly bodies: { readonly here: LaidDownBodies; readonly elsewhere: LaidDownBodies }
  id(key: string): PersonId
  /** A number that is nobody's. */
  readonly absent: string
  close(): Promise<void>
}

export interface Matter {
  readonly number: string
  readonly stream: string
}

export const openTown = async (): Promise<Town> => {
  const world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  const play = new Play(stage, 'town')
  const mari = world.population.storvik.classes[0]?.members.find(({ given }) => given === 'Mari')
  const id = (key: string) => personId(key === 'mari' ? (mari?.id ?? '') : world.person(key).id)

  const matter = async (number: string): Promise<Matter> => {
    const { rows } = await world.admin.query<{ id: string }>(
      'select concern_id as id from concern where number = $1 union all select case_id from pupil_case where number = $1',
      [number],
    )
    return { number, stream: rows[0]?.id ?? '' }
  }

  const guardianOf = async (pupil: string): Promise<string> => {
    const { rows } = await world.admin.query<{ id: string }>(
      'select relation_id as id from guardian_relation where pupil_id = $1 order by relation_id limit 1',
      [id(pupil)],
    )
    return rows[0]?.id ?? ''
  }

  const closed = await closedCase(play)
  const { receipt, ordinary, measure } = await caseWithPlan(play)

  await play.at('2026-12-16T09:00')
  const aboutTeacher = await play.as('samira').report({ about: ['leah'], saw: seen, adult: 'kari' })
  const [staffOffence = ''] = await heldCases(play, 'marit', aboutTeacher, 'leah', 'mathilde')
  const aboutLeader = await play.as('anders').report({ about: ['amalie'], saw: seen, adult: 'renate' })
  const [leaderOffence = ''] = await heldCases(play, 'astri', aboutLeader, 'amalie')
  const leaderConcern = await play.as('samira').report({ about: ['oskar'], saw: seen, adult: 'renate' })
  const ofEmil = await play.as('samira').report({ about: ['emil'], saw: seen })
  const [mothers = ''] = await heldCases(play, 'marit', ofEmil, 'emil', 'mathilde')
  const school = schoolId(world.population.schools.storvik)
  const far = await play.as('liv').report({ about: [id('mari')], saw: seen, school })
  const [elsewhere = ''] = await heldCases(play, 'torbjørg', far, id('mari'), 'liv')
  await play.at('2026-12-17T10:20')
  const concern = await play.as('tordis').report({ about: ['selma'], saw: seen })
  const planLine = await laidDownPlan(world)
  const responsible = [{ kind: 'role' as const, role: 'year-lead' as const }]
  const [theme = ''] = await publishActivities(world, [activity('Temauke', 'desember', { responsible })])
  const bodies = await laidDownBodies(world)
  return {
    world,
    play,
    planLine,
    activity: theme,
    bodies,
    origin: await saidYesTo(world, bodies.here.body),
    concern: await matter(concern),
    ordinary: await matter(ordinary),
    closed: await matter(closed),
    staffOffence: await matter(staffOffence),
    leaderOffence: await matter(leaderOffence),
    leaderConcern: await matter(leaderConcern),
    mothers: await matter(mothers),
    elsewhere: await matter(elsewhere),
    receipt,
    measure,
    correctable: await seqOf(world, ordinary, 'guardian-contacted'),
    guardianOf: {
      nora: await guardianOf('nora'),
      hidden: await guardianOf('hidden'),
      mari: await guardianOf('mari'),
    },
    id,
    absent: 'ZZZZZZ',
    close: async () => {
      await stage.close()
      await world.close()
    },
  }
}

const seen = 'Satt alene hele friminuttet.'

const seqOf = async (world: World, number: string, kind: string): Promise<number> => {
  const { rows } = await world.admin.query<{ seq: number }>(
    'select e.seq::int as seq from entry e join pupil_case c on c.case_id = e.stream_id where c.number = $1 and e.kind = $2',
    [number, kind],
  )
  return rows[0]?.seq ?? 0
}

const heldCases = async (play: Play, who: string, number: string, ...seats: readonly string[]) => {
  const [pupil = '', responsible = who] = seats
  const { cases } = await play.as(who).takeHold(number, [{ pupil, responsible }])
  return cases
}

const door = {
  tag: 'door',
  what: 'Samira er ved døra i hvert friminutt.',
  level: 'adults',
  by: 'samira',
  standIn: 'anders',
  when: { from: '2026-12-07', to: '2027-01-29' },
  goal: 'Nora kommer inn sammen med andre.',
  success: 'Hun er inne før det ringer.',
} as const

const caseWithPlan = async (play: Play) => {
  await play.at('2026-12-01T10:20')
  const receipt = await play
    .as('samira')
    .report({ about: ['nora'], said: 'De lukker meg ute.', firstTalk: true, unsafe: true })
  await play.at('2026-12-01T11:05')
  const {
    cases: [number = ''],
  } = await play
    .as('marit')
    .takeHold(receipt, [{ pupil: 'nora', responsible: 'mathilde', members: ['henrik'] }], { speaker: 'nora' })
  const mathilde = play.as('mathilde')
  await mathilde.atOnce(number, [{ what: 'En voksen følger inn.', by: 'henrik', to: '2026-12-18' }])
  await play.at('2026-12-02T10:00')
  await mathilde.contact(number, 'hanne', { words: 'Hun gruer seg.' })
  await mathilde.investigate(number, ['pupil-talk', 'staff-round'])
  await play.at('2026-12-04T10:00')
  const analysis = 'Nora står utenfor gruppa i friminuttene.'
  await mathilde.conclude(number, { methods: ['pupil-talk', 'staff-round'], unsafe: 'yes', analysis })
  await mathilde.bestInterest(number, 'nora', 'Trygghet nå går foran.')
  await mathilde.draft(number, {
    problem: analysis,
    evaluateOn: '2027-01-18',
    measures: [door],
  })
  await mathilde.send(number)
  await play.as('marit').approve(number)
  await play.at('2026-12-16T08:00')
  await mathilde.draft(number, { problem: analysis, evaluateOn: '2027-01-18', measures: [door] })
  return { receipt, ordinary: number, measure: mathilde.measure(number, 'door') }
}

const closedCase = async (play: Play): Promise<string> => {
  await play.at('2026-11-02T10:00')
  const receipt = await play.as('kari').report({ about: ['sara'], saw: seen })
  const {
    cases: [number = ''],
  } = await play.as('marit').takeHold(receipt, [{ pupil: 'sara', responsible: 'mathilde' }])
  await play.at('2026-12-09T10:00')
  const mathilde = play.as('mathilde')
  await mathilde.talk(number, { safe: 'yes', words: 'Nå har jeg det bra.' })
  await mathilde.close(number, { ground: 'pupil-safe', reason: 'Sara sier at det er trygt.' })
  return number
}
