import type { MomentText } from '../journal/facts.ts'

export const reportRefusalCodes = [
  'school-missing',
  'whom-missing',
  'nothing-told',
  'person-unknown',
  'in-the-future',
  'capacity-missing',
] as const
export type ReportRefusal = (typeof reportRefusalCodes)[number]

/** What a report is looked at for before it is sent. No answer says how serious it is, and no term gates anything. */
export interface ReportLooked {
  readonly isSchool: boolean
  readonly about: readonly unknown[]
  readonly aboutDescription: string | null
  readonly said: string | null
  readonly saw: string | null
  readonly happened: MomentText
  readonly now: MomentText
  /** Somebody was named whom this person can't know. */
  readonly strangers: boolean
  readonly ownChild: boolean
  readonly capacity: 'employee' | 'parent' | null
}

/** A suspicion is enough (§ 12-4 second paragraph): whom, and a sentence. */
export const reportRefusals = (report: ReportLooked): readonly ReportRefusal[] => {
  const refusals: ReportRefusal[] = []
  if (!report.isSchool) refusals.push('school-missing')
  if (report.about.length === 0 && report.aboutDescription === null) refusals.push('whom-missing')
  if (report.said === null && report.saw === null) refusals.push('nothing-told')
  if (report.strangers) refusals.push('person-unknown')
  if (report.happened > report.now.slice(0, report.happened.length)) refusals.push('in-the-future')
  if (report.ownChild && report.capacity === null) refusals.push('capacity-missing')
  return refusals
}
