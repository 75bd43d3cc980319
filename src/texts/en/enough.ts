import type { enough as nb } from '../nb/enough.ts'
import type { Widen } from '../widen.ts'
import { roles } from './roles.ts'

const days = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** What would be enough now, and how each deadline was counted. */
export const enough: Widen<typeof nb> = {
  steps: {
    'tell-principal': {
      todo: 'tell the principal',
      say: 'The duty is documented when the report has reached the principal.',
      go: 'See the report',
    },
    'owner-opens': {
      todo: 'the school owner opens the report',
      say: 'The duty is documented only when somebody at the school owner has opened the report.',
      go: 'See the report',
    },
    'give-reporter-phone': {
      todo: 'give whoever reported it a telephone number',
      say: 'The school owner has not opened the report in time.',
      go: 'See the report',
    },
    'forward-or-say-groundless': {
      todo: 'pass it on to the school owner',
      say: 'If the report is obviously without ground, write why instead.',
      go: 'Pass it on',
    },
    'answer-reporter': {
      todo: 'answer whoever reported it',
      say: 'Whoever reported it is to know that the report has arrived.',
      go: 'See the report',
    },
    'talk-with-pupil': {
      todo: 'talk with the pupil',
      say: "The pupil's own words, as near verbatim as you can. Not wanting to talk now is an answer too.",
      go: 'Write the talk',
    },
    'contact-home-or-hold': {
      todo: 'contact home',
      say: 'If it may be dangerous for the pupil that you ring, wait with a reason and a new time.',
      go: 'Contact home',
    },
    'settle-roles': {
      todo: 'settle who has the case',
      say: 'One is responsible, and the team is small.',
      go: 'Choose the team',
    },
    'set-immediate-measures-or-say-why-none': {
      todo: 'set going what can be done at once',
      say: 'At least one measure with a name and a time, or why nothing can be done now.',
      go: 'Write what you do',
    },
    'open-investigation': {
      todo: 'begin to investigate',
      say: 'Choose how you will find out. Several ways are better than one.',
      go: 'Begin to investigate',
    },
    'conclude-investigation': {
      todo: 'write what the investigation shows',
      say: 'What the pupil experiences, what you know, and what in the environment plays in. Nobody is to be blamed.',
      go: 'Write what you found',
    },
    'approve-plan': {
      todo: 'get the activity plan approved',
      say: 'The plan says which problem, which measures, when, who, and when you will see whether it helps.',
      go: 'Open the plan',
    },
    'complete-plan': {
      todo: 'complete the plan',
      say: 'The plan is approved, but lacks something that the law asks for.',
      go: 'Open the plan',
    },
    'send-plan-home': {
      todo: 'send the plan home',
      say: 'The pupil and the guardians are to have the approved plan. No other pupil is in it.',
      go: 'Write that it was sent',
    },
    'inform-principal': {
      todo: 'show the principal the plan',
      say: 'The principal is to have seen the plan on the same day.',
      go: 'Write that it was seen',
    },
    'assess-seriousness': {
      todo: 'assess whether the case is serious',
      say: 'Yes or no, with a reason. It stops neither measures nor investigation.',
      go: 'Assess',
    },
    'notify-owner': {
      todo: 'tell the school owner',
      say: 'The case is assessed as serious. Then the school owner is to know.',
      go: 'Tell the school owner',
    },
    'evaluate-with-pupil': {
      todo: 'ask the pupil: is it helping?',
      say: 'The pupil answers in person. What guardians and teachers think comes beside it.',
      go: 'See whether it helps',
    },
    'discuss-in-resource-team': {
      todo: 'take the change up in the resource team',
      say: 'The change is made. The resource team hears of it afterwards.',
      go: 'Write that it was taken up',
    },
    'write-weekly-status': {
      todo: 'write how the measures went',
      say: 'One answer for each measure, once a week. If all went as planned, one tap is enough.',
      go: "Write the week's status",
    },
    'change-measures': {
      todo: 'change what does not help',
      say: 'Make a new version with new or changed measures, or set something going at once.',
      go: 'Open the plan',
    },
    'consider-support': {
      todo: 'consider help from outside',
      say: 'The measures have not helped twice. Consider the school owner and PPT, and write what you found.',
      go: 'Write the assessment',
    },
    'ask-pupil-again': {
      todo: 'ask the pupil again',
      say: 'The case is closed. The pupil is to be asked whether it is still safe.',
      go: 'Write the answer',
    },
    'register-raised': {
      todo: 'write that it was raised with the principal',
      say: 'Then we count the week before Statsforvalteren can take the case.',
      go: 'Write it down',
    },
    'tell-of-statsforvalter': {
      todo: 'tell of Statsforvalteren',
      say: 'Pupil and guardians are to know that they can go to Statsforvalteren if the school does not do enough.',
      go: 'Write that it was told',
    },
    'answer-statsforvalter': {
      todo: 'answer Statsforvalteren',
      say: 'Statsforvalteren has asked for the papers of the case.',
      go: 'Write that it was sent',
    },
    'carry-out-decision': {
      todo: 'do what Statsforvalteren has decided',
      say: 'Write when it is done.',
      go: 'Write that it is done',
    },
    'tell-principal-of-intervention': {
      todo: 'tell the principal of the physical intervention',
      say: 'The principal is to know on the same day.',
      go: 'Open the intervention',
    },
    'ask-pupils-view': {
      todo: 'ask the pupil about the physical intervention',
      say: "The pupil's own view is one of the three fields that must be written.",
      go: 'Open the intervention',
    },
    'tell-home-of-intervention': {
      todo: 'tell home of the physical intervention',
      say: 'The guardians are to know as soon as possible.',
      go: 'Write that it was told',
    },
    'notify-owner-of-interventions': {
      todo: 'tell the school owner of physical interventions',
      say: 'Twice or more with the same pupil, or serious: then the school owner is to know.',
      go: 'Tell the school owner',
    },
    'report-to-child-welfare': {
      todo: 'report to child welfare',
      say: 'The duty is your own. Nobody has to approve it first. If there is no reason to report, you write why.',
      go: 'Report to child welfare',
    },
    'keep-within-limit': {
      todo: 'look at the suspension again',
      say: 'It is longer than the law allows, or the guardians were not told first. A teacher alone has two hours at most.',
      go: 'Open the suspension',
    },
    'answer-access-request': {
      todo: 'answer the request for access',
      say: 'If you say no to anything, the legal basis must stand in the answer.',
      go: 'Write the answer',
    },
    'report-breach': {
      todo: 'assess the breach, and report it',
      say: 'Datatilsynet is to be told within 72 hours when the breach may harm somebody.',
      go: 'Write what is done',
    },
    'file-minutes': {
      todo: 'file the minutes',
      say: 'Who was there, and what concerns this pupil.',
      go: 'File the minutes',
    },
  },
  nothing: 'Nothing is urgent now',
  nothingSay: 'Everything with a deadline is documented. Go on watching.',
  whyThis: 'Why this deadline?',
  howCounted: 'How the deadlines are counted',
  beside: {
    home: 'Home',
    'taking-hold': 'Who has the case',
    statsforvalter: 'Statsforvalteren',
    'child-welfare': 'Child welfare',
    order: 'Order and interventions',
    privacy: 'Privacy',
  },
  duties: {
    law: 'This is a duty by law.',
    guidance: 'This follows from the guidance to the law.',
    plan: "This is in the school's plan.",
    practice: 'This is good practice. The law gives no number.',
  },
  acts: {
    opplæringslova: 'opplæringslova',
    opplæringsforskrifta: 'opplæringsforskrifta',
    personvernforordninga: 'GDPR',
  },
  responsible: {
    ...roles,
    employee: 'whoever got to know',
    'case-responsible': 'whoever is responsible for the case',
    'nearest-leader': 'the nearest leader',
    owner: 'the school owner',
  },
  onWhom: (who) => `Falls on: ${who}.`,
  from: {
    'employee-knew': 'An employee knew',
    'raised-with-principal': 'Raised with the principal',
    'principal-knew': 'The principal knew',
    entry: 'What started the deadline',
  },
  fromMoment: (from, when) => `${from} ${when}.`,
  amounts: {
    'school-days': (count) => days(count, 'One school day', 'school days'),
    'calendar-days': (count) => days(count, 'One day', 'days, all days counted'),
    'working-days': (count) => days(count, 'One working day', 'working days'),
    'same-day': () => 'The same day, or the first school day after',
    'at-once': () => 'The same day, on free days too',
    hours: (count) => days(count, 'One hour', 'hours'),
    months: (count) => days(count, 'One month', 'months'),
    weeks: (count) => days(count, 'One week', 'weeks'),
    week: () => 'By the end of the school week',
    date: () => 'The date that was set',
  },
  until: (amount, day) => `${amount}, until ${day}.`,
  free: (count) => (count === 1 ? 'One free day is not counted.' : `${count} free days are not counted.`),
  capped: 'The summer holiday does not stop the clock for that long.',
  assumed: 'The school calendar is not known that far. We have counted ordinary school days.',
  held: (when) => `Contact home was held until ${when}. The deadline is counted from there.`,
  extended: (day) => `More time was given, until ${day}.`,
  beyond: (day) => `The date is later than the school's own limit, which was ${day}.`,
  warn: (day) => `A plan should stand by ${day}: seven days after the principal knew.`,
  warned: (day) => `Seven days had passed ${day}, and no plan stands.`,
  statsforvalterFrom: (day) => `Statsforvalteren can take the case from ${day}.`,
  planDue: (day) => `The plan is due ${day}.`,
  lateBy: (count) => (count === 1 ? 'One day late' : `${count} days late`),
  ended: 'The case was closed without this.',
  missed: 'Missing',
  because: {
    'measures-not-done': 'nobody has written that the measures are done',
    'written-late': 'Something was written long after it happened.',
  },
  missing: {
    problem: 'which problem the measures are to solve',
    measures: 'which measures',
    when: 'when they are done',
    who: 'who does them',
    evaluation: 'when you will see whether it helps',
    'pupil-heard': 'that the pupil has been heard',
  },
  missingList: (list) => `The plan lacks: ${list}.`,
  forWeek: (week) => `For week ${week}.`,
  lacking: (count) =>
    count === 1
      ? 'One measure lacks an answer. What somebody has written of their own counts for that one only.'
      : `${count} measures lack an answer. What somebody has written of their own counts for that one only.`,
  forCheck: (weeks) => `This is the question ${weeks} weeks after closing.`,
}
