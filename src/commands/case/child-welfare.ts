import { appendBlindly } from '../../database/records/blind-entry.ts'
import { blindCase, blindKey } from '../../database/records/case/by-number.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import { findCase } from '../../database/records/pupil-case.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { Draft } from './act.ts'
import { caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from './words.ts'
import { accept, command, refuse } from '../command.ts'

export interface ChildWelfareReport {
  readonly number: string
  readonly happened: MomentText
  /** Sent already, or seen that it must be. */
  readonly sent: boolean
  readonly reference: string | null
  /** The one leader who may read the reference beside the writer. */
  readonly leader: PersonId | null
}

export interface ChildWelfareWeighed {
  readonly number: string
  readonly happened: MomentText
  readonly reason: string
  /** The one leader who may read the reason beside the writer. */
  readonly leader: PersonId | null
}

interface Personal {
  readonly number: string
  readonly happened: MomentText
  readonly kind: BlindKind
  /** Read by the writer and one leader, and by nobody else. */
  readonly text: { readonly field: 'reference' | 'reason'; readonly text: string } | null
  readonly leader: PersonId | null
}
type BlindKind = 'child-welfare-reported' | 'child-welfare-due' | 'child-welfare-weighed'

/**
 * § 24-3, C-28: the duty is personal. Nobody approves it, no training and no second factor stands before it; whoever
 * works with the case writes that it is done even where they can't read the case just now.
 */
export const reportToChildWelfare = command(
  'case.report-to-child-welfare',
  (scope, { number, happened, sent, reference, leader }: ChildWelfareReport) =>
    writePersonal(scope, {
      number,
      happened,
      leader,
      kind: sent ? 'child-welfare-reported' : 'child-welfare-due',
      text: reference === null ? null : { field: 'reference', text: reference },
    }),
)

/** C-28: the duty asks everybody for a judgement of their own. "Not due" is one, with a reason that can be read later. */
export const weighChildWelfare = command(
  'case.weigh-child-welfare',
  async (scope, { number, happened, reason, leader }: ChildWelfareWeighed) => {
    if (reason.trim() === '') return refuse('reason-missing')
    const text = { field: 'reason', text: reason } as const
    return writePersonal(scope, { number, happened, leader, kind: 'child-welfare-weighed', text })
  },
)

const writePersonal = async (scope: Scope, wish: Personal) => {
  const { number, happened, text, leader } = wish
  if (happened > momentOf(scope.now).slice(0, happened.length)) return refuse('in-the-future')
  if (text !== null && leader === null) return refuse('leader-missing')
  const inReach = await findCase(scope.tx, scope.actor.owner, number)
  if (inReach === null) return blindly(scope, wish)
  const hand = await caseInHand(scope, number)
  await writeInCase(scope, hand, [entryOf(scope, wish, wordsFor(scope, wish, hand.row.pupil_id))])
  return accept({ number, readable: true })
}

const wordsFor = (scope: Scope, { text, leader }: Personal, pupil: PersonId | null) =>
  text === null
    ? []
    : wordsOf(pupil, [
        {
          ...text,
          audience: 'named',
          named: [scope.actor.person, ...(leader === null ? [] : [leader])],
        },
      ])

const entryOf = (scope: Scope, { kind, happened }: Personal, words: Draft['words']): NewEntry<BlindKind> => {
  const common = { happened, words, actor: scope.actor.person }
  return kind === 'child-welfare-due'
    ? { ...common, kind, facts: {} }
    : { ...common, kind, facts: { by: scope.actor.person } }
}

/** Written by somebody who can't read the case just now: the words are theirs and one leader's all the same. */
const blindly = async (scope: Scope, wish: Personal) => {
  const { number, kind } = wish
  const found = await blindCase(scope, number, kind)
  if (found === null) throw new NotFound()
  const words = wordsFor(scope, wish, null)
  const key = words.length === 0 ? null : await blindKey(scope, found, kind)
  await appendBlindly(scope, { case: found, key }, entryOf(scope, wish, words))
  return accept({ number, readable: false })
}
