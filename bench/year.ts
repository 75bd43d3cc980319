import { randomUUIDv7 } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { jsx } from 'hono/jsx'
import { calendar } from '../demo/calendar.ts'
import { WheelFigure } from '../src/app/year/wheel-figure.tsx'
import { type SchoolYearDays, schoolYearOf } from '../src/domain/calendar/school-year.ts'
import { schoolId } from '../src/domain/people/ids.ts'
import { standingOf } from '../src/domain/doing/standing.ts'
import type { SchoolPlan } from '../src/domain/school-plan/plan.ts'
import { afterDifference, yearDifference } from '../src/domain/year/difference.ts'
import { activitiesOf, occurrencesOfPlan } from '../src/domain/year/making.ts'
import type { KeptOccurrence } from '../src/domain/year/occurrence.ts'
import { readYear, type YearItem } from '../src/domain/year/reading.ts'
import type { YearView } from '../src/queries/year/year.ts'
import { textsFor } from '../src/texts/catalogue.ts'
import { planSpeech } from '../src/texts/plan-speech.ts'
import type { Measured } from './clock.ts'
import { demonstrationPlan } from './demonstration-plan.ts'
import { line } from './pages/lines.ts'
import { timed } from './timing.ts'

const schools = 180
const aim = 10
const name = '2026-27'

const daysOf = (of = calendar): SchoolYearDays => {
  const days = schoolYearOf(of, name)
  if (days === null) throw new Error('no school year')
  return days
}

const made = (plan: SchoolPlan, days: SchoolYearDays, before: readonly KeptOccurrence[] = []) =>
  afterDifference(before, yearDifference(before, occurrencesOfPlan(plan, days)))

const benchMaking = async (): Promise<readonly Measured[]> => {
  const days = daysOf()
  const other = daysOf({
    ...calendar,
    free: [...calendar.free, { from: '2026-11-09', to: '2026-11-13', name: 'Fri' }],
  })
  const plans = Array.from({ length: schools }, demonstrationPlan)
  const [first] = plans
  if (first === undefined) throw new Error('no plan')
  const years: (readonly KeptOccurrence[])[] = []
  const cold = await timed(async () => made(first, days))
  const each = (await timed(async () => years.push(...plans.map((plan) => made(plan, days))))) / schools
  const anew = await timed(async () => plans.map((plan, at) => made(plan, other, years[at])))
  return [
    line("a year's occurrences, one school, first time", cold, 'ms'),
    line(`a year's occurrences, ${schools} schools, each`, each, 'ms', aim),
    line(`a year made anew after a new calendar, ${schools} schools, each`, anew / schools, 'ms', aim),
    line("a year's occurrences, how many", years[0]?.length ?? 0, ''),
  ]
}

const itemsOf = (plan: SchoolPlan, days: SchoolYearDays, today: string): readonly YearItem[] => {
  const contents = new Map(activitiesOf(plan).map(({ id, content }) => [id, content]))
  const known = { acts: [], source: null, facts: [], springFrom: today, today, madeOn: '2026-08-20' }
  return made(plan, days).flatMap((one) => {
    const content = contents.get(one.activity)
    return content === undefined ? [] : [{ ...one, content, standing: standingOf(one, known) }]
  })
}

const benchWheel = async (): Promise<readonly Measured[]> => {
  const days = daysOf()
  const today = '2026-11-12'
  const items = itemsOf(demonstrationPlan(), days, today)
  const view: YearView = {
    school: { id: schoolId(randomUUIDv7()), name: 'Skole', languageForm: 'nb' },
    slug: 'skole',
    year: name,
    days,
    isEmpty: false,
    items,
    factors: [],
    classes: [],
    today,
    mine: { roles: [], seats: [] },
  }
  const t = textsFor('nb')
  const shown = {
    t,
    locale: 'nb' as const,
    at: { school: 'skole', year: name },
    say: planSpeech(t, 'nb'),
    today,
  }
  const draw = () => String(jsx(WheelFigure, { shown, view, year: readYear(items), by: 'level' }))
  const times: number[] = []
  for (let round = 0; round < 20; round++) times.push(await timed(async () => draw()))
  const svg = Buffer.from(draw())
  return [
    line('wheel as SVG', Math.min(...times), 'ms'),
    line('wheel as SVG', svg.length / 1000, 'kB'),
    line('wheel as SVG, gzipped', gzipSync(svg).length / 1000, 'kB'),
  ]
}

/** The year of a school in memory: its occurrences, what another calendar changes, and the wheel that is drawn of it. */
export const benchYear = async (): Promise<readonly Measured[]> => [
  ...(await benchMaking()),
  ...(await benchWheel()),
]
