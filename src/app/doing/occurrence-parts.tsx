import type { FC } from 'hono/jsx'
import { type Act, standingActs } from '../../domain/doing/act.ts'
import { sources } from '../../domain/doing/source.ts'
import type { OccurrenceView } from '../../queries/doing/occurrence.ts'
import { sayMoment } from '../../texts/dates.ts'
import { sayList } from '../../texts/sentence.ts'
import type { AppContext } from '../context.ts'
import { formWith } from '../request.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { Button } from '../ui/actions.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Lines, PlainList, StateWord } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import { nameOfRow, sayDays, sayFulfilment, saySource, sayThatDay, stateLine, todayOf } from './saying.ts'

interface Shown {
  readonly c: AppContext
  readonly view: OccurrenceView
}

/** So many names are read; the rest are a number. */
const most = 6

/** Its name, which time it is, and how it stands. */
export const Head: FC<Shown> = ({ c, view }) => (
  <PageHead
    title={nameOfRow(c, formOf(c, view.school.languageForm), view.row)}
    above={`${view.school.name} · ${c.var.t.doing.time(view.row.ordinal)}`}
    below={<StateWord state={stateLine(c, view.row.standing)} />}
  />
)

/** What, when, who and why, as plan and calendar have it now. */
export const Facts: FC<Shown> = ({ c, view }) => {
  const { t } = c.var
  const words = t.doing
  const { row, carried, names } = view
  const { standing, content } = row
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const all = carried.persons.flatMap((id) => names.get(id) ?? [])
  const persons =
    all.length > most
      ? words.andOthers(all.slice(0, most).join(', '), all.length - most)
      : sayList(all, t.planParties.and)
  const { moved } = row
  const fact = (term: string, value: string | null) =>
    value === null || value === '' ? [] : [{ term, value }]
  return (
    <PlainList
      beside
      facts={[
        ...fact(words.when, standing.days === null ? null : sayDays(c, standing.days)),
        ...fact(
          words.movedByHand,
          standing.movedByHand && row.from !== null && row.to !== null
            ? sayDays(c, { from: row.from, to: row.to })
            : null,
        ),
        ...fact(words.planned, content.timing?.text ?? null),
        ...fact(
          words.movedBy,
          moved === null || standing.movedByHand ? null : words.movedByCalendar(sayThatDay(c, moved.from)),
        ),
        ...fact(words.responsible, say.parties(content.responsible)),
        ...fact(words.carriers, carried.byLeaders ? words.byLeaders : persons),
        ...fact(words.target, say.targets(content.targets)),
        ...fact(words.documentedIn, content.documentedIn),
        ...fact(words.reason, content.reason),
        ...fact(words.elsewhere, standing.fulfilment === null ? null : sayFulfilment(c, standing.fulfilment)),
      ]}
    />
  )
}

const sayAct = ({ c, view }: Shown, act: Act): string => {
  const { t, locale } = c.var
  const words = t.doing
  const name = view.names.get(act.by) ?? words.somebody
  const when = sayMoment(locale, Temporal.Instant.from(act.at), todayOf(c))
  const what =
    act.kind === 'taken-back'
      ? words.takenBack
      : act.kind === 'moved' && act.to !== null
        ? words.movedTo(sayDays(c, act.to))
        : act.on !== null
          ? `${words.write.kinds[act.kind === 'partly' ? 'partly' : 'done']}: ${sayThatDay(c, act.on)}`
          : words.write.kinds[act.kind]
  return words.wrote(what, name, when)
}

/** Newest first; what was taken back is there too. */
export const History: FC<Shown & { action: string }> = ({ action, ...shown }) => {
  const { c, view } = shown
  const words = c.var.t.doing
  const { acts } = view.row
  return (
    <Section id="history" title={words.history}>
      {acts.length === 0 ? (
        <p class="quiet">{words.nothingWritten}</p>
      ) : (
        <Lines lines={acts.toReversed().map((act) => <Written {...shown} act={act} />)} />
      )}
      {view.mayWrite && standingActs(acts).length > 0 && (
        <More summary={words.takeBack} small print={false}>
          <p>{words.takeBackNote}</p>
          <Form action={action} class="stack-s" {...formWith(c)}>
            <input type="hidden" name="seen" value={String(acts.at(-1)?.seq ?? 0)} />
            <Button name="do" value="take-back">
              {words.takeBack}
            </Button>
          </Form>
        </More>
      )}
    </Section>
  )
}

const Written: FC<Shown & { act: Act }> = ({ act, ...shown }) => {
  const words = shown.c.var.t.doing.write
  return (
    <div class="stack-s">
      <p>{sayAct(shown, act)}</p>
      {act.tookPart !== null && (
        <p class="small">
          {words.tookPart} {act.tookPart}
        </p>
      )}
      {act.reason !== null && (
        <p class="small">
          {words.reason} {act.reason}
        </p>
      )}
      {act.note !== null && <p class="small prose">{act.note}</p>}
      {act.link !== null && (
        <p class="small">
          <a href={act.link} rel="noreferrer noopener">
            {act.link}
          </a>
        </p>
      )}
    </div>
  )
}

/** What comes every day or every week is written of all at once. */
export const SoFar: FC<Shown & { action: string }> = ({ c, view, action }) => {
  const words = c.var.t.doing.soFar
  return (
    <Section id="so-far" title={words.title}>
      <p>{words.say(view.unwritten)}</p>
      <Form action={action} class="stack-s" {...formWith(c)}>
        <Button name="do" value="so-far">
          {words.save}
        </Button>
      </Form>
    </Section>
  )
}

/** For the leaders: what elsewhere in Varde fulfils the activity. */
export const SourceForm: FC<Shown & { action: string }> = ({ c, view, action }) => {
  const { t } = c.var
  const words = t.doing
  return (
    <More summary={words.fulfilledBy} print={false}>
      <Form action={action} {...formWith(c)}>
        <input type="hidden" name="do" value="source" />
        <SelectField
          name="source"
          label={words.fulfilledBy}
          hint={words.fulfilledByHint}
          blank={words.nothingElsewhere}
          options={sources.map((source) => ({ value: source, label: saySource(t, source) }))}
          value={view.row.source ?? ''}
        />
        <Button>{words.save}</Button>
      </Form>
    </More>
  )
}
