import type { Source } from './source.ts'

/** Why a file can't be read as a plan. */
export const documentProblems = [
  'not-a-word-file',
  'old-or-locked-word-file',
  'macro-file',
  'broken-file',
  'too-large',
  'pdf-file',
  'empty-file',
] as const
export type DocumentProblem = (typeof documentProblems)[number]

export type DocumentRead =
  | { readonly ok: true; readonly source: Source; readonly pictures: number }
  | { readonly ok: false; readonly problem: DocumentProblem }

/** A plan out of the bytes of a file. Given from outside: the core opens nothing. */
export type ReadDocument = (bytes: Uint8Array) => Promise<DocumentRead>
