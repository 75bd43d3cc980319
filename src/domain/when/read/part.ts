import type { Dated, Part, Rhythm, Span } from '../when.ts'
import { readCount } from './count.ts'
import { readKnownEvent, readToldEvents } from './event.ts'
import { readRhythms } from './rhythm.ts'
import { endOf, newReading, past, phrase, type Read, type Reading, take } from './scan.ts'
import { readSpans } from './span.ts'
import { readStanding } from './standing.ts'
import { readTime, readTimeAfter } from './time.ts'
import { group } from './words.ts'

const aboutWord =
  /(?:ca\.?|cirka|omtrent|omkring|rundt|rundt omkring|vanligvis|vanlegvis|normalt|som\s+regel|gjerne|helst)\s+(?=\p{L}|\d)/uy

const dated = (on: Span | Rhythm, about: boolean): Dated => ({
  kind: 'dated',
  on,
  about,
  time: null,
  label: null,
})

const readDated = (reading: Reading, from: number): Read<readonly Part[]> | null => {
  const begin = past(aboutWord, reading, from)
  const about = begin > from
  const spans = readSpans(reading, begin)
  const rhythms = readRhythms(reading, begin)
  const best = rhythms && (!spans || rhythms.to > spans.to) ? rhythms : spans
  if (!best) return null
  const time = readTimeAfter(reading, best.to)
  const parts = best.value.map((on) => ({ ...dated(on, about), time: time?.value ?? null }))
  return { value: parts, to: time?.to ?? best.to }
}

/** "15 minutter før skoledagen": each day. */
const readTimeAlone = (reading: Reading, from: number): Read<readonly Part[]> | null => {
  const time = readTime(reading, from)
  if (!time || time.value.at === 'lesson' || time.value.at === 'clock') return null
  return { value: [{ ...dated({ every: 'day', within: null }, false), time: time.value }], to: time.to }
}

const oneOf = (read: Read<Part> | null): Read<readonly Part[]> | null =>
  read && { value: [read.value], to: read.to }

/** After a comma only at the end: "uke 36, 9. trinn uke 37" begins anew. */
const groupAfter = new RegExp(phrase(`(?: ?\\(?(${group})\\)?|, ?${group}(?= ?(?:$|[,;])))`).source, 'uy')
const groupBefore = phrase(`(${group}),?(?= )`)
const bracketed = /\s*\(([^()]{1,60})\)/uy
const gap = /\s+/uy

const labelled = (parts: readonly Part[], label: string): readonly Part[] =>
  parts.map((part) => (part.label === null ? { ...part, label } : part))

const trimmed = (reading: Reading, from: number, to: number): string =>
  reading.written
    .slice(from, to)
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,(]+|[\s,)]+$/g, '')

/** "Ved behov (minst årlig)": what stands in brackets is a part of its own, not a name. */
const isMore = (reading: Reading, found: RegExpExecArray): boolean => {
  const from = found.index + found[0].indexOf('(') + 1
  const inner = newReading(reading.text.slice(0, endOf(found) - 1), reading.written)
  return partsAt(inner, from, null).some(
    ({ value, to }) => to === inner.text.length && value.some(({ kind }) => kind === 'count'),
  )
}

/** "Høst, 8. trinn" and "uke 40 (høstferie)": what stands beside the time is kept as a label. */
const withLabel = (reading: Reading, read: Read<readonly Part[]>): Read<readonly Part[]> => {
  const [after, inBrackets] = [groupAfter, bracketed].map((pattern) => take(pattern, reading.text, read.to))
  const found = after ?? inBrackets
  if (!found || (found === inBrackets && isMore(reading, found))) return read
  const to = endOf(found)
  return { value: labelled(read.value, trimmed(reading, read.to, to)), to }
}

/** All that may begin here, likeliest first: what is known before what is only told, longer before shorter. */
export const partsAt = (
  reading: Reading,
  from: number,
  before: Part | null,
): readonly Read<readonly Part[]>[] => {
  const known = [
    readDated(reading, from),
    readCount(reading, from, before),
    oneOf(readStanding(reading, from)),
    oneOf(readKnownEvent(reading, from)),
    readTimeAlone(reading, from),
  ].flatMap((read) => (read ? [read] : []))
  const told = readToldEvents(reading, from).map((read) => ({ value: [read.value], to: read.to }))
  const first = groupAt(reading, from, before)
  return [...known.toSorted((a, b) => b.to - a.to).map((read) => withLabel(reading, read)), ...first, ...told]
}

const groupAt = (reading: Reading, from: number, before: Part | null): readonly Read<readonly Part[]>[] => {
  const found = take(groupBefore, reading.text, from)
  if (!found) return []
  const label = trimmed(reading, from, endOf(found))
  return partsAt(reading, past(gap, reading, endOf(found)), before).map((read) => ({
    ...read,
    value: labelled(read.value, label),
  }))
}
