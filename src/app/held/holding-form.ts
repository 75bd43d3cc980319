import { z } from 'zod'
import type { Holding } from '../../domain/held/holding.ts'
import { audiences, subjects, ways } from '../../domain/held/subject.ts'
import { personId } from '../../domain/people/ids.ts'
import { bodyKinds } from '../../domain/school-plan/parties.ts'
import type { ReceiptsView } from '../../queries/held/receipts.ts'
import { choiceOf, day, identifier, manyOf, maybeChoiceOf } from '../form-fields.ts'

export const presences = ['all-but', 'only'] as const

/** A class, a year, or the whole school: one list to choose in. */
const whose = z.preprocess(
  (value) => (typeof value === 'string' && value !== '' ? value : null),
  z.union([z.null(), z.literal('school'), z.string().regex(/^year-\d{1,2}$/), z.uuid()], {
    error: 'not-a-choice',
  }),
)

export const holdingForm = z
  .object({
    audience: choiceOf(audiences),
    subject: choiceOf(subjects),
    on: day,
    way: choiceOf(ways),
    whose,
    body: maybeChoiceOf(bodyKinds),
    presence: maybeChoiceOf(presences),
    persons: manyOf(identifier, 500),
  })
  .refine(({ audience, whose: whom }) => whom !== null || audience === 'staff' || audience === 'body', {
    error: 'choose-one',
    path: ['whose'],
  })

/** Everybody but those who were ticked, or those alone. Null where the class is none of the school's. */
export const holdingOf = (
  form: z.infer<typeof holdingForm>,
  { staff, classes }: Pick<ReceiptsView, 'staff' | 'classes'>,
): Holding | null => {
  const ticked = form.persons.map((one) => personId(one))
  const yearLevel = form.whose?.startsWith('year-') ? Number(form.whose.slice(5)) : null
  const chosen = classes.find(({ id }) => id === form.whose)
  if (chosen === undefined && yearLevel === null && form.whose !== null && form.whose !== 'school')
    return null
  const others = staff.map(({ id }) => id).filter((one) => !ticked.includes(one))
  return {
    subject: form.subject,
    audience: form.audience,
    class: chosen?.id ?? null,
    yearLevel,
    body: form.body,
    on: form.on.toString(),
    way: form.way,
    persons: form.presence === 'only' ? ticked : others,
  }
}
