import { approveSchoolPlan, publishSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import { type LineId, lineId } from '../../src/domain/school-plan/ids.ts'
import type { PlannedActivity } from '../../src/domain/school-plan/line.ts'
import { parseWhen } from '../../src/domain/when/parse.ts'
import type { World } from '../world.ts'
import { planAt } from './laid-down.ts'

const accepted = <Outcome>(decision: Decision<Outcome, unknown>): Outcome => {
  if (!decision.accepted) throw new Error(String(decision.refusals))
  return decision.outcome
}

/** An activity of a plan as a test says it: when, who, and what it is called. */
export const activity = (
  what: string,
  text: string,
  more: Partial<PlannedActivity> = {},
): PlannedActivity => {
  const read = parseWhen(text)
  return {
    kind: 'activity',
    what: { nb: what, nn: null },
    purpose: 'prevention',
    level: 'school',
    responsible: [],
    targets: [],
    timing: { text, when: read.ok ? read.when : null },
    documentedIn: null,
    reason: null,
    factors: [],
    ...more,
  }
}

/** Rektor writes these activities in the plan, approves and publishes it: the year is made with it. Answers with its lines. */
export const publishActivities = async (
  world: World,
  activities: readonly PlannedActivity[],
): Promise<readonly LineId[]> => {
  const token = await world.signIn('marit')
  const request = () => ({ token, key: world.newKey() })
  const lines = activities.map((content, at) => ({
    id: lineId(world.newKey()),
    section: 'whole-school',
    position: at,
    template: null,
    locked: false,
    content,
  }))
  const changes = lines.map((line) => ({ seen: null, change: { kind: 'line-added' as const, line } }))
  const seen = accepted(await writePlan(world.shell, request(), { ...planAt, changes }))
  const { rows } = await world.admin.query<{ today: string }>('select gate.today()::text as today')
  const approval = { ...planAt, on: rows[0]?.today ?? '', approvedIn: 'school-board' as const, seen }
  const { version } = accepted(await approveSchoolPlan(world.shell, request(), approval))
  accepted(await publishSchoolPlan(world.shell, request(), { ...planAt, version }))
  return lines.map(({ id }) => id)
}

/** A plan with these activities and nothing else, published. */
export const publishedYear = async (
  world: World,
  activities: readonly PlannedActivity[],
): Promise<readonly LineId[]> => {
  const token = await world.signIn('marit')
  accepted(await beginPlan(world.shell, { token, key: world.newKey() }, { ...planAt, from: 'nothing' }))
  return publishActivities(world, activities)
}
