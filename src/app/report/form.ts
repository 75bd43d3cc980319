import { z } from 'zod'
import type { Report } from '../../commands/concern/reporting.ts'
import { concernCategories, places } from '../../domain/journal/facts.ts'
import { looksLikeId, personId, type SchoolId } from '../../domain/people/ids.ts'
import type { ReportFormView } from '../../queries/concern/report-form.ts'
import {
  identifier,
  manyOf,
  maybeChoiceOf,
  maybeClock,
  maybeDay,
  maybeIdentifier,
  maybeWords,
  tick,
} from '../form-fields.ts'
import { type FieldIssue, type Typed, typedFrom } from '../forms.ts'

/** Names of the fields, as they are sent. */
const names = [
  'about',
  'whom',
  'there',
  'others',
  'said',
  'talk',
  'unsafe',
  'saw',
  'violence',
  'place',
  'when',
  'clock',
  'day',
  'stepped',
  'how',
  'concernsAdult',
  'adult',
  'adultName',
  'adultLeads',
  'toldBy',
  'toldDay',
  'toldClock',
  'categories',
  'capacity',
  'school',
  'asked',
] as const

/** The people parts of the form that names can be looked up in. */
export const lists = ['about', 'there', 'adult'] as const
export type List = (typeof lists)[number]
const textOf: Record<List, string> = { about: 'whom', there: 'others', adult: 'adultName' }

/** What was asked of the form this time, beside sending it: finding, picking and dropping work without script. */
export interface Asking {
  readonly sends: boolean
  readonly about: readonly string[]
  readonly wasThere: readonly string[]
  readonly adult: string | null
  readonly look: {
    readonly about: string | null
    readonly wasThere: string | null
    readonly adult: string | null
  }
  /** Everything typed, with what was picked and dropped. */
  readonly typed: Typed
}

export const askingOf = (sent: Typed): Asking => {
  const picked = (list: List) => sent.one(`pick-${list}`)
  const ids = (list: List) => {
    const gone = sent.one(`drop-${list}`)
    const all = [...sent.all(list), picked(list)].filter((id) => looksLikeId(id) && id !== gone)
    return [...new Set(all)]
  }
  const about = ids('about')
  const wasThere = ids('there').filter((id) => !about.includes(id))
  const adult = ids('adult').at(-1) ?? null
  const helps =
    sent.one('find') !== '' || lists.some((list) => picked(list) !== '' || sent.one(`drop-${list}`) !== '')
  const words = (list: List) => (picked(list) === '' ? sent.one(textOf[list]).trim() : '')
  const look = (list: List) => {
    const wanted = sent.one('find') === list || sent.one('find') === 'all'
    const asked = sent.all('asked').includes(list)
    return words(list) !== '' && (wanted || (!helps && !asked && list !== 'there')) ? words(list) : null
  }
  const kept = Object.fromEntries(names.map((name) => [name, sent.all(name)]))
  const cleared = Object.fromEntries(lists.map((list) => [textOf[list], words(list)]))
  return {
    sends: !helps,
    about,
    wasThere,
    adult,
    look: { about: look('about'), wasThere: look('there'), adult: adult === null ? look('adult') : null },
    typed: typedFrom({ ...kept, ...cleared, about, there: wasThere, adult: adult ?? '' }),
  }
}

const longest = 4000
const fields = z.object({
  about: manyOf(identifier),
  there: manyOf(identifier),
  whom: maybeWords(300),
  others: maybeWords(300),
  said: maybeWords(longest),
  talk: tick,
  unsafe: tick,
  saw: maybeWords(longest),
  violence: tick,
  place: maybeChoiceOf(places),
  when: maybeChoiceOf(['today', 'yesterday', 'earlier', 'unknown']),
  clock: maybeClock,
  day: maybeDay,
  stepped: maybeChoiceOf(['yes', 'no', 'not-there']),
  how: maybeWords(longest),
  concernsAdult: maybeChoiceOf(['no', 'yes', 'unknown']),
  adult: maybeIdentifier,
  adultName: maybeWords(300),
  adultLeads: tick,
  toldBy: maybeWords(300),
  toldDay: maybeDay,
  toldClock: maybeClock,
  categories: manyOf(z.enum(concernCategories, { error: 'not-a-choice' })),
  capacity: maybeChoiceOf(['employee', 'parent']),
  school: maybeIdentifier,
})
type AsTyped = z.infer<typeof fields>
export type ReportFields = AsTyped & { readonly concernsAdult: NonNullable<AsTyped['concernsAdult']> }

const isAnswered = (given: AsTyped): given is ReportFields => given.concernsAdult !== null

/** The form as it must be to be sent at this moment. All that is missing is said at once. */
export const reportSchema = (now: Temporal.PlainDateTime, view: ReportFormView) =>
  fields.transform((given, context) => {
    const wrong = (path: keyof ReportFields, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (given.about.length === 0 && given.whom === null) wrong('whom', 'whom-missing')
    if (given.said === null && given.saw === null) wrong('saw', 'nothing-told')
    if (given.when === 'earlier' && given.day === null) wrong('day', 'day-missing')
    if (view.ownChild && given.capacity === null) wrong('capacity', 'capacity-missing')
    if (view.schools.length > 1 && given.school === null) wrong('school', 'school-missing')
    for (const [path, code] of ahead(given, now)) wrong(path, code)
    if (isAnswered(given)) return given
    // What answering it is for: it decides who gets the report.
    wrong('concernsAdult', 'adult-not-answered')
    return z.NEVER
  })

const ahead = (given: AsTyped, now: Temporal.PlainDateTime) => {
  const issues: [keyof ReportFields, string][] = []
  const look = (
    date: Temporal.PlainDate,
    clock: Temporal.PlainTime | null,
    at: [keyof ReportFields, keyof ReportFields],
  ) => {
    if (Temporal.PlainDate.compare(date, now.toPlainDate()) > 0) issues.push([at[0], 'day-in-the-future'])
    else if (clock !== null && Temporal.PlainDateTime.compare(date.toPlainDateTime(clock), now) > 0)
      issues.push([at[1], 'clock-in-the-future'])
  }
  const date = dateOf(given, now)
  if (date !== null) look(date, given.clock, ['day', 'clock'])
  if (given.toldDay !== null || given.toldClock !== null)
    look(given.toldDay ?? now.toPlainDate(), given.toldClock, ['toldDay', 'toldClock'])
  return issues
}

const dateOf = (given: AsTyped, now: Temporal.PlainDateTime): Temporal.PlainDate | null => {
  if (given.when === 'unknown') return null
  if (given.when === 'yesterday') return now.toPlainDate().subtract({ days: 1 })
  if (given.when === 'earlier') return given.day
  return now.toPlainDate()
}

/** When the one who reports came to know; as exact as it was told, and now where nothing was. */
const knownFrom = (given: ReportFields, now: Temporal.PlainDateTime): string => {
  const minute = now.toString({ smallestUnit: 'minute' })
  const at = (date: Temporal.PlainDate, clock: Temporal.PlainTime | null): string =>
    clock === null ? date.toString() : date.toPlainDateTime(clock).toString({ smallestUnit: 'minute' })
  if (given.toldBy !== null && (given.toldDay !== null || given.toldClock !== null))
    return at(given.toldDay ?? now.toPlainDate(), given.toldClock)
  const date = dateOf(given, now)
  if (date === null) return minute
  return date.equals(now.toPlainDate()) && given.clock === null ? minute : at(date, given.clock)
}

/** What the form says, as the core knows it. */
export const reportFrom = (
  given: ReportFields,
  view: ReportFormView,
  at: { readonly now: Temporal.PlainDateTime; readonly school: SchoolId },
): Report => ({
  school: at.school,
  about: given.about.map(personId),
  wasThere: given.there.map(personId),
  aboutDescription: given.whom,
  othersDescription: given.others,
  said: given.said,
  saw: given.saw,
  how: given.how,
  heardFrom: given.toldBy,
  adultDescription: view.adult === null ? given.adultName : null,
  firstTalk: given.talk,
  pupilSaysUnsafe: given.unsafe,
  violenceTold: given.violence,
  categories: given.categories,
  place: given.place,
  happened: knownFrom(given, at.now),
  intervened: given.stepped === 'yes' || given.stepped === 'no' ? given.stepped : 'not-applicable',
  concernsAdult: given.concernsAdult,
  adult: view.adult?.person ?? null,
  adultLeads: given.adultLeads,
  capacity: view.ownChild ? given.capacity : null,
})

/** Where a refusal of the command stands in the form. */
export const fieldOfRefusal: Record<string, FieldIssue> = {
  'school-missing': { field: 'school', code: 'school-missing' },
  'whom-missing': { field: 'whom', code: 'whom-missing' },
  'nothing-told': { field: 'saw', code: 'nothing-told' },
  'person-unknown': { field: 'whom', code: 'person-unknown' },
  'in-the-future': { field: 'clock', code: 'clock-in-the-future' },
  'capacity-missing': { field: 'capacity', code: 'capacity-missing' },
}
