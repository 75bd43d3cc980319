import type { CaseFile } from '../delivery/case-file/schema.ts'
import type { Mistake } from '../domain/mistakes/mistake.ts'
import type { StreamId } from '../domain/people/ids.ts'
import type { AssessedAt, Assessment, DutyState, EntryRef, Obligation } from '../domain/rules/obligation.ts'
import type { RuleSet } from '../domain/rules/rule.ts'
import type { Texts } from '../texts/catalogue.ts'
import { sayFullDate, sayTime } from '../texts/dates.ts'
import type { Locale } from '../texts/locale.ts'

export interface Judged {
  readonly file: CaseFile
  readonly at: AssessedAt
  readonly ruleSet: RuleSet
  readonly assessment: Assessment
  readonly mistakes: readonly Mistake[]
}

const late: readonly DutyState[] = ['late', 'documented-late']

/** Something is late, was late, or is wrong. */
export const isAnythingWrong = ({ assessment, mistakes }: Judged): boolean =>
  mistakes.length > 0 || assessment.obligations.some((each) => late.includes(each.state))

/** The answer for other programs: codes, with the sentence for a mistake beside its code. */
export const jsonReport = (judged: Judged, t: Texts): string => {
  const { file, at, ruleSet, assessment, mistakes } = judged
  const answer = {
    format: 'varde-assessment/1',
    case: file.case?.number ?? file.case?.id ?? null,
    asOf: at.asOf,
    knownAt: at.knownAt,
    ruleSet: ruleSet.version,
    demonstration: file.demonstration ?? false,
    obligations: assessment.obligations.map((each) => ({
      ...each,
      name: ruleSet.rules[each.rule].name,
      enough: each.enough.code,
      lacks: each.enough.missing ?? [],
    })),
    mistakes: mistakes.map(({ id, entries, mend }) => ({
      id,
      code: mend,
      entries,
      found: t.mistakes[mend].found,
      mend: t.mistakes[mend].mend,
    })),
    clocks: assessment.clocks,
    writtenLate: assessment.writtenLate,
    nextChange: assessment.nextChange,
  }
  return `${JSON.stringify(answer, null, 2)}\n`
}

const sayWhen = (locale: Locale, text: string): string => {
  const day = sayFullDate(locale, Temporal.PlainDate.from(text.slice(0, 10)))
  return text.length < 16 ? day : `${day} ${sayTime(locale, Temporal.PlainTime.from(text.slice(11, 16)))}`
}

const inOslo = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString().slice(0, 16)

interface Saying {
  readonly judged: Judged
  readonly t: Texts
  readonly locale: Locale
}

const numberOf = (file: CaseFile, stream: StreamId): string => {
  const at = file.concerns.findIndex((concern) => concern.id === stream)
  return file.concerns[at]?.number ?? String(at + 1)
}

const sayEntries = ({ judged: { file }, t }: Saying, refs: readonly EntryRef[]): string => {
  const said = refs.map(({ stream, seq }) =>
    stream === file.case?.id ? t.assess.inCase(seq) : t.assess.inConcern(numberOf(file, stream), seq),
  )
  return t.assess.entries([...new Set(said)].join(' · '))
}

const obligationLines = (saying: Saying, each: Obligation): readonly string[] => {
  const { t, locale } = saying
  const parts = [`${each.rule} ${t.rules.names[each.rule]}`]
  if (each.due !== null) parts.push(t.assess.due(sayWhen(locale, each.due)))
  if (each.lateBy !== null && each.lateBy > 0) parts.push(t.assess.lateBy(each.lateBy))
  const refs = each.entries.length > 0 ? each.entries : [each.trigger]
  const first = `  ${parts.join(', ')} ${sayEntries(saying, refs)}`
  const missing = each.state === 'late' || each.state === 'due' || each.state === 'open'
  return missing ? [first, `      ${t.assess.enough(t.rules.enough[each.enough.code])}`] : [first]
}

const order: readonly DutyState[] = ['late', 'due', 'open', 'documented-late', 'documented']

const dutyLines = (saying: Saying): readonly string[] =>
  order.flatMap((state) => {
    const found = saying.judged.assessment.obligations.filter((each) => each.state === state)
    if (found.length === 0) return []
    const heading = `${saying.t.assess.headings[state]} (${found.length})`
    return ['', heading, ...found.flatMap((each) => obligationLines(saying, each))]
  })

const mistakeLines = (saying: Saying): readonly string[] => {
  const { t, judged } = saying
  if (judged.mistakes.length === 0) return []
  const lines = judged.mistakes.flatMap((each) => [
    `  ${each.id}: ${t.mistakes[each.mend].found} ${sayEntries(saying, each.entries)}`,
    `      ${t.assess.mend(t.mistakes[each.mend].mend)}`,
  ])
  return ['', `${t.assess.headings.mistakes} (${judged.mistakes.length})`, ...lines]
}

/** The answer for people: what is wrong first, then what is late, then the rest. */
export const plainReport = (judged: Judged, t: Texts, locale: Locale): string => {
  const { file, at, ruleSet } = judged
  const saying = { judged, t, locale }
  const title = file.case
    ? t.assess.ofCase(file.case.number ?? file.case.id)
    : t.assess.ofConcern(file.concerns[0]?.number ?? '')
  const lines = [
    title,
    t.assess.judged(sayWhen(locale, at.asOf), sayWhen(locale, inOslo(at.knownAt))),
    ...(file.demonstration ? [t.assess.demonstration] : []),
    ...(file.ruleSet !== undefined && file.ruleSet !== ruleSet.version
      ? [t.assess.otherRuleSet(file.ruleSet, ruleSet.version)]
      : []),
    ...(isAnythingWrong(judged) ? [] : ['', t.assess.nothingWrong]),
    ...mistakeLines(saying),
    ...dutyLines(saying),
  ]
  return `${lines.join('\n')}\n`
}
