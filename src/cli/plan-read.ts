import type { Block, Reading } from '../domain/school-plan/reading/reading.ts'
import { type Texts, textsFor } from '../texts/catalogue.ts'
import type { Output } from './assess.ts'
import { readPlanFile } from './plan-file.ts'
import { readPlanOptions } from './planning/options.ts'

const standard: Output = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
}

const notReadable = 2
const longest = 320

const shortened = (text: string): string => {
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return words.length > longest ? `${words.slice(0, longest)}…` : words
}

const original = ({ text }: Reading, { source }: Block): string =>
  shortened(source.map(({ from, to }) => text.slice(from, to)).join(' '))

const cellLines = (block: Block, { planReading }: Texts): readonly string[] =>
  block.cells
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => `    ${planReading.columns[column]}: ${shortened(text)}`)

const blockLines = (reading: Reading, block: Block, t: Texts): readonly string[] => {
  const head = `  ${t.planReading.kinds[block.kind]}`
  const asked = [...new Set(block.questions.map(({ code }) => code))]
  return [
    ...(block.cells.length > 0 ? [head, ...cellLines(block, t)] : [`${head}: ${original(reading, block)}`]),
    ...asked.map((code) => `    → ${t.planReading.questions[code]}`),
  ]
}

const isActivity = ({ kind }: Block): boolean => kind === 'activity'

const plainReport = (reading: Reading, pictures: number, t: Texts): string => {
  const { planReading } = t
  const certain = reading.blocks.filter((block) => block.certainty === 'certain')
  const unsure = reading.blocks.filter((block) => block.certainty === 'unsure')
  const count = (...kinds: readonly Block['kind'][]) =>
    certain.filter(({ kind }) => kinds.includes(kind)).length
  const understood = certain.filter(isActivity)
  const lines = [
    planReading.understood(understood.length),
    planReading.toSettle(unsure.length),
    planReading.others({
      prose: count('prose'),
      terms: count('term', 'value'),
      goals: count('goal'),
      headings: count('heading'),
    }),
    ...(pictures > 0 ? [planReading.pictures(pictures)] : []),
    ...(understood.length > 0 ? ['', planReading.certainHeading] : []),
    ...understood.flatMap((block) => blockLines(reading, block, t)),
    ...(unsure.length > 0 ? ['', planReading.unsureHeading] : []),
    ...unsure.flatMap((block) => blockLines(reading, block, t)),
  ]
  return `${lines.join('\n')}\n`
}

/** The answer for other programs; spans count UTF-16 units of `text`. */
const jsonReport = (reading: Reading, pictures: number): string =>
  `${JSON.stringify({ format: 'varde-plan-reading/1', pictures, ...reading }, null, 2)}\n`

/** `varde plan read FILE`: 0 it was read, however much is unsure; 2 it can't be. */
export const run = async (args: readonly string[], output: Output = standard): Promise<number> => {
  const { what: path, json, locale, unknown } = readPlanOptions(args)
  const t = textsFor(locale)
  if (unknown !== null || path === null) {
    output.err(`${unknown === null ? '' : `${t.planReading.badOption(unknown)}\n`}${t.planReading.usage}`)
    return notReadable
  }
  const read = await readPlanFile(path)
  if (!read.ok) {
    const { problem } = read
    output.err(`${problem === null ? t.planReading.unreadable(path) : t.planReading.problems[problem]}\n`)
    return notReadable
  }
  output.out(json ? jsonReport(read.reading, read.pictures) : plainReport(read.reading, read.pictures, t))
  return 0
}
