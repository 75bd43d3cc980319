import type { SafetyRecord } from '../../domain/journal/journal.ts'
import { ownerId, type PersonId, schoolId } from '../../domain/people/ids.ts'
import { brokenJsonAt, type TextPosition } from './json-position.ts'
import { type CaseFileProblem, pathText, problemsOf, type Steps } from './problems.ts'
import { type CaseFile, caseFileSchema } from './schema.ts'

export type CaseFileRead =
  | { readonly ok: true; readonly file: CaseFile; readonly record: SafetyRecord }
  | { readonly ok: false; readonly why: 'not-json'; readonly at: TextPosition }
  | { readonly ok: false; readonly why: 'not-the-format'; readonly problems: readonly CaseFileProblem[] }

interface Numbered {
  readonly id: string
  readonly seq: number
  readonly kind: string
  readonly corrects?: number
}

/** Entries stand from 1 without holes, and a correction points back at one of the same kind. */
const journalProblems = (entries: readonly Numbered[], steps: Steps): readonly CaseFileProblem[] =>
  entries.flatMap((entry, at) => {
    const problems: CaseFileProblem[] = []
    const problem = (
      code: CaseFileProblem['code'],
      field: string,
      expected: readonly string[],
      found: string,
    ) => problems.push({ path: pathText([...steps, 'entries', at, field]), code, expected, found })
    if (entry.seq !== at + 1) problem('number-out-of-order', 'seq', [String(at + 1)], String(entry.seq))
    if (entry.corrects === undefined) return problems
    const first = entries.find((other) => other.seq === entry.corrects && other.seq < entry.seq)
    if (first === undefined) problem('corrects-nothing', 'corrects', [], String(entry.corrects))
    else if (first.kind !== entry.kind) problem('corrects-another-kind', 'corrects', [entry.kind], first.kind)
    return problems
  })

interface Journal {
  readonly entries: readonly Numbered[]
  readonly steps: Steps
}

/** An identity points at one entry of the whole file, whichever journal it stands in. */
const identityProblems = (journals: readonly Journal[]): readonly CaseFileProblem[] => {
  const seen = new Set<string>()
  return journals.flatMap(({ entries, steps }) =>
    entries.flatMap(({ id }, at): readonly CaseFileProblem[] => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [{ path: pathText([...steps, 'entries', at, 'id']), code: 'id-twice', expected: [], found: id }]
    }),
  )
}

const fileProblems = (file: CaseFile): readonly CaseFileProblem[] => {
  const journals: readonly Journal[] = [
    ...file.concerns.map(({ entries }, at) => ({ entries, steps: ['concerns', at] })),
    ...(file.case === null ? [] : [{ entries: file.case.entries, steps: ['case'] }]),
  ]
  const problems = [
    ...journals.flatMap(({ entries, steps }) => journalProblems(entries, steps)),
    ...identityProblems(journals),
  ]
  if (file.case === null) return problems
  const opening = file.case.entries[0]?.kind ?? 'note'
  const path = pathText(['case', 'entries', 0, 'kind'])
  return [
    ...problems,
    ...(opening === 'case-opened'
      ? []
      : [{ path, code: 'case-not-opened-first', expected: ['case-opened'], found: opening } as const]),
  ]
}

/** The pupil is the one the case was opened for; a concern that is no case yet may be about several. */
const pupilOf = (file: CaseFile): PersonId | null => {
  const opening = file.case?.entries.find((entry) => entry.kind === 'case-opened')
  if (opening?.kind === 'case-opened') return opening.facts.pupil
  const pupils = file.persons.filter((person) => person.part === 'pupil')
  return pupils.length === 1 ? (pupils[0]?.id ?? null) : null
}

export const recordOf = (file: CaseFile): SafetyRecord => ({
  owner: ownerId(file.owner.id),
  school: schoolId(file.school.id),
  pupil: pupilOf(file),
  concerns: file.concerns.map(({ id, entries }) => ({ concern: id, entries })),
  case: file.case === null ? null : { case: file.case.id, entries: file.case.entries },
})

/** Reads a case file: the record and its calendar, or what is wrong and where. */
export const readCaseFile = (text: string): CaseFileRead => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    return { ok: false, why: 'not-json', at: brokenJsonAt(plain) }
  }
  const parsed = caseFileSchema.safeParse(json)
  if (!parsed.success) return { ok: false, why: 'not-the-format', problems: problemsOf(parsed.error, json) }
  const problems = fileProblems(parsed.data)
  if (problems.length > 0) return { ok: false, why: 'not-the-format', problems }
  return { ok: true, file: parsed.data, record: recordOf(parsed.data) }
}

/** The same format, written as people can read it. */
export const writeCaseFile = (file: CaseFile): string => `${JSON.stringify(file, null, 2)}\n`
