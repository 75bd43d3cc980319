import { z } from 'zod'
import type { LineId } from '../../domain/school-plan/ids.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import {
  type Bilingual,
  levels,
  type LineContent,
  type LineKind,
  lineKinds,
  type PlannedActivity,
  purposes,
} from '../../domain/school-plan/line.ts'
import {
  bodyKinds,
  type Party,
  partners,
  partyKey,
  planRoles,
  type Target,
  targetGroups,
} from '../../domain/school-plan/parties.ts'
import { parseWhen } from '../../domain/when/parse.ts'
import { choiceOf, identifier, manyOf, maybeChoiceOf, maybeWords, wholeNumber } from '../form-fields.ts'
import { type Typed, typedFrom } from '../forms.ts'

export const aims = ['environment', 'group', 'adults', 'pupil'] as const
export const yearLevels = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

const long = maybeWords(8000)
const short = maybeWords(300)

/** Every field that a line may have; which of them are shown and read is the kind's to say. */
export const lineSchema = z.object({
  kind: choiceOf(lineKinds),
  section: z.string().max(60),
  revision: wholeNumber(0, 10_000_000),
  /** What it is written from. */
  origin: maybeWords(200),
  nb: long,
  nn: long,
  moreNb: long,
  moreNn: long,
  source: short,
  aimedAt: maybeChoiceOf(aims),
  level: maybeChoiceOf(levels),
  purpose: maybeChoiceOf(purposes),
  roles: manyOf(choiceOf(planRoles), 20),
  bodies: manyOf(choiceOf(bodyKinds), 20),
  partners: manyOf(choiceOf(partners), 20),
  others: short,
  targets: manyOf(choiceOf(targetGroups), 10),
  years: manyOf(choiceOf(yearLevels), 10),
  timing: short,
  documentedIn: short,
  reason: short,
  factors: manyOf(identifier, 20),
  of: maybeChoiceOf([...planRoles, ...bodyKinds]),
  /** The section that it is moved to. */
  to: maybeWords(60),
})
export type LineFields = z.infer<typeof lineSchema>

const named = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

const partiesOf = (fields: LineFields): readonly Party[] => [
  ...fields.roles.map((role): Party => ({ kind: 'role', role })),
  ...fields.bodies.map((body): Party => ({ kind: 'body', body })),
  ...fields.partners.map((partner): Party => ({ kind: 'partner', partner })),
  ...named(fields.others).map((name): Party => ({ kind: 'named', name })),
]

/** Targets that this form has no field for stay as they were. */
const targetsOf = (fields: LineFields, before: PlannedActivity | null): readonly Target[] => [
  ...fields.targets.map((group): Target => ({ kind: 'group', group })),
  ...(fields.years.length === 0
    ? []
    : [{ kind: 'years' as const, years: fields.years.map(Number).toSorted((a, b) => a - b) }]),
  ...(before?.targets ?? []).filter(({ kind }) => kind === 'body' || kind === 'named'),
]

const timingOf = (text: string | null): PlannedActivity['timing'] => {
  if (text === null) return null
  const read = parseWhen(text)
  return { text, when: read.ok ? read.when : null }
}

const ofParty = (of: LineFields['of']): Party => {
  const role = planRoles.find((each) => each === of)
  if (role !== undefined) return { kind: 'role', role }
  const body = bodyKinds.find((each) => each === of)
  return body === undefined ? { kind: 'role', role: 'staff' } : { kind: 'body', body }
}

/** What was filled in, as a line of its kind. */
export const contentFrom = (fields: LineFields, before: LineContent | null): LineContent => {
  const text: Bilingual = { nb: fields.nb, nn: fields.nn }
  const more: Bilingual = { nb: fields.moreNb, nn: fields.moreNn }
  switch (fields.kind) {
    case 'prose':
      return { kind: 'prose', text }
    case 'goal':
      return { kind: 'goal', text, indicator: more.nb === null && more.nn === null ? null : more }
    case 'value':
      return { kind: 'value', name: text, sentence: more }
    case 'factor':
      return { kind: 'factor', name: text, text: more }
    case 'term':
      return { kind: 'term', term: text, definition: more, source: fields.source }
    case 'measure':
      return { kind: 'measure', what: text, aimedAt: fields.aimedAt ?? 'environment' }
    case 'duty':
      return { kind: 'duty', of: ofParty(fields.of), text }
    case 'activity':
      return {
        kind: 'activity',
        what: text,
        purpose: fields.purpose ?? 'prevention',
        level: fields.level,
        responsible: partiesOf(fields),
        targets: targetsOf(fields, before?.kind === 'activity' ? before : null),
        timing: timingOf(fields.timing),
        documentedIn: fields.documentedIn,
        reason: fields.reason,
        factors: fields.factors.map((id): LineId => lineId(id)),
      }
  }
}

const both = (text: Bilingual | null, names: readonly [string, string]) => ({
  [names[0]]: text?.nb ?? '',
  [names[1]]: text?.nn ?? '',
})
const first = ['nb', 'nn'] as const
const second = ['moreNb', 'moreNn'] as const

/** A line as its form shows it. */
export const typedLine = (content: LineContent): Typed => typedFrom(fieldsOf(content))

const fieldsOf = (content: LineContent): Readonly<Record<string, string | readonly string[]>> => {
  switch (content.kind) {
    case 'prose':
      return both(content.text, first)
    case 'goal':
      return { ...both(content.text, first), ...both(content.indicator, second) }
    case 'value':
      return { ...both(content.name, first), ...both(content.sentence, second) }
    case 'factor':
      return { ...both(content.name, first), ...both(content.text, second) }
    case 'term':
      return {
        ...both(content.term, first),
        ...both(content.definition, second),
        source: content.source ?? '',
      }
    case 'measure':
      return { ...both(content.what, first), aimedAt: content.aimedAt }
    case 'duty':
      return { ...both(content.text, first), of: partyKey(content.of).replace(/^\w+:/, '') }
    case 'activity':
      return { ...both(content.what, first), ...activityFields(content) }
  }
}

const activityFields = (activity: PlannedActivity): Readonly<Record<string, string | readonly string[]>> => ({
  purpose: activity.purpose,
  level: activity.level ?? '',
  roles: activity.responsible.flatMap((party) => (party.kind === 'role' ? [party.role] : [])),
  bodies: activity.responsible.flatMap((party) => (party.kind === 'body' ? [party.body] : [])),
  partners: activity.responsible.flatMap((party) => (party.kind === 'partner' ? [party.partner] : [])),
  others: activity.responsible.flatMap((party) => (party.kind === 'named' ? [party.name] : [])).join(', '),
  targets: activity.targets.flatMap((target) => (target.kind === 'group' ? [target.group] : [])),
  years: activity.targets.flatMap((target) => (target.kind === 'years' ? target.years.map(String) : [])),
  timing: activity.timing?.text ?? '',
  documentedIn: activity.documentedIn ?? '',
  reason: activity.reason ?? '',
  factors: [...activity.factors],
})

/** The kinds whose second text has a name of its own. */
export const hasMore = (kind: LineKind): boolean =>
  kind === 'goal' || kind === 'value' || kind === 'factor' || kind === 'term'
