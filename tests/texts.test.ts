import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textsFor } from '../src/texts/catalogue.ts'
import { locales } from '../src/texts/locale.ts'

/** That no key is missing is the compiler's work; here is what it cannot see. */

function* leaves(value: unknown, path: string): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return yield [path, value]
  for (const [key, below] of Object.entries(value)) yield* leaves(below, `${path}.${key}`)
}

const said = (locale: (typeof locales)[number]): [string, unknown][] => [...leaves(textsFor(locale), locale)]

// Nothing is "fulfilled" by a program, a child is never a type, and a suspicion is never thrown away.
const norwegian = [
  'mobber(e|en|ne|ens)?',
  'mobbar(ar|en|ane)?',
  'offer(et|a|ets)?',
  'gjernings(person|mann)\\p{L}*',
  'plager(en|e|ne)?',
  'mistenk\\p{L}*',
  'bevis(et|ene|a)?',
  'innrømm\\p{L}*',
  'påst(år|od|ått|and)\\p{L}*',
  'angivelig\\p{L}*',
  'vanskelige? elev(er|en|ene)?',
  'henlegg\\p{L}*',
  'henlagt\\p{L}*',
  'avvis(e|er|t|te|ast|ing)?',
  'mobbe?sak\\p{L}*',
  'tiltak mot eleven',
  'oppfylt\\p{L}*',
]
const english = [
  'bull(y|ies)',
  'victim\\p{L}*',
  'perpetrator\\p{L}*',
  'alleged\\p{L}*',
  'suspects?',
  'dismiss(ed)?',
]
const forbidden = (locale: string): RegExp =>
  new RegExp(`(?<!\\p{L})(${(locale === 'en' ? english : norwegian).join('|')})(?!\\p{L})`, 'iu')

describe.each(locales)('the catalogue %s', (locale) => {
  it('says something under every key', () => {
    const silent = said(locale).filter(
      ([, value]) => typeof value !== 'function' && String(value).trim() === '',
    )
    expect(silent).toEqual([])
  })

  it('holds only words and functions that make words', () => {
    const strange = said(locale).filter(
      ([, value]) => typeof value !== 'string' && typeof value !== 'function',
    )
    expect(strange).toEqual([])
  })

  // The source is read, so that words inside functions are seen too.
  it('never uses a forbidden word', () => {
    const folder = join(import.meta.dirname, '..', 'src', 'texts', locale)
    const found = readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => forbidden(locale).test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it('is whole: every key that bokmål has, and none besides', () => {
    const keys = (of: (typeof locales)[number]): string[] =>
      said(of).map(([path, value]) => `${path.slice(of.length)} ${typeof value}`)
    expect(keys(locale).sort()).toEqual(keys('nb').sort())
  })
})

it('finds a forbidden word where there is one', () => {
  expect(forbidden('nb').test('Han er en mobber.')).toBe(true)
  expect(forbidden('nb').test('offentlig, bevisst, mobbing, mobbeombudet')).toBe(false)
})

const settled = {
  nb: [
    'I dag',
    'Meld fra',
    'Nye meldinger',
    'Mine saker',
    'Vi har fått meldingen',
    'Følge med',
    'Gripe inn',
    'Melde fra',
    'Undersøke',
    'Sette inn tiltak',
    'Skrive ned',
    'Dokumentert',
    'Dokumentert for sent',
    'Fristen er ute',
    'Åpen',
    'Ikke aktuelt nå',
    'Dette er nok nå',
    'Det eleven selv sier',
    'Ville ikke svare nå',
    'Dette gjør vi med en gang',
    'Hjelper det?',
    'Eleven saken gjelder',
    'Andre elever i saken',
    'Så eller hørte',
    'Ikke avklart',
    'den meldingen gjelder',
    'Eleven har det trygt og godt – avslutt',
    'Ta opp igjen',
    'Hvem kan se dette?',
    'Hvem har sett dette?',
    'Tiltak for andre elever',
    'Sendt',
    'Lest',
    'Fulgt opp',
  ],
  nn: [
    'I dag',
    'Meld frå',
    'Nye meldingar',
    'Mine saker',
    'Vi har fått meldinga',
    'Følgje med',
    'Gripe inn',
    'Melde frå',
    'Undersøkje',
    'Setje inn tiltak',
    'Skrive ned',
    'Dokumentert',
    'Dokumentert for seint',
    'Fristen er ute',
    'Open',
    'Ikkje aktuelt no',
    'Dette er nok no',
    'Det eleven sjølv seier',
    'Ville ikkje svare no',
    'Dette gjer vi med ein gong',
    'Hjelper det?',
    'Eleven saka gjeld',
    'Andre elevar i saka',
    'Såg eller høyrde',
    'Ikkje avklart',
    'den meldinga gjeld',
    'Eleven har det trygt og godt – avslutt',
    'Ta opp att',
    'Kven kan sjå dette?',
    'Kven har sett dette?',
    'Tiltak for andre elevar',
    'Send',
    'Lesen',
    'Følgd opp',
  ],
} as const

it.each(['nb', 'nn'] as const)('has every settled word of %s', (locale) => {
  const values = new Set(said(locale).map(([, value]) => value))
  expect(settled[locale].filter((word) => !values.has(word))).toEqual([])
  expect(textsFor(locale).words.case('4K7Q')).toBe('Skolemiljøsak\u00a04K7Q')
  expect(textsFor(locale).duties.dueOn('torsdag')).toBe('Frist torsdag')
})
