import type { SchoolYearName } from '../school-plan/ids.ts'
import type { BodyKind } from '../school-plan/parties.ts'
import type { DateText, InstantText } from '../journal/facts.ts'
import type { ClassId, PersonId, SchoolId } from '../people/ids.ts'

/** What is gone through each year, and must be shown to have been (plan inventory H3, H4, S11; law.md Y-01 to Y-03, Y-34). */
export const briefings = ['rules', 'school-plan', 'duty-to-act', 'privacy', 'rights'] as const
export type Briefing = (typeof briefings)[number]

/** What a member of staff can say themselves that they have read. Privacy is gone through with somebody. */
export const acknowledged = ['rules', 'school-plan', 'duty-to-act'] as const satisfies readonly Briefing[]
export type Acknowledged = (typeof acknowledged)[number]

/** Held without any proof per person: until meetings and surveys are written elsewhere, they are written here. */
export const events = [
  'body-meeting',
  'parents-meeting',
  'pupil-survey',
  'wellbeing-survey',
  'talks',
] as const

export const subjects = [...briefings, ...events] as const
export type Subject = (typeof subjects)[number]

export const audiences = ['staff', 'pupils', 'guardians', 'body'] as const
export type Audience = (typeof audiences)[number]

export const ways = ['meeting', 'lesson', 'message', 'document', 'survey'] as const
export type Way = (typeof ways)[number]

/** With whom each is gone through: staff one by one, pupils by class, guardians by sending. */
export const audiencesOf = {
  rules: ['staff', 'pupils', 'guardians'],
  'school-plan': ['staff', 'pupils', 'guardians'],
  'duty-to-act': ['staff'],
  privacy: ['staff'],
  rights: ['pupils', 'guardians'],
  'body-meeting': ['body'],
  'parents-meeting': ['guardians'],
  'pupil-survey': ['pupils'],
  'wellbeing-survey': ['pupils'],
  talks: ['pupils'],
} as const satisfies Record<Subject, readonly Audience[]>

export const isFor = (subject: Subject, audience: Audience): boolean =>
  audiencesOf[subject].some((one) => one === audience)

/** Gone through with a member of staff, these count as training before access (forskrift § 20-2). */
export const trainingOf: Readonly<Partial<Record<Subject, 'privacy' | 'duty-to-act'>>> = {
  privacy: 'privacy',
  'duty-to-act': 'duty-to-act',
}

/** Something that was held. A mistake is replaced by a new one, or only taken back. */
export interface Held {
  readonly id: string
  readonly school: SchoolId
  readonly schoolYear: SchoolYearName
  readonly subject: Subject
  readonly audience: Audience
  /** One class, one year, or all of them. */
  readonly class: ClassId | null
  readonly yearLevel: number | null
  readonly body: BodyKind | null
  readonly on: DateText
  readonly way: Way
  readonly replaces: string | null
  readonly stands: boolean
  readonly by: PersonId
  readonly at: InstantText
}

/** What stands: neither replaced by another nor taken back. */
export const standing = <
  Row extends { readonly id: string; readonly replaces: string | null; readonly stands: boolean },
>(
  rows: readonly Row[],
): readonly Row[] => {
  const replaced = new Set(rows.flatMap(({ replaces }) => (replaces === null ? [] : [replaces])))
  return rows.filter(({ id, stands }) => stands && !replaced.has(id))
}
