import { readFile } from 'node:fs/promises'
import type { CaseFileProblem } from '../delivery/case-file/problems.ts'
import { readCaseFile } from '../delivery/case-file/read.ts'
import type { CaseFile } from '../delivery/case-file/schema.ts'
import { compile } from '../domain/calendar/school-calendar.ts'
import type { SafetyRecord } from '../domain/journal/journal.ts'
import { findMistakes } from '../domain/mistakes/find.ts'
import type { KnownPart } from '../domain/mistakes/mistake.ts'
import type { PersonId } from '../domain/people/ids.ts'
import { isLeadership, roles } from '../domain/people/role.ts'
import { assessDuties } from '../domain/rules/clock.ts'
import type { AssessedAt } from '../domain/rules/obligation.ts'
import { currentRuleSet, ruleSet } from '../domain/rules/rule-set.ts'
import { type Texts, textsFor } from '../texts/catalogue.ts'
import { type OptionsRead, readOptions, timesFor } from './assess-options.ts'
import { isAnythingWrong, type Judged, jsonReport, plainReport } from './assess-report.ts'

/** Where the command writes; the tests read it back. */
export interface Output {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const standard: Output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
}

const nothingWrong = 0
const somethingWrong = 1
const notACaseFile = 2
const shownProblems = 20

const knownPeople = (file: CaseFile): ReadonlyMap<PersonId, KnownPart> =>
  new Map(
    file.persons.map(({ id, part, role }) => {
      const leads = roles.some((each) => each === role && isLeadership(each))
      if (part === 'leader' || leads) return [id, 'leader'] as const
      return [id, part === 'staff' || part === 'other-pupil' ? part : 'other'] as const
    }),
  )

/** Duties and mistakes of a case file; needs no database. */
export const judge = (file: CaseFile, record: SafetyRecord, at: AssessedAt): Judged => {
  const school = compile(file.calendar)
  const rules = (file.ruleSet === undefined ? null : ruleSet(file.ruleSet)) ?? currentRuleSet
  const assessment = assessDuties(record, at, school, rules)
  const mistakes = findMistakes(record, assessment, { ...at, people: knownPeople(file) }, school)
  return { file, at, ruleSet: rules, assessment, mistakes }
}

const problemLine = (problem: CaseFileProblem, t: Texts): string => {
  const { expected, found } = problem
  const details = [
    ...(expected.length > 0 ? [t.assess.expected(expected.join(', '))] : []),
    ...(found === null ? [] : [t.assess.found(found)]),
  ]
  const said = `  ${problem.path} ${t.assess.problems[problem.code]}`
  return details.length > 0 ? `${said} (${details.join('; ')})` : said
}

const problemLines = (path: string, problems: readonly CaseFileProblem[], t: Texts): string => {
  const shown = problems.slice(0, shownProblems).map((problem) => problemLine(problem, t))
  const rest = problems.length - shown.length
  const lines = [t.assess.notTheFormat(path), ...shown, ...(rest > 0 ? [t.assess.more(rest)] : [])]
  return `${lines.join('\n')}\n`
}

const wrongOptions = (read: Extract<OptionsRead, { ok: false }>): string => {
  const { assess } = textsFor(read.locale)
  const first = {
    usage: '',
    option: `${assess.badOption(read.text)}\n`,
    date: `${assess.badDate(read.text)}\n`,
  }
  return first[read.why] + assess.usage
}

/** Text of the file; null when it can't be read, or isn't text. */
const textOf = async (path: string): Promise<string | null> => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
  } catch {
    return null
  }
}

/** `varde assess FILE`: 0 nothing late or wrong, 1 something is, 2 not a case file. */
export const run = async (args: readonly string[], output: Output = standard): Promise<number> => {
  const read = readOptions(args)
  if (!read.ok) {
    output.err(wrongOptions(read))
    return notACaseFile
  }
  const { path, json, locale } = read.options
  const t = textsFor(locale)
  const text = await textOf(path)
  if (text === null) {
    output.err(`${t.assess.unreadable(path)}\n`)
    return notACaseFile
  }
  const found = readCaseFile(text)
  if (!found.ok) {
    output.err(
      found.why === 'not-json'
        ? `${t.assess.notJson(path, found.at.line, found.at.column)}\n`
        : problemLines(path, found.problems, t),
    )
    return notACaseFile
  }
  const judged = judge(found.file, found.record, timesFor(read.options, found.file.exportedAt))
  output.out(json ? jsonReport(judged, t) : plainReport(judged, t, locale))
  return isAnythingWrong(judged) ? somethingWrong : nothingWrong
}
