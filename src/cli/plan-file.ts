import { readFile } from 'node:fs/promises'
import { readDocument } from '../delivery/word/read-document.ts'
import type { DocumentProblem } from '../domain/school-plan/reading/document.ts'
import { readPlan } from '../domain/school-plan/reading/read.ts'
import type { Reading } from '../domain/school-plan/reading/reading.ts'
import { parseWhen } from '../domain/when/parse.ts'
import type { When } from '../domain/when/when.ts'

export type PlanFileRead =
  | { readonly ok: true; readonly reading: Reading; readonly pictures: number }
  | { readonly ok: false; readonly problem: DocumentProblem | null }

const readWhen = (text: string): When | null => {
  const parsed = parseWhen(text)
  return parsed.ok ? parsed.when : null
}

/** A plan out of the bytes of a file: a Word document, or text. */
export const readPlanBytes = async (bytes: Uint8Array): Promise<PlanFileRead> => {
  const read = await readDocument(bytes)
  if (!read.ok) return read
  return { ok: true, reading: readPlan(read.source, readWhen), pictures: read.pictures }
}

/** Null as the problem: there is no such file, or it may not be read. */
export const readPlanFile = async (path: string): Promise<PlanFileRead> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? { ok: false, problem: null } : readPlanBytes(bytes)
}
