import { z } from 'zod'
import {
  type ClosingGround,
  closingGrounds,
  type InvestigationMethod,
  investigationMethods,
  measureLevels,
  type Period,
  type Place,
  places,
  type PlannedMeasure,
  type Recipient,
  type Who,
} from '../../domain/journal/facts.ts'
import type { CaseId, ConcernId, MeasureId, PersonId } from '../../domain/people/ids.ts'
import { caseId, concernId, measureId, personId } from '../../domain/people/ids.ts'

/** The pieces that facts are made of. Lax where a bad case is bad: names, times, grounds and recipients may be free text. */
const reference = z.string().min(1).max(200)
export const person: z.ZodType<PersonId, string> = reference.transform(personId)
export const concernRef: z.ZodType<ConcernId, string> = reference.transform(concernId)
export const caseRef: z.ZodType<CaseId, string> = reference.transform(caseId)
export const measureRef: z.ZodType<MeasureId, string> = reference.transform(measureId)
export const people = z.array(person)

export const date = z.iso.date()
const withTime = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/
/** A date, or a date with a time on the clocks in Oslo. */
export const moment = z.union([
  date,
  z
    .string()
    .regex(withTime)
    .refine((text) => date.safeParse(text.slice(0, 10)).success),
])
export const instant = z.iso.datetime()

export const freeText = z.object({ text: z.string() })
export const who: z.ZodType<Who> = z.union([z.object({ person }), freeText])
export const flag = z.boolean()
export const count = z.number().int().min(0)

export const place: z.ZodType<Place> = z.enum(places)
export const method: z.ZodType<InvestigationMethod> = z.enum(investigationMethods)
export const compartment = z.enum(['ordinary', 'staff-offence', 'leader-offence'])
export const pupilMode = z.enum(['said', 'wrote', 'drew', 'declined', 'cannot'])
export const safety = z.enum(['yes', 'partly', 'no', 'declined', 'cannot', 'not-asked'])
export const answeredBy = z.enum(['pupil', 'guardian', 'teacher', 'nobody'])
export const part = z.enum(['responsible', 'member'])

const recipients = [
  'principal',
  'nearest-leader',
  'owner',
  'statsforvalter',
  'guardian',
  'pupil',
  'team',
] as const
const knownRecipient = (text: string): Recipient | undefined => recipients.find((each) => each === text)
export const recipient: z.ZodType<Recipient | { text: string }, unknown> = z.union([
  z.string().transform((text) => knownRecipient(text) ?? { text }),
  freeText,
])

const knownGround = (text: string): ClosingGround | undefined => closingGrounds.find((each) => each === text)
export const closingGround: z.ZodType<ClosingGround | { text: string }, unknown> = z.union([
  z.string().transform((text) => knownGround(text) ?? { text }),
  freeText,
])

const period: z.ZodType<Period, unknown> = z.union([
  z.object({ from: date, to: date.exactOptional() }),
  freeText,
])

export const plannedMeasure: z.ZodType<PlannedMeasure, unknown> = z.object({
  id: measureRef,
  level: z.enum(measureLevels).nullable(),
  responsible: who,
  standIn: who.exactOptional(),
  when: period,
  weekdays: z.array(z.number().int().min(1).max(7)).exactOptional(),
  series: z.string().exactOptional(),
  places: z.array(z.enum(places)).exactOptional(),
})

export const plannedMeasures = z.array(plannedMeasure)
