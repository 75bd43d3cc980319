import type { FC } from 'hono/jsx'
import type { CaseFile } from '../../queries/case-file.ts'
import type { AnswerView } from '../../queries/evaluation-form.ts'
import type { AppContext } from '../context.ts'
import type { sayErrors, Typed } from '../forms.ts'
import { pupilOf, type Speaker } from '../plan/speaker.ts'
import { Choices, ManyChoices, Tick } from '../ui/choices.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { modes, safeties, whoAnswered } from './form.ts'

export interface AnswerShown {
  readonly c: AppContext
  readonly file: CaseFile
  readonly typed: Typed
  readonly said: ReturnType<typeof sayErrors>
}

/** Asked directly, with own words. Alone with an adult the pupil chose, unless the pupil wants others there. */
export const AnswerFields: FC<{ shown: AnswerShown }> = ({ shown: { c, file, typed, said } }) => {
  const { t, locale } = c.var
  const words = t.evaluation.pupil
  const people = file.team.filter((member) => member.name !== null && member.person !== c.var.actor.person)
  return (
    <Section id="pupil" title={words.heading}>
      <DateField name="on" label={t.measures.one.day} value={typed.one('on')} error={said.of('on')} />
      <Choices
        name="who"
        legend={words.who}
        hint={words.whoHint}
        layout="column"
        value={typed.one('who')}
        error={said.of('who')}
        choices={whoAnswered.map((value) => ({ value, label: words.whoChoices[value] }))}
      />
      <Choices
        name="safe"
        legend={words.safe}
        value={typed.one('safe')}
        error={said.of('safe')}
        choices={safeties.map((value) => ({ value, label: words.safeChoices[value] }))}
      />
      <TextArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        rows={4}
        maxlength={4000}
        lang={locale === 'en' ? 'nb' : locale}
        value={typed.one('words')}
        error={said.of('words')}
      />
      <Choices
        name="mode"
        legend={words.mode}
        value={typed.one('mode')}
        error={said.of('mode')}
        choices={modes.map((value) => ({ value, label: words.modeChoices[value] }))}
      />
      <Tick
        name="alone"
        label={words.alone}
        detail={words.aloneDetail}
        checked={typed.one('alone') !== ''}
        error={said.of('alone')}
      />
      {people.length > 0 && (
        <ManyChoices
          name="present"
          legend={words.present}
          hint={words.presentHint}
          layout="column"
          values={typed.all('present')}
          error={said.of('present')}
          choices={people.map((member) => ({ value: member.person, label: member.name ?? '' }))}
        />
      )}
    </Section>
  )
}

/** What the pupil has answered over time, newest first. */
export const AnswersOverTime: FC<{
  c: AppContext
  file: CaseFile
  answers: readonly AnswerView[]
  say: Speaker
}> = ({ c, file, answers, say }) => {
  const { t } = c.var
  const words = t.evaluation
  return (
    <Section id="answers" title={words.answers(pupilOf(c, file).name)} tight={true}>
      {answers.length === 0 ? (
        <p class="quiet">{words.noAnswers}</p>
      ) : (
        <Lines
          lines={answers.slice(0, 6).map(({ answer, words: own }) => (
            <>
              <b>{words.pupil.safeChoices[answer.safe]}</b>
              <span class="quiet small"> · {say.day(answer.at)}</span>
              {own !== null && (
                <>
                  <br />
                  <q>{own.length > 140 ? `${own.slice(0, 140)} …` : own}</q>
                </>
              )}
            </>
          ))}
        />
      )}
    </Section>
  )
}
