import type { words as nb } from '../nb/words.ts'
import type { Widen } from '../widen.ts'

export const words: Widen<typeof nb> = {
  today: 'Today',
  report: 'Report',
  inbox: 'New reports',
  mine: 'My cases',
  case: (number) => `School environment case\u00a0${number}`,
  caseShort: (number) => `Case\u00a0${number}`,
  received: 'We have your report',
  enough: 'This is enough for now',
  childSays: 'What the pupil says',
  declined: 'Did not want to answer now',
  immediate: 'What we do at once',
  helping: 'Is it helping?',
  parts: {
    about: 'The pupil this case is about',
    other: 'Other pupils in the case',
    witness: 'Saw or heard',
    unclear: 'Not settled',
  },
  reportedAdult: 'the person the report is about',
  closeSafe: 'The pupil is safe and well – close the case',
  reopen: 'Take it up again',
  whoCanSee: 'Who can see this?',
  whoHasSeen: 'Who has seen this?',
  measuresForOthers: 'Measures for other pupils',
  progress: { sent: 'Sent', read: 'Read', 'followed-up': 'Followed up' },
}
