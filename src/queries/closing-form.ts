import { logAccess } from '../database/records/access-log.ts'
import type { Scope } from '../database/scope.ts'
import { type ClosingRefusal, decideClosing, leavesSomethingBehind } from '../domain/case/closing.ts'
import { foldConcern } from '../domain/concern/state.ts'
import { type ClosingGround, closingGrounds } from '../domain/journal/facts.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { type AnswerView, ownAnswers } from './evaluation-form.ts'
import { absent, query } from './query.ts'

export interface ClosingView {
  readonly file: CaseFile
  readonly leads: boolean
  readonly answers: readonly AnswerView[]
  /** What stands in the way of each ground, beside words that are written in the form itself. */
  readonly hindrances: Readonly<Record<ClosingGround, readonly ClosingRefusal[]>>
  readonly ownerKnows: boolean
  /** The pupil has not said it is safe: moving leaves something behind. */
  readonly leavesBehind: boolean
}

const inTheForm: readonly ClosingRefusal[] = ['reason-missing', 'owner-not-notified']

const hindrancesOf = (file: CaseFile, ground: ClosingGround): readonly ClosingRefusal[] => {
  const concerns = file.record.concerns.map(({ entries }) => foldConcern(entries))
  const wish = { ground, at: file.now, reasonGiven: true, guardiansInformed: true, concerns }
  const decision = decideClosing(file.state, wish)
  return decision.accepted ? [] : decision.refusals.filter((refusal) => !inTheForm.includes(refusal))
}

export const closingForm = query(
  'case.read',
  async (scope: Scope, asked: { readonly number: string; readonly act: string }) => {
    const file = await readCaseFile(scope, asked.number)
    if (file === null) return absent
    const { compartment } = file.row
    const line = { action: 'case.read', outcome: 'granted', stream: file.id, compartment } as const
    await logAccess(scope, { ...line, reason: asked.act })
    const [safe, left, none] = closingGrounds
    const view: ClosingView = {
      file,
      leads: file.row.leads,
      answers: ownAnswers(file),
      hindrances: {
        [safe]: hindrancesOf(file, safe),
        [left]: hindrancesOf(file, left),
        [none]: hindrancesOf(file, none),
      },
      ownerKnows: file.state.ownerToldOf.includes('no-suitable-measure'),
      leavesBehind: compartment === 'ordinary' && leavesSomethingBehind({ ground: left }, file.state),
    }
    return view
  },
)
