import type { LineContent, Level, PlannedActivity, Purpose } from '../../src/domain/school-plan/line.ts'
import {
  bodyKinds,
  type Party,
  partners,
  planRoles,
  type Target,
  targetGroups,
} from '../../src/domain/school-plan/parties.ts'
import type { StandardSection } from '../../src/domain/school-plan/sections.ts'
import { parseWhen } from '../../src/domain/when/parse.ts'

/** Bokmål and nynorsk. */
export type Both = readonly [string, string]

/** A line of the plan before it has an id; activities name the factors that they serve by key. */
export interface DemoLine {
  readonly key: string
  readonly section: StandardSection
  readonly content: LineContent
  readonly factors?: readonly string[]
}

const both = ([nb, nn]: Both) => ({ nb, nn })

const among = <Code extends string>(codes: readonly Code[], text: string): Code | undefined =>
  codes.find((code) => code === text)

/** By a code of the product's, else by its own name. */
export const party = (text: string): Party => {
  const role = among(planRoles, text)
  if (role !== undefined) return { kind: 'role', role }
  const body = among(bodyKinds, text)
  if (body !== undefined) return { kind: 'body', body }
  const partner = among(partners, text)
  return partner === undefined ? { kind: 'named', name: text } : { kind: 'partner', partner }
}

const target = (text: string): Target => {
  const group = among(targetGroups, text)
  if (group !== undefined) return { kind: 'group', group }
  const body = among(bodyKinds, text)
  if (body !== undefined) return { kind: 'body', body }
  const years = text.split(',').map(Number)
  return years.every((year) => Number.isInteger(year))
    ? { kind: 'years', years }
    : { kind: 'named', name: text }
}

interface Cells {
  readonly who?: readonly string[]
  readonly whom?: readonly string[]
  /** As a person writes it, in bokmål. */
  readonly when?: string
  readonly documentedIn?: string
  readonly reason?: string
  readonly factors?: readonly string[]
}

export const timingOf = (text: string | undefined): PlannedActivity['timing'] => {
  if (text === undefined) return null
  const read = parseWhen(text)
  return { text, when: read.ok ? read.when : null }
}

/** Makes the activities of one section: what, who, for whom, when. */
export const activities =
  (section: StandardSection, purpose: Purpose, level: Level | null) =>
  (key: string, what: Both, cells: Cells): DemoLine => ({
    key,
    section,
    factors: cells.factors ?? [],
    content: {
      kind: 'activity',
      what: both(what),
      purpose,
      level,
      responsible: (cells.who ?? []).map(party),
      targets: (cells.whom ?? []).map(target),
      timing: timingOf(cells.when),
      documentedIn: cells.documentedIn ?? null,
      reason: cells.reason ?? null,
      factors: [],
    },
  })

export const prose = (section: StandardSection, key: string, text: Both): DemoLine => ({
  key,
  section,
  content: { kind: 'prose', text: both(text) },
})

export const goal = (key: string, text: Both, indicator: Both): DemoLine => ({
  key,
  section: 'goals',
  content: { kind: 'goal', text: both(text), indicator: both(indicator) },
})

export const value = (key: string, name: Both, sentence: Both): DemoLine => ({
  key,
  section: 'values',
  content: { kind: 'value', name: both(name), sentence: both(sentence) },
})

export const factor = (key: string, name: Both, text: Both): DemoLine => ({
  key,
  section: 'factors',
  content: { kind: 'factor', name: both(name), text: both(text) },
})

export const term = (key: string, name: Both, definition: Both, source: string | null = null): DemoLine => ({
  key,
  section: 'terms',
  content: { kind: 'term', term: both(name), definition: both(definition), source },
})

export const measure = (
  key: string,
  what: Both,
  aimedAt: 'environment' | 'group' | 'adults' | 'pupil',
): DemoLine => ({ key, section: 'measures', content: { kind: 'measure', what: both(what), aimedAt } })

export const duty = (key: string, of: string, text: Both): DemoLine => ({
  key,
  section: 'roles',
  content: { kind: 'duty', of: party(of), text: both(text) },
})
