import { instantOf, momentText, osloMinute } from '../domain/calendar/moment.ts'
import type { AssessedAt } from '../domain/rules/obligation.ts'
import { isLocale, type Locale } from '../texts/locale.ts'

export interface AssessOptions {
  readonly path: string
  readonly asOf: string | null
  readonly knownAt: string | null
  readonly json: boolean
  readonly locale: Locale
}

export type OptionsRead =
  | { readonly ok: true; readonly options: AssessOptions }
  | {
      readonly ok: false
      readonly locale: Locale
      readonly why: 'usage' | 'option' | 'date'
      readonly text: string
    }

const date = /^\d{4}-\d{2}-\d{2}$/
const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/

const isTime = (text: string): boolean => {
  if (!date.test(text) && !local.test(text) && !utc.test(text)) return false
  const whole = date.test(text) ? `${text}T00:00:00Z` : local.test(text) ? `${text}:00Z` : text
  // A date that does not exist (31 February) comes back as another.
  const at = Date.parse(whole)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text.slice(0, 10)
}

const valued = ['--as-of', '--known-at', '--lang'] as const
type Valued = (typeof valued)[number]
const isValued = (name: string): name is Valued => valued.some((each) => each === name)

interface Words {
  readonly paths: readonly string[]
  readonly values: ReadonlyMap<Valued, string>
  readonly json: boolean
  readonly unknown: string | null
}

const wordsOf = (args: readonly string[]): Words => {
  const paths: string[] = []
  const values = new Map<Valued, string>()
  let json = false
  let unknown: string | null = null
  for (let at = 0; at < args.length; at++) {
    const [name = '', ...rest] = (args[at] ?? '').split('=')
    if (name === '--json' && rest.length === 0) json = true
    else if (isValued(name)) values.set(name, rest.length > 0 ? rest.join('=') : (args[++at] ?? ''))
    else if (name.startsWith('--')) unknown ??= args[at] ?? ''
    else paths.push(args[at] ?? '')
  }
  return { paths, values, json, unknown }
}

export const readOptions = (args: readonly string[]): OptionsRead => {
  const { paths, values, json, unknown } = wordsOf(args)
  const wanted = values.get('--lang')
  const locale = isLocale(wanted) ? wanted : 'nb'
  if (wanted !== undefined && !isLocale(wanted))
    return { ok: false, locale, why: 'option', text: `--lang ${wanted}` }
  if (unknown !== null) return { ok: false, locale, why: 'option', text: unknown }
  const [path] = paths
  if (path === undefined || paths.length > 1) return { ok: false, locale, why: 'usage', text: '' }
  const asOf = values.get('--as-of') ?? null
  const knownAt = values.get('--known-at') ?? null
  for (const text of [asOf, knownAt])
    if (text !== null && !isTime(text)) return { ok: false, locale, why: 'date', text }
  return { ok: true, options: { path, asOf, knownAt, json, locale } }
}

/** An instant as the clocks in Oslo show it; a moment in Oslo as it is. */
const inOslo = (text: string): string => (utc.test(text) ? momentText(osloMinute(text)) : text)

/** The whole minute, or the whole day, is within. */
const toInstant = (text: string): string => {
  if (utc.test(text)) return text
  return instantOf(date.test(text) ? `${text}T23:59` : text).replace(':00Z', ':59.999Z')
}

/** Not said: as the file was when it was made. */
export const timesFor = (options: AssessOptions, exportedAt: string): AssessedAt => ({
  asOf: inOslo(options.asOf ?? exportedAt),
  knownAt: toInstant(options.knownAt ?? exportedAt),
})
