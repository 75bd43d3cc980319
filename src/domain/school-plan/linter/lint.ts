import type { SchoolPlan } from '../plan.ts'
import {
  differentlySaid,
  emptyCells,
  emptySections,
  goalsWithoutIndicator,
  repeatedNumbers,
} from './cells.ts'
import { complaint, missing, oneSided, talks, wholePlan } from './gaps.ts'
import { type Finding, findings, weights } from './finding.ts'
import { sentencesOf, textsOf } from './passages.ts'
import { outdated, worded } from './wording.ts'

/**
 * A school's plan held against the law (law.md 9): what it says otherwise, what it lacks, what it could do better, and
 * what to keep. Words are looked for, so that a person decides about every finding; the heaviest come first.
 */
export const lint = (plan: SchoolPlan): readonly Finding[] => {
  const texts = textsOf(plan)
  const read = { plan, texts, sentences: texts.flatMap(sentencesOf) }
  const found = [
    ...outdated(read),
    ...worded(read),
    ...oneSided(read),
    ...complaint(read),
    ...missing(read),
    ...talks(read),
    ...wholePlan(read),
    ...emptySections(read),
    ...repeatedNumbers(read),
    ...goalsWithoutIndicator(read),
    ...emptyCells(read),
    ...differentlySaid(read),
  ]
  const rank = ({ code }: Finding): number => weights.indexOf(findings[code].weight)
  return found.toSorted((a, b) => rank(a) - rank(b))
}
