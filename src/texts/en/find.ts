import type { find as nb } from '../nb/find.ts'
import type { Widen } from '../widen.ts'

export const find: Widen<typeof nb> = {
  title: 'Find',
  field: 'Name of a pupil, or the number of a case',
  hint: 'Begin the first name or the last. We look only among those you may know of.',
  go: 'Find',
  nothing: 'Nothing found',
  nothingSay: 'Either it does not exist, or it is not yours to see. Look over the spelling.',
  pupils: 'Pupils',
  cases: 'Cases and reports',
  concern: (number) => `Report ${number}`,
  openCase: (number) => `Open case ${number}`,
  openConcern: (number) => `Open report ${number}`,
  pupil: (className, school) => [className, school].filter((part) => part !== null).join(' · '),
  noCase: 'If you see or hear something, report it.',
}
