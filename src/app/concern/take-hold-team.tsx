import type { FC } from 'hono/jsx'
import type { Candidate, TakeHoldView } from '../../queries/concern/take-hold.ts'
import { sayDay } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import type { Typed } from '../forms.ts'
import { todayOf } from '../plan/speaker.ts'
import { labelOf } from '../report/person-label.ts'
import { Choices, FieldGroup, ManyChoices } from '../ui/choices.tsx'
import { SelectField } from '../ui/field.tsx'
import { More } from '../ui/notices.tsx'
import { sayPerson } from './saying.ts'
import { proposalFor } from './take-hold-form.ts'

export interface HoldShown {
  readonly c: AppContext
  readonly view: TakeHoldView
  readonly typed: Typed
  readonly wrong: (field: string) => string | undefined
  readonly looked: boolean
}

/** Every pupil for whom something must be decided: those in the report, then those who were named here. */
export const pupilsIn = (c: AppContext, { file, added }: TakeHoldView) => [
  ...(file.row.people ?? [])
    .filter(({ part }) => part === 'about')
    .map((one) => ({ person: one.person, label: sayPerson(c, one) })),
  ...added.map((one) => ({ person: String(one.person), label: labelOf(c.var.t, one) })),
]

const roleSaid = (c: AppContext, one: Candidate, pupil: string): string | undefined => {
  const { t } = c.var
  const { takeHold } = t.concern
  const [role] = one.roles
  const teaches = one.contactOf.some((of) => of === pupil)
  const said = teaches
    ? takeHold.contactOf(t.roles['contact-teacher'])
    : role === undefined
      ? undefined
      : t.roles[role]
  if (one.hindrance !== 'training') return said
  return [said, takeHold.hindrance.training].filter((word) => word !== undefined).join('. ')
}

const Team: FC<HoldShown & { at: number; pupil: string; first: boolean }> = (shown) => {
  const { c, view, typed, wrong, at, pupil, first } = shown
  const { takeHold } = c.var.t.concern
  const proposal = proposalFor(c, view, pupil)
  const field = (name: string) => `pupil.${at}.${name}`
  const responsible = first ? proposal.responsible : typed.one(field('responsible'))
  const members = first ? proposal.members : typed.all(field('member'))
  const choices = proposal.candidates.map((one) => ({
    value: one.person,
    label: one.name,
    detail: roleSaid(c, one, pupil),
  }))
  const isNear = (one: { value: string }) =>
    proposal.members.includes(one.value) || members.includes(one.value)
  const others = choices.filter((one) => !isNear(one))
  if (proposal.onlyYou)
    return (
      <>
        <p>{takeHold.onlyYou}</p>
        <input type="hidden" name={field('responsible')} value={proposal.responsible} />
      </>
    )
  return (
    <>
      <SelectField
        name={field('responsible')}
        label={takeHold.responsible}
        blank={c.var.t.ui.choose}
        value={responsible}
        error={wrong(field('responsible'))}
        options={proposal.candidates.map((one) => {
          const role = roleSaid(c, one, pupil)
          return { value: one.person, label: role === undefined ? one.name : `${one.name}, ${role}` }
        })}
      />
      {choices.some(isNear) && (
        <ManyChoices
          name={field('member')}
          legend={takeHold.members}
          hint={view.file.row.compartment === 'ordinary' ? takeHold.membersHint : takeHold.closedTeam}
          layout="column"
          values={members}
          error={wrong(field('member'))}
          choices={choices.filter(isNear)}
        />
      )}
      {others.length > 0 && (
        <More summary={takeHold.moreMembers}>
          <ManyChoices
            name={field('member')}
            id={`f-${field('member')}-more`}
            legend={takeHold.members}
            layout="column"
            values={members}
            choices={others}
          />
        </More>
      )}
    </>
  )
}

/** What becomes of the report for one pupil. */
export const Pupil: FC<HoldShown & { at: number; pupil: { person: string; label: string } }> = (shown) => {
  const { c, view, typed, wrong, at, pupil } = shown
  const { takeHold } = c.var.t.concern
  const name = `pupil.${at}.into`
  // A pupil who was named a moment ago has no answers yet.
  const first = typed.one(`pupil.${at}.person`) !== pupil.person
  const own = view.cases.filter((one) => one.pupil === pupil.person)
  const day = (date: string) => sayDay(c.var.locale, Temporal.PlainDate.from(date), todayOf(c))
  const several = pupilsIn(c, view).length > 1
  return (
    <FieldGroup legend={takeHold.pupil(pupil.label)} id={`pupil-${at}`}>
      <div class="stack">
        <input type="hidden" name={`pupil.${at}.person`} value={pupil.person} />
        <Choices
          name={name}
          legend={takeHold.into}
          layout="column"
          value={first ? (own[0]?.number ?? 'new') : typed.one(name)}
          error={wrong(name)}
          choices={[
            { value: 'new', label: takeHold.intoNew },
            ...own.map((one) => ({
              value: one.number,
              label: takeHold.intoCase(one.number, day(one.openedOn)),
            })),
            ...(several ? [{ value: 'none', label: takeHold.intoNone }] : []),
          ]}
        />
        <Team {...shown} pupil={pupil.person} first={first} />
      </div>
    </FieldGroup>
  )
}
