import { z } from 'zod'

/** Fields as forms send them: text that may be blank, and names that come once, many times or not at all. */

const blankIsNothing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

/** Words that must be there. */
export const words = (longest: number) =>
  z.preprocess(blankIsNothing, z.string({ error: 'missing' }).trim().max(longest, 'too-long'))

/** Words that may be left out: null then. */
export const maybeWords = (longest: number) =>
  z.preprocess(
    (value) => blankIsNothing(value) ?? null,
    z.union([z.null(), z.string().trim().max(longest, 'too-long')], { error: 'too-long' }),
  )

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

export const choiceOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => blankIsNothing(one(value)),
    z.enum(values, { error: ({ input }) => (input === undefined ? 'choose-one' : 'not-a-choice') }),
  )

export const maybeChoiceOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => blankIsNothing(one(value)) ?? null,
    z.enum(values, { error: 'not-a-choice' }).nullable(),
  )

/** Any number of the same name; blank ones do not count. */
export const manyOf = <Item extends z.ZodType>(item: Item, most = 100) =>
  z.preprocess(
    (value) => {
      const all: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
      return all.filter((given) => blankIsNothing(given) !== undefined)
    },
    z.array(item).max(most, 'too-many'),
  )

/** A checkbox: there or not. */
export const tick = z.preprocess((value) => blankIsNothing(one(value)) !== undefined, z.boolean())

const typedDay = z.string({ error: 'missing' }).transform((typed, context) => {
  const norwegian = /^(\d{1,2})[.\s]+(\d{1,2})[.\s]+(\d{4})$/.exec(typed.trim())
  const iso = norwegian
    ? `${norwegian[3]}-${norwegian[2]?.padStart(2, '0')}-${norwegian[1]?.padStart(2, '0')}`
    : typed.trim()
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch {
    // Falls through: a day that the calendar does not have, such as 31 February.
  }
  context.addIssue('not-a-date')
  return z.NEVER
})

/** A day from a date field, or typed as 17.12.2026. */
export const day = z.preprocess(blankIsNothing, typedDay)
export const maybeDay = z.preprocess((value) => blankIsNothing(value) ?? null, typedDay.nullable())

const typedClock = z.string({ error: 'missing' }).transform((typed, context) => {
  const parts = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:\s]?(\d{2}))?$/i.exec(typed.trim())
  const hour = Number(parts?.[1])
  const minute = Number(parts?.[2] ?? 0)
  if (parts && hour < 24 && minute < 60) return Temporal.PlainTime.from({ hour, minute })
  context.addIssue('not-a-time')
  return z.NEVER
})

/** A time as people type it: 10.15, 10:15, 1015, 10. */
export const clock = z.preprocess(blankIsNothing, typedClock)
export const maybeClock = z.preprocess((value) => blankIsNothing(value) ?? null, typedClock.nullable())

/** An id that the page itself put there; nothing where nobody has chosen. */
export const identifier = z.preprocess(
  (value) => blankIsNothing(one(value)),
  z.uuid({ error: ({ input }) => (input === undefined ? 'choose-one' : 'not-a-choice') }),
)
export const maybeIdentifier = z.preprocess(
  (value) => blankIsNothing(one(value)) ?? null,
  z.uuid({ error: 'not-a-choice' }).nullable(),
)

export const wholeNumber = (least: number, most: number) =>
  z.preprocess(
    blankIsNothing,
    z.coerce
      .number({ error: 'not-a-number' })
      .int('not-a-number')
      .min(least, 'too-small')
      .max(most, 'too-large'),
  )
