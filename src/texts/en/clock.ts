import type { clock as nb } from '../nb/clock.ts'
import type { Widen } from '../widen.ts'

export const clock: Widen<typeof nb> = {
  title: 'Move the clock',
  say: 'This is a demonstration. The clock is the same for everybody here, and can only be moved forward. Deadlines, reminders and mail follow it.',
  now: (moment) => `The clock is ${moment}.`,
  quick: 'Quickly forward',
  hour: 'One hour forward',
  tomorrow: 'To tomorrow at 8',
  schoolDay: (day) => `To the next school day, ${day} at 8`,
  week: 'One week forward',
  to: 'To a certain day',
  day: 'Day',
  time: 'Time',
  move: 'Move the clock',
  moved: 'The clock has been moved.',
  errors: {
    'not-forward': 'The clock can only be moved forward.',
    'too-far': 'The school calendar does not reach that far.',
  },
}
