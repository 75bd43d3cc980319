import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesOf, idOf, open, sendReport, stored, toldOf } from '../../../tests/reports.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { concernPage, inbox } from '../../queries/concern/page.ts'
import { declareOwnConflict } from './conflict.ts'
import { forwardOffence, type Forwarding } from './forwarding.ts'
import { appointHolder } from './handing-on.ts'
import { rerouteConcern, type Rerouting } from './rerouting.ts'
import { takeHold } from './taking-hold.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const by = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })
const reads = async (who: string, number: string) =>
  concernPage(world.shell, await world.signIn(who), { number }).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof NotFound || thrown instanceof NotPermitted) return false
      throw thrown
    },
  )
const about = (key: string) => ({ concernsAdult: 'yes' as const, adult: idOf(world, key) })
const codeOf = (decision: { accepted: boolean; refusals?: readonly string[] }) =>
  decision.accepted ? null : decision.refusals?.[0]

describe('a conflict of interest', () => {
  const declare = async (who: string, number: string, closeTo: string | null = null) =>
    declareOwnConflict(world.shell, await by(who), {
      number,
      ground: closeTo === null ? 'other' : 'kin',
      closeTo: closeTo === null ? null : idOf(world, closeTo),
    })

  it('of rektor passes the holding to the owner, and closes the report to rektor at once', async () => {
    const number = await sendReport(world, 'samira')
    expect(await declare('marit', number)).toEqual({ accepted: true, outcome: { toOwner: true } })
    const row = await stored(world, number)
    expect(row).toMatchObject({ holder_id: null, holder_role: 'owner-case-officer' })
    expect(await reads('marit', number)).toBe(false)
    expect(await reads('astri', number)).toBe(true)
    expect(await toldOf(world, row.concern_id, 'concern-handed-to-you')).toContain(idOf(world, 'astri'))
    expect(await entriesOf(world, row.concern_id)).toEqual([
      'concern-reported',
      'concern-routed',
      'reporter-answered',
      'conflict-of-interest',
      'concern-handed-on',
    ])
  })

  it('of the deputy, who doesn’t hold it, closes it to the deputy alone', async () => {
    const number = await sendReport(world, 'samira')
    expect(await declare('jostein', number)).toEqual({ accepted: true, outcome: { toOwner: false } })
    expect((await stored(world, number)).holder_id).toBe(idOf(world, 'marit'))
    expect(await reads('jostein', number)).toBe(false)
    expect(await reads('marit', number)).toBe(true)
  })

  it('with somebody named is remembered for the next report too', async () => {
    await declare('jostein', await sendReport(world, 'samira', { about: [idOf(world, 'leah')] }), 'leah')
    const next = await sendReport(world, 'samira', { about: [idOf(world, 'leah')] })
    expect(await reads('jostein', next)).toBe(false)
  })
})

describe('the owner appoints', () => {
  const appoint = async (who: string, number: string, to: string) =>
    appointHolder(world.shell, await by(who), { number, to: idOf(world, to) })

  it('somebody of another school, who takes hold; never one of rektor’s own', async () => {
    // Rektor is kin to the teacher: known to the register, so it went to the owner at once.
    const number = await sendReport(world, 'vilde', {
      about: [],
      aboutDescription: 'jente, 9A',
      ...about('trym'),
    })
    await open(world, 'astri', number)
    expect(codeOf(await appoint('astri', number, 'jostein'))).toBe('of-the-principals-own')
    expect(codeOf(await appoint('astri', number, 'trym'))).toBe('is-the-one-reported')
    expect(codeOf(await appoint('astri', number, 'hallgeir'))).toBe(null)
    expect(await reads('hallgeir', number)).toBe(true)
    expect(await reads('marit', number)).toBe(false)
    const { concern_id } = await stored(world, number)
    expect(await toldOf(world, concern_id, 'concern-handed-to-you')).toEqual([idOf(world, 'hallgeir')])
  })

  it('and nobody else does', async () => {
    const number = await sendReport(world, 'samira')
    expect(codeOf(await appoint('marit', number, 'hallgeir'))).toBe('owner-appoints')
  })

  it('for a report about a leader, and the one appointed leads the case as the owner’s hand', async () => {
    const number = await sendReport(world, 'samira', about('jostein'))
    await open(world, 'astri', number)
    expect(codeOf(await appoint('astri', number, 'hallgeir'))).toBe(null)
    await open(world, 'hallgeir', number)
    const hallgeir = idOf(world, 'hallgeir')
    const decision = await takeHold(world.shell, await by('hallgeir'), {
      number,
      pupils: [{ pupil: idOf(world, 'nora'), into: 'new', responsible: hallgeir, members: [] }],
      others: [],
      speaker: null,
      seriousness: null,
    })
    expect(codeOf(decision)).toBe(null)
    expect(await reads('marit', number)).toBe(false)
    // The holder of what has ended reads on when the training is registered.
    expect(await reads('hallgeir', number)).toBe(false)
    await world.admin.query(`update training set valid_until = '2027-09-11' where person_id = $1`, [hallgeir])
    expect(await reads('hallgeir', number)).toBe(true)
  })
})

describe('§ 12-5: on to the owner', () => {
  const forward = async (who: string, number: string, over: Partial<Forwarding> = {}) =>
    forwardOffence(world.shell, await by(who), { number, wish: 'forward', reason: null, ...over })

  it('is one tap, tells the owner, and happens once', async () => {
    const number = await sendReport(world, 'samira', about('anders'))
    expect(codeOf(await forward('marit', number))).toBe(null)
    const { concern_id } = await stored(world, number)
    expect(await entriesOf(world, concern_id)).toContain('staff-offence-forwarded')
    expect(await toldOf(world, concern_id, 'staff-offence')).toContain(idOf(world, 'solfrid'))
    expect(codeOf(await forward('marit', number))).toBe('already-forwarded')
  })

  it('or obviously groundless with a reason, and still to be forwarded later', async () => {
    const number = await sendReport(world, 'samira', about('anders'))
    expect(codeOf(await forward('marit', number, { wish: 'groundless' }))).toBe('reason-missing')
    expect(codeOf(await forward('marit', number, { wish: 'groundless', reason: 'En forveksling.' }))).toBe(
      null,
    )
    expect(codeOf(await forward('marit', number))).toBe(null)
  })

  it('is closed to whoever is close to the matter', async () => {
    const number = await sendReport(world, 'samira', about('trym'))
    await expect(forward('marit', number, { wish: 'groundless', reason: 'x' })).rejects.toThrow(NotFound)
  })

  it('is nothing for a report about pupils', async () => {
    expect(codeOf(await forward('marit', await sendReport(world, 'samira')))).toBe('not-about-an-employee')
  })
})

describe('another way', () => {
  const reroute = async (who: string, number: string, over: Partial<Rerouting> = {}) =>
    rerouteConcern(world.shell, await by(who), {
      number,
      change: 'adult-leads',
      adult: null,
      reason: 'Hun er avdelingsleder denne uka.',
      keep: [],
      ...over,
    })

  it('to the owner when the adult leads: every leader loses it, with its case, and the readings stay', async () => {
    const number = await sendReport(world, 'vilde', {
      about: [],
      aboutDescription: 'gutt',
      ...about('tordis'),
    })
    await open(world, 'marit', number)
    const opened = await takeHold(world.shell, await by('marit'), {
      number,
      pupils: [
        { pupil: idOf(world, 'oskar'), into: 'new', responsible: idOf(world, 'mathilde'), members: [] },
      ],
      others: [],
      speaker: null,
      seriousness: null,
    })
    expect(codeOf(opened)).toBe(null)
    expect(await reads('mathilde', number)).toBe(true)
    expect(codeOf(await reroute('marit', number))).toBe(null)
    for (const who of ['marit', 'jostein', 'mathilde', 'tordis'])
      expect([who, await reads(who, number)]).toEqual([who, false])
    expect(await reads('astri', number)).toBe(true)
    const { concern_id, case_id, compartment } = await stored(world, number)
    expect(compartment).toBe('leader-offence')
    expect((await entriesOf(world, case_id ?? '')).at(-1)).toBe('compartment-changed')
    expect(await toldOf(world, concern_id, 'leader-offence')).toContain(idOf(world, 'gaute'))
    const readings = await world.admin.query(
      `select 1 from access_log where stream_id = $1 and action = 'concern.read'`,
      [concern_id],
    )
    expect(readings.rows.length).toBeGreaterThan(0)
  })

  it('back when the name was wrong: by the owner where it was about a leader', async () => {
    const number = await sendReport(world, 'samira', about('renate'))
    await open(world, 'astri', number)
    const wish = { change: 'other-adult' as const, adult: idOf(world, 'ronny'), reason: 'Feil navn.' }
    expect(codeOf(await reroute('astri', number, wish))).toBe(null)
    expect(await stored(world, number)).toMatchObject({
      compartment: 'staff-offence',
      holder_id: idOf(world, 'marit'),
    })
    expect(await reads('marit', number)).toBe(true)
    expect(await reads('ronny', number)).toBe(false)
    expect(await reads('renate', number)).toBe(false)
  })

  it('to the ordinary way when it was about no adult, by rektor', async () => {
    const number = await sendReport(world, 'samira', about('arvid'))
    const wish = { change: 'no-adult' as const, reason: 'Eleven mente en annen elev.' }
    expect(codeOf(await reroute('marit', number, wish))).toBe(null)
    expect(await stored(world, number)).toMatchObject({ compartment: 'ordinary' })
    expect(await reads('jostein', number)).toBe(true)
  })

  it('to rektor alone when an ordinary report turns out to be about an employee', async () => {
    const number = await sendReport(world, 'samira', { about: [idOf(world, 'sara')] })
    const wish = { change: 'other-adult' as const, adult: idOf(world, 'lapsed'), reason: 'Det var læreren.' }
    expect(codeOf(await reroute('jostein', number, wish))).toBe(null)
    expect(await stored(world, number)).toMatchObject({
      compartment: 'staff-offence',
      holder_id: idOf(world, 'marit'),
    })
    expect(await reads('jostein', number)).toBe(false)
  })

  it.each<[string, Partial<Rerouting>, string]>([
    ['nothing new', { change: 'other-adult' }, 'adult-missing'],
    ['no reason', { reason: null }, 'reason-missing'],
  ])('is refused with %s', async (_, over, code) => {
    const number = await sendReport(world, 'samira', about('anders'))
    expect(codeOf(await reroute('marit', number, over))).toBe(code)
  })
})

describe('the inbox', () => {
  it('is the owner’s only after a fresh sign-in, and rektor’s without what is sealed until then', async () => {
    await sendReport(world, 'samira', about('anders'))
    const stale = await world.signIn('astri', { authMinutesAgo: 20 })
    await expect(inbox(world.shell, stale, {})).rejects.toThrow(NotPermitted)
    const rektor = await inbox(world.shell, await world.signIn('marit', { authMinutesAgo: 20 }), {})
    expect(rektor.answer.waits).toBe(true)
    expect(rektor.answer.rows.every(({ compartment }) => compartment === 'ordinary')).toBe(true)
  })

  it('holds nothing of another owner', async () => {
    const { answer } = await inbox(world.shell, await world.signIn('magnhild'), {})
    expect(answer.rows).toEqual([])
  })
})
