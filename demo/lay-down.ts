import type { DateText } from '../src/domain/journal/facts.ts'
import { layDownBodies } from './bodies/lay-down.ts'
import type { Stage } from './history/stage.ts'
import { layDownPlan } from './plan/lay-down.ts'

/** The school's year before any concern: its plan, and what its bodies and classes have done with it. */
export const layDownYear = async (stage: Stage, begunOn: DateText): Promise<void> => {
  await layDownPlan(stage, begunOn)
  await layDownBodies(stage, begunOn)
}
