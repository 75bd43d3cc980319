import type { z } from 'zod'

export const caseFileProblemCodes = [
  'missing',
  'wrong-type',
  'unknown-kind',
  'not-one-of',
  'not-a-date',
  'not-a-moment',
  'not-an-instant',
  'empty',
  'not-as-described',
  'number-out-of-order',
  'corrects-nothing',
  'corrects-another-kind',
  'case-not-opened-first',
  'id-twice',
] as const
export type CaseFileProblemCode = (typeof caseFileProblemCodes)[number]

/** What is wrong with a file that is JSON, and where: `$.case.entries[3].facts.safe`. */
export interface CaseFileProblem {
  readonly path: string
  readonly code: CaseFileProblemCode
  /** What was expected, as the format names it. */
  readonly expected: readonly string[]
  readonly found: string | null
}

export type Steps = readonly PropertyKey[]

export const pathText = (steps: Steps): string =>
  steps.reduce<string>(
    (path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
    '$',
  )

const valueAt = (root: unknown, steps: Steps): unknown =>
  steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    root,
  )

const foundText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value
  if (value === undefined) return null
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'array' : 'object'
}

type Issue = z.core.$ZodIssue

/** The branch of a union that came furthest says most about what was meant. */
const deepest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length))
  return [...branches].sort((one, other) => depth(other) - depth(one))[0] ?? []
}

const isTime = (step: PropertyKey | undefined): boolean =>
  step === 'happened' || step === 'until' || step === 'foundAt'

const codeFor = (issue: Issue, steps: Steps): CaseFileProblemCode => {
  const last = steps.at(-1)
  if (issue.code === 'invalid_union') {
    if (last === 'kind') return 'unknown-kind'
    return isTime(last) ? 'not-a-moment' : 'not-as-described'
  }
  if (issue.code === 'invalid_value') return 'not-one-of'
  if (issue.code === 'invalid_type') return 'wrong-type'
  if (issue.code === 'invalid_format') return issue.format === 'datetime' ? 'not-an-instant' : 'not-a-date'
  return issue.code === 'too_small' ? 'empty' : 'not-as-described'
}

const expectedOf = (issue: Issue): readonly string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_type') return [issue.expected]
  return []
}

const unfold = (issue: Issue, root: unknown, prefix: Steps): readonly CaseFileProblem[] => {
  const steps = [...prefix, ...issue.path]
  const value = valueAt(root, steps)
  const base = { path: pathText(steps), found: foundText(value), expected: expectedOf(issue) }
  if (value === undefined) return [{ ...base, code: 'missing' }]
  if (
    issue.code === 'invalid_union' &&
    issue.errors.length > 0 &&
    typeof value === 'object' &&
    value !== null
  ) {
    const inner = deepest(issue.errors)
    if (inner.length > 0) return inner.flatMap((each) => unfold(each, root, steps))
  }
  return [{ ...base, code: codeFor(issue, steps) }]
}

/** The schema's complaints as our own, each with where and what. */
export const problemsOf = (error: z.ZodError, root: unknown): readonly CaseFileProblem[] =>
  error.issues.flatMap((issue) => unfold(issue, root, []))
