import type { FC } from 'hono/jsx'
import { conversationKinds, type ConversationStanding } from '../../domain/held/conversations.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { ClassConversations, ConversationsView } from '../../queries/held/conversations.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ManyChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { EmptyState, More } from '../ui/notices.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ConversationsView
  readonly of: ClassConversations
}

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

/** One class: who has had each conversation, who is missing, and a form for those held today. */
export const OneClass: FC<Shown & { again: Again | null }> = ({ again, ...shown }) => {
  const { c, of } = shown
  const words = c.var.t.held.conversations
  if (of.pupils.length === 0) return <EmptyState title={words.noPupils} />
  return (
    <>
      <HeldToday {...shown} again={again} />
      {of.standings.map((standing) => (
        <Standing {...shown} standing={standing} />
      ))}
    </>
  )
}

const HeldToday: FC<Shown & { again: Again | null }> = ({ c, at, view, of, again }) => {
  const { t } = c.var
  const words = t.held.conversations
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...t.held.refusals })
  const typed = again?.typed ?? nothingTyped
  const asked = conversationKinds.filter((kind) => of.standings.some((one) => one.kind === kind))
  return (
    <Section id="add" title={of.class.name} class="narrow">
      <Form action={paths.conversations(at, { class: of.class.id })} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="class" value={of.class.id} />
        <SelectField
          name="kind"
          label={words.kind}
          options={asked.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={typed.one('kind')}
          error={said.of('kind')}
        />
        <DateField
          name="on"
          label={words.on}
          value={typed.one('on') || view.today}
          max={view.today}
          error={said.of('on')}
        />
        <ManyChoices
          name="pupils"
          legend={words.pupils}
          choices={of.pupils.map(({ person, name }) => ({ value: person, label: name }))}
          values={typed.all('pupils')}
          error={said.of('pupils')}
        />
        <Button kind="primary">{words.save}</Button>
      </Form>
    </Section>
  )
}

const Standing: FC<Shown & { standing: ConversationStanding }> = ({ c, at, of, standing }) => {
  const { t, locale } = c.var
  const words = t.held.conversations
  const { kind, term, had, missing } = standing
  const nameOf = (id: PersonId): string => of.pupils.find(({ person }) => person === id)?.name ?? ''
  const title = words.of(words.kinds[kind], words.terms[term])
  return (
    <Section
      id={`${kind}-${term}`}
      title={title}
      action={<span>{words.had(had.length, had.length + missing.length)}</span>}
    >
      {missing.length === 0 ? (
        <p>{words.allHad}</p>
      ) : (
        <p>
          {words.missing}: {missing.map(nameOf).join(', ')}
        </p>
      )}
      {had.length > 0 && (
        <More summary={words.hadBefore} small>
          <Lines
            lines={had.map(({ pupil, conversation, on }) => (
              <Row between>
                <span>
                  {nameOf(pupil)} · {sayFullDate(locale, Temporal.PlainDate.from(on))}
                </span>
                <Form
                  action={paths.conversations(at, { class: of.class.id })}
                  class="inline"
                  {...formWith(c)}
                >
                  <Button
                    kind="quiet"
                    name="back"
                    value={conversation}
                    hidden={`: ${title}, ${nameOf(pupil)}`}
                  >
                    {words.takeBack}
                  </Button>
                </Form>
              </Row>
            ))}
          />
        </More>
      )}
    </Section>
  )
}
