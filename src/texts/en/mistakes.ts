import type { Widen } from '../widen.ts'
import type { mistakes as nb, mistakesBeyond as beyond } from '../nb/mistakes.ts'

export const mistakes: Widen<typeof nb> = {
  'told-late': {
    found: 'Somebody at the school knew, but the principal was not told on the same school day.',
    mend: 'Write in the case when the school first knew, and why it took time. Count every deadline from that day.',
  },
  'started-late': {
    found: 'The school started too late after the principal knew.',
    mend: 'Talk with the pupil, set something in that helps at once, and open the investigation now. Write why it took time.',
  },
  'nobody-can-show-when': {
    found:
      'Nobody can show when the school was told: the case has neither a report nor a request to the principal.',
    mend: 'Enter the first report with the day on which the school was told, and by whom.',
  },
  'not-passed-on': {
    found: 'An employee knew, and did not tell the principal.',
    mend: 'Tell the principal now. Suspicion is enough, and everybody who works at the school can do it.',
  },
  'one-method': {
    found: 'The investigation rests on only one way of finding out.',
    mend: 'Look in at least one more way, such as observation or talks with others, and write a new conclusion.',
  },
  'only-adults-asked': {
    found: 'Only adults were asked. Nobody talked with the pupil or looked for themselves.',
    mend: 'Talk with the pupil, and observe where it happens. Then write a new conclusion.',
  },
  'no-analysis': {
    found: 'The investigation was concluded without anybody writing what it means.',
    mend: 'Write what lies behind what the pupil experiences, and what in the environment makes it possible.',
  },
  'no-investigation': {
    found: 'The case was closed without being investigated.',
    mend: 'Reopen the case, and look into what the pupil experiences in at least two ways.',
  },
  'word-against-word': {
    found:
      'The investigation ends in “word against word”. What counts is what the pupil experiences, not who is right.',
    mend: 'Write a new conclusion on how the pupil is, and what it takes to make it safe.',
  },
  'ended-as-not-proven': {
    found: 'It was ended because something could not be shown. That is no lawful reason to stop.',
    mend: 'Reopen the case, and ask the pupil whether it is safe and good.',
  },
  belittled: {
    found: 'The school’s own text makes what the pupil experiences smaller.',
    mend: 'Leave the pupil’s words, and write a correction that says what the school has seen and done, without judging whether the pupil has reason.',
  },
  'no-plan': {
    found: 'The pupil is not safe, or has asked for measures, and there is no written plan.',
    mend: 'Make the plan now: the problem, the measures, when, who and when they are evaluated.',
  },
  'plan-lacks-problem': {
    found: 'The plan does not say which problem the measures are to solve.',
    mend: 'Write how the pupil is and where it happens, in a new version.',
  },
  'plan-lacks-measures': {
    found: 'The plan has no measures, or does not say what a measure is.',
    mend: 'Write at least one measure so that somebody else could do it, in a new version.',
  },
  'plan-lacks-when': {
    found: 'The plan does not say when a measure is to be carried out. “When needed” is no time.',
    mend: 'Set days, or dates from and to, in a new version.',
  },
  'plan-lacks-who': {
    found: 'The plan does not say who is to carry out a measure. A group is nobody.',
    mend: 'Set a named person, and a stand-in, in a new version.',
  },
  'plan-lacks-evaluation': {
    found: 'The plan does not say when the measures are to be evaluated.',
    mend: 'Set a date, preferably within ten school days, in a new version.',
  },
  'all-aimed-at-the-child': {
    found: 'Every measure is aimed at the pupil who is not safe. None changes anything around the pupil.',
    mend: 'Add measures for the adults, the group or the place where it happens, in a new version.',
  },
  'nothing-meets-the-problem': {
    found: 'None of the measures meets the problem as the plan itself describes it.',
    mend: 'Add a measure where the problem is, in a new version, and write what it is to lead to.',
  },
  'measure-not-done': {
    found: 'A measure of the plan was not done, week after week.',
    mend: 'Do it now, set a stand-in, or change the plan to something the school gets done. Write why it was lost.',
  },
  'measure-without-trace': {
    found: 'Nothing shows that a measure of the plan was done.',
    mend: 'Write a status for each week: done, partly or not done. Write it as it was.',
  },
  'not-evaluated': {
    found: 'The day of evaluation has passed, and nobody has evaluated together with the pupil.',
    mend: 'Evaluate now, with the pupil, and set a new date.',
  },
  'evaluated-without-the-pupil': {
    found: 'It was evaluated without the pupil. An answer from others is not the pupil’s answer.',
    mend: 'Ask the pupil now, alone with an adult the pupil chooses, or write why that can’t be done.',
  },
  'kept-though-it-does-not-help': {
    found: 'A measure that does not help was kept unchanged, without a reason.',
    mend: 'Change or replace the measure now, or write why it is to go on. Consider help from outside.',
  },
  'ended-by-adults': {
    found: 'The case was closed on the adults’ opinion. The pupil has not said that it is safe.',
    mend: 'Reopen the case, and ask the pupil. The duty lasts until the pupil is safe.',
  },
  'ended-without-asking': {
    found: 'The report was ended without the pupil having said that it is safe.',
    mend: 'Ask the pupil. Open a case if the answer is not yes.',
  },
  'pupil-not-heard': {
    found: 'The plan was made without the pupil being heard.',
    mend: 'Hear the pupil about the plan now, and make a new version.',
  },
  'best-interest-missing': {
    found: 'Nobody has assessed what is best for the pupil.',
    mend: 'Write the assessment now, and see whether the plan still stands.',
  },
  'others-not-heard': {
    found: 'Other pupils are named in the case, and nobody has talked with any of them.',
    mend: 'Talk with them, one by one, each in a case of their own. Here it stands only that you have.',
  },
  'others-best-interest-missing': {
    found: 'A measure is about other pupils, and nobody has assessed what is best for them.',
    mend: 'Write the assessment for each of them, and see whether the measure still stands. It belongs in their own case.',
  },
  'seriousness-not-assessed': {
    found: 'Nobody has assessed whether the case is serious.',
    mend: 'Assess it now, with a reason. If it is serious, the school owner is to be told.',
  },
  'owner-not-told': {
    found: 'The case was assessed as serious, and the school owner has not been told.',
    mend: 'Tell the school owner now.',
  },
  'staff-offence-not-forwarded': {
    found:
      'The report is about an employee, and the principal has neither told the school owner nor written why it is obviously groundless.',
    mend: 'Tell the school owner now. The personnel matter is kept elsewhere.',
  },
  'staff-offence-as-ordinary': {
    found: 'The report is about an employee, but was handled as if it were about pupils.',
    mend: 'Move it to closed handling, and tell the school owner.',
  },
  'sent-to-the-leadership': {
    found: 'The report is about somebody in the leadership, but went to the leadership.',
    mend: 'Send it to the school owner now. The leadership is not to have it.',
  },
  'kept-elsewhere': {
    found: 'What was seen or done stands somewhere else. Here it stands only where.',
    mend: 'Write in what stands there, as a correction of the same, so that everything about the case is in one place.',
  },
  'written-up-afterwards': {
    found:
      'Several things were written on one day, long after they happened. Until then they lay somewhere else.',
    mend: 'Write the same day, even when it is only two lines. What was written late stays late.',
  },
  'wrong-form': {
    found: 'The text uses words of other rules, such as “vedtak”, “§ 9 A” or “fylkesmannen”.',
    mend: 'Write plan, chapter 12 and statsforvalteren. The plan is not an administrative decision.',
  },
  'plan-names-another-pupil': {
    found: 'The plan that was sent home holds a text about another pupil.',
    mend: 'Make a new version without the names of others, and send it home. Weigh whether what was sent is a breach.',
  },
  'guardians-told-late': {
    found: 'The guardians were told too late, and contact was not held back for a reason.',
    mend: 'Contact them now, or write why contact must wait and for how long.',
  },
  'guardians-not-heard': {
    found: 'The plan was made without the guardians being heard, and nothing says why.',
    mend: 'Hear them now, or write the reason.',
  },
  'absence-without-question': {
    found: 'Absence was noted without anybody asking whether the pupil is safe.',
    mend: 'Ask the pupil. Absence may come of a school that does not feel safe.',
  },
  'breach-not-handled': {
    found: 'A breach of privacy was found, and nobody weighed it in time.',
    mend: 'Weigh the breach now, report it if it can harm somebody, and write what the school does so that it does not happen again.',
  },
  'treated-as-outside': {
    found:
      'Something digital, on the way to school, on a trip, at homework help or in after-school care was treated as none of the school’s business.',
    mend: 'Open a case. The duty holds when it affects the school day.',
  },
}

/** What no single case can show of a mistake that is found in part. */
export const mistakesBeyond: Widen<typeof beyond> = {
  M16: 'Whether something was written down wholly outside Varde no case can show. It belongs to training and internal control.',
  M18: 'Whether a copy was passed on after it was sent no case can show. What each recipient sees belongs to printing and access.',
  M21: 'The yearly review, the training of staff and breaches across cases belong to the school’s plan, not to one case.',
}
