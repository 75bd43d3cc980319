import { z } from 'zod'
import { type Told, tellMeasure, tellSlip, tellWeek } from '../../commands/measure/done.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { looksLikeId, measureId } from '../../domain/people/ids.ts'
import { oneSlip } from '../../queries/measure/slips.ts'
import { weeklyStatus } from '../../queries/measure/weekly.ts'
import type { AppContext } from '../context.ts'
import { readForm, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead } from '../plan/case-head.tsx'
import { todayOf } from '../plan/speaker.ts'
import { act, ask } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { PageHead } from '../ui/layout.tsx'
import { type Filled, type Place, renderTold, toldForm } from './told-form.tsx'

const measureOf = (c: AppContext) => {
  const asked = c.req.param('measure') ?? ''
  if (!looksLikeId(asked)) throw new NotFound()
  return measureId(asked)
}

const firstTyped = (c: AppContext): Filled => ({
  typed: typedFrom({ on: todayOf(c).toString(), how: 'not' }),
  errors: [],
  key: null,
})

const slipPlace = async (c: AppContext): Promise<Place> => {
  const measure = measureOf(c)
  const { slip } = await ask(c, oneSlip, { measure })
  const { t } = c.var
  const name = slip.pupil?.name ?? t.measures.slips.pupilHidden
  const back = <a href={paths.slips()}>{t.measures.slips.title}</a>
  return {
    action: paths.slipDone(measure),
    head: <PageHead above={back} title={t.measures.one.title} below={name} />,
    what: slip.what ?? t.measures.slips.whatHidden,
    canWrite: slip.key !== null,
  }
}

const casePlace = async (c: AppContext): Promise<Place> => {
  const number = c.req.param('number') ?? ''
  const measure = measureOf(c)
  const { file, running } = await ask(c, weeklyStatus, { number, week: null })
  const found = running.find((one) => one.measure.id === measure)
  if (found === undefined) throw new NotFound()
  return {
    action: paths.measureDone(number, measure),
    head: caseHead(c, file, { title: c.var.t.measures.one.title }),
    what: found.measure.what,
    canWrite: true,
  }
}

/** Where a refusal is put right. */
const fieldOf = (code: string): string => (code === 'reason-missing' ? 'note' : 'on')

type Outcome = Awaited<ReturnType<typeof tellSlip>>

const answer = async (
  c: AppContext,
  told: (how: Omit<Told, 'measure'>, key: string) => Promise<Outcome>,
  place: (c: AppContext) => Promise<Place>,
  next: string,
) => {
  const form = await readForm(c, toldForm)
  if (!form.ok) return renderTold(c, await place(c), form)
  const { how, on, note } = form.value
  const outcome = await told({ done: how, on: on.toString(), note }, form.key)
  if (outcome.accepted) return seeOther(c, next)
  const errors = outcome.refusals.map((code) => ({ field: fieldOf(code), code }))
  return renderTold(c, await place(c), { typed: form.typed, errors, key: form.key })
}

export const showSlip = async (c: AppContext) => renderTold(c, await slipPlace(c), firstTyped(c))
export const showMeasureDone = async (c: AppContext) => renderTold(c, await casePlace(c), firstTyped(c))

/** Done in one tap, confirmed for the week in one tap, or said how it went. */
export const tellOfSlip = async (c: AppContext) => {
  const measure = measureOf(c)
  const quick = await readForm(c, z.object({}))
  const next = (done: string) =>
    quick.typed.one('back') === 'today' ? paths.today({ done }) : paths.slips({ done })
  if (quick.typed.one('do') === 'done') {
    const told = { measure, on: null, done: 'as-planned', note: null } as const
    const outcome = await act(c, tellSlip, quick.key, told)
    if (!outcome.accepted) throw new NotFound()
    return seeOther(c, next(outcome.outcome.already ? 'already' : 'told'))
  }
  if (quick.typed.one('do') === 'week') {
    const { week } = await ask(c, oneSlip, { measure })
    if (week === null) throw new NotFound()
    const outcome = await act(c, tellWeek, quick.key, { measure, week: week.week, days: week.days })
    if (!outcome.accepted) throw new NotFound()
    return seeOther(c, next(outcome.outcome.already ? 'already' : 'told'))
  }
  return answer(c, (how, key) => act(c, tellSlip, key, { measure, ...how }), slipPlace, next('told'))
}

/** The same, in the case, for somebody who could not write it. */
export const tellOfMeasure = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const measure = measureOf(c)
  const next = paths.case(number, { done: 'measure-told' })
  return answer(c, (how, key) => act(c, tellMeasure, key, { number, measure, ...how }), casePlace, next)
}
