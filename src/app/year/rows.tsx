import type { FC } from 'hono/jsx'
import type { DateText } from '../../domain/journal/facts.ts'
import { type DatedItem, type Rhythm, timeOf, type YearItem } from '../../domain/year/reading.ts'
import { atStart, sayDayOfMonth, sayRange } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import type { PlanSpeaker } from '../school-plan/saying.ts'

/** What every part of the year's pages needs. */
export interface YearShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly say: PlanSpeaker
  readonly today: DateText
}

const dateOf = (text: DateText) => Temporal.PlainDate.from(text)

/** "17.–21. september", "innen 18. desember" for what has begun and has time, with the year where it isn't today's. */
export const sayDays = ({ c, today }: YearShown, item: DatedItem): string => {
  const { locale } = c.var
  const now = dateOf(today)
  return sayRange(locale, { from: dateOf(item.from), to: dateOf(item.to) }, now)
}

const Mark: FC<{ time: 'past' | 'now' | 'ahead' }> = ({ time }) => (
  <svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle class={`w-${time}`} cx="10" cy="10" r={time === 'past' ? 4.5 : 6} />
  </svg>
)

/** The activity's own name leads to where one says what became of it. */
const Name: FC<{ shown: YearShown; item: YearItem }> = ({ shown, item }) => (
  <a href={paths.occurrence(shown.at, item.activity, item.ordinal)}>{shown.say.text(item.content.what)}</a>
)

const Who: FC<{ shown: YearShown; item: YearItem; more?: string | undefined }> = ({ shown, item, more }) => {
  const { say, c } = shown
  const { responsible } = item.content
  const parts = [responsible.length === 0 ? c.var.t.year.nobody : atStart(say.parties(responsible)), more]
  return <small>{parts.filter((part) => part !== undefined && part !== '').join(' · ')}</small>
}

const movedWords = ({ c, today }: YearShown, { moved }: YearItem): string | undefined => {
  if (moved === null) return undefined
  const say = c.var.t.year
  return say.movedFrom(
    sayDayOfMonth(c.var.locale, dateOf(moved.from), dateOf(today)),
    say.movedBecause[moved.because],
  )
}

export const DatedRow: FC<{ shown: YearShown; item: DatedItem }> = ({ shown, item }) => {
  const time = timeOf(item, shown.today)
  const more = [item.beat === null ? undefined : shown.c.var.t.year.beats[item.beat], movedWords(shown, item)]
  return (
    <li class={time}>
      <Mark time={time} />
      <Name shown={shown} item={item} />
      <time datetime={item.to}>{sayDays(shown, item)}</time>
      <Who shown={shown} item={item} more={more.filter((part) => part !== undefined).join(' · ')} />
    </li>
  )
}

const RhythmRow: FC<{ shown: YearShown; item: Rhythm }> = ({ shown, item }) => (
  <li>
    <Name shown={shown} item={item} />
    <Who
      shown={shown}
      item={item}
      more={item.beat === null ? undefined : shown.c.var.t.year.beats[item.beat]}
    />
  </li>
)

const OtherRow: FC<{ shown: YearShown; item: YearItem }> = ({ shown, item }) => (
  <li>
    <Name shown={shown} item={item} />
    <Who shown={shown} item={item} more={item.content.timing?.text} />
  </li>
)

export const DatedRows: FC<{ shown: YearShown; items: readonly DatedItem[] }> = ({ shown, items }) => (
  <ul role="list" class="agenda">
    {items.map((item) => (
      <DatedRow shown={shown} item={item} />
    ))}
  </ul>
)

export const RhythmRows: FC<{ shown: YearShown; items: readonly Rhythm[] }> = ({ shown, items }) => (
  <ul role="list" class="agenda bare">
    {items.map((item) => (
      <RhythmRow shown={shown} item={item} />
    ))}
  </ul>
)

export const OtherRows: FC<{ shown: YearShown; items: readonly YearItem[] }> = ({ shown, items }) => (
  <ul role="list" class="agenda bare">
    {items.map((item) => (
      <OtherRow shown={shown} item={item} />
    ))}
  </ul>
)
