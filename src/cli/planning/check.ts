import { existsSync } from 'node:fs'
import { openDatabase } from '../../database/connection.ts'
import { readNewestPlan } from '../../database/records/school-plan/newest.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import { type Finding, findings, weights } from '../../domain/school-plan/linter/finding.ts'
import { lint } from '../../domain/school-plan/linter/lint.ts'
import { numbersTwiceIn, planOfReading } from '../../domain/school-plan/reading/as-plan.ts'
import { type Texts, textsFor } from '../../texts/catalogue.ts'
import type { Output } from '../assess.ts'
import { type DatabasePlace, openDatabasePlace } from '../database-place.ts'
import { readPlanFile } from '../plan-file.ts'
import { readPlanOptions } from './options.ts'

const standard: Output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
}

const nothingFound = 0
const somethingFound = 1
const notReadable = 2

type Checked =
  | { readonly ok: true; readonly found: readonly Finding[] }
  | { readonly ok: false; readonly why: string }

const ofFile = async (path: string, { planReading }: Texts): Promise<Checked> => {
  const read = await readPlanFile(path)
  if (!read.ok) {
    const { problem } = read
    return { ok: false, why: problem === null ? planReading.unreadable(path) : planReading.problems[problem] }
  }
  // Which year it is changes nothing that is looked for.
  const plan = planOfReading(read.reading, schoolYearOf('2026-08-01'))
  return { ok: true, found: [...lint(plan), ...numbersTwiceIn(read.reading)] }
}

type OpenPlace = () => Promise<Pick<DatabasePlace, 'url' | 'close'>>

/** Facts of plans are read as varde_jobs, who sees those of all owners and no words of any case. */
const ofSchool = async (slug: string, { planFindings }: Texts, open: OpenPlace): Promise<Checked> => {
  const place = await open()
  const db = openDatabase(place.url('varde_jobs'), 1)
  try {
    const newest = await db.transaction().execute((tx) => readNewestPlan(tx, slug))
    return newest.found
      ? { ok: true, found: lint(newest.plan) }
      : { ok: false, why: planFindings.check[newest.why](slug) }
  } finally {
    await db.destroy()
    await place.close()
  }
}

const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !existsSync(text)

const quoted = (quote: string): string => (quote.length > 200 ? `${quote.slice(0, 199)}…` : quote)

const linesOf = (finding: Finding, { planFindings }: Texts): readonly string[] => {
  const { is, mend } = planFindings.codes[finding.code]
  const { quote, places, replacement } = finding
  const more = places.length > 1 ? ` ${planFindings.placesMore(places.length - 1)}` : ''
  return [
    `  ${is} (${findings[finding.code].basis})`,
    ...(quote === null ? [] : [`    ${planFindings.inPlan(quoted(quote))}${more}`]),
    `    → ${replacement === null || quote === null ? mend : planFindings.change(quote, replacement)}`,
  ]
}

const plainReport = (found: readonly Finding[], t: Texts): string => {
  const { planFindings } = t
  const weighed = weights.flatMap((weight) => {
    const those = found.filter(({ code }) => findings[code].weight === weight)
    return those.length === 0
      ? []
      : [
          '',
          `${planFindings.weights[weight]} (${planFindings.count(those.length)})`,
          ...those.flatMap((finding) => linesOf(finding, t)),
        ]
  })
  return `${[isClean(found) ? planFindings.none : planFindings.intro, ...weighed].join('\n')}\n`
}

/** What is good about a plan is said, and is nothing to mend. */
const isClean = (found: readonly Finding[]): boolean =>
  found.every(({ code }) => findings[code].weight === 'strength')

/** The answer for other programs: codes, with the sentences beside them. */
const jsonReport = (found: readonly Finding[], { planFindings }: Texts): string => {
  const all = found.map((finding) => ({
    ...finding,
    ...findings[finding.code],
    is: planFindings.codes[finding.code].is,
    mend: planFindings.codes[finding.code].mend,
  }))
  return `${JSON.stringify({ format: 'varde-plan-check/1', findings: all }, null, 2)}\n`
}

/** `varde plan check FILE|SCHOOL`: 0 nothing to mend, 1 something, 2 it can't be read. */
export const run = async (
  args: readonly string[],
  output: Output = standard,
  open: OpenPlace = () => openDatabasePlace(process.env),
): Promise<number> => {
  const { what, json, locale, unknown } = readPlanOptions(args)
  const t = textsFor(locale)
  if (unknown !== null || what === null) {
    output.err(
      `${unknown === null ? '' : `${t.planReading.badOption(unknown)}\n`}${t.planFindings.check.usage}\n`,
    )
    return notReadable
  }
  const checked = isSlug(what) ? await ofSchool(what, t, open) : await ofFile(what, t)
  if (!checked.ok) {
    output.err(`${checked.why}\n`)
    return notReadable
  }
  output.out(json ? jsonReport(checked.found, t) : plainReport(checked.found, t))
  return isClean(checked.found) ? nothingFound : somethingFound
}
