import { type NewNotice, type NoticeKind, ordinary, urgent } from '../../database/records/notice.ts'
import type { CaseInHand } from '../case-in-hand.ts'
import type { RoutingFacts } from '../../database/records/concern/routing.ts'
import type { Route } from '../../domain/concern/routing.ts'
import type { Compartment } from '../../domain/journal/facts.ts'
import type { ConcernId, PersonId } from '../../domain/people/ids.ts'

/** That something waits, and nothing of what: the kind decides only how fast it is told. */
const kindOf: Record<Compartment, NoticeKind> = {
  ordinary: 'new-concern',
  'staff-offence': 'staff-offence',
  'leader-offence': 'leader-offence',
}

interface News {
  readonly concern: ConcernId
  /** A name of its own for what has happened: the gate's and the worker's begin with `routing:`. */
  readonly occasion: string
  readonly route: Route
  readonly facts: RoutingFacts
  readonly violenceTold: boolean
}

/** Whoever holds it, the nearest leader beside an ordinary one, the principal's stand-ins; the owner where nobody at school may. */
export const newsOf = ({ concern, occasion, route, facts, violenceTold }: News): readonly NewNotice[] => {
  const atOnce = violenceTold || route.compartment !== 'ordinary'
  const atSchool = [...(route.holder === null ? [] : [route.holder]), ...route.also, ...facts.standIns]
  const to = route.holder === null ? facts.officers : atSchool
  return [...new Set(to)]
    .filter((recipient) => !route.barred.includes(recipient))
    .map((recipient) => ({
      occasion,
      recipient,
      kind: kindOf[route.compartment],
      stream: concern,
      channels: atOnce ? urgent : ordinary,
    }))
}

interface Passing {
  readonly concern: ConcernId
  /** Length of the journal: the same concern can be passed on twice. */
  readonly seq: number
  readonly kind: NoticeKind
  readonly to: readonly PersonId[]
  readonly atOnce: boolean
}

export const passedOn = ({ concern, seq, kind, to, atOnce }: Passing): readonly NewNotice[] =>
  [...new Set(to)].map((recipient) => ({
    occasion: `${kind}:${concern}:${seq}`,
    recipient,
    kind,
    stream: concern,
    channels: atOnce ? urgent : ordinary,
  }))

const teamOf = ({ state, row }: CaseInHand, but: PersonId) =>
  state.team
    .map(({ person }) => person)
    .filter((person) => person !== but)
    .map((recipient) => ({ recipient, stream: row.case_id }))

const speedIn = ({ state }: CaseInHand) => (state.compartment === 'ordinary' ? ordinary : urgent)

/** The team of a case that has just been opened. */
export const openedNotices = (hand: CaseInHand, but: PersonId): readonly NewNotice[] =>
  teamOf(hand, but).map((to) => ({
    ...to,
    occasion: `case-opened:${hand.row.case_id}`,
    kind: hand.state.responsible === to.recipient ? 'case-opened' : 'added-to-case',
    channels: speedIn(hand),
  }))

/** Something new in a case that one carries. */
export const joinedNotices = (hand: CaseInHand, but: PersonId): readonly NewNotice[] =>
  teamOf(hand, but).map((to) => ({
    ...to,
    occasion: `concern-added:${hand.row.case_id}:${hand.head.lastSeq}`,
    kind: 'new-concern',
    channels: speedIn(hand),
  }))
