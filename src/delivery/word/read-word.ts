import type { Place, Source } from '../../domain/school-plan/reading/source.ts'
import { type Archive, unpack } from './archive.ts'
import { Draft, paragraphsIn, readBlocks } from './document.ts'
import { UnreadableWord, type WordProblem } from './problem.ts'
import { stylesOf } from './styles.ts'
import { elementsOf, parseXml, type XmlElement } from './xml.ts'

export type WordRead =
  | { readonly ok: true; readonly source: Source; readonly pictures: number }
  | { readonly ok: false; readonly problem: WordProblem }

const partOf = ({ parts }: Archive, name: string): XmlElement | null => {
  const text = parts.get(name)
  return text === undefined ? null : parseXml(text)
}

/** Separators between text and notes are notes too, to Word; they hold no words. */
const readNotes = (draft: Draft, root: XmlElement | null, place: Place): void => {
  for (const note of root === null ? [] : elementsOf(root))
    draft.parts.push(...paragraphsIn(draft, note, place))
}

const textsOf = (element: XmlElement): readonly string[] =>
  elementsOf(element).flatMap((child) => (child.name === 'a:p' ? [wordsIn(child)] : textsOf(child)))
const wordsIn = (element: XmlElement): string =>
  element.children
    .map((child) => (typeof child === 'string' ? (element.name === 'a:t' ? child : '') : wordsIn(child)))
    .join('')

/** Figures made in Word keep their words in a part of their own. */
const readFigures = (draft: Draft, archive: Archive): void => {
  for (const [name, text] of archive.parts) {
    if (!name.startsWith('word/diagrams/')) continue
    for (const words of textsOf(parseXml(text)))
      if (words.trim() !== '')
        draft.parts.push({ kind: 'paragraph', span: draft.write(words), place: 'text-box', heading: null })
  }
}

const read = (archive: Archive): Source => {
  const draft = new Draft(stylesOf(partOf(archive, 'word/styles.xml')))
  const document = partOf(archive, 'word/document.xml')
  const body = document === null ? undefined : elementsOf(document).find(({ name }) => name === 'w:body')
  if (body === undefined) throw new UnreadableWord('broken-file')
  readBlocks(draft, body, 'body')
  readFigures(draft, archive)
  readNotes(draft, partOf(archive, 'word/footnotes.xml'), 'footnote')
  readNotes(draft, partOf(archive, 'word/endnotes.xml'), 'footnote')
  readNotes(draft, partOf(archive, 'word/comments.xml'), 'comment')
  for (const [name, text] of archive.parts) {
    const place = name.startsWith('word/header') ? 'header' : name.startsWith('word/footer') ? 'footer' : null
    if (place !== null) draft.parts.push(...paragraphsIn(draft, parseXml(text), place))
  }
  return { text: draft.text, parts: draft.parts }
}

/** A .docx as text and parts. A file that can't be read says why; nothing in it is run, fetched or kept. */
export const readWord = async (bytes: Uint8Array): Promise<WordRead> => {
  try {
    const archive = await unpack(bytes)
    return { ok: true, source: read(archive), pictures: archive.pictures }
  } catch (error) {
    if (error instanceof UnreadableWord) return { ok: false, problem: error.problem }
    throw error
  }
}
