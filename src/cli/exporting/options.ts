import { isLocale, type Locale } from '../../texts/locale.ts'

export interface ExportOptions {
  readonly number: string
  /** Null: asked for, so that it stands in no history of commands. */
  readonly key: string | null
  /** `-` is standard output; null a new file with a name that says nothing. */
  readonly out: string | null
  readonly locale: Locale
}

export const readOptions = (args: readonly string[]): ExportOptions | null => {
  let options: ExportOptions = { number: '', key: null, out: null, locale: 'nb' }
  for (let at = 0; at < args.length; at++) {
    const [name = '', stated] = (args[at] ?? '').split(/=(.*)/s)
    const value = () => stated ?? args[++at] ?? ''
    if (name === '--key') options = { ...options, key: value() }
    else if (name === '--out') options = { ...options, out: value() }
    else if (name === '--lang') {
      const locale = value()
      if (!isLocale(locale)) return null
      options = { ...options, locale }
    } else if (name.startsWith('-') || options.number !== '') return null
    else options = { ...options, number: name.toUpperCase() }
  }
  const isWhole = options.number !== '' && options.key !== '' && options.out !== ''
  return isWhole ? options : null
}
