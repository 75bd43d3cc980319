import { readFile } from 'node:fs/promises'
import type { WordProblem } from '../delivery/word/problem.ts'
import { readWord } from '../delivery/word/read-word.ts'
import { sourceOfText } from '../domain/school-plan/reading/pasted/text-source.ts'
import { readPlan } from '../domain/school-plan/reading/read.ts'
import type { Reading } from '../domain/school-plan/reading/reading.ts'
import type { Source } from '../domain/school-plan/reading/source.ts'
import { parseWhen } from '../domain/when/parse.ts'
import type { When } from '../domain/when/when.ts'

export type PlanFileProblem = WordProblem | 'pdf-file' | 'empty-file'

export type PlanFileRead =
  | { readonly ok: true; readonly reading: Reading; readonly pictures: number }
  | { readonly ok: false; readonly problem: PlanFileProblem | null }

const readWhen = (text: string): When | null => {
  const parsed = parseWhen(text)
  return parsed.ok ? parsed.when : null
}

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

const isPacked = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** UTF-8, or what Windows wrote before it; null for what is no text. */
const textOf = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0) || startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

interface Taken {
  readonly source: Source
  readonly pictures: number
}

const sourceOf = async (bytes: Uint8Array): Promise<Taken | PlanFileProblem> => {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf-file'
  if (isPacked(bytes)) {
    const read = await readWord(bytes)
    return read.ok ? read : read.problem
  }
  const text = textOf(bytes)
  return text === null ? 'not-a-word-file' : { source: sourceOfText(text), pictures: 0 }
}

/** A plan out of the bytes of a file: a Word document, or text. */
export const readPlanBytes = async (bytes: Uint8Array): Promise<PlanFileRead> => {
  const taken = await sourceOf(bytes)
  if (typeof taken === 'string') return { ok: false, problem: taken }
  if (taken.source.text.trim() === '') return { ok: false, problem: 'empty-file' }
  return { ok: true, reading: readPlan(taken.source, readWhen), pictures: taken.pictures }
}

/** Null as the problem: there is no such file, or it may not be read. */
export const readPlanFile = async (path: string): Promise<PlanFileRead> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? { ok: false, problem: null } : readPlanBytes(bytes)
}
