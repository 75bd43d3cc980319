import type { entries as nb } from '../nb/entries.ts'
import { type Sentences, sayList } from '../sentence.ts'
import type { Widen } from '../widen.ts'

const and = (items: readonly string[]) => sayList(items, 'and')

const recipients = {
  principal: 'the principal',
  'nearest-leader': 'the nearest leader',
  owner: 'the school owner',
  statsforvalter: 'Statsforvalteren',
  guardian: 'the guardians',
  pupil: 'the pupil',
  team: 'the team',
} as const

const safe = {
  yes: 'Asked whether it is safe: yes.',
  partly: 'Asked whether it is safe: partly.',
  no: 'Asked whether it is safe: no.',
  declined: 'The pupil did not want to answer whether it is safe.',
  cannot: 'The pupil could not answer whether it is safe.',
  'not-asked': '',
} as const

const channels = {
  telephone: 'by telephone',
  meeting: 'in a meeting',
  letter: 'by letter',
  'e-mail': 'by e-mail',
  message: 'by message',
  other: 'in another way',
} as const

const meetings = {
  cooperation: 'a meeting with the family',
  team: 'a team meeting',
  year: 'a year meeting',
  'resource-team': 'a meeting of the resource team',
  leaders: 'a meeting of the leaders',
} as const

const consulted = {
  'child-welfare': 'child welfare',
  police: 'the police',
  owner: 'the school owner',
  ppt: 'PPT',
  nobody: 'nobody',
} as const

const support = {
  owner: 'the school owner',
  ppt: 'PPT',
  'learning-environment-team': 'the learning environment team',
  'resource-team': 'the resource team',
} as const

const compartments = {
  ordinary: 'an ordinary school environment case',
  'staff-offence': 'a case about an employee, with a closed team',
  'leader-offence': 'a case about the leadership, with the school owner',
} as const

const answered = {
  pupil: 'the pupil',
  guardian: 'a guardian',
  teacher: 'a teacher',
  nobody: 'nobody',
} as const

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

const sentences: Sentences = {
  'concern-reported': ({ by, facts }) =>
    facts.capacity === 'parent' ? `${by} reported this as a guardian.` : `${by} reported this.`,
  'concern-routed': ({ facts, name }) => {
    const to = typeof facts.to === 'string' ? recipients[facts.to] : facts.to.text
    const went = `The report went to ${to}${facts.holder === null ? '' : `, ${name(facts.holder)}`}.`
    const also = (facts.also ?? []).map(name)
    return also.length === 0 ? went : `${went} ${sayList(also, 'and')} was told too, as the nearest leader.`
  },
  'concern-opened': ({ by, facts }) =>
    facts.by === 'owner' ? `${by} at the school owner read the report.` : `${by} read the report.`,
  'reporter-answered': ({ facts }) =>
    ({
      received: 'Whoever reported it was told that the report has arrived.',
      read: 'Whoever reported it was told that the report has been read.',
      'followed-up': 'Whoever reported it was told that the report has been followed up.',
    })[facts.status],
  'concern-handed-on': ({ facts, name }) =>
    facts.to === null
      ? 'The report went on to the school owner.'
      : facts.because === 'appointed-by-owner'
        ? `The school owner gave the report to ${name(facts.to)}.`
        : `The report went on to ${name(facts.to)}.`,
  'conflict-of-interest': ({ facts, name }) =>
    facts.declared
      ? `${name(facts.person)} told of a conflict of interest and no longer has the case.`
      : `${name(facts.person)} no longer has the case.`,
  'staff-offence-forwarded': ({ by }) => `${by} passed this on to the school owner.`,
  'staff-offence-groundless': ({ facts, name }) =>
    `${name(facts.by)} wrote why the report is obviously without ground.`,
  'concern-rerouted': ({ facts }) => `The report goes another way: ${compartments[facts.compartment]}.`,
  'reporter-given-phone': () =>
    'The school owner had not opened the report. Whoever reported it was given a telephone number.',
  'concern-ended': ({ by, facts }) =>
    ({
      'opened-case': `${by} opened a case on the report.`,
      'added-to-case': `${by} added the report to a case that was there already.`,
      'looked-into-pupil-safe': `${by} looked into the report. The pupil was asked and is safe.`,
      duplicate: `${by} found that the same had been reported before.`,
      'not-pupil-environment': `${by} found that the report is not about a pupil's school environment.`,
    })[facts.ending],

  'case-opened': ({ by, facts }) =>
    facts.kind === 'follow-up' ? `${by} opened a follow-up case.` : `${by} opened the case.`,
  'concern-added': ({ by }) => `${by} added a new report to the case.`,
  'roles-settled': ({ by, facts, name }) => {
    const others = facts.team.map((one) => one.person).filter((person) => person !== facts.responsible)
    const team = others.length === 0 ? '' : ` In the team: ${and(others.map(name))}.`
    return `${by} settled who has the case. Responsible: ${name(facts.responsible)}.${team}`
  },
  'raised-with-principal': ({ facts }) => {
    const who = { guardian: 'A guardian', pupil: 'The pupil', other: 'Somebody else' }[facts.by]
    return `${who} raised the case with the principal ${channels[facts.channel]}.`
  },
  'pupil-talked': ({ by, facts, name }) => {
    const pupil = name(facts.pupil)
    const others = facts.present.length === 0 ? '' : ` Present: ${and(facts.present.map(name))}.`
    const how = {
      said: facts.alone
        ? `${by} talked with ${pupil}, just the two of them.${facts.chosenAdult === true ? ' The pupil chose whom.' : ''}`
        : `${by} talked with ${pupil}.`,
      wrote: `${pupil} wrote in person.`,
      drew: `${pupil} drew for ${by}.`,
      declined: `${by} asked ${pupil}, who did not want to talk now.`,
      cannot: `${by} asked ${pupil}, who could not answer.`,
    }[facts.mode]
    const wants = facts.wantsMeasures ? ' The pupil wants the school to do something.' : ''
    const read = facts.pupilConfirmed ? ' The pupil has read or heard what is written.' : ''
    return `${how}${others} ${safe[facts.safe]}${wants}${read}`.replaceAll('  ', ' ').trim()
  },
  'other-talked': ({ by, facts, who }) =>
    facts.as === 'other-pupil'
      ? `${by} talked with ${who(facts.person)}. What was said is not in this case.`
      : `${by} talked with ${who(facts.person)}.`,
  'guardian-contacted': ({ by, facts, who }) => {
    const guardian = who(facts.guardian)
    const what = facts.reached
      ? `${by} was in contact with ${guardian} ${channels[facts.channel]}.`
      : `${by} tried to reach ${guardian} ${channels[facts.channel]}, without an answer.`
    return facts.invitedToMeeting ? `${what} ${guardian} is invited to a meeting.` : what
  },
  'guardian-contact-held': ({ by, facts, name, moment }) => {
    const asked = facts.consulted.filter((one) => one !== 'nobody').map((one) => consulted[one])
    const after = asked.length === 0 ? '' : ` Consulted: ${and(asked)}.`
    return `${by} waits with contacting ${name(facts.guardian)} until ${moment(facts.until)}.${after}`
  },
  'guardian-contact-resumed': ({ by, facts, name }) =>
    `${by} allowed contact with ${name(facts.guardian)} again.`,
  observed: ({ by }) => `${by} wrote down what was seen.`,
  intervened: ({ facts, name }) =>
    facts.possible ? `${name(facts.by)} stepped in.` : `${name(facts.by)} could not step in.`,
  'immediate-measures-set': ({ by, facts, who }) =>
    facts.measures.length === 0
      ? `${by} wrote why nothing can be done at once.`
      : `${by} set going what could be done at once. Done by ${and([...new Set(facts.measures.map((one) => who(one.responsible)))])}.`,
  'investigation-opened': ({ by }) => `${by} began to investigate.`,
  'investigation-extended': ({ by, facts, day }) =>
    `${by} gave the investigation more time, until ${day(facts.until)}.`,
  'investigation-concluded': ({ by, facts }) => {
    const found = {
      yes: 'The pupil is not safe and well.',
      no: 'The pupil is safe and well.',
      unclear: 'It is not clear whether the pupil is safe and well.',
    }[facts.pupilUnsafe]
    return `${by} concluded the investigation. ${found}`
  },
  'best-interest-assessed': ({ by, facts, name }) => `${by} assessed what is best for ${name(facts.pupil)}.`,
  'seriousness-assessed': ({ by, facts }) =>
    facts.serious ? `${by} assessed the case as serious.` : `${by} assessed the case as not serious now.`,
  'owner-notified': ({ by, facts }) => {
    const about = {
      serious: 'that the case is serious',
      'physical-intervention': 'of physical interventions',
      ineffective: 'that the measures do not help',
      'no-suitable-measure': 'that there are no more suitable measures',
      'staff-offence': 'that the case is about an employee',
    }[facts.about]
    return `${by} told the school owner ${about}.`
  },
  'owner-opened': ({ facts, name }) => `${name(facts.by)} at the school owner opened the case.`,
  meeting: ({ facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Present: ${and(facts.present.map(who))}.`
    const asked = [facts.pupilInvited ? 'the pupil' : '', facts.guardiansInvited ? 'the guardians' : '']
    const invited = asked.some(Boolean) ? ` Invited: ${and(asked.filter(Boolean))}.` : ''
    return `There was ${meetings[facts.kind]}.${present}${invited}`
  },
  'plan-approved': ({ facts, who, day }) => {
    const next = facts.evaluateOn === null ? '' : ` Is it helping? The answer comes ${day(facts.evaluateOn)}.`
    return `${who(facts.approvedBy)} approved the activity plan, version ${facts.version}.${next}`
  },
  'plan-sent-home': ({ by, facts, who }) => {
    const how = {
      paper: 'on paper',
      meeting: 'in a meeting',
      'school-system': "in the school's messaging system",
      'archive-system': 'from the archive',
      other: 'in another way',
    }[facts.how]
    return `${by} gave the plan, version ${facts.version}, to ${and(facts.to.map(who))} ${how}.`
  },
  'principal-informed': ({ by, facts }) =>
    `${by} wrote that the principal has seen the plan, version ${facts.version}.`,
  'measure-done': ({ by, facts }) =>
    facts.asPlanned
      ? `${by} did a measure as planned.`
      : `${by} did a measure, a little differently than planned.`,
  'measure-missed': ({ by }) => `${by} did not get a measure done.`,
  'weekly-status': ({ by, facts }) => {
    const missed = facts.measures.filter((one) => one.done === 'not').length
    const how =
      missed === 0 ? 'All measures are under way.' : `${missed} of ${facts.measures.length} were not done.`
    return `${by} wrote how the measures went this week. ${how}`
  },
  evaluated: ({ by, facts, day }) => {
    const next =
      facts.next === null
        ? ''
        : 'evaluateOn' in facts.next
          ? ` Next time: ${day(facts.next.evaluateOn)}.`
          : ' The case is moving towards its end.'
    return `${by} looked at whether the measures help. Answered by ${answered[facts.answeredBy]}. ${safe[facts.pupilAnswer]}${next}`
      .replaceAll('  ', ' ')
      .trim()
  },
  'support-considered': ({ by, facts }) => {
    const from = and(facts.from.map((one) => support[one]))
    return facts.asked ? `${by} asked for help from ${from}.` : `${by} considered help from ${from}.`
  },
  'resource-team-discussed': ({ facts }) =>
    facts.anonymous
      ? 'The case was discussed in the resource team without names.'
      : 'The case was discussed in the resource team.',
  'followed-up': ({ by, facts }) =>
    `${by} asked again, ${facts.week} weeks later. Answered by ${answered[facts.answeredBy]}. ${safe[facts.safe]}`.trim(),
  'case-closed': ({ by, facts }) => {
    const ground =
      typeof facts.ground === 'string'
        ? {
            'pupil-safe': 'The pupil is safe and well.',
            'left-school': 'The pupil has left the school.',
            'no-suitable-measure': 'There are no more suitable measures.',
          }[facts.ground]
        : facts.ground.text
    return `${by} closed the case. ${ground}${facts.guardiansInformed ? ' The guardians know.' : ''}`
  },
  'case-reopened': ({ by, facts }) => {
    const because = {
      'not-safe': 'The pupil is not safe.',
      'new-concern': 'There was a new report.',
      other: '',
    }[facts.because]
    return `${by} took the case up again. ${because}`.trim()
  },
  'statsforvalter-right-told': ({ by, facts, who }) =>
    `${by} told ${and(facts.to.map(who))} that the case can be taken to Statsforvalteren.`,
  'statsforvalter-asked': ({ facts, day }) =>
    `Statsforvalteren asked for the papers of the case. Due ${day(facts.due)}.`,
  'statsforvalter-answered': ({ by, facts, day }) =>
    `${by} answered Statsforvalteren. The papers were sent ${day(facts.sentOn)}.`,
  'statsforvalter-decided': ({ facts, day }) =>
    `Statsforvalteren has decided what the school must do. Due ${day(facts.due)}.`,
  'statsforvalter-decision-done': ({ facts, day }) =>
    `What Statsforvalteren decided was done ${day(facts.on)}.`,
  'physical-intervention': ({ facts, name }) => {
    const serious = facts.serious ? ' It was serious.' : ''
    const told = facts.told === 'principal' ? ' The principal knows.' : ''
    return `${name(facts.by)} intervened physically with ${name(facts.pupil)}.${serious}${told}`
  },
  'physical-intervention-told-home': ({ by }) => `${by} told the guardians of the physical intervention.`,
  'child-welfare-due': ({ by }) => `${by} wrote that there is reason to report to child welfare.`,
  'child-welfare-reported': ({ facts, name }) => `${name(facts.by)} reported to child welfare.`,
  'child-welfare-weighed': ({ facts, name }) =>
    `${name(facts.by)} weighed whether to report to child welfare, and found no reason to now.`,
  suspended: ({ facts, name }) => {
    const length = facts.days > 0 ? days(facts.days) : `${facts.hours} hours`
    return `${name(facts.by)} suspended the pupil for ${length}.`
  },
  'access-requested': ({ facts, who }) => `${who(facts.by)} asked for access to the case.`,
  'access-answered': ({ by, facts }) => {
    const what = { whole: 'access to all of it', part: 'access to a part', refused: 'no access' }[
      facts.granted
    ]
    const reference = facts.legalReference === undefined ? '' : ` Legal basis: ${facts.legalReference}.`
    return `${by} answered the request for access: ${what}.${reference}`
  },
  'breach-found': ({ facts, moment }) => `A privacy breach was found ${moment(facts.foundAt)}.`,
  'breach-reported': ({ by, facts }) =>
    facts.to === 'datatilsynet'
      ? `${by} reported the breach to Datatilsynet.`
      : `${by} told the school owner of the breach, who found that Datatilsynet need not be told.`,
  'minutes-filed': ({ by, facts, who }) => {
    const present = facts.present.length === 0 ? '' : ` Present: ${and(facts.present.map(who))}.`
    return `${by} filed the minutes of ${meetings[facts.meeting]}.${present}`
  },
  'team-meeting-held': ({ facts }) => `The pupil was taken up in ${meetings[facts.meeting]}.`,
  'member-added': ({ by, facts, name, day }) => {
    const until = facts.until === undefined ? '' : ` until ${day(facts.until)}`
    return facts.part === 'responsible'
      ? `${by} made ${name(facts.person)} responsible for the case${until}.`
      : `${by} took ${name(facts.person)} into the team${until}.`
  },
  'member-removed': ({ facts, name }) => `${name(facts.person)} is no longer in the team.`,
  'handed-over': ({ facts, name, day }) => {
    const since = facts.since === undefined ? '' : ` from ${day(facts.since)}`
    const until = facts.until === undefined ? '' : ` until ${day(facts.until)}`
    return `${name(facts.to)} took the case over from ${name(facts.from)}${since}${until}.`
  },
  'compartment-changed': ({ facts }) =>
    `The case is now ${compartments[facts.to]}. The team is settled anew.`,
  'personnel-reference': ({ facts }) =>
    facts.held === 'owner'
      ? 'The personnel matter lies with the school owner. Nothing of it is here.'
      : 'The personnel matter lies by itself at the school. Nothing of it is here.',
  'break-glass': ({ facts, name, moment }) =>
    `${name(facts.person)} took access in need, until ${moment(facts.until)}.`,
  'left-behind': () => 'What still concerns the class that the pupil was in is a new report.',
  'absence-noted': ({ by, facts }) => {
    const asked = facts.askedIfSafe
      ? 'The pupil has been asked whether it is safe.'
      : 'The pupil has not been asked whether it is safe.'
    return `${by} noted absence: ${days(facts.days)}. ${asked}`
  },
  note: ({ by }) => `${by} wrote a note.`,
}

/** What has happened, in whole sentences. */
export const entries: Widen<typeof nb> = {
  sentences,
  passages: {
    'pupil-words': 'What the pupil says',
    'not-to-be-told': 'The pupil has asked that this is not passed on',
    observed: 'What was seen or heard',
    'about-description': 'Whom it is about',
    'adult-description': 'The adult whom the report is about',
    intervention: 'How somebody stepped in',
    'heard-from': 'Who told it',
    summary: 'What was said, in short',
    statement: 'What was told',
    'guardian-words': 'What the guardian says',
    what: 'What is done',
    reason: 'Why',
    analysis: 'How we understand it',
    'best-interest': 'What is best for the pupil',
    problem: 'What the measures are to solve',
    goal: 'The goal',
    success: 'How we will see that it works',
    'guardians-view': 'What the guardians think',
    minutes: 'Minutes',
    reference: 'Reference',
    note: 'Note',
  },
  and: 'and',
  system: 'Varde',
  somebody: 'a person whose name you cannot see',
  correctionReason: 'Why it was corrected',
  writtenByReading: (name) => `What the pupil says. Written by ${name} while the pupil read along.`,
  writtenBy: (name) => `What the pupil says. Written by ${name}.`,
  ownHand: 'What the pupil says. Written by the pupil.',
  shownAtContact: 'Shown each time somebody contacts home.',
  writtenLate: (count, when) =>
    count === 1 ? `Written ${when}, one day later` : `Written ${when}, ${count} days later`,
  corrected: (when, by) => `Corrected ${when} by ${by}`,
  correctedNewest: 'What is written here is the newest.',
  firstReadable: 'Read what was written first',
  correctedLater: 'This has been corrected since.',
  seeNewest: 'See what is written now',
  correct: 'Correct',
  was: (due) => `It was due ${due}`,
}
