import { z } from 'zod'
import { type ClosingCorrection, correctClosing } from '../../../commands/case/corrections.ts'
import type { ClosingRefusal } from '../../../domain/case/closing.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { closingGrounds } from '../../../domain/journal/facts.ts'
import { choiceOf, maybeWords, tick } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices, Tick } from '../../ui/choices.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from '../acts/act-form.tsx'
import { acted, type Fields, longText, Words } from '../acts/fields.tsx'
import { textIn, ticked } from '../acts/pupil-talk.tsx'

const schema: z.ZodType<ClosingCorrection> = acted(
  z.object({ ground: choiceOf(closingGrounds), guardiansInformed: tick, because: maybeWords(longText) }),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { closing } = c.var.t
  return (
    <>
      <Choices
        name="ground"
        legend={closing.ground}
        layout="column"
        value={typed.one('ground')}
        error={wrong('ground')}
        choices={closingGrounds.map((value) => ({
          value,
          label: closing.grounds[value],
          detail: closing.groundDetails[value],
        }))}
      />
      <Words shown={shown} name="because" label={closing.reason} hint={closing.reasonHint} optional={true} />
      <Tick
        name="guardiansInformed"
        label={closing.guardians}
        checked={typed.one('guardiansInformed') !== ''}
      />
    </>
  )
}

/** A case that should not have been closed is opened again; it is not corrected open. */
const Before: Fields = ({ shown: { c, view } }) => (
  <Heed>
    <p>{c.var.t.acts.closingCorrection.only}</p>
    <p>
      <a href={paths.caseAct(view.file.row.number, 'reopening')}>{c.var.t.words.reopen}</a>
    </p>
  </Heed>
)

const again = (entry: Entry) =>
  entry.kind === 'case-closed' && typeof entry.facts.ground === 'string'
    ? {
        ground: entry.facts.ground,
        guardiansInformed: ticked(entry.facts.guardiansInformed),
        because: textIn(entry, 'reason'),
      }
    : null

export const closingCorrection = actForm<ClosingCorrection, ClosingRefusal | 'not-leading'>({
  path: 'closing-correction',
  address: (number) => paths.caseAct(number, 'closure'),
  title: (t) => t.closing.page,
  act: { correct: correctClosing },
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => ({ ...t.acts.refusals, ...t.closing.refusals, 'not-leading': t.closing.notLeading }),
  at: { 'reason-missing': 'because', 'not-leading': 'ground' },
  again,
  fixedTime: true,
})
