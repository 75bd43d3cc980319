import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { registerConversations, takeBackConversation } from '../../commands/held/conversations.ts'
import { conversationKinds, type ConversationStanding } from '../../domain/held/conversations.ts'
import { personId } from '../../domain/people/ids.ts'
import {
  type ClassConversations,
  conversations,
  type ConversationsView,
} from '../../queries/held/conversations.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, identifier, manyOf } from '../form-fields.ts'
import { type FieldIssue, readForm, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn, PlanHead } from '../school-plan/plan-head.tsx'
import { TapLink } from '../ui/actions.tsx'
import { Chips } from '../ui/chips.tsx'
import { Heed } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { OneClass } from './one-class.tsx'

/** What was typed, when it comes back with errors. */
interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: ConversationsView
}

const show = async (c: AppContext, at: PlanAddress, again: Again | null) => {
  const view = await ask(c, conversations, at)
  const { t } = c.var
  const words = t.held.conversations
  const asked = c.req.query('class')
  const [first] = view.classes
  const chosen = view.classes.find((one) => one.class.id === asked) ?? (view.leads ? undefined : first)
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), ...(again === null ? {} : { status: 422 }) },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="receipts" />
      <Done c={c} />
      <h2 class="ds-heading">{words.title}</h2>
      <p class="prose">{words.intro}</p>
      {view.classes.length > 1 && <ClassChips c={c} at={at} view={view} chosen={chosen} />}
      {chosen === undefined ? (
        <Overview c={c} at={at} view={view} />
      ) : (
        <OneClass c={c} at={at} view={view} of={chosen} again={again} />
      )}
    </div>,
  )
}

const Done: FC<{ c: AppContext }> = ({ c }) => {
  const codes: Readonly<Record<string, string>> = c.var.t.held.conversations.done
  const said = codes[c.req.query('done') ?? '']
  return said === undefined ? null : (
    <Heed tone="done">
      <p>{said}</p>
    </Heed>
  )
}

const ClassChips: FC<Shown & { chosen: ClassConversations | undefined }> = ({ c, at, view, chosen }) => {
  const words = c.var.t.held.conversations
  const chips = view.classes.map(({ class: { id, name } }) => ({
    href: paths.conversations(at, { class: id }),
    word: name,
    current: id === chosen?.class.id,
  }))
  const all = { href: paths.conversations(at), word: words.overview, current: chosen === undefined }
  return <Chips label={words.classes} chips={view.leads ? [all, ...chips] : chips} />
}

/** For the leaders: counts, class by class; names are a click away. */
const Overview: FC<Shown> = ({ c, at, view }) => {
  const words = c.var.t.held.conversations
  const key = ({ kind, term }: ConversationStanding) => words.of(words.kinds[kind], words.terms[term])
  const columns = [...new Set(view.classes.flatMap(({ standings }) => standings.map(key)))]
  return (
    <Table
      caption={words.overview}
      brief
      columns={[words.class, ...columns]}
      rows={view.classes.map(({ class: { id, name }, standings }) => ({
        head: <TapLink href={paths.conversations(at, { class: id })}>{name}</TapLink>,
        cells: columns.map((column) => {
          const one = standings.find((standing) => key(standing) === column)
          return one === undefined ? '–' : words.had(one.had.length, one.had.length + one.missing.length)
        }),
      }))}
    />
  )
}

export const conversationsPage = (c: AppContext) => show(c, addressIn(c), null)

const schema = z.object({
  class: identifier,
  kind: choiceOf(conversationKinds),
  on: day,
  pupils: manyOf(identifier, 60),
})
const backForm = z.object({ back: identifier })

const fieldOf: Readonly<Record<string, string>> = { 'nobody-chosen': 'pupils', 'not-in-class': 'pupils' }

export const saveConversations = async (c: AppContext) => {
  const at = addressIn(c)
  const ofClass = c.req.query('class')
  const here = ofClass === undefined ? {} : { class: ofClass }
  const back = await readForm(c, backForm)
  if (back.ok) {
    await act(c, takeBackConversation, back.key, { ...at, conversation: back.value.back })
    return seeOther(c, paths.conversations(at, { ...here, done: 'back' }))
  }
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, at, { typed, key, errors: form.errors })
  const { kind, on, pupils } = form.value
  const decision = await act(c, registerConversations, key, {
    ...at,
    class: form.value.class,
    kind,
    on: on.toString(),
    pupils: pupils.map((one) => personId(one)),
  })
  if (!decision.accepted)
    return show(c, at, {
      typed,
      key,
      errors: decision.refusals.map((code) => ({ field: fieldOf[code] ?? 'on', code })),
    })
  return seeOther(c, paths.conversations(at, { ...here, done: 'held' }))
}
