import { z } from 'zod'
import { type PhysicalIntervention, recordIntervention } from '../../../commands/case/interventions.ts'
import { interventionsOf } from '../../../domain/case/interventions.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { maybeWords, tick, words } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { Choices, Tick } from '../../ui/choices.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from './act-form.tsx'
import { pupilsOf } from './best-interest.tsx'
import { acted, type Fields, longText, person, PersonSelect, staffOf, Words } from './fields.tsx'
import { textIn, ticked } from './pupil-talk.tsx'

const schema: z.ZodType<PhysicalIntervention> = acted(
  z.object({
    by: person,
    pupil: person,
    event: words(longText),
    intervention: words(longText),
    pupilViewAsked: tick,
    pupilView: maybeWords(longText),
    serious: tick,
    principalTold: tick,
  }),
)

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { intervention } = c.var.t.acts
  return (
    <>
      <p>{intervention.intro}</p>
      <PersonSelect shown={shown} name="by" label={intervention.by} among={staffOf(shown)} />
      <Choices
        name="pupil"
        legend={intervention.pupil}
        layout="column"
        value={typed.one('pupil')}
        error={wrong('pupil')}
        choices={pupilsOf(shown)}
      />
      <Words shown={shown} name="event" label={intervention.event} hint={intervention.eventHint} />
      <Words shown={shown} name="intervention" label={intervention.done} hint={intervention.doneHint} />
      <Tick
        name="pupilViewAsked"
        label={intervention.viewAsked}
        checked={typed.one('pupilViewAsked') !== ''}
        error={wrong('pupilViewAsked')}
      />
      <Words
        shown={shown}
        name="pupilView"
        label={intervention.view}
        hint={intervention.viewHint}
        optional={true}
      />
      <Tick name="serious" label={intervention.serious} checked={typed.one('serious') !== ''} />
      <Tick
        name="principalTold"
        label={intervention.told}
        detail={intervention.toldDetail}
        checked={typed.one('principalTold') !== ''}
      />
    </>
  )
}

/** From the second time the owner is to know (§ 13-5). */
const Before: Fields = ({ shown: { c, view } }) => {
  const { record } = view.file
  const count = record.pupil === null ? 0 : interventionsOf(record.case?.entries ?? [], record.pupil)
  return count === 0 ? null : (
    <Heed>
      <p>{c.var.t.acts.intervention.before(count)}</p>
    </Heed>
  )
}

const again = (entry: Entry) => {
  if (entry.kind !== 'physical-intervention') return null
  const { by, pupil, serious, pupilViewAsked, told } = entry.facts
  return {
    by,
    pupil,
    event: textIn(entry, 'observed'),
    intervention: textIn(entry, 'intervention'),
    pupilView: textIn(entry, 'pupil-words'),
    pupilViewAsked: ticked(pupilViewAsked),
    serious: ticked(serious),
    principalTold: ticked(told === 'principal'),
  }
}

export const physicalInterventionForm = actForm<PhysicalIntervention, 'view-not-asked' | 'not-in-case'>({
  path: 'physical-intervention',
  address: (number) => paths.caseAct(number, 'physical-intervention'),
  title: (t) => t.acts.titles['physical-intervention'],
  act: recordIntervention,
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => t.acts.refusals,
  at: { 'view-not-asked': 'pupilViewAsked', 'not-in-case': 'pupil' },
  first: ({ file }) => ({ pupil: file.row.pupil_id, principalTold: 'yes' }),
  again,
})
