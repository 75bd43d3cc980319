import { z } from 'zod'
import { takeHold } from '../../commands/concern/taking-hold.ts'
import { looksLikeId } from '../../domain/people/ids.ts'
import { type TakeHoldView, takeHoldView } from '../../queries/concern/take-hold.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { afterwards, numberIn, renderAct, saidIn } from './act.tsx'
import { NearField, OtherFields, PupilFields, SeriousFields, SpeakerField } from './take-hold-fields.tsx'
import { holdFrom, takeHoldSchema } from './take-hold-form.ts'
import { type HoldShown, pupilsIn } from './take-hold-team.tsx'

interface Shown {
  readonly view: TakeHoldView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly looked: boolean
}

const show = (c: AppContext, { view, typed, errors, key, looked }: Shown) => {
  const { takeHold: texts } = c.var.t.concern
  const said = saidIn(c, errors, texts.errors)
  const fields: HoldShown = { c, view, typed, wrong: said.of, looked }
  const head = { title: texts.title, intro: texts.intro, save: texts.open, act: 'take-hold' as const }
  const isNaming = typed.one('name') !== '' || pupilsIn(c, view).length === 0
  const enter = isNaming ? { enter: { name: 'find', value: 'added' } } : {}
  return renderAct(
    c,
    { head, errors: said.summary, key, ...enter },
    <>
      <PupilFields {...fields} />
      <OtherFields {...fields} />
      <div class="stack-l">
        <SpeakerField {...fields} />
        <NearField {...fields} />
      </div>
      <SeriousFields {...fields} />
    </>,
  )
}

export const showTakeHold = async (c: AppContext) => {
  const view = await ask(c, takeHoldView, { number: numberIn(c), added: [], look: null })
  return show(c, { view, typed: nothingTyped, errors: [], key: null, looked: false })
}

/** Who has been named here, and whether this post only looks for a name. */
const namingOf = (typed: Typed) => {
  const gone = typed.one('drop-added')
  const picked = typed.one('pick-added')
  const added = [...new Set([...typed.all('added'), picked])].filter((id) => looksLikeId(id) && id !== gone)
  const name = picked === '' ? typed.one('name').trim() : ''
  const looks = typed.one('find') !== ''
  return { added, name, looks, helps: looks || picked !== '' || gone !== '' }
}

export const sendTakeHold = async (c: AppContext) => {
  const sent = await readForm(c, z.looseObject({}))
  const naming = namingOf(sent.typed)
  const number = numberIn(c)
  const look = naming.name === '' ? null : naming.name
  const view = await ask(c, takeHoldView, { number, added: naming.added, look })
  const typed = withName(sent.typed, naming.name)
  const again = (errors: readonly FieldIssue[]) =>
    show(c, { view, typed, errors, key: sent.key, looked: look !== null })
  const decided = sent.typed.all('added').every((id) => isDecided(sent.typed, id))
  // Somebody named with script has no answers of their own yet: they are asked for now.
  if (naming.helps || !decided) return again([])

  const form = await readForm(c, takeHoldSchema)
  const issues = [
    ...(form.ok ? [] : form.errors.map(asAsked)),
    ...(look !== null && view.hits.length > 0 ? [{ field: 'name', code: 'choose-person' }] : []),
  ]
  if (!form.ok || issues.length > 0) return again(issues)
  if (form.value.near === 'yes') return seeOther(c, paths.concernAct(number, 'conflict'))
  const decision = await act(c, takeHold, form.key, holdFrom(number, form.value))
  if (!decision.accepted) return again(decision.refusals.map(fieldOf))
  const [only, ...more] = decision.outcome.cases
  const toCase = only !== undefined && more.length === 0 && c.var.actor.trained
  return seeOther(c, toCase ? paths.case(only, { done: 'case-opened' }) : afterwards(c, 'opened'))
}

const isDecided = (typed: Typed, id: string): boolean =>
  Array.from({ length: 20 }, (_, at) => typed.one(`pupil.${at}.person`)).includes(id)

const withName = (typed: Typed, name: string): Typed => ({
  all: (field) => (field === 'name' ? [name] : typed.all(field)),
  one: (field) => (field === 'name' ? name : typed.one(field)),
})

const asAsked = (issue: FieldIssue): FieldIssue =>
  issue.field === 'near' ? { field: 'near', code: 'near-not-answered' } : issue

const fields: Readonly<Record<string, string>> = {
  'pupil-missing': 'name',
  'person-unknown': 'name',
  'responsible-missing': 'pupil.0.responsible',
  'not-possible-in-team': 'pupil.0.responsible',
  'team-closed': 'pupil.0.responsible',
  'case-unknown': 'pupil.0.into',
  'pupil-left-out': 'pupil.0.into',
}
const fieldOf = (code: string): FieldIssue => ({ field: fields[code] ?? 'near', code })
