import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accepted, bodiesOf } from '../../../tests/bodies/laid-down.ts'
import { laidDownPlan, planAt } from '../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { personId, schoolId } from '../../domain/people/ids.ts'
import { bodyPage, meetingPage } from '../../queries/bodies/body.ts'
import { planComments, planToComment } from '../../queries/bodies/comments.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { originKey } from '../../domain/school-plan/origin.ts'
import { writeIn } from '../school-plan/writing-in.ts'
import { answerProposal } from './answering.ts'
import { commentLine, settleComment } from './comments.ts'
import { answerEvaluation, propose, writeActivity } from './council.ts'
import { callMeeting, changeMeeting, finishTask, makeDecision, writeMinutes } from './meetings.ts'
import { changeBody, endMembership, setUpBody } from './setting-up.ts'

let world: World
let act: ReturnType<typeof bodiesOf>
let council = ''
let committee = ''
let meeting = ''
let line = ''
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  act = bodiesOf(world)
  line = await laidDownPlan(world)
  council = await act.setUp('marit', 'tarnlia', 'pupil-council')
  committee = await act.setUp('marit', 'tarnlia', 'parents-committee')
  accepted(await act.name('marit', council, { key: 'nora', part: 'leader', standsFor: 'pupils' }))
  accepted(await act.name('marit', council, { key: 'samira', part: 'secretary', standsFor: 'staff' }))
  accepted(await act.name('marit', council, { key: 'jonas', standsFor: 'pupils', to: '2026-12-16' }))
  accepted(await act.name('marit', committee, { key: 'øyvind', part: 'leader', standsFor: 'guardians' }))
  meeting = await act.meet('samira', council, '2026-12-17')
})
afterAll(() => world.close())

const sees = async (who: string, body: string) =>
  bodyPage(world.shell, await world.signIn(who), { body }).then(
    ({ answer }) => answer,
    (thrown: unknown) => {
      if (thrown instanceof NotFound) return null
      throw thrown
    },
  )

describe('a body', () => {
  it('is set up by whoever heads the school, and there alone', async () => {
    const wish = { kind: 'school-board' as const, name: null }
    const at = (school: 'tarnlia' | 'storvik') => ({
      ...wish,
      school: schoolId(world.population.schools[school]),
    })
    for (const who of ['samira', 'nora', 'sigrun', 'renate'])
      await expect(setUpBody(world.shell, await act.requestOf(who), at('tarnlia'))).rejects.toThrow(
        NotPermitted,
      )
    await expect(setUpBody(world.shell, await act.requestOf('marit'), at('storvik'))).rejects.toThrow(
      NotPermitted,
    )
  })

  it('has members who are at the school as what they stand for', async () => {
    expect(await act.name('marit', council, { key: 'nora', standsFor: 'pupils' })).toMatchObject({
      refusals: ['member-already'],
    })
    expect(await act.name('marit', council, { key: 'kari', standsFor: 'pupils' })).toMatchObject({
      refusals: ['not-at-school'],
    })
    expect(await act.name('marit', council, { key: 'hidden', standsFor: 'pupils' })).toMatchObject({
      refusals: ['not-at-school'],
    })
    expect(await act.name('marit', council, { key: 'liv', standsFor: 'others' })).toMatchObject({
      refusals: ['not-at-school'],
    })
    await expect(act.name('nora', council, { key: 'selma', standsFor: 'pupils' })).rejects.toThrow(
      NotPermitted,
    )
  })

  it('is reached through a term that runs, and while one is what one stands for', async () => {
    expect((await sees('nora', council))?.body).toMatchObject({ sits: true, runs: true, leads: false })
    expect(await sees('jonas', council)).toBeNull()
    expect(await sees('øyvind', council)).toBeNull()
    expect(await sees('nora', committee)).toBeNull()
    expect((await sees('øyvind', committee))?.body.sits).toBe(true)
    await world.admin.query(`update guardian_relation set access = 'blocked' where guardian_id = $1`, [
      world.person('øyvind').id,
    ])
    expect(await sees('øyvind', committee)).toBeNull()
    await world.admin.query(`update guardian_relation set access = 'full' where guardian_id = $1`, [
      world.person('øyvind').id,
    ])
    await world.admin.query(
      `update person_school set to_on = '2026-12-16' where person_id = $1 and part = 'pupil'`,
      [world.person('nora').id],
    )
    expect(await sees('nora', council)).toBeNull()
    await world.admin.query(`update person_school set to_on = null where person_id = $1`, [
      world.person('nora').id,
    ])
  })

  it('that the staff may read is theirs to read and nothing more; one that they may not, is not there', async () => {
    expect((await sees('kari', council))?.body).toMatchObject({ sits: false, runs: false })
    expect(await sees('sigrun', council)).toBeNull()
    expect(await sees('torbjørg', council)).toBeNull()
    const team = await act.setUp('marit', 'tarnlia', 'resource-team')
    expect(await sees('kari', team)).toBeNull()
    expect((await sees('jostein', team))?.body.leads).toBe(true)
  })

  it('is closed by whoever set it up, and its members are out the same day', async () => {
    const group = await act.setUp('marit', 'tarnlia', 'activity-group')
    accepted(await act.name('marit', group, { key: 'selma', standsFor: 'pupils' }))
    expect((await sees('selma', group))?.body.sits).toBe(true)
    const setting = { body: group, name: null, readByStaff: true, commentsPlan: false, meetingsAYear: null }
    await changeBody(world.shell, await act.requestOf('marit'), { ...setting, closed: true })
    expect(await sees('selma', group)).toBeNull()
    expect((await sees('marit', group))?.body.closedOn).toBe('2026-12-17')
  })

  it('lets a member go from one day to the next', async () => {
    accepted(await act.name('marit', council, { key: 'selma', standsFor: 'pupils' }))
    expect((await sees('selma', council))?.body.sits).toBe(true)
    const person = world.person('selma').id
    await endMembership(world.shell, await act.requestOf('marit'), { body: council, person })
    expect(await sees('selma', council)).toBeNull()
  })
})

describe('a team that speaks of single pupils', () => {
  it('gives out no task that says which class, though its own notes may', async () => {
    const team = await act.setUp('marit', 'tarnlia', 'resource-team')
    const held = await act.meet('marit', team, '2026-12-17')
    const decide = async (becomes: 'task' | 'noted') =>
      makeDecision(world.shell, await act.requestOf('marit'), {
        ...{ body: team, meeting: held, words: 'Klassemiljøet i 8B kartlegges', becomes },
        ...(becomes === 'task'
          ? { responsible: 'social-teacher' as const, due: '2027-01-08' }
          : { responsible: null, due: null }),
      })
    expect(await decide('task')).toMatchObject({ refusals: ['about-somebody'] })
    expect((await decide('noted')).accepted).toBe(true)
  })
})

describe('a meeting', () => {
  const wish = () => ({
    body: council,
    meeting,
    on: '2026-12-17',
    at: '12:30',
    place: null,
    calledOff: false,
  })
  const agenda = [{ title: 'Spillrommet', paper: null }]

  it('is called and changed by its leader, its secretary and whoever heads the school', async () => {
    await expect(act.meet('kari', council, '2026-12-18')).rejects.toThrow(NotPermitted)
    const change = async (who: string, seen: number) =>
      changeMeeting(world.shell, await act.requestOf(who), { ...wish(), agenda, seen })
    expect((await change('nora', 1)).accepted).toBe(true)
    expect(await change('samira', 1)).toMatchObject({ refusals: ['changed-meanwhile'] })
  })

  it('has minutes of which every version is kept, and the second of two writers is told', async () => {
    const write = async (who: string, words: string, seen: number) =>
      writeMinutes(world.shell, await act.requestOf(who), {
        body: council,
        meeting,
        words,
        present: [personId(world.person('nora').id)],
        seen,
      })
    expect(await write('samira', 'Enige om spillrommet.', 0)).toMatchObject({ outcome: { version: 1 } })
    expect(await write('nora', 'Vi vil ha spillrommet åpent.', 0)).toMatchObject({
      refusals: ['changed-meanwhile'],
    })
    expect(await write('nora', 'Vi vil ha spillrommet åpent.', 1)).toMatchObject({ outcome: { version: 2 } })
    const named = { body: council, meeting }
    const { answer } = await meetingPage(world.shell, await world.signIn('kari'), named)
    expect(answer.minutes.map(({ words }) => words)).toEqual([
      'Vi vil ha spillrommet åpent.',
      'Enige om spillrommet.',
    ])
  })

  it('keeps no word about somebody, on its list, in its minutes, or in what it decided or did', async () => {
    const told = { accepted: false, refusals: ['tells-of-somebody'] }
    const asked = await act.requestOf('nora')
    const item = [{ title: 'Spillrommet', paper: 'Jonas får ikke være med.' }]
    expect(await changeMeeting(world.shell, asked, { ...wish(), agenda: item, seen: 2 })).toEqual(told)
    const list = [{ title: 'Selma Krogh', paper: null }]
    const called = { body: council, on: '2026-12-18', at: null, place: null, agenda: list }
    expect(await callMeeting(world.shell, await act.requestOf('marit'), called)).toEqual(told)
    const write = async (who: string, words: string) =>
      writeMinutes(world.shell, await act.requestOf(who), {
        body: council,
        meeting,
        words,
        present: [],
        seen: 2,
      })
    expect(await write('marit', 'Jonas sa at Selma er slem.')).toEqual(told)
    expect(await write('samira', 'Læreren kjeftet på oss.')).toEqual(told)
    const noted = { becomes: 'noted', responsible: null, due: null } as const
    const decided = { body: council, meeting, words: 'Vi snakker med Jonas.', ...noted }
    expect(await makeDecision(world.shell, await act.requestOf('nora'), decided)).toEqual(told)
    const { rows } = await world.admin.query(
      `select from body_minutes where words like '%Selma%' union all
       select from body_meeting where agenda::text like '%Jonas%' or agenda::text like '%Krogh%' union all
       select from body_decision where words like '%Jonas%'`,
    )
    expect(rows).toEqual([])
    // Who sits in it, and who leads the school, is named as what they are there.
    expect(await write('marit', 'Nora og Samira tar det med Marit.')).toMatchObject({ accepted: true })
  })

  it('decides what somebody does by a day, once', async () => {
    const made = {
      words: 'Spillrommet åpner på fredager.',
      becomes: 'task',
      responsible: 'milieu-worker',
    } as const
    const request = await act.requestOf('nora')
    const asked = { body: council, meeting, ...made, due: '2027-01-08' }
    const first = accepted(await makeDecision(world.shell, request, asked))
    expect(accepted(await makeDecision(world.shell, request, asked))).toEqual(first)
    const finish = async (who: string) =>
      finishTask(world.shell, await act.requestOf(who), { body: council, ...first, words: null })
    await expect(finish('kari')).rejects.toThrow(NotPermitted)
    expect((await finish('samira')).accepted).toBe(true)
    expect(await finish('samira')).toMatchObject({ refusals: ['done-already'] })
    expect((await sees('nora', council))?.decisions).toMatchObject([{ done: { on: '2026-12-17' } }])
  })
})

describe('what a body says to the plan', () => {
  const say = async (who: string, body: string, words: string) =>
    commentLine(world.shell, await act.requestOf(who), { body, year: planAt.year, line, words })
  const rows = async () => {
    const { rows: found } = await world.admin.query<{ words: string }>('select words from plan_comment')
    return found.map(({ words }) => words)
  }

  it('is read by those who write it, answered and settled once', async () => {
    accepted(await say('nora', council, 'Hva betyr rett her? Skriv det enklere.'))
    accepted(await say('øyvind', committee, 'FAU vil ha dette først.'))
    const token = await world.signIn('marit')
    const { answer } = await planComments(world.shell, token, planAt)
    expect(answer.comments.map(({ bodyKind }) => bodyKind)).toEqual(['pupil-council', 'parents-committee'])
    const [first] = answer.comments
    const settling = { ...planAt, comment: first?.id ?? '', is: 'changed', answer: 'Godt sett.' } as const
    await expect(settleComment(world.shell, await act.requestOf('nora'), settling)).rejects.toThrow(
      NotPermitted,
    )
    expect((await settleComment(world.shell, await act.requestOf('marit'), settling)).accepted).toBe(true)
    expect(await settleComment(world.shell, await act.requestOf('jostein'), settling)).toMatchObject({
      refusals: ['settled-already'],
    })
    const own = await planToComment(world.shell, await world.signIn('nora'), { body: council })
    expect(own.answer.comments).toMatchObject([{ settled: { is: 'changed', answer: 'Godt sett.' } }])
  })

  it('is kept nowhere when it seems to be about a child or an employee', async () => {
    const before = await rows()
    for (const words of ['Selma blir holdt utenfor.', 'kari er streng', 'De i 9A gjør det.', 'Hun slår.'])
      expect(await say('nora', council, words)).toEqual({ accepted: false, refusals: ['about-somebody'] })
    expect(await rows()).toEqual(before)
    const { rows: logged } = await world.admin.query<{ reason: string | null }>(
      `select distinct reason from access_log where action = 'plan.comment'`,
    )
    expect(logged).toEqual([{ reason: 'about-somebody' }])
  })

  it('comes from those who sit in the body, and to lines that are there', async () => {
    await expect(say('kari', council, 'Bra.')).rejects.toThrow(NotPermitted)
    await expect(say('jonas', council, 'Bra.')).rejects.toThrow(NotFound)
    const wish = { body: council, year: planAt.year, line: world.newKey(), words: 'Bra.' }
    await expect(commentLine(world.shell, await act.requestOf('nora'), wish)).rejects.toThrow(NotFound)
    await expect(planComments(world.shell, await world.signIn('nora'), planAt)).rejects.toThrow(NotFound)
    await expect(planComments(world.shell, await world.signIn('kari'), planAt)).rejects.toThrow(NotFound)
  })

  it('is no proposal for the plan when it seems to be about somebody, by a decision neither', async () => {
    const decide = async (words: string, who = 'nora') =>
      makeDecision(world.shell, await act.requestOf(who), {
        body: council,
        meeting,
        words,
        becomes: 'proposal',
        responsible: null,
        due: null,
      })
    for (const who of ['nora', 'marit'])
      expect([who, await decide('nygård får plass i gruppa', who)]).toMatchObject([
        who,
        { refusals: ['about-somebody'] },
      ])
    const before = (await sees('nora', council))?.proposals.length ?? 0
    expect((await decide('9C pynter til jul')).accepted).toBe(true)
    expect((await sees('nora', council))?.proposals).toHaveLength(before + 1)
  })

  it('becomes a line of the draft when rektor says yes, or has an answer when not', async () => {
    const words = 'Åpen hall i storefri'
    accepted(await propose(world.shell, await act.requestOf('nora'), { body: council, words, reason: null }))
    accepted(
      await propose(world.shell, await act.requestOf('øyvind'), {
        body: committee,
        words: 'Lengre lunsj',
        reason: 'Tid',
      }),
    )
    const { answer } = await planComments(world.shell, await world.signIn('marit'), planAt)
    const idOf = (text: string) => answer.proposals.find((one) => one.words === text)?.id ?? ''
    const reply = async (who: string, proposal: string, is: 'accepted' | 'turned-down') =>
      answerProposal(world.shell, await act.requestOf(who), {
        ...planAt,
        proposal,
        is,
        words: 'Vi prøver.',
      })
    await expect(reply('nora', idOf(words), 'accepted')).rejects.toThrow(NotPermitted)
    accepted(await reply('marit', idOf(words), 'accepted'))
    expect(await reply('marit', idOf(words), 'accepted')).toMatchObject({ refusals: ['answered-already'] })
    expect((await reply('jostein', idOf('Lengre lunsj'), 'turned-down')).accepted).toBe(true)
    const writeProposal = async (who: string, proposal: string, id: string) => {
      const line = {
        id: lineId(id),
        section: 'participation',
        position: 1,
        template: null,
        locked: false,
        content: { kind: 'prose' as const, text: { nb: 'Skrevet om.', nn: null } },
      }
      const change = { change: { kind: 'line-added' as const, line }, seen: null }
      const origin = originKey({ kind: 'proposal', proposal })
      return writeIn(world.shell, await act.requestOf(who), { ...planAt, origin, change })
    }
    const added = world.newKey()
    await expect(writeProposal('samira', idOf(words), added)).rejects.toThrow(NotPermitted)
    await expect(writeProposal('jostein', idOf('Lengre lunsj'), added)).rejects.toThrow(NotFound)
    expect((await writeProposal('jostein', idOf(words), added)).accepted).toBe(true)
    expect(await writeProposal('marit', idOf(words), world.newKey())).toMatchObject({
      refusals: ['written-already'],
    })
    const { answer: after } = await planComments(world.shell, await world.signIn('marit'), planAt)
    expect(after.proposals.find(({ id }) => id === idOf(words))).toMatchObject({
      answer: { is: 'accepted', words: 'Vi prøver.' },
      written: { line: added, year: planAt.year, section: 'participation' },
    })
    expect(after.kept.plan.lines.filter(({ section }) => section === 'participation')).toHaveLength(1)
    expect((await sees('øyvind', committee))?.proposals).toMatchObject([{ answer: { is: 'turned-down' } }])
  })
})

describe('the pupils’ own space', () => {
  it('holds what they plan, which two don’t write over each other', async () => {
    const wish = {
      body: council,
      activity: null,
      what: 'Karneval',
      on: '2027-03-03',
      who: '10C',
      howItWent: null,
    }
    const write = async (over: object, seen: number) =>
      writeActivity(world.shell, await act.requestOf('nora'), { ...wish, state: 'planned', ...over, seen })
    accepted(await write({}, 0))
    const [activity] = (await sees('nora', council))?.council?.activities ?? []
    const done = { activity: activity?.id ?? '', state: 'done', howItWent: 'Alle var med.' }
    expect((await write(done, 1)).accepted).toBe(true)
    expect(await write(done, 1)).toMatchObject({ refusals: ['changed-meanwhile'] })
    expect(await write({ what: 'Fest for Jonas' }, 0)).toMatchObject({ refusals: ['about-somebody'] })
    expect((await sees('nora', council))?.council?.activities).toMatchObject([{ state: 'done', version: 2 }])
  })

  it('holds their answer to the evaluation, which rektor reads and never writes', async () => {
    const answer = { safer: 'Åpen hall.', 'no-help': null, 'begin-with': null }
    const reply = async (who: string, seen: number) =>
      answerEvaluation(world.shell, await act.requestOf(who), { body: council, seen, answer })
    expect((await reply('nora', 0)).accepted).toBe(true)
    await expect(reply('marit', 1)).rejects.toThrow(NotPermitted)
    expect((await sees('marit', council))?.asks?.answer?.words).toEqual(answer)
    expect((await sees('kari', council))?.asks?.answer).toBeNull()
  })
})
