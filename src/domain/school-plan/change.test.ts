import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyChange, decideChange, type PlanChange, type PlanChangeRefusal } from './change.ts'
import { differenceBetween } from './difference.ts'
import { bareSections, changesFromNothing, changesFromTemplate, changesFromYearBefore } from './growing.ts'
import { type Line, type LineContent } from './line.ts'
import { type LineId, lineId } from './ids.ts'
import { currentRuleSet } from '../rules/rule-set.ts'
import { ownDeadlines } from './settings.ts'
import { emptyPlan, linesOf, type SchoolPlan } from './plan.ts'
import { type SchoolYearName, schoolYearName, yearBefore } from './ids.ts'

const yearNamed = (text: string): SchoolYearName => {
  const name = schoolYearName(text)
  if (name === null) throw new Error(`no school year: ${text}`)
  return name
}
const year = yearNamed('2026-27')
const prose = (nb: string): LineContent => ({ kind: 'prose', text: { nb, nn: null } })
const line = (id: string, over: Partial<Line> = {}): Line => ({
  id: lineId(id),
  section: 'goals',
  position: 1,
  template: null,
  locked: false,
  content: prose('Alle skal ha det trygt.'),
  ...over,
})
const fold = (plan: SchoolPlan, changes: readonly PlanChange[]) => changes.reduce(applyChange, plan)
const bare = fold(emptyPlan(year), changesFromNothing())
const withLines = (...lines: readonly Line[]): SchoolPlan => ({ ...bare, lines })
const school = { mayChangeLocked: false }

const refused: readonly [string, SchoolPlan, PlanChange, PlanChangeRefusal][] = [
  [
    'a line of another plan',
    bare,
    { kind: 'line-written', id: lineId('a'), content: prose('x') },
    'line-unknown',
  ],
  ['a line twice', withLines(line('a')), { kind: 'line-added', line: line('a') }, 'line-known-already'],
  [
    'what the owner has locked',
    withLines(line('a', { locked: true })),
    { kind: 'line-written', id: lineId('a'), content: prose('x') },
    'line-locked',
  ],
  [
    'taking out what the owner has locked',
    withLines(line('a', { locked: true })),
    { kind: 'line-removed', id: lineId('a') },
    'line-locked',
  ],
  [
    'a line that says nothing',
    bare,
    { kind: 'line-added', line: line('a', { content: prose(' ') }) },
    'nothing-said',
  ],
  [
    'a line in no section',
    bare,
    { kind: 'line-added', line: line('a', { section: 'elsewhere' }) },
    'section-unknown',
  ],
  [
    'a section with lines',
    withLines(line('a')),
    { kind: 'section-removed', id: 'goals' },
    'section-not-empty',
  ],
  [
    'a section of its own without a heading',
    bare,
    { kind: 'section-added', section: { id: 'our-day', heading: null, position: 30, locked: false } },
    'heading-missing',
  ],
  ['a plan within 30 days', bare, { kind: 'deadline-set', code: 'plan-within', amount: 30 }, 'out-of-bounds'],
  [
    'a choice that belongs to another setting',
    bare,
    { kind: 'setting-chosen', code: 'theme-weeks', choice: 'autumn' },
    'choice-unknown',
  ],
]

test('what a school may promise is never slower than what the duty clock counts', () => {
  const { rules } = currentRuleSet
  expect(ownDeadlines['plan-within'].most).toBe(rules['C-12'].deadline.bounds?.max)
  expect(ownDeadlines['evaluation-within'].most).toBe(rules['C-17'].limits?.first?.bounds?.max)
})

describe('changing a draft', () => {
  it.each(refused)('refuses %s', (_, plan, change, refusal) => {
    const decision = decideChange(plan, change, school)
    expect(decision.accepted ? [] : decision.refusals).toEqual([refusal])
  })

  it("lets the owner change what is locked for the owner's schools", () => {
    const plan = withLines(line('a', { locked: true }))
    const change: PlanChange = { kind: 'line-written', id: lineId('a'), content: prose('Nytt.') }
    expect(decideChange(plan, change, { mayChangeLocked: true })).toMatchObject({
      accepted: true,
      outcome: { lines: [{ content: prose('Nytt.') }] },
    })
  })

  it('puts a line between two others', () => {
    const plan = withLines(line('a'), line('b', { position: 2 }))
    const after = applyChange(plan, { kind: 'line-added', line: line('c', { position: 1.5 }) })
    expect(linesOf(after, 'goals').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })
})

describe('the difference', () => {
  const before = withLines(line('a'), line('b'), line('c'))

  it('names what is new, gone, moved and changed, cell by cell', () => {
    const after = withLines(
      line('a', { content: prose('Noe annet.') }),
      line('b', { section: 'values' }),
      line('d'),
    )
    const found = differenceBetween(before, after)
    expect(found.added.map(({ id }) => id)).toEqual(['d'])
    expect(found.removed.map(({ id }) => id)).toEqual(['c'])
    expect(found.changed.map(({ id, cells, moved }) => [id, cells, moved])).toEqual([
      ['a', ['text'], false],
      ['b', [], true],
    ])
  })

  it('finds a template again in the plan that grew from it', () => {
    let made = 0
    const changes = changesFromTemplate(before, () => `own-${made++}`)
    const grown = fold(emptyPlan(year), changes)
    expect(grown.lines.map(({ template }) => template)).toEqual(['a', 'b', 'c'])
    expect(differenceBetween(before, grown, 'same-template')).toEqual({
      added: [],
      removed: [],
      changed: [],
      sectionsAdded: [],
      sectionsRemoved: [],
      settings: [],
      deadlines: [],
      chains: [],
    })
  })
})

const anyLine = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    section: fc.constantFrom('goals', 'values'),
    text: fc.string(),
  })
  .map(({ id, section, text }) => line(`l${id}`, { section, content: prose(`s${text}`) }))
const anyId: fc.Arbitrary<LineId> = fc.integer({ min: 0, max: 9 }).map((id) => lineId(`l${id}`))
const anyChange: fc.Arbitrary<PlanChange> = fc.oneof(
  anyLine.map((added): PlanChange => ({ kind: 'line-added', line: added })),
  fc
    .tuple(anyId, fc.string())
    .map(([id, text]): PlanChange => ({ kind: 'line-written', id, content: prose(`w${text}`) })),
  anyId.map((id): PlanChange => ({ kind: 'line-removed', id })),
  fc
    .tuple(anyId, fc.integer({ min: 1, max: 9 }))
    .map(([id, position]): PlanChange => ({ kind: 'line-moved', id, section: 'values', position })),
  fc
    .constantFrom('leadership' as const, 'social-teacher' as const, null)
    .map((choice): PlanChange => ({ kind: 'setting-chosen', code: 'meeting-called-by', choice })),
)

test('a new year is this year, line by line; and nothing accepted breaks a plan', () => {
  fc.assert(
    fc.property(fc.array(anyChange), (changes) => {
      let plan = bare
      for (const change of changes) {
        const decision = decideChange(plan, change, school)
        if (decision.accepted) plan = decision.outcome
        else expect(decision.refusals.length).toBeGreaterThan(0)
      }
      const ids = plan.lines.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const sections = new Set(plan.sections.map(({ id }) => id))
      expect(plan.lines.every(({ section }) => sections.has(section))).toBe(true)
      const grown = fold(emptyPlan(yearBefore(year)), changesFromYearBefore(plan, 'school'))
      expect({ ...grown, schoolYear: year }).toEqual(plan)
    }),
  )
})

test('the standard sections are in order and each is a name for addresses', () => {
  expect(bareSections.map(({ position }) => position)).toEqual(bareSections.map((_, at) => at + 1))
})
