import { z } from 'zod'
import { contactGuardian, type GuardianContact } from '../../../commands/case/talks.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { choiceOf, maybeWords, tick } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import { TapLink } from '../../ui/actions.tsx'
import { Choices, Tick } from '../../ui/choices.tsx'
import { Heed } from '../../ui/notices.tsx'
import { actForm } from './act-form.tsx'
import { acted, choicesOf, type Fields, longText, person, type Shown, Words } from './fields.tsx'
import { textIn, ticked } from './pupil-talk.tsx'

const channels = ['telephone', 'meeting', 'letter', 'e-mail', 'message'] as const
const yesNo = ['yes', 'no'] as const

const schema: z.ZodType<GuardianContact> = acted(
  z
    .object({
      guardian: person,
      channel: choiceOf(channels),
      reached: choiceOf(yesNo),
      invitedToMeeting: tick,
      wantsMeasures: tick,
      guardianWords: maybeWords(longText),
      summary: maybeWords(longText),
    })
    .transform((contact) => ({ ...contact, reached: contact.reached === 'yes' })),
)

/** Whoever may be contacted now; a correction keeps whom it was written about. */
const reachable = ({ view, say, typed }: Shown) =>
  view.file.guardians
    .filter(
      ({ mayBeContacted, heldUntil, relation }) =>
        (mayBeContacted && heldUntil === null) || typed.one('guardian') === relation.guardian,
    )
    .map(({ relation }) => ({
      value: relation.guardian,
      label: say.name(relation.guardian),
      detail: say.c.var.t.acts.guardian.kinds[relation.kind],
    }))

const Questions: Fields = ({ shown }) => {
  const { c, typed, wrong } = shown
  const { t } = c.var
  const { guardian } = t.acts
  const among = reachable(shown)
  return (
    <>
      {among.length === 0 ? (
        <p>{guardian.none}</p>
      ) : (
        <Choices
          name="guardian"
          legend={guardian.whom}
          layout="column"
          value={typed.one('guardian')}
          error={wrong('guardian')}
          choices={among}
        />
      )}
      <Choices
        name="channel"
        legend={guardian.channel}
        value={typed.one('channel')}
        error={wrong('channel')}
        choices={choicesOf(t.acts.channels, channels)}
      />
      <Choices
        name="reached"
        legend={guardian.reached}
        layout="short"
        value={typed.one('reached')}
        error={wrong('reached')}
        choices={choicesOf({ yes: t.ui.yes, no: t.ui.no }, yesNo)}
      />
      <Tick name="invitedToMeeting" label={guardian.invited} checked={typed.one('invitedToMeeting') !== ''} />
      <Tick name="wantsMeasures" label={guardian.wantsMeasures} checked={typed.one('wantsMeasures') !== ''} />
      <Words
        shown={shown}
        name="guardianWords"
        label={guardian.words}
        hint={guardian.wordsHint}
        optional={true}
      />
      <Words
        shown={shown}
        name="summary"
        label={guardian.summary}
        hint={guardian.summaryHint}
        optional={true}
      />
    </>
  )
}

const warningsOf = ({ view, say, c }: Shown): readonly string[] => {
  const { guardian } = c.var.t.acts
  return view.file.guardians.flatMap((one) => {
    const name = say.name(one.relation.guardian)
    if (one.relation.access === 'blocked') return [guardian.blocked(name)]
    if (!one.mayBeContacted) return [guardian.unverified(name)]
    if (one.heldUntil !== null) return [guardian.held(name, say.moment(one.heldUntil))]
    // Tells nothing of the other children: it is said whether they have a case or not.
    return one.hasOtherChildren ? [guardian.otherChildren(name)] : []
  })
}

const Before: Fields = ({ shown }) => {
  const { guardian } = shown.c.var.t.acts
  const warnings = warningsOf(shown)
  return (
    <>
      {warnings.length > 0 && (
        <Heed>
          {warnings.map((line) => (
            <p>{line}</p>
          ))}
        </Heed>
      )}
      <p class="small">
        {guardian.hold}{' '}
        <TapLink href={paths.caseAct(shown.view.file.row.number, 'guardian-hold')}>{guardian.holdGo}</TapLink>
      </p>
    </>
  )
}

const again = (entry: Entry) => {
  if (entry.kind !== 'guardian-contacted' || !('person' in entry.facts.guardian)) return null
  return {
    guardian: entry.facts.guardian.person,
    channel: entry.facts.channel,
    reached: entry.facts.reached ? 'yes' : 'no',
    invitedToMeeting: ticked(entry.facts.invitedToMeeting),
    wantsMeasures: ticked(entry.facts.wantsMeasures === true),
    guardianWords: textIn(entry, 'guardian-words'),
    summary: textIn(entry, 'summary'),
  }
}

export const guardianContactForm = actForm<GuardianContact, 'contact-held' | 'relation-unverified'>({
  path: 'guardian-contact',
  address: (number) => paths.caseAct(number, 'guardian-contact'),
  title: (t) => t.acts.titles['guardian-contact'],
  act: contactGuardian,
  schema,
  Fields: Questions,
  Before,
  refusals: (t) => t.acts.refusals,
  at: { 'contact-held': 'guardian', 'relation-unverified': 'guardian' },
  again,
  contact: true,
})
