import { inflateSync } from 'node:zlib'

/** A PDF as a reader of screens meets it: what its catalogue says, and the words on its pages. */
export interface ReadPdf {
  /** Everything that isn't packed: the objects themselves. */
  readonly objects: string
  readonly metadata: string
  readonly words: string
}

const streams = (bytes: Buffer): readonly string[] => {
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    const end = bytes.indexOf('endstream', at)
    if (end === -1) break
    const packed = bytes.subarray(at + 7, end)
    try {
      found.push(inflateSync(packed).toString('latin1'))
    } catch {
      // Not packed in this way: metadata is plain, and is read below.
      found.push(packed.toString('utf8'))
    }
    at = end
  }
  return found
}

const hex = (text: string): number => Number.parseInt(text, 16)
const unicode = (text: string): string => Buffer.from(text, 'hex').swap16().toString('utf16le')

/** Which letters a font's glyphs are, by its own table. */
const lettersIn = (map: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      letters.set(hex(glyph), unicode(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    ))
      for (let glyph = hex(from); glyph <= hex(to); glyph++)
        letters.set(glyph, String.fromCodePoint(hex(text) + glyph - hex(from)))
  return letters
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const literal = (text: string): string =>
  text.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, one?: string) =>
    octal === undefined ? (escapes[one ?? ''] ?? one ?? '') : String.fromCodePoint(Number.parseInt(octal, 8)),
  )
const glyphsIn = (bytes: string): readonly number[] =>
  [...Buffer.from(bytes, 'latin1').toString('hex').matchAll(/.{4}/g)].map(([glyph]) => hex(glyph))

/** Strings in both notations; a new line of text begins with BT. */
const drawn = /<([0-9A-F]+)>|\(((?:\\[\s\S]|[^\\()])*)\)|\bBT\b/gi

const shown = (content: string, letters: ReadonlyMap<number, string>): string =>
  [...content.matchAll(drawn)]
    .map(([all, packed, plain]) => {
      if (all === 'BT') return ' '
      const bytes =
        packed === undefined ? literal(plain ?? '') : Buffer.from(packed, 'hex').toString('latin1')
      return glyphsIn(bytes)
        .map((glyph) => letters.get(glyph) ?? '')
        .join('')
    })
    .join('')

/** With each font's table: what is drawn with another font comes out as nonsense, and the right one is there too. */
export const readPdf = (pdf: Uint8Array): ReadPdf => {
  const bytes = Buffer.from(pdf)
  const unpacked = streams(bytes)
  const maps = unpacked
    .filter((text) => text.includes('beginbfchar') || text.includes('beginbfrange'))
    .map(lettersIn)
  const pages = unpacked.filter((text) => /\bBT\b[\s\S]*\bET\b/.test(text))
  return {
    objects: bytes.toString('latin1'),
    metadata: unpacked.find((text) => text.includes('x:xmpmeta')) ?? '',
    words: maps.map((letters) => pages.map((page) => shown(page, letters)).join(' ')).join('\n'),
  }
}
