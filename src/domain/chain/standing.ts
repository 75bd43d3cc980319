import type { EntryKind } from '../journal/entry-kinds.ts'
import { type Chain, type Step, stepOf } from './chain.ts'

/** An entry as far as a chain is concerned. */
export interface Shown {
  readonly kind: EntryKind
  readonly seq: number
}

export interface ChainStanding {
  /** Steps that the journal shows, with the entry that showed each last. */
  readonly done: ReadonlyMap<string, number>
  /** The step that the case is at now; null when it has come to an end. */
  readonly now: string | null
}

/** Steps in the order in which they can be reached from one, itself first. */
const onwards = (chain: Chain, from: string): readonly Step[] => {
  const met: Step[] = []
  const queue = [from]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const step = stepOf(chain, id)
    if (step === null || met.includes(step)) continue
    met.push(step)
    queue.push(...step.outcomes.map(({ to }) => to))
  }
  return met
}

/**
 * Gives each entry to the nearest step ahead that it can show, so that a plan approved after an evaluation is the change
 * and not the first plan. One that only steps behind could show belongs to those, and moves nothing.
 */
const shownSteps = (chain: Chain, entries: readonly Shown[]): ReadonlyMap<string, number> => {
  const shown = new Map<string, number>()
  let at = chain.start
  for (const { kind, seq } of entries) {
    const ahead = onwards(chain, at).find(({ shownBy }) => shownBy.includes(kind))
    const step = ahead ?? chain.steps.find(({ shownBy }) => shownBy.includes(kind))
    if (step === undefined) continue
    shown.set(step.id, seq)
    if (ahead !== undefined) at = ahead.id
  }
  return shown
}

/**
 * Where a case stands on its chain, by its journal. Steps that no entry can show are passed when something after them
 * is shown; a loop is gone round again only by entries of its own.
 */
export const standingOn = (chain: Chain, entries: readonly Shown[]): ChainStanding => {
  const done = shownSteps(chain, entries)
  const isAfter = (id: string, seq: number): boolean =>
    onwards(chain, id).some((step) => (done.get(step.id) ?? 0) > seq)
  const walked = new Set<string>()
  let step = stepOf(chain, chain.start)
  let seq = 0
  while (step !== null) {
    const own = done.get(step.id) ?? null
    const isPast = own !== null && (!walked.has(step.id) || own > seq)
    const isSilent = step.shownBy.length === 0 && !walked.has(step.id)
    walked.add(step.id)
    if (isPast) seq = own
    else if (!isSilent || !isAfter(step.id, seq))
      return { done, now: step.outcomes.length === 0 ? null : step.id }
    if (step.outcomes.length === 0) return { done, now: null }
    const since = seq
    const [only] = step.outcomes
    const way =
      step.outcomes.length === 1 ? only : step.outcomes.find(({ to }) => isReached(chain, to, since, done))
    if (way === undefined) return { done, now: step.id }
    step = stepOf(chain, way.to)
  }
  return { done, now: null }
}

/** True where the way has been taken: its own step, or where none can show it a step after it, is shown later. */
const isReached = (chain: Chain, to: string, since: number, done: ReadonlyMap<string, number>): boolean => {
  const step = stepOf(chain, to)
  if (step === null) return false
  if (step.shownBy.length > 0) return (done.get(to) ?? 0) > since
  return onwards(chain, to).some(({ id }) => (done.get(id) ?? 0) > since)
}
