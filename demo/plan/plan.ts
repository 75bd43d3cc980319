import type { PlanChange } from '../../src/domain/school-plan/change.ts'
import { type LineId, lineId } from '../../src/domain/school-plan/ids.ts'
import type { Line } from '../../src/domain/school-plan/line.ts'
import { ground } from './ground.ts'
import { groups } from './groups.ts'
import { handling } from './handling.ts'
import type { DemoLine } from './line.ts'
import { watching } from './monitoring.ts'
import { standingPractice } from './practice.ts'
import { takingPart } from './participation.ts'
import { prevention } from './prevention.ts'

/** Every line of the demonstration school's plan, by its key in the plan inventory. */
export const demoLines: readonly DemoLine[] = [
  ...ground,
  ...takingPart,
  ...prevention,
  ...groups,
  ...standingPractice,
  ...watching,
  ...handling,
]

/** Lines as changes of an empty plan: what rektor would have written line by line. */
export const planFrom = (lines: readonly DemoLine[], newId: () => string): readonly PlanChange[] => {
  const ids = new Map<string, LineId>(lines.map(({ key }) => [key, lineId(newId())]))
  return lines.map(
    (line): PlanChange => ({ kind: 'line-added', line: lineAs(line, placeOf(line), (key) => ids.get(key)) }),
  )
}

/** The same place each year: a line that stays isn't moved by one that comes before it. */
export const placeOf = ({ key }: DemoLine): number => {
  const at = demoLines.findIndex((line) => line.key === key)
  return at === -1 ? demoLines.length + 1 : at + 1
}

/** A line with its own id, and those of the factors that it serves. */
export const lineAs = (
  { key, section, content, factors = [] }: DemoLine,
  position: number,
  find: (key: string) => LineId | undefined,
): Line => {
  const idOf = (of: string): LineId => {
    const id = find(of)
    if (id === undefined) throw new Error(`no line of the plan is called ${of}`)
    return id
  }
  return {
    id: idOf(key),
    section,
    position,
    template: null,
    locked: false,
    content: content.kind === 'activity' ? { ...content, factors: factors.map(idOf) } : content,
  }
}

/** What the school has chosen this year. */
export const demoChoices: readonly PlanChange[] = [
  { kind: 'setting-chosen', code: 'meeting-called-by', choice: 'social-teacher' },
  { kind: 'setting-chosen', code: 'pupil-survey-season', choice: 'autumn' },
  { kind: 'setting-chosen', code: 'theme-weeks-owner', choice: 'year-lead' },
  { kind: 'setting-chosen', code: 'theme-weeks', choice: 'weeks-39-and-4' },
  { kind: 'setting-chosen', code: 'class-meetings', choice: 'two-or-three-a-year' },
  { kind: 'setting-chosen', code: 'factor-model', choice: 'five-factors' },
  { kind: 'deadline-set', code: 'meeting-within', amount: 5 },
  { kind: 'deadline-set', code: 'plan-within', amount: 5 },
  { kind: 'deadline-set', code: 'evaluation-within', amount: 10 },
  { kind: 'deadline-set', code: 'high-absence-days', amount: 3 },
]

/** The whole plan of this year. */
export const demoPlan = (newId: () => string): readonly PlanChange[] => [
  ...planFrom(demoLines, newId),
  ...demoChoices,
]
