import { z } from 'zod'
import {
  assessSeriousness,
  notifyOwner,
  type OwnerNotice,
  type Seriousness,
} from '../../../commands/case/seriousness.ts'
import type { CaseFacts } from '../../../domain/journal/entry-kinds.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { seriousnessCriteria } from '../../../domain/journal/facts.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import { choiceOf, manyOf, wholeNumber, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices, ManyChoices } from '../../ui/choices.tsx'
import { Heed, Prose } from '../../ui/notices.tsx'
import { actForm } from './act-form.tsx'
import { acted, choicesOf, type Fields, shortText, type Shown, Words } from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const yesNo = ['yes', 'no'] as const

const schema: z.ZodType<Seriousness> = acted(
  z
    .object({
      serious: choiceOf(yesNo),
      criteria: manyOf(choiceOf(seriousnessCriteria)),
      reason: words(shortText),
      seen: wholeNumber(0, 100_000),
    })
    .transform((form) => ({ ...form, serious: form.serious === 'yes' })),
)

const lastOf = ({ file }: CaseForAct): Entry | null => {
  const { seriousness } = file.state
  return file.record.case?.entries.find((entry) => entry.seq === seriousness?.seq) ?? null
}

/** Somebody else was first: what stands now is shown above what was typed, and nothing is lost. */
const Meanwhile = ({ shown }: { shown: Shown }) => {
  const { c, view, say, typed } = shown
  const { seriousness } = c.var.t.acts
  const last = lastOf(view)
  if (last === null) return null
  const isNew = Number(typed.one('seen')) < last.seq
  const reason = view.file.words(last, 'reason')[0]?.text ?? null
  return (
    <Heed tone={isNew ? 'heed' : 'info'}>
      <p>{isNew ? seriousness.changed : seriousness.last(say.moment(last.happened))}</p>
      {reason !== null && <Prose text={reason} />}
      {isNew && <p>{seriousness.stillYours}</p>}
    </Heed>
  )
}

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong, view } = shown
  const { t } = c.var
  const { seriousness } = t.acts
  return (
    <>
      <p>{seriousness.intro}</p>
      <Meanwhile shown={shown} />
      <input type="hidden" name="seen" value={String(view.file.state.seriousness?.seq ?? 0)} />
      <ManyChoices
        name="criteria"
        legend={seriousness.criteria}
        hint={seriousness.criteriaHint}
        values={typed.all('criteria')}
        error={wrong('criteria')}
        choices={choicesOf(t.acts.criteria, seriousnessCriteria)}
      />
      <Choices
        name="serious"
        legend={seriousness.serious}
        layout="short"
        value={typed.one('serious')}
        error={wrong('serious')}
        choices={choicesOf({ yes: t.ui.yes, no: t.ui.no }, yesNo)}
      />
      <Words shown={shown} name="reason" label={seriousness.reason} hint={seriousness.reasonHint} />
    </>
  )
}

export const seriousnessForm = actForm<Seriousness, 'changed-meanwhile'>({
  path: 'seriousness',
  address: (number) => paths.caseAct(number, 'seriousness'),
  title: (t) => t.acts.titles.seriousness,
  act: assessSeriousness,
  schema,
  Fields: Questions,
  refusals: (t) => t.acts.refusals,
  at: { 'changed-meanwhile': 'serious' },
  first: ({ file }) => ({ seen: String(file.state.seriousness?.seq ?? 0) }),
  again: (entry: Entry) =>
    entry.kind === 'seriousness-assessed'
      ? {
          seen: String(entry.seq),
          serious: entry.facts.serious ? 'yes' : 'no',
          criteria: entry.facts.criteria,
          reason: textIn(entry, 'reason'),
        }
      : null,
})

const abouts = [
  'serious',
  'physical-intervention',
  'ineffective',
  'no-suitable-measure',
  'staff-offence',
] as const satisfies readonly CaseFacts['owner-notified']['about'][]

const notice: z.ZodType<OwnerNotice> = acted(z.object({ about: choiceOf(abouts), reason: words(shortText) }))

const Telling: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { owner } = c.var.t.acts
  return (
    <>
      <Choices
        name="about"
        legend={owner.about}
        layout="column"
        value={typed.one('about')}
        error={wrong('about')}
        choices={choicesOf(owner.abouts, abouts)}
      />
      <Words shown={shown} name="reason" label={owner.reason} hint={owner.reasonHint} />
    </>
  )
}

export const ownerNoticeForm = actForm<OwnerNotice, never>({
  path: 'owner-notice',
  address: (number) => paths.caseAct(number, 'owner-notice'),
  title: (t) => t.acts.titles['owner-notice'],
  act: notifyOwner,
  schema: notice,
  Fields: Telling,
  refusals: (t) => t.acts.refusals,
  again: (entry: Entry) =>
    entry.kind === 'owner-notified' ? { about: entry.facts.about, reason: textIn(entry, 'reason') } : null,
})
