import { type Line, type PlannedActivity } from '../line.ts'
import { partyKey } from '../parties.ts'
import { linesOf } from '../plan.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { ReadPlan } from './wording.ts'
import { words } from './words.ts'

const ofLines = (code: FindingCode, lines: readonly Line[], cell: string): readonly Finding[] => {
  const [first] = lines
  if (first === undefined) return []
  return [
    {
      code,
      places: lines.map(({ id }) => ({ line: id, cell, form: null, from: 0, to: 0 })),
      quote: nameOf(first),
      replacement: null,
      section: first.section,
    },
  ]
}

const nameOf = ({ content }: Line): string | null => {
  if (content.kind === 'activity') return content.what.nb ?? content.what.nn
  return content.kind === 'goal' ? (content.text.nb ?? content.text.nn) : null
}

const activities = ({ plan }: ReadPlan): readonly (Line & { readonly content: PlannedActivity })[] =>
  plan.lines.flatMap((line) => (line.content.kind === 'activity' ? [{ ...line, content: line.content }] : []))

/** Headings without anything under them (law.md 9.1, G15). */
export const emptySections = ({ plan }: ReadPlan): readonly Finding[] =>
  plan.sections
    .filter(({ id }) => linesOf(plan, id).length === 0)
    .map(({ id, heading }) => ({
      code: 'section-empty',
      places: [],
      quote: heading?.nb ?? heading?.nn ?? null,
      replacement: null,
      section: id,
    }))

const number = /^\s*(\d+(?:\.\d+)*)\.?\s/

interface NumberedHeading {
  readonly section: string
  readonly words: string
}

/** The same number before two headings: whoever refers to 7.4 must know which (law.md 9.1, G15). */
export const numbersTwice = (headings: readonly NumberedHeading[]): readonly Finding[] => {
  const met = new Map<string, string[]>()
  for (const { section, words } of headings) {
    const [, found] = number.exec(words) ?? []
    if (found !== undefined) met.set(found, [...(met.get(found) ?? []), section])
  }
  return [...met].flatMap(([quote, sections]): Finding[] => {
    const [section = null] = sections
    return sections.length > 1
      ? [{ code: 'numbers-repeated', places: [], quote, replacement: null, section }]
      : []
  })
}

export const repeatedNumbers = ({ plan }: ReadPlan): readonly Finding[] =>
  numbersTwice(
    plan.sections.map(({ id, heading }) => ({ section: id, words: heading?.nb ?? heading?.nn ?? '' })),
  )

export const goalsWithoutIndicator = ({ plan }: ReadPlan): readonly Finding[] =>
  ofLines(
    'goal-without-indicator',
    plan.lines.filter(({ content }) => content.kind === 'goal' && content.indicator === null),
    'indicator',
  )

/** Nobody who does it, no time for it, or a time that the machine couldn't read. */
export const emptyCells = (read: ReadPlan): readonly Finding[] => {
  const all = activities(read)
  return [
    ...ofLines(
      'activity-without-responsible',
      all.filter(({ content }) => content.responsible.length === 0),
      'responsible',
    ),
    ...ofLines(
      'activity-without-time',
      all.filter(({ content }) => content.timing === null),
      'timing',
    ),
    ...ofLines(
      'time-not-understood',
      all.filter(({ content }) => content.timing !== null && content.timing.when === null),
      'timing',
    ),
  ]
}

const sameName = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

const longestName = 4

/** What an activity is called: its title, without how often it is, in the same form wherever it stands. */
const calledIn = (what: string): string => {
  const [title = ''] = what.split(/\n|[.:;–]|\s[-(]/u)
  const name = sameName(title).replace(words.howOften, '').trim()
  const short = name.split(' ').length <= longestName ? name : sameName(what)
  return short.replace(words.definiteEnding, '')
}

/** The same activity in two places, with other people or another time (plan inventory, section 10). */
export const differentlySaid = (read: ReadPlan): readonly Finding[] => {
  const groups = Map.groupBy(activities(read), ({ content }) =>
    calledIn(content.what.nb ?? content.what.nn ?? ''),
  )
  return [...groups].flatMap(([name, lines]): readonly Finding[] => {
    if (name === '' || lines.length < 2) return []
    const who = new Set(
      lines.flatMap(({ content: { responsible } }) =>
        responsible.length === 0 ? [] : [responsible.map(partyKey).toSorted().join()],
      ),
    )
    const when = new Set(
      lines.flatMap(({ content: { timing } }) => (timing === null ? [] : [sameName(timing.text)])),
    )
    return who.size > 1 || when.size > 1 ? ofLines('said-in-two-ways', lines, 'what') : []
  })
}
