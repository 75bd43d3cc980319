import type { Span } from './source.ts'

/** A line of text with something on it. */
export interface TextLine {
  /** Without the white space around it. */
  readonly text: string
  readonly span: Span
  readonly indent: number
  /** Lines before it with nothing at all, and with nothing but spaces. */
  readonly emptyBefore: number
  readonly spacesBefore: number
  /** A new page begins with it, or seems to. */
  readonly newPage: boolean
  /** Two or more spaces after the words: a PDF made from a word processor ends paragraphs so. */
  readonly endsParagraph: boolean
}

const separator = /\r\n|[\n\r\u2028\u2029\u000b]/g

/** A line with an address of the web and nothing else. */
export const isLink = (line: string): boolean => /^(?:https?:|www\.)\S+$/iu.test(line)

const pageNumber = /^(?:side\s+)?\d{1,3}(?:\s*(?:av|\/)\s*\d{1,3})?$|^[-–]\s*\d{1,3}\s*[-–]$/iu
export const isPageNumber = (line: string): boolean => pageNumber.test(line)

/** Three in a row with nothing at all are a new page in text out of a PDF. */
const emptyAtNewPage = 3

export const linesOf = (text: string, within: Span = { from: 0, to: text.length }): readonly TextLine[] => {
  const lines: TextLine[] = []
  let [emptyBefore, spacesBefore, emptyRun, newPage] = [0, 0, 0, false]
  const take = (from: number, to: number) => {
    const raw = text.slice(from, to)
    const words = raw.trim()
    if (raw.includes('\f')) newPage = true
    if (words === '') {
      if (raw === '') emptyBefore++
      else spacesBefore++
      emptyRun = raw === '' ? emptyRun + 1 : 0
      if (emptyRun >= emptyAtNewPage) newPage = true
      return
    }
    // A page's links stand at its foot.
    if (isLink(lines.at(-1)?.text ?? '') && !isLink(words) && emptyBefore >= emptyAtNewPage - 1)
      newPage = true
    const start = from + raw.length - raw.trimStart().length
    lines.push({
      text: words,
      span: { from: start, to: start + words.length },
      indent: start - from,
      emptyBefore,
      spacesBefore,
      newPage,
      endsParagraph: /\s{2,}$/.test(raw),
    })
    ;[emptyBefore, spacesBefore, emptyRun, newPage] = [0, 0, 0, false]
  }
  let at = within.from
  for (const match of text.slice(within.from, within.to).matchAll(separator)) {
    take(at, within.from + match.index)
    at = within.from + match.index + match[0].length
  }
  take(at, within.to)
  return lines
}

const bullet = /^(?:[•●▪◦‣·*\u2010-\u2015\uf0b7\uf0a7-]\s*(?=\p{L}|["«“(\d])|o\s+(?=\p{Lu}))/u
const numbered = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zA-Z]\))\s+/u

export const isBullet = (text: string): boolean => bullet.test(text)
export const withoutBullet = (text: string): string => text.replace(bullet, '').replace(numbered, '')
/** "6.2.1." of "6.2.1. Samtaler": where it stands among its like, or null. */
export const numberOf = (text: string): readonly number[] | null => {
  const [, digits] = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=[\p{L}«"“(])/u.exec(text) ?? []
  return digits === undefined ? null : digits.split('.').map(Number)
}

/** Lines of one paragraph as one: a word that the end of a line cut is whole again. */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((before, line) => {
    if (before === '') return line
    const cut = /(\p{L}*)[-\u00ad\u2010]$/u.exec(before)
    if (cut && /^\p{Ll}/u.test(line) && !/^(?:og|eller|samt)\b/u.test(line)) {
      // "e-post" and "FN-dag" keep their hyphen, "samar-beid" doesn't; "aktivitets- og" was no cut at all.
      return /^(?:\p{L}|\p{Lu}+)$/u.test(cut[1] ?? '') ? before + line : before.slice(0, -1) + line
    }
    return `${before} ${line}`
  }, '')
