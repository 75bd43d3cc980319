import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesOf, idOf, open, sendReport, stored, toldOf } from '../../../tests/reports.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { caseOverview } from '../../queries/case-overview.ts'
import { concernPage } from '../../queries/concern/page.ts'
import { receiptPage } from '../../queries/concern/receipts.ts'
import { type EndingWish, endConcern } from './ending.ts'
import { type HoldTaken, type PupilTaken, takeHold } from './taking-hold.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const forPupil = (key: string, over: Partial<PupilTaken> = {}): PupilTaken => ({
  pupil: idOf(world, key),
  into: 'new',
  responsible: idOf(world, 'mathilde'),
  members: [idOf(world, 'henrik')],
  ...over,
})

const hold = async (who: string, number: string, over: Partial<HoldTaken> = {}) =>
  takeHold(
    world.shell,
    { token: await world.signIn(who), key: world.newKey() },
    { number, pupils: [forPupil('nora')], others: [], speaker: null, seriousness: null, ...over },
  )

const casesOf = async (who: string, number: string, over: Partial<HoldTaken> = {}) => {
  const decision = await hold(who, number, over)
  if (!decision.accepted) throw new Error(decision.refusals.join(' '))
  return decision.outcome.cases
}

const caseRow = async (number: string) =>
  (await world.admin.query('select * from pupil_case where number = $1', [number])).rows[0]

describe('taking hold', () => {
  it('opens a case with its team, the first talk in the pupil’s own words, and an answer to the reporter', async () => {
    const words = { said: 'De flytta bagen min igjen.', firstTalk: true, pupilSaysUnsafe: true }
    const number = await sendReport(world, 'samira', { ...words, wasThere: [idOf(world, 'selma')] })
    await open(world, 'marit', number)
    const [made = ''] = await casesOf('marit', number, { speaker: idOf(world, 'nora') })

    const row = await caseRow(made)
    expect(row).toMatchObject({
      status: 'open',
      compartment: 'ordinary',
      responsible_id: idOf(world, 'mathilde'),
    })
    expect(await entriesOf(world, row.case_id)).toEqual(['case-opened', 'roles-settled', 'pupil-talked'])
    const { concern_id, status, ending } = await stored(world, number)
    expect({ status, ending }).toEqual({ status: 'ended', ending: 'opened-case' })
    expect(await entriesOf(world, concern_id)).toEqual([
      'concern-reported',
      'concern-routed',
      'reporter-answered',
      'concern-opened',
      'reporter-answered',
      'concern-ended',
      'reporter-answered',
    ])
    expect(
      (await toldOf(world, row.case_id, 'case-opened')).concat(
        await toldOf(world, row.case_id, 'added-to-case'),
      ),
    ).toEqual([idOf(world, 'mathilde'), idOf(world, 'henrik')])

    const { answer } = await caseOverview(world.shell, await world.signIn('mathilde'), {
      number: made,
      filter: null,
      skip: 0,
    })
    const talk = answer.file.record.case?.entries.find((entry) => entry.kind === 'pupil-talked')
    expect(talk).toMatchObject({ onBehalfOf: idOf(world, 'samira'), facts: { safe: 'no', mode: 'said' } })
    expect(talk === undefined ? [] : answer.file.words(talk).map(({ text }) => text)).toEqual([
      'De flytta bagen min igjen.',
    ])
    expect(answer.file.pupils.map(({ name, part }) => [name, part])).toContainEqual([
      'Selma Krogh',
      'unclear',
    ])
    const receipt = await receiptPage(world.shell, await world.signIn('samira'), { number })
    expect(receipt.answer.status).toBe('followed-up')
  })

  it('opens a case for each pupil it is about, and each stands as another in the other’s', async () => {
    const number = await sendReport(world, 'samira', { about: [idOf(world, 'jonas'), idOf(world, 'emil')] })
    const cases = await casesOf('marit', number, {
      pupils: [forPupil('jonas', { members: [] }), forPupil('emil', { members: [] })],
    })
    expect(cases).toHaveLength(2)
    const rows = await Promise.all(cases.map(caseRow))
    expect(rows.map(({ pupil_id }) => pupil_id)).toEqual([idOf(world, 'jonas'), idOf(world, 'emil')])
  })

  it('puts another report about the same pupil into the case that is open', async () => {
    const first = await sendReport(world, 'samira', { about: [idOf(world, 'amalie')] })
    const [made = ''] = await casesOf('marit', first, { pupils: [forPupil('amalie')] })
    const second = await sendReport(world, 'henrik', { about: [idOf(world, 'amalie')] })
    await casesOf('marit', second, { pupils: [forPupil('amalie', { into: { number: made } })] })
    expect(await stored(world, second)).toMatchObject({ ending: 'added-to-case' })
    expect(await entriesOf(world, (await caseRow(made)).case_id)).toEqual([
      'case-opened',
      'roles-settled',
      'concern-added',
    ])
  })

  it('names the pupil whom the report only described', async () => {
    const number = await sendReport(world, 'vilde', { about: [], aboutDescription: 'høy gutt' })
    const [made = ''] = await casesOf('marit', number, { pupils: [forPupil('oskar', { members: [] })] })
    expect(await caseRow(made)).toMatchObject({ pupil_id: idOf(world, 'oskar') })
  })

  it('is done by the principal without training too, but never without a second factor', async () => {
    const number = await sendReport(world, 'samira')
    const token = await world.signIn('marit', { twoFactor: false })
    const input = { number, pupils: [forPupil('nora')], others: [], speaker: null, seriousness: null }
    await expect(takeHold(world.shell, { token, key: world.newKey() }, input)).rejects.toThrow(NotPermitted)
    await world.admin.query(`update training set valid_until = registered_on where person_id = $1`, [
      idOf(world, 'marit'),
    ])
    const decision = await hold('marit', number)
    await world.admin.query(`update training set valid_until = '2027-09-01' where person_id = $1`, [
      idOf(world, 'marit'),
    ])
    expect(decision).toMatchObject({ accepted: true, outcome: { flags: ['training-missing'] } })
  })

  it.each<[string, () => Partial<HoldTaken>, string]>([
    ['no pupil', () => ({ pupils: [] }), 'pupil-missing'],
    ['one of the pupils left out', () => ({ pupils: [forPupil('selma')] }), 'pupil-left-out'],
    [
      'nobody responsible',
      () => ({ pupils: [forPupil('nora', { responsible: null })] }),
      'responsible-missing',
    ],
    [
      'a case of another pupil',
      () => ({ pupils: [forPupil('nora', { into: { number: '' } })] }),
      'not found',
    ],
    [
      'somebody from the IT in the team',
      () => ({ pupils: [forPupil('nora', { members: [idOf(world, 'sigrun')] })] }),
      'not-possible-in-team',
    ],
  ])('is refused with %s', async (_, over, code) => {
    const number = await sendReport(world, 'samira')
    const said = await hold('marit', number, over()).then(
      (decision) => (decision.accepted ? 'accepted' : decision.refusals[0]),
      (thrown: unknown) => (thrown instanceof NotFound ? 'not found' : thrown),
    )
    expect(said).toBe(code)
    expect(await stored(world, number)).toMatchObject({ status: 'received', case_id: null })
  })

  it('is refused with the pupil’s mother in the team', async () => {
    const number = await sendReport(world, 'samira', { about: [idOf(world, 'emil')] })
    const decision = await hold('marit', number, {
      pupils: [forPupil('emil', { members: [idOf(world, 'ingrid')] })],
    })
    expect(decision).toEqual({ accepted: false, refusals: ['not-possible-in-team'] })
  })

  it('is not for whoever can’t reach it: absent and hidden are one', async () => {
    const number = await sendReport(world, 'samira', { concernsAdult: 'yes', adult: idOf(world, 'kari') })
    for (const who of ['kari', 'jostein', 'henrik', 'samira'])
      await expect(hold(who, number)).rejects.toThrow(NotFound)
    await expect(hold('marit', 'ZZZZZZ')).rejects.toThrow(NotFound)
  })

  it('happens once', async () => {
    const number = await sendReport(world, 'samira')
    await casesOf('marit', number)
    expect(await hold('jostein', number)).toEqual({ accepted: false, refusals: ['already-ended'] })
  })

  it('counts a parent’s report as taken up with rektor', async () => {
    const number = await sendReport(world, 'ingrid', { about: [idOf(world, 'emil')], capacity: 'parent' })
    const [made = ''] = await casesOf('marit', number, { pupils: [forPupil('emil', { members: [] })] })
    expect(await entriesOf(world, (await caseRow(made)).case_id)).toContain('raised-with-principal')
  })
})

describe('the three other ends', () => {
  const end = async (number: string, wish: Partial<EndingWish>) =>
    endConcern(
      world.shell,
      { token: await world.signIn('marit'), key: world.newKey() },
      {
        number,
        ending: 'looked-into-pupil-safe',
        pupilAsked: true,
        pupilSafe: 'yes',
        pupilWords: 'Det går fint.',
        reason: 'Vi snakket med Nora.',
        duplicateOf: null,
        somebodyUnsafe: null,
        ...wish,
      },
    )

  it.each<[string, Partial<EndingWish>, string | null]>([
    ['looked into, and the pupil asked and safe', {}, null],
    ['looked into, and nobody asked', { pupilAsked: false, pupilSafe: null }, 'pupil-not-asked'],
    ['looked into, and the pupil not safe', { pupilSafe: 'no' }, 'pupil-not-safe'],
    ['looked into, without a reason', { reason: null }, 'reason-missing'],
    ['known before, and nobody says where', { ending: 'duplicate' }, 'duplicate-missing'],
    [
      'known before, of what is not there',
      { ending: 'duplicate', duplicateOf: 'ZZZZZZ' },
      'duplicate-unknown',
    ],
    [
      'not about the environment, and nobody asked whether somebody is unsafe',
      { ending: 'not-pupil-environment' },
      'unsafe-not-asked',
    ],
    [
      'not about the environment, and somebody may be unsafe',
      { ending: 'not-pupil-environment', somebodyUnsafe: 'unknown' },
      'somebody-may-be-unsafe',
    ],
    ['not about the environment', { ending: 'not-pupil-environment', somebodyUnsafe: 'no' }, null],
  ])('%s', async (_, wish, code) => {
    const number = await sendReport(world, 'samira')
    const decision = await end(number, wish)
    expect(decision.accepted ? null : decision.refusals[0]).toBe(code)
    expect((await stored(world, number)).status).toBe(code === null ? 'ended' : 'received')
  })

  it('the same report twice leads to the first', async () => {
    const first = await sendReport(world, 'samira')
    const second = await sendReport(world, 'henrik')
    expect((await end(second, { ending: 'duplicate', duplicateOf: first })).accepted).toBe(true)
    expect((await stored(world, second)).ending).toBe('duplicate')
  })

  it('stays readable after', async () => {
    const number = await sendReport(world, 'samira')
    await end(number, {})
    const { answer } = await concernPage(world.shell, await world.signIn('marit'), { number })
    expect(answer.texts.map(({ text }) => text)).toContain('Det går fint.')
  })
})
