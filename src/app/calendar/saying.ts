import type { FreeDays } from '../../domain/calendar/school-calendar.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'

export const sayShort = (c: AppContext, on: DateText): string =>
  sayFullDate(c.var.locale, Temporal.PlainDate.from(on))

export const sayFreeDays = (c: AppContext, { from, to }: Pick<FreeDays, 'from' | 'to'>): string =>
  from === to ? sayShort(c, from) : c.var.t.calendar.fromTo(sayShort(c, from), sayShort(c, to))
