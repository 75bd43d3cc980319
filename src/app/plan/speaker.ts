import type { WordedMeasure } from '../../domain/activity-plan/plan.ts'
import type { PlanVersion } from '../../domain/case/plan-version.ts'
import type { DateText, MeasureLevel, MomentText, Period, Place, Who } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { CaseFile } from '../../queries/case-file.ts'
import { atStart, sayDay, sayMoment, sayRange, sayTime } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'

/** Says persons, times and levels of a plan in the reader's language, as far as the reader may know them. */
export interface Speaker {
  readonly name: (person: PersonId) => string
  readonly who: (who: Who | null) => string
  readonly day: (date: DateText) => string
  readonly moment: (moment: MomentText) => string
  readonly instant: (at: string) => string
  readonly when: (when: Period) => string
  readonly weekdays: (days: readonly number[]) => string
  readonly times: (measure: Pick<WordedMeasure, 'when' | 'weekdays'>) => string
  readonly places: (places: readonly Place[]) => string | null
  readonly level: (level: MeasureLevel | null) => string | null
}

type Names = (person: PersonId) => string | undefined

export const todayOf = (c: AppContext): Temporal.PlainDate =>
  c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()

export const speaker = (c: AppContext, names: Names): Speaker => {
  const { t, locale } = c.var
  const today = todayOf(c)
  const day = (date: DateText) => sayDay(locale, Temporal.PlainDate.from(date.slice(0, 10)), today)
  const name = (person: PersonId) => names(person) ?? t.plan.somebody
  const weekdays = (days: readonly number[]) =>
    [1, 2, 3, 4, 5].every((each) => days.includes(each)) && days.length === 5
      ? t.plan.measures.everyDay
      : t.plan.measures.weekdays(days.map((each) => t.plan.weekdayNames[each - 1] ?? ''))
  const when = (period: Period) => {
    if ('text' in period) return period.text.trim() === '' ? t.plan.measures.noTime : period.text
    const to = period.to === undefined ? null : Temporal.PlainDate.from(period.to)
    return sayRange(locale, { from: Temporal.PlainDate.from(period.from), to }, today)
  }
  return {
    name,
    day,
    when,
    weekdays,
    who: (who) =>
      who === null
        ? t.plan.measures.nobody
        : 'person' in who
          ? name(who.person)
          : who.text || t.plan.measures.nobody,
    moment: (at) =>
      at.length > 10
        ? t.dates.moment(day(at), sayTime(locale, Temporal.PlainDateTime.from(at).toPlainTime()))
        : day(at),
    instant: (at) => sayMoment(locale, Temporal.Instant.from(at), today),
    times: (measure) => {
      const days = measure.weekdays ?? []
      const said = when(measure.when)
      return atStart(days.length === 0 ? said : `${weekdays(days)}, ${said}`)
    },
    places: (places) =>
      places.length === 0 ? null : places.map((place) => t.acts.places[place].toLowerCase()).join(', '),
    level: (level) => (level === null ? null : t.plan.levels[level]),
  }
}

/** When it was approved and by whom, and who named them where it was not by position. */
export const sayApproval = (c: AppContext, say: Speaker, approved: PlanVersion): string => {
  const { plan } = c.var.t
  const by = plan.approvedBy(say.day(approved.approvedOn), say.who(approved.approvedBy))
  return approved.namedBy === undefined ? by : plan.approvedByNamed(by, say.name(approved.namedBy))
}

/** Names as the case's file has them, and the school's staff where a name stands in no entry yet. */
export const namesFrom =
  (file: CaseFile, staff: readonly { readonly person: string; readonly name: string }[] = []): Names =>
  (person) =>
    file.names.get(person) ??
    staff.find((one) => one.person === person)?.name ??
    file.team.find((one) => one.person === person)?.name ??
    undefined

/** The pupil's name, where the reader may have it. */
export const pupilOf = (c: AppContext, file: CaseFile) => {
  const pupil = file.pupils.find((one) => one.part === 'pupil')
  const { plan } = c.var.t
  return {
    name: pupil?.name ?? plan.thePupil,
    given: pupil?.given ?? plan.pupil,
    class: pupil?.class ?? null,
  }
}
