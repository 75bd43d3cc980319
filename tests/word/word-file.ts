import { crc32, deflateRawSync } from 'node:zlib'

/** What an archive says of a part: `size` may be a lie. */
export interface Packed {
  readonly name: string
  readonly content: string | Uint8Array
  readonly size?: number
}

const header = (signature: number, length: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  write(view)
  return bytes
}

/** A zip archive, as small as the format allows. */
export const zipOf = (parts: readonly Packed[]): Uint8Array => {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { name, content, size } of parts) {
    const plain = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const packed = deflateRawSync(plain)
    const title = new TextEncoder().encode(name)
    const common = (view: DataView, at: number) => {
      view.setUint16(at, 20, true)
      view.setUint16(at + 4, 8, true)
      view.setUint32(at + 10, crc32(plain), true)
      view.setUint32(at + 14, packed.length, true)
      view.setUint32(at + 18, size ?? plain.length, true)
      view.setUint16(at + 22, title.length, true)
    }
    local.push(
      header(0x04034b50, 30, (view) => common(view, 4)),
      title,
      packed,
    )
    const start = offset
    central.push(
      header(0x02014b50, 46, (view) => {
        view.setUint16(4, 20, true)
        common(view, 6)
        view.setUint32(42, start, true)
      }),
      title,
    )
    offset += 30 + title.length + packed.length
  }
  const directory = central.reduce((sum, { length }) => sum + length, 0)
  const end = header(0x06054b50, 22, (view) => {
    view.setUint16(8, parts.length, true)
    view.setUint16(10, parts.length, true)
    view.setUint32(12, directory, true)
    view.setUint32(16, offset, true)
  })
  return Buffer.concat([...local, ...central, end])
}

const words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${main}+xml"/></Types>`

export const documentOf = (body: string): string =>
  `<w:document ${words}><w:body>${body}</w:body></w:document>`
export const paragraphOf = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A .docx with this body, and parts beside it. */
export const wordFile = (body: string, beside: readonly Packed[] = []): Uint8Array =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: types('openxmlformats-officedocument.wordprocessingml.document.main'),
    },
    { name: 'word/document.xml', content: documentOf(body) },
    ...beside,
  ])

export const macroTypes = types('ms-word.document.macroEnabled.main')
