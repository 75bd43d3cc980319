import { sql } from 'kysely'
import type { Agreement, AgreementKind, Occasion } from '../../domain/class-agreement/agreement.ts'
import type { SchoolYearName } from '../../domain/school-plan/ids.ts'
import type { Scope } from '../scope.ts'

export interface KeptAgreement extends Agreement {
  readonly version: number
}

export interface ClassLine {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly schoolId: string
  readonly schoolYear: string
  /** The one who asks writes down what this class agrees on. */
  readonly writes: boolean
  readonly rulesOn: readonly string[]
  readonly plansOn: readonly string[]
}

/** Classes of a school year whose agreements are within reach, or one class of any year. */
export const readClasses = async (
  { tx, actor }: Scope,
  of: { readonly year: SchoolYearName } | { readonly only: string },
): Promise<readonly ClassLine[]> => {
  const { rows } = await sql<ClassLine>`
    select k.class_id as id, k.name, s.name as school, k.school_id as "schoolId", k.school_year as "schoolYear",
      k.class_id = any((select gate.classes_written())::uuid[]) as writes,
      array(select a.agreed_on::text from class_agreement a where a.owner_id = k.owner_id and a.class_id = k.class_id
        and a.kind = 'rules' order by a.version) as "rulesOn",
      array(select a.agreed_on::text from class_agreement a where a.owner_id = k.owner_id and a.class_id = k.class_id
        and a.kind = 'action-plan' order by a.version) as "plansOn"
    from school_class k join school s on s.owner_id = k.owner_id and s.school_id = k.school_id
    where k.owner_id = ${actor.owner} and k.class_id = any((select gate.classes_read())::uuid[])
      and ${'year' in of ? sql`k.school_year = ${of.year}` : sql`k.class_id = ${of.only}`}
    order by s.name, k.year_level, k.name`.execute(tx)
  return rows
}

interface StoredAgreement {
  readonly version: number
  readonly lines: readonly string[]
  readonly occasion: Occasion
  readonly how: string
  readonly agreed_on: string
}

/** Every version of what a class agreed on, the newest first. */
export const readAgreements = async (
  { tx, actor }: Scope,
  of: { readonly class: string; readonly kind: AgreementKind },
): Promise<readonly KeptAgreement[]> => {
  const { rows } = await sql<StoredAgreement>`
    select version, lines, occasion, how, agreed_on from class_agreement
    where owner_id = ${actor.owner} and class_id = ${of.class} and kind = ${of.kind}
    order by version desc`.execute(tx)
  return rows.map(({ agreed_on, ...row }) => ({ ...row, on: agreed_on }))
}

/** Whoever writes for a class comes one after the other. */
export const lockAgreement = async ({ tx, actor }: Scope, of: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`class agreement ${actor.owner} ${of}`}, 0))`.execute(
    tx,
  )
}

export const insertAgreement = async (
  { tx, actor, now }: Scope,
  of: { readonly class: string; readonly kind: AgreementKind },
  agreement: KeptAgreement,
): Promise<void> => {
  await tx
    .insertInto('class_agreement')
    .values({
      owner_id: actor.owner,
      class_id: of.class,
      kind: of.kind,
      version: agreement.version,
      lines: JSON.stringify(agreement.lines),
      occasion: agreement.occasion,
      how: agreement.how,
      agreed_on: agreement.on,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}
