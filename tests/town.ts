import { type Report, reportConcern } from '../src/commands/concern/reporting.ts'
import { type HoldTaken, takeHold } from '../src/commands/concern/taking-hold.ts'
import { type PersonId, personId, schoolId } from '../src/domain/people/ids.ts'
import { openWorld, type World } from './world.ts'

/**
 * Something of everything, so that every page has a thing to show and a thing to hide: concerns and cases in all three
 * compartments, at two owners. Each is named by who must not know of it.
 */
export interface Town {
  readonly world: World
  /** Not taken hold of yet: held by the principal. */
  readonly concern: Matter
  /** Nora's: the principal's to see, social teacher and contact teacher in the team. */
  readonly ordinary: Matter
  /** About Kari, a teacher: the principal and a closed team. */
  readonly staffOffence: Matter
  /** About Renate, a department head: the owner alone. */
  readonly leaderOffence: Matter
  /** Emil's, whose mother teaches at the school. */
  readonly mothers: Matter
  /** At the other owner's school. */
  readonly elsewhere: Matter
  /** About Renate too, and not opened yet. */
  readonly leaderConcern: Matter
  /** Sent by Samira; the number on her receipt. */
  readonly receipt: string
  id(key: string): PersonId
  report(who: string, told: Told): Promise<string>
  takeHold(who: string, number: string, how: Held): Promise<string>
  /** A number that is nobody's. */
  readonly absent: string
}

export interface Matter {
  readonly number: string
  readonly stream: string
}

type Told = Partial<Omit<Report, 'about' | 'adult' | 'school'>> & {
  readonly about: readonly string[]
  readonly adult?: string
  readonly school?: 'tarnlia' | 'storvik'
}

interface Held {
  readonly pupil: string
  readonly responsible: string
  readonly members?: readonly string[]
}

const secretWords = 'Ordene i denne meldingen står bare i denne saken.'

export const openTown = async (): Promise<Town> => {
  const world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  const mari = world.population.storvik.classes[0]?.members.find(({ given }) => given === 'Mari')
  const id = (key: string) => personId(key === 'mari' ? (mari?.id ?? '') : world.person(key).id)

  const report = async (who: string, told: Told): Promise<string> => {
    const token = await world.signIn(who)
    const request = { token, key: world.newKey() }
    const decision = await reportConcern(world.shell, request, {
      ...quietly,
      ...told,
      school: schoolId(world.population.schools[told.school ?? 'tarnlia']),
      about: told.about.map(id),
      adult: told.adult === undefined ? null : id(told.adult),
      concernsAdult: told.concernsAdult ?? (told.adult === undefined ? 'no' : 'yes'),
    })
    if (!decision.accepted) throw new Error(`${who}: ${decision.refusals.join(' ')}`)
    return decision.outcome.number
  }

  const hold = async (who: string, number: string, how: Held): Promise<string> => {
    const request = { token: await world.signIn(who), key: world.newKey() }
    const input: HoldTaken = {
      number,
      pupils: [
        {
          pupil: id(how.pupil),
          into: 'new',
          responsible: id(how.responsible),
          members: (how.members ?? []).map(id),
        },
      ],
      others: [],
      speaker: id(how.pupil),
      seriousness: null,
    }
    const decision = await takeHold(world.shell, request, input)
    if (!decision.accepted) throw new Error(`${who}: ${decision.refusals.join(' ')}`)
    return decision.outcome.cases[0] ?? ''
  }

  const matter = async (number: string): Promise<Matter> => {
    const { rows } = await world.admin.query<{ id: string }>(
      'select concern_id as id from concern where number = $1 union all select case_id from pupil_case where number = $1',
      [number],
    )
    return { number, stream: rows[0]?.id ?? '' }
  }

  const receipt = await report('samira', { about: ['nora'], firstTalk: true, said: 'De lukker meg ute.' })
  const ordinary = await hold('marit', receipt, {
    pupil: 'nora',
    responsible: 'mathilde',
    members: ['henrik'],
  })
  const concern = await report('tordis', { about: ['selma'] })
  const aboutTeacher = await report('samira', { about: ['leah'], adult: 'kari' })
  const staffOffence = await hold('marit', aboutTeacher, { pupil: 'leah', responsible: 'mathilde' })
  const aboutLeader = await report('anders', { about: ['amalie'], adult: 'renate' })
  const leaderOffence = await hold('astri', aboutLeader, { pupil: 'amalie', responsible: 'astri' })
  const leaderConcern = await report('samira', { about: ['oskar'], adult: 'renate' })
  const ofEmil = await report('samira', { about: ['emil'] })
  const mothers = await hold('marit', ofEmil, { pupil: 'emil', responsible: 'mathilde', members: ['bjarte'] })
  const far = await report('liv', { about: ['mari'], school: 'storvik' })
  const elsewhere = await hold('torbjørg', far, { pupil: 'mari', responsible: 'liv' })
  return {
    world,
    concern: await matter(concern),
    ordinary: await matter(ordinary),
    staffOffence: await matter(staffOffence),
    leaderOffence: await matter(leaderOffence),
    mothers: await matter(mothers),
    elsewhere: await matter(elsewhere),
    leaderConcern: await matter(leaderConcern),
    receipt,
    id,
    report,
    takeHold: hold,
    absent: 'ZZZZZZ',
  }
}

const quietly: Omit<Report, 'about' | 'adult' | 'school' | 'concernsAdult'> = {
  wasThere: [],
  said: null,
  saw: secretWords,
  how: 'Jeg ble med inn.',
  heardFrom: null,
  aboutDescription: null,
  othersDescription: null,
  adultDescription: null,
  firstTalk: false,
  pupilSaysUnsafe: false,
  violenceTold: false,
  categories: [],
  place: null,
  happened: '2026-12-17T10:15',
  intervened: 'yes',
  adultLeads: false,
  capacity: null,
}
