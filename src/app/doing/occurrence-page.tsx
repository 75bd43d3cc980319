import { z } from 'zod'
import { writeAct, writeDoneSoFar } from '../../commands/doing/act.ts'
import { chooseSource } from '../../commands/doing/seats.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { isSource } from '../../domain/doing/source.ts'
import { occurrence, type OccurrenceView } from '../../queries/doing/occurrence.ts'
import type { AppContext } from '../context.ts'
import { wholeNumber } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn } from '../school-plan/plan-head.tsx'
import { formOf } from '../school-plan/saying.ts'
import { Heed } from '../ui/notices.tsx'
import { ActForm, type Again, actForm, actOf, fieldOf, Refused } from './act-form.tsx'
import { Facts, Head, History, SoFar, SourceForm } from './occurrence-parts.tsx'
import { Onward } from './onward.tsx'
import { nameOfRow } from './saying.ts'

const named = (c: AppContext) => {
  const ordinal = Number(c.req.param('ordinal'))
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 10_000) throw new NotFound()
  return { ...addressIn(c), activity: c.req.param('activity') ?? '', ordinal }
}

const open = ['late', 'now', 'ahead', 'partly', 'going', 'awaits', 'before']

const offers = ({ mayWrite, row }: OccurrenceView): boolean => mayWrite && open.includes(row.standing.state)

const show = async (c: AppContext, again: Again | null) => {
  const at = named(c)
  const view = await ask(c, occurrence, at)
  const { t } = c.var
  const { row } = view
  const action = paths.occurrence(at, at.activity, at.ordinal)
  const shown = { c, view }
  const done: Readonly<Record<string, string>> = t.doing.saved
  const said = done[c.req.query('done') ?? '']
  return renderPage(
    c,
    {
      title: nameOfRow(c, formOf(c, view.school.languageForm), row),
      current: paths.schoolPlans(),
      ...(again === null ? {} : { status: 422 }),
    },
    <div class="stack-l narrow">
      <Head {...shown} />
      {said !== undefined && (
        <Heed tone="done">
          <p>{said}</p>
        </Heed>
      )}
      <Facts {...shown} />
      {again !== null && !offers(view) && <Refused c={c} again={again} />}
      {view.unwritten > 1 && <SoFar {...shown} action={action} />}
      {offers(view) && <ActForm {...shown} action={action} again={again} />}
      {!view.mayWrite && <p class="quiet">{t.doing.write.nobody}</p>}
      <History {...shown} action={action} />
      {view.leads && <SourceForm {...shown} action={action} />}
      <Onward {...shown} at={at} />
    </div>,
  )
}

export const occurrencePage = (c: AppContext) => show(c, null)

const buttons = z.union([
  z.object({ do: z.literal('take-back'), seen: wholeNumber(0, 10_000) }),
  z.object({ do: z.literal('so-far') }),
  z.object({
    do: z.literal('source'),
    source: z.string().transform((text) => (isSource(text) ? text : null)),
  }),
])
type Pressed = z.infer<typeof buttons>

const nothing = { on: null, tookPart: null, note: null, link: null, reason: null, to: null }

const press = (c: AppContext, key: string, pressed: Pressed) => {
  const at = named(c)
  switch (pressed.do) {
    case 'take-back':
      return act(c, writeAct, key, { ...at, seen: pressed.seen, act: { ...nothing, kind: 'taken-back' } })
    case 'so-far':
      return act(c, writeDoneSoFar, key, at)
    case 'source':
      return act(c, chooseSource, key, { ...at, source: pressed.source })
  }
}

const saidOf = { 'take-back': 'back', 'so-far': 'written', source: 'chosen' } as const

export const saveOccurrence = async (c: AppContext) => {
  const at = named(c)
  const here = (done: string) => paths.occurrence(at, at.activity, at.ordinal, { done })
  const button = await readForm(c, buttons)
  if (button.ok) {
    const decision = await press(c, button.key, button.value)
    if (decision.accepted) return seeOther(c, here(saidOf[button.value.do]))
    const errors = decision.refusals.map((code) => ({ field: 'kind', code }))
    return show(c, { typed: button.typed, key: button.key, errors })
  }
  const form = await readForm(c, actForm)
  const { typed, key } = form
  if (!form.ok) return show(c, { typed, key, errors: form.errors })
  const decision = await act(c, writeAct, key, { ...at, seen: form.value.seen, act: actOf(form.value) })
  if (decision.accepted) return seeOther(c, here('written'))
  const isMoved = form.value.kind === 'moved'
  const errors = decision.refusals.map((code) => ({
    field: fieldOf[code] ?? (isMoved ? 'from' : 'on'),
    code,
  }))
  return show(c, { typed, key, errors })
}
