import type { SchoolPlan } from '../plan.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { PlanText, Sentence } from './passages.ts'
import { likeFirst, outdatedTerms, words } from './words.ts'

/** A plan with its texts taken apart once. */
export interface ReadPlan {
  readonly plan: SchoolPlan
  readonly texts: readonly PlanText[]
  readonly sentences: readonly Sentence[]
}

/** Patterns carry the flag g, and so a place to go on from: each question starts anew. */
export const has = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0

export const about = (
  code: FindingCode,
  sentences: readonly Sentence[],
  section: string | null = null,
): Finding => {
  const [first] = sentences
  return {
    code,
    places: sentences.map(({ of, from, text }) => ({
      line: of.line,
      cell: of.cell,
      form: of.form,
      from,
      to: from + text.length,
    })),
    quote: first?.text.trim().replaceAll(/\s+/g, ' ') ?? null,
    replacement: null,
    section: first?.of.section ?? section,
  }
}

const inShape = (found: string, now: string | null): string | null =>
  now === null ? null : likeFirst(found, now)

/** Old words, each with the new one in the same shape. */
export const outdated = ({ texts }: ReadPlan): readonly Finding[] =>
  texts.flatMap((text) =>
    outdatedTerms.flatMap(({ was, now, code }) =>
      [...text.text.matchAll(was)].map(
        (match): Finding => ({
          code,
          places: [
            {
              line: text.line,
              cell: text.cell,
              form: text.form,
              from: match.index,
              to: match.index + match[0].length,
            },
          ],
          quote: match[0],
          replacement: inShape(match[0], now(match[0])),
          section: text.section,
        }),
      ),
    ),
  )

interface Wording {
  readonly code: FindingCode
  /** A sentence that says it. */
  readonly says: (sentence: string) => boolean
}

const wordings: readonly Wording[] = [
  { code: 'plan-called-decision', says: (text) => has(text, words.planCalledDecision) },
  {
    code: 'plan-only-after-investigation',
    says: (text) => has(text, words.planOnlyAfter) && !has(text, words.byThePupilsWord),
  },
  {
    code: 'monitoring-as-best-one-can',
    says: (text) => has(text, words.asBestOneCan) && has(text, words.monitors),
  },
  {
    code: 'concern-not-to-principal',
    says: (text) =>
      has(text, words.reportsConcern) && has(text, words.nearestLeader) && !has(text, words.principal),
  },
]

/** A sentence that says other than the law: all places of one kind are one finding. */
export const worded = ({ sentences }: ReadPlan): readonly Finding[] =>
  wordings.flatMap(({ code, says }) => {
    const found = sentences.filter(({ text }) => says(text))
    return found.length === 0 ? [] : [about(code, found)]
  })
