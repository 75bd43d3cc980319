import {
  type ClassLine,
  type KeptAgreement,
  readAgreements,
  readClasses,
} from '../database/records/class-agreements.ts'
import { readPlan } from '../database/records/school-plan/draft.ts'
import type { Scope } from '../database/scope.ts'
import {
  type AgreementKind,
  type AgreementStanding,
  standingOf,
  themeWeeks,
  type Week,
} from '../domain/class-agreement/agreement.ts'
import type { DateText } from '../domain/journal/facts.ts'
import { looksLikeId, schoolId } from '../domain/people/ids.ts'
import { type SchoolYearName, schoolYearOf } from '../domain/school-plan/ids.ts'
import { absent, query } from './query.ts'

export interface ClassStanding extends ClassLine {
  readonly rules: AgreementStanding
  readonly plan: AgreementStanding
}

/** The theme weeks as each school's plan says; a school without a plan has the usual ones. */
const weeksOf = async (
  scope: Scope,
  schools: ReadonlySet<string>,
  year: SchoolYearName,
): Promise<ReadonlyMap<string, readonly Week[]>> => {
  const weeks = new Map<string, readonly Week[]>()
  for (const school of schools) {
    const kept = await readPlan(scope.tx, {
      owner: scope.actor.owner,
      school: schoolId(school),
      schoolYear: year,
    })
    weeks.set(school, themeWeeks(year, kept?.plan.settings['theme-weeks'] ?? null))
  }
  return weeks
}

/** Class by class: the rules made, and taken up again when a theme week has been (inventory G5, G6). */
export const classesPage = query('class-agreement.list', async (scope) => {
  const year = schoolYearOf(scope.today)
  const classes = await readClasses(scope, { year })
  const weeks = await weeksOf(scope, new Set(classes.map((one) => one.schoolId)), year)
  const yearBegan = `${year.slice(0, 4)}-08-01`
  const lines = classes.map((one): ClassStanding => {
    const at = { yearBegan, weeks: weeks.get(one.schoolId) ?? [], today: scope.today }
    const made = (days: readonly string[]) => days.map((on) => ({ on }))
    return { ...one, rules: standingOf(made(one.rulesOn), at), plan: standingOf(made(one.plansOn), at) }
  })
  return { year, classes: lines }
})

export interface AgreementView {
  readonly class: ClassLine
  readonly kind: AgreementKind
  readonly today: DateText
  readonly versions: readonly KeptAgreement[]
}

export const agreementPage = query(
  'class-agreement.read',
  async (
    scope,
    named: { readonly class: string; readonly kind: AgreementKind },
  ): Promise<AgreementView | typeof absent> => {
    const [found] = looksLikeId(named.class) ? await readClasses(scope, { only: named.class }) : []
    if (found === undefined) return absent
    return {
      class: found,
      kind: named.kind,
      today: scope.today,
      versions: await readAgreements(scope, named),
    }
  },
)
