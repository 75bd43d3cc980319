import type { Deadline } from '../../calendar/deadline.ts'

interface Bounds {
  readonly min: number
  readonly max: number
}

/** School days, chosen by the owner within bounds; the cap is calendar days over a summer. */
export const schoolDays = (amount: number, bounds: Bounds, cap: number): Deadline => ({
  unit: 'school-days',
  amount,
  class: 'adjustable',
  bounds,
  cap,
  exact: false,
})

/** The same day, or the first school day after when the day is free. */
export const sameDay = (bounds: Bounds = { min: 0, max: 1 }): Deadline => ({
  unit: 'same-day',
  amount: 0,
  class: 'adjustable',
  bounds,
  cap: 3,
  exact: false,
})

export const workingDays = (amount: number, bounds: Bounds): Deadline => ({
  unit: 'working-days',
  amount,
  class: 'adjustable',
  bounds,
  cap: null,
  exact: false,
})

export const calendarDays = (amount: number, bounds: Bounds): Deadline => ({
  unit: 'calendar-days',
  amount,
  class: 'adjustable',
  bounds,
  cap: null,
  exact: false,
})

const byLaw = (unit: Deadline['unit'], amount: number, exact = false): Deadline => ({
  unit,
  amount,
  class: 'law',
  bounds: null,
  cap: null,
  exact,
})

/** "Straks", "utan ugrunna opphald": the day itself, free days too. */
export const atOnce = byLaw('at-once', 0)
export const oneWeek = byLaw('calendar-days', 7)
export const oneMonth = byLaw('months', 1)
export const hours = (amount: number): Deadline => byLaw('hours', amount)
/** The date that the entry names. */
export const dateGiven = byLaw('date', 0)
/** To the minute: from half past nine to half past nine on the next working day. */
export const oneWorkingDayToTheMinute = byLaw('working-days', 1, true)

export const everyWeek: Deadline = {
  unit: 'week',
  amount: 0,
  class: 'adjustable',
  bounds: { min: 0, max: 0 },
  cap: null,
  exact: false,
}

export const weeks = (amount: number): Deadline => ({
  unit: 'weeks',
  amount,
  class: 'adjustable',
  bounds: { min: amount, max: amount },
  cap: null,
  exact: false,
})
