import { parseWhen } from '../src/domain/when/parse.ts'
import { writeWhen } from '../src/domain/when/write/write.ts'
import { inventory, noTimes } from '../tests/when/inventory.ts'

interface Generated {
  readonly path: string
  readonly content: string
}

const cell = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const spanned = (days: string): string => days.replace('/', ' – ')

const readAs = (text: string): string => {
  const read = parseWhen(text)
  return read.ok ? writeWhen(read.when, 'nb') : ''
}

const whens = inventory.map(([rows, text, kind, dates]) => {
  const count = 'count' in dates ? dates.count : dates.length
  const days =
    'count' in dates ? `${spanned(dates.first)} … ${spanned(dates.last)}` : dates.map(spanned).join('; ')
  return row([rows, cell(text), cell(readAs(text)), kind, String(count), days || '–'])
})

/** Every "when" of a real plan as it is understood, from the table that the test holds against the code. */
export const generate = async (): Promise<Generated[]> => [
  {
    path: 'docs/generated/whens.md',
    content: `# Every “when” of a real plan, in 2026–27

Made from \`tests/when/inventory.ts\` by \`npm run generate\`; \`src/domain/when/inventory.test.ts\` holds the code against it, with the
calendar of the demonstration. \`bin/varde when "…" --year 2026-27\` says the same of one. The letters are the inventory's: P pupils'
participation, H the whole school, G groups and years, E single pupils and home, S practice, K and O getting to know, D following
the environment, U the survey, B and C duties and chains. What stands all the time, or waits for an event, has no date.

${[row(['where', 'as the plan has it', 'as it is read', 'kind', 'how many', 'when']), row(['---', '---', '---', '---', '---:', '---']), ...whens].join('\n')}

Where the plan has something else in that column, it is told so: ${noTimes.map(([where, text]) => `${where} “${cell(text)}”`).join(', ')}.
`,
  },
]
