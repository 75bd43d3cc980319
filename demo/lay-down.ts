import type { DateText } from '../src/domain/journal/facts.ts'
import type { JobShell } from '../src/jobs/escalate.ts'
import { layDownBodies } from './bodies/lay-down.ts'
import type { Stage } from './history/stage.ts'
import { layDownLastYear } from './plan/last-year/lay-down.ts'
import { layDownPlan } from './plan/lay-down.ts'
import { liveYear } from './plan/live-year.ts'

/** The school's year before any concern: its plan, and what its bodies, classes and staff have done with it. */
export const layDownYear = async (
  stage: Stage,
  { begunOn, past }: { readonly begunOn: DateText; readonly past?: 'told' | 'none' | undefined },
  jobs: JobShell,
): Promise<void> => {
  await layDownLastYear(stage, begunOn, jobs)
  await layDownPlan(stage, begunOn)
  await layDownBodies(stage, begunOn)
  if (past !== 'none') await liveYear(stage, begunOn)
}
