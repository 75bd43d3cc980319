import { logAccess } from '../../database/records/access-log.ts'
import {
  type CasePart,
  insertCase,
  insertCasePeople,
  joinConcern,
  nameAbout,
  readCandidates,
  setReceipt,
} from '../../database/records/concern/doors.ts'
import { readKnown } from '../../database/records/concern/whom.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import { notify } from '../../database/records/notice.ts'
import { newStreamNumber } from '../../database/records/stream-number.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { type ConcernEndingRefusal, decideConcernEnding } from '../../domain/concern/ending.ts'
import { decideTakeHold, type TakeHoldRefusal, type TakenHold } from '../../domain/concern/taking-hold.ts'
import type { ConcernEntryKind } from '../../domain/journal/entry-kinds.ts'
import { type CaseId, caseId, type PersonId } from '../../domain/people/ids.ts'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { type ConcernInHand, concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { firstEntries, joiningEntries, type Seriousness, type Speech, speechIn } from './case-entries.ts'
import { joinedNotices, openedNotices } from './notices.ts'
import { takerOf } from './taker.ts'

/** What becomes of the report for one pupil whom it is about. */
export interface PupilTaken {
  readonly pupil: PersonId
  /** A new case, one that is open already, or none: was there, and the report isn't about this pupil after all. */
  readonly into: 'new' | 'none' | { readonly number: string }
  readonly responsible: PersonId | null
  readonly members: readonly PersonId[]
}

export interface HoldTaken {
  readonly number: string
  readonly pupils: readonly PupilTaken[]
  readonly others: readonly { readonly person: PersonId; readonly part: CasePart }[]
  /** Whose words the report carries, where it counts as the first talk. */
  readonly speaker: PersonId | null
  /** May wait till later the same day. */
  readonly seriousness: Seriousness | null
}

export interface HoldOutcome {
  readonly cases: readonly string[]
  readonly flags: TakenHold['flags']
}

interface Made {
  readonly taken: PupilTaken
  readonly number: string
  readonly case: CaseId
  readonly isNew: boolean
}

/**
 * Takes hold of a report (§ 12-4 second paragraph): a case for each pupil it is about, with a small team, or the case
 * that is open already. Training that is missing never stops it; the second factor is asked for on the way.
 */
export const takeHold = command<HoldTaken, HoldOutcome, HoldRefusal>(
  'concern.take-hold',
  async (scope, input) => {
    if (!scope.actor.twoFactor) throw new NotPermitted('two-factor')
    const hand = await concernInHand(scope, input.number)
    const taken = decideTakeHold(hand.state, await takerOf(scope, hand))
    if (!taken.accepted) return taken
    const wrong = await wrongIn(scope, hand, input)
    if (wrong !== null) return refuse(wrong)

    const named = hand.state.about
    await nameAbout(
      scope,
      hand.row.concern_id,
      input.pupils.filter(({ pupil }) => !named.includes(pupil)).map(({ pupil }) => pupil),
    )
    const made: Made[] = []
    for (const one of input.pupils) {
      const found = await place(scope, hand, one)
      if (found === 'case-unknown') return refuse(found)
      if (found !== null) made.push(found)
    }
    const ended = await end(scope, hand, made)
    if (!ended.accepted) return ended

    const speech = input.speaker === null ? null : await speechIn(scope, ended.outcome, input.speaker)
    for (const one of made) await fill(scope, ended.outcome, one, { input, speech })
    const { flags } = taken.outcome
    if (flags.length > 0) {
      const line = { action: 'concern.take-hold', outcome: 'granted', reason: flags.join(' ') } as const
      await logAccess(scope, { ...line, stream: hand.row.concern_id })
    }
    return accept({ cases: made.map(({ number }) => number), flags })
  },
)

type HoldRefusal = TakeHoldRefusal | ConcernEndingRefusal | Wrong | 'case-unknown'

type Wrong =
  | 'pupil-missing'
  | 'pupil-left-out'
  | 'person-unknown'
  | 'responsible-missing'
  | 'not-possible-in-team'
  | 'team-closed'

const wrongIn = async (scope: Scope, hand: ConcernInHand, input: HoldTaken): Promise<Wrong | null> => {
  const { pupils } = input
  const chosen = pupils.map(({ pupil }) => pupil)
  if (!pupils.some(({ into }) => into !== 'none')) return 'pupil-missing'
  if (hand.state.about.some((person) => !chosen.includes(person))) return 'pupil-left-out'
  const strangers = chosen.filter((person) => !hand.state.about.includes(person))
  if ((await readKnown(scope, 'pupil', strangers, true)).length < strangers.length) return 'person-unknown'
  const opened = pupils.filter(({ into }) => into === 'new')
  if (opened.some(({ responsible }) => responsible === null)) return 'responsible-missing'
  return opened.length === 0 ? null : teamWrong(scope, hand, opened)
}

/** Missing training shows beside the name and stops nobody: they read the case when it is registered. */
const teamWrong = async (
  scope: Scope,
  { row, state }: ConcernInHand,
  opened: readonly PupilTaken[],
): Promise<Wrong | null> => {
  const pupils = opened.map(({ pupil }) => pupil)
  const { concern_id: concern, school_id: school } = row
  const candidates = await readCandidates(scope, { concern, school, pupils })
  const seated = opened.flatMap(({ responsible, members }) => [
    ...members,
    ...(responsible === null ? [] : [responsible]),
  ])
  const fits = (person: PersonId): boolean => {
    const found = candidates.find((one) => one.person === person)
    return found !== undefined && (found.hindrance === null || found.hindrance === 'training')
  }
  if (!seated.every(fits)) return 'not-possible-in-team'
  const byOwner = scope.actor.roles.some(
    ({ role }) => role === 'owner-case-officer' || role === 'owner-leader',
  )
  // Whom the owner appointed seats oneself; the owner alone gives a seat beside.
  const isClosed = state.compartment === 'leader-offence' && !byOwner
  return isClosed && seated.some((person) => person !== scope.actor.person) ? 'team-closed' : null
}

const place = async (
  scope: Scope,
  { row, state }: ConcernInHand,
  taken: PupilTaken,
): Promise<Made | null | 'case-unknown'> => {
  const { into, responsible, members, pupil } = taken
  if (into === 'none') return null
  if (into !== 'new') {
    const found = await caseInHand(scope, into.number)
    const fits = found.row.status === 'open' && found.state.compartment === state.compartment
    if (!fits || found.row.pupil_id !== pupil) return 'case-unknown'
    await joinConcern(scope, found.row.case_id, row.concern_id)
    return { taken, number: into.number, case: found.row.case_id, isNew: false }
  }
  if (responsible === null) return null
  const made = { taken, number: newStreamNumber(), case: caseId(scope.shell.newId()), isNew: true }
  await insertCase(scope, {
    case: made.case,
    concern: row.concern_id,
    pupil,
    number: made.number,
    responsible,
    members: members.filter((person) => person !== responsible),
    ...chainNow,
  })
  return made
}

/** The chain and the rules that a case starts with, and keeps. */
const chainNow = { ruleSet: currentRuleSet.version, chain: 'C2' }

const end = async (scope: Scope, hand: ConcernInHand, made: readonly Made[]) => {
  const happened = momentOf(scope.now)
  const actor = scope.actor.person
  const { row, state } = hand
  const first = made.find(({ isNew }) => isNew) ?? made[0]
  const ending = made.some(({ isNew }) => isNew) ? 'opened-case' : 'added-to-case'
  const facts = { ending, pupilAsked: false, ...(first === undefined ? {} : { case: first.case }) } as const
  const held = { ...state, holder: state.holder ?? actor }
  const decision = decideConcernEnding(held, { facts, reasonGiven: true, caseCompartment: state.compartment })
  if (!decision.accepted) return decision
  const entries: NewEntry<ConcernEntryKind>[] = [
    ...(state.holder === null ? [takenOver(happened, actor)] : []),
    { kind: 'concern-ended', happened, actor, facts: decision.outcome, words: [] },
    { kind: 'reporter-answered', happened, actor, facts: { status: 'followed-up' }, words: [] },
  ]
  const after = await writeInConcern(scope, hand, entries)
  await setReceipt(scope, row.concern_id, 'followed-up')
  return accept(after)
}

/** Nobody held it by name: whoever takes hold for the owner holds it from here. */
export const takenOver = (happened: string, actor: PersonId): NewEntry<ConcernEntryKind> => ({
  kind: 'concern-handed-on',
  happened,
  actor,
  facts: { from: null, to: actor, because: 'appointed-by-owner' },
  words: [],
})

interface Filling {
  readonly input: HoldTaken
  readonly speech: Speech | null
}

const fill = async (
  scope: Scope,
  hand: ConcernInHand,
  made: Made,
  { input, speech }: Filling,
): Promise<void> => {
  const found: CaseInHand = await caseInHand(scope, made.number)
  const own = speech?.speaker === made.taken.pupil ? speech : null
  const at = { concern: hand, now: momentOf(scope.now), actor: scope.actor.person }
  const people = peopleOf(hand, input, made.taken.pupil)
  await insertCasePeople(scope, made.case, people)
  if (!made.isNew) {
    const after = await writeInCase(scope, found, joiningEntries(at, own))
    return notify(scope, joinedNotices(after, scope.actor.person))
  }
  const { pupil, responsible, members } = made.taken
  const team = { responsible: responsible ?? scope.actor.person, members, ...chainNow }
  const after = await writeInCase(
    scope,
    found,
    firstEntries(at, { pupil, ...team, speech: own, seriousness: input.seriousness }),
  )
  return notify(scope, openedNotices(after, scope.actor.person))
}

/** Everybody else in the matter: those who were there, and the other pupils it is about, each in a case of their own. */
const peopleOf = ({ state }: ConcernInHand, { pupils, others }: HoldTaken, pupil: PersonId) => {
  const everybody = [...new Set([...state.wasThere, ...pupils.map((one) => one.pupil)])]
  return everybody
    .filter((person) => person !== pupil)
    .map((person) => ({
      person,
      part: others.find((one) => one.person === person)?.part ?? ('unclear' as const),
    }))
}
