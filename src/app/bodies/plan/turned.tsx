import type { FC } from 'hono/jsx'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { formWith, renderPage } from '../../request.tsx'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { Heed, Voice } from '../../ui/notices.tsx'

/**
 * What seems to be about a child or an employee goes no further than to the one who wrote it: shown back, and handed to
 * the report form of those who report here. It lies in no table, no address and no log.
 */
export const turnTowardsReport = (c: AppContext, words: string, back: string) => {
  const said = c.var.t.bodies.turned
  return renderPage(
    c,
    { title: said.title, current: paths.bodies(), status: 422 },
    <div class="narrow stack-l">
      <PageHead title={said.title} />
      <Heed tone="stop">
        <p>{said.say}</p>
      </Heed>
      <div class="stack-s">
        <h2>{said.words}</h2>
        <Voice words={words} />
      </div>
      {c.var.actor.roles.length > 0 ? <ToReport c={c} words={words} kind="primary" /> : <p>{said.member}</p>}
      <p>
        {said.rewrite} <TapLink href={back}>{said.back}</TapLink>
      </p>
    </div>,
  )
}

/** The report form takes the words as typed, and asks whom it is about: nothing is sent yet. */
export const ToReport: FC<{ c: AppContext; words: string; kind?: 'primary' }> = ({ c, words, kind }) => (
  <Form action={paths.report()} {...formWith(c)} enter={{ name: 'find', value: 'about' }}>
    <input type="hidden" name="saw" value={words} />
    <Button kind={kind ?? 'secondary'} name="find" value="about">
      {c.var.t.bodies.turned.report}
    </Button>
  </Form>
)
