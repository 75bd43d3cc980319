import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { ApprovedIn } from '../../../domain/school-plan/approval.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'

/** A school by the names that addresses have for its owner and itself. */
export interface PublicPlace {
  readonly owner: string
  readonly school: string
}

/** One published version of one year. */
export interface PublicVersion {
  readonly year: string
  readonly version: number
}

export interface PublishedPlan extends PublicVersion {
  readonly ownerName: string
  readonly ownerPhone: string
  readonly schoolName: string
  readonly languageForm: 'nb' | 'nn'
  readonly approvedOn: DateText
  readonly approvedIn: ApprovedIn
  /** True for the one that is in force. */
  readonly isLatest: boolean
  /** The forms of Norwegian that there is a PDF in. */
  readonly forms: readonly string[]
  /** All that are published, newest first. */
  readonly versions: readonly (PublicVersion & { readonly on: DateText })[]
}

interface Row {
  readonly owner_name: string
  readonly owner_phone: string
  readonly school_name: string
  readonly language_form: 'nb' | 'nn'
  readonly school_year: string
  readonly version: number
  readonly approved_on: DateText
  readonly approved_in: ApprovedIn
  readonly is_latest: boolean
  readonly forms: readonly string[]
  readonly versions: PublishedPlan['versions']
}

/** What anybody may know; null where nothing is published under these names. With a null version: what is in force. */
export const readPublishedPlan = async (
  tx: Transaction,
  place: PublicPlace,
  wanted: PublicVersion | null,
): Promise<PublishedPlan | null> => {
  const { rows } = await sql<Row>`select * from gate.public_plan(${place.owner}, ${place.school},
    ${wanted?.year ?? null}, ${wanted?.version ?? null}::int)`.execute(tx)
  const [row] = rows
  if (row === undefined) return null
  return {
    year: row.school_year,
    version: row.version,
    ownerName: row.owner_name,
    ownerPhone: row.owner_phone,
    schoolName: row.school_name,
    languageForm: row.language_form,
    approvedOn: row.approved_on,
    approvedIn: row.approved_in,
    isLatest: row.is_latest,
    forms: row.forms,
    versions: row.versions,
  }
}

export const readPublishedContent = async (
  tx: Transaction,
  place: PublicPlace,
  { year, version }: PublicVersion,
): Promise<SchoolPlan | null> => {
  const { rows } = await sql<{ content: SchoolPlan | null }>`
    select gate.public_content(${place.owner}, ${place.school}, ${year}, ${version}::int) as content`.execute(
    tx,
  )
  return rows[0]?.content ?? null
}

export const readPublishedDocument = async (
  tx: Transaction,
  place: PublicPlace,
  { year, version, form }: PublicVersion & { readonly form: 'nb' | 'nn' },
): Promise<Buffer | null> => {
  const { rows } = await sql<{ content: Buffer | null }>`
    select gate.public_document(${place.owner}, ${place.school}, ${year}, ${version}::int, ${form}) as content
  `.execute(tx)
  return rows[0]?.content ?? null
}
