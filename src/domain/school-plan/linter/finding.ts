import type { LineId } from '../ids.ts'

/**
 * How much a finding weighs: a breach says other than the law; a gap lacks what the law or its guidance asks for;
 * advice makes a plan better; a strength is something to keep.
 */
export const weights = ['breach', 'gap', 'advice', 'strength'] as const
export type Weight = (typeof weights)[number]

/** Every finding: how much it weighs, and on what it rests. Sentences, and what is proposed, stand in the texts. */
export const findings = {
  'plan-called-decision': { weight: 'breach', basis: '§ 12-4 (3)' },
  'outdated-term': { weight: 'breach', basis: 'opplæringslova 2023' },
  'outdated-law': { weight: 'breach', basis: 'opplæringslova kap. 12' },
  'owner-only-for-staff': { weight: 'breach', basis: '§ 12-4 (2)' },
  'owner-told-missing': { weight: 'gap', basis: '§ 12-4 (2)' },
  'leadership-offence-missing': { weight: 'gap', basis: '§ 12-5 (2)' },
  'physical-intervention-missing': { weight: 'gap', basis: '§ 13-5' },
  'notes-in-shared-notebook': { weight: 'breach', basis: 'forskrift §§ 20-2, 20-5' },
  'several-record-systems': { weight: 'advice', basis: 'arkivlova § 5' },
  'plan-only-after-investigation': { weight: 'breach', basis: '§ 12-4 (2)' },
  'monitoring-as-best-one-can': { weight: 'breach', basis: '§ 12-4 (1)' },
  'concern-not-to-principal': { weight: 'breach', basis: '§ 12-4 (2)' },
  'consent-without-exception': { weight: 'gap', basis: '§ 24-3' },
  'no-time-limits': { weight: 'gap', basis: '§ 12-6' },
  'time-limits-missing': { weight: 'gap', basis: '§ 12-6' },
  'complaint-incomplete': { weight: 'gap', basis: '§ 12-6' },
  'complaint-told': { weight: 'strength', basis: '§ 12-6' },
  'complaint-without-measures': { weight: 'advice', basis: '§ 12-6' },
  'bullying-defined-twice': { weight: 'advice', basis: '§ 12-3' },
  'section-empty': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'numbers-repeated': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'committee-not-in-law': { weight: 'advice', basis: '§ 10-5' },
  'high-absence-undefined': { weight: 'gap', basis: '§ 10-6' },
  'training-only-at-start': { weight: 'gap', basis: 'forskrift § 20-2' },
  'training-untold': { weight: 'gap', basis: 'forskrift § 20-2' },
  'evaluated-with-pupil': { weight: 'strength', basis: '§§ 10-2, 12-4' },
  'evaluation-without-pupil': { weight: 'breach', basis: '§§ 10-2, 12-4' },
  'template-and-voice': { weight: 'strength', basis: '§ 12-4 (3)' },
  'goal-without-indicator': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'concern-chain-tells-late': { weight: 'breach', basis: '§ 12-4 (2)' },
  'right-missing': { weight: 'gap', basis: '§ 12-2' },
  'duty-missing-monitor': { weight: 'gap', basis: '§ 12-4 (1) a' },
  'duty-missing-intervene': { weight: 'gap', basis: '§ 12-4 (1) b' },
  'duty-missing-notify': { weight: 'gap', basis: '§ 12-4 (2)' },
  'duty-missing-investigate': { weight: 'gap', basis: '§ 12-4 (2)' },
  'duty-missing-act': { weight: 'gap', basis: '§ 12-4 (2)' },
  'duty-missing-document': { weight: 'gap', basis: '§ 12-4 (4)' },
  'pupil-not-heard': { weight: 'gap', basis: '§ 10-2' },
  'best-interest-missing': { weight: 'gap', basis: '§ 10-1' },
  'evaluation-missing': { weight: 'gap', basis: 'kommuneloven § 25-1' },
  'pupil-council-missing': { weight: 'gap', basis: '§ 10-5' },
  'parents-committee-missing': { weight: 'gap', basis: '§ 10-5' },
  'information-missing': { weight: 'gap', basis: '§ 10-8' },
  'parent-meeting-missing': { weight: 'gap', basis: 'forskrift § 11-1' },
  'parent-talks-too-few': { weight: 'gap', basis: 'forskrift § 11-1' },
  'pupil-talks-too-few': { weight: 'gap', basis: 'forskrift § 9-6' },
  'activity-without-responsible': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'activity-without-time': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'time-not-understood': { weight: 'advice', basis: 'kommuneloven § 25-1' },
  'said-in-two-ways': { weight: 'advice', basis: 'kommuneloven § 25-1' },
} as const satisfies Readonly<Record<string, { readonly weight: Weight; readonly basis: string }>>
export type FindingCode = keyof typeof findings

/** A piece of a line's text, by cell and form. */
export interface Place {
  readonly line: LineId
  /** Name of the cell, as `text`, `what`, `definition`. */
  readonly cell: string
  readonly form: 'nb' | 'nn' | null
  readonly from: number
  readonly to: number
}

export interface Finding {
  readonly code: FindingCode
  /** Empty where the finding is about something that is nowhere in the plan. */
  readonly places: readonly Place[]
  /** What is found, in the plan's own words. */
  readonly quote: string | null
  /** What should stand instead, where a word can be changed for another. */
  readonly replacement: string | null
  /** The section that it is about, or where what is missing belongs. */
  readonly section: string | null
}
