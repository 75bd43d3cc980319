import type { FC } from 'hono/jsx'
import type { Share } from '../../domain/doing/coverage.ts'
import type { CoverageView, SeatView } from '../../queries/doing/coverage.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import type { PlanSpeaker } from '../school-plan/saying.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Panel, Row, Section } from '../ui/layout.tsx'
import { Table } from '../ui/table.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: CoverageView
  readonly say: PlanSpeaker
}

/** Which role has how much, most first; what is far more than usual says so in words. */
export const Parties: FC<Shown> = ({ c, view, say }) => {
  const words = c.var.t.doing.coverage
  return (
    <Section id="parties" title={words.parties}>
      <Table
        caption={words.parties}
        hiddenCaption
        columns={[words.party, words.activities, words.times, words.lateTimes]}
        rows={view.coverage.parties.map(({ party, activities, times, late, isMuch }) => ({
          head: isMuch ? `${say.party(party)} · ${words.much}` : say.party(party),
          cells: [String(activities), String(times), String(late)],
        }))}
      />
    </Section>
  )
}

const Shares = <Of,>(props: {
  readonly c: AppContext
  readonly id: string
  readonly title: string
  readonly column: string
  readonly shares: readonly Share<Of>[]
  readonly nameOf: (of: Of) => string
}) => {
  const words = props.c.var.t.doing.coverage
  if (props.shares.length === 0) return null
  return (
    <Section id={props.id} title={props.title}>
      <Table
        caption={props.title}
        hiddenCaption
        columns={[props.column, words.activities, words.done]}
        rows={props.shares.map(({ of, activities, done, isLittle }) => ({
          head: isLittle ? `${props.nameOf(of)} · ${words.little}` : props.nameOf(of),
          cells: [String(activities), String(done)],
        }))}
      />
    </Section>
  )
}

export const Factors: FC<Shown> = ({ c, view, say }) => {
  const words = c.var.t.doing.coverage
  return (
    <Shares
      c={c}
      id="factors"
      title={words.factors}
      column={words.factor}
      shares={view.coverage.factors}
      nameOf={(id) => say.text(view.factors.get(id) ?? { nb: null, nn: null })}
    />
  )
}

export const Years: FC<Shown> = ({ c, view }) => {
  const words = c.var.t.doing.coverage
  return (
    <Shares
      c={c}
      id="years"
      title={words.years}
      column={words.year}
      shares={view.coverage.years}
      nameOf={(level) => words.yearName(level)}
    />
  )
}

/** What the plan gives to somebody whom no register knows: the leaders say who it is. */
export const Seats: FC<Shown & { errors: readonly FieldIssue[] }> = ({ errors, ...shown }) => {
  const { c, view } = shown
  const { t } = c.var
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.doing.refusals })
  if (view.seats.length === 0) return null
  return (
    <Section id="seats" title={t.doing.coverage.seats}>
      <p class="prose">{t.doing.coverage.seatsSay}</p>
      <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
      {view.seats.map((seat, nth) => (
        <Seat {...shown} seat={seat} nth={nth} />
      ))}
    </Section>
  )
}

const Seat: FC<Shown & { seat: SeatView; nth: number }> = ({ c, at, view, say, seat, nth }) => {
  const { t } = c.var
  const words = t.doing.coverage
  const nameOf = (id: string): string => view.staff.find((one) => one.id === id)?.name ?? ''
  const id = `seat-${nth}`
  return (
    <Panel labelledby={id}>
      <h3 id={id}>{say.party(seat.party)}</h3>
      {seat.persons.length === 0 && <p class="quiet">{words.nobody}</p>}
      {seat.persons.map((person) => (
        <Row between>
          <span>{nameOf(person)}</span>
          <Form action={paths.coverage(at)} class="inline" {...formWith(c)}>
            <input type="hidden" name="party" value={seat.key} />
            <Button
              kind="quiet"
              name="ends"
              value={person}
              hidden={`: ${say.party(seat.party)}, ${nameOf(person)}`}
            >
              {words.end}
            </Button>
          </Form>
        </Row>
      ))}
      <Form action={paths.coverage(at)} class="stack-s" {...formWith(c)}>
        <input type="hidden" name="party" value={seat.key} />
        <SelectField
          name="person"
          id={nth === 0 ? 'f-person' : `f-person-${nth}`}
          label={words.person}
          blank={t.ui.choose}
          options={view.staff.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Button hidden={`: ${say.party(seat.party)}`}>{words.name}</Button>
      </Form>
    </Panel>
  )
}
