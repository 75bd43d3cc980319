import { randomUUIDv7 } from 'node:crypto'
import { demoPlan } from '../demo/plan/plan.ts'
import { applyChange } from '../src/domain/school-plan/change.ts'
import { changesFromNothing } from '../src/domain/school-plan/growing.ts'
import { schoolYearName } from '../src/domain/school-plan/ids.ts'
import { emptyPlan, type SchoolPlan } from '../src/domain/school-plan/plan.ts'

const year = schoolYearName('2026-27')

/** The demonstration school's whole plan, as it is frozen when it is approved. */
export const demonstrationPlan = (): SchoolPlan => {
  if (year === null) throw new Error('no school year')
  return [...changesFromNothing(), ...demoPlan(randomUUIDv7)].reduce(applyChange, emptyPlan(year))
}
