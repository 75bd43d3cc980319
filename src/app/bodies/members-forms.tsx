import type { FC } from 'hono/jsx'
import { memberParts } from '../../domain/bodies/body.ts'
import { sayErrors, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Choices, Tick } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Pair } from '../ui/layout.tsx'
import type { MembersShown } from './members-page.tsx'

const saidIn = ({ c, errors, form }: MembersShown, ...of: readonly string[]) => {
  const { t } = c.var
  return sayErrors(of.includes(form) ? errors : [], { ...t.ui.fieldErrors, ...t.bodies.refusals })
}

export const FindForm: FC<{ shown: MembersShown }> = ({ shown }) => {
  const { c, view, typed } = shown
  const { t } = c.var
  const words = t.bodies.members
  const said = saidIn(shown, 'find', 'add')
  return (
    <Form action={paths.bodyMembers(view.body.id)} {...formWith(c)} enter={{ name: 'do', value: 'find' }}>
      <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
      <TextField
        name="name"
        label={words.find}
        hint={words.findHint}
        value={typed.one('name')}
        error={said.of('name')}
        maxlength={60}
      />
      <Button name="do" value="find">
        {t.ui.find}
      </Button>
    </Form>
  )
}

/** Who was found, as whom, and for how long. */
export const NameForm: FC<{ shown: MembersShown }> = ({ shown }) => {
  const { c, view, typed, key } = shown
  const { t } = c.var
  const words = t.bodies.members
  const said = saidIn(shown, 'add')
  return (
    <Form action={paths.bodyMembers(view.body.id)} {...formWith(c, key)} enter={{ name: 'do', value: 'add' }}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="name" value={typed.one('name')} />
      <Choices
        name="whom"
        legend={words.found}
        layout="column"
        value={typed.one('whom')}
        error={said.of('whom')}
        choices={view.found.map(({ person, name, standsFor }) => ({
          value: `${person} ${standsFor}`,
          label: name,
          detail: words.standsFor(t.bodies.standings[standsFor]),
        }))}
      />
      <SelectField
        name="part"
        label={words.part}
        value={typed.one('part') || 'member'}
        error={said.of('part')}
        options={memberParts.map((value) => ({ value, label: t.bodies.parts[value] }))}
      />
      <Pair>
        <DateField
          name="from"
          label={words.from}
          value={typed.one('from') || view.today}
          error={said.of('from')}
        />
        <DateField
          name="to"
          label={words.to}
          hint={words.toHint}
          value={typed.one('to')}
          error={said.of('to')}
        />
      </Pair>
      <Button kind="primary" name="do" value="add">
        {words.add}
      </Button>
    </Form>
  )
}

export const SettingForm: FC<{ shown: MembersShown }> = ({ shown }) => {
  const { c, view, form, key } = shown
  const { t } = c.var
  const words = t.bodies.setting
  const said = saidIn(shown, 'setting')
  const { body } = view
  const yes = (is: boolean) => (is ? 'yes' : undefined)
  const typed =
    form === 'setting'
      ? shown.typed
      : typedFrom({
          ownName: body.name ?? undefined,
          readByStaff: yes(body.readByStaff),
          commentsPlan: yes(body.commentsPlan),
          meetingsAYear: body.meetingsAYear === null ? undefined : String(body.meetingsAYear),
          closed: yes(body.closedOn !== null),
        })
  return (
    <Form action={paths.bodyMembers(body.id)} {...formWith(c, form === 'setting' ? key : null)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <TextField
        name="ownName"
        label={words.name}
        value={typed.one('ownName')}
        error={said.of('ownName')}
        optional={t.ui.optional}
        maxlength={80}
      />
      <Tick
        name="readByStaff"
        label={words.readByStaff}
        detail={words.readByStaffHint}
        checked={typed.one('readByStaff') !== ''}
      />
      <Tick name="commentsPlan" label={words.commentsPlan} checked={typed.one('commentsPlan') !== ''} />
      <TextField
        name="meetingsAYear"
        label={words.meetingsAYear}
        value={typed.one('meetingsAYear')}
        error={said.of('meetingsAYear')}
        optional={t.ui.optional}
        inputmode="numeric"
        size={4}
      />
      <Tick name="closed" label={words.closed} checked={typed.one('closed') !== ''} />
      <Button name="do" value="setting">
        {words.save}
      </Button>
    </Form>
  )
}
