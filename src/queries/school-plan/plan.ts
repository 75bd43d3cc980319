import { type KeptPlan, readPlan, readPlanYears } from '../../database/records/school-plan/draft.ts'
import { readWriterNames } from '../../database/records/school-plan/editors.ts'
import {
  findSchool,
  type PlanHome,
  mayBeginPlan,
  type PlanRights,
  readPlanRights,
  readPlanSchools,
  readTemplatePlace,
} from '../../database/records/school-plan/school.ts'
import {
  type PlanVersion,
  readFrozenPlan,
  readVersions,
} from '../../database/records/school-plan/versions.ts'
import { readPublishedTemplate } from '../../database/records/school-plan/template.ts'
import type { Scope } from '../../database/scope.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import {
  type SchoolPlanId,
  type SchoolYearName,
  schoolYearName,
  schoolYearOf,
  templateSlug,
  yearBefore,
} from '../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { absent, query } from '../query.ts'

/** The schools whose plan the one who asks can read: where they work, or all of them for the owner's own people. */
export const planSchools = query('school-plan.schools', async (scope) => ({
  schools: await readPlanSchools(scope),
  hasTemplate: (await readTemplatePlace(scope)) !== null,
  year: schoolYearOf(scope.today),
}))

export interface NamedYear {
  readonly school: string
  readonly year: string
}

export interface SchoolPlanView {
  readonly school: PlanHome
  readonly slug: string
  readonly year: SchoolYearName
  readonly years: readonly SchoolYearName[]
  readonly today: DateText
  /** Null until the plan has been begun. */
  readonly draft: {
    readonly kept: KeptPlan
    readonly rights: PlanRights
    readonly versions: readonly PlanVersion[]
    /** Who wrote, by their ids. */
    readonly names: ReadonlyMap<string, string>
  } | null
  readonly mayBegin: boolean
  /** What a plan that hasn't been begun can grow from, for whoever may begin it. */
  readonly growsFrom: readonly ('year-before' | 'template')[]
}

const draftOf = async (scope: Scope, kept: KeptPlan): Promise<NonNullable<SchoolPlanView['draft']>> => {
  const place = { owner: scope.actor.owner, plan: kept.id }
  return {
    kept,
    rights: await readPlanRights(scope.tx, kept.id),
    versions: await readVersions(scope.tx, place),
    names: await readWriterNames(scope, kept.id),
  }
}

const sourcesOf = async (
  scope: Scope,
  { school, year }: { readonly school: PlanHome; readonly year: SchoolYearName },
  years: readonly SchoolYearName[],
): Promise<SchoolPlanView['growsFrom']> => {
  const template = school.id === null ? null : await readPublishedTemplate(scope.tx, scope.actor.owner, year)
  return [
    ...(years.includes(yearBefore(year)) ? (['year-before'] as const) : []),
    ...(template === null ? [] : (['template'] as const)),
  ]
}

/** For other queries: the plan as it is being written; null where there is no such school within reach. */
export const draftWithin = async (scope: Scope, named: NamedYear): Promise<SchoolPlanView | null> => {
  const found = await schoolWithin(scope, named)
  if (found === null) return null
  const { school, year } = found
  const { owner } = scope.actor
  const kept = await readPlan(scope.tx, { owner, school: school.id, schoolYear: year })
  const years = await readPlanYears(scope.tx, owner, school.id)
  const mayBegin = await mayBeginPlan(scope.tx, school.id)
  return {
    school,
    slug: named.school,
    year,
    years,
    today: scope.today,
    draft: kept === null ? null : await draftOf(scope, kept),
    mayBegin,
    growsFrom: kept === null && mayBegin ? await sourcesOf(scope, found, years) : [],
  }
}

/** A school's plan of one year as it is being written, with what the reader may do with it. */
export const schoolPlanDraft = query(
  'school-plan.read',
  async (scope, named: NamedYear): Promise<SchoolPlanView | typeof absent> =>
    (await draftWithin(scope, named)) ?? absent,
)

export interface FrozenPlanView {
  readonly school: PlanHome
  readonly slug: string
  readonly year: SchoolYearName
  readonly version: PlanVersion
  readonly plan: SchoolPlan
}

/** A version as it was approved. */
export const schoolPlanVersion = query(
  'school-plan.version',
  async (scope, named: NamedYear & { readonly version: number }): Promise<FrozenPlanView | typeof absent> => {
    const found = await schoolWithin(scope, named)
    if (found === null) return absent
    const { school, year } = found
    const { owner } = scope.actor
    const kept = await readPlan(scope.tx, { owner, school: school.id, schoolYear: year })
    if (kept === null) return absent
    return frozen(scope, { school, slug: named.school, year, id: kept.id }, named.version)
  },
)

const frozen = async (
  scope: Scope,
  { id, ...place }: Pick<FrozenPlanView, 'school' | 'slug' | 'year'> & { readonly id: SchoolPlanId },
  number: number,
): Promise<FrozenPlanView | typeof absent> => {
  const at = { owner: scope.actor.owner, plan: id }
  const version = (await readVersions(scope.tx, at)).find((each) => each.version === number)
  const plan = version === undefined ? null : await readFrozenPlan(scope.tx, at, number)
  return version === undefined || plan === null ? absent : { ...place, version, plan }
}

/** The school that an address names, or the owner's template: null where it is neither, or out of reach. */
export const schoolWithin = async (
  scope: Scope,
  named: NamedYear,
): Promise<{ readonly school: PlanHome; readonly year: SchoolYearName } | null> => {
  const year = schoolYearName(named.year)
  if (year === null) return null
  if (named.school === templateSlug) {
    const template = await readTemplatePlace(scope)
    return template === null ? null : { school: template, year }
  }
  const schools = await readPlanSchools(scope)
  if (!schools.some(({ slug }) => slug === named.school)) return null
  const school = await findSchool(scope.tx, scope.actor.owner, named.school)
  return school === null ? null : { school, year }
}
