/** Why a file could not be taken in. Whatever else a file holds is read, or said to be there. */
export const wordProblems = [
  'not-a-word-file',
  'old-or-locked-word-file',
  'macro-file',
  'broken-file',
  'too-large',
] as const
export type WordProblem = (typeof wordProblems)[number]

/** Thrown inside this folder only; `readWord` gives it back as a value. */
export class UnreadableWord extends Error {
  readonly problem: WordProblem

  constructor(problem: WordProblem) {
    super(problem)
    this.problem = problem
  }
}
