import { z } from 'zod'
import { catalogued } from '../../domain/activity-plan/catalogue.ts'
import type { DraftMeasure, MeasureWish } from '../../domain/activity-plan/draft.ts'
import { type Period, places, type Who } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { manyOf, maybeChoiceOf, maybeDay, wholeNumber } from '../form-fields.ts'
import { type FieldIssue, type Typed, typedFrom } from '../forms.ts'
import type { Resolved } from './measure-who.ts'

/** Aimed at other pupils it belongs in their own case. */
export const levelsHere = ['adults', 'group', 'school', 'bystanders', 'pupil'] as const

const text = (longest: number) =>
  z.preprocess((value) => value ?? '', z.string().trim().max(longest, 'too-long'))

export const measureForm = z.object({
  revision: wholeNumber(0, 1_000_000),
  what: text(1000),
  level: maybeChoiceOf(levelsHere),
  responsible: text(100),
  'responsible-id': text(40),
  'responsible-choice': text(40),
  standIn: text(100),
  'standIn-id': text(40),
  'standIn-choice': text(40),
  from: maybeDay,
  to: maybeDay,
  weekdays: manyOf(z.enum(['1', '2', '3', '4', '5', '6', '7']), 7),
  places: manyOf(z.enum(places), places.length),
  otherTime: text(200),
  goal: text(500),
  success: text(500),
})
export type MeasureForm = z.infer<typeof measureForm>

const periodOf = (form: MeasureForm): Period | null => {
  if (form.from === null) return form.otherTime === '' ? null : { text: form.otherTime }
  return { from: form.from.toString(), ...(form.to === null ? {} : { to: form.to.toString() }) }
}

const whoOf = (resolved: Resolved): Who | null => (resolved.kind === 'one' ? resolved.who : null)

export const wishOf = (form: MeasureForm, who: Resolved, standIn: Resolved, series: string | null) => {
  const stand = whoOf(standIn)
  const wish: MeasureWish = {
    what: form.what,
    goal: form.goal,
    success: form.success,
    level: form.level,
    responsible: whoOf(who),
    standIn: stand !== null && 'person' in stand ? stand : null,
    when: periodOf(form),
    weekdays: [...new Set(form.weekdays.map(Number))].sort((one, other) => one - other),
    series,
    places: form.places,
  }
  return wish
}

/** What the reader's own hand must put right before it can be saved; lacks of the plan itself are said afterwards. */
export const issuesIn = (form: MeasureForm, who: Resolved, standIn: Resolved): readonly FieldIssue[] => {
  const issues: FieldIssue[] = []
  if (form.what === '' && form.goal === '' && form.success === '')
    issues.push({ field: 'what', code: 'nothing-written' })
  if (who.kind === 'several') issues.push({ field: 'responsible', code: 'choose-who' })
  if (standIn.kind === 'several') issues.push({ field: 'standIn', code: 'choose-who' })
  if (standIn.kind === 'one' && 'text' in standIn.who)
    issues.push({ field: 'standIn', code: 'person-unknown' })
  // A plan knows one of them: the other must not be lost without a word.
  if (form.from !== null && form.otherTime !== '') issues.push({ field: 'otherTime', code: 'time-twice' })
  if (form.from !== null && form.to !== null && Temporal.PlainDate.compare(form.to, form.from) < 0)
    issues.push({ field: 'to', code: 'ends-before-it-starts' })
  return issues
}

const nameOf = (who: Who | null, name: (person: PersonId) => string | undefined) =>
  who === null ? '' : 'person' in who ? (name(who.person) ?? '') : who.text

/** The form as a measure that stands in the draft fills it. */
export const typedMeasure = (
  measure: DraftMeasure,
  name: (person: PersonId) => string | undefined,
): Typed => {
  const { responsible, standIn, when } = measure
  return typedFrom({
    what: measure.what,
    level: measure.level ?? undefined,
    responsible: nameOf(responsible, name),
    'responsible-id': responsible !== null && 'person' in responsible ? responsible.person : undefined,
    standIn: nameOf(standIn, name),
    'standIn-id': standIn !== null && 'person' in standIn ? standIn.person : undefined,
    from: when !== null && 'from' in when ? when.from : undefined,
    to: when !== null && 'from' in when ? when.to : undefined,
    otherTime: when !== null && 'text' in when ? when.text : undefined,
    weekdays: measure.weekdays.map(String),
    places: [...measure.places],
    goal: measure.goal,
    success: measure.success,
  })
}

/** A new measure out of the school's list. */
export const typedFromCatalogue = (t: Texts, code: string, today: string): Typed => {
  const found = catalogued(code)
  if (found === null) return typedFrom({ from: today })
  return typedFrom({
    ...t.plan.catalogue[found.code],
    level: found.level,
    weekdays: found.weekdays.map(String),
    from: today,
  })
}
