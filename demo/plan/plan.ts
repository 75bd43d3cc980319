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

/** The whole plan as changes of an empty one: what rektor would have written line by line. */
export const demoPlan = (newId: () => string): readonly PlanChange[] => {
  const ids = new Map<string, LineId>(demoLines.map(({ key }) => [key, lineId(newId())]))
  const idOf = (key: string): LineId => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`no line of the plan is called ${key}`)
    return id
  }
  return [
    ...demoLines.map(({ key, section, content, factors = [] }, at): PlanChange => {
      const line: Line = {
        id: idOf(key),
        section,
        position: at + 1,
        template: null,
        locked: false,
        content: content.kind === 'activity' ? { ...content, factors: factors.map(idOf) } : content,
      }
      return { kind: 'line-added', line }
    }),
    { kind: 'setting-chosen', code: 'meeting-called-by', choice: 'social-teacher' },
    { kind: 'setting-chosen', code: 'pupil-survey-season', choice: 'autumn' },
    { kind: 'setting-chosen', code: 'theme-weeks-owner', choice: 'year-lead' },
    { kind: 'setting-chosen', code: 'theme-weeks', choice: 'weeks-39-and-4' },
    { kind: 'setting-chosen', code: 'class-meetings', choice: 'two-or-three-a-year' },
    { kind: 'setting-chosen', code: 'factor-model', choice: 'five-factors' },
    { kind: 'deadline-set', code: 'meeting-within', amount: 5 },
    { kind: 'deadline-set', code: 'plan-within', amount: 5 },
    { kind: 'deadline-set', code: 'high-absence-days', amount: 3 },
  ]
}
