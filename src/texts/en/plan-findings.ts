import type { planFindings as nb } from '../nb/plan-findings.ts'
import type { Widen } from '../widen.ts'

export const planFindings: Widen<typeof nb> = {
  title: 'The plan held against the law',
  intro:
    'Varde looks for words and gaps in the plan. Read and decide for yourself: a finding is a hint, not a verdict. No finding stops you from approving the plan.',
  weights: {
    breach: 'Says other than the law',
    gap: 'Missing',
    advice: 'Could be better',
    strength: 'Good, keep this',
  },
  count: (found) => (found === 1 ? '1 finding' : `${found} findings`),
  none: 'Nothing found. The plan says what the law requires.',
  basis: (basis) => `Rests on ${basis}`,
  inPlan: (quote) => `In the plan: “${quote}”`,
  change: (was, now) => `Change “${was}” to “${now}”`,
  changed: 'The word has been changed in the plan.',
  placesMore: (more) => (more === 1 ? 'and one more place' : `and ${more} more places`),
  goTo: 'Go to the place',
  belongs: 'Belongs under:',
  check: {
    usage: 'Usage: varde plan check FILE|SCHOOL [--json] [--lang nb|nn|en]',
    'no-school': (slug: string) =>
      `There is neither a file nor a school called ${slug}. A school is written as in its address, such as tarnlia-skole.`,
    'several-schools': (slug: string) => `Several schools are called ${slug}. Check the plan from a file.`,
    'no-version': (slug: string) => `${slug} has no approved plan yet.`,
  },
  codes: {
    'plan-called-decision': {
      is: 'The plan is called a decision.',
      mend: 'An activity plan is no administrative decision. Write “plan”, and remember that measures can begin before the plan is ready.',
    },
    'outdated-term': { is: 'A word that is no longer used.', mend: 'Use the new word.' },
    'outdated-law': {
      is: 'Refers to a law that no longer applies.',
      mend: 'The rules now stand in chapter 12 of the Education Act. Change the reference, and check the links.',
    },
    'owner-only-for-staff': {
      is: 'The school owner is told only when an employee may have offended a pupil.',
      mend: 'The owner shall be told in all serious cases too. Write it, and what is serious.',
    },
    'owner-told-missing': {
      is: 'The plan doesn’t say when the school owner is told.',
      mend: 'Write that the principal tells the owner in serious cases, and when an employee may have offended a pupil.',
    },
    'leadership-offence-missing': {
      is: 'It doesn’t say what happens when it is about somebody in the leadership.',
      mend: 'Write that whoever thinks that somebody in the leadership has done it tells the school owner directly.',
    },
    'physical-intervention-missing': {
      is: 'Nothing is said about physical intervention.',
      mend: 'Write when it is allowed, that it is written down, and that guardians are told as soon as possible.',
    },
    'notes-in-shared-notebook': {
      is: 'Notes about pupils lie in a shared notebook.',
      mend: 'Only those who need them shall see such notes. Keep them in the pupil’s case, and clear the notebook by the rules for archives.',
    },
    'several-record-systems': {
      is: 'Things are written down in several places.',
      mend: 'Choose one place for each thing, so that nobody has to search and nothing gets lost.',
    },
    'plan-only-after-investigation': {
      is: 'A plan is made only when investigations show something.',
      mend: 'When the pupil says that it isn’t safe, that is enough. Then a plan shall be made.',
    },
    'monitoring-as-best-one-can': {
      is: 'Keeping watch has become something one does as best one can.',
      mend: 'The duty to keep watch is everybody’s, always. Take the reservation away.',
    },
    'concern-not-to-principal': {
      is: 'A concern goes to the nearest leader, and it doesn’t say that the principal is told.',
      mend: 'The law says the principal. Write that the principal is always told, also when the nearest leader is.',
    },
    'consent-without-exception': {
      is: 'Consent is mentioned, but not when it isn’t needed.',
      mend: 'The R-team may need consent. A report to child welfare, measures under § 12-4 and talking with the pupil don’t. Write so.',
    },
    'no-time-limits': {
      is: 'The plan says “as soon as possible” and “at once”, but has no deadlines.',
      mend: 'Set deadlines for meeting, plan and evaluation. Then everybody sees when something is late.',
    },
    'time-limits-missing': {
      is: 'The plan has no deadlines.',
      mend: 'Set deadlines for meeting, plan and evaluation. Then everybody sees when something is late.',
    },
    'complaint-incomplete': {
      is: 'It doesn’t say in full how a case can be reported to the Statsforvalter.',
      mend: 'Write the conditions: raised with the principal, at least a week ago, the school that the pupil goes to now. In special cases it can be reported at once.',
    },
    'complaint-told': {
      is: 'The plan says how a case is reported to the Statsforvalter.',
      mend: 'Keep this.',
    },
    'complaint-without-measures': {
      is: 'It doesn’t say what the Statsforvalter can decide.',
      mend: 'Add that the Statsforvalter decides whether the duty was met, and can order measures and that the school makes a plan.',
    },
    'bullying-defined-twice': {
      is: 'Bullying is defined in several ways.',
      mend: 'The law needs no definition. The pupil’s experience counts. Choose one, and write that it never decides whether somebody shall report.',
    },
    'section-empty': {
      is: 'A heading with nothing under it.',
      mend: 'Write something, or take the heading away.',
    },
    'numbers-repeated': {
      is: 'The same number stands before several headings.',
      mend: 'Take the numbers away. Varde keeps the order.',
    },
    'committee-not-in-law': {
      is: 'The plan names a committee that is no longer in the Act.',
      mend: 'The Act requires a pupil council and a committee elected by the parents. Other bodies are the owner’s to decide. You may have them, but write who decided it.',
    },
    'high-absence-undefined': {
      is: 'It says “high absence”, but not how much that is.',
      mend: 'Set a limit, for example a number of days.',
    },
    'training-only-at-start': {
      is: 'Staff are told of the duties when school starts. What about those who come later?',
      mend: 'Write that new staff and substitutes are trained before they get access to cases.',
    },
    'training-untold': {
      is: 'The plan doesn’t say how staff are told of the duties.',
      mend: 'Write when staff go through the duties, and that new staff and substitutes are trained before they get access to cases.',
    },
    'evaluated-with-pupil': { is: 'Measures are evaluated together with the pupil.', mend: 'Keep this.' },
    'evaluation-without-pupil': {
      is: 'Measures are evaluated, but it doesn’t say that the pupil takes part.',
      mend: 'Write that the pupil is asked before anything is evaluated and ended.',
    },
    'template-and-voice': {
      is: 'The template is always used, and the pupil’s voice shall be visible.',
      mend: 'Keep this.',
    },
    'goal-without-indicator': {
      is: 'A goal that nobody can see whether you reach.',
      mend: 'Write what you want to see when it is reached, and how you find out.',
    },
    'concern-chain-tells-late': {
      is: 'In the chain for a concern, a leader is told only after measures of one’s own.',
      mend: 'Begin with the question: may the pupil lack a safe and good environment? Yes or don’t know means that the principal is told now.',
    },
    'right-missing': {
      is: 'The right to a safe and good school environment isn’t mentioned.',
      mend: 'Begin the plan with it.',
    },
    'duty-missing-monitor': {
      is: 'The duty to keep watch is missing.',
      mend: 'Write how everybody keeps watch.',
    },
    'duty-missing-intervene': {
      is: 'The duty to step in is missing.',
      mend: 'Write that everybody steps in against offences when possible.',
    },
    'duty-missing-notify': {
      is: 'The duty to report is missing.',
      mend: 'Write that everybody reports to the principal on suspicion.',
    },
    'duty-missing-investigate': {
      is: 'The duty to investigate is missing.',
      mend: 'Write that the school investigates as soon as possible.',
    },
    'duty-missing-act': {
      is: 'The duty to act is missing.',
      mend: 'Write that the school takes suitable measures until the pupil is safe.',
    },
    'duty-missing-document': {
      is: 'The duty to write down is missing.',
      mend: 'Write what is written down, where, and by whom.',
    },
    'pupil-not-heard': {
      is: 'The pupils’ right to be heard is missing.',
      mend: 'Write how pupils are heard, alone and through the pupil council.',
    },
    'best-interest-missing': {
      is: 'The child’s best interest isn’t mentioned.',
      mend: 'Write that the child’s best interest is a fundamental consideration for each pupil concerned.',
    },
    'evaluation-missing': {
      is: 'It doesn’t say how the plan is evaluated.',
      mend: 'Write when, by whom, and that the pupil council takes part.',
    },
    'pupil-council-missing': {
      is: 'The pupil council isn’t mentioned.',
      mend: 'Write what the pupil council takes part in.',
    },
    'parents-committee-missing': {
      is: 'The parents’ committee isn’t mentioned.',
      mend: 'Write what the parents’ committee takes part in.',
    },
    'information-missing': {
      is: 'It doesn’t say how pupils and guardians are told of their rights.',
      mend: 'Write when and how, and what you do for those who need an interpreter.',
    },
    'parent-meeting-missing': {
      is: 'The parent meeting when school starts is missing.',
      mend: 'The regulations require a parent meeting when the school year begins. Add it.',
    },
    'parent-talks-too-few': {
      is: 'It doesn’t say that the home gets at least two planned talks a year.',
      mend: 'Write “twice a year”.',
    },
    'pupil-talks-too-few': {
      is: 'It doesn’t say that each pupil gets at least one talk each half-year.',
      mend: 'Write “at least once each half-year”.',
    },
    'activity-without-responsible': {
      is: 'Activities that nobody is responsible for.',
      mend: 'Choose a role, so that it lands with somebody.',
    },
    'activity-without-time': {
      is: 'Activities without a time.',
      mend: 'Write when, and they come into the year wheel.',
    },
    'time-not-understood': {
      is: 'Times that Varde doesn’t understand.',
      mend: 'Write for example “uke 39”, “november” or “to ganger om høsten”.',
    },
    'said-in-two-ways': {
      is: 'The same is said in two ways.',
      mend: 'Choose one, and everybody does the same.',
    },
  },
}
