import { type Decision, decide } from '../journal/decision.ts'
import type { DateText, InstantText } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'

/** What somebody can write of an occurrence of the year. Taken back, it is as if the one before had not been written. */
export const actKinds = ['done', 'partly', 'not-done', 'moved', 'dropped', 'taken-back'] as const
export type ActKind = (typeof actKinds)[number]

export interface Act {
  /** From 1 without holes: whoever writes has seen the one before. */
  readonly seq: number
  readonly kind: ActKind
  /** Of what was done, wholly or partly. */
  readonly on: DateText | null
  readonly tookPart: string | null
  readonly note: string | null
  readonly link: string | null
  /** Why it wasn't done, was moved or dropped. */
  readonly reason: string | null
  /** Where it was moved to. */
  readonly to: { readonly from: DateText; readonly to: DateText } | null
  readonly by: PersonId
  readonly at: InstantText
}

export type NewAct = Omit<Act, 'seq' | 'by' | 'at'>

/** What stands of it: what was taken back is gone, and so is what took it back. */
export const standingActs = <One extends Pick<Act, 'seq' | 'kind'>>(acts: readonly One[]): readonly One[] => {
  const stack: One[] = []
  for (const act of acts.toSorted((a, b) => a.seq - b.seq)) {
    if (act.kind === 'taken-back') stack.pop()
    else stack.push(act)
  }
  return stack
}

const settling: readonly ActKind[] = ['done', 'partly', 'not-done', 'dropped']

/** The act that settled it, if one did. */
export const settledBy = <One extends Pick<Act, 'seq' | 'kind'>>(acts: readonly One[]): One | null =>
  standingActs(acts).findLast(({ kind }) => settling.includes(kind)) ?? null

/** Where it was moved to by hand, last. */
export const movedTo = (acts: readonly Pick<Act, 'seq' | 'kind' | 'to'>[]): Act['to'] =>
  standingActs(acts).findLast(({ kind }) => kind === 'moved')?.to ?? null

export type ActRefusal =
  | 'in-the-future'
  | 'reason-missing'
  | 'day-missing'
  | 'wrong-order'
  | 'outside-school-year'
  | 'settled-already'
  | 'nothing-to-take-back'
  | 'not-a-link'

const isLink = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text)

const faultsOf = (
  act: NewAct,
  {
    today,
    year,
  }: { readonly today: DateText; readonly year: { readonly from: DateText; readonly to: DateText } },
): readonly ActRefusal[] => {
  const refusals: ActRefusal[] = []
  const isDone = act.kind === 'done' || act.kind === 'partly'
  if (isDone && act.on === null) refusals.push('day-missing')
  if (isDone && act.on !== null && act.on > today) refusals.push('in-the-future')
  if (isDone && act.on !== null && act.on < year.from) refusals.push('outside-school-year')
  if (['not-done', 'moved', 'dropped'].includes(act.kind) && act.reason === null)
    refusals.push('reason-missing')
  if (act.kind === 'moved' && act.to === null) refusals.push('day-missing')
  if (act.kind === 'moved' && act.to !== null) {
    if (act.to.to < act.to.from) refusals.push('wrong-order')
    else if (act.to.from < year.from || act.to.to > year.to) refusals.push('outside-school-year')
  }
  if (act.link !== null && !isLink(act.link)) refusals.push('not-a-link')
  return refusals
}

/** @param year first and last day that the school year has */
export const decideAct = (
  acts: readonly Act[],
  act: NewAct,
  place: { readonly today: DateText; readonly year: { readonly from: DateText; readonly to: DateText } },
): Decision<NewAct, ActRefusal> => {
  const stands = standingActs(acts)
  if (act.kind === 'taken-back')
    return decide<NewAct, ActRefusal>(stands.length === 0 ? ['nothing-to-take-back'] : [], act)
  const settled = settledBy(acts)
  // What was done in part may be finished; anything else is taken back first.
  const isFinished = settled?.kind === 'partly' && act.kind === 'done'
  const refusals = settled === null || isFinished ? [] : (['settled-already'] as const)
  return decide<NewAct, ActRefusal>([...refusals, ...faultsOf(act, place)], act)
}
