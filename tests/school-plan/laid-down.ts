import { approveSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import { lineId } from '../../src/domain/school-plan/ids.ts'
import type { World } from '../world.ts'

/** Where a school's plan stands in addresses. */
export const planAt = { school: 'tarnlia-skole', year: '2026-27' }

const accepted = <Outcome>(decision: Decision<Outcome, unknown>): Outcome => {
  if (!decision.accepted) throw new Error(String(decision.refusals))
  return decision.outcome
}

/** Begins the school's plan as its principal, with one line, and approves it. Answers with the line. */
export const laidDownPlan = async (world: World): Promise<string> => {
  const token = await world.signIn('marit')
  const request = () => ({ token, key: world.newKey() })
  accepted(await beginPlan(world.shell, request(), { ...planAt, from: 'nothing' }))
  const id = lineId(world.newKey())
  const text = { nb: 'Alle elever har rett til et trygt og godt skolemiljø. Spør helsesøster.', nn: null }
  const line = {
    id,
    section: 'goals',
    position: 1,
    template: null,
    locked: false,
    content: { kind: 'prose' as const, text },
  }
  const change = { kind: 'line-added' as const, line }
  const seen = accepted(
    await writePlan(world.shell, request(), { ...planAt, changes: [{ change, seen: null }] }),
  )
  const approval = { ...planAt, on: '2026-12-01', approvedIn: 'school-board' as const, seen }
  accepted(await approveSchoolPlan(world.shell, request(), approval))
  return id
}
