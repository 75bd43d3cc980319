import type { dates as nb } from '../nb/dates.ts'
import type { Widen } from '../widen.ts'

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

export const dates: Widen<typeof nb> = {
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgon',
  at: (clock) => `kl.\u00a0${clock}`,
  moment: (day, time) => `${day} ${time}`,
  from: (day) => `frå ${day}`,
  week: (number) => `veke\u00a0${number}`,
  justNow: 'no nettopp',
  minutesAgo: (count) => `for ${times(count, 'eitt minutt', 'minutt')} sidan`,
  hoursAgo: (count) => `for ${times(count, 'éin time', 'timar')} sidan`,
}
