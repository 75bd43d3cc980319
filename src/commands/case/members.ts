import {
  addMember,
  casesOf,
  type Hindrance,
  hindranceOf,
  mayLead,
  removeMember,
} from '../../database/records/case/doors.ts'
import { type NewNotice, type NoticeKind, notify, ordinary } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { Draft } from './act.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from './words.ts'
import { accept, command, refuse } from '../command.ts'

/** Four are enough for most; more takes a reason (design, section 5). */
export const smallTeam = 4

export interface MemberToAdd {
  readonly number: string
  readonly person: PersonId
  readonly part: 'responsible' | 'member'
  readonly until: DateText | null
  readonly reason: string | null
}
export type AddRefusal = Hindrance | 'already-in-team' | 'reason-for-more' | 'in-the-past' | 'leader-only'

/** Whoever leads the case shares it; the gate says once more whether that is so. */
export const shareCase = command('case.share', async (scope, input: MemberToAdd) => {
  const hand = await caseInHand(scope, input.number)
  const refusal = await whyNot(scope, hand, input)
  if (refusal !== null) return refuse(refusal)
  const { person, part, until, reason } = input
  await addMember(scope, hand.row.case_id, { person, part, until })
  const facts = { person, part, ...(until === null ? {} : { until }) }
  const words = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: reason }])
  const after = await write(scope, hand, {
    kind: 'member-added',
    happened: momentOf(scope.now),
    facts,
    words,
  })
  await notify(scope, [noticeTo(after, person, 'added-to-case')])
  return accept({ number: input.number })
})

const whyNot = async (scope: Scope, hand: CaseInHand, input: MemberToAdd): Promise<AddRefusal | null> => {
  const seated = hand.state.team.find((member) => member.person === input.person)
  if (!(await mayLead(scope, hand.row.case_id))) return 'leader-only'
  if (seated !== undefined && seated.part === input.part && seated.until === null) return 'already-in-team'
  if (input.until !== null && input.until < scope.today) return 'in-the-past'
  if (seated === undefined && hand.state.team.length >= smallTeam && input.reason === null)
    return 'reason-for-more'
  return hindranceOf(scope, hand.row.case_id, input.person)
}

export interface MemberToRemove {
  readonly number: string
  readonly person: PersonId
}

/** The responsible one is not removed but followed by somebody: a case never stands without. */
export const removeFromCase = command('case.remove-member', async (scope, input: MemberToRemove) => {
  const hand = await caseInHand(scope, input.number)
  const { person } = input
  if (!hand.state.team.some((member) => member.person === person)) return refuse('not-in-team')
  if (hand.state.responsible === person) return refuse('is-responsible')
  const facts = { person }
  const after = await write(scope, hand, {
    kind: 'member-removed',
    happened: momentOf(scope.now),
    facts,
    words: [],
  })
  if (person !== scope.actor.person) await notify(scope, [noticeTo(after, person, 'removed-from-case')])
  // Last: whoever leaves has by now written what there is to write.
  await removeMember(scope, hand.row.case_id, person)
  return accept({ number: input.number })
})

export interface HandOverAll {
  readonly to: PersonId
  /** Null for good; else a stand-in from one day to another. */
  readonly period: { readonly from: DateText; readonly until: DateText } | null
}
export interface HandOver extends HandOverAll {
  readonly number: string
}
export type PeriodRefusal = 'to-oneself' | 'in-the-past' | 'period-turned'
export type HandOverRefusal = Hindrance | PeriodRefusal | 'not-in-team' | 'leader-only'

export const handOverCase = command('case.hand-over', async (scope, input: HandOver) => {
  const hand = await caseInHand(scope, input.number)
  const refusal = await handOver(scope, hand, input)
  return refusal === null ? accept({ number: input.number }) : refuse(refusal)
})

/** Everything of mine to one person. What somebody else must decide is counted, and stays. */
export const handOverEverything = command('case.hand-over-all', async (scope, input: HandOverAll) => {
  const wrong = wrongWith(scope, input)
  if (wrong !== null) return refuse(wrong)
  let handed = 0
  let left = 0
  for (const { number } of await casesOf(scope)) {
    const hand = await caseInHand(scope, number)
    const refusal = await handOver(scope, hand, { ...input, number })
    if (refusal === null) handed += 1
    else left += 1
  }
  return accept({ handed, left })
})

const wrongWith = (scope: Scope, { to, period }: HandOverAll): PeriodRefusal | null => {
  if (to === scope.actor.person) return 'to-oneself'
  if (period === null) return null
  if (period.until < period.from) return 'period-turned'
  return period.from < scope.today ? 'in-the-past' : null
}

const handOver = async (scope: Scope, hand: CaseInHand, input: HandOver): Promise<HandOverRefusal | null> => {
  const wrong = wrongWith(scope, input)
  if (wrong !== null) return wrong
  const { to, period } = input
  const from = scope.actor.person
  const stream = hand.row.case_id
  const seat = hand.state.team.find((member) => member.person === from)
  if (seat === undefined) return 'not-in-team'
  if (!(await mayLead(scope, stream))) return 'leader-only'
  const hindrance = await hindranceOf(scope, stream, to)
  if (hindrance !== null) return hindrance

  const facts: CaseFacts['handed-over'] =
    period === null ? { from, to } : { from, to, since: period.from, until: period.until }
  const draft: Draft = { kind: 'handed-over', happened: momentOf(scope.now), facts, words: [] }
  await notify(scope, [noticeTo(await write(scope, hand, draft), to, 'handed-over')])
  if (period !== null) {
    const { from: since, until } = period
    const isThere = hand.state.team.some((member) => member.person === to && member.until === null)
    if (!isThere) await addMember(scope, stream, { person: to, part: 'member', until, since })
    return null
  }
  await addMember(scope, stream, { person: to, part: seat.part, until: null })
  await removeMember(scope, stream, from)
  return null
}

const write = (scope: Scope, hand: CaseInHand, draft: Draft): Promise<CaseInHand> =>
  writeInCase(scope, hand, [{ ...draft, actor: scope.actor.person }])

const noticeTo = (hand: CaseInHand, recipient: PersonId, kind: NoticeKind): NewNotice => ({
  occasion: `${kind}:${hand.row.case_id}:${hand.head.lastSeq}`,
  recipient,
  kind,
  stream: hand.row.case_id,
  channels: ordinary,
})
