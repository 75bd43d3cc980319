import type { Party } from '../parties.ts'
import type { ReadWhen } from './activity.ts'
import type { CellRead, QuestionCode } from './reading.ts'
import { findParties, isTimeNeutral, isTimeWord } from './recognise.ts'
import type { Span } from './source.ts'
import { doingNouns, doneBy, meetingWord, placeWords, shortVerbs, weakTimes } from './words/doing-words.ts'

/** Lists in these sections say what is done, though nobody put it into a table. */
const listsOfActivities: readonly string[] = [
  'practice',
  'getting-to-know',
  'vulnerable-pupils',
  'absence',
  'monitoring',
]
export const listsActivities = (section: string): boolean => listsOfActivities.includes(section)

/** A point of these says what is to be done once something has happened: a step of a routine, perhaps. */
const listsOfSteps: readonly string[] = ['absence']

const noun = new RegExp(String.raw`\p{L}*(?:${doingNouns})(?![\p{L}])`, 'iu')
const meeting = new RegExp(meetingWord, 'iu')
const weak = new RegExp(`^(?:${weakTimes})$`, 'iu')
const present = new RegExp(String.raw`^\s*(?:\p{Ll}{3,}(?:er|ar)|${shortVerbs})(?![\p{L}])`, 'u')
const place = new RegExp(String.raw`^ ${placeWords} \p{L}+`, 'u')
const passive = /(?<![\p{L}]|kan )\p{Ll}{3,}(?:es|ast)(?![\p{L}])/u

/** Pupils and guardians are seldom those who carry out what a school has listed. */
const mayDo = (party: Party): boolean =>
  party.kind !== 'named' &&
  party.kind !== 'partner' &&
  !(party.kind === 'role' && ['pupils', 'guardians'].includes(party.role))

const latestDoer = 80
const together = /^(?: ?\/ ?| og | eller |, )$/u

/** "Lærer bestemmer …": somebody, and straight after it a word that says what they do; or a body, and when it meets. */
const doerOf = (text: string, when?: number): string | null => {
  const found = findParties(text.slice(0, latestDoer))
  const [first] = found
  if (first === undefined || first.from > 0) return null
  // "Trinnleder/lærer innkaller": all of those who stand together.
  const end = found.findIndex(({ to }, at) => !together.test(text.slice(to, found[at + 1]?.from ?? to)))
  const doers = found.slice(0, end + 1)
  const to = doers.at(-1)?.to ?? first.to
  if (!doers.every(({ code }) => mayDo(code))) return null
  const isGroup = first.code.kind === 'body' && !meeting.test(text.slice(0, first.to))
  const meets = isGroup && when === to + 1
  return meets || present.test(text.slice(to).replace(place, '')) ? text.slice(0, to) : null
}

const saysDoing = (text: string): boolean =>
  noun.test(text) || passive.test(text) || doerOf(text) !== null || /^(?:Vi|Me) /u.test(text)

/** "Alltid" and "hver" say when in a list; in a cell they may stand anywhere. */
const saysWhen = (word: string): boolean =>
  isTimeWord(word) || /^(?:alltid|hver|hvert|kvar|kvart)$/iu.test(word)

const goesOn = /^(?:og|eller|samt)$/iu

interface Run {
  readonly from: number
  readonly to: number
}

/** Words about time that stand together; a comma or the end of a sentence parts them. */
const timeRuns = (text: string): readonly Run[] => {
  const runs: { from: number; to: number; open: boolean; says: boolean }[] = []
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0]
    const says = saysWhen(word)
    if (!says && !isTimeNeutral(word)) {
      runs.push({ from: 0, to: 0, open: false, says: false })
      continue
    }
    const last = runs.at(-1)
    const [from, to] = [match.index, match.index + word.length]
    const open = !/[,;:!?]$|\p{L}\.$/u.test(word)
    if (last?.open) runs[runs.length - 1] = { ...last, to, open, says: last.says || says }
    else runs.push({ from, to, open, says })
  }
  return runs.filter(({ says }) => says)
}

/** The longest piece of a run that is understood; words that only go along with it are left out on both sides. */
const understoodIn = (text: string, { from, to }: Run, readWhen: ReadWhen): Run | null => {
  const words = [...text.slice(from, to).matchAll(/[^\s,;:!?]+/g)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    says: saysWhen(match[0]),
    joins: goesOn.test(match[0]),
  }))
  for (let length = words.length; length > 0; length--)
    for (let start = 0; start + length <= words.length; start++) {
      const some = words.slice(start, start + length)
      const [first, last] = [some[0], some.at(-1)]
      if (!first || !last || first.joins || last.joins || !some.some(({ says }) => says)) continue
      if (readWhen(text.slice(first.from, last.to)) !== null) return { from: first.from, to: last.to }
    }
  return null
}

/** Null for words about time that nobody understands; those that are hardly about it are left out. */
const timesIn = (text: string, readWhen: ReadWhen): readonly (Run | null)[] =>
  timeRuns(text).flatMap((run) => {
    const words = text.slice(run.from, run.to).split(/\s+/)
    const times = words.filter(saysWhen).map((word) => word.replace(/\W+$/u, ''))
    if (times.every((word) => weak.test(word))) return []
    const time = understoodIn(text, run, readWhen)
    // "I storefri og spisepausene": what comes after isn't known, and may be about time too.
    if (goesOn.test(words.at(-1) ?? '')) return [null]
    return time === null && !words.some(isTimeWord) ? [] : [time]
  })

export interface ItemRead {
  readonly cells: readonly CellRead[]
  readonly doubts: readonly QuestionCode[]
}

export interface Item {
  /** Without its bullet, as one line. */
  readonly text: string
  readonly source: readonly Span[]
  /** With a bullet or a number of its own. */
  readonly marked: boolean
  readonly section: string
  /** The heading over the list, or the words that led to it. */
  readonly lead: string
}

const longestItem = 30

/** "Standard praksis som utføres i alle lærerteam": who does all that the list says. */
const leadDoer = new RegExp(String.raw`(?<![\p{L}])(?:${doneBy})\s+(.+)$`, 'iu')
const doerIn = (lead: string): string | null => {
  const words = leadDoer.exec(lead)?.[1]
  if (words === undefined) return null
  const found = findParties(words)
  return found.length === 1 && found.every(({ code }) => mayDo(code)) ? words : null
}

/** A point of a list as an activity: what it says about who and when is taken out of its own words. */
export const readItem = ({ text, source, marked, section, lead }: Item, readWhen: ReadWhen): ItemRead => {
  const times = timesIn(text, readWhen)
  const [time] = times
  const doer = doerIn(lead) ?? doerOf(text, time?.from)
  const whenKnown = times.length <= 1 && !times.includes(null)
  const cell = (column: CellRead['column'], words: string): CellRead => ({ column, text: words, source })
  const sure =
    !listsOfSteps.includes(section) &&
    whenKnown &&
    text.split(/\s+/).length <= longestItem &&
    (marked ? saysDoing(text) || times.length > 0 : noun.test(text))
  return {
    cells: [
      cell('what', text),
      ...(doer === null ? [] : [cell('responsible', doer)]),
      ...(time && whenKnown ? [cell('when', text.slice(time.from, time.to))] : []),
    ],
    doubts: sure ? [] : ['list-as-activity'],
  }
}
