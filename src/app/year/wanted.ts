import {
  type Day,
  addMonths,
  day,
  dayFrom,
  dayOf,
  isoWeekText,
  mondayOf,
  mondayOfWeekText,
  textOf,
} from '../../domain/calendar/day.ts'
import { type PlanRole, planRoles } from '../../domain/school-plan/parties.ts'
import type { DayStretch } from '../../domain/year/reading.ts'
import { concerns, type YearOf } from '../../domain/year/whose.ts'
import type { YearItem } from '../../domain/year/reading.ts'
import type { YearView } from '../../queries/year/year.ts'
import type { AppContext } from '../context.ts'
import type { paths } from '../paths.ts'

export const yearShows = ['wheel', 'list', 'month', 'week'] as const
export type YearShow = (typeof yearShows)[number]
export const ringsBy = ['level', 'role', 'factor'] as const
export type RingsBy = (typeof ringsBy)[number]

/** What of the year is asked for, as codes in the address. What isn't understood is what everybody sees first. */
export interface Wanted {
  readonly show: YearShow
  readonly by: RingsBy
  /** The code, as it stands in the address. */
  readonly whose: string
  readonly of: YearOf
  /** The week or the month. */
  readonly stretch: DayStretch
}

const among = <Code extends string>(codes: readonly Code[], given: string | undefined): Code | undefined =>
  codes.find((code) => code === given)

const school: YearOf = { of: 'school' }

const whoseIs = (code: string, view: YearView): YearOf => {
  if (code === 'me') return { of: 'person', ...view.mine }
  const [kind, rest] = [code.slice(0, code.indexOf('-')), code.slice(code.indexOf('-') + 1)]
  if (kind === 'year' && view.classes.some(({ yearLevel }) => String(yearLevel) === rest))
    return { of: 'year', year: Number(rest) }
  const inClass = kind === 'class' ? view.classes.find(({ id }) => id === rest) : undefined
  if (inClass !== undefined) return { of: 'year', year: inClass.yearLevel }
  const role: PlanRole | undefined = kind === 'role' ? among(planRoles, rest) : undefined
  return role === undefined ? school : { of: 'role', role }
}

const monthOf = (text: string): DayStretch | null => {
  const found = /^(\d{4})-(\d{2})$/.exec(text)
  const month = Number(found?.[2])
  if (!found || month < 1 || month > 12) return null
  const from = dayFrom(Number(found[1]), month, 1)
  return { from, to: day(addMonths(from, 1) - 1) }
}

const weekOf = (monday: Day): DayStretch => ({ from: monday, to: day(monday + 6) })

/** A day of this year that is nearest to today: an earlier year is opened at its end, one to come at its beginning. */
const dayShown = ({ days, today }: YearView): Day =>
  day(Math.min(Math.max(dayOf(today), days.start), days.end))

const stretchOf = (show: YearShow, at: string, view: YearView): DayStretch => {
  const shown = dayShown(view)
  if (show === 'month') return monthOf(at) ?? monthOf(textOf(shown).slice(0, 7)) ?? weekOf(mondayOf(shown))
  return weekOf((show === 'week' ? mondayOfWeekText(at) : null) ?? mondayOf(shown))
}

export const wantedIn = (c: AppContext, view: YearView): Wanted => {
  const show = among(yearShows, c.req.query('show')) ?? 'wheel'
  const asked = c.req.query('for') ?? 'school'
  const of = whoseIs(asked, view)
  return {
    show,
    by: among(ringsBy, c.req.query('by')) ?? 'level',
    whose: of.of === 'school' ? 'school' : asked,
    of,
    stretch: stretchOf(show, c.req.query('at') ?? '', view),
  }
}

export const itemsOf = (view: YearView, { of }: Wanted): readonly YearItem[] =>
  view.items.filter(({ content }) => concerns(content, of))

type YearQuery = Exclude<Parameters<typeof paths.schoolYear>[1], undefined>

/** The codes again, with what is to be another; what everybody sees first stays out of the address. */
export const codesOf = ({ show, by, whose }: Wanted, other: YearQuery = {}): YearQuery => ({
  ...(show === 'wheel' ? {} : { show }),
  ...(whose === 'school' ? {} : { for: whose }),
  ...(by === 'level' ? {} : { by }),
  ...other,
})

export const codeOfStretch = (show: YearShow, { from }: DayStretch): string =>
  show === 'month' ? textOf(from).slice(0, 7) : isoWeekText(from)

/** The week or month beside; null outside the school year. */
export const beside = (
  show: YearShow,
  { from }: DayStretch,
  steps: -1 | 1,
  view: YearView,
): string | null => {
  const next = show === 'month' ? addMonths(from, steps) : day(from + 7 * steps)
  const isWithin = next <= view.days.end && next >= view.days.start - 6
  return isWithin ? codeOfStretch(show, { from: next, to: next }) : null
}
