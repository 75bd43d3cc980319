import { nearestWords } from './read/nearest.ts'
import type { WhenProblem } from './read/scan.ts'
import { type Understood, understand } from './read/understand.ts'
import type { Dated, Part, Span, When } from './when.ts'
import { type WhenLanguage, writeWhen } from './write/write.ts'

export type Parsed =
  | { readonly ok: true; readonly when: When }
  | {
      readonly ok: false
      readonly reason: WhenProblem
      readonly where: { readonly from: number; readonly to: number; readonly text: string }
      /** Texts that would be understood, the likeliest first. */
      readonly suggestions: readonly string[]
      readonly understood: When
    }

const dated = (on: Dated['on']): Part => ({ kind: 'dated', on, about: false, time: null, label: null })
const week = (number: number): Span => ({ unit: 'weeks', from: number, to: number })

const twice: Part = {
  kind: 'count',
  least: 2,
  most: 2,
  of: 'times',
  over: { unit: 'span', span: { unit: 'school-year' } },
  label: null,
}
const onNeed: Part = { kind: 'standing', how: 'on-need', within: null, label: null }
const autumn = dated({ unit: 'term', term: 'autumn' })
const weekly = dated({ every: 'week', interval: 1, weekdays: [], parity: null, within: null })
const beforeSchool: Part = {
  kind: 'dated',
  on: { every: 'day', within: null },
  about: false,
  time: { at: 'before-school', minutes: 15 },
  label: null,
}
const examples = [dated(week(39)), autumn, twice, weekly, onNeed]
const someDay = { month: 10, dayOfMonth: 10, year: null }

/** What somebody may have meant, where nothing in the text is nearer. */
const examplesOf: Readonly<Record<WhenProblem, readonly Part[]>> = {
  empty: examples,
  'too-long': examples,
  'not-a-time': examples,
  'unknown-word': [],
  unfinished: [
    dated(week(39)),
    dated({ unit: 'by', limit: { unit: 'months', from: 1, to: 1, part: 'middle' } }),
  ],
  'only-duration': [beforeSchool, weekly],
  'no-such-week': [dated(week(39)), dated({ unit: 'weeks', from: 39, to: 41 })],
  'no-such-date': [dated({ unit: 'dates', from: someDay, to: someDay })],
  'no-such-time': [beforeSchool],
  backwards: [dated({ unit: 'weeks', from: 39, to: 41 }), { ...twice, least: 3, most: 4, of: 'meetings' }],
}

const isTold = (part: Part): boolean => part.label !== null || (part.kind === 'event' && 'told' in part.event)

const suggestionsOf = (
  text: string,
  failed: Extract<Understood, { ok: false }>,
  language: WhenLanguage,
): readonly string[] => {
  const mended = nearestWords(text, failed.from, failed.to).flatMap((other) => {
    const read = understand(other)
    // Whatever stands after "ved" or before a colon is taken as it is: no ground for thinking it was meant.
    return read.ok && !read.when.parts.some(isTold) ? [writeWhen(read.when, language)] : []
  })
  const before = failed.parts.length > 0 ? [writeWhen({ parts: failed.parts }, language)] : []
  const others = examplesOf[failed.reason].map((part) => writeWhen({ parts: [part] }, language))
  const found = [...mended, ...before, ...others]
  // A sentence that only says no doesn't help.
  const offered = found.length > 0 ? found : examples.map((part) => writeWhen({ parts: [part] }, language))
  return [...new Set(offered)].slice(0, 5)
}

/** Reads bokmål and nynorsk alike; `language` is only that of the suggestions, which can't be English. */
export const parseWhen = (text: string, language: WhenLanguage = 'nb'): Parsed => {
  const read = understand(text)
  if (read.ok) return read
  const whole = text.normalize('NFC')
  return {
    ok: false,
    reason: read.reason,
    where: { from: read.from, to: read.to, text: whole.slice(read.from, read.to) },
    suggestions:
      read.reason === 'too-long' ? [] : suggestionsOf(whole, read, language === 'en' ? 'nb' : language),
    understood: { parts: read.parts },
  }
}
