import type { FC } from 'hono/jsx'
import type { DoingState } from '../../domain/doing/standing.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type DatedItem, type Look, lookOf, type Rhythm, type YearItem } from '../../domain/year/reading.ts'
import { atStart, sayDayOfMonth, sayRange } from '../../texts/dates.ts'
import type { Texts } from '../../texts/catalogue.ts'
import type { Locale } from '../../texts/locale.ts'
import { type PlanAddress, paths } from '../paths.ts'
import type { PlanSpeaker } from '../school-plan/saying.ts'

/** What every part of the year's pages needs. */
export interface YearShown {
  readonly t: Texts
  readonly locale: Locale
  readonly at: PlanAddress
  readonly say: PlanSpeaker
  readonly today: DateText
}

const dateOf = (text: DateText) => Temporal.PlainDate.from(text)

/** "17.–21. september", "innen 18. desember" for what has begun and has time, with the year where it isn't today's. */
export const sayDays = ({ locale, today }: YearShown, item: DatedItem): string => {
  const now = dateOf(today)
  return sayRange(locale, { from: dateOf(item.from), to: dateOf(item.to) }, now)
}

/** Its shape says how it stands; the word stands beside it. */
export const MarkShape: FC<{ look: Look; size: number }> = ({ look, size }) => {
  const half = size * 0.92
  if (look === 'late')
    return <path class="w-late" d={`M0-${size * 1.3} ${size * 1.3} 0 0 ${size * 1.3}-${size * 1.3} 0Z`} />
  if (look === 'partly')
    return (
      <>
        <circle class="w-partly" r={size} />
        <path class="w-late" d={`M0-${half}A${half} ${half} 0 0 1 0 ${half}Z`} />
      </>
    )
  return <circle class={`w-${look}`} r={look === 'past' ? size * 0.7 : size} />
}

const Mark: FC<{ look: Look }> = ({ look }) => (
  <svg class="mark" viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
    <MarkShape look={look} size={6} />
  </svg>
)

/** The activity's own name leads to where one says what became of it. */
const Name: FC<{ shown: YearShown; item: YearItem }> = ({ shown, item }) => (
  <a href={paths.occurrence(shown.at, item.activity, item.ordinal)}>{shown.say.text(item.content.what)}</a>
)

const Who: FC<{ shown: YearShown; item: YearItem; more?: string | undefined }> = ({ shown, item, more }) => {
  const { say, t } = shown
  const { responsible } = item.content
  const parts = [responsible.length === 0 ? t.year.nobody : atStart(say.parties(responsible)), more]
  return <small>{parts.filter((part) => part !== undefined && part !== '').join(' · ')}</small>
}

const movedWords = ({ t, locale, today }: YearShown, { moved }: YearItem): string | undefined => {
  if (moved === null) return undefined
  const say = t.year
  return say.movedFrom(
    sayDayOfMonth(locale, dateOf(moved.from), dateOf(today)),
    say.movedBecause[moved.because],
  )
}

const saidStates: ReadonlySet<DoingState> = new Set([
  'late',
  'partly',
  'done',
  'not-done',
  'dropped',
  'before',
])

const DatedRow: FC<{ shown: YearShown; item: DatedItem }> = ({ shown, item }) => {
  const look = lookOf(item, shown.today)
  const said = saidStates.has(item.standing.state) ? shown.t.doing.states[item.standing.state] : undefined
  const byHand = item.standing.movedByHand ? shown.t.doing.movedByHand : movedWords(shown, item)
  const more = [item.beat === null ? undefined : shown.t.year.beats[item.beat], byHand, said]
  return (
    <li class={`is-${look}`}>
      <Mark look={look} />
      <Name shown={shown} item={item} />
      <time datetime={item.to}>{sayDays(shown, item)}</time>
      <Who shown={shown} item={item} more={more.filter((part) => part !== undefined).join(' · ')} />
    </li>
  )
}

const RhythmRow: FC<{ shown: YearShown; item: Rhythm }> = ({ shown, item }) => (
  <li>
    <Name shown={shown} item={item} />
    <Who shown={shown} item={item} more={item.beat === null ? undefined : shown.t.year.beats[item.beat]} />
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
