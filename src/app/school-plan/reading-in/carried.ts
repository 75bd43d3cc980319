import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { places, type Source, type Span } from '../../../domain/school-plan/reading/source.ts'
import { columns } from '../../../domain/school-plan/reading/words/column-words.ts'

/** Nothing of a file is kept on the way between being shown and being taken in: the form carries it, made small. */
export const carried = (source: Source): string =>
  deflateRawSync(Buffer.from(JSON.stringify(source))).toString('base64url')

const mostBytes = 40_000_000
const mostParts = 200_000

const span = z.object({ from: z.int().min(0), to: z.int().min(0) })
const paragraph = z.object({
  kind: z.literal('paragraph'),
  span,
  place: z.enum(places),
  heading: z.int().nullable(),
})
const cell = z.object({
  paragraphs: z.array(paragraph),
  column: z.int().min(0).max(1000),
  width: z.int().min(1).max(1000),
  goesOn: z.boolean(),
  nested: z.boolean(),
})
const table = z.object({
  kind: z.literal('table'),
  span,
  rows: z.array(z.object({ span, cells: z.array(cell) })),
  rebuilt: z.boolean(),
  wraps: z.boolean(),
})
const flattened = z.object({
  kind: z.literal('flattened'),
  title: span.nullable(),
  headings: span,
  columns: z.array(z.enum(columns)).max(20),
  body: span,
})
const schema = z.object({
  text: z.string(),
  parts: z.array(z.discriminatedUnion('kind', [paragraph, table, flattened])),
})

const spansOf = (part: Source['parts'][number]): readonly Span[] => {
  switch (part.kind) {
    case 'paragraph':
      return [part.span]
    case 'flattened':
      return [part.headings, part.body]
    case 'table':
      return part.rows.flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs }) => paragraphs.map((each) => each.span)),
      )
  }
}

/** As we made it: in its own text, each piece about once. Anything else could be made to take for ever. */
const isOurs = (source: Source): boolean => {
  const spans = source.parts.flatMap(spansOf)
  const total = spans.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
  return (
    spans.length <= mostParts &&
    spans.every(({ from, to }) => from <= to && to <= source.text.length) &&
    total <= 2 * source.text.length
  )
}

/** Null for what is not a source that `carried` made. */
export const uncarried = (text: string): Source | null => {
  try {
    const json: unknown = JSON.parse(
      inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: mostBytes }).toString('utf8'),
    )
    const read = schema.safeParse(json)
    return read.success && isOurs(read.data) ? read.data : null
  } catch {
    // Not packed, too large when unpacked, or no JSON: somebody has made it by hand.
    return null
  }
}
