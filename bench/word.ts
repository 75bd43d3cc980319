import { readPlanBytes } from '../src/cli/plan-file.ts'
import { paragraphOf, wordFile } from '../tests/word/word-file.ts'
import type { Measured } from './clock.ts'
import { line } from './pages/lines.ts'

const cell = (text: string): string => `<w:tc>${paragraphOf(text)}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`

/** A page of a plan: a heading, running text, and a table of twelve activities. */
const page = (number: number): string =>
  [
    paragraphOf(`Tiltak for hele skolen ${number}`, '<w:outlineLvl w:val="0"/>'),
    ...Array.from({ length: 6 }, () =>
      paragraphOf('De voksne ser etter den som står alene i friminuttet. '.repeat(8)),
    ),
    '<w:tbl>',
    row('Tiltak', 'Ansvar', 'Målgruppe', 'Når'),
    ...Array.from({ length: 12 }, (_, at) =>
      row(
        `Aktivitet ${number}-${at} med samtale etterpå`,
        'Kontaktlærer og trinnleder',
        'Elever',
        'Hver uke',
      ),
    ),
    '</w:tbl>',
  ].join('')

const pages = 40
const aim = 2

/** A Word document of forty pages, from its bytes till every activity stands there. */
export const benchWord = async (): Promise<readonly Measured[]> => {
  const bytes = wordFile(Array.from({ length: pages }, (_, at) => page(at)).join(''))
  const seconds: number[] = []
  for (let round = 0; round < 5; round++) {
    const from = performance.now()
    const read = await readPlanBytes(bytes)
    seconds.push((performance.now() - from) / 1000)
    if (!read.ok || read.reading.blocks.length < pages * 12) throw new Error('the document was not read')
  }
  return [
    line('plan of 40 pages in Word, read, first time', seconds[0] ?? 0, 's', aim),
    line('plan of 40 pages in Word, read', Math.min(...seconds), 's', aim),
  ]
}
