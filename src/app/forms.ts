import type { Context } from 'hono'
import { z } from 'zod'
import type { SaidError } from './ui/error-summary.tsx'

/** What was typed, kept as it was typed, so that a page with errors loses nothing. */
export type Typed = {
  readonly one: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

export type FieldIssue = { readonly field: string; readonly code: string }

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly typed: Typed; readonly key: string }
  | {
      readonly ok: false
      readonly errors: readonly FieldIssue[]
      readonly typed: Typed
      readonly key: string
    }

function typedIn(given: ReadonlyMap<string, readonly string[]>): Typed {
  const all = (name: string): readonly string[] => given.get(name) ?? []
  return { all, one: (name) => all(name)[0] ?? '' }
}

/** What a form shows first: values that are known already. */
export function typedFrom(given: Readonly<Record<string, string | readonly string[] | undefined>>): Typed {
  const known = Object.entries(given).map(([name, value = []]): [string, readonly string[]] => [
    name,
    typeof value === 'string' ? [value] : value,
  ])
  return typedIn(new Map(known))
}

export const nothingTyped: Typed = typedFrom({})

const mostFields = 1000
const deepest = 5
const mostItems = 200

type Tree = Map<string, Tree | string[]>

function place(tree: Tree, path: readonly string[], value: string): void {
  const [head, ...rest] = path
  if (head === undefined) return
  const here = tree.get(head)
  if (rest.length === 0) {
    if (here === undefined) tree.set(head, [value])
    else if (Array.isArray(here)) here.push(value)
    return
  }
  if (Array.isArray(here)) return
  const below = here ?? new Map()
  tree.set(head, below)
  place(below, rest, value)
}

const isIndex = (key: string): boolean => /^\d{1,3}$/.test(key) && Number(key) < mostItems

/** Keys that are all numbers become a list in their order, so measure.0.what is the first measure's. */
function plain(tree: Tree): unknown {
  const leaf = (value: Tree | string[]): unknown =>
    Array.isArray(value) ? (value.length === 1 ? value[0] : value) : plain(value)
  const keys = [...tree.keys()]
  if (keys.length > 0 && keys.every(isIndex)) {
    return [...tree].sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => leaf(value))
  }
  return Object.fromEntries([...tree].map(([key, value]) => [key, leaf(value)]))
}

const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

async function fieldsOf(c: Context): Promise<[string, string][]> {
  const form = await c.req.formData()
  const fields: [string, string][] = []
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string' && fields.length < mostFields) fields.push([name, value])
  }
  return fields
}

/** Line ends as the database and the journal keep them, whatever the browser sent. */
const tidy = (value: string): string => value.replaceAll('\r\n', '\n').normalize('NFC')

const codes: Partial<Record<string, (issue: z.core.$ZodIssue) => string>> = {
  invalid_type: (issue) => (issue.input === undefined || issue.input === '' ? 'missing' : 'invalid'),
  too_small: (issue) => (issue.code === 'too_small' && issue.origin === 'number' ? 'too-small' : 'too-short'),
  too_big: (issue) => {
    if (issue.code !== 'too_big') return 'invalid'
    if (issue.origin === 'number') return 'too-large'
    return issue.origin === 'array' ? 'too-many' : 'too-long'
  },
  invalid_value: (issue) => (issue.input === undefined || issue.input === '' ? 'choose-one' : 'not-a-choice'),
  invalid_union: (issue) => (issue.input === undefined || issue.input === '' ? 'choose-one' : 'not-a-choice'),
}

const isCode = (message: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(message)

/** A schema's own message is a code when it looks like one ('in-the-future'); else zod's kind is translated. */
function issueCode(issue: z.core.$ZodIssue): string {
  if (isCode(issue.message)) return issue.message
  return codes[issue.code]?.(issue) ?? 'invalid'
}

function issuesOf(error: z.ZodError): FieldIssue[] {
  const seen = new Set<string>()
  return error.issues
    .map((issue) => ({ field: issue.path.map(String).join('.'), code: issueCode(issue) }))
    .filter(({ field }) => !seen.has(field) && seen.add(field))
}

/** Reads the form once, at the boundary. Behind it the value is trusted. */
export async function readForm<Value>(c: Context, schema: z.ZodType<Value>): Promise<ReadForm<Value>> {
  const fields = await fieldsOf(c)
  const given = new Map<string, string[]>()
  const tree: Tree = new Map()
  let key = ''
  for (const [name, raw] of fields) {
    if (name === '_key') key = raw
    const path = name.split('.')
    if (name.startsWith('_') || path.length > deepest || path.some((part) => unsafe.has(part))) continue
    const value = tidy(raw)
    given.set(name, [...(given.get(name) ?? []), value])
    place(tree, path, value)
  }
  const typed = typedIn(given)
  const read = schema.safeParse(tree.size === 0 ? {} : plain(tree), { reportInput: true })
  return read.success
    ? { ok: true, value: read.data, typed, key }
    : { ok: false, errors: issuesOf(read.error), typed, key }
}

/** What somebody looks for while typing. It comes in the body: addresses are kept and logged, names are not. */
export async function readSearch(c: Context): Promise<string> {
  const typed = (await c.req.formData()).get('q')
  return typeof typed === 'string' ? tidy(typed).slice(0, 80) : ''
}

/** Errors as sentences, for the summary and for each field. Later catalogues win over earlier ones. */
export function sayErrors(
  errors: readonly FieldIssue[],
  words: Readonly<Record<string, string>> & { readonly invalid: string },
): { readonly summary: readonly SaidError[]; readonly of: (field: string) => string | undefined } {
  const summary = errors.map(({ field, code }) => ({ field, text: words[code] ?? words.invalid }))
  return { summary, of: (field) => summary.find((error) => error.field === field)?.text }
}
