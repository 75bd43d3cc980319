import type { duties as nb } from '../nb/duties.ts'
import type { Widen } from '../widen.ts'

export const duties: Widen<typeof nb> = {
  chain: 'The duties in this case',
  chainShort: 'The duties',
  names: {
    monitor: 'Watch',
    intervene: 'Step in',
    notify: 'Report',
    investigate: 'Look into it',
    act: 'Put measures in place',
    document: 'Write it down',
  },
  states: {
    documented: 'Documented',
    'documented-late': 'Documented late',
    due: 'Due',
    late: 'Past the deadline',
    open: 'Open',
    'not-applicable': 'Not needed now',
  },
  dueOn: (day) => `Due ${day}`,
  within: (day) => `by ${day}`,
  inList: (duty, state, when) => `${duty}: ${state}${when ? `, ${when}` : ''}. `,
}
