import type { dates as nb } from '../nb/dates.ts'
import type { Widen } from '../widen.ts'

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

export const dates: Widen<typeof nb> = {
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  at: (clock) => `at\u00a0${clock}`,
  moment: (day, time) => `${day} ${time}`,
  from: (day) => `from ${day}`,
  week: (number) => `week\u00a0${number}`,
  justNow: 'just now',
  minutesAgo: (count) => `${times(count, 'one minute', 'minutes')} ago`,
  hoursAgo: (count) => `${times(count, 'one hour', 'hours')} ago`,
}
