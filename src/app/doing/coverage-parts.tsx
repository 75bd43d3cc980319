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
import { Row, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: CoverageView
  readonly say: PlanSpeaker
}

type Carried = CoverageView['coverage']['parties']

const PartyTable: FC<Shown & { parties: Carried }> = ({ c, say, parties }) => {
  const words = c.var.t.doing.coverage
  return (
    <Table
      caption={words.parties}
      hiddenCaption
      brief
      columns={[words.party, words.activities, words.times, words.lateTimes]}
      rows={parties.map(({ party, activities, times, late, isMuch }) => ({
        head: isMuch ? `${say.party(party)} · ${words.much}` : say.party(party),
        cells: [String(activities), String(times), String(late)],
      }))}
    />
  )
}

/** Which role has how much, most first; what is far more than usual says so in words, and who has little is folded. */
export const Parties: FC<Shown> = (shown) => {
  const words = shown.c.var.t.doing.coverage
  const { parties } = shown.view.coverage
  const isHeavy = ({ isMuch, late }: Carried[number]): boolean => isMuch || late > 0
  const [heavy, light] = [parties.filter(isHeavy), parties.filter((one) => !isHeavy(one))]
  return (
    <Section id="parties" title={words.parties}>
      {heavy.length > 0 && <PartyTable {...shown} parties={heavy} />}
      {light.length > 0 && (
        <More summary={words.lightly(light.length)} open={heavy.length === 0}>
          <PartyTable {...shown} parties={light} />
        </More>
      )}
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
        brief
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
  const { c, at, view, say } = shown
  const { t } = c.var
  const words = t.doing.coverage
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.doing.refusals })
  if (view.seats.length === 0) return null
  return (
    <Section id="seats" title={words.seats} class="narrow">
      <p class="prose">{words.seatsSay}</p>
      <Lines lines={view.seats.map((seat) => <Seat {...shown} seat={seat} />)} />
      <Form action={paths.coverage(at)} {...formWith(c)}>
        <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
        <SelectField
          name="party"
          label={words.party}
          blank={t.ui.choose}
          options={view.seats.map(({ key, party }) => ({ value: key, label: say.party(party) }))}
          error={said.of('party')}
        />
        <SelectField
          name="person"
          label={words.person}
          blank={t.ui.choose}
          options={view.staff.map((one) => ({ value: one.id, label: one.name }))}
          error={said.of('person')}
        />
        <Button kind="primary">{words.name}</Button>
      </Form>
    </Section>
  )
}

const Seat: FC<Shown & { seat: SeatView }> = ({ c, at, view, say, seat }) => {
  const words = c.var.t.doing.coverage
  const nameOf = (id: string): string => view.staff.find((one) => one.id === id)?.name ?? ''
  return (
    <Row between>
      <span>{say.party(seat.party)}</span>
      {seat.persons.length === 0 && <span class="quiet">{words.nobody}</span>}
      {seat.persons.map(({ id, named }) =>
        named ? (
          <Form action={paths.coverage(at)} class="inline" {...formWith(c)}>
            <input type="hidden" name="party" value={seat.key} />
            {nameOf(id)}{' '}
            <Button kind="quiet" name="ends" value={id} hidden={`: ${say.party(seat.party)}, ${nameOf(id)}`}>
              {words.end}
            </Button>
          </Form>
        ) : (
          <span>{nameOf(id)}</span>
        ),
      )}
    </Row>
  )
}
