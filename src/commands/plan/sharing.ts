import { readWords, withWords } from '../../database/records/journal-reading.ts'
import { lockDraft, saveDraftMeasures } from '../../database/records/plan/draft.ts'
import { readPeopleInCase } from '../../database/records/plan/people.ts'
import type { Scope } from '../../database/scope.ts'
import { wishFrom, worded } from '../../domain/activity-plan/draft.ts'
import type { WordedMeasure } from '../../domain/activity-plan/plan.ts'
import { decideSharing } from '../../domain/activity-plan/sharing.ts'
import { wordedVersions } from '../../domain/activity-plan/worded.ts'
import { activeMeasures } from '../../domain/case/state.ts'
import { type MeasureId, measureId } from '../../domain/people/ids.ts'
import { type CaseInHand, caseInHand } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { beginDraft, placeOf, savingNow } from './in-hand.ts'

export interface SharingWish {
  readonly number: string
  readonly measure: MeasureId
  /** The other case: whoever can't write there learns the same as where there is none. */
  readonly to: string
}

/**
 * Puts the same measure into the draft of another case's plan. There it is approved like any other; the two share a
 * series, and nothing of the one pupil goes to the other.
 */
export const shareMeasure = command('plan.share-measure', async (scope, wish: SharingWish) => {
  const { number, to } = wish
  if (number === to) return refuse('same-case')
  // Always in the same order: two who share both ways wait for each other, and never for ever.
  const [first, second] = [number, to].toSorted()
  const one = await caseInHand(scope, first ?? number)
  const other = await caseInHand(scope, second ?? to)
  const [from, target] = first === number ? [one, other] : [other, one]
  const decision = decideSharing({
    measure: await measureIn(scope, from, wish.measure),
    from: { number, compartment: from.state.compartment },
    to: { number: to, compartment: target.state.compartment, open: target.state.closed === null },
    there: await standingIn(scope, target),
    ...(await peopleOf(scope, from, target)),
  })
  if (!decision.accepted) return decision
  await beginDraft(scope, target)
  const kept = await lockDraft(scope.tx, placeOf(target))
  const last = (kept?.draft.measures ?? []).reduce((most, { position }) => Math.max(most, position), 0)
  const id = measureId(scope.shell.newId())
  const measure = { ...wishFrom(decision.outcome), id, position: last + 1, revision: 1, removed: false }
  await saveDraftMeasures(scope.tx, placeOf(target), [measure], savingNow(scope))
  return accept({ number, to })
})

const measureIn = async (
  scope: Scope,
  hand: CaseInHand,
  wanted: MeasureId,
): Promise<WordedMeasure | null> => {
  if (!activeMeasures(hand.state).some(({ id }) => id === wanted)) return null
  const words = await readWords(scope.tx, scope.shell.vault, scope.actor.owner, [hand.row.case_id])
  const plan = wordedVersions(withWords(hand.entries, words)).at(-1)
  return plan?.measures.find(({ id }) => id === wanted) ?? null
}

const standingIn = async (scope: Scope, target: CaseInHand) => {
  const kept = await lockDraft(scope.tx, placeOf(target))
  const live = kept !== null && kept.draft.base === (target.state.plan?.version ?? 0)
  return [...activeMeasures(target.state), ...(live ? kept.draft.measures.map(worded) : [])]
}

/** The one it is shared with, and everybody else of both: none of them may stand in its words. */
const peopleOf = async (scope: Scope, from: CaseInHand, target: CaseInHand) => {
  const here = await readPeopleInCase(scope, from.row.case_id)
  const there = await readPeopleInCase(scope, target.row.case_id)
  const others = [here.pupil, ...here.others, ...there.others]
  const { pupil } = there
  return { pupil, others: others.filter(({ person }) => person !== pupil.person) }
}
