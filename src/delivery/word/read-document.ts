import type { DocumentRead, ReadDocument } from '../../domain/school-plan/reading/document.ts'
import { sourceOfText } from '../../domain/school-plan/reading/pasted/text-source.ts'
import { readWord } from './read-word.ts'

/** Twice a plan of two hundred pages; what is longer is no plan. */
const mostCharacters = 1_500_000

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

const isPacked = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** UTF-8, or what Windows wrote before it; null for what is no text. */
const textOf = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0) || startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const readAny = async (bytes: Uint8Array): Promise<DocumentRead> => {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { ok: false, problem: 'pdf-file' }
  if (isPacked(bytes)) return readWord(bytes)
  if (bytes.length > 4 * mostCharacters) return { ok: false, problem: 'too-large' }
  const text = textOf(bytes)
  return text === null
    ? { ok: false, problem: 'not-a-word-file' }
    : { ok: true, source: sourceOfText(text), pictures: 0 }
}

/** A plan out of the bytes of a file: a Word document, or text. What the file is called says nothing. */
export const readDocument: ReadDocument = async (bytes) => {
  const read = await readAny(bytes)
  if (!read.ok) return read
  if (read.source.text.trim() === '') return { ok: false, problem: 'empty-file' }
  return read.source.text.length > mostCharacters ? { ok: false, problem: 'too-large' } : read
}
