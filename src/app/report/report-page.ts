import { z } from 'zod'
import { reportConcern } from '../../commands/concern/reporting.ts'
import { mayTry } from '../../commands/sign-in-shell.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { schoolId } from '../../domain/people/ids.ts'
import { type ReportFormView, reportForm } from '../../queries/concern/report-form.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { reports } from '../sign-in/rate-limit.ts'
import { type Asking, askingOf, fieldOfRefusal, reportFrom, reportSchema } from './form.ts'
import { labelOf } from './person-label.ts'
import { showForm } from './report-form.tsx'

const viewFor = async (c: AppContext, asking: Asking): Promise<ReportFormView> => {
  const view = await ask(c, reportForm, asking)
  if (view.schools.length === 0) throw new NotPermitted('role')
  // Without script a new name can be typed over the one that was chosen: the text is what was meant.
  const typed = asking.typed.one('adultName')
  const isOther = view.adult !== null && typed !== '' && typed !== labelOf(c.var.t, view.adult)
  return isOther ? { ...view, adult: null } : view
}

export const showReport = async (c: AppContext) => {
  const asking = askingOf(nothingTyped)
  return showForm(c, { view: await viewFor(c, asking), asking, errors: [], key: null })
}

/** A name that was typed and not chosen is asked about once; after that it is sent as it was written. */
const unchosen = (view: ReportFormView): readonly FieldIssue[] => [
  ...(view.hits.about.length > 0 ? [{ field: 'whom', code: 'choose-person' }] : []),
  ...(view.hits.adult.length > 0 ? [{ field: 'adultName', code: 'choose-person' }] : []),
]

export const sendReport = async (c: AppContext) => {
  const sent = await readForm(c, z.looseObject({}))
  const asking = askingOf(sent.typed)
  const view = await viewFor(c, asking)
  const again = (errors: readonly FieldIssue[]) => showForm(c, { view, asking, errors, key: sent.key })
  if (!asking.sends) return again([])

  const now = c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime()
  const form = await readForm(c, reportSchema(now, view))
  const issues = [...(form.ok ? [] : form.errors), ...unchosen(view)]
  if (!form.ok || issues.length > 0) return again(issues)
  if (!(await mayTry(c.var.signIn, { ...reports, who: accountOf(c) })))
    return again([{ field: 'saw', code: 'too-many-reports' }])

  const school = schoolId(form.value.school ?? view.schools[0]?.school ?? '')
  const decision = await act(c, reportConcern, form.key, reportFrom(form.value, view, { now, school }))
  if (decision.accepted) return seeOther(c, paths.receipt(decision.outcome.number))
  return again(decision.refusals.flatMap((code) => fieldOfRefusal[code] ?? []))
}

const accountOf = ({ var: { session } }: AppContext): string =>
  session === null ? 'nobody' : `${session.ownerId}|${session.personId}`
