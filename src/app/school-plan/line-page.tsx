import { type SeenChange, writePlan } from '../../commands/school-plan/writing.ts'
import { writeIn } from '../../commands/school-plan/writing-in.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { type LineKind, lineKinds } from '../../domain/school-plan/line.ts'
import { lastIn } from '../../domain/school-plan/ordering.ts'
import type { AppContext } from '../context.ts'
import { nothingTyped, readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, newFormKey, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { PageHead } from '../ui/layout.tsx'
import { contentFrom, type LineFields as Fields, lineSchema, typedLine } from './line-form.ts'
import { Conflict, LineForm, type LineShown, Placing, Removal } from './line-parts.tsx'
import { asksForJson, savedWhileTyping, stillTyping } from './line-typing.ts'
import { lineOrigin, withWords } from './origins/prefilled.ts'
import { placeToWrite } from './writing-place.ts'

const kindNamed = (text: string | undefined): LineKind => lineKinds.find((kind) => kind === text) ?? 'prose'

const read = async (c: AppContext, from: string): Promise<LineShown> => {
  const { at, view, draft } = await placeToWrite(c)
  const address = c.req.param('line') ?? ''
  const line = draft.kept.plan.lines.find(({ id }) => id === address) ?? null
  const section = line?.section ?? c.req.query('section') ?? draft.kept.plan.sections[0]?.id ?? ''
  const kind = line?.content.kind ?? kindNamed(c.req.query('kind'))
  const origin = await lineOrigin(c, at, from)
  const stands = line === null ? nothingTyped : typedLine(line.content)
  const typed = withWords(stands, origin, view.school.languageForm)
  return { c, at, view, draft, line, address, kind, section, origin, typed, errors: [], key: null }
}

const show = (shown: LineShown, status: 200 | 409 | 422 = 200) => {
  const { c, view, kind, address } = shown
  const { t } = c.var
  const words = t.schoolPlan.write
  const isNew = address === 'new'
  const title = isNew ? words.newTitle(t.schoolPlan.kinds[kind]) : words.title(t.schoolPlan.kinds[kind])
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status },
    <div class={status === 409 ? 'stack-l' : 'narrow stack-l'}>
      <PageHead title={title} above={`${view.school.name} · ${view.year}`} />
      {status === 409 ? <Conflict shown={shown} /> : <LineForm shown={shown} word={words.save} />}
      {!isNew && status !== 409 && <Placing shown={shown} />}
      {!isNew && status !== 409 && <Removal shown={shown} />}
    </div>,
  )
}

export const planLinePage = async (c: AppContext) => {
  const shown = await read(c, c.req.query('from') ?? '')
  if (shown.line === null && shown.address !== 'new') throw new NotFound()
  return show(shown)
}

const changeOf = (shown: LineShown, fields: Fields, intent: string): SeenChange => {
  const { c, line, address } = shown
  const seen = fields.revision
  if (address === 'new') {
    const id = lineId(newFormKey(c))
    const content = contentFrom(fields, null)
    const added = {
      id,
      section: shown.section,
      position: lastIn(shown.draft.kept.plan, shown.section),
      template: null,
      locked: false,
      content,
    }
    return { change: { kind: 'line-added', line: added }, seen: null }
  }
  const id = lineId(address)
  switch (intent) {
    case 'remove':
      return { change: { kind: 'line-removed', id }, seen }
    case 'lock':
    case 'unlock':
      return { change: { kind: 'line-lock-set', id, locked: intent === 'lock' }, seen }
    case 'move': {
      const section = fields.to ?? shown.section
      const position = lastIn(shown.draft.kept.plan, section)
      return { change: { kind: 'line-moved', id, section, position }, seen }
    }
    default:
      return {
        change: { kind: 'line-written', id, content: contentFrom(fields, line?.content ?? null) },
        seen,
      }
  }
}

const asDone = ['remove', 'move', 'lock', 'unlock'] as const

/** Saves a line, moves it, locks it, or takes it out. Saved while somebody types, the answer is for the island. */
export const savePlanLine = async (c: AppContext) => {
  const form = await readForm(c, lineSchema)
  const from = form.typed.one('origin')
  const shown = await read(c, from)
  const again = {
    ...shown,
    kind: kindNamed(form.typed.one('kind')),
    section: shown.line?.section ?? form.typed.one('section'),
    typed: form.typed,
    key: form.key,
  }
  const isTyping = asksForJson(c)
  if (!form.ok) return isTyping ? stillTyping(c, form.errors) : show({ ...again, errors: form.errors }, 422)
  const intent = form.typed.one('do')
  const change = changeOf(again, form.value, intent)
  const decision =
    from === ''
      ? await act(c, writePlan, form.key, { ...again.at, changes: [change] })
      : await act(c, writeIn, form.key, { ...again.at, origin: from, change })
  if (decision.accepted)
    return isTyping ? savedWhileTyping(c, again, change) : seeOther(c, whereNow(again, intent))
  const errors = decision.refusals.map((code) => ({ field: 'nb', code }))
  if (isTyping) return stillTyping(c, errors)
  const isMeanwhile = decision.refusals.some(
    (code) => code === 'changed-meanwhile' || code === 'line-unknown',
  )
  return isMeanwhile
    ? show({ ...(await read(c, from)), typed: form.typed, kind: again.kind, section: again.section }, 409)
    : show({ ...again, errors }, 422)
}

const whereNow = ({ at, section, origin }: LineShown, intent: string): string => {
  const code = asDone.find((each) => each === intent)
  const done = { remove: 'removed', move: 'moved', lock: 'locked', unlock: 'unlocked' } as const
  const written = origin === null ? 'written' : 'written-in'
  return `${paths.schoolPlan(at, { done: code === undefined ? written : done[code] })}#${section}`
}
