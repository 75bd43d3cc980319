import { randomUUIDv7 } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { applyChange, decideChange, type PlanChange } from '../../src/domain/school-plan/change.ts'
import { changesFromNothing } from '../../src/domain/school-plan/growing.ts'
import { schoolYearName } from '../../src/domain/school-plan/ids.ts'
import { findings } from '../../src/domain/school-plan/linter/finding.ts'
import { lint } from '../../src/domain/school-plan/linter/lint.ts'
import { emptyPlan, type SchoolPlan } from '../../src/domain/school-plan/plan.ts'
import { differenceBetween } from '../../src/domain/school-plan/difference.ts'
import { became, lastYearsLines, lastYearsPlan, reasons } from './last-year/plan.ts'
import { changesSince, keysIn } from './since-last-year.ts'
import { demoLines, demoPlan } from './plan.ts'

const year = schoolYearName('2026-27')
if (year === null) throw new Error('no school year')
const bare = changesFromNothing().reduce(applyChange, emptyPlan(year))
const written = (changes: readonly PlanChange[], from: SchoolPlan): SchoolPlan =>
  changes.reduce((all, change) => {
    const decision = decideChange(all, change, { mayChangeLocked: false })
    if (!decision.accepted)
      throw new Error(`${JSON.stringify(change).slice(0, 200)}: ${decision.refusals.join()}`)
    return decision.outcome
  }, from)
const plan = written(demoPlan(randomUUIDv7), bare)
const lastYears = written(lastYearsPlan(randomUUIDv7), bare)

/** Every row of the inventory that is a line of a plan; chains and settings are data of their own. */
const upTo = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
const inventory = [
  ...['V1', 'V7', 'V8', 'V9'],
  ...upTo('P', 11),
  ...upTo('H', 18),
  ...upTo('G', 15),
  ...upTo('E', 11),
  ...upTo('S', 13),
  ...upTo('K', 5),
  ...upTo('O', 8),
  ...upTo('D', 12),
  ...upTo('U', 5),
  ...upTo('B', 9),
]

describe("the demonstration school's plan", () => {
  it('has every row of the inventory, once', () => {
    const keys = demoLines.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(inventory.filter((row) => !keys.includes(row))).toEqual([])
  })

  it('is understood: who, for whom and when of every activity', () => {
    const lacking = demoLines.flatMap(({ key, content }) => {
      if (content.kind !== 'activity') return []
      const { responsible, targets, timing } = content
      return responsible.length > 0 && targets.length > 0 && timing !== null && timing.when !== null
        ? []
        : [`${key}: ${timing?.text ?? ''}`]
    })
    expect(lacking).toEqual([])
  })

  it('is written in bokmål and nynorsk', () => {
    const half = JSON.stringify(demoLines).match(/"nn":(?:null|"")/g)
    expect(half).toBeNull()
  })

  it('says nothing but the law, lacks nothing of it, and has something to be proud of', () => {
    const found = lint(plan).map(({ code, quote }) => ({ weight: findings[code].weight, code, quote }))
    expect(found.filter(({ weight }) => weight === 'breach' || weight === 'gap')).toEqual([])
    expect(found.filter(({ weight }) => weight === 'strength').length).toBeGreaterThanOrEqual(3)
  })

  it('leaves no heading empty', () => {
    expect(plan.sections.every(({ id }) => plan.lines.some(({ section }) => section === id))).toBe(true)
  })
})

describe("last year's plan", () => {
  it('is shorter, in both forms, and says nothing against the law', () => {
    expect(lastYears.lines.length).toBeLessThan(plan.lines.length)
    expect(JSON.stringify(lastYearsLines)).not.toMatch(/"nn":(?:null|"")/)
    const breaches = lint(lastYears).filter(({ code }) => findings[code].weight === 'breach')
    expect(breaches).toEqual([])
    expect(keysIn(lastYears, lastYearsLines).size).toBe(lastYears.lines.length)
  })

  it("grows into this year's, and each line that isn't as it was has a reason", () => {
    const standing = { plan: lastYears, written: new Map() }
    const changes = changesSince(standing, randomUUIDv7).map(({ change }) => change)
    const grown = written(changes, lastYears)
    const keys = new Map([
      ...[...keysIn(lastYears, lastYearsLines)].map(([key, id]) => [id, key] as const),
      ...[...keysIn(grown, demoLines)].map(([key, id]) => [id, key] as const),
    ])
    const { added, removed, changed, settings, deadlines, chains } = differenceBetween(lastYears, grown)
    const known = [...Object.keys(reasons), ...became.map(({ key }) => key)]
    const differing = [...added, ...removed, ...changed].map(({ id }) => keys.get(id))
    expect(new Set(differing)).toEqual(new Set(known))
    expect(differing).toHaveLength(known.length)
    expect([settings, deadlines, chains]).toEqual([
      ['pupil-survey-season'],
      ['evaluation-within', 'high-absence-days'],
      ['absence'],
    ])
    expect(keysIn(grown, demoLines).size).toBe(demoLines.length)
  })
})
