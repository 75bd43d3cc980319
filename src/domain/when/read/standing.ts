import type { Span, Standing, StandingHow } from '../when.ts'
import { endOf, longest, past, phrase, type Read, type Reading, type Rule, take } from './scan.ts'
import { readSpans } from './span.ts'
import { rest, school, year } from './words.ts'

const standing = (how: StandingHow, within: Span | null = null): Standing => ({
  kind: 'standing',
  how,
  within,
  label: null,
})
const all = (how: StandingHow) => () => standing(how)

const through = '(?:gjennom|igjennom|gjennomgående i|gjennomgåande i|gjennomgående gjennom|i|over)'
const constant =
  '(?:løpende|løpande|fortløpende|fortløpande|kontinuerlig|kontinuerleg|fortlaupande|til enhver tid|til ei kvar tid|til kvar tid|hele tiden|hele tida|heile tida|hele veien|heile vegen)'
const regular =
  '(?:jevnlige?|jamleg|jamlege|jamnleg|regelmessige?|regelmessig|med jevne mellomrom|med jamne mellomrom|rullerende|rullerande|fast|faste møter|ofte)'
const need = '(?:behov|trong|ønske|ynskje|forespørsel|førespurnad)'
const own = '(?:eget|eige|egne|eigne|sosialt|skolens|skulen sitt|sitt|sitt eget)'
const plan = '(?:årshjul|årsplan|plan|møteplan|terminliste)'

const rules: readonly Rule<Standing>[] = [
  [phrase(`${rest} ${year}(?: rundt)?|${rest} ${school}året`), all('throughout')],
  [phrase(`${through} ${rest} ${year}`), all('throughout')],
  [
    phrase(
      `(?:gjennom|igjennom|over|utover) ${school}?året|${school}året|(?:spredt|fordelt|jevnt|jamt|spreidd) (?:utover|over|gjennom|på) (?:${rest} )?${year}`,
    ),
    all('throughout'),
  ],
  [
    phrase('(?:i )?gjennomgående|gjennomgåande|alltid(?! (?:ved|når|hvis|dersom|etter))|året rundt'),
    all('throughout'),
  ],
  [phrase(constant), all('continuously')],
  [
    phrase(`(?:ved|etter|v\\/) ?(?:ev\\.? |eventuelt |spesielle |særskilte )?${need}(?: for det)?`),
    all('on-need'),
  ],
  [
    phrase(
      'om nødvendig|om naudsynt|når (?:det er|det oppstår|det blir) (?:behov|nødvendig|naudsynt|trong)(?: for det)?|(?:dersom|hvis|om|viss) (?:det er )?(?:behov|nødvendig|trong)(?: for det)?|når det trengs|når det trengst|ved nødvendighet|på forespørsel',
    ),
    all('on-need'),
  ],
  [phrase(regular), all('regularly')],
  [
    phrase(
      `(?:(?:etter|ifølge|iht\\.?|jf\\.?|jfr\\.?|se|sjå|i henhold til|i tråd med|følger) )?(?:${own} ${plan}|egen ${plan}|eigen ${plan}|egne ${plan}|årshjul(?:et)?|oppsatt plan|plan|møteplan(?:en)?)`,
    ),
    all('own-plan'),
  ],
  [phrase('(?:etter|ved) (?:nærmere |nærare )?avtale'), all('own-plan')],
]

const tail = new RegExp(
  `,?\\s+(?:i\\s+løpet\\s+av|gjennom|igjennom|i|over|hele|heile)\\s+(?:hele\\s+|heile\\s+)?${year}(?![\\p{L}])`,
  'uy',
)
const allOf = phrase(`(?:gjennom |i |over )?${rest}(?: tida| tiden| perioden)?|gjennom`)
const gap = /\s+/uy
const inside = /\s+(?:(?:gjennom|igjennom|i\s+løpet\s+av)\s+(?:hele\s+|heile\s+)?)?/uy

/** "Hele høsten", "gjennom hele november", "hele perioden fra uke 34 til jul". */
const readAllOf = (reading: Reading, from: number): Read<Standing> | null => {
  const head = take(allOf, reading.text, from)
  if (!head) return null
  const span = readSpans(reading, past(gap, reading, endOf(head)))
  const [only] = span?.value ?? []
  return span && only && span.value.length === 1 ? { value: standing('throughout', only), to: span.to } : null
}

const readKnown = (reading: Reading, from: number): Read<Standing> | null => {
  const found = longest(rules, reading, from)
  if (!found) return null
  const whole = past(tail, reading, found.to)
  if (whole > found.to) return { ...found, to: whole }
  if (found.value.how === 'throughout') return found
  const begin = past(inside, reading, found.to)
  const span = begin > found.to ? readSpans(reading, begin) : null
  const [only] = span?.value ?? []
  return span && only && span.value.length === 1
    ? { value: { ...found.value, within: only }, to: span.to }
    : found
}

export const readStanding = (reading: Reading, from: number): Read<Standing> | null => {
  const known = readKnown(reading, from)
  const stretch = readAllOf(reading, from)
  return stretch && (!known || stretch.to >= known.to) ? stretch : known
}
