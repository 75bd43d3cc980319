import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnreadableWord } from './problem.ts'

/** A document of 200 pages is a tenth of this; a zip bomb is a thousand times as much. */
const mostBytesPacked = 40_000_000
const mostBytesOfPart = 30_000_000
const mostBytesOfAll = 80_000_000
const mostEntries = 5_000

const wanted =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*)\.xml$/
const macros = /(?:^|\/)vbaProject\.bin$|(?:^|\/)vbaData\.xml$/i
const types = '[Content_Types].xml'

export interface Archive {
  readonly parts: ReadonlyMap<string, string>
  /** Pictures can't be read; that there are some is said. */
  readonly pictures: number
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
/** Word 97–2003; and a document locked with a password is packed the same way. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11

/** Counted while it is unpacked: what an archive says of its sizes may be a lie. */
const textOf = async (zip: ZipFile, entry: Entry, left: number): Promise<string> => {
  const most = Math.min(mostBytesOfPart, left)
  if (entry.uncompressedSize > most) throw new UnreadableWord('too-large')
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(piece)) throw new UnreadableWord('broken-file')
    length += piece.length
    if (length > most) throw new UnreadableWord('too-large')
    pieces.push(piece)
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}

const opened = async (bytes: Uint8Array): Promise<ZipFile> => {
  if (isCompound(bytes)) throw new UnreadableWord('old-or-locked-word-file')
  if (!isZip(bytes)) throw new UnreadableWord('not-a-word-file')
  if (bytes.length > mostBytesPacked) throw new UnreadableWord('too-large')
  return fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
}

/** The parts of a .docx that hold words. Refused: macros, too much, and what isn't one. */
export const unpack = async (bytes: Uint8Array): Promise<Archive> => {
  const zip = await opened(bytes).catch(asBroken)
  return unpacked(zip).catch(asBroken)
}

/** yauzl and zlib tell of a damaged archive by exceptions of their own. */
const asBroken = (error: unknown): never => {
  throw error instanceof UnreadableWord ? error : new UnreadableWord('broken-file')
}

const unpacked = async (zip: ZipFile): Promise<Archive> => {
  if (zip.entryCount > mostEntries) throw new UnreadableWord('too-large')
  const parts = new Map<string, string>()
  let pictures = 0
  let left = mostBytesOfAll
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry
    if (macros.test(fileName)) throw new UnreadableWord('macro-file')
    if (fileName.startsWith('word/media/')) pictures++
    if (fileName !== types && !wanted.test(fileName)) continue
    if (entry.isEncrypted()) throw new UnreadableWord('old-or-locked-word-file')
    const text = await textOf(zip, entry, left)
    left -= text.length
    parts.set(fileName, text)
  }
  if (/macroEnabled/i.test(parts.get(types) ?? '')) throw new UnreadableWord('macro-file')
  if (!parts.has('word/document.xml')) throw new UnreadableWord('not-a-word-file')
  return { parts, pictures }
}
