import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasCase, openPlanTelling, toldOf } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { openTestSession } from '../../../tests/test-session.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { caseForAct } from '../../queries/case-for-act.ts'
import { caseOverview } from '../../queries/case-overview.ts'
import { caseReadings } from '../../queries/case-readings.ts'
import { childWelfarePage } from '../../queries/child-welfare.ts'
import { myCases } from '../../queries/my-cases.ts'
import { askForExport, declareConflict, moveCompartment, takeAccess } from './access.ts'
import { reportToChildWelfare, weighChildWelfare } from './child-welfare.ts'
import { handOverCase, handOverEverything, removeFromCase, shareCase } from './members.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('access')
  number = await openNorasCase(telling.play)
  await telling.play.at('2026-12-18T09:00')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const tryAs = <Input, Outcome, Refusal extends string>(
  who: string,
  command: Parameters<typeof telling.stage.try<Input, Outcome, Refusal>>[0],
  input: Input,
) => telling.stage.try(command, id(who), telling.world.newKey(), input)
const refusals = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const read = (who: string, asked = number) =>
  telling.stage.ask(caseOverview, id(who), { number: asked, filter: null, skip: 0 })
const listed = async (who: string) => {
  const { own, led } = await telling.stage.ask(myCases, id(who), { show: 'open' })
  return [...own, ...led].map((one) => one.number)
}

const seat = (who: string, over: object = {}) => ({
  number,
  person: id(who),
  part: 'member' as const,
  until: null,
  reason: null,
  ...over,
})

describe('a small team', () => {
  it('is shared by whoever leads the case, with a reason from the fifth on', async () => {
    expect(refusals(await tryAs('henrik', shareCase, seat('kari')))).toEqual(['leader-only'])
    expect((await tryAs('mathilde', shareCase, seat('kari'))).accepted).toBe(true)
    expect((await tryAs('mathilde', shareCase, seat('preben'))).accepted).toBe(true)
    expect(refusals(await tryAs('mathilde', shareCase, seat('anders')))).toEqual(['reason-for-more'])
    expect(refusals(await tryAs('mathilde', shareCase, seat('sigrun', { reason: 'x' })))).toEqual([
      'administrator',
    ])
    expect(refusals(await tryAs('mathilde', shareCase, seat('lapsed', { reason: 'x' })))).toEqual([
      'training',
    ])
    const more = seat('anders', { reason: 'Anders er i garderoben hver dag.' })
    expect((await tryAs('mathilde', shareCase, more)).accepted).toBe(true)
    expect(await listed('anders')).toEqual([number])
    expect(await toldOf(telling, 'added-to-case')).toContain(id('anders'))
  })

  it('loses whoever is taken out at once, and never its responsible', async () => {
    expect(refusals(await tryAs('mathilde', removeFromCase, { number, person: id('mathilde') }))).toEqual([
      'is-responsible',
    ])
    expect((await tryAs('mathilde', removeFromCase, { number, person: id('anders') })).accepted).toBe(true)
    await expect(read('anders')).rejects.toThrow(NotFound)
    expect((await tryAs('kari', removeFromCase, { number, person: id('kari') })).accepted).toBe(true)
    await expect(read('kari')).rejects.toThrow(NotFound)
  })

  it('is handed over for a while or for good', async () => {
    const absent = { to: id('preben'), period: { from: '2026-12-17', until: '2026-12-20' } }
    expect(refusals(await tryAs('mathilde', handOverEverything, absent))).toEqual(['in-the-past'])
    const away = { to: id('kari'), period: { from: '2026-12-18', until: '2027-01-08' } }
    const outcome = await tryAs('mathilde', handOverEverything, away)
    expect(outcome.accepted && outcome.outcome).toEqual({ handed: 1, left: 0 })
    expect((await read('kari')).file.state.responsible).toBe(id('mathilde'))
    const later = { to: id('trym'), period: { from: '2027-01-04', until: '2027-01-08' } }
    expect((await tryAs('mathilde', handOverEverything, later)).accepted).toBe(true)
    await expect(read('trym')).rejects.toThrow(NotFound)
    await telling.play.at('2027-01-04T08:00')
    expect((await read('trym')).file.state.pupil).toBe(id('nora'))
    await telling.play.at('2027-01-09T08:00')
    await expect(read('trym')).rejects.toThrow(NotFound)
    await telling.stage.moveTo('2026-12-18T09:00')
    expect((await tryAs('mathilde', handOverCase, { number, to: id('preben'), period: null })).accepted).toBe(
      true,
    )
    await expect(read('mathilde')).rejects.toThrow(NotFound)
    const { file } = await read('preben')
    expect(file.state.responsible).toBe(id('preben'))
    expect(file.row.team?.find(({ part }) => part === 'responsible')?.person).toBe(id('preben'))
  })
})

describe('reading', () => {
  it('is seen by those who read the case, and looking at the log is in the log', async () => {
    await read('preben')
    const { readings } = await telling.stage.ask(caseReadings, id('henrik'), { number })
    expect(readings.some(({ person, action }) => person === id('henrik') && action === 'case.readings')).toBe(
      true,
    )
    expect(readings.some(({ person, action }) => person === id('preben') && action === 'case.read')).toBe(
      true,
    )
  })

  it('asks for a fresher sign-in only of those whose case it is', async () => {
    const stale = { owner: telling.stage.cast.ownerOfPerson(id('marit')), person: id('henrik') }
    const token = await openTestSession(telling.world.admin, { ...stale, twoFactor: false })
    const asked = { number, filter: null, skip: 0 }
    await expect(caseOverview(telling.world.shell, token, asked)).rejects.toThrow(NotPermitted)
    await expect(caseOverview(telling.world.shell, token, { ...asked, number: 'ZZZZZZ' })).rejects.toThrow(
      NotFound,
    )
  })
})

describe('child welfare', () => {
  const report = { happened: '2026-12-18T08:45', sent: true, reference: 'BV-17', leader: null }

  it('is told by anybody who works with the case, without training or second factor', async () => {
    await tryAs('preben', shareCase, seat('kari'))
    const { world } = telling
    await world.admin.query('delete from training where person_id = $1', [id('kari')])
    const owner = telling.stage.cast.ownerOfPerson(id('kari'))
    const token = await openTestSession(world.admin, { owner, person: id('kari'), twoFactor: false })
    const asked = { number, filter: null, skip: 0 }
    await expect(caseOverview(world.shell, token, asked)).rejects.toThrow()
    const { answer } = await childWelfarePage(world.shell, token, { number })
    expect(answer.readable).toBe(false)
    const told = await reportToChildWelfare(
      world.shell,
      { token, key: world.newKey() },
      { number, ...report, reference: 'BV-16', leader: id('marit') },
    )
    expect(told.accepted && told.outcome.readable).toBe(false)
    expect((await kindsOf(telling, number)).at(-1)).toBe('child-welfare-reported')
    await expect(tryAs('trym', reportToChildWelfare, { number, ...report, reference: null })).rejects.toThrow(
      NotFound,
    )
  })

  it('has a reference that only its writer and one leader read', async () => {
    expect(refusals(await tryAs('preben', reportToChildWelfare, { number, ...report }))).toEqual([
      'leader-missing',
    ])
    const named = { number, ...report, leader: id('marit') }
    expect((await tryAs('preben', reportToChildWelfare, named)).accepted).toBe(true)
    const wordsFor = async (who: string) => {
      const { timeline } = await read(who)
      const entries = timeline.days.flatMap((day) => day.entries)
      return entries.flatMap(({ entry }) => entry.words.filter(({ field }) => field === 'reference'))
    }
    expect((await wordsFor('preben')).map(({ text }) => text)).toEqual(['BV-17'])
    expect((await wordsFor('marit')).map(({ text }) => text).toSorted()).toEqual(['BV-16', 'BV-17'])
    expect(await wordsFor('henrik')).toEqual([])
  })

  it('is weighed and found not due by one person, with a reason that one leader reads', async () => {
    const weighed = {
      number,
      happened: '2026-12-18T09:00',
      reason: 'Mor har alt bedt om hjelp.',
      leader: null,
    }
    expect(refusals(await tryAs('preben', weighChildWelfare, { ...weighed, reason: ' ' }))).toEqual([
      'reason-missing',
    ])
    expect(refusals(await tryAs('preben', weighChildWelfare, weighed))).toEqual(['leader-missing'])
    await expect(tryAs('trym', weighChildWelfare, { ...weighed, leader: id('marit') })).rejects.toThrow(
      NotFound,
    )
    expect((await tryAs('preben', weighChildWelfare, { ...weighed, leader: id('marit') })).accepted).toBe(
      true,
    )
    expect((await kindsOf(telling, number)).at(-1)).toBe('child-welfare-weighed')
    const readBy = async (key: string) => {
      const { file } = await telling.stage.ask(caseForAct, id(key), { number, act: 'note' })
      const last = file.record.case?.entries.at(-1)
      return last === undefined ? [] : file.words(last).map(({ text }) => text)
    }
    expect(await readBy('preben')).toEqual([weighed.reason])
    expect(await readBy('marit')).toEqual([weighed.reason])
    expect(await readBy('henrik')).toEqual([])
  })

  it('is weighed by somebody who can’t read the case just now', async () => {
    const { world } = telling
    const owner = telling.stage.cast.ownerOfPerson(id('kari'))
    const token = await openTestSession(world.admin, { owner, person: id('kari'), twoFactor: false })
    const weighed = {
      number,
      happened: '2026-12-18',
      reason: 'Snakket med helsesykepleier.',
      leader: id('marit'),
    }
    const told = await weighChildWelfare(world.shell, { token, key: world.newKey() }, weighed)
    expect(told.accepted && told.outcome.readable).toBe(false)
    expect((await kindsOf(telling, number)).at(-1)).toBe('child-welfare-weighed')
  })
})

describe('in need', () => {
  it('a case of the own school is opened for a day, with a reason and a notice', async () => {
    const wanted = { number, reason: 'Nora gråter på gangen og ingen i teamet er her.' }
    await expect(read('trym')).rejects.toThrow(NotFound)
    expect((await tryAs('tordis', takeAccess, wanted)).accepted).toBe(true)
    expect((await read('tordis')).file.state.pupil).toBe(id('nora'))
    expect(await toldOf(telling, 'break-glass')).toContain(id('marit'))
    for (const who of ['magnhild', 'sigrun'])
      expect(refusals(await tryAs(who, takeAccess, wanted))).toEqual(['no-such-case'])
    expect(refusals(await tryAs('tordis', takeAccess, { ...wanted, number: 'ZZZZZZ' }))).toEqual([
      'no-such-case',
    ])
  })
})

describe('a conflict of interest', () => {
  it('closes the case at once, to whoever declares it or is set aside by a leader', async () => {
    const own = { number, person: id('tordis'), ground: 'kin' as const }
    expect((await tryAs('tordis', declareConflict, own)).accepted).toBe(true)
    await expect(read('tordis')).rejects.toThrow(NotFound)
    const other = { number, person: id('preben'), ground: 'other' as const }
    expect(refusals(await tryAs('henrik', declareConflict, other))).toEqual(['leader-only'])
    expect((await tryAs('marit', declareConflict, other)).accepted).toBe(true)
    await expect(read('preben')).rejects.toThrow(NotFound)
    expect(await listed('preben')).toEqual([])
    expect(refusals(await tryAs('marit', shareCase, seat('preben')))).toEqual(['conflict-of-interest'])
  })
})

describe('taking a case out', () => {
  it('is asked for by whoever leads it', async () => {
    const wish = { number, reason: 'Statsforvalteren ber om papirene.', keyHash: 'ab'.repeat(32) }
    expect(refusals(await tryAs('henrik', askForExport, wish))).toEqual(['leader-only'])
    const asked = await tryAs('marit', askForExport, wish)
    expect(asked.accepted && asked.outcome).toEqual({ state: 'ready' })
  })
})

describe('a case that turns out to be about the leadership', () => {
  it('goes to the owner, and the school has it no more', async () => {
    const move = { number, keep: [], adult: id('jostein'), reason: 'Nora sier at det var en i ledelsen.' }
    expect(
      refusals(await tryAs('henrik', moveCompartment, { ...move, to: 'leader-offence' as const })),
    ).toEqual(['leader-only'])
    expect((await tryAs('marit', moveCompartment, { ...move, to: 'leader-offence' as const })).accepted).toBe(
      true,
    )
    for (const who of ['marit', 'jostein', 'henrik', 'kari'])
      await expect(read(who)).rejects.toThrow(NotFound)
    const { rows } = await telling.world.admin.query(
      `select compartment from pupil_case union all select compartment from concern`,
    )
    expect(rows).toEqual([{ compartment: 'leader-offence' }, { compartment: 'leader-offence' }])
    expect((await toldOf(telling, 'leader-offence')).length).toBeGreaterThan(0)
    expect(await toldOf(telling, 'leader-offence')).not.toContain(id('jostein'))
  })
})
