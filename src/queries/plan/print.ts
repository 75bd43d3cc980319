import { logAccess } from '../../database/records/access-log.ts'
import { type PeopleInCase, readPeopleInCase } from '../../database/records/plan/people.ts'
import { readAboutOthers } from '../../database/records/plan/passages.ts'
import { approvalOf } from '../../domain/activity-plan/worded.ts'
import type { PlanVersion } from '../../domain/case/plan-version.ts'
import type { WordedPlan } from '../../domain/activity-plan/plan.ts'
import { measureId } from '../../domain/people/ids.ts'
import { type CaseFile, readCaseFile } from '../case-file.ts'
import { type Naming, namingsIn, versionsOf } from './file.ts'
import { absent, query } from '../query.ts'

export type PrintFor = 'pupil' | 'internal'

export interface PlanPrint {
  readonly file: CaseFile
  readonly plan: WordedPlan
  readonly approved: PlanVersion
  readonly people: PeopleInCase
  /** Texts that name or are about somebody else: the pupil's paper is refused while there is one. */
  readonly namings: readonly Naming[]
}

/**
 * The plan in force, to be printed. For the pupil it is looked through for others first (mistake M18); the whole one
 * carries its reason, and the log line with it is written before the page goes out.
 */
export const planPrint = query(
  'plan.print',
  async (
    scope,
    asked: { readonly number: string; readonly for: PrintFor; readonly reason: string | null },
  ) => {
    const file = await readCaseFile(scope, asked.number)
    const approved = file?.state.plan ?? null
    if (file === null || approved === null) return absent
    const plan = versionsOf(file).at(-1)
    const approval = approvalOf(file.record.case?.entries ?? [], approved.version)
    if (plan === undefined || approval === null) return absent
    const people = await readPeopleInCase(scope, file.id)
    const { compartment } = file.row
    const reason = asked.for === 'internal' ? asked.reason : 'for-pupil'
    await logAccess(scope, { action: 'plan.print', outcome: 'granted', stream: file.id, compartment, reason })
    const others = people.others.map((one) => one.person)
    const about = await readAboutOthers(scope, approval.id, others)
    const namings = [
      ...namingsIn(plan, people),
      ...about.map(({ item, person }) => ({ measure: item === null ? null : measureId(item), person })),
    ]
    const print: PlanPrint = { file, plan, approved, people, namings: unique(namings) }
    return print
  },
)

const unique = (namings: readonly Naming[]): readonly Naming[] => {
  const seen = new Map(namings.map((naming) => [`${naming.measure}:${naming.person}`, naming]))
  return [...seen.values()]
}
