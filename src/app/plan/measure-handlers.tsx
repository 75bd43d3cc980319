import { removePlanMeasure, savePlanMeasure } from '../../commands/plan/draft.ts'
import { NotFound } from '../../domain/access/absence.ts'
import type { DraftMeasure } from '../../domain/activity-plan/draft.ts'
import type { PlanWarning } from '../../domain/activity-plan/warnings.ts'
import { looksLikeId, type MeasureId, measureId } from '../../domain/people/ids.ts'
import { type DraftView, planDraft } from '../../queries/plan/draft.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Heed, Prose } from '../ui/notices.tsx'
import { LinkButton } from '../ui/actions.tsx'
import { caseHead } from './case-head.tsx'
import { numbersIn } from './frame-form.tsx'
import {
  issuesIn,
  type MeasureForm,
  measureForm,
  typedFromCatalogue,
  typedMeasure,
  wishOf,
} from './measure-form.ts'
import type { MeasureShown } from './measure-fields.tsx'
import { MeasureConflict, MeasurePage } from './measure-page.tsx'
import { hitsOf, resolvedIn, withNames } from './measure-who.ts'
import { namesFrom, speaker, todayOf } from './speaker.ts'
import { Warnings } from './advice.tsx'

const numberOf = (c: AppContext): string => c.req.param('number') ?? ''

const measureIn = (view: DraftView, id: string): DraftMeasure | null =>
  view.kept?.draft.measures.find((each) => each.id === id) ?? null

/** What another's saving, or taking out, has brought it to. */
const revisionNow = (view: DraftView, id: string): number =>
  [...(view.kept?.draft.measures ?? []), ...(view.kept?.removed ?? [])].find((each) => each.id === id)
    ?.revision ?? 0

interface Filled {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly hits: MeasureShown['hits']
  readonly key: string | null
  readonly status: 200 | 409 | 422
}

const noHits = { responsible: [], standIn: [] } as const

const isOf = (warning: PlanWarning, id: string) => 'measure' in warning && warning.measure === id

const render = (c: AppContext, view: DraftView, id: string, filled: Filled) => {
  const { t } = c.var
  const say = speaker(c, namesFrom(view.file, view.staff))
  const measure = measureIn(view, id)
  const numberIn = view.kept === null ? () => null : numbersIn(view.kept)
  const at = numberIn(measureId(id))
  const shown: MeasureShown = {
    ...filled,
    c,
    view,
    say,
    id,
    revision: revisionNow(view, id),
    isNew: measure === null,
  }
  const title = at === null ? t.plan.measure.newTitle : t.plan.measure.title(at)
  const conflict = filled.status === 409
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases(), status: filled.status === 200 ? 200 : filled.status },
    <>
      {caseHead(c, view.file, { title, toPlan: true })}
      {view.kept === null ? (
        <Heed>
          <p>
            <b>{t.plan.conflict.approved}</b> {t.plan.conflict.approvedSay}
          </p>
          <Prose
            text={[filled.typed.one('what'), filled.typed.one('goal'), filled.typed.one('success')].join(
              '\n',
            )}
          />
          <p>
            <LinkButton href={paths.planDraft(view.file.row.number)}>{t.plan.conflict.newDraft}</LinkButton>
          </p>
        </Heed>
      ) : conflict ? (
        <MeasureConflict shown={shown} theirs={measure} />
      ) : (
        <>
          <Warnings
            t={t}
            say={say}
            numberOf={() => null}
            warnings={(view.advice?.warnings ?? []).filter((warning) => isOf(warning, id))}
            namings={(view.advice?.namings ?? []).filter((naming) => naming.measure === id)}
          />
          <MeasurePage shown={shown} />
        </>
      )}
    </>,
  )
}

/** `new` gets an identifier of its own here, so that saving twice is once. */
export const showMeasure = async (c: AppContext) => {
  const view = await ask(c, planDraft, { number: numberOf(c) })
  const asked = c.req.param('measure') ?? ''
  if (view.kept === null) return seeOther(c, paths.planDraft(view.file.row.number))
  const measure = measureIn(view, asked)
  if (asked !== 'new' && measure === null) throw new NotFound()
  const typed =
    measure === null
      ? typedFromCatalogue(c.var.t, c.req.query('from') ?? '', todayOf(c).toString())
      : typedMeasure(measure, namesFrom(view.file, view.staff))
  const id = measure?.id ?? c.var.shell.newId()
  return render(c, view, id, { typed, errors: [], hits: noHits, key: null, status: 200 })
}

export const saveMeasure = async (c: AppContext) => {
  const number = numberOf(c)
  const asked = c.req.param('measure') ?? ''
  if (!looksLikeId(asked)) throw new NotFound()
  const id = measureId(asked)
  const form = await readForm(c, measureForm)
  if (form.typed.one('do') === 'remove') return remove(c, number, id, form)
  const view = await ask(c, planDraft, { number })
  if (!form.ok)
    return render(c, view, id, {
      typed: form.typed,
      errors: form.errors,
      hits: noHits,
      key: form.key,
      status: 422,
    })
  const who = resolvedIn(form.value, view.staff)
  const hits = { responsible: hitsOf(who.responsible), standIn: hitsOf(who.standIn) }
  const typed = withNames(form.typed, who, view.staff)
  if (form.typed.one('do') === 'find')
    return render(c, view, id, { typed, errors: [], hits, key: form.key, status: 200 })
  const errors = issuesIn(form.value, who.responsible, who.standIn)
  if (errors.length > 0) return render(c, view, id, { typed, errors, hits, key: form.key, status: 422 })
  const wish = wishOf(form.value, who.responsible, who.standIn, measureIn(view, id)?.series ?? null)
  const { revision } = form.value
  const saved = await act(c, savePlanMeasure, form.key, { number, measure: id, revision, wish })
  if (saved.accepted) return seeOther(c, paths.planDraft(number, { done: 'measure-saved' }))
  const unknown = saved.refusals[0] === 'person-unknown'
  const after = await ask(c, planDraft, { number })
  return render(c, after, id, {
    typed,
    errors: unknown ? [{ field: 'responsible', code: 'person-unknown' }] : [],
    hits: noHits,
    key: unknown ? form.key : null,
    status: unknown ? 422 : 409,
  })
}

const remove = async (
  c: AppContext,
  number: string,
  measure: MeasureId,
  form: Awaited<ReturnType<typeof readForm<MeasureForm>>>,
) => {
  const revision = Number(form.typed.one('revision'))
  const removed = await act(c, removePlanMeasure, form.key, { number, measure, revision })
  if (removed.accepted) return seeOther(c, paths.planDraft(number, { done: 'measure-removed' }))
  const view = await ask(c, planDraft, { number })
  return render(c, view, measure, { typed: form.typed, errors: [], hits: noHits, key: null, status: 409 })
}
