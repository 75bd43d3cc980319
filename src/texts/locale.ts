/** Bokmål, nynorsk and English. The first is the one that the others are measured against. */
export const locales = ['nb', 'nn', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: string | undefined): value is Locale =>
  locales.some((locale) => locale === value)
