import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { MeasureDoneRefusal } from './measure-done.ts'

/** What somebody who only has the slip can know of the measure when saying how it went. */
export interface SlipDay {
  readonly from: DateText
  readonly to: DateText | null
}

/** The trace that a measure was done, by whoever carries it and may not read the case. */
export const decideSlipDone = (
  slip: SlipDay,
  on: DateText,
  today: DateText,
): Decision<DateText, MeasureDoneRefusal> => {
  const refusals: MeasureDoneRefusal[] = []
  if (on < slip.from) refusals.push('not-started')
  if (slip.to !== null && on > slip.to) refusals.push('measure-stopped')
  if (on > today) refusals.push('in-the-future')
  return decide(refusals, on)
}
