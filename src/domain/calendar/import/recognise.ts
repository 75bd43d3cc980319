import type { FreeKind } from '../school-calendar.ts'

/** What a row of a school route says. */
export type RowMeaning =
  | { readonly means: 'first-day' | 'last-day' | 'second-term' | 'summer' }
  | { readonly means: 'free'; readonly kind: FreeKind }
  /** True, but known already or of no account: public holidays, "first day after Christmas". */
  | { readonly means: 'known' }
  | { readonly means: 'unsure' }

const start = 'start|oppstart|begynner|byrjar|starter|startar'
const school = '(?:skole|skule)'

const patterns: readonly (readonly [RegExp, RowMeaning])[] = [
  [
    /(?:første|fyrste|siste) (?:skole|skule)?dag(?:en)? (?:før|etter)|(?:tilbake|oppstart|start) etter/,
    { means: 'known' },
  ],
  [
    /(?:planleggings|planlegging|plan|kurs|studie)-?dag|sfo.*(?:stengt|dag)|felles planlegging/,
    { means: 'free', kind: 'planning' },
  ],
  [/(?:sommer|sommar|sumar)ferie(?! start)/, { means: 'summer' }],
  [
    /(?:høst|haust|jule?|vinter|påske|skole|skule)-?ferie|(?:jule|påske|høst|haust|vinter)fri/,
    { means: 'free', kind: 'holiday' },
  ],
  [
    new RegExp(
      `(?:første|fyrste) ${school}dag|${school}-?(?:${start})|${school}året (?:${start})|${start} (?:av )?${school}året|(?:første|fyrste) dag`,
    ),
    { means: 'first-day' },
  ],
  [
    new RegExp(
      `siste ${school}dag|${school}slutt|${school}året (?:slutter|sluttar)|siste dag|slutt (?:på )?${school}året`,
    ),
    { means: 'last-day' },
  ],
  [/(?:2\.|andre|ny) (?:termin|halvår|semester)|terminskifte|halvårsskifte/, { means: 'second-term' }],
  [
    /skjærtorsdag|skjertorsdag|langfredag|påskedag|pinsedag|himmelfart|17\. ?mai|1\. ?mai|grunnlovsdag|nasjonaldag|arbeidernes|nyttårsdag|juledag|offentlig (?:fri|høytid)/,
    { means: 'known' },
  ],
  [
    /fri\b|fridag|elevfri|undervisningsfri|inneklemt|valgdag|valdag|ikke skole|ikkje skule|stengt/,
    { means: 'free', kind: 'free-day' },
  ],
  [/ferie/, { means: 'free', kind: 'holiday' }],
]

/** By its name alone; what isn't sure is shown to whoever imports, and never taken. */
export const meaningOf = (name: string): RowMeaning => {
  const small = name.toLowerCase()
  return patterns.find(([pattern]) => pattern.test(small))?.[1] ?? { means: 'unsure' }
}
