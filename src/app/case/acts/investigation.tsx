import { z } from 'zod'
import {
  type InvestigationConcluded,
  type InvestigationExtended,
  type InvestigationOpened,
  concludeInvestigation,
  extendInvestigation,
  openInvestigation,
} from '../../../commands/case/investigation.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { investigationMethods } from '../../../domain/journal/facts.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import { choiceOf, day, manyOf, maybeWords, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { TapLink } from '../../ui/actions.tsx'
import { Choices, ManyChoices } from '../../ui/choices.tsx'
import { DateField } from '../../ui/field.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from './act-form.tsx'
import { acted, choicesOf, type Fields, longText, shortText, type Shown, Words } from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const methods = manyOf(choiceOf(investigationMethods))

const Methods: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { acts } = c.var.t
  const notes: Readonly<Record<string, string>> = acts.methodNotes
  return (
    <ManyChoices
      name="methods"
      legend={shown.typed.one('concluding') === '' ? acts.investigation.methods : acts.investigation.used}
      hint={acts.investigation.methodsHint}
      layout="column"
      values={typed.all('methods')}
      error={wrong('methods')}
      choices={investigationMethods.map((value) => ({
        value,
        label: acts.methods[value],
        detail: notes[value],
      }))}
    />
  )
}

const opened: z.ZodType<InvestigationOpened> = acted(z.object({ methods, note: maybeWords(shortText) }))

const Opening: Fields = ({ shown }) => {
  const { investigation, noOthers } = shown.c.var.t.acts
  return (
    <>
      <Methods shown={shown} />
      <Words shown={shown} name="note" label={investigation.note} hint={noOthers} rows={2} optional={true} />
    </>
  )
}

const isUnderWay = ({ view }: Shown): boolean => view.file.state.investigation === 'opened'

const UnderWay: Fields = ({ shown }) => {
  const { investigation } = shown.c.var.t.acts
  const { number } = shown.view.file.row
  return (
    <>
      <p>{investigation.intro}</p>
      {isUnderWay(shown) && (
        <Heed tone="info">
          <p>{investigation.opened}</p>
          <p>
            <TapLink href={paths.caseAct(number, 'conclusion')}>{investigation.conclude}</TapLink>
          </p>
          <p>
            {investigation.extend}{' '}
            <TapLink href={`${paths.caseAct(number, 'investigation')}/extension`}>
              {investigation.extendGo}
            </TapLink>
          </p>
        </Heed>
      )}
    </>
  )
}

export const investigationForm = actForm<InvestigationOpened, 'methods-missing'>({
  path: 'investigation',
  address: (number) => paths.caseAct(number, 'investigation'),
  title: (t) => t.acts.titles.investigation,
  act: openInvestigation,
  schema: opened,
  Fields: Opening,
  Before: UnderWay,
  refusals: (t) => t.acts.refusals,
  at: { 'methods-missing': 'methods' },
  again: (entry: Entry) =>
    entry.kind === 'investigation-opened'
      ? { methods: entry.facts.methods, note: textIn(entry, 'note') }
      : null,
})

const extended: z.ZodType<InvestigationExtended> = acted(
  z
    .object({ until: day, reason: words(shortText) })
    .transform(({ until, reason }) => ({ until: until.toString(), reason })),
)

const Extending: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { investigation, noOthers } = c.var.t.acts
  return (
    <>
      <DateField name="until" label={investigation.until} value={typed.one('until')} error={wrong('until')} />
      <Words shown={shown} name="reason" label={investigation.reason} hint={noOthers} rows={2} />
    </>
  )
}

export const extensionForm = actForm<InvestigationExtended, 'not-open' | 'until-not-later'>({
  path: 'extension',
  address: (number) => `${paths.caseAct(number, 'investigation')}/extension`,
  title: (t) => t.acts.titles.extension,
  act: extendInvestigation,
  schema: extended,
  Fields: Extending,
  refusals: (t) => t.acts.refusals,
  at: { 'not-open': 'until', 'until-not-later': 'until' },
  again: (entry: Entry) =>
    entry.kind === 'investigation-extended'
      ? { until: entry.facts.until, reason: textIn(entry, 'reason') }
      : null,
})

const answers = ['yes', 'no', 'unclear'] as const

const concluded: z.ZodType<InvestigationConcluded> = acted(
  z.object({ methods, pupilUnsafe: choiceOf(answers), analysis: words(longText) }),
)

const Concluding: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { investigation } = c.var.t.acts
  return (
    <>
      <Methods shown={shown} />
      <Choices
        name="pupilUnsafe"
        legend={investigation.unsafe}
        hint={investigation.ownOpinion}
        layout="column"
        value={typed.one('pupilUnsafe')}
        error={wrong('pupilUnsafe')}
        choices={choicesOf(investigation.unsafeChoices, answers)}
      />
      <Words
        shown={shown}
        name="analysis"
        label={investigation.analysis}
        hint={investigation.analysisHint}
        rows={8}
      />
    </>
  )
}

/** What was planned when it was opened is ticked already. */
const first = ({ file }: CaseForAct) => {
  const last = file.record.case?.entries.findLast((entry) => entry.kind === 'investigation-opened')
  return { concluding: 'yes', methods: last?.kind === 'investigation-opened' ? last.facts.methods : [] }
}

export const conclusionForm = actForm<InvestigationConcluded, 'methods-missing'>({
  path: 'conclusion',
  address: (number) => paths.caseAct(number, 'conclusion'),
  title: (t) => t.acts.titles.conclusion,
  act: concludeInvestigation,
  schema: concluded,
  Fields: Concluding,
  refusals: (t) => t.acts.refusals,
  at: { 'methods-missing': 'methods' },
  first,
  again: (entry: Entry) =>
    entry.kind === 'investigation-concluded'
      ? {
          concluding: 'yes',
          methods: entry.facts.methods,
          pupilUnsafe: entry.facts.pupilUnsafe,
          analysis: textIn(entry, 'analysis'),
        }
      : null,
})
