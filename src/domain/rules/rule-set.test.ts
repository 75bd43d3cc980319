import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { school } from '../../../tests/assessing.ts'
import { ordinaryFacts } from '../../../tests/facts.ts'
import { moment, safetyRecord } from '../../../tests/generators.ts'
import { beacons } from '../journal/entry-kinds.ts'
import { adjust } from './adjustments.ts'
import { assessDuties } from './clock.ts'
import { type DutyClass, type RuleId, ruleIds } from './rule.ts'
import { currentRuleSet, ruleSet } from './rule-set.ts'

const rules = ruleIds.map((id) => currentRuleSet.rules[id])

describe('the rule set', () => {
  it('holds C-01 to C-32, each under its own name', () => {
    expect(ruleIds).toEqual(Array.from({ length: 32 }, (_, at) => `C-${String(at + 1).padStart(2, '0')}`))
    expect(rules.map(({ id }) => id)).toEqual([...ruleIds])
    expect(new Set(rules.map(({ name }) => name)).size).toBe(32)
  })

  it('is found by its version', () => {
    expect(ruleSet('2026-08')).toBe(currentRuleSet)
    expect(ruleSet('2019-01')).toBeNull()
  })
})

describe.each(rules)('$id', (rule) => {
  it('says on what it stands', () => {
    expect(rule.basis.url).toMatch(/^https:\/\/lovdata\.no\/(lov|forskrift)\//)
    expect(rule.basis.section).toMatch(/^(§ \d+-\d+( \(\d\))?|art\. \d+)$/)
    expect(rule.basis.validFrom <= currentRuleSet.validFrom).toBe(true)
  })

  it('has what sets it going, what fulfils it, and a page where that is done', () => {
    expect(rule.trigger.length).toBeGreaterThan(0)
    expect(rule.fulfilment.length).toBeGreaterThan(0)
    for (const { kind, when } of [...rule.trigger, ...rule.fulfilment]) {
      expect(Object.keys(ordinaryFacts)).toContain(kind)
      expect(when).toMatch(/^[a-z-]+$/)
    }
    expect(rule.page).toMatch(/^[a-z-]+$/)
  })

  it('stands under one beacon, or beside the chain', () => {
    expect((rule.beacon === null) !== (rule.beside === null)).toBe(true)
  })

  it('can be adjusted within bounds only where the law gives no number', () => {
    const { deadline } = rule
    expect(deadline.class === 'law').toBe(deadline.bounds === null)
    if (!deadline.bounds) {
      expect(adjust(currentRuleSet, [{ rule: rule.id, amount: 1 }])).toEqual({
        accepted: false,
        refusal: 'deadline-fixed-by-law',
        rule: rule.id,
      })
      return
    }
    const { min, max } = deadline.bounds
    expect(deadline.amount).toBeGreaterThanOrEqual(min)
    expect(deadline.amount).toBeLessThanOrEqual(max)
    expect(adjust(currentRuleSet, [{ rule: rule.id, amount: max }])).toMatchObject({
      accepted: true,
      ruleSet: { rules: { [rule.id]: { duty: rule.duty, deadline: { amount: max } } } },
    })
    expect(adjust(currentRuleSet, [{ rule: rule.id, amount: max + 1 }])).toMatchObject({
      accepted: false,
      refusal: 'outside-bounds',
    })
  })
})

describe('the beacons', () => {
  it('hold the rules that the plan for them says', () => {
    const held = Object.fromEntries(
      beacons.map((beacon) => [beacon, rules.filter((rule) => rule.beacon === beacon).map(({ id }) => id)]),
    )
    expect(held).toEqual({
      monitor: ['C-19', 'C-21'],
      intervene: ['C-26', 'C-27'],
      notify: ['C-01', 'C-02', 'C-03', 'C-04', 'C-05', 'C-15', 'C-16'],
      investigate: ['C-06', 'C-10', 'C-11'],
      act: ['C-09', 'C-12', 'C-17', 'C-18', 'C-20'],
      document: ['C-13', 'C-14', 'C-32'],
    })
  })

  it('leave the rest beside the chain', () => {
    const beside = Object.groupBy(rules, ({ beside }) => beside ?? 'a beacon')
    expect(Object.entries(beside).map(([where, list]) => [where, list?.map(({ id }) => id)])).toEqual(
      expect.arrayContaining([
        ['home', ['C-07']],
        ['taking-hold', ['C-08']],
        ['statsforvalter', ['C-22', 'C-23', 'C-24', 'C-25']],
        ['child-welfare', ['C-28']],
        ['order', ['C-29']],
        ['privacy', ['C-30', 'C-31']],
      ]),
    )
  })
})

describe('the class of the duty', () => {
  const expected: Readonly<Record<DutyClass, readonly RuleId[]>> = {
    law: [
      ...([
        'C-01',
        'C-02',
        'C-03',
        'C-04',
        'C-10',
        'C-12',
        'C-15',
        'C-16',
        'C-17',
        'C-22',
        'C-24',
        'C-25',
      ] as const),
      ...(['C-26', 'C-27', 'C-28', 'C-29', 'C-30', 'C-31'] as const),
    ],
    guidance: ['C-20', 'C-23'],
    plan: ['C-06', 'C-07', 'C-08', 'C-09', 'C-13', 'C-14', 'C-18', 'C-19', 'C-32'],
    practice: ['C-05', 'C-11', 'C-21'],
  }

  it.each(Object.entries(expected))(
    'is %s where the law, the guidance, the plan or practice asks',
    (duty, ids) => {
      expect(rules.filter((rule) => rule.duty === duty).map(({ id }) => id)).toEqual(ids)
    },
  )

  it('is the law’s wherever the law fixes the time', () => {
    expect(rules.filter(({ deadline, duty }) => deadline.class === 'law' && duty !== 'law')).toEqual([])
  })
})

describe('the limits of an evaluation date', () => {
  it('can be adjusted, the first and the later apart', () => {
    const adjusted = adjust(currentRuleSet, [
      { rule: 'C-17', limit: 'first', amount: 8 },
      { rule: 'C-17', limit: 'later', amount: 14 },
    ])
    expect(adjusted).toMatchObject({
      accepted: true,
      ruleSet: { rules: { 'C-17': { limits: { first: { amount: 8 }, later: { amount: 14 } } } } },
    })
    expect(adjust(currentRuleSet, [{ rule: 'C-17', limit: 'later', amount: 60 }])).toMatchObject({
      refusal: 'outside-bounds',
    })
    expect(adjust(currentRuleSet, [{ rule: 'C-05', limit: 'first', amount: 2 }])).toMatchObject({
      refusal: 'no-such-limit',
    })
    expect(adjust(currentRuleSet, [{ rule: 'C-05', amount: 0.5 }])).toMatchObject({
      refusal: 'not-whole-number',
    })
  })
})

describe('the clock', () => {
  it('is set going and stopped by no other kinds of entry than the table says', () => {
    fc.assert(
      fc.property(safetyRecord, moment, (record, asOf) => {
        const kinds = new Map(
          [...record.concerns.flatMap(({ entries }) => entries), ...(record.case?.entries ?? [])].map(
            (entry) => [entry.id, entry.kind],
          ),
        )
        const { obligations } = assessDuties(record, { asOf, knownAt: '2030-01-01T00:00:00Z' }, school)
        for (const { rule, trigger, entries } of obligations) {
          const { trigger: triggers, fulfilment } = currentRuleSet.rules[rule]
          expect(triggers.map(({ kind }) => kind)).toContain(kinds.get(trigger.id))
          for (const { id } of entries) {
            const known: readonly string[] = [...fulfilment.map(({ kind }) => kind), ...additional(rule)]
            expect(known).toContain(kinds.get(id))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  // Found by other seeds: two journals with an entry each under one identity, so that one was taken for the other.
  it.each([
    [2, '470'],
    [25, '42'],
    [39, '55'],
    [53, '124'],
    [67, '8'],
    [70, '89'],
  ])('names entries that no other journal holds (seed %i)', (seed, path) => {
    fc.assert(
      fc.property(safetyRecord, moment, (record, asOf) => {
        const all = [...record.concerns.flatMap(({ entries }) => entries), ...(record.case?.entries ?? [])]
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        const { obligations } = assessDuties(record, { asOf, knownAt: '2030-01-01T00:00:00Z' }, school)
        for (const { rule, trigger } of obligations) {
          const kind = all.find(({ id }) => id === trigger.id)?.kind
          expect(currentRuleSet.rules[rule].trigger.map((match) => match.kind)).toContain(kind)
        }
      }),
      { seed, path, numRuns: 500 },
    )
  })
})

/** § 13-5 takes two entries: the intervention with its three fields, and that home was told. */
const additional = (rule: RuleId): readonly string[] => (rule === 'C-26' ? ['physical-intervention'] : [])
