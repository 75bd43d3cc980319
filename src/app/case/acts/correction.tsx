import { NotFound } from '../../../domain/access/absence.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { type CaseForAct, caseForAct } from '../../../queries/case-for-act.ts'
import { byHandForms } from '../by-hand/forms.ts'
import { correctionForms } from '../correcting/correction-forms.tsx'
import type { AppContext } from '../../context.ts'
import { ask } from '../../request.tsx'
import { type ActForm, numberOf } from './act-form.tsx'
import { actForms } from './forms.ts'

const forms: readonly ActForm[] = [...actForms, ...byHandForms, ...correctionForms]

interface Found {
  readonly view: CaseForAct
  readonly entry: Entry
  readonly form: ActForm
}

/** The entry with its words, and the form it was written on. What has no form of its own is not corrected here. */
const find = async (c: AppContext): Promise<Found> => {
  const view = await ask(c, caseForAct, { number: numberOf(c), act: 'correction' })
  const seq = Number(c.req.param('seq'))
  const stored = view.file.record.case?.entries.find((one) => one.seq === seq)
  if (stored === undefined) throw new NotFound()
  const entry = { ...stored, words: view.file.words(stored) }
  const form = forms.find((one) => one.fieldsOf(entry) !== null)
  if (form === undefined) throw new NotFound()
  return { view, entry, form }
}

/** The whole content, to be written anew; the first stays readable. */
export const showCorrection = async (c: AppContext): Promise<Response> => {
  const { view, entry, form } = await find(c)
  return form.showCorrection(c, view, entry)
}

export const correctForm = async (c: AppContext): Promise<Response> => {
  const { entry, form } = await find(c)
  return form.sendCorrection(c, entry.seq)
}
