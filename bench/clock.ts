import { calendar } from '../demo/calendar.ts'
import { dayOf, textOf } from '../src/domain/calendar/day.ts'
import { compile } from '../src/domain/calendar/school-calendar.ts'
import type { SafetyRecord } from '../src/domain/journal/journal.ts'
import { assessDuties } from '../src/domain/rules/clock.ts'
import type { AssessedAt } from '../src/domain/rules/obligation.ts'
import { journal, seeded } from './journals.ts'

export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly aim: string
  readonly ok: boolean
}

interface Sample {
  readonly record: SafetyRecord
  readonly at: AssessedAt
  readonly length: number
}

const school = compile(calendar)

/** Each case is looked at on the day after its last entry, as a sweep that keeps up does. */
const sampled = (record: SafetyRecord): Sample => {
  const entries = [...record.concerns.flatMap((concern) => concern.entries), ...(record.case?.entries ?? [])]
  const last = entries.reduce((latest, { happened }) => (happened > latest ? happened : latest), '')
  const on = textOf(school.addSchoolDays(dayOf(last), 1))
  return { record, at: { asOf: `${on}T12:00`, knownAt: `${on}T11:00:00Z` }, length: entries.length }
}

/** Seconds that this thread has worked: what else the machine does doesn't count. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000_000
}

/** Cases a second, best of five rounds. */
const perSecond = (samples: readonly Sample[], seconds: number): number => {
  let best = 0
  for (let round = 0; round < 5; round++) {
    const begun = worked()
    let count = 0
    while (worked() - begun < seconds) {
      for (const { record, at } of samples) assessDuties(record, at, school)
      count += samples.length
    }
    best = Math.max(best, count / (worked() - begun))
  }
  return best
}

const median = (samples: readonly Sample[]): number =>
  samples.map(({ length }) => length).toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0

const samples = (count: number, evaluations: (random: () => number) => number): readonly Sample[] => {
  const random = seeded(20_261_210)
  return Array.from({ length: count }, (_, at) => sampled(journal(`case ${at}`, evaluations(random), random)))
}

/** Cases a second in one thread, and what an entry costs in a journal ten times as long. */
export const benchClock = (seconds = 0.6): readonly Measured[] => {
  const ordinary = samples(400, (random) => Math.floor(random() * 4))
  const long = samples(40, () => 35)
  const length = median(ordinary)
  const longer = median(long)
  const speed = perSecond(ordinary, seconds)
  const ratio = speed / perSecond(long, seconds) / (longer / length)
  return [
    {
      name: 'clock: entries in a journal, median',
      value: length,
      unit: 'entries',
      aim: '≈ 20',
      ok: length >= 18 && length <= 26,
    },
    {
      name: 'clock: cases in one thread',
      value: Math.round(speed),
      unit: 'per second',
      aim: '≥ 50,000',
      ok: speed >= 50_000,
    },
    {
      name: `clock: cost of an entry, journal of ${longer} ÷ journal of ${length}`,
      value: Number(ratio.toFixed(2)),
      unit: 'ratio',
      aim: '≤ 1.3',
      ok: ratio <= 1.3,
    },
  ]
}
