/**
 * What the school asks a body before the plan is evaluated (law: §§ 10-4, 17-12; inventory H18). The evaluation reads
 * the answers as they stand, in the body's own words, and never writes them.
 */
export const evaluationQuestions = ['safer', 'no-help', 'begin-with'] as const
export type EvaluationQuestion = (typeof evaluationQuestions)[number]

export type EvaluationAnswer = { readonly [Question in EvaluationQuestion]: string | null }

export const saysSomething = (answer: EvaluationAnswer): boolean =>
  evaluationQuestions.some((question) => answer[question] !== null)

/** By mid-January (inventory H18). */
export const answerBy = (schoolYear: string): string => `${Number(schoolYear.slice(0, 4)) + 1}-01-15`
