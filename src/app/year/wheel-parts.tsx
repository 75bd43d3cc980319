import type { FC } from 'hono/jsx'
import { addMonths, type Day, day, isoWeekOf, mondayOf, textOf } from '../../domain/calendar/day.ts'
import { breaks } from '../../domain/calendar/school-year.ts'
import { alongCircle, type Angles, centre, isBelow, pointAt } from '../../domain/year/wheel/angles.ts'
import { sayMonth } from '../../texts/dates.ts'
import type { YearView } from '../../queries/year/year.ts'
import type { YearShown } from './rows.tsx'

const rim = 404
const core = 98
export const radii = { weeks: 417, months: 441, breaks: 463, often: 113 }

const size = 12.5

/** Circles that words run along: both ways round, beginning at nine o'clock. */
export const Circles: FC<{ radii: readonly number[] }> = ({ radii: all }) => (
  <defs>
    {[...new Set(all)].flatMap((radius) => {
      const over = radius - 0.36 * size
      const under = radius + 0.36 * size
      return [
        <path id={`c${radius}`} d={`M${centre - over} ${centre}a${over} ${over} 0 1 1 0 .1`} />,
        <path id={`a${radius}`} d={`M${centre - under} ${centre}a${under} ${under} 0 1 0 0 -.1`} />,
      ]
    })}
  </defs>
)

/** A word on a circle. Below the middle it runs the other way, so that it stands on its feet. */
export const Word: FC<{
  radius: number
  degrees: number
  anchor: 'start' | 'middle' | 'end'
  look: string
  text: string
}> = ({ radius, degrees, anchor, look, text }) => {
  const isTurned = isBelow(degrees)
  const turned = isTurned && anchor !== 'middle' ? (anchor === 'start' ? 'end' : 'start') : anchor
  return (
    <text class={look} text-anchor={turned}>
      <textPath href={`#${isTurned ? 'a' : 'c'}${radius}`} startOffset={String(alongCircle(degrees, radius))}>
        {text}
      </textPath>
    </text>
  )
}

const sector = (from: number, to: number, outer: number, inner: number): string => {
  const wide = to - from > 180 ? 1 : 0
  const [a, b] = [pointAt(from, outer), pointAt(to, outer)]
  const [d, e] = [pointAt(to, inner), pointAt(from, inner)]
  return `M${a.join(' ')}A${outer} ${outer} 0 ${wide} 1 ${b.join(' ')}L${d.join(' ')}A${inner} ${inner} 0 ${wide} 0 ${e.join(' ')}Z`
}

export const Sector: FC<{ angles: Angles; from: number; to: number }> = ({ angles, from, to }) => (
  <path class="w-ring" d={sector(angles.start, angles.end, to, from)} />
)

/** Free weeks, shaded from the middle to the rim, with their names outside. */
export const Breaks: FC<{ shown: YearShown; view: YearView; angles: Angles }> = ({ shown, view, angles }) => (
  <>
    {breaks
      .filter((name) => name !== 'summer')
      .map((name) => {
        const { from, to } = view.days.breaks[name]
        const [start, end] = [angles.edge(mondayOf(from)), angles.edge(day(mondayOf(to) + 7))]
        return (
          <>
            <path class="w-free" d={sector(start, end, rim, core)} />
            <Word
              radius={radii.breaks}
              degrees={(start + end) / 2}
              anchor="middle"
              look="w-mute"
              text={shown.t.year.breaks[name]}
            />
          </>
        )
      })}
  </>
)

const monthsOf = (angles: Angles): readonly Day[] => {
  const [first, last] = [angles.weeks[0]?.monday, angles.weeks.at(-1)?.monday]
  if (first === undefined || last === undefined) return []
  const months = [textOf(first).slice(0, 7)]
  for (const { monday } of angles.weeks) {
    const month = textOf(day(monday + 6)).slice(0, 7)
    if (month !== months.at(-1)) months.push(month)
  }
  return months.map((month) => day(Date.parse(`${month}-01`) / 86_400_000))
}

const line = (degrees: number, from: number, to: number): string =>
  `M${pointAt(degrees, from).join(' ')}L${pointAt(degrees, to).join(' ')}`

export const Months: FC<{ shown: YearShown; angles: Angles; today: Day | null }> = ({
  shown,
  angles,
  today,
}) => {
  const months = monthsOf(angles)
  const now = today === null ? null : textOf(today).slice(0, 7)
  return (
    <>
      {months.map((first, at) => {
        const start = Math.max(angles.edge(first), angles.start)
        const end = Math.min(angles.edge(addMonths(first, 1)), angles.end)
        const isNow = textOf(first).slice(0, 7) === now
        return (
          <>
            {at > 0 && <path class="w-grid" d={line(start, core, 436)} />}
            <Word
              radius={radii.months}
              degrees={(start + end) / 2}
              anchor="middle"
              look={isNow ? 'w-month w-here' : 'w-month'}
              text={sayMonth(shown.locale, Temporal.PlainDate.from(textOf(first)))}
            />
          </>
        )
      })}
    </>
  )
}

/** Week numbers on the rim; this week's stands in the ember that means now. */
export const Weeks: FC<{ angles: Angles; today: Day | null }> = ({ angles, today }) => {
  const now = today === null ? null : mondayOf(today)
  return (
    <>
      {angles.weeks.map(({ monday, number }) => {
        const [x, y] = pointAt((angles.edge(monday) + angles.edge(day(monday + 7))) / 2, radii.weeks)
        return monday === now ? null : (
          <text class="w-week" text-anchor="middle" x={String(x)} y={String(y + 4)}>
            {number}
          </text>
        )
      })}
    </>
  )
}

/** The hand: from the middle to the week that it is, and the part of the year that is over. */
export const Hand: FC<{ angles: Angles; today: Day }> = ({ angles, today }) => {
  const monday = mondayOf(today)
  const at = (angles.edge(monday) + angles.edge(day(monday + 7))) / 2
  const [x, y] = pointAt(at, radii.weeks)
  const [from, to] = [pointAt(angles.start, rim), pointAt(at, rim)]
  return (
    <>
      <path
        class="w-elapsed"
        d={`M${from.join(' ')}A${rim} ${rim} 0 ${at - angles.start > 180 ? 1 : 0} 1 ${to.join(' ')}`}
      />
      <path class="w-hand" d={line(at, core - 4, rim)} />
      <circle class="w-pill" cx={String(x)} cy={String(y)} r="13" />
      <text class="w-inpill" text-anchor="middle" x={String(x)} y={String(y + 4.5)}>
        {isoWeekOf(today).week}
      </text>
    </>
  )
}
