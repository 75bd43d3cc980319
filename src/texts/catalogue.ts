import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { nb } from './nb/index.ts'
import { nn } from './nn/index.ts'
import type { Widen } from './widen.ts'

export type Texts = Widen<typeof nb>

const catalogues: Record<Locale, Texts> = { nb, nn, en }

export function textsFor(locale: Locale): Texts {
  return catalogues[locale]
}
