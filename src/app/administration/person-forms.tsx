import { roles } from '../../domain/people/role.ts'
import type { RoleHeld, StaffLine } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { nothingTyped, type sayErrors, type Typed } from '../forms.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ManyChoices, Tick } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Pair, Section } from '../ui/layout.tsx'

export interface Member extends StaffLine {
  readonly schools: readonly { readonly school: string; readonly name: string }[]
  readonly classes: readonly { readonly id: string; readonly name: string }[]
  readonly today: string
  readonly history: readonly RoleHeld[]
}

interface FormProps {
  readonly c: AppContext
  readonly member: Member
  readonly typed?: Typed
  readonly said?: ReturnType<typeof sayErrors> | undefined
  /** Which of the forms came back with errors. */
  readonly about?: 'role' | 'training'
}

const at = (member: Member, act: string) => `/administration/people/${member.person}/${act}`

export const PersonForms = (props: FormProps) => (
  <>
    <GiveRole {...props} />
    <EndRoles {...props} />
    <Training {...props} />
    <SignIn {...props} />
  </>
)

const GiveRole = ({ c, member, typed = nothingTyped, said, about }: FormProps) => {
  const { t } = c.var
  const say = t.administration
  const mine = about === 'role' ? said : undefined
  return (
    <Section id="give" title={say.giveRole}>
      <Form action={at(member, 'roles')} class="form narrow" {...formWith(c)}>
        {mine === undefined ? null : (
          <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={mine.summary} />
        )}
        <SelectField
          name="role"
          label={say.role}
          options={roles.map((role) => ({ value: role, label: t.roles[role] }))}
          blank={t.ui.choose}
          value={typed.one('role')}
          error={mine?.of('role')}
        />
        <input type="hidden" name="school" value={member.schools[0]?.school ?? ''} />
        <Pair>
          <DateField
            name="from"
            label={say.from}
            value={typed.one('from') || member.today}
            error={mine?.of('from')}
          />
          <DateField
            name="to"
            label={say.to}
            hint={say.toHint}
            value={typed.one('to')}
            error={mine?.of('to')}
          />
        </Pair>
        <TextField
          name="year"
          label={say.year}
          hint={say.yearHint}
          inputmode="numeric"
          size={2}
          value={typed.one('year')}
          error={mine?.of('year')}
        />
        {member.classes.length > 0 ? (
          <SelectField
            name="class"
            label={say.class}
            hint={say.classHint}
            optional={t.ui.optional}
            options={member.classes.map(({ id, name }) => ({ value: id, label: name }))}
            blank={t.ui.choose}
            value={typed.one('class')}
            error={mine?.of('class')}
          />
        ) : null}
        <Tick
          name="standIn"
          label={say.asStandIn}
          detail={say.asStandInDetail}
          checked={typed.one('standIn') !== ''}
        />
        <TextField
          name="rank"
          label={say.rank}
          inputmode="numeric"
          size={2}
          value={typed.one('rank') || '1'}
          error={mine?.of('rank')}
        />
        <Button type="submit">{say.give}</Button>
      </Form>
    </Section>
  )
}

const EndRoles = ({ c, member }: FormProps) => {
  const { t } = c.var
  const say = t.administration
  const running = member.history.filter((one) => one.when !== 'before')
  if (running.length === 0) return null
  return (
    <Section id="end" title={say.endRole}>
      {running.map((one) => (
        <Form action={at(member, `roles/${one.grant}/end`)} class="form narrow" {...formWith(c)}>
          <DateField
            name="lastDay"
            id={`last-${one.grant}`}
            label={`${t.roles[one.role]}: ${say.lastDay}`}
            value={one.to ?? member.today}
          />
          <Button type="submit" hidden={`: ${t.roles[one.role]}`}>
            {say.endRole}
          </Button>
        </Form>
      ))}
    </Section>
  )
}

const Training = ({ c, member, typed = nothingTyped, said, about }: FormProps) => {
  const { t } = c.var
  const say = t.administration
  const mine = about === 'training' ? said : undefined
  return (
    <Section id="training" title={say.registerTraining}>
      <p class="quiet small prose">{say.trainingLaw}</p>
      <Form action={at(member, 'training')} class="form narrow" {...formWith(c)}>
        {mine === undefined ? null : (
          <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={mine.summary} />
        )}
        <ManyChoices
          name="kinds"
          legend={say.trainingWhat}
          layout="column"
          choices={[
            { value: 'privacy', label: say.trainingKinds.privacy },
            { value: 'duty-to-act', label: say.trainingKinds['duty-to-act'] },
          ]}
          values={about === 'training' ? typed.all('kinds') : ['privacy', 'duty-to-act']}
          error={mine?.of('kinds')}
        />
        <DateField
          name="on"
          label={say.trainingOn}
          value={typed.one('on') || member.today}
          error={mine?.of('on')}
        />
        <Button type="submit">{say.register}</Button>
      </Form>
    </Section>
  )
}

const SignIn = ({ c, member }: FormProps) => {
  const say = c.var.t.administration
  return (
    <Section id="sign-in" title={say.sessions}>
      <p class="quiet small prose">{say.sessionsIntro}</p>
      <Form action={at(member, 'sessions')} class="inline" {...formWith(c)}>
        <Button type="submit">{say.endSessions}</Button>
      </Form>
    </Section>
  )
}
