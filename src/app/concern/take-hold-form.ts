import { z } from 'zod'
import type { HoldTaken } from '../../commands/concern/taking-hold.ts'
import { seriousnessCriteria } from '../../domain/journal/facts.ts'
import { personId } from '../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../domain/people/role.ts'
import type { Candidate, TakeHoldView } from '../../queries/concern/take-hold.ts'
import type { AppContext } from '../context.ts'
import {
  choiceOf,
  identifier,
  manyOf,
  maybeChoiceOf,
  maybeIdentifier,
  maybeWords,
  words,
} from '../form-fields.ts'

const pupilFields = z.object({
  person: identifier,
  into: words(12),
  responsible: maybeIdentifier,
  member: manyOf(identifier),
})

export const takeHoldSchema = z
  .object({
    added: manyOf(identifier),
    pupil: z.array(pupilFields).default([]),
    others: z
      .array(z.object({ person: identifier, part: choiceOf(['unclear', 'other-pupil', 'saw-or-heard']) }))
      .default([]),
    speaker: maybeIdentifier,
    near: choiceOf(['no', 'yes']),
    serious: maybeChoiceOf(['later', 'yes', 'no']),
    criteria: manyOf(z.enum(seriousnessCriteria, { error: 'not-a-choice' })),
    reason: maybeWords(4000),
  })
  .superRefine((given, context) => {
    const judged = given.serious === 'yes' || given.serious === 'no'
    if (judged && given.reason === null)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'reason-missing' })
  })
export type TakeHoldFields = z.infer<typeof takeHoldSchema>

export const holdFrom = (number: string, given: TakeHoldFields): HoldTaken => ({
  number,
  pupils: given.pupil.map(({ person, into, responsible, member }) => ({
    pupil: personId(person),
    into: into === 'new' || into === 'none' ? into : { number: into },
    responsible: responsible === null ? null : personId(responsible),
    members: member.map(personId),
  })),
  others: given.others.map(({ person, part }) => ({ person: personId(person), part })),
  speaker: given.speaker === null ? null : personId(given.speaker),
  seriousness:
    given.reason === null || (given.serious !== 'yes' && given.serious !== 'no')
      ? null
      : { serious: given.serious === 'yes', criteria: given.criteria, reason: given.reason },
})

/** Roles that are proposed for a small team; anybody else comes in from the case itself. */
const near: readonly Role[] = [
  'social-teacher',
  'counsellor',
  'milieu-worker',
  'school-nurse',
  'year-lead',
  'department-head',
  'assistant-principal',
]

export interface Proposal {
  readonly candidates: readonly Candidate[]
  readonly responsible: string
  readonly members: readonly string[]
  /** Nobody but the one who takes hold: about a leader, and by whom the owner appointed. */
  readonly onlyYou: boolean
}

/** C2's defaults: the social teacher is responsible, the contact teacher takes part. */
export const proposalFor = (c: AppContext, { file, candidates }: TakeHoldView, pupil: string): Proposal => {
  const { actor } = c.var
  const fits = candidates.filter(({ hindrance }) => hindrance === null || hindrance === 'training')
  const self = fits.filter(({ person }) => person === actor.person)
  const byOwner = actor.roles.some(({ role }) => isOwnerRole(role))
  const { compartment, school_id: school } = file.row
  if (compartment === 'leader-offence' && !byOwner)
    return { candidates: self, responsible: actor.person, members: [], onlyYou: true }
  const isTeacher = (one: Candidate) => one.contactOf.some((of) => of === pupil)
  const leadsHere = actor.roles.some(
    (held) => held.school === school && (held.role === 'principal' || held.role === 'assistant-principal'),
  )
  // Whoever holds it without a position at the school is in the team, or loses it on opening.
  const appointed = !leadsHere && !byOwner
  const proposed = fits.filter(
    (one) =>
      isTeacher(one) ||
      one.roles.some((role) => near.includes(role)) ||
      (appointed && one.person === actor.person),
  )
  const social = proposed.find(({ roles }) => roles.includes('social-teacher'))
  const teachers = compartment === 'ordinary' ? proposed.filter(isTeacher) : []
  return {
    candidates: proposed,
    responsible: appointed ? actor.person : (social?.person ?? ''),
    members: teachers.map(({ person }) => person),
    onlyYou: false,
  }
}
