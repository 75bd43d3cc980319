import type { FC } from 'hono/jsx'
import type { CaseExports } from '../../../queries/case-exports.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { formWith, renderPage } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Heed, Prose } from '../../ui/notices.tsx'
import { BackToCase } from '../acts/act-page.tsx'
import type { Shown } from '../acts/fields.tsx'
import { type Saying } from '../saying.ts'
import { numberIn } from './case-form.tsx'

export const Waiting: FC<{ shown: Shown; waiting: CaseExports['waiting'] }> = ({
  shown: { c, say },
  waiting,
}) => {
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

/** The key is shown once, on the answer itself: it stands in no address and in no log. */
export const renderKey = (
  c: AppContext,
  say: Saying,
  { key, state }: { readonly key: string; readonly state: 'ready' | 'waits' },
) => {
  const { exporting, titles } = c.var.t.acts
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
