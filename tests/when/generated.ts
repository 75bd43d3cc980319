import fc from 'fast-check'
import {
  type Beside,
  type Counted,
  type CountWindow,
  countedThings,
  type Dated,
  type DayOfYear,
  type DayTime,
  type EventName,
  eventRelations,
  knownEvents,
  type Mark,
  type OnEvent,
  type Part,
  type Rhythm,
  type Soon,
  type Span,
  type Standing,
  type Stretch,
  standingHows,
  type When,
} from '../../src/domain/when/when.ts'

/** Every when in its canonical shape: the one that a text is read as. */
const schoolMonths = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]
const schoolWeeks = [
  ...Array.from({ length: 23 }, (_, at) => at + 31),
  ...Array.from({ length: 30 }, (_, at) => at + 1),
]
const twoOf = <T>(from: readonly T[]) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: from.length - 1 }), { minLength: 2, maxLength: 2 })
    .map((places) => places.toSorted((a, b) => a - b).map((at) => from[at]))
    .filter((pair): pair is [T, T] => pair.length === 2)

const lengths = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const dateOf = (year: fc.Arbitrary<number | null>): fc.Arbitrary<DayOfYear> =>
  fc
    .record({ month: fc.integer({ min: 1, max: 12 }), dayOfMonth: fc.integer({ min: 1, max: 31 }), year })
    .filter(({ month, dayOfMonth, year: only }) => {
      const leap = only === null || only % 4 === 0
      return dayOfMonth <= (lengths[month] ?? 0) && (month !== 2 || dayOfMonth < 29 || leap)
    })
const anyDate = dateOf(fc.option(fc.integer({ min: 2025, max: 2029 }), { freq: 4 }))
const order = ({ year, month, dayOfMonth }: DayOfYear): number =>
  (year === null ? (month + 4) % 12 : year * 12 + month) * 31 + dayOfMonth

const week = fc.constantFrom(...schoolWeeks)
const breaks = fc.constantFrom(
  'autumn-break' as const,
  'christmas' as const,
  'winter-break' as const,
  'easter' as const,
)

const stretchWithoutPreposition: fc.Arbitrary<Stretch> = fc.oneof(
  fc.constantFrom('autumn' as const, 'spring' as const).map((term) => ({ unit: 'term' as const, term })),
  fc
    .constantFrom('winter' as const, 'advent' as const, 'early-summer' as const)
    .map((season) => ({ unit: 'season' as const, season })),
  fc
    .record({
      unit: fc.constant('months' as const),
      month: fc.constantFrom(...schoolMonths),
      part: fc.constantFrom('whole' as const, 'early' as const, 'middle' as const, 'late' as const),
    })
    .map(({ unit, month, part }) => ({ unit, from: month, to: month, part })),
  twoOf(schoolMonths).map(([from, to]) => ({ unit: 'months' as const, from, to, part: 'whole' as const })),
  week.map((number) => ({ unit: 'weeks' as const, from: number, to: number })),
  twoOf(schoolWeeks).map(([from, to]) => ({ unit: 'weeks' as const, from, to })),
  anyDate.map((on) => ({ unit: 'dates' as const, from: on, to: on })),
  fc
    .tuple(anyDate, anyDate)
    .filter(([from, to]) => (from.year === null) === (to.year === null) && order(from) < order(to))
    .map(([from, to]) => ({ unit: 'dates' as const, from, to })),
)
const stretch: fc.Arbitrary<Stretch> = fc.oneof(
  { arbitrary: stretchWithoutPreposition, weight: 6 },
  fc
    .constantFrom('school-start' as const, 'term-turn' as const, 'school-end' as const)
    .map((turn) => ({ unit: 'at' as const, turn })),
  fc.oneof(breaks, fc.constant('summer' as const)).map((name) => ({ unit: 'break' as const, break: name })),
)

const namedMark: fc.Arbitrary<Mark> = breaks.map((name) => ({ mark: 'break' as const, break: name }))
const mark: fc.Arbitrary<Mark> = fc.oneof(
  namedMark,
  week.map((number) => ({ mark: 'week' as const, week: number })),
  fc.constantFrom(...schoolMonths).map((month) => ({ mark: 'month' as const, month })),
  anyDate.map((date) => ({ mark: 'date' as const, date })),
)
const schoolStart: Mark = { mark: 'school-start' }
const summer: Mark = { mark: 'break', break: 'summer' }
const beside: fc.Arbitrary<Beside> = fc
  .record({
    side: fc.oneof(
      fc.tuple(fc.constant('before' as const), fc.oneof(mark, fc.constantFrom(schoolStart, summer))),
      fc.tuple(fc.constant('after' as const), fc.oneof(mark, fc.constant(schoolStart))),
    ),
    within: fc.option(
      fc.record({
        count: fc.integer({ min: 1, max: 14 }),
        unit: fc.constantFrom('weeks' as const, 'days' as const),
      }),
    ),
  })
  .map(({ side: [unit, of], within }) => ({ unit, of, within }))

const between: fc.Arbitrary<Span> = fc
  .tuple(fc.oneof(mark, fc.constant(schoolStart)), fc.oneof(mark, fc.constant(summer)))
  .filter(([from, to]) => from.mark !== to.mark || from.mark === 'break')
  .filter(([from, to]) => JSON.stringify(from) !== JSON.stringify(to))
  .map(([from, to]) => ({ unit: 'between' as const, from, to }))
const either: fc.Arbitrary<Span> = fc
  .uniqueArray(stretch, { minLength: 2, maxLength: 3, selector: (one) => JSON.stringify(one) })
  .map((of) => ({ unit: 'either' as const, of }))

/** All but the whole year, which needs no words inside another when. */
const partOfYear: fc.Arbitrary<Span> = fc.oneof(
  { arbitrary: stretch, weight: 5 },
  { arbitrary: beside, weight: 3 },
  stretchWithoutPreposition.map((limit) => ({ unit: 'by' as const, limit })),
  between,
  either,
)
export const span: fc.Arbitrary<Span> = fc.oneof(
  { arbitrary: partOfYear, weight: 12 },
  fc.constant({ unit: 'school-year' as const }),
)
const within = fc.option(partOfYear, { freq: 2 })

const weekdays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 4 })
  .map((days) => days.toSorted((a, b) => a - b))
const nth = fc.constantFrom(-1, 1, 2, 3, 4, 5)
export const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), within }),
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.integer({ min: 1, max: 6 }),
    weekdays,
    parity: fc.constant(null),
    within,
  }),
  fc.record({
    every: fc.constant('week' as const),
    interval: fc.constant(2),
    weekdays,
    parity: fc.constantFrom('even' as const, 'odd' as const),
    within,
  }),
  fc.record({
    every: fc.constant('month' as const),
    interval: fc.integer({ min: 1, max: 6 }),
    on: fc.option(
      fc.oneof(
        fc.record({ by: fc.constant('weekday' as const), nth, weekday: fc.integer({ min: 1, max: 7 }) }),
        fc.record({ by: fc.constant('school-day' as const), nth }),
        fc.record({ by: fc.constant('week' as const), nth }),
        fc.record({ by: fc.constant('date' as const), dayOfMonth: fc.integer({ min: 1, max: 31 }) }),
      ),
    ),
    within,
  }),
)

const clock = fc.integer({ min: 7 * 60, max: 20 * 60 }).map((minutes) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})
const time: fc.Arbitrary<DayTime> = fc.oneof(
  fc.record({
    at: fc.constantFrom('before-school' as const, 'after-school' as const),
    minutes: fc.option(fc.integer({ min: 5, max: 60 })),
  }),
  clock.map((from) => ({ at: 'clock' as const, from, to: null })),
  fc
    .tuple(clock, clock)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ at: 'clock' as const, from, to })),
  fc.integer({ min: 1, max: 8 }).map((lesson) => ({ at: 'lesson' as const, lesson })),
  fc.record({
    at: fc.constantFrom(
      'morning' as const,
      'breaks' as const,
      'long-break' as const,
      'lunch' as const,
      'evening' as const,
    ),
  }),
)

const label = fc.option(fc.constantFrom('8. trinn', 'Planer', 'MOT', 'Skolemiljøutvalget, SMU'), { freq: 4 })
const dated: fc.Arbitrary<Dated> = fc.record({
  kind: fc.constant('dated' as const),
  on: fc.oneof({ arbitrary: span, weight: 3 }, { arbitrary: rhythm, weight: 2 }),
  about: fc.constantFrom(false, false, false, true),
  time: fc.option(time, { freq: 3 }),
  label,
})

const over: fc.Arbitrary<CountWindow> = fc.oneof(
  { arbitrary: span.map((one) => ({ unit: 'span' as const, span: one })), weight: 3 },
  fc
    .constantFrom('week' as const, 'month' as const, 'term' as const)
    .map((each) => ({ unit: 'each' as const, each })),
  fc.integer({ min: 2, max: 5 }).map((years) => ({ unit: 'years' as const, years })),
)
const amount = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((count) => ({ least: count, most: count })),
  fc.integer({ min: 1, max: 9 }).map((least) => ({ least, most: null })),
  fc.integer({ min: 1, max: 9 }).map((most) => ({ least: 0, most })),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([least, more]) => ({ least, most: least + more })),
)
/** "Two weeks before Christmas" is a stretch; "once a week" is a rhythm. */
const isCount = ({ least, most, of, over: window }: Counted): boolean => {
  const isStretch =
    window.unit === 'span' &&
    ['before', 'after'].includes(window.span.unit) &&
    (of === 'days' || of === 'weeks')
  const isRhythm =
    window.unit === 'each' && window.each !== 'term' && of === 'times' && least === 1 && most === 1
  return !isStretch && !isRhythm
}
const counted: fc.Arbitrary<Counted> = fc
  .record({ amount, of: fc.constantFrom(...countedThings), over, label })
  .map(({ amount: { least, most }, ...other }) => ({ kind: 'count' as const, least, most, ...other }))
  .filter(isCount)

const standing: fc.Arbitrary<Standing> = fc.record({
  kind: fc.constant('standing' as const),
  how: fc.constantFrom(...standingHows),
  within,
  label,
})

const soon: fc.Arbitrary<Soon> = fc.oneof(
  fc.record({ in: fc.constantFrom('at-once' as const, 'same-day' as const) }),
  fc.record({
    in: fc.constantFrom('school-days' as const, 'days' as const, 'weeks' as const, 'months' as const),
    count: fc.integer({ min: 1, max: 14 }),
  }),
)
const event: fc.Arbitrary<EventName> = fc.oneof(
  { arbitrary: fc.constantFrom(...knownEvents).map((known) => ({ known })), weight: 3 },
  fc
    .constantFrom('konflikt mellom elever', 'foreldremøtet', 'behandling i FAU og SMU', 'Skolens dag')
    .map((told) => ({ told, form: 'noun' as const })),
  fc
    .constantFrom('en elev mistrives', 'noen sier fra', 'Statsforvalteren ber om det')
    .map((told) => ({ told, form: 'clause' as const })),
)
const onEvent: fc.Arbitrary<OnEvent> = fc
  .record({
    kind: fc.constant('event' as const),
    relation: fc.constantFrom(...eventRelations),
    event,
    soon: fc.option(soon, { freq: 2 }),
    label,
  })
  // "Før" has one form for both.
  .filter((one) => !(one.relation === 'before' && 'told' in one.event && one.event.form === 'clause'))

export const part: fc.Arbitrary<Part> = fc.oneof(
  { arbitrary: dated, weight: 4 },
  { arbitrary: counted, weight: 2 },
  standing,
  onEvent,
)

export const when: fc.Arbitrary<When> = fc
  .uniqueArray(part, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) })
  .map((parts) => ({ parts }))
