import { sql } from 'kysely'
import { type OwnerId, personId, type PersonId, schoolId, type SchoolId } from '../../../domain/people/ids.ts'
import type { Line } from '../../../domain/school-plan/line.ts'
import type { LineId } from '../../../domain/school-plan/ids.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import { type SchoolPlan } from '../../../domain/school-plan/plan.ts'
import {
  type SchoolPlanId,
  type SchoolYearName,
  schoolPlanId,
  schoolYearName,
} from '../../../domain/school-plan/ids.ts'
import type { Section } from '../../../domain/school-plan/sections.ts'
import type { Transaction } from '../../connection.ts'

/** Who wrote a line last, and the change that it was: two writers compare the latter. */
export interface LastWritten {
  readonly revision: number
  readonly by: PersonId | null
  readonly at: string
}

/** A version of the owner's template. */
export interface TemplateVersion {
  readonly plan: SchoolPlanId
  readonly version: number
}

/** A draft as it stands, with what its writers compare. */
export interface KeptPlan {
  readonly id: SchoolPlanId
  /** Null for the owner's template. */
  readonly school: SchoolId | null
  readonly revision: number
  readonly plan: SchoolPlan
  readonly written: ReadonlyMap<LineId, LastWritten>
  readonly sectionRevisions: ReadonlyMap<string, number>
  /** The owner's template as the school last answered it; null where it never has. */
  readonly answered: TemplateVersion | null
}

interface StoredLine {
  readonly line_id: string
  readonly section_id: string
  readonly position: number
  readonly template_id: string | null
  readonly locked: boolean
  // Written by our own commands, which took it from the core.
  readonly content: Line['content']
  readonly revision: number
  readonly written_by: string | null
  readonly written_at: string
}

interface StoredSection {
  readonly section_id: string
  readonly heading: Section['heading']
  readonly position: number
  readonly locked: boolean
  readonly revision: number
}

interface StoredPlan {
  readonly plan_id: string
  readonly school_id: string | null
  readonly school_year: string
  readonly settings: SchoolPlan['settings']
  readonly deadlines: SchoolPlan['deadlines']
  readonly chains: SchoolPlan['chains']
  readonly revision: number
  readonly template_plan: string | null
  readonly template_version: number | null
  readonly sections: readonly StoredSection[]
  readonly lines: readonly StoredLine[]
}

/** Which plan: a school's, or with a null school the owner's template. */
export interface PlanPlace {
  readonly owner: OwnerId
  readonly school: SchoolId | null
  readonly schoolYear: SchoolYearName
}

const lineFrom = (row: StoredLine): Line => ({
  id: lineId(row.line_id),
  section: row.section_id,
  position: row.position,
  template: row.template_id === null ? null : lineId(row.template_id),
  locked: row.locked,
  content: row.content,
})

const yearOf = (text: string): SchoolYearName => {
  const year = schoolYearName(text)
  if (year === null) throw new Error('a school year that the database should have refused')
  return year
}

const planFrom = (row: StoredPlan): KeptPlan => ({
  id: schoolPlanId(row.plan_id),
  school: row.school_id === null ? null : schoolId(row.school_id),
  revision: row.revision,
  plan: {
    schoolYear: yearOf(row.school_year),
    sections: row.sections.map(({ section_id, heading, position, locked }) => ({
      id: section_id,
      heading,
      position,
      locked,
    })),
    lines: row.lines.map(lineFrom),
    settings: row.settings,
    deadlines: row.deadlines,
    chains: row.chains,
  },
  written: new Map(
    row.lines.map((line) => [
      lineId(line.line_id),
      {
        revision: line.revision,
        by: line.written_by === null ? null : personId(line.written_by),
        at: line.written_at,
      },
    ]),
  ),
  sectionRevisions: new Map(row.sections.map((section) => [section.section_id, section.revision])),
  answered:
    row.template_plan === null || row.template_version === null
      ? null
      : { plan: schoolPlanId(row.template_plan), version: row.template_version },
})

/** The draft as it stands, in one statement; null where there is none within reach. */
export const readPlan = async (tx: Transaction, place: PlanPlace): Promise<KeptPlan | null> => {
  const { rows } = await sql<StoredPlan>`
    select p.plan_id, p.school_id, p.school_year, p.settings, p.deadlines, p.chains, p.revision,
      p.template_plan, p.template_version,
      coalesce((select jsonb_agg(jsonb_build_object('section_id', s.section_id, 'heading', s.heading,
        'position', s.position, 'locked', s.locked, 'revision', s.revision) order by s.position, s.section_id)
        from school_plan_section s
        where s.owner_id = p.owner_id and s.plan_id = p.plan_id and not s.removed), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'section_id', l.section_id,
        'position', l.position, 'template_id', l.template_id, 'locked', l.locked, 'content', l.content,
        'revision', l.revision, 'written_by', l.written_by, 'written_at', l.written_at)
        order by l.section_id, l.position, l.line_id)
        from school_plan_line l
        where l.owner_id = p.owner_id and l.plan_id = p.plan_id and not l.removed), '[]') as lines
    from school_plan p
    where p.owner_id = ${place.owner} and p.school_id is not distinct from ${place.school}
      and p.school_year = ${place.schoolYear}`.execute(tx)
  const [row] = rows
  return row === undefined ? null : planFrom(row)
}

/** With the plan's row locked: changes come one after the other. */
export const lockPlan = async (tx: Transaction, place: PlanPlace): Promise<KeptPlan | null> => {
  await sql`select plan_id from school_plan
    where owner_id = ${place.owner} and school_id is not distinct from ${place.school}
      and school_year = ${place.schoolYear} for update`.execute(tx)
  return readPlan(tx, place)
}

/** School years that have a plan, the latest first. */
export const readPlanYears = async (
  tx: Transaction,
  owner: OwnerId,
  school: SchoolId | null,
): Promise<readonly SchoolYearName[]> => {
  const rows = await tx
    .selectFrom('school_plan')
    .select('school_year')
    .where('owner_id', '=', owner)
    .where('school_id', 'is not distinct from', school)
    .orderBy('school_year', 'desc')
    .execute()
  return rows.map((row) => yearOf(row.school_year))
}

/** Those of them whose plan the one who asks may write in. */
export const readEditedYears = async (
  tx: Transaction,
  owner: OwnerId,
  school: SchoolId,
): Promise<readonly SchoolYearName[]> => {
  const { rows } = await sql<{ year: string }>`
    select school_year as year from school_plan where owner_id = ${owner} and school_id = ${school}
      and plan_id = any((select gate.plans_edited())::uuid[]) order by school_year desc`.execute(tx)
  return rows.map(({ year }) => yearOf(year))
}
