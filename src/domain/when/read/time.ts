import type { DayTime } from '../when.ts'
import { longest, phrase, type Read, type Reading, type Rule, type WhenProblem } from './scan.ts'
import { num, numberOf, ord, ordinalOf, school } from './words.ts'

const clock = '(\\d{1,2})(?:[.:](\\d{2}))?'
const schoolDay = `(?:${school}dagen|${school}tid|${school}tida|${school}tiden|undervisningen|undervisninga|timen)(?: (?:starter|startar|begynner|byrjar|er slutt|slutter|sluttar))?`

const two = (digits: string): string => digits.padStart(2, '0')
const hour = (hours: string, minutes: string): string | null =>
  Number(hours) < 24 && Number(minutes || '0') < 60 ? `${two(hours)}:${two(minutes || '0')}` : null

const clockTime = (from: string | null, to: string | null): DayTime | WhenProblem => {
  if (from === null) return 'no-such-time'
  return to !== null && to <= from ? 'backwards' : { at: 'clock', from, to }
}

const beside = (at: 'before-school' | 'after-school', minutes = ''): DayTime => ({
  at,
  minutes: minutes === '' ? null : numberOf(minutes),
})

const rules: readonly Rule<DayTime>[] = [
  [phrase(`før ${schoolDay}`), () => beside('before-school')],
  [
    phrase(`${num} min(?:utt|utter|uttar)?\\.? før (?:${schoolDay}|${school}start)`),
    (minutes = '') => beside('before-school', minutes),
  ],
  [phrase(`etter ${schoolDay}`), () => beside('after-school')],
  [
    phrase(`${num} min(?:utt|utter|uttar)?\\.? etter ${schoolDay}`),
    (minutes = '') => beside('after-school', minutes),
  ],
  [
    phrase(`(?:fra |frå )?(?:kl\\.?|klokka|klokken) ?${clock}`),
    (hours = '', minutes = '') => clockTime(hour(hours, minutes), null),
  ],
  [
    phrase(`(?:fra |frå )?(?:kl\\.?|klokka|klokken) ?${clock}\\s*(?:-|til)\\s*(?:kl\\.? ?)?${clock}`),
    (hours = '', minutes = '', toHours = '', toMinutes = '') => {
      const to = hour(toHours, toMinutes)
      return to === null ? 'no-such-time' : clockTime(hour(hours, minutes), to)
    },
  ],
  [
    phrase(`(?:i )?${ord} (?:${school})?(?:time|timen)`),
    (lesson = '') => (ordinalOf(lesson) < 1 ? null : { at: 'lesson', lesson: ordinalOf(lesson) }),
  ],
  [
    phrase('(?:i )?(?:(?:alle|hvert|kvart) )?(?:friminutt(?:ene|et|a)?|pausene|pausane|pauser)'),
    () => ({ at: 'breaks' }),
  ],
  [phrase('(?:i )?(?:storefri|langfri|langfriminutt(?:et)?|storfri)'), () => ({ at: 'long-break' })],
  [
    phrase('(?:i )?(?:spisepaus(?:en|ene|a|ane)|lunsj(?:en|pausen)?|matpaus(?:en|a)|matfri)'),
    () => ({ at: 'lunch' }),
  ],
  [phrase('(?:på |om )?(?:kveldstid|kvelden|ettermiddagen|kveld)'), () => ({ at: 'evening' })],
  [phrase('(?:på |om )?(?:(?:hver|kvar) )?(?:morgenen|morgonen|morgen|morgon)'), () => ({ at: 'morning' })],
]

const lead = /\s*,?\s*/uy

export const readTime = (reading: Reading, at: number): Read<DayTime> | null => longest(rules, reading, at)

/** A time that follows what it belongs to, with or without a comma. */
export const readTimeAfter = (reading: Reading, at: number): Read<DayTime> | null => {
  lead.lastIndex = at
  const gap = lead.exec(reading.text)?.[0] ?? ''
  return gap === '' ? null : longest(rules, reading, at + gap.length)
}
