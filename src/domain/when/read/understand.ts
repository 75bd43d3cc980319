import type { Part, When } from '../when.ts'
import { partsAt } from './part.ts'
import { endOf, newReading, past, type Reading, readingOf, take, type WhenProblem } from './scan.ts'

export type Understood =
  | { readonly ok: true; readonly when: When }
  | {
      readonly ok: false
      readonly reason: WhenProblem
      /** Places in the text, after its letters have been put together (NFC). */
      readonly from: number
      readonly to: number
      /** What comes before the place, where that was understood. */
      readonly parts: readonly Part[]
    }

const longestText = 300

const gap =
  /(?:\s*(?:[,.+&•·()]|-(?=\s)|\/(?!\d))|\s+(?:og|samt|pluss|i\s+tillegg(?:\s+til)?|dessuten|også|òg)(?=\s)|\s+)+/uy
const start = /(?:\s|[-•·.,]|og\s)*/uy
/** Texts of their own: after a semicolon, and where a sentence ends and the next has a label. */
const between =
  /(?<!alternativt|evt\.?|eventuelt)\s*;\s*|(?<!\d)\.\s+(?=[^:;.]{1,60}:\s)|(?<=:\s[^;:]*),\s+(?=[^,:;.]{1,40}:\s|\d+\.\s+\p{L}+:\s)/gu
const label = /\s*([^:;]{1,60}?)\s*:(?=\s|$)\s*/uy

const goesOn = /(?:i|på|om|av|til|som|for|mellom)\s/uy

interface Segment {
  readonly from: number
  readonly to: number
}

const segmentsOf = (text: string): readonly Segment[] => {
  const ends = [...text.matchAll(between)]
  const starts = [0, ...ends.map((found) => found.index + found[0].length)]
  return starts
    .map((from, at) => ({ from, to: ends[at]?.index ?? text.length }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '')
}

interface Walk {
  furthest: number
  parts: readonly Part[]
  readonly failed: Set<string>
}

/** Takes what may begin here, and goes on with the next; steps back where the rest can't be read. */
const walk = (
  reading: Reading,
  from: number,
  parts: readonly Part[],
  state: Walk,
): readonly Part[] | null => {
  const at = past(parts.length === 0 ? start : gap, reading, from)
  if (at >= reading.text.length) return parts.length > 0 ? parts : null
  if (parts.length > 0 && at === from) return null
  // "Første skoledag i august" is one thing, not two: only what is divided goes on with a preposition.
  if (parts.length > 0 && !/\S/.test(reading.text.slice(from, at)) && take(goesOn, reading.text, at))
    return null
  const key = `${at}:${parts.at(-1)?.kind === 'count'}`
  if (state.failed.has(key)) return null
  if (at >= state.furthest) {
    state.furthest = at
    state.parts = parts
  }
  for (const read of partsAt(reading, at, parts.at(-1) ?? null)) {
    const rest = walk(reading, read.to, [...parts, ...read.value], state)
    if (rest) return rest
  }
  state.failed.add(key)
  return null
}

const segmentReading = (reading: Reading, to: number): Reading =>
  newReading(reading.text.slice(0, to).trimEnd(), reading.written.slice(0, to).trimEnd())

const timeish =
  /uke|veke|mån|dag|høst|haust|vår|vinter|jul|påske|gang|gong|årlig|årleg|termin|halvår|skolestart|skulestart|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|\bkl\b/u

const unfinished =
  /^(?:hver|kvar|hvert|kvart|innen|innan|senest|seinast|fra|frå|mellom|før|etter|minst|første|fyrste|siste|annenhver|annankvar|ved|når)\W*$/u

const failed = (segment: Reading, from: number, state: Walk): Understood => {
  const at = Math.max(state.furthest, from)
  const rest = segment.text.slice(at)
  const to = at + (/^[^,;]+/u.exec(rest)?.[0].trimEnd().length ?? rest.length)
  const problem =
    segment.problems.find((each) => each.from === at) ?? segment.problems.find((each) => each.from > at)
  const nothing = state.parts.length === 0 && !timeish.test(segment.text.slice(from))
  return {
    ok: false,
    reason:
      problem?.reason ?? (unfinished.test(rest) ? 'unfinished' : nothing ? 'not-a-time' : 'unknown-word'),
    from: problem?.from ?? at,
    to: problem?.to ?? to,
    parts: state.parts,
  }
}

const readSegment = (reading: Reading, { from, to }: Segment): Understood => {
  const segment = segmentReading(reading, to)
  const whole: Walk = { furthest: from, parts: [], failed: new Set() }
  const parts = walk(segment, from, [], whole)
  if (parts) return { ok: true, when: { parts } }
  const named = take(label, segment.text, from)
  if (!named) return failed(segment, from, whole)
  const begin = endOf(named)
  const after = newReading(segment.text, segment.written)
  const state: Walk = { furthest: begin, parts: [], failed: new Set() }
  const rest = walk(after, begin, [], state)
  if (!rest) return failed(after, begin, state)
  const name = segment.written
    .slice(from, begin)
    .replace(/\s*:\s*$/u, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
  return {
    ok: true,
    when: { parts: rest.map((part) => (part.label === null ? { ...part, label: name } : part)) },
  }
}

const withoutRepeats = (parts: readonly Part[]): readonly Part[] => {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = JSON.stringify(part)
    return seen.has(key) ? false : seen.add(key).size > 0
  })
}

/** What the text says, or where it stops being understood. */
export const understand = (text: string): Understood => {
  const reading = readingOf(text)
  const nothing = { ok: false, from: 0, to: reading.text.length, parts: [] } as const
  if (reading.text.trim() === '') return { ...nothing, reason: 'empty' }
  if (reading.text.length > longestText) return { ...nothing, reason: 'too-long' }
  const found: Part[] = []
  const segments = segmentsOf(reading.text)
  for (const segment of segments) {
    const read = readSegment(reading, segment)
    if (!read.ok) return { ...read, parts: [...found, ...read.parts] }
    found.push(...read.when.parts)
  }
  if (found.length === 0) return { ...nothing, reason: 'not-a-time' }
  return { ok: true, when: { parts: withoutRepeats(found) } }
}
