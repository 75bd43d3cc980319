import type { report as nb } from '../nb/report.ts'
import type { Widen } from '../widen.ts'

export const report: Widen<typeof nb> = {
  intro:
    'It is enough that you think a pupil is not safe and well at school. Write who, and what you saw or heard, and answer whether it is about an adult. The rest can stay open.',
  notSent: 'The report has not been sent yet',
  send: 'Send the report',
  school: 'Which school?',
  whom: {
    legend: 'Who is it about?',
    label: 'The pupil’s name',
    hint: 'If you don’t know the name, write what you know: tall boy, year 9.',
    picked: 'The report is about',
    todaysGroups: 'You find the pupils in the groups you are with today. You can describe others.',
  },
  others: {
    more: 'Was anyone else there?',
    label: 'Others who were there',
    hint: 'You only say that they were there.',
    picked: 'Others who were there',
  },
  hits: 'Do you mean one of these?',
  sendAsWritten: 'If it is none of them, press “Send the report”. What you have written is sent as it is.',
  noHits: 'We found nobody. What you have written goes with the report as it is.',
  said: {
    label: 'The pupil said',
    hint: 'Word for word, as well as you remember. Leave it empty if the pupil said nothing.',
    talk: 'This was a talk with the pupil',
    talkDetail: 'It counts as the first talk, so the pupil need not tell everything again.',
    unsafe: 'The pupil says it is not safe and good',
  },
  saw: {
    label: 'What you saw or heard',
    hint: 'One sentence is enough. Write nothing about health, diagnoses or family.',
  },
  stop: {
    title: 'Does the pupil tell of violence or abuse?',
    say: 'Ask no more. Ring the local child welfare emergency service, or the police on ',
    police: '112',
    afterPolice: '. The emergency line for children and young people is ',
    childLine: '116 111',
    end: '.',
    tick: 'The pupil tells of violence or abuse',
    personal:
      'The duty to tell child welfare is your own. You need not wait for anyone, and nobody has to approve it.',
  },
  place: {
    legend: 'Where was it?',
    names: {
      class: 'Classroom',
      break: 'Break',
      'changing-room': 'Changing room',
      'way-to-school': 'Way to school',
      digital: 'Online',
      'after-school-care': 'After-school care',
      'homework-help': 'Homework help',
      trip: 'Trip',
      elsewhere: 'Somewhere else',
    },
  },
  when: {
    legend: 'When did you see or hear it?',
    choices: { today: 'Today', yesterday: 'Yesterday', earlier: 'Earlier', unknown: 'Don’t know' },
    clock: 'Time',
    day: 'Which day?',
    dayHint: 'Fill in if you answered “Earlier”. Roughly is good enough.',
  },
  stepped: {
    legend: 'Did you step in?',
    choices: { yes: 'Yes', no: 'No', 'not-there': 'I was not there' },
    how: 'What did you do, or why was it not possible?',
    howHint: 'Do not write about health, diagnoses or family.',
  },
  adult: {
    legend: 'Is it about an adult at the school?',
    hint: 'The answer decides who gets the report.',
    choices: { no: 'No', yes: 'Yes', unknown: 'Don’t know' },
    who: 'If yes: who?',
    whoHint: 'A name, or what you know. If you don’t know who, leave it empty.',
    picked: 'The one the report is about',
    leads: 'The adult is a leader at the school, even if only for a time',
    routes:
      'If it is about an employee, the report goes to the principal and very few others. If it is about a leader, or you don’t know who it is, it goes straight to the school owner.',
  },
  told: {
    more: 'Did somebody tell you this?',
    by: 'Who told you?',
    byHint: 'Name or role, for example a parent or a colleague.',
    day: 'Which day?',
    clock: 'Time',
  },
  categories: {
    more: 'What is it about?',
    legend: 'What is it about?',
    hint: 'Only if you want to. The word you choose decides nothing.',
    names: {
      alone: 'Alone',
      afraid: 'Afraid',
      unhappy: 'Unhappy',
      'avoids-school': 'Doesn’t want to go to school',
      exclusion: 'Left out',
      'offensive-conduct': 'Offensive conduct',
      bullying: 'Bullying',
      violence: 'Hitting, kicking or pushing',
      racism: 'Racism',
      discrimination: 'Discrimination',
      harassment: 'Harassment',
      'physical-environment': 'The building or grounds',
      unknown: 'Don’t know',
    },
  },
  capacity: {
    legend: 'Do you report as an employee or as a parent?',
    hint: 'You have chosen your own child. The case goes to somebody who is not close to you, and you will not see it as an employee.',
    choices: { employee: 'As an employee', parent: 'As a parent' },
  },
  goesTo: (principal) =>
    principal === null
      ? 'The report goes to the principal and the nearest leader. Nothing is left on this phone.'
      : `The report goes to the principal, ${principal}, and the nearest leader. Nothing is left on this phone.`,
  errors: {
    'whom-missing': 'Write who it is about. A description is enough.',
    'nothing-told': 'Write what you saw or heard, or what the pupil said. One sentence is enough.',
    'adult-not-answered': 'Answer yes, no or don’t know. Then the report goes to the right place.',
    'day-missing': 'Write roughly which day it was, or choose “Don’t know”.',
    'day-in-the-future': 'That day has not come yet. Choose the day you saw or heard it.',
    'clock-in-the-future': 'That time has not come yet. Write when it was, for example 10:15.',
    'capacity-missing': 'Choose whether you report as an employee or as a parent.',
    'choose-person':
      'Choose one of those below, or press “Send the report” again to send what you have written.',
    'person-unknown': 'We could not find one of those you chose. Choose again, or describe the pupil.',
    'school-missing': 'Choose which school it is about.',
    'too-many-reports':
      'You have sent very many reports in a short time. Wait a few minutes and send again. If it is urgent, ring the principal.',
  },
  receipt: {
    number: (number) => `Report ${number}`,
    thanks: {
      principal: 'Thank you. It is with whoever must have it, and the school must act.',
      owner: 'Thank you. The school owner has it now, and must act.',
      sealed: 'Thank you. It is with whoever must have it, and the school must act.',
      other: 'Thank you. It has arrived, and the school must act.',
    },
    happensNow: 'What happens now',
    seeHere: 'Here you can see how far it has come.',
    sentTo: {
      principal: (name) =>
        `To the principal, ${name}, or to another leader or the school owner where the principal is too close.`,
      owner: () => 'To the school owner. Nobody in the school’s leadership sees it.',
      sealed: () =>
        'To the principal, or to the school owner where the principal is too close. Very few may see it.',
    },
    movesOn: (moment) => `If nobody has taken it by ${moment}, the report moves on by itself.`,
    phoneLater: (moment) =>
      `If the school owner has not opened it by ${moment}, you get a telephone number here.`,
    phone:
      'The school owner has not opened the report in time. Ring and say that a report is waiting. You need not say more:',
    followed:
      'The school talks with the pupil and starts to act. What is done is not shown here. That is for the pupil’s sake.',
    today: 'What you can do today',
    tips: {
      tell: 'Tell the pupil that you have reported, and that an adult takes it further.',
      look: 'Look after the pupil in the next break.',
      again: 'If you see something new, ',
      againLink: 'report again',
      againEnd: '. You need not wait.',
    },
    yours: 'What you wrote',
    until: (day) => `You can read your own report until ${day}.`,
    show: 'Show what I wrote',
    pupilToYou: 'The pupil, to you',
    parts: {
      whom: 'About',
      others: 'Were there',
      saw: 'You saw or heard',
      how: 'What you did',
      told: 'Told by',
      adult: 'About the adult',
    },
    back: 'Back to Today',
    onlyNumber: 'We have the report. There is nothing more here.',
  },
  mine: {
    title: 'Reports I have sent',
    empty: 'You have not reported anything yet',
    emptySay: 'When you report, you see here whether it has been read and followed up.',
    sentAt: (moment) => `Sent ${moment}`,
    steps: 'How far the report has come',
  },
}
