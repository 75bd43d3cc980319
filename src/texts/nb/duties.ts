import type { Beacon } from '../../domain/journal/entry-kinds.ts'

/** The five duties of opplæringslova § 12-4 and documentation, and the states that they can stand in. */
export const duties = {
  chain: 'Pliktene i saken',
  chainShort: 'Pliktene',
  names: {
    monitor: 'Følge med',
    intervene: 'Gripe inn',
    notify: 'Melde fra',
    investigate: 'Undersøke',
    act: 'Sette inn tiltak',
    document: 'Skrive ned',
  } satisfies Record<Beacon, string>,
  states: {
    documented: 'Dokumentert',
    'documented-late': 'Dokumentert for sent',
    due: 'Frist',
    late: 'Fristen er ute',
    open: 'Åpen',
    'not-applicable': 'Ikke aktuelt nå',
  },
  /** "Frist torsdag": the day is said by sayWeekday. */
  dueOn: (day: string) => `Frist ${day}`,
  within: (day: string) => `innen ${day}`,
  inList: (duty: string, state: string, when: string) => `${duty}: ${state}${when ? `, ${when}` : ''}. `,
}
