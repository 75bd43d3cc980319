import type { today as nb } from '../nb/today.ts'
import type { Widen } from '../widen.ts'

export const today: Widen<typeof nb> = {
  list: 'What is waiting',
  hideNames: 'Hide names',
  showNames: 'Show names again',
  namesHidden: 'Names and classes are taken out of this page. It can be shown on a screen.',
  newConcerns: 'New reports',
  needNow: 'Cases that need something now',
  alsoYours: 'What you are to do',
  work: {
    go: 'Go there',
    comments: (count) =>
      count === 1
        ? 'One comment on the plan waits for an answer'
        : `${count} comments on the plan wait for an answer`,
    answer: (body) => `The school asks: ${body}`,
    silent: (body) => `Has not answered the school: ${body}`,
    begin: 'Ask the pupil council and the other councils about the plan',
    deviation: 'Follow up a deviation',
    deviationsNew: (count) =>
      count === 1
        ? 'A new deviation waits to be followed up'
        : `${count} new deviations wait to be followed up`,
    deviationsLate: (count) =>
      count === 1
        ? 'One deviation has not been followed up in time'
        : `${count} deviations have not been followed up in time`,
  },
  news: 'New since last time',
  allNews: 'Everything that is new',
  done: {
    told: 'It is written down.',
    already: 'It was written down already.',
    seen: 'You have seen what was new.',
  },
  pupil: (name, className) => [name ?? 'A pupil', ...(className === null ? [] : [className])].join(', '),
  pupilOfYear: (year) => (year === null ? 'Pupil' : `Pupil in year ${year}`),
  concernOfYear: (year) => (year === null ? 'Report about a pupil' : `Report about a pupil in year ${year}`),
  described: (words) => `“${words}”`,
  sealed: {
    ordinary: 'Report',
    'staff-offence': 'Report about an employee',
    'leader-offence': 'Report about the leadership',
  },
  more: (list, others) => (others === 0 ? list : `${list} and ${others} more`),
  from: (who, when) => `From ${who}, ${when}.`,
  fromReporter: (name, role) =>
    name === null ? (role === null ? 'somebody not named' : role) : role === null ? name : `${name}, ${role}`,
  notRead: 'Not read',
  readNotFollowed: 'Read, not followed up',
  urgent: 'Urgent',
  readConcern: 'Read the report',
  followUp: 'Follow up',
  seeEnough: 'See what is enough',
  forCase: (number) => `for case ${number}`,
  openCase: 'Open the case',
  dutyIs: (duty, state) => `${duty}: ${state}`,
  lateState: 'the deadline has passed',
  dueState: (day) => `due ${day}`,
  approve: (pupil) => `Look through the plan for ${pupil}`,
  approveWhy: (when) => `Sent for approval ${when}.`,
  approveGo: 'Open the plan',
  slipFor: (pupil) => `For ${pupil}.`,
  slipOnce: 'When it is done',
  slipToday: 'Today',
  slipWeek: 'Every day this week',
  standIn: 'You are the stand-in.',
  noWords: 'A measure that you carry',
  asPlanned: 'As planned',
  otherwise: 'Did it go otherwise?',
  pause: (from, back) =>
    `School is off from ${from}. School days are counted again from ${back}. Some deadlines run while school is off.`,
  pauseNow: (back) =>
    `School is off. School days are counted again from ${back}. Some deadlines run while school is off.`,
  quiet: (count, day) => {
    const cases = count === 1 ? 'One more case has' : `${count} more cases have`
    return day === null ? `${cases} no deadline now` : `${cases} no deadline before ${day}`
  },
  moreConcerns: (count) => (count === 1 ? 'One more report' : `${count} more reports`),
  moreWaits: (count) => (count === 1 ? 'One more needs something now' : `${count} more need something now`),
  withheld: 'Something is sealed and is shown when you have signed in anew.',
  withheldTwoFactor: 'Cases are shown when you have signed in with two steps.',
  signInAgain: 'Sign in anew',
  untrained:
    'Cases open when your training in privacy and in the duty to act has been registered. Talk with the principal. You can always report.',
  end: 'That was all. When the list is empty, you are done for today.',
  empty: 'Nothing is waiting for you now',
  emptySay:
    'What you are to do comes here, with one button for each thing. If you see something, or are told something, report it.',
  emptyOwner: 'Serious cases come here, and reports about employees or the leadership of a school.',
}
