const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`)

/** How days and times are said. The names of days and months come from Intl. */
export const dates = {
  today: 'i dag',
  yesterday: 'i går',
  tomorrow: 'i morgen',
  at: (clock: string) => `kl.\u00a0${clock}`,
  moment: (day: string, time: string) => `${day} ${time}`,
  from: (day: string) => `fra ${day}`,
  week: (number: number) => `uke\u00a0${number}`,
  justNow: 'nå nettopp',
  minutesAgo: (count: number) => `for ${times(count, 'ett minutt', 'minutter')} siden`,
  hoursAgo: (count: number) => `for ${times(count, 'én time', 'timer')} siden`,
}
