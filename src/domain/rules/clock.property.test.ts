import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { school } from '../../../tests/assessing.ts'
import { entryOf, isConcernKind, moment, numbered, safetyRecord } from '../../../tests/generators.ts'
import { minute, minuteOf, momentText, secondsOf } from '../calendar/moment.ts'
import type { CaseEntry, ConcernEntry, Entry } from '../journal/entry.ts'
import type { EntryKind } from '../journal/entry-kinds.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import { assessDuties } from './clock.ts'
import type { Assessment, DutyState, Obligation } from './obligation.ts'
import { type AnyMatch, type Match, type RuleId, ruleIds } from './rule.ts'
import { currentRuleSet } from './rule-set.ts'
import { type Item, timelineOf } from './timeline.ts'

const late = '2030-01-01T00:00:00Z'
const last = '2029-12-31T00:00:00Z'
const assess = (record: SafetyRecord, asOf: string, knownAt = late): Assessment =>
  assessDuties(record, { asOf, knownAt }, school)

const keyOf = ({ rule, trigger, subject }: Obligation): string => `${rule} ${trigger.id} ${subject}`
const byKey = ({ obligations }: Assessment): ReadonlyMap<string, Obligation> =>
  new Map(obligations.map((obligation) => [keyOf(obligation), obligation]))

const entriesOf = (record: SafetyRecord): readonly Entry[] => [
  ...record.concerns.flatMap(({ entries }) => entries),
  ...(record.case?.entries ?? []),
]

/** Nobody closes a case before anybody knew of it. */
const knownBeforeClosed = (record: SafetyRecord): boolean => {
  const times = (kinds: readonly EntryKind[]): readonly number[] =>
    entriesOf(record).flatMap(({ kind, happened }) => (kinds.includes(kind) ? [minuteOf(happened)] : []))
  return (
    Math.min(...times(['concern-reported', 'raised-with-principal', 'case-opened'])) <=
    Math.min(...times(['case-closed']))
  )
}

const better: readonly DutyState[] = [
  'documented',
  'documented-late',
  'not-applicable',
  'open',
  'due',
  'late',
]

/** Writes an entry last of all in a journal where its kind may stand; null where there is none. */
const withEntry = (record: SafetyRecord, entry: Entry, concernAt: number): SafetyRecord | null => {
  const plain = (entries: readonly Entry[]): Entry => ({ ...entry, recorded: last, seq: entries.length + 1 })
  if (isConcernKind(entry.kind) && record.concerns.length > 0) {
    const at = concernAt % record.concerns.length
    return {
      ...record,
      concerns: record.concerns.map((journal, index) =>
        index === at
          ? { ...journal, entries: [...journal.entries, plain(journal.entries) as ConcernEntry] }
          : journal,
      ),
    }
  }
  if (isConcernKind(entry.kind) || !record.case) return null
  const { entries } = record.case
  return { ...record, case: { ...record.case, entries: [...entries, plain(entries) as CaseEntry] } }
}

const holds = (match: Match, entry: Entry, record: SafetyRecord): boolean => {
  const at = minuteOf(entry.happened)
  const item = {
    entry,
    stream: record.case?.case,
    root: entry.seq,
    earlier: null,
    first: at,
    last: at,
    round: 0,
  }
  return match.holds(item as Item<EntryKind>, timelineOf(record, minuteOf('2030-01-01'), secondsOf(late)))
}

describe('adding an entry that fulfils a rule', () => {
  it.each(ruleIds)('leaves no obligation of %s worse', (id) => {
    const matches: readonly AnyMatch[] = currentRuleSet.rules[id].fulfilment
    const added = fc
      .constantFrom(...matches)
      .chain((match) => fc.tuple(fc.constant(match), entryOf(match.kind)))
    fc.assert(
      fc.property(safetyRecord, added, moment, fc.nat(2), (record, [match, entry], asOf, concernAt) => {
        fc.pre(knownBeforeClosed(record) && holds(match, entry, record))
        const more = withEntry(record, entry, concernAt)
        fc.pre(more !== null)
        const after = byKey(assess(more ?? record, asOf))
        for (const [key, was] of byKey(assess(record, asOf))) {
          const is = after.get(key)
          if (was.rule !== id || !is) continue
          expect(better.indexOf(is.state), `${key}: ${was.state} → ${is.state}`).toBeLessThanOrEqual(
            better.indexOf(was.state),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** The same entries written down in another order, pointing at each other as before. */
const permuted = <E extends Entry>(entries: readonly E[], order: readonly number[]): readonly E[] => {
  const shuffled = entries
    .map((entry, at) => ({ entry, key: order[at % order.length] ?? 0, at }))
    .toSorted((a, b) => a.key - b.key || a.at - b.at)
    .map(({ entry }) => entry)
  const moved = new Map(shuffled.map(({ seq }, at) => [seq, at + 1]))
  const to = (seq: number): number => moved.get(seq) ?? seq
  return shuffled.map((entry, at) => {
    const facts: Record<string, unknown> = { ...entry.facts }
    for (const pointer of ['intervention', 'request']) {
      if (typeof facts[pointer] === 'number') facts[pointer] = to(facts[pointer])
    }
    const corrects = entry.corrects === undefined ? {} : { corrects: to(entry.corrects) }
    return { ...entry, facts, ...corrects, seq: at + 1 } as unknown as E
  })
}

/** Without places in the journal: what is left must not depend on them. */
const placeless = (assessment: Assessment): unknown =>
  JSON.parse(JSON.stringify(assessment, (key, value: unknown) => (key === 'seq' ? undefined : value)))

describe('the order in which entries were put in', () => {
  it('plays no part when the times are kept', () => {
    const order = fc.array(fc.nat(100), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(safetyRecord, order, moment, (record, keys, asOf) => {
        const other: SafetyRecord = {
          ...record,
          concerns: record.concerns.map((journal) => ({
            ...journal,
            entries: permuted(journal.entries, keys),
          })),
          case: record.case && { ...record.case, entries: permuted(record.case.entries, keys) },
        }
        expect(placeless(assess(other, asOf))).toEqual(placeless(assess(record, asOf)))
      }),
      { numRuns: 500 },
    )
  })
})

const isDocumented = ({ state }: Obligation): boolean => state === 'documented' || state === 'documented-late'
const later = (at: string, minutes: number): string => momentText(minute(minuteOf(at, true) + minutes))

describe('time alone', () => {
  it('never documents anything', () => {
    fc.assert(
      fc.property(safetyRecord, moment, fc.integer({ min: 1, max: 200_000 }), (record, asOf, minutes) => {
        const then = later(asOf, minutes)
        const between = ({ happened }: Entry): boolean =>
          minuteOf(happened) > minuteOf(asOf, true) && minuteOf(happened) <= minuteOf(then)
        const still: SafetyRecord = {
          ...record,
          concerns: record.concerns.map((journal) => ({
            ...journal,
            entries: numbered(
              journal.entries.filter((entry) => !between(entry)),
              -1,
            ),
          })),
          case: record.case && {
            ...record.case,
            entries: numbered(
              record.case.entries.filter((entry) => !between(entry)),
              -1,
            ),
          },
        }
        const before = byKey(assess(still, asOf))
        for (const [key, obligation] of byKey(assess(still, then))) {
          if (!isDocumented(obligation)) continue
          const was = before.get(key)
          expect(was && isDocumented(was), `${key} was ${was?.state}`).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('changes no state before the moment that was foretold', () => {
    const shown = ({ obligations, beacons, clocks }: Assessment) => [
      obligations.map((obligation) => [keyOf(obligation), obligation.state]),
      Object.entries(beacons).map(([name, { state, due, because }]) => [name, state, due, because]),
      clocks,
    ]
    fc.assert(
      fc.property(safetyRecord, moment, fc.double({ min: 0, max: 1, noNaN: true }), (record, asOf, part) => {
        const now = assess(record, asOf)
        const from = minuteOf(asOf, true)
        const until = now.nextChange === null ? from + 600_000 : minuteOf(now.nextChange)
        expect(until).toBeGreaterThan(from)
        const then = momentText(minute(Math.floor(from + (until - 1 - from) * part)))
        expect(shown(assess(record, then))).toEqual(shown(now))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what was not written yet', () => {
  it('does not exist', () => {
    fc.assert(
      fc.property(safetyRecord, moment, moment, (record, asOf, written) => {
        const knownAt = `${written.slice(0, 10)}T12:00:00Z`
        const known = ({ recorded }: Entry): boolean => secondsOf(recorded) <= secondsOf(knownAt)
        const then: SafetyRecord = {
          ...record,
          concerns: record.concerns.map((journal) => ({
            ...journal,
            entries: journal.entries.filter(known),
          })),
          case: record.case && { ...record.case, entries: record.case.entries.filter(known) },
        }
        expect(assess(record, asOf, knownAt)).toEqual(assess(then, asOf))
      }),
    )
  })
})

describe('a plan rule', () => {
  /** Kinds of entry that only rules of the plan, of guidance and of practice look at. */
  const rulesOf = (lawful: boolean) =>
    ruleIds.map((id) => currentRuleSet.rules[id]).filter(({ duty }) => (duty === 'law') === lawful)
  const kindsOf = (lawful: boolean): ReadonlySet<EntryKind> =>
    new Set(
      rulesOf(lawful).flatMap(({ trigger, fulfilment }) =>
        [...trigger, ...fulfilment].map(({ kind }) => kind),
      ),
    )
  const ofLaw = kindsOf(true)
  /** Endings are no routine: they stop the law's duties too, and rightly. */
  const endings: readonly EntryKind[] = ['case-closed', 'concern-ended', 'followed-up']
  const ofPlan = [...kindsOf(false)].filter((kind) => !ofLaw.has(kind) && !endings.includes(kind))

  it('never slows a duty of the law', () => {
    const lawful = new Set<RuleId>(rulesOf(true).map(({ id }) => id))
    const keep = ({ kind }: Entry): boolean => !ofPlan.includes(kind)
    expect(ofPlan).toContain('resource-team-discussed')
    fc.assert(
      fc.property(safetyRecord, moment, (record, asOf) => {
        const without: SafetyRecord = {
          ...record,
          concerns: record.concerns.map((journal) => ({ ...journal, entries: journal.entries.filter(keep) })),
          case: record.case && { ...record.case, entries: record.case.entries.filter(keep) },
        }
        fc.pre(!entriesOf(record).some(({ corrects }) => corrects !== undefined))
        const duties = (assessment: Assessment) =>
          assessment.obligations
            .filter(({ rule }) => lawful.has(rule))
            .map((obligation) => [keyOf(obligation), obligation.state, obligation.due])
        expect(duties(assess(record, asOf))).toEqual(duties(assess(without, asOf)))
      }),
      { numRuns: 500 },
    )
  })
})
