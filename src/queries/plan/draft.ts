import { logAccess } from '../../database/records/access-log.ts'
import { readStaff, type StaffRow } from '../../database/records/case/file.ts'
import { type PeopleInCase, readPeopleInCase, readSiblings } from '../../database/records/plan/people.ts'
import { readNamings } from '../../database/records/plan/approvers.ts'
import type { KeptDraft } from '../../database/records/plan/draft.ts'
import type { Scope } from '../../database/scope.ts'
import { mayApprove } from '../../domain/activity-plan/approver.ts'
import { seenBy } from '../../domain/activity-plan/draft.ts'
import { schoolId } from '../../domain/people/ids.ts'
import { type CaseFile, readCaseFile } from '../case-file.ts'
import { type StandingWords, standingWords } from '../case-timeline.ts'
import { adviceOn, liveDraft, type PlanAdvice } from './file.ts'
import { absent, query } from '../query.ts'

export type { KeptDraft } from '../../database/records/plan/draft.ts'

/** A plan while it is written, with everything that is said beside it. */
export interface DraftView {
  readonly file: CaseFile
  readonly staff: readonly StaffRow[]
  readonly people: PeopleInCase
  /** Null where nobody has begun. */
  readonly kept: KeptDraft | null
  readonly advice: PlanAdvice | null
  /** What the approver sees now, to be compared when approving. */
  readonly seen: string
  readonly approves: boolean
  /** Cases of other pupils out of the same concern, within reach: their measures are written there. */
  readonly siblings: readonly string[]
  readonly said: readonly StandingWords[]
  readonly analysis: string | null
}

/** For whoever writes, sends or approves a plan. */
export const planDraft = query('plan.read', async (scope, { number }: { readonly number: string }) => {
  const file = await readCaseFile(scope, number)
  if (file === null) return absent
  const { compartment } = file.row
  const line = {
    action: 'plan.read',
    outcome: 'granted',
    stream: file.id,
    compartment,
    reason: 'draft',
  } as const
  await logAccess(scope, line)
  return draftView(scope, file)
})

const draftView = async (scope: Scope, file: CaseFile): Promise<DraftView> => {
  const kept = await liveDraft(scope, file)
  const people = await readPeopleInCase(scope, file.id)
  const { school_id, compartment } = file.row
  return {
    file,
    kept,
    people,
    staff: await readStaff(scope.tx, scope.actor.owner, school_id, scope.today),
    advice: kept === null ? null : adviceOn(scope, file, kept, people),
    seen: kept === null ? '' : seenBy(file.state, kept),
    approves: mayApprove(scope.actor, {
      school: schoolId(school_id),
      compartment,
      case: file.id,
      today: scope.today,
      namings: await readNamings(scope, { case: file.id, school: schoolId(school_id) }),
    }),
    siblings: await readSiblings(scope, file.id),
    said: standingWords(file, 'pupil-words').slice(0, 2),
    analysis: standingWords(file, 'analysis').at(0)?.passage.text ?? null,
  }
}
