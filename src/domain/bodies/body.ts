import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { PersonId, SchoolId } from '../people/ids.ts'
import { type BodyKind, bodyKinds } from '../school-plan/parties.ts'
import type { BodyId } from './ids.ts'

export const memberParts = ['leader', 'secretary', 'member', 'deputy'] as const
export type MemberPart = (typeof memberParts)[number]

/** Whom a member stands for, and so what the term hangs on: being a pupil, a guardian, an employee. */
export const standings = ['pupils', 'guardians', 'staff', 'others'] as const
export type StandsFor = (typeof standings)[number]

/**
 * A council, committee or team of a school. The Act names the pupil council and the parents' committee (§ 10-5); the
 * others are the owner's and the school's to decide, so all of it is set up and nothing is wired in.
 */
export interface Body {
  readonly id: BodyId
  readonly school: SchoolId
  readonly kind: BodyKind
  /** Null: called by its kind. */
  readonly name: string | null
  readonly readByStaff: boolean
  readonly commentsPlan: boolean
  readonly meetingsAYear: number | null
  readonly closedOn: DateText | null
}

export interface Member {
  readonly person: PersonId
  /** Null where the reader may not know it: a protected address hides the name too. */
  readonly name: string | null
  readonly part: MemberPart
  readonly standsFor: StandsFor
  readonly from: DateText
  readonly to: DateText | null
}

type Openness = Pick<Body, 'readByStaff' | 'commentsPlan' | 'meetingsAYear'>
const said = (readByStaff: boolean, commentsPlan: boolean, meetingsAYear: number | null): Openness => ({
  readByStaff,
  commentsPlan,
  meetingsAYear,
})

/** What a body of a kind begins with; the school changes it. Teams that speak of single pupils are for their members. */
export const usualFor: Readonly<Record<BodyKind, Openness>> = {
  'pupil-council': said(true, true, 10),
  'activity-group': said(true, false, null),
  'parents-committee': said(true, true, 6),
  'environment-committee': said(true, true, 4),
  'cooperation-committee': said(true, true, 4),
  'school-board': said(true, true, 6),
  'work-environment-committee': said(true, false, 4),
  'leader-group': said(false, false, null),
  'teacher-team': said(false, false, null),
  'resource-team': said(false, false, null),
  'social-team': said(false, false, null),
  'milieu-team': said(false, false, null),
  'attendance-team': said(false, false, null),
  'year-meeting': said(false, false, null),
  'class-meeting': said(false, false, null),
  'pupil-meeting': said(false, false, null),
  'staff-meeting': said(true, false, null),
  'other-body': said(true, false, null),
}

/** Bodies of pupils, whose page is their own space. */
export const isOfPupils = ({ kind }: Pick<Body, 'kind'>): boolean =>
  kind === 'pupil-council' || kind === 'activity-group'

export const isBodyKind = (text: string): text is BodyKind => bodyKinds.some((kind) => kind === text)

export const isInTerm = (member: Pick<Member, 'from' | 'to'>, today: DateText): boolean =>
  member.from <= today && (member.to === null || member.to >= today)

/** A body without a name of its own, of the kind that has none, would be a line that says nothing. */
export const bodyRefusals = ['name-missing'] as const
export type BodyRefusal = (typeof bodyRefusals)[number]

export const decideBody = <Asked extends Pick<Body, 'kind' | 'name'>>(
  asked: Asked,
): Decision<Asked, BodyRefusal> =>
  decide(asked.kind === 'other-body' && asked.name === null ? ['name-missing'] : [], asked)

export const memberRefusals = ['ends-before-it-starts', 'member-already'] as const
export type MemberRefusal = (typeof memberRefusals)[number]

export const decideTerm = <Term extends Pick<Member, 'person' | 'from' | 'to'>>(
  term: Term,
  members: readonly Pick<Member, 'person' | 'from' | 'to'>[],
): Decision<Term, MemberRefusal> => {
  const isOpen = (other: Pick<Member, 'from' | 'to'>) =>
    (other.to === null || other.to >= term.from) && (term.to === null || other.from <= term.to)
  return decide(
    [
      ...(term.to !== null && term.to < term.from ? (['ends-before-it-starts'] as const) : []),
      ...(members.some((other) => other.person === term.person && isOpen(other))
        ? (['member-already'] as const)
        : []),
    ],
    term,
  )
}
