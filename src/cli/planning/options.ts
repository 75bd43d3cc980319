import { isLocale, type Locale } from '../../texts/locale.ts'

export interface PlanOptions {
  readonly what: string | null
  readonly json: boolean
  readonly locale: Locale
  /** An option that there isn't. */
  readonly unknown: string | null
}

/** `WHAT [--json] [--lang nb|nn|en]`, in any order. */
export const readPlanOptions = (args: readonly string[]): PlanOptions => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const wanted = at < 0 ? 'nb' : (args[at]?.split('=')[1] ?? args[at + 1])
  const isValue = (index: number) => at >= 0 && index === at + 1 && args[at] === '--lang'
  const rest = args.filter((_, index) => index !== at && !isValue(index))
  const stated = rest.filter((arg) => !arg.startsWith('--'))
  const unknown = rest.find((arg) => arg.startsWith('--') && arg !== '--json') ?? null
  return {
    what: stated.length === 1 ? (stated[0] ?? null) : null,
    json: rest.includes('--json'),
    locale: isLocale(wanted) ? wanted : 'nb',
    unknown: isLocale(wanted) ? unknown : `--lang ${wanted ?? ''}`,
  }
}
