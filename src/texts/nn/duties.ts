import type { duties as nb } from '../nb/duties.ts'
import type { Widen } from '../widen.ts'

export const duties: Widen<typeof nb> = {
  chain: 'Pliktene i saka',
  chainShort: 'Pliktene',
  names: {
    monitor: 'Følgje med',
    intervene: 'Gripe inn',
    notify: 'Melde frå',
    investigate: 'Undersøkje',
    act: 'Setje inn tiltak',
    document: 'Skrive ned',
  },
  states: {
    documented: 'Dokumentert',
    'documented-late': 'Dokumentert for seint',
    due: 'Frist',
    late: 'Fristen er ute',
    open: 'Open',
    'not-applicable': 'Ikkje aktuelt no',
  },
  dueOn: (day) => `Frist ${day}`,
  within: (day) => `innan ${day}`,
  inList: (duty, state, when) => `${duty}: ${state}${when ? `, ${when}` : ''}. `,
}
