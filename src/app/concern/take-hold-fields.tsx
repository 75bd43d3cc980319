import type { FC } from 'hono/jsx'
import { seriousnessCriteria } from '../../domain/journal/facts.ts'
import { paths } from '../paths.ts'
import { Hits } from '../report/people-fields.tsx'
import { labelOf } from '../report/person-label.ts'
import { Choices, FieldGroup, ManyChoices } from '../ui/choices.tsx'
import { SelectField, TextArea } from '../ui/field.tsx'
import { Find, PickedMany } from '../ui/find.tsx'
import { More } from '../ui/notices.tsx'
import { sayPerson } from './saying.ts'
import { type HoldShown, Pupil, pupilsIn } from './take-hold-team.tsx'

/** Names the pupil where the report could only describe one; more than one where it was about several. */
const Naming: FC<HoldShown> = ({ c, view, typed, wrong, looked }) => {
  const { t } = c.var
  const { takeHold } = t.concern
  const nobody = pupilsIn(c, view).length === 0
  const find = (
    <>
      <Find
        name="name"
        label={takeHold.name}
        hint={nobody ? takeHold.nameHint : undefined}
        error={wrong('name')}
        value={typed.one('name')}
        suggestions={paths.reportWhom('pupil')}
        pick="many"
        into="added"
        list="added"
        button={{ word: t.ui.find, name: 'find', value: 'added' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      <Hits t={t} list="added" people={view.hits} looked={looked} />
      <PickedMany
        id="added"
        name="added"
        removeName="drop-added"
        removeWord={t.ui.remove}
        label={takeHold.found}
        items={view.added.map((one) => ({ value: one.person, label: labelOf(t, one) }))}
      />
    </>
  )
  if (nobody || looked || view.added.length > 0) return find
  return <More summary={takeHold.nameMore}>{find}</More>
}

export const PupilFields: FC<HoldShown> = (shown) => (
  <>
    <Naming {...shown} />
    {pupilsIn(shown.c, shown.view).map((pupil, at) => (
      <Pupil {...shown} at={at} pupil={pupil} />
    ))}
  </>
)

const parts = ['unclear', 'other-pupil', 'saw-or-heard'] as const

export const OtherFields: FC<HoldShown> = ({ c, view, typed }) => {
  const { takeHold } = c.var.t.concern
  const others = (view.file.row.people ?? []).filter(({ part }) => part === 'was-there')
  if (others.length === 0) return null
  return (
    <FieldGroup legend={takeHold.others} hint={takeHold.othersHint} id="others-group">
      <div class="stack">
        {others.map((one, at) => (
          <div>
            <input type="hidden" name={`others.${at}.person`} value={one.person} />
            <SelectField
              name={`others.${at}.part`}
              label={sayPerson(c, one)}
              value={typed.one(`others.${at}.part`) || 'unclear'}
              options={parts.map((value) => ({ value, label: takeHold.otherParts[value] }))}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Asked only where the report is about several, or about somebody named here: else it is plain whose words they are. */
export const SpeakerField: FC<HoldShown> = ({ c, view, typed, wrong }) => {
  const { takeHold } = c.var.t.concern
  const pupils = pupilsIn(c, view)
  const [only] = pupils
  const hasWords = view.file.state.firstTalk && view.file.texts.some(({ field }) => field === 'pupil-words')
  if (!hasWords || only === undefined) return null
  if (pupils.length === 1 && view.added.length === 0)
    return <input type="hidden" name="speaker" value={only.person} />
  return (
    <Choices
      name="speaker"
      legend={takeHold.speaker}
      hint={takeHold.speakerHint}
      layout="column"
      value={typed.one('speaker')}
      error={wrong('speaker')}
      choices={[
        ...pupils.map(({ person, label }) => ({ value: person, label })),
        { value: '', label: takeHold.nobody },
      ]}
    />
  )
}

export const NearField: FC<HoldShown> = ({ c, typed, wrong }) => {
  const { takeHold } = c.var.t.concern
  return (
    <Choices
      name="near"
      legend={takeHold.near}
      hint={takeHold.nearHint}
      layout="column"
      value={typed.one('near')}
      error={wrong('near')}
      choices={[
        { value: 'no', label: takeHold.nearNo },
        { value: 'yes', label: takeHold.nearYes },
      ]}
    />
  )
}

/** May wait till later the same day; never stands before a measure or an investigation. */
export const SeriousFields: FC<HoldShown> = ({ c, typed, wrong }) => {
  const { t } = c.var
  const { takeHold } = t.concern
  const serious = typed.one('serious') || 'later'
  return (
    <More summary={takeHold.serious} open={serious !== 'later'}>
      <Choices
        name="serious"
        legend={takeHold.serious}
        hint={takeHold.seriousHint}
        layout="column"
        value={serious}
        error={wrong('serious')}
        choices={[
          { value: 'later', label: takeHold.seriousLater },
          { value: 'yes', label: t.ui.yes },
          { value: 'no', label: t.ui.no },
        ]}
      />
      <ManyChoices
        name="criteria"
        legend={t.acts.seriousness.criteria}
        layout="column"
        values={typed.all('criteria')}
        choices={seriousnessCriteria.map((value) => ({ value, label: t.acts.criteria[value] }))}
      />
      <TextArea
        name="reason"
        label={takeHold.seriousReason}
        hint={t.acts.seriousness.reasonHint}
        value={typed.one('reason')}
        error={wrong('reason')}
        maxlength={4000}
      />
    </More>
  )
}
