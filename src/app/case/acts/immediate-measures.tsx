import type { FC } from 'hono/jsx'
import { z } from 'zod'
import {
  type ImmediateMeasures,
  type ImmediateRefusal,
  type MeasureNow,
  setImmediateMeasures,
} from '../../../commands/case/immediate.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { measureLevels } from '../../../domain/journal/facts.ts'
import { measureId } from '../../../domain/people/ids.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import { day, maybeChoiceOf, maybeIdentifier, maybeWords, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { FieldGroup } from '../../ui/choices.tsx'
import { DateField, SelectField, TextField } from '../../ui/field.tsx'
import { Pair } from '../../ui/layout.tsx'
import { More } from '../../ui/notices.tsx'
import { actForm, type Given } from './act-form.tsx'
import {
  acted,
  choicesOf,
  type Fields,
  maybePerson,
  person,
  PersonSelect,
  type Shown,
  shortText,
  staffOf,
  Words,
} from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const rows = [0, 1, 2] as const

const measure = z
  .object({
    id: maybeIdentifier,
    what: words(300),
    level: maybeChoiceOf(measureLevels),
    responsible: person,
    standIn: maybePerson,
    from: day,
    to: day,
  })
  .transform(
    (one): MeasureNow => ({
      ...one,
      id: one.id === null ? null : measureId(one.id),
      from: one.from.toString(),
      to: one.to.toString(),
    }),
  )

const isBlank = (row: unknown): boolean =>
  typeof row === 'object' &&
  row !== null &&
  ['what', 'responsible', 'standIn'].every((name) => String(Reflect.get(row, name) ?? '').trim() === '')

/** A row that nobody has begun on is no measure. */
const measures = z.preprocess(
  (given) => (Array.isArray(given) ? given.map((row: unknown) => (isBlank(row) ? null : row)) : []),
  z.array(measure.nullable()).transform((all) => all.filter((one) => one !== null)),
)

const schema: z.ZodType<ImmediateMeasures> = acted(
  z.object({ measure: measures, noneBecause: maybeWords(shortText) }).transform((form) => ({
    measures: form.measure,
    noneBecause: form.noneBecause,
  })),
)

const Row: FC<{ shown: Shown; at: number }> = ({ shown, at }) => {
  const { c, typed, wrong } = shown
  const { t } = c.var
  const { immediate } = t.acts
  const name = (field: string) => `measure.${at}.${field}`
  const field = (one: string) => ({ name: name(one), value: typed.one(name(one)), error: wrong(name(one)) })
  const staff = staffOf(shown)
  return (
    <FieldGroup legend={immediate.measure(at + 1)} id={`measure-${at}`}>
      <input type="hidden" name={name('id')} value={typed.one(name('id'))} />
      <TextField {...field('what')} label={immediate.what} hint={immediate.whatHint} maxlength={300} />
      <Pair>
        <PersonSelect shown={shown} name={name('responsible')} label={immediate.who} among={staff} />
        <PersonSelect
          shown={shown}
          name={name('standIn')}
          label={immediate.standIn}
          blank={t.acts.nobody}
          among={staff}
          optional={true}
        />
      </Pair>
      <Pair>
        <DateField {...field('from')} label={immediate.from} />
        <DateField {...field('to')} label={immediate.to} />
      </Pair>
      <SelectField
        {...field('level')}
        label={immediate.level}
        blank={t.acts.choose}
        optional={t.ui.optional}
        options={choicesOf(t.acts.levels, measureLevels)}
      />
    </FieldGroup>
  )
}

const isBegun = ({ typed }: Shown, at: number): boolean =>
  ['what', 'responsible', 'standIn'].some((name) => typed.one(`measure.${at}.${name}`) !== '')

const Questions: Fields = ({ shown }) => {
  const { immediate } = shown.c.var.t.acts
  return (
    <>
      <p>{immediate.intro}</p>
      {rows.map((at) =>
        at === 0 || isBegun(shown, at) ? (
          <Row shown={shown} at={at} />
        ) : (
          <More summary={immediate.another}>
            <Row shown={shown} at={at} />
          </More>
        ),
      )}
      <Words
        shown={shown}
        name="noneBecause"
        label={immediate.none}
        hint={immediate.noneHint}
        rows={2}
        optional={true}
      />
    </>
  )
}

/** A fortnight from today is a start; everybody may choose otherwise. */
const first = ({ file }: CaseForAct): Given => {
  const today = Temporal.PlainDate.from(file.now.slice(0, 10))
  const until = today.add({ days: 14 }).toString()
  return Object.fromEntries(
    rows.flatMap((at) => [
      [`measure.${at}.from`, today.toString()],
      [`measure.${at}.to`, until],
    ]),
  )
}

const again = (entry: Entry): Given | null => {
  if (entry.kind !== 'immediate-measures-set') return null
  const fields = entry.facts.measures.slice(0, rows.length).flatMap((one, at) => [
    [
      `measure.${at}.what`,
      entry.words.find(({ field, item }) => field === 'what' && item === one.id)?.text ?? '',
    ],
    [`measure.${at}.id`, one.id],
    [`measure.${at}.level`, one.level ?? ''],
    [`measure.${at}.responsible`, 'person' in one.responsible ? one.responsible.person : ''],
    [`measure.${at}.standIn`, one.standIn !== undefined && 'person' in one.standIn ? one.standIn.person : ''],
    [`measure.${at}.from`, 'from' in one.when ? one.when.from : ''],
    [`measure.${at}.to`, 'from' in one.when ? (one.when.to ?? '') : ''],
  ])
  return { ...Object.fromEntries(fields), noneBecause: textIn(entry, 'reason') }
}

export const immediateMeasuresForm = actForm<ImmediateMeasures, ImmediateRefusal>({
  path: 'immediate-measures',
  address: (number) => paths.caseAct(number, 'immediate-measures'),
  title: (t) => t.acts.titles['immediate-measures'],
  act: setImmediateMeasures,
  schema,
  Fields: Questions,
  refusals: (t) => t.acts.refusals,
  at: {
    'measure-or-reason': 'measure.0.what',
    'not-both': 'noneBecause',
    'period-turned': 'measure.0.to',
    'own-stand-in': 'measure.0.standIn',
    'not-staff': 'measure.0.responsible',
  },
  first,
  again,
})
