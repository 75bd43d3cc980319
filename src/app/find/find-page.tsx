import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { type Found, type FoundPupil, type FoundStream, find, findForm } from '../../queries/find.ts'
import type { AppContext } from '../context.ts'
import { untilFloor } from '../failures.tsx'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton, TapLink } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'

const pathOf = ({ kind, number }: FoundStream): string =>
  kind === 'case' ? paths.case(number) : paths.concern(number)

const Pupil: FC<{ c: AppContext; pupil: FoundPupil }> = ({ c, pupil }) => {
  const { t } = c.var
  return (
    <TodoRow
      title={pupil.name}
      why={t.find.pupil(pupil.class, pupil.school)}
      action={
        pupil.cases.length === 0 ? (
          <TapLink href={paths.report()}>{t.words.report}</TapLink>
        ) : (
          <Row>
            {pupil.cases.map((one) => (
              <LinkButton href={pathOf(one)}>{t.find.openCase(one.number)}</LinkButton>
            ))}
          </Row>
        )
      }
    />
  )
}

const Stream: FC<{ c: AppContext; stream: FoundStream }> = ({ c, stream }) => {
  const { t } = c.var
  const isCase = stream.kind === 'case'
  return (
    <TodoRow
      title={isCase ? t.words.case(stream.number) : t.find.concern(stream.number)}
      why={stream.pupil ?? undefined}
      action={
        <LinkButton href={pathOf(stream)}>
          {isCase ? t.find.openCase(stream.number) : t.find.openConcern(stream.number)}
        </LinkButton>
      }
    />
  )
}

const Results: FC<{ c: AppContext; found: Found }> = ({ c, found }) => {
  const { t } = c.var
  if (isEmpty(found))
    return (
      <EmptyState title={t.find.nothing}>
        <p>{t.find.nothingSay}</p>
      </EmptyState>
    )
  return (
    <div class="stack-l">
      {found.streams.length > 0 && (
        <Section id="cases" title={t.find.cases}>
          <TodoList>
            {found.streams.map((stream) => (
              <Stream c={c} stream={stream} />
            ))}
          </TodoList>
        </Section>
      )}
      {found.pupils.length > 0 && (
        <Section id="pupils" title={t.find.pupils}>
          <TodoList>
            {found.pupils.map((pupil) => (
              <Pupil c={c} pupil={pupil} />
            ))}
          </TodoList>
        </Section>
      )}
    </div>
  )
}

const isEmpty = ({ pupils, streams }: Found): boolean => pupils.length + streams.length === 0

/** A name is asked for in the body of a request, never in an address: addresses are kept and logged. */
const Ask: FC<{ c: AppContext; typed: string }> = ({ c, typed }) => (
  <Form action={paths.find()} class="stack narrow" csrf={formWith(c).csrf}>
    <TextField
      name="q"
      label={c.var.t.find.field}
      hint={c.var.t.find.hint}
      value={typed}
      type="search"
      maxlength={60}
    />
    <Row>
      <Button kind="primary">{c.var.t.find.go}</Button>
    </Row>
  </Form>
)

const render = (c: AppContext, typed: string, found: Found | null) =>
  renderPage(
    c,
    { title: c.var.t.find.title, current: paths.find() },
    <>
      <PageHead title={c.var.t.find.title} />
      <div class="stack-l">
        <Ask c={c} typed={typed} />
        {found !== null && <Results c={c} found={found} />}
      </div>
    </>,
  )

const answer = async (c: AppContext, typed: string) => {
  const found = await ask(c, find, { typed })
  const page = await render(c, typed, found)
  // Nobody can measure whether it is absent or hidden.
  if (isEmpty(found)) await untilFloor(c)
  return page
}

export const showFind = async (c: AppContext) => {
  await ask(c, findForm, {})
  return render(c, '', null)
}

const findSchema = z.object({ q: z.string().trim().max(60).catch('') })

export const answerFind = async (c: AppContext) => {
  const form = await readForm(c, findSchema)
  const typed = form.ok ? form.value.q : ''
  if (typed !== '') return answer(c, typed)
  await ask(c, findForm, {})
  return render(c, '', null)
}
