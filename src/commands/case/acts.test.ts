import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasCase, openPlanTelling, toldOf } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { caseOverview } from '../../queries/case-overview.ts'
import { registerByHand } from './by-hand.ts'
import { setImmediateMeasures } from './immediate.ts'
import { recordIntervention } from './interventions.ts'
import { assessBestInterest, concludeInvestigation, observe, openInvestigation } from './investigation.ts'
import { assessSeriousness, notifyOwner } from './seriousness.ts'
import { contactGuardian, holdContact, resumeContact, talkWithOther, talkWithPupil } from './talks.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('acts')
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
const fileFor = async (who: string) => {
  const asked = { number, filter: null, skip: 0 }
  return telling.stage.ask(caseOverview, id(who), asked)
}
const placeOf = async (kind: string) => {
  const { file } = await fileFor('mathilde')
  return file.record.case?.entries.findLast((entry) => entry.kind === kind)?.seq ?? 0
}

const talk = (words: string | null) => ({
  number,
  happened: '2026-12-18T08:30',
  mode: 'said' as const,
  safe: 'no' as const,
  alone: true,
  chosenAdult: true,
  present: [],
  wantsMeasures: true,
  pupilConfirmed: true,
  by: null,
  pupilWords: words,
  notToBeTold: 'Ikke si hjemme hvem jeg liker.',
  summary: null,
})

describe('a talk with the pupil', () => {
  it('keeps the words, and what is not to be told', async () => {
    expect(refusals(await tryAs('mathilde', talkWithPupil.write, talk(null)))).toEqual(['words-missing'])
    expect(
      (await tryAs('mathilde', talkWithPupil.write, talk('Det er stille når jeg kommer.'))).accepted,
    ).toBe(true)
    const { notToBeTold, file } = await fileFor('henrik')
    expect(notToBeTold.map(({ passage }) => passage.text)).toEqual(['Ikke si hjemme hvem jeg liker.'])
    expect(file.state.lastAnswer?.safe).toBe('no')
  })

  it('has happened', async () => {
    const ahead = { ...talk('x'), happened: '2026-12-18T09:01' }
    expect(refusals(await tryAs('mathilde', talkWithPupil.write, ahead))).toEqual(['in-the-future'])
    const today = { ...talk('Igjen.'), happened: '2026-12-18' }
    expect((await tryAs('mathilde', talkWithPupil.write, today)).accepted).toBe(true)
  })

  it('is nobody else’s to write', async () => {
    for (const who of ['kari', 'vilde', 'magnhild'])
      await expect(tryAs(who, talkWithPupil.write, talk('x'))).rejects.toThrow(NotFound)
  })

  it('keeps no word of another pupil', async () => {
    const other = { number, happened: '2026-12-18T08:40', as: 'other-pupil' as const }
    const whom = { person: { person: id('selma') } }
    expect(
      refusals(await tryAs('mathilde', talkWithOther.write, { ...other, ...whom, statement: 'Hun sa det.' })),
    ).toEqual(['not-in-this-case'])
    expect(
      (await tryAs('mathilde', talkWithOther.write, { ...other, ...whom, statement: null })).accepted,
    ).toBe(true)
  })
})

describe('a correction', () => {
  it('stands in the place of the first, which stays readable', async () => {
    const { play } = telling
    const seen = {
      number,
      happened: '2026-12-18T08:50',
      place: 'break' as const,
      about: [],
      observed: 'Hun satt alene.',
    }
    expect((await tryAs('henrik', observe.write, seen)).accepted).toBe(true)
    const seq = await placeOf('observed')
    const anew = { ...seen, observed: 'Hun satt alene ved benkene.', seq, reason: 'Stedet manglet.' }
    expect((await tryAs('henrik', observe.correct, anew)).accepted).toBe(true)
    expect(refusals(await tryAs('mathilde', observe.correct, anew))).toEqual(['changed-meanwhile'])
    const { timeline } = await fileFor('mathilde')
    const shown = timeline.days
      .flatMap(({ entries }) => entries)
      .find(({ entry }) => entry.kind === 'observed')
    expect(shown?.entry.words[0]?.text).toBe('Hun satt alene ved benkene.')
    expect(shown?.earlier[0]?.words[0]?.text).toBe('Hun satt alene.')
    expect(play.as('henrik').who).toBe(shown?.entry.actor)
  })

  it('is of the same kind, and of something that is there', async () => {
    const seen = {
      number,
      happened: '2026-12-18T08:50',
      place: 'break' as const,
      about: [],
      observed: 'x',
      reason: 'y',
    }
    const talked = await placeOf('pupil-talked')
    expect(refusals(await tryAs('mathilde', observe.correct, { ...seen, seq: talked }))).toEqual([
      'nothing-to-correct',
    ])
    expect(refusals(await tryAs('mathilde', observe.correct, { ...seen, seq: 9999 }))).toEqual([
      'nothing-to-correct',
    ])
  })
})

const call = (guardian: string, happened = '2026-12-18T08:55') => ({
  number,
  happened,
  guardian: id(guardian),
  channel: 'telephone' as const,
  reached: true,
  invitedToMeeting: false,
  summary: null,
  guardianWords: 'Hun har vondt i magen.',
})

describe('contact home', () => {
  it('goes to guardians whose relation somebody has checked', async () => {
    expect((await tryAs('henrik', contactGuardian.write, call('hanne'))).accepted).toBe(true)
    expect(refusals(await tryAs('henrik', contactGuardian.write, call('marit')))).toEqual([
      'relation-unverified',
    ])
  })

  it('is held with a reason, until a time that comes, and taken up again', async () => {
    const hold = {
      number,
      happened: '2026-12-18T08:56',
      guardians: [id('øyvind')],
      until: '2026-12-21T12:00',
      consulted: ['child-welfare' as const],
      reason: 'Nora er redd for hva han gjør.',
    }
    const long = { ...hold, until: '2027-02-01' }
    expect(refusals(await tryAs('mathilde', holdContact.write, long))).toEqual(['hold-too-long'])
    expect((await tryAs('mathilde', holdContact.write, hold)).accepted).toBe(true)
    const late = call('øyvind', '2026-12-18T08:58')
    expect(refusals(await tryAs('henrik', contactGuardian.write, late))).toEqual(['contact-held'])
    const { rows } = await telling.world.admin.query('select lifted_at from guardian_hold')
    expect(rows).toEqual([{ lifted_at: null }])
    const again = { number, happened: '2026-12-18T09:00', guardian: id('øyvind') }
    expect((await tryAs('mathilde', resumeContact.write, again)).accepted).toBe(true)
    expect((await tryAs('henrik', contactGuardian.write, call('øyvind', '2026-12-18T09:00'))).accepted).toBe(
      true,
    )
  })
})

describe('measures at once', () => {
  const measure = (who: string, over: object = {}) => ({
    what: 'Være i garderoben.',
    level: 'adults' as const,
    responsible: id(who),
    standIn: id('kari'),
    from: '2026-12-18',
    to: '2027-01-08',
    ...over,
  })
  const set = (measures: readonly ReturnType<typeof measure>[], noneBecause: string | null = null) =>
    tryAs('mathilde', setImmediateMeasures.write, {
      number,
      happened: '2026-12-18T08:59',
      measures,
      noneBecause,
    })

  it('have a name and a period, or there is a reason why there are none', async () => {
    expect(refusals(await set([]))).toEqual(['measure-or-reason'])
    expect(refusals(await set([measure('anders')], 'Nei.'))).toEqual(['not-both'])
    expect(refusals(await set([measure('anders', { to: '2026-12-17' })]))).toEqual(['period-turned'])
    expect(refusals(await set([measure('selma')]))).toEqual(['not-staff'])
    expect((await set([measure('anders')])).accepted).toBe(true)
    expect(await toldOf(telling, 'measure-for-you')).toEqual([id('anders'), id('kari')].toSorted())
  })

  it('keep who they are through a correction, and stop when it leaves them out', async () => {
    const { measures } = await fileFor('mathilde')
    const [first] = measures
    const seq = await placeOf('immediate-measures-set')
    const anew = measure('anders', { id: first?.measure.id, what: 'Være i garderoben før gym.' })
    const input = { number, happened: '2026-12-18T08:59', seq, reason: 'Tydeligere.', noneBecause: null }
    const corrected = await tryAs('mathilde', setImmediateMeasures.correct, { ...input, measures: [anew] })
    expect(corrected.accepted).toBe(true)
    const now = (await fileFor('mathilde')).measures
    expect(now.map(({ measure: one, what }) => [one.id, what])).toEqual([
      [first?.measure.id, 'Være i garderoben før gym.'],
    ])
    const third = { ...input, seq: await placeOf('immediate-measures-set'), measures: [measure('samira')] }
    expect((await tryAs('mathilde', setImmediateMeasures.correct, third)).accepted).toBe(true)
    const { rows } = await telling.world.admin.query(
      `select responsible_id, stopped_on is null as runs from measure order by runs`,
    )
    expect(rows).toEqual([
      { responsible_id: id('anders'), runs: false },
      { responsible_id: id('samira'), runs: true },
    ])
  })
})

describe('investigation and seriousness', () => {
  it('has methods, and an end that says how the pupil has it', async () => {
    const open = { number, happened: '2026-12-18T09:00', methods: [], note: null }
    expect(refusals(await tryAs('mathilde', openInvestigation.write, open))).toEqual(['methods-missing'])
    const methods = ['pupil-talk' as const]
    expect((await tryAs('mathilde', openInvestigation.write, { ...open, methods })).accepted).toBe(true)
    const end = {
      number,
      happened: '2026-12-18T09:00',
      methods,
      pupilUnsafe: 'yes' as const,
      analysis: 'Stillheten.',
    }
    expect((await tryAs('mathilde', concludeInvestigation.write, end)).accepted).toBe(true)
    expect((await fileFor('mathilde')).file.state.pupilUnsafe).toBe('yes')
  })

  it('assesses only pupils of the case', async () => {
    const best = { number, happened: '2026-12-18T09:00', assessment: 'Trygghet i garderoben.' }
    expect(
      (await tryAs('mathilde', assessBestInterest.write, { ...best, pupil: id('selma') })).accepted,
    ).toBe(true)
    expect(
      refusals(await tryAs('mathilde', assessBestInterest.write, { ...best, pupil: id('oskar') })),
    ).toEqual(['not-in-case'])
  })

  it('shows two who assess at once to each other, and tells the owner', async () => {
    const serious = {
      number,
      happened: '2026-12-18T09:00',
      serious: true,
      criteria: ['several-against-one' as const],
      reason: 'Flere mot én.',
      seen: 0,
    }
    expect((await tryAs('marit', assessSeriousness.write, serious)).accepted).toBe(true)
    expect(refusals(await tryAs('mathilde', assessSeriousness.write, serious))).toEqual(['changed-meanwhile'])
    const seen = await placeOf('seriousness-assessed')
    expect((await tryAs('mathilde', assessSeriousness.write, { ...serious, seen })).accepted).toBe(true)
    const told = {
      number,
      happened: '2026-12-18T09:00',
      about: 'serious' as const,
      reason: 'Saken er alvorlig.',
    }
    expect((await tryAs('marit', notifyOwner.write, told)).accepted).toBe(true)
    expect((await toldOf(telling, 'owner-notified')).length).toBeGreaterThan(0)
  })
})

describe('a physical intervention', () => {
  const wrote = (pupilView: string | null, asked: boolean) => ({
    number,
    happened: '2026-12-18T09:00',
    by: id('anders'),
    pupil: id('nora'),
    serious: false,
    principalTold: true,
    event: 'To elever sloss.',
    intervention: 'Anders holdt i jakka til de sluttet.',
    pupilView,
    pupilViewAsked: asked,
  })

  it('is counted: from the second the owner is to know', async () => {
    expect(
      refusals(await tryAs('mathilde', recordIntervention.write, wrote('Det gjorde vondt.', false))),
    ).toEqual(['view-not-asked'])
    expect(
      (await tryAs('mathilde', recordIntervention.write, wrote('Det gjorde vondt.', true))).accepted,
    ).toBe(true)
    const duty = async () =>
      (await fileFor('mathilde')).file.assessment.obligations.filter(({ rule }) => rule === 'C-27')
    expect(await duty()).toEqual([])
    expect((await tryAs('mathilde', recordIntervention.write, wrote(null, true))).accepted).toBe(true)
    expect((await duty()).map(({ enough }) => enough.code)).toEqual(['notify-owner-of-interventions'])
  })
})

describe('what is registered by hand', () => {
  it('answers something that is there', async () => {
    const happened = '2026-12-18T09:00'
    const done = registerByHand['plan-sent-home'].write
    const to = [{ person: id('hanne') }]
    const sent = { number, happened, facts: { version: 1, how: 'paper' as const, to }, text: null }
    expect(refusals(await tryAs('mathilde', done, sent))).toEqual(['no-such-version'])
    const answer = registerByHand['access-answered'].write
    const facts = { request: 1, granted: 'refused' as const }
    expect(refusals(await tryAs('marit', answer, { number, happened, facts, text: null }))).toEqual([
      'no-such-entry',
    ])
    const ask = registerByHand['access-requested'].write
    const by = { person: id('hanne') }
    expect((await tryAs('marit', ask, { number, happened, facts: { by }, text: null })).accepted).toBe(true)
    const request = await placeOf('access-requested')
    expect(
      refusals(await tryAs('marit', answer, { number, happened, facts: { ...facts, request }, text: null })),
    ).toEqual(['reference-missing'])
  })

  it('lights what it documents', async () => {
    const told = registerByHand['statsforvalter-right-told'].write
    const facts = { to: [{ person: id('hanne') }, { person: id('nora') }] }
    const input = { number, happened: '2026-12-18T09:00', facts, text: null }
    expect((await tryAs('marit', told, input)).accepted).toBe(true)
    const { file } = await fileFor('marit')
    expect(file.assessment.obligations.find(({ rule }) => rule === 'C-23')?.state).toBe('documented')
    expect((await kindsOf(telling, number)).at(-1)).toBe('statsforvalter-right-told')
  })
})
