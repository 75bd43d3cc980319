import { createHash, createHmac } from 'node:crypto'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { allowExport, askForExport } from '../../../commands/case/access.ts'
import { type CaseExports, caseExports } from '../../../queries/case-exports.ts'
import type { AppContext } from '../../context.ts'
import { identifier, words } from '../../form-fields.ts'
import { readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { requireFresh } from '../../sessions.ts'
import { Button } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Heed, Prose } from '../../ui/notices.tsx'
import { BackToCase } from '../acts/act-page.tsx'
import { type Shown, Words } from '../acts/fields.tsx'
import { sayingOf } from '../saying.ts'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent } from './case-form.tsx'

const wish = z.object({ reason: words(300) })

/** Made anew from the session and the form, so that sending twice gives the same key; it is never stored. */
const keyFor = (c: AppContext, form: string): string =>
  createHmac('sha256', c.var.session?.token ?? '')
    .update(`export|${form}`)
    .digest('base64url')

const Waiting: FC<{ shown: Shown; waiting: CaseExports['waiting'] }> = ({ shown: { c, say }, waiting }) => {
  const { exporting } = c.var.t.acts
  const mine = waiting.filter((one) => one.person === c.var.actor.person)
  const others = waiting.filter((one) => one.person !== c.var.actor.person)
  if (waiting.length === 0) return null
  return (
    <Section id="waiting" title={exporting.requests}>
      {mine.length > 0 && <p>{exporting.waits}</p>}
      {others.map(({ request, name, at, reason }) => (
        <Form action={`${paths.caseAct(numberIn(c), 'export')}/approve`} {...formWith(c)} class="stack-s">
          <p>{exporting.by(name ?? c.var.t.entries.somebody, say.instant(at))}</p>
          <Prose text={reason} />
          <input type="hidden" name="request" value={request} />
          <Button>{exporting.approve}</Button>
        </Form>
      ))}
    </Section>
  )
}

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

/** The key is shown once, on the answer itself: it stands in no address and in no log. */
const keyPage = async (c: AppContext, key: string, state: 'ready' | 'waits') => {
  const view = await ask(c, caseExports, { number: numberIn(c) })
  const { exporting, titles } = c.var.t.acts
  const say = sayingOf(c, view.file)
  return renderPage(
    c,
    { title: titles.export, current: paths.cases() },
    <div class="narrow stack">
      <PageHead above={<BackToCase shown={{ c, say }} />} title={titles.export} />
      {state === 'waits' && (
        <Heed tone="info">
          <p>{exporting.waits}</p>
        </Heed>
      )}
      <Section id="key" title={exporting.key}>
        <p>{exporting.keySay}</p>
        <Lines lines={[<code>{key}</code>]} />
        <p>{exporting.command}</p>
        <p>
          <code>{`bin/varde export ${numberIn(c)}`}</code>
        </p>
      </Section>
    </div>,
  )
}

export const requestExport = async (c: AppContext): Promise<Response> => {
  const stepped = await requireFresh(c)
  if (stepped !== null) return stepped
  const form = await readForm(c, wish)
  if (!form.ok) return page(c, form)
  const key = keyFor(c, form.key)
  const keyHash = createHash('sha256').update(key).digest('hex')
  const asked = { number: numberIn(c), reason: form.value.reason, keyHash }
  const decision = await act(c, askForExport, form.key, asked)
  return decision.accepted
    ? keyPage(c, key, decision.outcome.state)
    : page(c, refusedAt(decision.refusals, { other: 'reason' }, form))
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
