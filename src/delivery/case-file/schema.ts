import { z } from 'zod'
import { caseEntry, concernEntry } from './entries.ts'
import { caseRef, compartment, concernRef, date, instant, person } from './parts.ts'

const span = z.object({ from: date, to: date, name: z.string().default('') })

const calendar = z.object({
  version: z.string(),
  schoolYears: z.array(z.object({ name: z.string(), from: date, to: date })).min(1),
  free: z.array(span),
})

/** A person as a reference: a part, perhaps a role, and a label that need not be a name. */
const filePerson = z.object({
  id: person,
  part: z.enum(['pupil', 'other-pupil', 'guardian', 'staff', 'leader', 'owner', 'external']),
  role: z.string().exactOptional(),
  label: z.string().exactOptional(),
})

const place = z.object({ id: z.string().min(1), name: z.string().exactOptional() })

/** `varde-case/1`: one case with its concerns, calendar and persons as references; needs no database to be read. */
export const caseFileSchema = z.object({
  $schema: z.string().exactOptional(),
  format: z.literal('varde-case/1'),
  exportedAt: instant,
  demonstration: z.boolean().exactOptional(),
  /** Why the file was made, or what it shows. */
  title: z.string().exactOptional(),
  owner: place,
  school: place,
  calendar,
  persons: z.array(filePerson),
  concerns: z.array(
    z.object({ id: concernRef, number: z.string().exactOptional(), entries: z.array(concernEntry).min(1) }),
  ),
  case: z
    .object({
      id: caseRef,
      number: z.string().exactOptional(),
      kind: z.enum(['safety', 'follow-up']),
      compartment,
      entries: z.array(caseEntry).min(1),
    })
    .nullable(),
  ruleSet: z.string().exactOptional(),
})

export type CaseFile = z.output<typeof caseFileSchema>
export type FilePerson = CaseFile['persons'][number]
