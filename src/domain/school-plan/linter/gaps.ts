import type { Finding, FindingCode } from './finding.ts'
import type { Sentence } from './passages.ts'
import { about, has, type ReadPlan } from './wording.ts'
import { words } from './words.ts'

const saying = ({ sentences }: ReadPlan, ...patterns: readonly RegExp[]): readonly Sentence[] =>
  sentences.filter(({ text }) => patterns.every((pattern) => has(text, pattern)))

/** What the plan tells one half of, and the law has two (law.md 9.1: G3, G11, G12, G14, G16, G17, G18). */
export const oneSided = (read: ReadPlan): readonly Finding[] => {
  const found: Finding[] = []
  const owner = saying(read, words.ownerTold)
  if (!owner.some(({ text }) => has(text, words.serious)))
    found.push(about(owner.length > 0 ? 'owner-only-for-staff' : 'owner-told-missing', owner, 'duty-to-act'))
  const consent = saying(read, words.consent, words.resourceTeam)
  if (consent.length > 0 && saying(read, words.withoutConsent).length === 0)
    found.push(about('consent-without-exception', consent))
  const soon = saying(read, words.soon)
  if (
    saying(read, words.withinDays, words.dutyWithTime).length === 0 &&
    Object.keys(read.plan.deadlines).length === 0
  )
    found.push(about(soon.length > 0 ? 'no-time-limits' : 'time-limits-missing', soon, 'duty-to-act'))
  const bullying = read.texts.filter(({ text }) => has(text, words.bullyingDefined))
  const definitions = saying(read, words.bullyingDefined)
  if (new Set(bullying.map(({ form }) => form)).size < definitions.length)
    found.push(about('bullying-defined-twice', definitions))
  const committee = saying(read, words.committee)
  if (committee.length > 0) found.push(about('committee-not-in-law', committee))
  const absence = saying(read, words.highAbsence)
  const isCounted =
    read.plan.deadlines['high-absence-days'] !== undefined ||
    absence.some(({ text }) => has(text, words.amountOfAbsence))
  if (absence.length > 0 && !isCounted) found.push(about('high-absence-undefined', absence))
  const told = saying(read, words.dutyTold)
  // New staff may stand in the sentence after.
  const near = ({ of, from, text }: Sentence) => of.text.slice(from, from + text.length + 300)
  if (!told.some((sentence) => has(near(sentence), words.newStaff)))
    found.push(about(told.length > 0 ? 'training-only-at-start' : 'training-untold', told, 'duty-to-act'))
  return found
}

/** The way to Statsforvalteren has three conditions and one exception (§ 12-6). */
export const complaint = (read: ReadPlan): readonly Finding[] => {
  const whole = read.texts.map(({ text }) => text).join('\n')
  const at = saying(read, words.statsforvalter)
  const conditions = [words.raisedWithPrincipal, words.oneWeek, words.presentSchool]
  const isTold = at.length > 0 && conditions.every((condition) => has(whole, condition))
  if (!isTold) return [about('complaint-incomplete', at, 'complaint')]
  const told = about('complaint-told', at)
  return has(whole, words.measuresDecided) ? [told] : [told, about('complaint-without-measures', at)]
}

/** What every plan must speak of, and where it would stand. */
const musts: readonly (readonly [FindingCode, RegExp, string])[] = [
  ['right-missing', words.right, 'goals'],
  ['duty-missing-monitor', words.monitor, 'duty-to-act'],
  ['duty-missing-intervene', words.intervene, 'duty-to-act'],
  ['duty-missing-notify', words.notify, 'duty-to-act'],
  ['duty-missing-investigate', words.investigate, 'duty-to-act'],
  ['duty-missing-act', words.act, 'duty-to-act'],
  ['duty-missing-document', words.document, 'duty-to-act'],
  ['leadership-offence-missing', words.leadershipOffends, 'duty-to-act'],
  ['physical-intervention-missing', words.physicalIntervention, 'duty-to-act'],
  ['pupil-not-heard', words.heard, 'participation'],
  ['best-interest-missing', words.bestInterest, 'duty-to-act'],
  ['evaluation-missing', words.evaluatesWhole, 'evaluation'],
  ['pupil-council-missing', words.pupilCouncil, 'participation'],
  ['parents-committee-missing', words.parentsCommittee, 'roles'],
  ['information-missing', words.informs, 'individuals'],
  ['parent-meeting-missing', words.parentMeeting, 'individuals'],
]

export const missing = ({ texts }: ReadPlan): readonly Finding[] =>
  musts.flatMap(([code, pattern, section]) =>
    texts.some(({ text }) => has(text, pattern)) ? [] : [about(code, [], section)],
  )

/** Talks that each pupil shall have: two with guardians a year, one each half-year (forskrift §§ 9-6, 11-1). */
export const talks = (read: ReadPlan): readonly Finding[] => {
  const twice = (pattern: RegExp): boolean =>
    read.texts.some(({ line, text }) => {
      if (!has(text, pattern)) return false
      const ofLine = read.texts.filter((other) => other.line === line)
      return ofLine.some((other) => has(other.text, words.twice))
    })
  return [
    ...(twice(words.parentTalk)
      ? []
      : [about('parent-talks-too-few', saying(read, words.parentTalk), 'individuals')]),
    ...(twice(words.pupilTalk)
      ? []
      : [about('pupil-talks-too-few', saying(read, words.pupilTalk), 'individuals')]),
  ]
}

/** The sentences in which the teacher tells, where there are any: others may tell at once. */
const lateIn = (told: readonly Sentence[]): readonly Sentence[] => {
  const byTeacher = told.filter(({ text }) => has(text, words.teacherTells))
  return byTeacher.length > 0 ? byTeacher : told
}

/** What only the plan as a whole shows: where it is written down, whether the pupil is asked, how a concern goes. */
export const wholePlan = (read: ReadPlan): readonly Finding[] => {
  const found: Finding[] = []
  const notebooks = read.sentences.filter(({ of, text }) => {
    const line = read.texts.filter((other) => other.line === of.line).map((other) => other.text)
    return has(text, words.sharedNotebook) && has(line.join(' '), words.aboutPupils)
  })
  if (notebooks.length > 0) found.push(about('notes-in-shared-notebook', notebooks))
  const systems = saying(read, words.recordSystems)
  const named = new Set(
    systems.flatMap(({ text }) =>
      [...text.matchAll(words.recordSystems)].map(([word]) => word.toLowerCase()),
    ),
  )
  if (named.size > 1) found.push(about('several-record-systems', systems))
  const evaluated = saying(read, words.evaluates)
  const asked = evaluated.filter(({ text }) => has(text, words.withThePupil))
  if (asked.length > 0) found.push(about('evaluated-with-pupil', asked))
  else if (evaluated.length > 0) found.push(about('evaluation-without-pupil', evaluated))
  const template = saying(read, words.planTemplate)
  const voice = saying(read, words.pupilsVoice)
  if (template.length > 0 && voice.length > 0)
    found.push(about('template-and-voice', [...template, ...voice]))
  const told = saying(read, words.tellsLeader)
  const isLate = saying(read, words.ownMeasuresFirst).length > 0 && told.length > 0
  if (isLate && !read.texts.some(({ text }) => has(text, words.toPrincipalAtOnce)))
    found.push(about('concern-chain-tells-late', lateIn(told)))
  return found
}
