import {
  decideWeeklyStatus,
  runningMeasures,
  runsInWeek,
  type WeeklyStatusRefusal,
} from '../../domain/case/weekly-status.ts'
import type { MeasureId } from '../../domain/people/ids.ts'
import { caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { type Text, wordsOf } from '../case/words.ts'
import { accept, command, refuse } from '../command.ts'

export interface StatusLine {
  readonly measure: MeasureId
  readonly done: 'as-planned' | 'partly' | 'not'
  readonly note: string | null
}

export interface WeeklyStatus {
  readonly number: string
  readonly week: string
  /** What went otherwise; what is not named went as planned when `rest` says so. */
  readonly lines: readonly StatusLine[]
  readonly rest: 'as-planned' | 'not-told'
}

const codeOf = ({ code, measure }: WeeklyStatusRefusal) =>
  measure === undefined ? code : (`${code}:${measure}` as const)

/** One line per measure, once a week (C-19). */
export const writeWeeklyStatus = command('measure.weekly-status', async (scope, status: WeeklyStatus) => {
  const hand = await caseInHand(scope, status.number)
  const running = runningMeasures(hand.entries).filter((measure) => runsInWeek(measure, status.week))
  const told = status.lines.map(({ measure, done }) => ({ measure, done }))
  const rest = running
    .filter(({ id }) => status.rest === 'as-planned' && !told.some((line) => line.measure === id))
    .map(({ id }) => ({ measure: id, done: 'as-planned' as const }))
  const decision = decideWeeklyStatus(hand.state, running, {
    facts: { week: status.week, measures: [...told, ...rest] },
    explained: status.lines.filter((line) => (line.note ?? '').trim() !== '').map((line) => line.measure),
    today: scope.today,
  })
  if (!decision.accepted) {
    const [first, ...others] = decision.refusals
    return refuse(codeOf(first), ...others.map(codeOf))
  }
  const texts = status.lines.map(({ measure, note }): Text => ({ field: 'note', text: note, item: measure }))
  await writeInCase(scope, hand, [
    {
      kind: 'weekly-status',
      happened: momentOf(scope.now),
      actor: scope.actor.person,
      facts: decision.outcome,
      words: wordsOf(hand.row.pupil_id, texts),
    },
  ])
  return accept({ number: status.number })
})
