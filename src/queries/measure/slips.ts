import { logAccess } from '../../database/records/access-log.ts'
import { readSlips, type Slip } from '../../database/records/plan/measure.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import { type DayStatus, plannedDays } from '../../domain/activity-plan/doing.ts'
import { day, dayOf, isoWeekText, mondayOf, textOf } from '../../domain/calendar/day.ts'
import type { SchoolDays } from '../../domain/calendar/school-calendar.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { measureId } from '../../domain/people/ids.ts'
import { absent, query } from '../query.ts'

/** A slip with where it stands today. */
export interface SlipView {
  readonly slip: Slip
  /** Is it to be done today? What has no weekdays is, from its first day until it is done. */
  readonly today: boolean
  readonly toldToday: DayStatus | null
  readonly lastTold: { readonly on: DateText; readonly done: DayStatus } | null
  /** Of this week: the days on which it was to be done so far, and those that are told. Null where it has no days. */
  readonly week: {
    readonly week: string
    readonly days: readonly DateText[]
    readonly told: readonly DateText[]
    /** So often that it is confirmed for the week and not for each day. */
    readonly daily: boolean
  } | null
}

const oftenEnough = 4

export const slipView = (slip: Slip, today: DateText, school: SchoolDays): SlipView => {
  const monday = mondayOf(dayOf(today))
  const when = { from: slip.from, ...(slip.to === null ? {} : { to: slip.to }) }
  const span = { from: textOf(monday), to: textOf(day(monday + 6)) }
  const all = plannedDays({ when, weekdays: slip.weekdays }, span, school)
  const days = all.filter((on) => on <= today)
  const told = slip.log.filter((line) => days.includes(line.on)).map((line) => line.on)
  const running = slip.from <= today && (slip.to === null || slip.to >= today)
  const once = slip.weekdays.length === 0 && !slip.log.some((line) => line.done !== 'not')
  return {
    slip,
    today: running && (all.includes(today) || once),
    toldToday: slip.log.find((line) => line.on === today)?.done ?? null,
    lastTold: slip.log.at(-1) ?? null,
    week:
      slip.weekdays.length === 0
        ? null
        : { week: isoWeekText(monday), days, told, daily: slip.weekdays.length >= oftenEnough },
  }
}

/** The measures that this person carries, also those outside every case they may read. */
export const mySlips = query('slips.read', async (scope, _asked: Record<string, never>) => {
  const slips = await readSlips(scope)
  const school = await readSchoolDays(scope.tx, scope.actor.owner)
  const streams = [...new Set(slips.map((slip) => slip.case))]
  await logAccess(scope, { action: 'slips.read', outcome: 'granted', streams })
  return slips.map((slip) => slipView(slip, scope.today, school))
})

/** One of them, to say how it went. */
export const oneSlip = query('slips.read', async (scope, asked: { readonly measure: string }) => {
  const [slip] = await readSlips(scope, measureId(asked.measure))
  if (slip === undefined) return absent
  const school = await readSchoolDays(scope.tx, scope.actor.owner)
  await logAccess(scope, { action: 'slips.read', outcome: 'granted', streams: [slip.case] })
  return slipView(slip, scope.today, school)
})
