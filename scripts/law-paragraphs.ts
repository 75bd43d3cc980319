/** A paragraph of the law as Varde reads it, in our own words. The rules that build on it are found by their basis. */
export interface Paragraph {
  /** The page's name under docs/law. */
  readonly file: string
  /** How a rule's basis names it, without the paragraph in brackets. */
  readonly section: string
  readonly title: string
  readonly act: string
  readonly url: string
  /** The consolidated text that was read. */
  readonly read: string
  readonly reading: readonly string[]
  /** Where the reading is code beyond the rules, and where that is tried. */
  readonly code: readonly string[]
  readonly tests: readonly string[]
}

const act = 'Opplæringslova, LOV-2023-06-09-30, in force from 1 August 2024'
const regulation = 'Opplæringsforskrifta, FOR-2024-06-03-900, in force from 1 August 2024'

const ol = (
  section: string,
  rest: Omit<Paragraph, 'file' | 'section' | 'act' | 'url' | 'read'>,
): Paragraph => ({
  file: `${section}.md`,
  section: `§ ${section}`,
  act,
  url: `https://lovdata.no/lov/2023-06-09-30/§${section}`,
  read: 'consolidated text as of 20 June 2026',
  ...rest,
})

const clock = ['src/domain/rules/clock.ts', 'src/domain/rules/duties/table.ts']
const clockTests = ['src/domain/rules/clock.table.test.ts', 'src/domain/rules/clock.stories.test.ts']

export const paragraphs: readonly Paragraph[] = [
  ol('10-1', {
    title: 'The best interest of the pupil',
    reading: [
      'What is best for the pupil is a fundamental consideration in every act and decision that concerns the pupil.',
      'We ask for it once per pupil who is directly affected, also for a pupil who offends. Where interests meet, each is weighed in its own case, so that no family reads the weighing of another child.',
      'It is no rule of its own in the duty clock: that it is missing before measures are decided is a finding (M13).',
    ],
    code: ['src/domain/mistakes/hearing.ts', 'src/domain/activity-plan/heard.ts'],
    tests: ['src/domain/mistakes/find.test.ts'],
  }),
  ol('10-2', {
    title: 'The pupil takes part and is heard',
    reading: [
      'Every pupil has the right to be heard in all that concerns them, without a lower limit of age, and without asking the guardians first. The view is weighed by age and maturity.',
      'The first talk (C-06) is where that begins. A talk told of in the report counts when it was one. To decline is an answer, and is written down as one.',
      'A plan approved with the pupil not heard is not a whole plan (C-12). An evaluation with somebody else’s answer is not evaluated with the pupil (C-17).',
    ],
    code: [...clock, 'src/domain/rules/plan-elements.ts', 'src/domain/activity-plan/heard.ts'],
    tests: clockTests,
  }),
  ol('10-8', {
    title: 'Information to pupils and parents',
    reading: [
      'The owner gives pupils and parents the information they need, also about the school environment and about their rights and duties.',
      'From this we take three things of a single case: contact with home (C-07), the plan sent home (C-13), and word of Statsforvalteren when a case is opened and when the school says that no more can be done (C-23). The law gives none of them a number of days.',
      'Contact may be held, with a reason and until a moment, because the danger may be at home. A hold documents C-07 until it ends, and moves C-13 and C-23 with it. It moves no duty that the law itself states.',
    ],
    code: [...clock, 'src/domain/case/guardian-contact.ts', 'src/domain/rules/duties/round.ts'],
    tests: [...clockTests, 'src/domain/case/guardian-contact.test.ts'],
  }),
  ol('12-1', {
    title: 'Where chapter 12 applies',
    reading: [
      'The chapter applies at school, in homework help and in the day-care of the school. What happens on the way, on a trip or on a screen is inside when it makes school unsafe.',
      'The places that a report can name hold all of these, and no place puts a concern outside the duty.',
    ],
    code: ['src/domain/journal/facts.ts'],
    tests: ['src/domain/mistakes/find.test.ts'],
  }),
  ol('12-2', {
    title: 'The right to a safe and good environment',
    reading: [
      'Every pupil has the right to an environment that is good for health, inclusion, well-being and learning. The pupil’s own experience decides whether it is safe.',
      'So no term, no proof and no grade of seriousness stands before a duty: "not proven" is no ending, and a concern ends as looked into only when the pupil has been asked.',
    ],
    code: ['src/domain/concern/ending.ts', 'src/domain/case/closing.ts'],
    tests: ['src/domain/concern/ending.test.ts', 'src/domain/case/closing.test.ts'],
  }),
  ol('12-3', {
    title: 'No tolerance, and work that prevents',
    reading: [
      'The school accepts no offensive conduct, and works all the time so that every pupil is safe.',
      'What a report may call it (bullying, exclusion, "unhappy", "don’t know") is information, and opens or shuts no door.',
      'The work that prevents is the plan’s: it comes with the step in which the school’s plan is data.',
    ],
    code: ['src/domain/journal/facts.ts'],
    tests: ['src/domain/mistakes/find.test.ts'],
  }),
  ol('12-4', {
    title: 'The duty to act: follow, step in, notify, investigate, act, document',
    reading: [
      'First paragraph: everybody who works at the school follows how the pupils are, and steps in if they can. The report asks "did you step in, how or why not?", and that answer lights its beacon. While a plan runs there is a status line each week with school (C-19), and the pupil is asked again after closing (C-21).',
      'Second paragraph: everybody who suspects or knows tells rektor, with no threshold (C-01). The school investigates (C-10, C-11) and puts it right with suitable measures (C-09, C-20), both "as soon as possible". Rektor tells the owner in serious cases; so seriousness is weighed at the beginning and at each evaluation (C-15, C-16).',
      'Third paragraph: a written plan with five elements: which problem, which measures, when, who, and when they are evaluated (C-12, C-17). "When needed" is no time and a group is nobody. What is expected of the plan is counted from when rektor knew, or from what showed the need when that came later; the school’s knowledge begins with the first employee who knew.',
      'Fourth paragraph: what is done is documented in the form and to the extent that is needed (C-14, C-32). Done in time and written late is documented, and shows as written late.',
      'The law says "as soon as possible", never a number. The numbers are the owner’s, within bounds; five school days for the plan is common practice, and after seven calendar days we warn, because a pupil or guardian may then turn to Statsforvalteren (§ 12-6). Over a summer school days stop standing still after some weeks.',
      'The duty lasts until the pupil is safe, has left the school, or no suitable measure is left and the owner has been told.',
    ],
    code: [
      ...clock,
      'src/domain/rules/plan-elements.ts',
      'src/domain/rules/beacons.ts',
      'src/domain/case/closing.ts',
    ],
    tests: [...clockTests, 'src/domain/rules/clock.test.ts', 'src/domain/rules/clock.property.test.ts'],
  }),
  ol('12-5', {
    title: 'When an employee offends a pupil',
    reading: [
      'First paragraph: who suspects or knows that somebody who works at the school offends a pupil tells rektor at once (C-02). Rektor tells the owner, unless the report is obviously groundless, and then writes why (C-03). The investigation and the plan of § 12-4 run all the same.',
      'Second paragraph: when it is somebody in the leadership, the employee tells the owner directly. Acting counts as being. The duty is met when the owner has opened it; after one working day, to the minute, the reporter is given a number to ring (C-04). No leader is among those who are asked for anything.',
      'A report that does not know who the adult is goes the stricter way until somebody has routed it.',
    ],
    code: [...clock, 'src/domain/rules/duties/concern.ts', 'src/domain/concern/routing.ts'],
    tests: [...clockTests, 'src/domain/concern/routing.test.ts'],
  }),
  ol('12-6', {
    title: 'Statsforvalteren in single cases',
    reading: [
      'Second paragraph: pupil or guardian may turn to Statsforvalteren when it has been raised with rektor and a week has passed. A week is seven calendar days, free days too: raised on a Friday, it is open from the next Friday. What is registered as raised is itself the proof (C-22), and the clocks show the day from which it is open. It is a count, not a deadline that the school can miss.',
      'Third paragraph: the municipality hands over what Statsforvalteren asks for, by the date in the request (C-24).',
      'Fifth paragraph: what Statsforvalteren decides is carried out by the date in the decision (C-25; fines by § 12-8).',
    ],
    code: clock,
    tests: clockTests,
  }),
  ol('12-7', {
    title: 'The physical environment',
    reading: [
      'Air, light, sound and access have rules of their own and another way of handling. A concern about them ends as "not about a pupil’s environment" in the sense of § 12-4, and goes its marked way.',
      'When a pupil is not safe because of it, § 12-4 applies beside it.',
    ],
    code: ['src/domain/concern/ending.ts'],
    tests: ['src/domain/concern/ending.test.ts'],
  }),
  ol('12-8', {
    title: 'Coercive fine',
    reading: [
      'A deadline of § 12-6 that is missed may cost a fine that runs until the decision is carried out. The date of the decision is therefore a date of the law, which nobody can adjust (C-25), and the duty does not end when the case is closed.',
    ],
    code: clock,
    tests: clockTests,
  }),
  ol('12-9', {
    title: 'Criminal liability',
    reading: [
      'Gross or repeated breach can be punished, for the employee, for rektor and for the municipality, within five years.',
      'So what is known to whom, and when, must be provable: every entry has the server’s time of writing beside the time at which it happened, and nothing is deleted. Lateness is shown per case, never as a score of an employee.',
    ],
    code: ['src/domain/journal/entry.ts', 'src/domain/rules/corrections.ts'],
    tests: ['src/domain/rules/clock.test.ts'],
  }),
  ol('12-10', {
    title: 'Reversed burden of proof',
    reading: [
      'Where there is reason to believe that the rules were not followed, the municipality must make probable that they were. Documentation is the proof; the clock can be set to any earlier moment, and to what had been written by then.',
    ],
    code: ['src/domain/rules/clock.ts', 'src/domain/rules/timeline.ts'],
    tests: ['src/domain/rules/clock.property.test.ts', 'src/domain/rules/clock.test.ts'],
  }),
  ol('13-1', {
    title: 'Sending a pupil away',
    reading: [
      'In years 8 to 10 for up to three days; in years 1 to 7 single lessons or the rest of the day, and parents are told before. In upper secondary school up to five days. Rektor decides; a teacher may be given the own session, at most two hours.',
      'A suspension within the limits is documented by its own entry. One beyond them is a finding from the first moment, and time does not mend it (C-29). Who may decide on two hours is not read from the journal yet.',
    ],
    code: [...clock, 'src/domain/rules/matches-around.ts'],
    tests: ['src/domain/rules/clock.table.test.ts'],
  }),
  ol('13-3', {
    title: 'Preventing physical intervention',
    reading: [
      'The owner works continuously so that physical intervention is not needed. In a single case we count, so that the second time is seen as the second time (C-27); the rest belongs to the plan.',
    ],
    code: ['src/domain/rules/matches-around.ts'],
    tests: ['src/domain/rules/clock.test.ts'],
  }),
  ol('13-4', {
    title: 'When physical intervention is allowed',
    reading: [
      'Only when nothing else is enough, and in proportion, against the harms that the section names. Ordinary care is no intervention. The text was widened from 1 August 2025.',
      'The software does not judge whether one was allowed. It sees that it is written down, told, and asked about (§ 13-5).',
    ],
    code: ['src/domain/journal/entry-kinds.ts'],
    tests: ['src/domain/rules/clock.table.test.ts'],
  }),
  ol('13-5', {
    title: 'Telling of, and documenting, physical intervention',
    reading: [
      'The employee tells rektor, rektor tells the parents. The event, the intervention and the pupil’s own view are written down. All of it is one duty here, and it says which part is missing (C-26).',
      'Several times against the same pupil, or particularly serious: rektor tells the owner (C-27). We read "several times" as from the second.',
    ],
    code: [...clock, 'src/domain/rules/duties/registered.ts'],
    tests: ['src/domain/rules/clock.table.test.ts', 'src/domain/rules/clock.test.ts'],
  }),
  ol('24-3', {
    title: 'Reporting to child welfare',
    reading: [
      'Everybody who works under the act reports on their own, without undue delay, when there is reason to believe that a child is treated seriously badly. It breaks secrecy, and needs nobody’s leave.',
      'The duty is personal: only a report by the one on whom it falls documents it (C-28). Nothing stands before it, no closing ends it, and "at once" runs on free days too.',
      'It is set going when an employee writes that a report is due, or that violence or abuse was told. Only who reported, and a reference, are kept; never what the report says.',
    ],
    code: clock,
    tests: clockTests,
  }),
  {
    file: 'forskrift-20-2.md',
    section: '§ 20-2',
    title: 'Access, and training before access',
    act: regulation,
    url: 'https://lovdata.no/forskrift/2024-06-03-900/§20-2',
    read: 'consolidated text as of 28 July 2026',
    reading: [
      'Employees have access only if and as far as they need it, and only after they have learnt what they need to know about privacy and security.',
      'No case is opened before training is registered. Reporting a concern, and the duty of § 24-3, never wait for it; nor does the taking hold of a new concern, where the missing training is flagged.',
      'The section is kept by the table of access and by row-level security, not by the duty clock.',
    ],
    code: ['src/domain/access/table.ts', 'src/domain/access/decide.ts', 'src/domain/concern/taking-hold.ts'],
    tests: ['tests/access/agreement.test.ts', 'src/domain/concern/taking-hold.test.ts'],
  },
  {
    file: 'gdpr-12.md',
    section: 'art. 12',
    title: 'Answering a request for access',
    act: 'General Data Protection Regulation, law by personopplysningsloven (LOV-2018-06-15-38)',
    url: 'https://lovdata.no/lov/2018-06-15-38',
    read: 'not read again for this release; one month from the request, as commonly known',
    reading: [
      'A request is answered within one month. A refusal, whole or in part, names its legal reference; without it the request is not answered (C-30).',
    ],
    code: clock,
    tests: ['src/domain/rules/clock.table.test.ts'],
  },
  {
    file: 'gdpr-33.md',
    section: 'art. 33',
    title: 'Reporting a breach',
    act: 'General Data Protection Regulation, law by personopplysningsloven (LOV-2018-06-15-38)',
    url: 'https://lovdata.no/lov/2018-06-15-38',
    read: 'not read again for this release; 72 hours from when it was found, as commonly known',
    reading: [
      'A breach goes to Datatilsynet within 72 hours of being found, hours as they pass, also over the nights when the clocks are moved (C-31).',
    ],
    code: [...clock, 'src/domain/calendar/moment.ts'],
    tests: ['src/domain/rules/clock.table.test.ts', 'src/domain/calendar/deadline.test.ts'],
  },
]
