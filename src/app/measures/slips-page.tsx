import type { FC } from 'hono/jsx'
import { mySlips, type SlipView } from '../../queries/measure/slips.ts'
import { sayWeek } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { doneNotice } from '../plan/case-head.tsx'
import { type Speaker, speaker, todayOf } from '../plan/speaker.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'

interface Shown {
  readonly c: AppContext
  readonly view: SlipView
  readonly say: Speaker
}

const saidOf = ({ c, view, say }: Shown): string | null => {
  const words = c.var.t.measures.slips
  const last = view.lastTold
  if (view.toldToday === 'as-planned' || view.toldToday === 'partly') return words.doneToday
  if (last === null) return null
  const on = say.day(last.on)
  if (last.done === 'not') return words.notDoneOn(on)
  return last.done === 'partly' ? words.partlyOn(on) : words.doneOn(on)
}

/** One tap, and it is done: today's, or the week's where it is done every day. */
const Done: FC<{ shown: Shown }> = ({ shown: { c, view } }) => {
  const { t, locale } = c.var
  const words = t.measures.slips
  const { slip, week } = view
  const what = slip.what ?? words.whatHidden
  const untold = week !== null && week.days.length > week.told.length
  const today = view.today && (view.toldToday === null || view.toldToday === 'not')
  const weekly = week?.daily === true && untold
  return (
    <Form action={paths.slipDone(slip.measure)} class="stack-s" {...formWith(c)}>
      <Row>
        {today && (
          <Button kind={weekly ? 'secondary' : 'ink'} name="do" value="done" hidden={words.doneHidden(what)}>
            {words.done}
          </Button>
        )}
        {weekly && (
          <Button kind="ink" name="do" value="week" hidden={words.wholeWeekHidden(what)}>
            {words.wholeWeek}
          </Button>
        )}
        <TapLink href={paths.slipDone(slip.measure)} hidden={words.doneHidden(what)}>
          {words.notDone}
        </TapLink>
      </Row>
      {week !== null && week.days.length > 0 && (
        <p class="small quiet">
          {words.week(sayWeek(locale, todayOf(c)), week.told.length, week.days.length)}
        </p>
      )}
    </Form>
  )
}

/** Whom, what, when, and nothing else of the case. */
const SlipCard: FC<{ shown: Shown }> = ({ shown }) => {
  const { c, view, say } = shown
  const words = c.var.t.measures.slips
  const { slip } = view
  const pupil = slip.pupil
  const name = pupil === null ? words.pupilHidden : pupil.name
  const when = slip.to === null ? { from: slip.from } : { from: slip.from, to: slip.to }
  const said = saidOf(shown)
  return (
    <li class="measure panel stack">
      <div class="stack-s">
        <p class="small quiet">
          {[name, pupil?.class ?? null, slip.standsIn ? words.standsIn : null]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <h3 class="ds-heading">{slip.what ?? words.whatHidden}</h3>
        <p>{say.times({ when, weekdays: slip.weekdays })}</p>
        {said !== null && <p class="small quiet">{said}</p>}
      </div>
      <Done shown={shown} />
    </li>
  )
}

const Part: FC<{ c: AppContext; id: string; title: string; slips: readonly SlipView[] }> = (props) => {
  if (props.slips.length === 0) return null
  const say = speaker(props.c, () => undefined)
  return (
    <Section id={props.id} title={props.title}>
      <ol role="list">
        {props.slips.map((view) => (
          <SlipCard shown={{ c: props.c, view, say }} />
        ))}
      </ol>
    </Section>
  )
}

/** What I do for pupils: today's first. */
export const showSlips = async (c: AppContext) => {
  const slips = await ask(c, mySlips, {})
  const { t } = c.var
  const words = t.measures.slips
  const waits = (view: SlipView) => view.today && view.toldToday === null
  return renderPage(
    c,
    { title: words.page, current: paths.slips() },
    <>
      <PageHead title={words.title} below={slips.length === 0 ? undefined : words.say} />
      {doneNotice(c, { told: t.measures.told, already: t.measures.already })}
      {slips.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneSay}</p>
        </EmptyState>
      ) : (
        <div class="narrow stack-l">
          <Part c={c} id="today" title={words.today} slips={slips.filter(waits)} />
          <Part c={c} id="later" title={words.later} slips={slips.filter((view) => !waits(view))} />
        </div>
      )}
    </>,
  )
}
