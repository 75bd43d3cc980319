import { hindranceOf, mayLead } from '../../database/records/case/doors.ts'
import { insertFollowUp } from '../../database/records/case/follow-up-case.ts'
import { areInCase } from '../../database/records/case/pupils.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import { notify } from '../../database/records/notice.ts'
import { newStreamNumber } from '../../database/records/stream-number.ts'
import type { Scope } from '../../database/scope.ts'
import type { CaseEntryKind } from '../../domain/journal/entry-kinds.ts'
import { caseId, type PersonId } from '../../domain/people/ids.ts'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { openedNotices } from '../concern/notices.ts'
import type { OfCase } from './act.ts'

export interface FollowUpWish extends OfCase {
  readonly pupil: PersonId
  readonly responsible: PersonId
}

export interface FollowUpOpened extends OfCase {
  /** Whoever opened it is responsible, and goes on there. */
  readonly own: boolean
}

export const followUpRefusals = [
  'leader-only',
  'ordinary-only',
  'case-closed',
  'not-in-case',
  'no-role',
  'administrator',
  'conflict-of-interest',
  'leadership',
  'training',
] as const
export type FollowUpRefusal = (typeof followUpRefusals)[number]

/**
 * What another pupil says belongs to that pupil: a case of its own, with its own journal and its own small team.
 * Nothing of the first case stands in it, and nothing in the first tells that it is there.
 */
export const openFollowUp = command<FollowUpWish, FollowUpOpened, FollowUpRefusal>(
  'case.open-follow-up',
  async (scope, { number, pupil, responsible }) => {
    const hand = await caseInHand(scope, number)
    const refusal = await wrongIn(scope, hand, { pupil, responsible })
    if (refusal !== null) return refuse(refusal)
    const made = { case: caseId(scope.shell.newId()), number: newStreamNumber() }
    const now = { ruleSet: currentRuleSet.version, chain: 'C2' }
    await insertFollowUp(scope, { ...made, from: hand.row.case_id, pupil, responsible, ...now })
    const opened = await caseInHand(scope, made.number)
    const after = await writeInCase(scope, opened, entriesOf(scope, opened, { pupil, responsible, ...now }))
    await notify(scope, openedNotices(after, scope.actor.person))
    return accept({ number: made.number, own: responsible === scope.actor.person })
  },
)

const wrongIn = async (
  scope: Scope,
  hand: CaseInHand,
  { pupil, responsible }: Omit<FollowUpWish, 'number'>,
): Promise<FollowUpRefusal | null> => {
  const { row, state } = hand
  if (!(await mayLead(scope, row.case_id))) return 'leader-only'
  // About an adult there is a sealed case for each pupil from the beginning.
  if (state.compartment !== 'ordinary') return 'ordinary-only'
  if (state.closed !== null) return 'case-closed'
  const place = { owner: row.owner_id, case: row.case_id }
  if (pupil === row.pupil_id || !(await areInCase(scope.tx, place, [pupil]))) return 'not-in-case'
  // Whoever is close to this pupil is kept out of the first case too: the pupil stands in it.
  return hindranceOf(scope, row.case_id, responsible)
}

interface Opening {
  readonly pupil: PersonId
  readonly responsible: PersonId
  readonly ruleSet: string
  readonly chain: string
}

const entriesOf = (
  scope: Scope,
  { state }: CaseInHand,
  { pupil, responsible, ruleSet, chain }: Opening,
): readonly NewEntry<CaseEntryKind>[] => {
  const common = { happened: momentOf(scope.now), actor: scope.actor.person, words: [] }
  const { compartment } = state
  const facts = { pupil, kind: 'follow-up', compartment, concerns: [], ruleSet, chain } as const
  return [
    { kind: 'case-opened', ...common, facts },
    {
      kind: 'roles-settled',
      ...common,
      facts: { responsible, team: [{ person: responsible, part: 'responsible' }] },
    },
  ]
}
