import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesOf, idOf, open, sendReport, stored, toldOf } from '../../../tests/reports.ts'
import { workerPlace } from '../../../tests/worker/place.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { verifyAll } from '../../cli/verify.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { sweep } from '../../jobs/sweep.ts'
import { caseOverview } from '../../queries/case-overview.ts'
import { concernPage, inbox } from '../../queries/concern/page.ts'
import { myNotices } from '../../queries/notices.ts'
import { moveCompartment } from '../case/access.ts'
import { rerouteConcern } from './rerouting.ts'
import { takeHold } from './taking-hold.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let older: string
let theCase: string
beforeAll(async () => {
  world = await openWorld()
  place = workerPlace(world)
  // Tordis teaches; what Vilde tells of her goes to rektor, who takes hold with a closed team.
  older = await sendReport(world, 'vilde', {
    about: [],
    aboutDescription: 'gutt på åttende',
    concernsAdult: 'yes',
    adult: idOf(world, 'tordis'),
  })
  await open(world, 'marit', older)
  const taken = await takeHold(world.shell, await by('marit'), {
    number: older,
    pupils: [{ pupil: idOf(world, 'oskar'), into: 'new', responsible: idOf(world, 'mathilde'), members: [] }],
    others: [],
    speaker: null,
    seriousness: null,
  })
  if (!taken.accepted) throw new Error(taken.refusals.join())
  const { case_id } = await stored(world, older)
  const { rows } = await world.admin.query('select number from pupil_case where case_id = $1', [case_id])
  theCase = String(rows[0]?.number)
})
afterAll(async () => {
  await place.close()
  await world.close()
})

const by = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })
const opens = (look: Promise<unknown>) =>
  look.then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof NotFound || thrown instanceof NotPermitted) return false
      throw thrown
    },
  )
const reads = async (who: string) => [
  who,
  await opens(concernPage(world.shell, await world.signIn(who), { number: older })),
  await opens(caseOverview(world.shell, await world.signIn(who), { number: theCase, filter: null, skip: 0 })),
]
const news = async (who: string) =>
  (await myNotices(world.shell, await world.signIn(who), {})).answer.notices.map(({ kind }) => kind)

describe('a second report says that the adult leads', () => {
  it('and the first with its case goes to the owner by itself, at once', async () => {
    for (const who of ['marit', 'mathilde']) expect(await reads(who)).toEqual([who, true, true])
    const before = { tordis: await news('tordis'), jostein: await news('jostein') }

    const second = await sendReport(world, 'samira', {
      concernsAdult: 'yes',
      adult: idOf(world, 'tordis'),
      adultLeads: true,
    })

    for (const who of ['marit', 'jostein', 'renate', 'mathilde', 'tordis'])
      expect(await reads(who)).toEqual([who, false, false])
    for (const who of ['astri', 'gaute']) expect(await reads(who)).toEqual([who, true, true])
    const { concern_id, case_id, compartment, holder_id, holder_role } = await stored(world, older)
    expect({ compartment, holder_id, holder_role }).toEqual({
      compartment: 'leader-offence',
      holder_id: null,
      holder_role: 'owner-case-officer',
    })
    expect((await entriesOf(world, concern_id)).at(-1)).toBe('concern-rerouted')
    expect((await entriesOf(world, case_id ?? '')).at(-1)).toBe('compartment-changed')
    const officers = ['astri', 'gaute', 'solfrid'].map((key) => idOf(world, key)).toSorted()
    for (const stream of [concern_id, case_id ?? '', (await stored(world, second)).concern_id])
      expect((await toldOf(world, stream, 'leader-offence')).toSorted()).toEqual(officers)

    // Nobody is asked to do anything, and whoever had a seat is told what everybody is told at a hand-over.
    expect(await toldOf(world, case_id ?? '', 'removed-from-case')).toEqual([idOf(world, 'mathilde')])
    expect(await news('tordis')).toEqual(before.tordis)
    expect(await news('jostein')).toEqual(before.jostein)
    const rektor = await inbox(world.shell, await world.signIn('marit'), {})
    expect(rektor.answer.rows.map(({ number }) => number)).not.toContain(older)
    expect(rektor.answer.waits).toBe(false)
  })

  it('and the journals still fit, with the readings of before in the log', async () => {
    await sweep(place)
    const { findings } = await verifyAll({
      url: (role) => world.database.url(role),
      vault: world.shell.vault,
      anchorKeys: place.keys,
      against: null,
    })
    expect(findings).toEqual([])
    const { rows } = await world.admin.query(
      `select distinct actor_id from access_log where stream_id in ($1, $2) and outcome = 'granted' and actor_id = $3`,
      [...Object.values(await streamsOf()), idOf(world, 'marit')],
    )
    expect(rows).toHaveLength(1)
  })

  it('and the owner has not opened the first until somebody there does: once, and § 12-5 is met', async () => {
    const duties = async () => {
      const asked = { number: theCase, filter: null, skip: 0 }
      const { answer } = await caseOverview(world.shell, await world.signIn('astri'), asked)
      return answer.file.assessment.obligations
        .filter(({ rule }) => rule === 'C-04')
        .map(({ state }) => state)
    }
    expect(await duties()).not.toContain('documented')
    for (let times = 0; times < 2; times++) await open(world, 'astri', older)
    const { concern_id, status } = await stored(world, older)
    expect((await entriesOf(world, concern_id)).filter((kind) => kind === 'concern-opened')).toHaveLength(2)
    expect(status).toBe('ended')
    expect(await duties()).toEqual(['documented'])
  })

  it('and a third, which knows of no leader, goes the same way', async () => {
    const third = await sendReport(world, 'henrik', { concernsAdult: 'yes', adult: idOf(world, 'tordis') })
    expect(await stored(world, third)).toMatchObject({ compartment: 'leader-offence', holder_id: null })
  })
})

const streamsOf = async () => {
  const { concern_id, case_id } = await stored(world, older)
  return { concern_id, case_id }
}

describe('rektor finds out that the adult leads', () => {
  it('and moves one report: the other one about the same adult goes with it', async () => {
    const about = { concernsAdult: 'yes' as const, adult: idOf(world, 'arvid') }
    const [one, other] = [await sendReport(world, 'samira', about), await sendReport(world, 'henrik', about)]
    await open(world, 'marit', one)
    const moved = await rerouteConcern(world.shell, await by('marit'), {
      number: one,
      change: 'adult-leads',
      adult: null,
      reason: 'Han er konstituert denne uka.',
      keep: [],
    })
    expect(moved.accepted).toBe(true)
    for (const number of [one, other])
      expect(await stored(world, number)).toMatchObject({ compartment: 'leader-offence', holder_id: null })
    const { concern_id } = await stored(world, other)
    expect((await entriesOf(world, concern_id)).slice(-2)).toEqual(['concern-rerouted', 'concern-routed'])
    expect(await toldOf(world, concern_id, 'leader-offence')).toContain(idOf(world, 'astri'))
  })
})

describe('a case turns out to be about somebody who leads', () => {
  it('and what else was told of that person goes to the owner with it', async () => {
    const plain = await sendReport(world, 'henrik', { about: [idOf(world, 'jonas')] })
    await open(world, 'marit', plain)
    const taken = await takeHold(world.shell, await by('marit'), {
      number: plain,
      pupils: [
        { pupil: idOf(world, 'jonas'), into: 'new', responsible: idOf(world, 'mathilde'), members: [] },
      ],
      others: [],
      speaker: null,
      seriousness: null,
    })
    if (!taken.accepted) throw new Error(taken.refusals.join())
    const about = { concernsAdult: 'yes' as const, adult: idOf(world, 'lapsed') }
    const other = await sendReport(world, 'samira', about)
    expect(await stored(world, other)).toMatchObject({ compartment: 'staff-offence' })
    const { case_id } = await stored(world, plain)
    const { rows } = await world.admin.query('select number from pupil_case where case_id = $1', [case_id])

    const moved = await moveCompartment(world.shell, await by('marit'), {
      number: String(rows[0]?.number),
      to: 'leader-offence',
      keep: [],
      adult: idOf(world, 'lapsed'),
      reason: 'Han leder trinnet denne uka.',
    })
    expect(moved.accepted).toBe(true)
    for (const number of [plain, other])
      expect(await stored(world, number)).toMatchObject({ compartment: 'leader-offence', holder_id: null })
    const { findings } = await verifyAll({
      url: (role) => world.database.url(role),
      vault: world.shell.vault,
      anchorKeys: place.keys,
      against: null,
    })
    expect(findings).toEqual([])
  })
})

describe('an officer who is close to the pupil of the first report', () => {
  it('is told of the second alone, and can open neither the first nor anything of it', async () => {
    const first = await sendReport(world, 'samira', {
      about: [idOf(world, 'amalie')],
      concernsAdult: 'yes',
      adult: idOf(world, 'ronny'),
    })
    await world.admin.query(
      `insert into kinship (owner_id, person_id, other_id, kind, source)
       select owner_id, person_id, $2, 'kin', 'declared' from person where person_id = $1`,
      [idOf(world, 'gaute'), idOf(world, 'amalie')],
    )
    const second = await sendReport(world, 'henrik', {
      about: [idOf(world, 'emil')],
      concernsAdult: 'yes',
      adult: idOf(world, 'ronny'),
      adultLeads: true,
    })
    const told = async (number: string) =>
      toldOf(world, (await stored(world, number)).concern_id, 'leader-offence')
    expect(await told(first)).not.toContain(idOf(world, 'gaute'))
    expect(await told(first)).toContain(idOf(world, 'astri'))
    expect(await told(second)).toContain(idOf(world, 'gaute'))
    expect(await opens(concernPage(world.shell, await world.signIn('gaute'), { number: first }))).toBe(false)
  })
})

describe('a report that was dealt with', () => {
  it('is closed to the leadership too, and stays ended', async () => {
    const done = await sendReport(world, 'vilde', {
      about: [],
      aboutDescription: 'jente',
      concernsAdult: 'yes',
      adult: idOf(world, 'preben'),
    })
    await open(world, 'marit', done)
    const { concern_id } = await stored(world, done)
    await world.admin.query(
      `update concern set status = 'ended', ending = 'duplicate', ended_at = now() where concern_id = $1`,
      [concern_id],
    )
    await sendReport(world, 'samira', {
      concernsAdult: 'yes',
      adult: idOf(world, 'preben'),
      adultLeads: true,
    })
    expect(await stored(world, done)).toMatchObject({ compartment: 'leader-offence', status: 'ended' })
    expect(await entriesOf(world, concern_id)).not.toContain('concern-handed-on')
    expect((await entriesOf(world, concern_id)).at(-1)).toBe('concern-rerouted')
  })
})
