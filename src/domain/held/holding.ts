import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { ClassId, PersonId } from '../people/ids.ts'
import { type SchoolYearName, schoolYearOf } from '../school-plan/ids.ts'
import type { BodyKind } from '../school-plan/parties.ts'
import { type Audience, isFor, type Subject, type Way } from './subject.ts'

/** What somebody writes that was held. */
export interface Holding {
  readonly subject: Subject
  readonly audience: Audience
  readonly class: ClassId | null
  readonly yearLevel: number | null
  readonly body: BodyKind | null
  readonly on: DateText
  readonly way: Way
  /** Members of staff who were there. */
  readonly persons: readonly PersonId[]
}

export type HoldingRefusal =
  | 'not-for-them'
  | 'in-the-future'
  | 'other-school-year'
  | 'nobody-was-there'
  | 'which-class'
  | 'which-body'

/** @param year the school year whose register it is written in */
export const decideHolding = (
  holding: Holding,
  { today, year }: { readonly today: DateText; readonly year: SchoolYearName },
): Decision<Holding, HoldingRefusal> => {
  const { subject, audience, on } = holding
  const refusals: HoldingRefusal[] = []
  if (!isFor(subject, audience)) refusals.push('not-for-them')
  if (on > today) refusals.push('in-the-future')
  else if (schoolYearOf(on) !== year) refusals.push('other-school-year')
  if (audience === 'staff' && holding.persons.length === 0) refusals.push('nobody-was-there')
  if (audience === 'pupils' && holding.class === null) refusals.push('which-class')
  if (audience === 'body' && holding.body === null) refusals.push('which-body')
  return decide(refusals, {
    ...holding,
    class: audience === 'pupils' || audience === 'guardians' ? holding.class : null,
    yearLevel: audience === 'guardians' && holding.class === null ? holding.yearLevel : null,
    body: audience === 'body' ? holding.body : null,
    persons: audience === 'staff' ? [...new Set(holding.persons)] : [],
  })
}
