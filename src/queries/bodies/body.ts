import { logAccess } from '../../database/records/access-log.ts'
import {
  findForBody,
  type FoundPerson,
  type KnownBody,
  readBodies,
  readMembers,
} from '../../database/records/bodies/bodies.ts'
import {
  type BodyActivity,
  type KeptAnswer,
  readActivities,
  readAnswer,
} from '../../database/records/bodies/council.ts'
import {
  type KeptDecision,
  type KeptMeeting,
  type KeptMinutes,
  readDecisions,
  readMeetings,
  readMinutes,
} from '../../database/records/bodies/meetings.ts'
import { type Proposal, readProposals } from '../../database/records/bodies/proposals.ts'
import { readAsked } from '../../database/records/evaluation/asked.ts'
import type { Scope } from '../../database/scope.ts'
import { answerBy } from '../../domain/bodies/answer.ts'
import { isInTerm, isOfPupils, type Member } from '../../domain/bodies/body.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { looksLikeId } from '../../domain/people/ids.ts'
import { type SchoolYearName, schoolYearOf } from '../../domain/school-plan/ids.ts'
import { absent, query } from '../query.ts'

export type { FoundPerson } from '../../database/records/bodies/bodies.ts'
export type { BodyActivity } from '../../database/records/bodies/council.ts'
export type { KeptDecision, KeptMeeting, KeptMinutes } from '../../database/records/bodies/meetings.ts'
export type { Proposal } from '../../database/records/bodies/proposals.ts'

const bodyOf = async (scope: Scope, body: string): Promise<KnownBody | null> => {
  const [found] = looksLikeId(body) ? await readBodies(scope, body) : []
  return found ?? null
}

export interface BodyView {
  readonly body: KnownBody
  readonly today: DateText
  readonly year: SchoolYearName
  readonly members: readonly Member[]
  readonly meetings: readonly KeptMeeting[]
  readonly decisions: readonly KeptDecision[]
  readonly proposals: readonly Proposal[]
  /** Of a body of pupils: what they plan, and what they answer. */
  readonly council: {
    readonly activities: readonly BodyActivity[]
  } | null
  /** What the school asks it: the pupil council each year, others when they have been asked. */
  readonly asks: { readonly by: DateText; readonly answer: KeptAnswer | null } | null
}

const asksOf = async (scope: Scope, body: KnownBody, year: SchoolYearName): Promise<BodyView['asks']> => {
  const asked = await readAsked(scope, body.id, year)
  if (asked === null && body.kind !== 'pupil-council') return null
  return { by: asked ?? answerBy(year), answer: await readAnswer(scope, body.id, year) }
}

/** A body as its members, and whoever may read it, see it. Nothing of a case is near it. */
export const bodyPage = query(
  'body.read',
  async (scope, { body: id }: { readonly body: string }): Promise<BodyView | typeof absent> => {
    const body = await bodyOf(scope, id)
    if (body === null) return absent
    const year = schoolYearOf(scope.today)
    return {
      body,
      today: scope.today,
      year,
      members: (await readMembers(scope, body.id)).filter((member) => isInTerm(member, scope.today)),
      meetings: await readMeetings(scope, body.id),
      decisions: await readDecisions(scope, body.id),
      proposals: await readProposals(scope, { body: body.id }),
      council: isOfPupils(body) ? { activities: await readActivities(scope, body.id) } : null,
      asks: await asksOf(scope, body, year),
    }
  },
)

export interface MeetingView {
  readonly body: KnownBody
  readonly today: DateText
  readonly members: readonly Member[]
  /** Null for a new one. */
  readonly meeting: KeptMeeting | null
  readonly minutes: readonly KeptMinutes[]
  readonly decisions: readonly KeptDecision[]
}

export const newMeeting = 'new'

export const meetingPage = query(
  'body.meeting',
  async (
    scope,
    named: { readonly body: string; readonly meeting: string },
  ): Promise<MeetingView | typeof absent> => {
    const body = await bodyOf(scope, named.body)
    if (body === null) return absent
    const at = {
      body,
      today: scope.today,
      members: (await readMembers(scope, body.id)).filter((member) => isInTerm(member, scope.today)),
    }
    if (named.meeting === newMeeting)
      return body.runs ? { ...at, meeting: null, minutes: [], decisions: [] } : absent
    const [meeting] = looksLikeId(named.meeting) ? await readMeetings(scope, body.id, named.meeting) : []
    if (meeting === undefined) return absent
    return {
      ...at,
      meeting,
      minutes: await readMinutes(scope, meeting.id),
      decisions: (await readDecisions(scope, body.id)).filter((one) => one.meeting === meeting.id),
    }
  },
)

export interface MembersView {
  readonly body: KnownBody
  readonly today: DateText
  readonly members: readonly Member[]
  readonly found: readonly FoundPerson[]
}

/** For whoever sets the body up; who is looked for stands in the body of the request, never in an address. */
export const membersPage = query(
  'body.members',
  async (
    scope,
    { body: id, typed }: { readonly body: string; readonly typed: string | null },
  ): Promise<MembersView | typeof absent> => {
    const body = await bodyOf(scope, id)
    if (body === null || !body.leads) return absent
    if (typed !== null)
      await logAccess(scope, { action: 'person.suggest', outcome: 'granted', reason: 'body' })
    return {
      body,
      today: scope.today,
      members: await readMembers(scope, body.id),
      found: typed === null ? [] : await findForBody(scope, body.school, typed),
    }
  },
)
