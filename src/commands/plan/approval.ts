import { readApprovers, readGuardians, readPeopleInCase } from '../../database/records/plan/people.ts'
import { readNamings } from '../../database/records/plan/approvers.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import { readWords, withWords } from '../../database/records/journal-reading.ts'
import { type NewNotice, notify, ordinary } from '../../database/records/notice.ts'
import { type KeptDraft, lockDraft } from '../../database/records/plan/draft.ts'
import type { Scope } from '../../database/scope.ts'
import {
  decidePlanApproval,
  type PlanRefusal,
  type PlanRefusalCode,
} from '../../domain/activity-plan/approval.ts'
import { type ApprovalPlace, approvesBy, namingFor } from '../../domain/activity-plan/approver.ts'
import { comparePlans } from '../../domain/activity-plan/difference.ts'
import { draftCount, draftedPlan, seenBy } from '../../domain/activity-plan/draft.ts'
import { heardSoFar } from '../../domain/activity-plan/heard.ts'
import { namedIn } from '../../domain/activity-plan/naming.ts'
import type { WordedMeasure, WordedPlan } from '../../domain/activity-plan/plan.ts'
import { wordedVersions } from '../../domain/activity-plan/worded.ts'
import { foldConcern } from '../../domain/concern/state.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { holdsAt } from '../../domain/people/actor.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { type Text, wordsOf } from '../case/words.ts'
import { accept, command, refuse } from '../command.ts'
import { placeOf, planInHand } from './in-hand.ts'

/** Tells the one who approves that a plan waits; writing goes on meanwhile. */
export const sendPlan = command('plan.send', async (scope, { number }: { readonly number: string }) => {
  const hand = await caseInHand(scope, number)
  const { row, state } = hand
  const plan = await planInHand(scope, number)
  if (plan === null) return refuse('no-draft')
  const { compartment } = state
  const to = [
    ...(await readApprovers(scope, { case: row.case_id, compartment })),
    ...(await namedInTeam(scope, hand)),
  ]
  if (to.length === 0) return refuse('nobody-approves')
  const occasion = `plan-to-approve:${row.case_id}:${draftCount(plan.kept)}`
  const kind = 'plan-to-approve' as const
  await notify(
    scope,
    [...new Set(to)].map((recipient) => ({
      occasion,
      recipient,
      kind,
      stream: row.case_id,
      channels: ordinary,
    })),
  )
  return accept({ number })
})

/** Where and when, with whom rektor has named: what the right to approve is held against. */
export const approvalPlace = async (scope: Scope, { row, state }: CaseInHand): Promise<ApprovalPlace> => ({
  school: row.school_id,
  case: row.case_id,
  compartment: state.compartment,
  today: scope.today,
  namings: await readNamings(scope, { case: row.case_id, school: row.school_id }),
})

/** Whom rektor has named and who has a seat: elsewhere a notice would tell of a case that isn't theirs. */
const namedInTeam = async (scope: Scope, hand: CaseInHand): Promise<readonly PersonId[]> => {
  const place = await approvalPlace(scope, hand)
  return hand.state.team
    .map(({ person }) => person)
    .filter((person) => person !== scope.actor.person && namingFor(person, place) !== null)
}

const named = (
  facts: CaseFacts['plan-approved'],
  right: NonNullable<ReturnType<typeof approvesBy>>,
): CaseFacts['plan-approved'] => (right === 'position' ? facts : { ...facts, namedBy: right.namedBy })

/** § 12-4 third paragraph: refuses for what the law demands and for nothing else, and freezes the version. */
export const approvePlan = command(
  'plan.approve',
  async (scope, { number, seen }: { readonly number: string; readonly seen: string }) => {
    const hand = await caseInHand(scope, number)
    const right = approvesBy(scope.actor, await approvalPlace(scope, hand))
    if (right === null) return refuse('not-approver')
    const kept = await lockDraft(scope.tx, placeOf(hand))
    if (kept === null || kept.draft.base !== (hand.state.plan?.version ?? 0)) return refuse('no-draft')
    if (seenBy(hand.state, kept) !== seen) return refuse('changed-meanwhile')
    const decision = await decided(scope, hand, kept)
    if (!decision.accepted) {
      const [first, ...rest] = decision.refusals
      return refuse(lackOf(first), ...rest.map(lackOf))
    }
    const plan = draftedPlan(kept.draft)
    const words = await wordsOfPlan(scope, hand, plan, kept.draft.guardiansReason)
    const before = await planInForce(scope, hand)
    const after = await writeInCase(
      scope,
      hand,
      entriesFor(scope, hand, named(decision.outcome, right), words),
    )
    await notify(scope, [
      ...carriersOf(after, plan, before),
      ...teamTold(after, decision.outcome.version, scope.actor.person),
    ])
    return accept({ number, version: decision.outcome.version })
  },
)

/** A lack as a code, with the measure that has it. */
const lackOf = ({ code, measure }: PlanRefusal): `${PlanRefusalCode}` | `${PlanRefusalCode}:${string}` =>
  measure === undefined ? code : `${code}:${measure}`

const decided = async (scope: Scope, hand: CaseInHand, { draft }: KeptDraft) => {
  const plan = draftedPlan(draft)
  const concerns = hand.record.concerns.map(({ entries }) => foldConcern(entries))
  const heard = heardSoFar(hand.state, concerns)
  return decidePlanApproval(hand.state, {
    at: momentOf(scope.now),
    approvedBy: scope.actor.person,
    problem: plan.problem,
    measures: plan.measures,
    evaluateOn: plan.evaluateOn,
    pupilHeard: heard.pupil,
    guardiansHeard: heard.guardiansAt === null ? 'no' : 'yes',
    reasonGuardiansNotHeard: draft.guardiansReason.trim() !== '',
    guardians: await readGuardians(scope, hand.row.pupil_id),
  })
}

const entriesFor = (
  scope: Scope,
  hand: CaseInHand,
  facts: CaseFacts['plan-approved'],
  words: ReturnType<typeof wordsOf>,
): readonly NewEntry<'plan-approved' | 'principal-informed'>[] => {
  const common = { happened: momentOf(scope.now), actor: scope.actor.person }
  const approved = { ...common, kind: 'plan-approved' as const, facts, words }
  // A principal who approves has been informed (C-14).
  if (!holdsAt(scope.actor, hand.row.school_id, 'principal')) return [approved]
  const informed = {
    ...common,
    kind: 'principal-informed' as const,
    facts: { version: facts.version },
    words: [],
  }
  return [approved, informed]
}

/** Each text knows whom it names, so that a paper for one pupil can be kept free of the others. */
export const wordsOfPlan = async (
  scope: Scope,
  hand: CaseInHand,
  plan: WordedPlan,
  guardiansReason: string | null = null,
) => {
  const { pupil, others } = await readPeopleInCase(scope, hand.row.case_id)
  const about = (text: string) => namedIn(text, others, pupil)
  const textsOf = ({ id, what, goal, success }: WordedMeasure): readonly Text[] => [
    // Of the slip's text the pupil alone: it is how those who carry it know whom it is for.
    { field: 'what', text: what, item: id, audience: 'slip' },
    { field: 'goal', text: goal ?? null, item: id, about: about(goal ?? '') },
    { field: 'success', text: success ?? null, item: id, about: about(success ?? '') },
  ]
  return wordsOf(hand.row.pupil_id, [
    { field: 'problem', text: plan.problem, about: about(plan.problem) },
    { field: 'reason', text: guardiansReason, item: 'guardians' },
    ...plan.measures.flatMap(textsOf),
  ])
}

const planInForce = async (scope: Scope, hand: CaseInHand): Promise<WordedPlan | null> => {
  if (hand.state.plan === null) return null
  const words = await readWords(scope.tx, scope.shell.vault, scope.actor.owner, [hand.row.case_id])
  return wordedVersions(withWords(hand.entries, words)).at(-1) ?? null
}

const peopleOf = ({ responsible, standIn }: WordedMeasure): readonly PersonId[] =>
  [responsible, standIn].flatMap((who) => (who !== undefined && 'person' in who ? [who.person] : []))

/** Whether a version is approved, or its words were put right afterwards: then it is another occasion. */
type Told = 'approved' | 'corrected'
const again = ({ state }: Pick<CaseInHand, 'state'>, how: Told): string =>
  how === 'approved' ? '' : `:${state.version}`

/** Only what is new or changed is told; a slip that is as before has been told. */
export const carriersOf = (
  hand: Pick<CaseInHand, 'row' | 'state'>,
  plan: WordedPlan,
  before: WordedPlan | null,
  how: Told = 'approved',
): readonly NewNotice[] => {
  const news =
    before === null
      ? plan.measures
      : comparePlans(before, plan).measures.flatMap((each) =>
          each.kind === 'added' || each.kind === 'changed' ? [each.measure] : [],
        )
  return news.flatMap((measure) =>
    peopleOf(measure).map((recipient) => ({
      occasion: `measure-for-you:${hand.row.case_id}:${measure.id}:${plan.version}${again(hand, how)}`,
      recipient,
      kind: 'measure-for-you' as const,
      stream: hand.row.case_id,
      channels: ordinary,
    })),
  )
}

export const teamTold = (
  hand: Pick<CaseInHand, 'row' | 'state'>,
  version: number,
  but: PersonId,
  how: Told = 'approved',
): readonly NewNotice[] =>
  hand.state.team
    .filter((member) => member.person !== but)
    .map((member) => ({
      occasion: `plan-approved:${hand.row.case_id}:${version}${again(hand, how)}`,
      recipient: member.person,
      kind: 'plan-approved' as const,
      stream: hand.row.case_id,
      channels: ordinary,
    }))
