import type { FC } from 'hono/jsx'
import { type ConcernCategory, concernCategories, places } from '../../domain/journal/facts.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { Choices, ManyChoices, Tick } from '../ui/choices.tsx'
import { DateField, TextArea, TextField, TimeField } from '../ui/field.tsx'
import { Pair } from '../ui/layout.tsx'
import { Heed, More } from '../ui/notices.tsx'
import type { FieldsShown } from './people-fields.tsx'

/** Said wherever violence or abuse may have been told: ask no more, and whom to ring. */
export const StopWords: FC<{ t: Texts }> = ({ t }) => {
  const { stop } = t.report
  return (
    <p>
      <b>{stop.title}</b> {stop.say}
      <a href="tel:112">{stop.police}</a>
      {stop.afterPolice}
      <a href="tel:116111" class="nowrap">
        {stop.childLine}
      </a>
      {stop.end}
    </p>
  )
}

/** What the pupil said, word for word, and what the one who reports saw. */
export const ToldFields: FC<FieldsShown> = ({ t, typed, wrong }) => {
  const { said, saw, stop } = t.report
  return (
    <>
      <TextArea
        name="said"
        label={said.label}
        hint={said.hint}
        error={wrong('said')}
        value={typed.one('said')}
        rows={4}
        maxlength={4000}
      />
      <Tick name="talk" label={said.talk} detail={said.talkDetail} checked={typed.one('talk') !== ''} />
      <Tick name="unsafe" label={said.unsafe} checked={typed.one('unsafe') !== ''} />
      <TextArea
        name="saw"
        label={saw.label}
        hint={saw.hint}
        error={wrong('saw')}
        value={typed.one('saw')}
        rows={3}
        maxlength={4000}
      />
      <Heed tone="stop">
        <StopWords t={t} />
        <Tick name="violence" label={stop.tick} checked={typed.one('violence') !== ''} />
      </Heed>
    </>
  )
}

const feelings: readonly ConcernCategory[] = ['alone', 'afraid', 'unhappy', 'avoids-school', 'exclusion']
/** What a pupil feels stands before the plan's terms. */
const inOrder = [...feelings, ...concernCategories.filter((one) => !feelings.includes(one))]

const ways = ['today', 'yesterday', 'earlier', 'unknown'] as const
const steps = ['yes', 'no', 'not-there'] as const

/** Where and when, and whether somebody stepped in. All of it can stay open. */
export const AroundFields: FC<FieldsShown> = ({ t, typed, wrong }) => {
  const { place, when, stepped } = t.report
  return (
    <>
      <Choices
        name="place"
        legend={place.legend}
        value={typed.one('place')}
        error={wrong('place')}
        choices={places.map((value) => ({ value, label: place.names[value] }))}
      />
      <Choices
        name="when"
        legend={when.legend}
        layout="short"
        value={typed.one('when')}
        error={wrong('when')}
        choices={ways.map((value) => ({ value, label: when.choices[value] }))}
      >
        <Pair>
          <TimeField name="clock" label={when.clock} value={typed.one('clock')} error={wrong('clock')} />
          <DateField
            name="day"
            label={when.day}
            hint={when.dayHint}
            value={typed.one('day')}
            error={wrong('day')}
          />
        </Pair>
      </Choices>
      <Choices
        name="stepped"
        legend={stepped.legend}
        layout="short"
        value={typed.one('stepped')}
        error={wrong('stepped')}
        choices={steps.map((value) => ({ value, label: stepped.choices[value] }))}
      >
        <TextArea
          name="how"
          label={stepped.how}
          hint={stepped.howHint}
          rows={2}
          maxlength={4000}
          value={typed.one('how')}
          error={wrong('how')}
        />
      </Choices>
    </>
  )
}

/** What can be added by whoever wants to: nothing in it decides anything. */
export const MoreFields: FC<FieldsShown> = ({ t, typed, wrong }) => {
  const { told, categories } = t.report
  const toldOpen = ['toldBy', 'toldDay', 'toldClock'].some((name) => typed.one(name) !== '')
  return (
    <>
      <More summary={told.more} open={toldOpen}>
        <TextField
          name="toldBy"
          label={told.by}
          hint={told.byHint}
          value={typed.one('toldBy')}
          error={wrong('toldBy')}
          maxlength={300}
        />
        <Pair>
          <DateField name="toldDay" label={told.day} value={typed.one('toldDay')} error={wrong('toldDay')} />
          <TimeField
            name="toldClock"
            label={told.clock}
            value={typed.one('toldClock')}
            error={wrong('toldClock')}
          />
        </Pair>
      </More>
      <More summary={categories.more} open={typed.all('categories').length > 0}>
        <ManyChoices
          name="categories"
          legend={categories.legend}
          hint={categories.hint}
          values={typed.all('categories')}
          error={wrong('categories')}
          choices={inOrder.map((value) => ({ value, label: categories.names[value] }))}
        />
      </More>
    </>
  )
}
