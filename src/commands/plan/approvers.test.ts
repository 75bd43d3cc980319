import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { norasPlan, openNorasCase, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { inScope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { planApprovers } from '../../queries/plan/approvers.ts'
import { planDraft } from '../../queries/plan/draft.ts'
import { planView } from '../../queries/plan/view.ts'
import { approvePlan, sendPlan } from './approval.ts'
import { endPlanApprover, namePlanApprover } from './approvers.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('approvers')
  const { play } = telling
  number = await openNorasCase(play)
  await play.at('2026-12-18T09:00')
  const mathilde = play.as('mathilde')
  await mathilde.contact(number, 'hanne', { words: 'Hun gruer seg.' })
  await mathilde.bestInterest(number, 'nora', 'Trygghet i garderoben.')
  await mathilde.draft(number, norasPlan)
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const tryAs = <Input, Outcome, Refusal extends string>(
  who: string,
  command: Parameters<typeof telling.stage.try<Input, Outcome, Refusal>>[0],
  input: Input,
) => telling.stage.try(command, id(who), telling.world.newKey(), input)
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const wish = (who: string, over: Partial<{ from: string; to: string; scope: 'case' | 'all' }> = {}) => ({
  number,
  person: id(who),
  from: '2026-12-18',
  to: '2027-01-31',
  scope: 'case' as const,
  ...over,
})
const approve = async (who: string) => {
  const { seen } = await telling.stage.ask(planDraft, id(who), { number })
  return tryAs(who, approvePlan, { number, seen })
}
const namings = async (who: string) =>
  (await telling.stage.ask(planApprovers, id(who), { number })).namings.map(({ person }) => person)

describe('whom the principal names to approve', () => {
  it('is named by the principal alone', async () => {
    expect(refusalsOf(await approve('henrik'))).toEqual(['not-approver'])
    expect(refusalsOf(await tryAs('mathilde', namePlanApprover, wish('henrik')))).toEqual(['not-principal'])
    await expect(tryAs('trym', namePlanApprover, wish('henrik'))).rejects.toThrow(NotFound)
    expect(refusalsOf(await tryAs('marit', namePlanApprover, wish('marit')))).toEqual(['to-oneself'])
    expect(refusalsOf(await tryAs('marit', namePlanApprover, wish('hanne')))).toEqual(['not-staff'])
    expect(await namings('marit')).toEqual([])
  })

  it('is refused by the gate too, whatever the commands say', async () => {
    const { world } = telling
    const token = await telling.stage.session(id('mathilde'))
    const { rows } = await world.admin.query('select school_id from pupil_case where number = $1', [number])
    const named = (who: string) =>
      inScope(world.shell, who, ({ tx }) =>
        sql`select gate.name_approver(gen_random_uuid(), ${rows[0]?.school_id}, ${id('henrik')}, null,
          '2026-12-18', '2026-12-31')`.execute(tx),
      )
    await expect(named(token)).rejects.toMatchObject({ code: '42501' })
    const outside = await telling.stage.session(id('trym'))
    await expect(named(outside)).rejects.toMatchObject({ code: '42501' })
    expect(
      await inScope(world.shell, outside, ({ tx }) => tx.selectFrom('plan_approver').selectAll().execute()),
    ).toEqual([])
  })

  it('approves where there is a seat, and the plan says who named them', async () => {
    expect((await tryAs('marit', namePlanApprover, wish('henrik'))).accepted).toBe(true)
    // Named for all cases, and without a seat in this one: no way in.
    expect((await tryAs('marit', namePlanApprover, wish('kari', { scope: 'all' }))).accepted).toBe(true)
    await expect(telling.stage.ask(planDraft, id('kari'), { number })).rejects.toThrow(NotFound)
    expect(new Set(await namings('mathilde'))).toEqual(new Set([id('henrik'), id('kari')]))

    await tryAs('mathilde', sendPlan, { number })
    const { rows } = await telling.world.admin.query(
      `select distinct recipient_id from notice where kind = 'plan-to-approve' and channel = 'app'`,
    )
    const told = rows.map((row) => row.recipient_id)
    expect(told).toContain(id('henrik'))
    expect(told).not.toContain(id('kari'))

    expect((await approve('henrik')).accepted).toBe(true)
    const { versions } = await telling.stage.ask(planView, id('mathilde'), { number })
    expect(versions).toMatchObject([{ approvedBy: { person: id('henrik') }, namedBy: id('marit') }])
  })

  it('approves no more when it is taken back, or over', async () => {
    await telling.play.as('mathilde').draft(number, { ...norasPlan, problem: 'Det blir stille igjen.' })
    const { namings: all } = await telling.stage.ask(planApprovers, id('marit'), { number })
    const naming = all.find(({ person }) => person === id('henrik'))?.id ?? ''
    expect(refusalsOf(await tryAs('henrik', endPlanApprover, { number, naming }))).toEqual(['not-principal'])
    expect((await tryAs('marit', endPlanApprover, { number, naming })).accepted).toBe(true)
    expect(refusalsOf(await tryAs('marit', endPlanApprover, { number, naming }))).toEqual(['not-named'])
    expect(refusalsOf(await approve('henrik'))).toEqual(['not-approver'])
    await tryAs('marit', namePlanApprover, wish('henrik', { to: '2026-12-18' }))
    await telling.play.at('2026-12-19T09:00')
    expect(refusalsOf(await approve('henrik'))).toEqual(['not-approver'])
  })
})
