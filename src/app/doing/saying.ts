import type { Fulfilment, Source } from '../../domain/doing/source.ts'
import type { DoingDays, Standing } from '../../domain/doing/standing.ts'
import type { StandingRow } from '../../queries/doing/place.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { sayDate, sayRange } from '../../texts/dates.ts'
import { bodyKinds } from '../../domain/school-plan/parties.ts'
import type { AppContext } from '../context.ts'
import { type PlanForm, planSpeaker } from '../school-plan/saying.ts'
import type { StateLine } from '../ui/lists.tsx'

export const todayOf = (c: AppContext): Temporal.PlainDate =>
  c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate()

export const sayThatDay = (c: AppContext, day: string): string =>
  sayDate(c.var.locale, Temporal.PlainDate.from(day), todayOf(c))

export const sayDays = (c: AppContext, { from, to }: DoingDays): string =>
  sayRange(c.var.locale, { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }, todayOf(c))

const isPlain = (texts: Texts['doing']['sources'], code: string): code is keyof typeof texts =>
  Object.hasOwn(texts, code)

/** "Møte er holdt: R-teamet", "Alle har hatt elevsamtale". */
export const saySource = (t: Texts, source: Source): string => {
  if (isPlain(t.doing.sources, source)) return t.doing.sources[source]
  const body = bodyKinds.find((kind) => source === `meeting:${kind}`) ?? 'other-body'
  return t.doing.meeting(t.planParties.bodies[body])
}

export const sayFulfilment = (c: AppContext, { source, on, done, of }: Fulfilment): string => {
  const { t } = c.var
  const what = saySource(t, source)
  if (done < of) return t.doing.elsewhereSome(what, done, of)
  if (of === 1 && on !== null) return t.doing.elsewhereHeld(what, sayThatDay(c, on))
  return t.doing.elsewhereAll(what)
}

/** Late and now have colour; the word stands beside it always. */
export const stateLine = (c: AppContext, { state, days }: Standing): StateLine => {
  const word = c.var.t.doing.states[state]
  const tone = state === 'late' ? 'late' : state === 'now' ? 'due' : 'quiet'
  return { tone, word, when: days === null ? undefined : sayDays(c, days) }
}

export const nameOfRow = (c: AppContext, form: PlanForm, { content }: Pick<StandingRow, 'content'>): string =>
  planSpeaker(c, form).nameOf({ content })
