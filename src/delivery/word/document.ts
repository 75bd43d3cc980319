import { strongHeadingLevel } from '../../domain/school-plan/reading/headings.ts'
import type {
  Paragraph,
  Part,
  Place,
  SourceCell,
  SourceRow,
  Span,
  Table,
} from '../../domain/school-plan/reading/source.ts'
import { chosen, wordsOf } from './runs.ts'
import { type Styles, styleOfParagraph } from './styles.ts'
import { childOf, elementsOf, valueOf, type XmlElement } from './xml.ts'

/** The text of the document as it grows, each paragraph on lines of its own, and its parts in order. */
export class Draft {
  private readonly pieces: string[] = []
  private length = 0
  readonly parts: Part[] = []

  readonly styles: Styles

  constructor(styles: Styles) {
    this.styles = styles
  }

  get text(): string {
    return this.pieces.join('')
  }

  get end(): number {
    return this.length
  }

  write(text: string): Span {
    const from = this.length
    this.pieces.push(text, '\n')
    this.length += text.length + 1
    return { from, to: from + text.length }
  }
}

const blocksWithin = [
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'mc:Choice',
  'mc:Fallback',
]
const headingWords = 12

/** A bold line of its own is a heading to everybody but the program that wrote it. */
const typedHeading = (text: string, bold: boolean): number | null => {
  const words = text.trim()
  if (words === '' || words.split(/\s+/).length > headingWords || /[.,;]$/.test(words)) return null
  const line = {
    text: words,
    span: { from: 0, to: words.length },
    indent: 0,
    emptyBefore: 2,
    spacesBefore: 0,
    newPage: false,
    endsParagraph: true,
  }
  const level = strongHeadingLevel(line, { before: undefined, after: undefined, usual: 1 })
  return bold ? Math.min(level ?? 3, 3) : words === words.toUpperCase() ? level : null
}

const paragraph = (draft: Draft, element: XmlElement, given: Place): readonly Paragraph[] => {
  const { text, bold, deleted, boxes } = wordsOf(element)
  const style = styleOfParagraph(element, draft.styles)
  const place =
    given !== 'body'
      ? given
      : style.contents
        ? 'header'
        : style.list && style.heading === null
          ? 'list'
          : 'body'
  const heading = place === 'body' ? (style.heading ?? typedHeading(text, bold || style.bold)) : null
  const all: Paragraph[] = []
  if (text.trim() !== '') all.push({ kind: 'paragraph', span: draft.write(text), place, heading })
  if (deleted.trim() !== '')
    all.push({ kind: 'paragraph', span: draft.write(deleted), place: 'deleted', heading: null })
  for (const box of boxes) all.push(...paragraphsIn(draft, box, 'text-box'))
  return all
}

/** Every paragraph below, tables too: for boxes, notes and cells, where no table is read as one. */
export const paragraphsIn = (draft: Draft, element: XmlElement, place: Place): readonly Paragraph[] =>
  elementsOf(element).flatMap((given) => {
    const child = chosen(given)
    if (child.name === 'w:p') return paragraph(draft, child, place)
    if (child.name === 'w:del' || child.name === 'w:moveFrom') return paragraphsIn(draft, child, 'deleted')
    const inside = ['w:tbl', 'w:tr', 'w:tc', ...blocksWithin].includes(child.name)
    return inside ? paragraphsIn(draft, child, place) : []
  })

const holds = (element: XmlElement, name: string): boolean =>
  elementsOf(element).some(
    (child) => child.name === name || (blocksWithin.includes(child.name) && holds(child, name)),
  )

const inOrder = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((given) => {
    const child = chosen(given)
    return child.name === name ? [child] : blocksWithin.includes(child.name) ? inOrder(child, name) : []
  })

interface RowRead {
  readonly row: SourceRow
  /** What hung in its cells without being words of them. */
  readonly beside: readonly Paragraph[]
}

const isBeside = ({ place }: Paragraph): boolean => place === 'text-box' || place === 'deleted'

const readRow = (draft: Draft, element: XmlElement): RowRead => {
  const from = draft.end
  let column = Number(valueOf(childOf(element, 'w:trPr'), 'w:gridBefore') ?? 0)
  const removed = childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined
  const beside: Paragraph[] = []
  const cells = inOrder(element, 'w:tc').map((cell): SourceCell => {
    const properties = childOf(cell, 'w:tcPr')
    const width = Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1)
    const merge = valueOf(properties, 'w:vMerge')
    const found = paragraphsIn(draft, cell, removed ? 'deleted' : 'body')
    beside.push(...found.filter(isBeside))
    const read: SourceCell = {
      paragraphs: found.filter((each) => !isBeside(each)).map((each) => ({ ...each, heading: null })),
      column,
      width,
      goesOn: merge !== undefined && merge !== 'restart',
      nested: holds(cell, 'w:tbl'),
    }
    column += width
    return read
  })
  return { row: { span: { from, to: Math.max(from, draft.end - 1) }, cells }, beside }
}

/** A frame of one cell is no table: Word's users put boxes around text that way. */
const isFrame = (rows: readonly XmlElement[]): boolean =>
  rows.every((row) => inOrder(row, 'w:tc').length === 1)

const table = (draft: Draft, element: XmlElement): void => {
  const rows = inOrder(element, 'w:tr')
  if (isFrame(rows)) {
    for (const cell of rows.flatMap((row) => inOrder(row, 'w:tc'))) readBlocks(draft, cell, 'body')
    return
  }
  const from = draft.end
  const read = rows.map((row) => readRow(draft, row))
  const part: Table = {
    kind: 'table',
    span: { from, to: Math.max(from, draft.end - 1) },
    rows: read.map(({ row }) => row).filter(({ span }) => span.to > span.from),
    rebuilt: false,
    wraps: false,
  }
  draft.parts.push(part, ...read.flatMap(({ beside }) => beside))
}

export const readBlocks = (draft: Draft, element: XmlElement, place: Place): void => {
  for (const given of elementsOf(element)) {
    const child = chosen(given)
    if (child.name === 'w:p') draft.parts.push(...paragraph(draft, child, place))
    else if (child.name === 'w:tbl') table(draft, child)
    else if (child.name === 'w:del' || child.name === 'w:moveFrom') readBlocks(draft, child, 'deleted')
    else if (blocksWithin.includes(child.name)) readBlocks(draft, child, place)
  }
}
