import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { allowExport, askForExport } from '../../../commands/case/access.ts'
import { caseExports } from '../../../queries/case-exports.ts'
import type { AppContext } from '../../context.ts'
import { identifier, words } from '../../form-fields.ts'
import { readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { requireFresh } from '../../sessions.ts'
import { Heed } from '../../ui/notices.tsx'
import { type Shown, Words } from '../acts/fields.tsx'
import { sayingOf } from '../saying.ts'
import { renderKey, Waiting } from './export-page.tsx'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent } from './case-form.tsx'

const wish = z.object({ reason: words(300) })

/** Made anew from the session and the form, so that sending twice gives the same key; it is never stored. */
const keyFor = (c: AppContext, form: string): string =>
  createHmac('sha256', c.var.session?.token ?? '')
    .update(`export|${form}`)
    .digest('base64url')

const page = async (c: AppContext, sent: Sent) => {
  const view = await ask(c, caseExports, { number: numberIn(c) })
  const { t } = c.var
  const { exporting, titles } = t.acts
  const refusals: Readonly<Record<string, string>> = t.acts.refusals
  const said = sayErrors(sent.errors, { ...t.ui.fieldErrors, ...refusals })
  const shown: Shown = { c, view, say: sayingOf(c, view.file), typed: sent.typed, wrong: said.of }
  return renderCaseForm({
    shown,
    sent,
    title: titles.export,
    intro: exporting.intro,
    action: paths.caseAct(numberIn(c), 'export'),
    go: exporting.go,
    around: <Waiting shown={shown} waiting={view.waiting} />,
    children: (
      <>
        {view.file.row.compartment !== 'ordinary' && (
          <Heed tone="info">
            <p>{exporting.twoPersons}</p>
          </Heed>
        )}
        <Words shown={shown} name="reason" label={exporting.reason} hint={exporting.reasonHint} rows={2} />
      </>
    ),
  })
}

export const showExport = async (c: AppContext): Promise<Response> =>
  (await requireFresh(c)) ?? page(c, nothingSent)

export const requestExport = async (c: AppContext): Promise<Response> => {
  const stepped = await requireFresh(c)
  if (stepped !== null) return stepped
  const form = await readForm(c, wish)
  if (!form.ok) return page(c, form)
  const key = keyFor(c, form.key)
  const keyHash = createHash('sha256').update(key).digest('hex')
  const asked = { number: numberIn(c), reason: form.value.reason, keyHash }
  const decision = await act(c, askForExport, form.key, asked)
  if (!decision.accepted) return page(c, refusedAt(decision.refusals, { other: 'reason' }, form))
  const { file } = await ask(c, caseExports, { number: numberIn(c) })
  return renderKey(c, sayingOf(c, file), { key, state: decision.outcome.state })
}

const approval = z.object({ request: identifier })

export const approveExport = async (c: AppContext): Promise<Response> => {
  const stepped = await requireFresh(c)
  if (stepped !== null) return stepped
  const form = await readForm(c, approval)
  if (!form.ok) return page(c, nothingSent)
  const number = numberIn(c)
  const decision = await act(c, allowExport, form.key, { number, request: form.value.request })
  return decision.accepted
    ? seeOther(c, paths.case(number, { done: 'export-approved' }))
    : page(c, nothingSent)
}
