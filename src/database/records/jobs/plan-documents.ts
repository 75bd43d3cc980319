import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import { type OwnerId, ownerId } from '../../../domain/people/ids.ts'
import type { ApprovedIn } from '../../../domain/school-plan/approval.ts'
import { type SchoolPlanId, schoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'

/** A published version that lacks its PDF in one form of Norwegian. */
export interface MissingDocument {
  readonly owner: OwnerId
  readonly plan: SchoolPlanId
  readonly version: number
  readonly form: 'nb' | 'nn'
  readonly ownerName: string
  readonly ownerPhone: string
  readonly schoolName: string
  readonly approvedOn: DateText
  readonly approvedIn: ApprovedIn
  readonly content: SchoolPlan
}

interface Row {
  readonly owner_id: string
  readonly plan_id: string
  readonly version: number
  readonly form: 'nb' | 'nn'
  readonly owner_name: string
  readonly phone: string
  readonly school_name: string
  readonly approved_on: DateText
  readonly approved_in: ApprovedIn
  readonly content: SchoolPlan
}

/**
 * The next to be made, the newest first.
 * @param skip those that could not be made in this round, as `plan version form`
 */
export const nextMissingDocument = async (
  tx: Transaction,
  skip: readonly string[],
): Promise<MissingDocument | null> => {
  const { rows } = await sql<Row>`
    select v.owner_id, v.plan_id, v.version, f.form, o.name as owner_name, o.phone, s.name as school_name,
      v.approved_on, v.approved_in, v.content
    from school_plan_version v
    join school_plan p on p.owner_id = v.owner_id and p.plan_id = v.plan_id
    join school s on s.owner_id = p.owner_id and s.school_id = p.school_id
    join school_owner o on o.owner_id = v.owner_id
    cross join (values ('nb'), ('nn')) as f (form)
    where v.published_at is not null
      and v.plan_id || ' ' || v.version || ' ' || f.form <> all(${[...skip]}::text[])
      and not exists (select from school_plan_document d where d.owner_id = v.owner_id and d.plan_id = v.plan_id
        and d.version = v.version and d.language_form = f.form)
    order by v.published_at desc, v.plan_id, v.version desc, f.form limit 1`.execute(tx)
  const [row] = rows
  return row === undefined
    ? null
    : {
        owner: ownerId(row.owner_id),
        plan: schoolPlanId(row.plan_id),
        version: row.version,
        form: row.form,
        ownerName: row.owner_name,
        ownerPhone: row.phone,
        schoolName: row.school_name,
        approvedOn: row.approved_on,
        approvedIn: row.approved_in,
        content: row.content,
      }
}

/** Another worker may have been quicker with the same. */
export const keepDocument = async (
  tx: Transaction,
  { owner, plan, version, form }: MissingDocument,
  pdf: Uint8Array,
): Promise<void> => {
  await sql`insert into school_plan_document (owner_id, plan_id, version, language_form, content, made_at)
    values (${owner}, ${plan}, ${version}, ${form}, ${Buffer.from(pdf)}, gate.now())
    on conflict do nothing`.execute(tx)
}
