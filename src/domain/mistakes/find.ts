import type { SchoolDays } from '../calendar/school-calendar.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import type { Assessment } from '../rules/obligation.ts'
import { absenceAlone } from './absence.ts'
import { notCarriedOut } from './doing.ts'
import { endedByAdults, treatedAsOutside } from './ending.ts'
import { keptUnchanged, noEvaluation } from './evaluation.ts'
import { guardiansLate, notHeard, othersForgotten } from './hearing.ts'
import { proofHunt, thinInvestigation } from './investigation.ts'
import { type Mistake, type MistakesAt, mistakeIds } from './mistake.ts'
import { incompletePlan, noPlan, unsuitableMeasures } from './plan.ts'
import { type Finder, sceneOf } from './scene.ts'
import { ownerNotTold, staffOffenceKept } from './seriousness.ts'
import { lateStart, notPassedOn } from './start.ts'
import { keptElsewhere, namesOthers, notHandled } from './keeping.ts'
import { belittling, wrongForm } from './wording.ts'

const finders: readonly Finder[] = [
  lateStart,
  notPassedOn,
  thinInvestigation,
  proofHunt,
  belittling,
  noPlan,
  incompletePlan,
  unsuitableMeasures,
  notCarriedOut,
  noEvaluation,
  keptUnchanged,
  endedByAdults,
  notHeard,
  othersForgotten,
  ownerNotTold,
  staffOffenceKept,
  keptElsewhere,
  wrongForm,
  namesOthers,
  guardiansLate,
  absenceAlone,
  notHandled,
  treatedAsOutside,
]

/**
 * The mistakes that supervisors find, as far as a journal shows them, in the order of their numbers.
 * What has been mended is not told again, where it can be mended; what came too late stays.
 */
export const findMistakes = (
  record: SafetyRecord,
  assessment: Assessment,
  at: MistakesAt,
  school: SchoolDays,
): readonly Mistake[] => {
  const scene = sceneOf(record, assessment, at, school)
  return finders
    .flatMap((find) => find(scene))
    .toSorted((one, other) => mistakeIds.indexOf(one.id) - mistakeIds.indexOf(other.id))
}
