import { sql } from 'kysely'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import type { Transaction } from '../../connection.ts'
import type { PlanWriting } from './writing.ts'

/** A change of something that is no line and no section: there is one of each in a plan. */
export type ChoiceChange = Extract<
  PlanChange,
  { readonly kind: 'setting-chosen' | 'deadline-set' | 'chain-written' }
>
export const isChoice = (change: PlanChange): change is ChoiceChange =>
  change.kind === 'setting-chosen' || change.kind === 'deadline-set' || change.kind === 'chain-written'

export const choiceKey = (change: ChoiceChange): string =>
  `${change.kind}:${change.kind === 'chain-written' ? change.id : change.code}`

/** The latest change of each setting, deadline and chain, by `choiceKey`: what two writers compare. */
export const readChoiceRevisions = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ key: string; revision: number }>`
    select (change ->> 'kind') || ':' || coalesce(change ->> 'code', change ->> 'id') as key, max(revision) as revision
    from school_plan_change
    where owner_id = ${owner} and plan_id = ${plan}
      and change ->> 'kind' in ('setting-chosen', 'deadline-set', 'chain-written')
    group by 1`.execute(tx)
  return new Map(rows.map(({ key, revision }) => [key, revision]))
}
