import { readPlan } from '../../database/records/school-plan/draft.ts'
import {
  type PlanEdition,
  readChangerNames,
  readChanges,
  readEditions,
} from '../../database/records/school-plan/history.ts'
import { type PlanHome, type PlanRights, readPlanRights } from '../../database/records/school-plan/school.ts'
import { readFrozenPlan } from '../../database/records/school-plan/versions.ts'
import type { Scope } from '../../database/scope.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { schoolPlanId, schoolYearName } from '../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { type Deed, deedsOf } from '../../domain/school-plan/restoring.ts'
import { absent, query } from '../query.ts'
import { type NamedYear, schoolWithin } from './plan.ts'

export interface PlanHistory {
  readonly school: PlanHome
  readonly today: DateText
  readonly plan: SchoolPlan
  readonly rights: PlanRights
  readonly deeds: readonly Deed[]
  readonly names: ReadonlyMap<string, string>
  /** The change that the page after this one begins with; null on the last. */
  readonly older: number | null
}

const most = 60

/** Who changed what when. Read by all who read the plan: nothing in it is about a person but who wrote. */
export const planHistory = query(
  'school-plan.history',
  async (
    scope,
    { upTo, ...named }: NamedYear & { readonly upTo: number | null },
  ): Promise<PlanHistory | typeof absent> => {
    const found = await schoolWithin(scope, named)
    if (found === null) return absent
    const { owner } = scope.actor
    const kept = await readPlan(scope.tx, { owner, school: found.school.id, schoolYear: found.year })
    if (kept === null) return absent
    const changes = await readChanges(
      scope.tx,
      { owner, plan: kept.id },
      { upTo: upTo ?? kept.revision, most },
    )
    const last = changes.at(-1)?.revision ?? 1
    return {
      school: found.school,
      today: scope.today,
      plan: kept.plan,
      rights: await readPlanRights(scope.tx, kept.id),
      deeds: deedsOf(changes),
      names: await readChangerNames(scope, changes),
      older: last > 1 ? last - 1 : null,
    }
  },
)

export interface Compared {
  readonly edition: PlanEdition
  readonly plan: SchoolPlan
}

export interface PlanComparison {
  readonly school: PlanHome
  readonly editions: readonly PlanEdition[]
  readonly before: Compared | null
  readonly after: Compared | null
}

/** `2026-27:3`, or `2026-27:draft`. */
export const editionKey = ({ schoolYear, version }: PlanEdition): string =>
  `${schoolYear}:${version ?? 'draft'}`

const planOf = async (scope: Scope, school: PlanHome, edition: PlanEdition): Promise<SchoolPlan | null> => {
  const { owner } = scope.actor
  if (edition.version !== null)
    return readFrozenPlan(scope.tx, { owner, plan: schoolPlanId(edition.plan) }, edition.version)
  const schoolYear = schoolYearName(edition.schoolYear)
  if (schoolYear === null) return null
  return (await readPlan(scope.tx, { owner, school: school.id, schoolYear }))?.plan ?? null
}

/**
 * Two editions held against each other. Unless others are named: the draft against its newest version, or a first draft
 * against the year before.
 */
export const planComparison = query(
  'school-plan.difference',
  async (
    scope,
    { from, to, ...named }: NamedYear & { readonly from: string | null; readonly to: string | null },
  ): Promise<PlanComparison | typeof absent> => {
    const found = await schoolWithin(scope, named)
    if (found === null) return absent
    const { school, year } = found
    const editions = await readEditions(scope.tx, scope.actor.owner, school.id)
    const compared = async (edition: PlanEdition | undefined): Promise<Compared | null> => {
      const plan = edition === undefined ? null : await planOf(scope, school, edition)
      return edition === undefined || plan === null ? null : { edition, plan }
    }
    const drafted = editions.findIndex(({ schoolYear }) => schoolYear === year)
    const editionNamed = (key: string | null) => editions.find((edition) => editionKey(edition) === key)
    const before = editionNamed(from) ?? editions.slice(drafted + 1).find(({ version }) => version !== null)
    return {
      school,
      editions,
      before: await compared(before),
      after: await compared(editionNamed(to) ?? editions[drafted]),
    }
  },
)
