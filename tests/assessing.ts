import { calendar } from '../demo/calendar.ts'
import { instantOf } from '../src/domain/calendar/moment.ts'
import { compile } from '../src/domain/calendar/school-calendar.ts'
import { assessDuties } from '../src/domain/rules/clock.ts'
import type { Assessment, Obligation } from '../src/domain/rules/obligation.ts'
import type { RuleId } from '../src/domain/rules/rule.ts'
import type { RecordBuilder } from './record-builder.ts'

export const school = compile(calendar)

/** The clock at a moment; what was written by then, unless another time is given. */
export const assessed = (
  built: Pick<RecordBuilder, 'record'>,
  asOf: string,
  knownAt: string = instantOf(asOf.length < 16 ? `${asOf}T23:59` : asOf),
): Assessment => assessDuties(built.record, { asOf, knownAt }, school)

export const all = (assessment: Assessment, rule: RuleId): readonly Obligation[] =>
  assessment.obligations.filter((obligation) => obligation.rule === rule)

/** The only obligation of a rule. */
export const only = (assessment: Assessment, rule: RuleId): Obligation => {
  const [first, ...others] = all(assessment, rule)
  if (!first || others.length > 0)
    throw new Error(`${rule} has ${others.length + (first ? 1 : 0)} obligations`)
  return first
}

/** What a test most often asks of an obligation. */
export const brief = ({ state, due }: Obligation): readonly [string, string | null] => [state, due]
