import type { FC } from 'hono/jsx'
import { type Day, dayOf, mondayOf } from '../../domain/calendar/day.ts'
import { type DatedItem, lookOf, type YearRead } from '../../domain/year/reading.ts'
import { type Angles, anglesOf, centre, pointAt } from '../../domain/year/wheel/angles.ts'
import { letterSize, placeRings, type PlacedItem } from '../../domain/year/wheel/layout.ts'
import { cutTo, lengthOf } from '../../domain/year/wheel/letters.ts'
import { sayDayOfMonth, sayWeek } from '../../texts/dates.ts'
import type { YearView } from '../../queries/year/year.ts'
import { MarkShape, type YearShown } from './rows.tsx'
import { namesOnWheel, ringsOf } from './rings.ts'
import { isInYear } from './stretches.tsx'
import type { RingsBy } from './wanted.ts'
import { Breaks, Circles, Hand, Months, radii, Sector, Weeks, Word } from './wheel-parts.tsx'

const Placed: FC<{ placed: PlacedItem<DatedItem>; name: string; today: string }> = ({
  placed,
  name,
  today,
}) => {
  const { item, degrees, radius, label, isStretch } = placed
  const look = lookOf(item, today)
  const [x, y] = pointAt(degrees, radius)
  const gap = ((isStretch ? 8 : 9) / radius) * (180 / Math.PI)
  return (
    <g>
      <title>{name}</title>
      {isStretch && look !== 'late' && look !== 'partly' ? (
        <rect
          class={`w-bar w-${look}`}
          x="-6.5"
          y="-2.5"
          width="13"
          height="5"
          rx="2.5"
          transform={`translate(${x} ${y}) rotate(${Math.round(degrees)})`}
        />
      ) : (
        <g transform={`translate(${x} ${y})`}>
          <MarkShape look={look} size={4.6} />
        </g>
      )}
      {label !== null && (
        <Word
          radius={radius}
          degrees={degrees + gap}
          anchor="start"
          look={`w-label is-${look}`}
          text={label}
        />
      )}
    </g>
  )
}

/** What comes each week, as one dot for the week. */
const Often: FC<{ year: YearRead; view: YearView; angles: Angles }> = ({ year, view, angles }) => {
  const weeks = new Set<Day>(
    year.rhythms.length === 0
      ? []
      : angles.weeks
          .map(({ monday }) => monday)
          .filter((monday) => view.days.school.lastSchoolDayOfWeek(monday) !== null),
  )
  return (
    <>
      {[...weeks].map((monday) => {
        const [x, y] = pointAt(angles.of(monday) + 2, radii.often)
        return <circle class="w-often" cx={String(x)} cy={String(y)} r="2.2" />
      })}
    </>
  )
}

const keyed = ['late', 'partly', 'now', 'ahead', 'done'] as const
const row = 16

/** The middle: which day it is, what the shapes mean, and how many there are of each. */
const Middle: FC<{ shown: YearShown; items: readonly DatedItem[] }> = ({ shown, items }) => {
  const { t, locale } = shown
  const today = Temporal.PlainDate.from(shown.today)
  const counts = Map.groupBy(items, (item) => lookOf(item, shown.today))
  return (
    <g class="w-middle">
      <text class="w-date" text-anchor="middle" x={centre} y={centre - 46}>
        {sayDayOfMonth(locale, today, today)}
      </text>
      <text class="w-mute" text-anchor="middle" x={centre} y={centre - 28}>
        {sayWeek(locale, today)}
      </text>
      {keyed.map((look, at) => (
        <>
          <g transform={`translate(${centre - 46} ${centre - 9 + at * row})`}>
            <MarkShape look={look} size={4.6} />
          </g>
          <text
            class={look === 'late' ? 'w-key is-late' : 'w-key'}
            x={centre - 34}
            y={centre - 4.5 + at * row}
          >
            {t.year.figure.counts[look](counts.get(look)?.length ?? 0)}
          </text>
        </>
      ))}
      <rect class="w-bar w-ahead" x={centre - 52.5} y={centre + 68.5} width="13" height="5" rx="2.5" />
      <text class="w-key" x={centre - 34} y={centre + 75.5}>
        {t.year.figure.stretch}
      </text>
    </g>
  )
}

/** The year as a wheel. Nothing in it takes focus, and nothing in it isn't in the list beside and below. */
export const WheelFigure: FC<{ shown: YearShown; view: YearView; year: YearRead; by: RingsBy }> = ({
  shown,
  view,
  year,
  by,
}) => {
  const { t } = shown
  const angles = anglesOf(view.days)
  const today = isInYear(view) ? dayOf(shown.today) : null
  const rings = placeRings(ringsOf(shown, view, by, year.single), angles, (item) =>
    namesOnWheel(shown.say.text(item.content.what)),
  )
  const left = rings.reduce((sum, ring) => sum + ring.left, 0)
  const circles = [
    radii.breaks,
    radii.months,
    ...rings.flatMap(({ placed }) => placed.flatMap(({ radius, label }) => (label === null ? [] : [radius]))),
  ]
  return (
    <div class="wheel-figure">
      <svg class="wheel" viewBox="0 0 960 960" role="img" aria-labelledby="wheel-t wheel-d">
        <title id="wheel-t">{t.year.figure.title(view.year, view.school.name)}</title>
        <desc id="wheel-d">{t.year.figure.say}</desc>
        <Circles radii={circles} />
        {rings.map(({ from, to }) => (
          <Sector angles={angles} from={from + 2} to={to - 2} />
        ))}
        <Breaks shown={shown} view={view} angles={angles} />
        <Months shown={shown} angles={angles} today={today} />
        <Weeks angles={angles} today={today} />
        {rings.map(({ name, from, to }) => (
          <RingName name={name} from={from} to={to} />
        ))}
        <Often year={year} view={view} angles={angles} />
        {today !== null && mondayOf(today) >= (angles.weeks[0]?.monday ?? 0) && (
          <Hand angles={angles} today={today} />
        )}
        {rings.flatMap(({ placed }) =>
          placed.map((one) => (
            <Placed placed={one} name={shown.say.text(one.item.content.what)} today={shown.today} />
          )),
        )}
        <Middle shown={shown} items={year.single} />
      </svg>
      {left > 0 && <p class="quiet small">{t.year.figure.left(left)}</p>}
    </div>
  )
}

const nameLine = 15

/** As many words on a line as there is room for. */
const linesIn = (name: string, room: number): readonly string[] => {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && lengthOf(longer, letterSize) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** In the gap of summer: level where the ring is wide enough for its words, else upwards. */
const RingName: FC<{ name: string; from: number; to: number }> = ({ name, from, to }) => {
  const [wide, high] = [to - from - 4, 0.68 * ((from + to) / 2)]
  const fits = (lines: readonly string[], room: number, height: number): boolean =>
    lines.every((words) => lengthOf(words, letterSize) <= room) && lines.length * nameLine <= height
  const [level, upright] = [linesIn(name, wide), linesIn(name, high)]
  const isLevel = fits(level, wide, high)
  const cut = cutTo(name, Math.floor((name.length * high) / lengthOf(name, letterSize)))
  const lines = isLevel ? level : fits(upright, high, wide) ? upright : [cut]
  const x = Math.round(centre - (from + to) / 2)
  return (
    <text
      class="w-ringname"
      text-anchor="middle"
      transform={`translate(${x} ${centre + (isLevel ? 4 : 0)})${isLevel ? '' : ' rotate(-90) translate(0 4)'}`}
    >
      {lines.map((words, at) => (
        <tspan x="0" y={(at - (lines.length - 1) / 2) * nameLine}>
          {words}
        </tspan>
      ))}
    </text>
  )
}
