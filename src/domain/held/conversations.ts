import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'
import { type SchoolYearName, schoolYearOf } from '../school-plan/ids.ts'
import { standing } from './subject.ts'

/**
 * Planned conversations that every pupil shall have: about the environment (plan inventory E2), getting to know (E3), and
 * on how the pupil develops, with guardians (E4; forskrift til opplæringslova §§ 9-6 and 11-1).
 */
export const conversationKinds = ['pupil', 'getting-to-know', 'development'] as const
export type ConversationKind = (typeof conversationKinds)[number]

export const terms = ['autumn', 'spring'] as const
export type TermName = (typeof terms)[number]

/** In which terms; `first`: only in the school's lowest year. */
const asked = {
  pupil: { terms: ['autumn', 'spring'], years: 'all' },
  'getting-to-know': { terms: ['autumn'], years: 'first' },
  development: { terms: ['autumn', 'spring'], years: 'all' },
} as const satisfies Record<
  ConversationKind,
  { readonly terms: readonly TermName[]; readonly years: 'all' | 'first' }
>

export const isAskedFor = (
  kind: ConversationKind,
  term: TermName,
  { yearLevel, lowest }: { readonly yearLevel: number; readonly lowest: number },
): boolean =>
  asked[kind].terms.some((one) => one === term) && (asked[kind].years === 'all' || yearLevel === lowest)

/** @param springFrom first day of the second term */
export const termOf = (on: DateText, springFrom: DateText): TermName =>
  on < springFrom ? 'autumn' : 'spring'

export interface Conversation {
  readonly id: string
  readonly pupil: PersonId
  readonly kind: ConversationKind
  readonly term: TermName
  readonly on: DateText
  readonly replaces: string | null
  readonly stands: boolean
}

export interface PupilOfClass {
  readonly person: PersonId
  readonly yearLevel: number
}

/** Who has had it and who hasn't, of those who shall. */
export interface ConversationStanding {
  readonly kind: ConversationKind
  readonly term: TermName
  readonly had: readonly { readonly pupil: PersonId; readonly conversation: string; readonly on: DateText }[]
  readonly missing: readonly PersonId[]
}

/** @param lowest the school's lowest year */
export const conversationsOf = (
  pupils: readonly PupilOfClass[],
  lowest: number,
  rows: readonly Conversation[],
): readonly ConversationStanding[] => {
  const now = standing(rows)
  return conversationKinds.flatMap((kind) =>
    terms.flatMap((term): readonly ConversationStanding[] => {
      const whom = pupils.filter(({ yearLevel }) => isAskedFor(kind, term, { yearLevel, lowest }))
      if (whom.length === 0) return []
      const found = new Map(
        now
          .filter((one) => one.kind === kind && one.term === term)
          .toSorted((a, b) => (a.on < b.on ? 1 : -1))
          .map((one) => [one.pupil, one]),
      )
      return [
        {
          kind,
          term,
          had: whom.flatMap(({ person }) => {
            const one = found.get(person)
            return one === undefined ? [] : [{ pupil: person, conversation: one.id, on: one.on }]
          }),
          missing: whom.flatMap(({ person }) => (found.has(person) ? [] : [person])),
        },
      ]
    }),
  )
}

export type ConversationRefusal = 'in-the-future' | 'other-school-year' | 'nobody-chosen' | 'not-in-class'

export const decideConversations = (
  { on, pupils }: { readonly on: DateText; readonly pupils: readonly PersonId[] },
  place: {
    readonly today: DateText
    readonly year: SchoolYearName
    readonly inClass: readonly PersonId[]
  },
): Decision<readonly PersonId[], ConversationRefusal> => {
  const refusals: ConversationRefusal[] = []
  if (on > place.today) refusals.push('in-the-future')
  else if (schoolYearOf(on) !== place.year) refusals.push('other-school-year')
  if (pupils.length === 0) refusals.push('nobody-chosen')
  if (pupils.some((pupil) => !place.inClass.includes(pupil))) refusals.push('not-in-class')
  return decide(refusals, [...new Set(pupils)])
}
