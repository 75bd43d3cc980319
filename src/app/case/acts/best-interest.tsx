import { z } from 'zod'
import { assessBestInterest, type BestInterest } from '../../../commands/case/investigation.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices } from '../../ui/choices.tsx'
import { actForm } from './act-form.tsx'
import { acted, type Fields, longText, person, type Shown, Words } from './fields.tsx'
import { textIn } from './pupil-talk.tsx'

const schema: z.ZodType<BestInterest> = acted(z.object({ pupil: person, assessment: words(longText) }))

/** Every pupil of the case, the one it is about first. */
export const pupilsOf = ({ view, say, c }: Pick<Shown, 'view' | 'say' | 'c'>) =>
  view.file.pupils
    .toSorted((one, other) => Number(other.part === 'pupil') - Number(one.part === 'pupil'))
    .map(({ person: id, part }) => ({
      value: id,
      label: say.name(id),
      detail: part === 'pupil' ? c.var.t.case.people.pupil : c.var.t.case.people.parts[part],
    }))

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { bestInterest } = c.var.t.acts
  return (
    <>
      <Choices
        name="pupil"
        legend={bestInterest.whom}
        layout="column"
        value={typed.one('pupil')}
        error={wrong('pupil')}
        choices={pupilsOf(shown)}
      />
      <Words shown={shown} name="assessment" label={bestInterest.text} hint={bestInterest.hint} rows={8} />
    </>
  )
}

export const bestInterestForm = actForm<BestInterest, 'not-in-case'>({
  path: 'best-interest',
  address: (number) => paths.caseAct(number, 'best-interest'),
  title: (t) => t.acts.titles['best-interest'],
  act: assessBestInterest,
  schema,
  Fields: Questions,
  refusals: (t) => t.acts.refusals,
  at: { 'not-in-case': 'pupil' },
  first: ({ file }) => ({ pupil: file.row.pupil_id }),
  again: (entry: Entry) =>
    entry.kind === 'best-interest-assessed'
      ? { pupil: entry.facts.pupil, assessment: textIn(entry, 'best-interest') }
      : null,
})
