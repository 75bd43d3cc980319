import { headingLevel } from '../headings.ts'
import { startsDefinition } from '../prose.ts'
import { isJoining } from '../recognise.ts'
import { isBullet, isLink, isPageNumber, linesOf, numberOf, type TextLine } from '../lines.ts'
import { type Paragraph, type Part, type Place, type Source, spanOf } from '../source.ts'
import { alignedTable, delimitedTable } from './delimited.ts'
import { labelledTable } from './labelled.ts'
import { flattenedTable, type TableHeads, tableHeads } from './flattened-table.ts'

const paragraph = (lines: readonly TextLine[], place: Place, heading: number | null): Paragraph => ({
  kind: 'paragraph',
  span: spanOf(lines.map(({ span }) => span)),
  place,
  heading,
})

const blankBefore = ({ emptyBefore, spacesBefore }: TextLine): number => emptyBefore + spacesBefore

/** Lines of running text stand as far apart as most lines do; text out of a PDF has an empty line between all. */
const usualDistance = (lines: readonly TextLine[]): number => {
  const distances = lines
    .slice(1)
    .map(blankBefore)
    .toSorted((a, b) => a - b)
  const doubled = distances.filter((distance) => distance >= 1).length > distances.length * 0.8
  return doubled ? 1 : 0
}

const numbered = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z]\))\s/u
const startsItem = ({ text }: TextLine): boolean => isBullet(text) || numbered.test(text)

interface Lines {
  readonly lines: readonly TextLine[]
  readonly usual: number
  /** About as long as lines of running text are. */
  readonly width: number
  readonly heads: TableHeads
}

/** A heading goes on in the next line where it ends openly and the next begins with a small letter. */
const headingEnd = ({ lines, usual }: Lines, at: number): number => {
  let end = at + 1
  while (end < at + 4) {
    const [line, next] = [lines[end - 1], lines[end]]
    if (!line || !next || /[.:!?]$/.test(line.text) || !/^\p{Ll}/u.test(next.text)) break
    if (blankBefore(next) > usual || isBullet(next.text)) break
    end++
  }
  return end
}

const shortLine = 60

/** Words that people read as one line each: both short, where the line before had room for more. */
const areApart = (before: TextLine, line: TextLine, width: number): boolean => {
  const [first = ''] = line.text.split(/\s/)
  const room = before.text.length + 1 + first.length <= width * 0.6
  const open = /[,:–-]$/u.test(before.text) || isJoining(before.text.split(/\s/).at(-1) ?? '')
  return room && !open && line.text.length <= width * 0.65 && /^\p{Lu}/u.test(line.text)
}

/** Long lines are running text; a table's cells, of which there may be more, are not. */
const widthOf = (lines: readonly TextLine[]): number => {
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

const paragraphEnd = ({ lines, usual, heads, width }: Lines, at: number): number => {
  let end = at + 1
  for (; end < lines.length; end++) {
    const line = lines[end]
    const before = lines[end - 1]
    if (!line || !before) break
    const small = /^\p{Ll}/u.test(line.text)
    if (startsItem(line) || isPageNumber(line.text)) break
    if (headingLevel(line, { before, after: lines[end + 1], usual }) !== null) break
    if (
      heads.has(end) ||
      line.text.includes('\t') ||
      isLink(line.text) ||
      isLink(before.text) ||
      startsDefinition(line.text)
    )
      break
    if (blankBefore(line) > usual && !(small && line.newPage)) break
    if (areApart(before, line, width)) break
    if (before.endsParagraph && /^\p{Lu}/u.test(line.text) && before.text.length < shortLine) break
    if (before.endsParagraph && !small && /[.:!?)»"]$/.test(before.text)) break
  }
  return end
}

/** Pasted text as parts: paragraphs, headings, and tables of whatever kind they have become. */
export const sourceOfText = (text: string): Source => {
  const lines = linesOf(text)
  const all: Lines = { lines, usual: usualDistance(lines), width: widthOf(lines), heads: tableHeads(lines) }
  const parts: Part[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    const taken =
      delimitedTable(text, lines, at) ?? alignedTable(text, lines, at) ?? labelledTable(lines, at, all.usual)
    if (taken) {
      parts.push(taken.part)
      at += taken.lines
      continue
    }
    const head = all.heads.get(at)
    if (head) {
      const { part, next } = flattenedTable(lines, { head, heads: all.heads, usual: all.usual })
      parts.push(part)
      at = Math.max(next, at + 1)
      continue
    }
    if (isPageNumber(line.text)) {
      parts.push(paragraph([line], 'footer', null))
      at++
      continue
    }
    const level = headingLevel(line, { before: lines[at - 1], after: lines[at + 1], usual: all.usual })
    const end = level === null ? paragraphEnd(all, at) : headingEnd(all, at)
    const item =
      level === null && (isBullet(line.text) || (numberOf(line.text) !== null && numbered.test(line.text)))
    parts.push(paragraph(lines.slice(at, end), item ? 'list' : 'body', level))
    at = end
  }
  return { text, parts }
}
