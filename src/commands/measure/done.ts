import { appendBlindly } from '../../database/records/blind-entry.ts'
import type { NewEntry, NewPassage } from '../../database/records/journal.ts'
import { type DayStatus, logDone, readSlips, type Slip } from '../../database/records/plan/measure.ts'
import type { Scope } from '../../database/scope.ts'
import { decideMeasureDone, type MeasureDoneRefusal } from '../../domain/case/measure-done.ts'
import { decideSlipDone } from '../../domain/case/slip-done.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type MeasureId, personId } from '../../domain/people/ids.ts'
import { caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'

export interface Told {
  readonly measure: MeasureId
  /** Null: today. */
  readonly on: DateText | null
  readonly done: DayStatus
  readonly note: string | null
}

export interface ToldOutcome {
  /** The day had been told before; nothing was written. */
  readonly already: boolean
}

export type ToldRefusal = MeasureDoneRefusal | 'reason-missing'

type Trace = NewEntry<'measure-done' | 'measure-missed'>

/** The day itself when it is today and so the time is known; else the day alone. */
const traceOf = (scope: Scope, told: Told, on: DateText, words: readonly NewPassage[]): Trace => {
  const { measure, done } = told
  const happened = on === scope.today ? momentOf(scope.now) : on
  const common = { happened, actor: scope.actor.person, words }
  return done === 'not'
    ? { ...common, kind: 'measure-missed', facts: { measure, on } }
    : { ...common, kind: 'measure-done', facts: { measure, on, asPlanned: done === 'as-planned' } }
}

const noteOn = (told: Told, about: readonly string[]): readonly NewPassage[] => {
  if (told.note === null || told.note.trim() === '') return []
  const note: NewPassage = {
    field: 'note',
    item: told.measure,
    kind: 'assessment',
    text: told.note,
    about: about.map(personId),
    audience: 'team',
  }
  return [note]
}

/** By whoever works in the case: the whole journal is there to decide by. */
const tellInCase = async (scope: Scope, number: string, told: Told, on: DateText) => {
  const hand = await caseInHand(scope, number)
  const asPlanned = told.done === 'as-planned'
  const decision = decideMeasureDone(hand.state, { measure: told.measure, on, asPlanned }, scope.today)
  if (!decision.accepted)
    return decision.refusals.every((code) => code === 'already-registered')
      ? accept<ToldOutcome>({ already: true })
      : decision
  const line = { case: hand.row.case_id, measure: told.measure, on, done: told.done }
  if (!(await logDone(scope, line))) return accept<ToldOutcome>({ already: true })
  await writeInCase(scope, hand, [traceOf(scope, told, on, noteOn(told, [hand.row.pupil_id]))])
  return accept<ToldOutcome>({ already: false })
}

/** By whoever has the slip alone: the gate takes the entry, and gives nothing back. */
const tellBySlip = async (scope: Scope, slip: Slip, told: Told, on: DateText) => {
  const decision = decideSlipDone(slip, on, scope.today)
  if (!decision.accepted) return decision
  const line = { case: slip.case, measure: told.measure, on, done: told.done }
  if (!(await logDone(scope, line))) return accept<ToldOutcome>({ already: true })
  const words = slip.key === null ? [] : noteOn(told, slip.pupil === null ? [] : [slip.pupil.person])
  await appendBlindly(scope, { case: slip.case, key: slip.key }, traceOf(scope, told, on, words))
  return accept<ToldOutcome>({ already: false })
}

/** What was not done says why, where the one who says it can write at all. */
const unexplained = (told: Told, slip: Slip | null): boolean =>
  told.done === 'not' && (told.note ?? '').trim() === '' && slip?.key !== null

/** *Gjort* from a slip: for whoever carries the measure, in the team or outside it. */
export const tellSlip = command<Told, ToldOutcome, ToldRefusal>('measure.done', async (scope, told: Told) => {
  const [slip] = await readSlips(scope, told.measure)
  if (slip === undefined) return refuse('measure-unknown')
  if (unexplained(told, slip)) return refuse('reason-missing')
  const on = told.on ?? scope.today
  const decision = await tellOne(scope, slip, told, on)
  if (decision.accepted && told.done === 'as-planned') await tellSeries(scope, slip, on)
  return decision
})

const tellOne = (scope: Scope, slip: Slip, told: Told, on: DateText) =>
  slip.number === null ? tellBySlip(scope, slip, told, on) : tellInCase(scope, slip.number, told, on)

/** What is the same thing for several pupils is done once: one's own slips of it are told with it, without a word. */
const tellSeries = async (scope: Scope, { series, measure }: Slip, on: DateText): Promise<void> => {
  for (const slip of await readSlips(scope)) {
    if (slip.series !== series || slip.measure === measure) continue
    await tellOne(scope, slip, { measure: slip.measure, on, done: 'as-planned', note: null }, on)
  }
}

/** The same, written in the case for somebody who could not write it. */
export const tellMeasure = command<Told & { readonly number: string }, ToldOutcome, ToldRefusal>(
  'measure.done',
  async (scope, told: Told & { readonly number: string }) =>
    unexplained(told, null)
      ? refuse('reason-missing')
      : tellInCase(scope, told.number, told, told.on ?? scope.today),
)

export interface WeekTold {
  readonly measure: MeasureId
  /** `2026-W40` */
  readonly week: string
  /** The school days of that week so far on which it was to be done. */
  readonly days: readonly DateText[]
}

/** A day that was told by itself stays as it was told: the week says nothing of it. */
const logDays = async (scope: Scope, slip: Slip, told: WeekTold): Promise<boolean> => {
  const untold = told.days.filter((on) => !slip.log.some((line) => line.on === on))
  let news = false
  for (const on of untold) {
    const line = { case: slip.case, measure: told.measure, on, done: 'as-planned' as const }
    if (await logDone(scope, line)) news = true
  }
  return news
}

/** A daily measure is confirmed once a week, in one tap: the journal gets one line of it, the log its days. */
export const tellWeek = command('measure.week', async (scope, told: WeekTold) => {
  const [slip] = await readSlips(scope, told.measure)
  if (slip === undefined || told.days.length === 0) return refuse('measure-unknown')
  const refusals = told.days.flatMap((on) => {
    const decision = decideSlipDone(slip, on, scope.today)
    return decision.accepted ? [] : decision.refusals
  })
  const [first] = refusals
  if (first !== undefined) return refuse(first)
  if (!(await logDays(scope, slip, told))) return accept<ToldOutcome>({ already: true })
  const { measure, week } = told
  const entry: NewEntry<'weekly-status'> = {
    kind: 'weekly-status',
    happened: momentOf(scope.now),
    actor: scope.actor.person,
    facts: { week, measures: [{ measure, done: 'as-planned' }] },
    words: [],
  }
  if (slip.number === null) await appendBlindly(scope, { case: slip.case, key: slip.key }, entry)
  else await writeInCase(scope, await caseInHand(scope, slip.number), [entry])
  return accept<ToldOutcome>({ already: false })
})
