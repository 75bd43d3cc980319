import sax from 'sax'
import { UnreadableWord } from './problem.ts'

export interface XmlElement {
  /** With the prefix that Word itself uses, whatever the file's own is. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: (XmlElement | string)[]
}

const deepest = 250
const mostElements = 1_000_000

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strictWords = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/** The prefix of the words' own namespace, as the root says it. */
const prefixOf = (attributes: Readonly<Record<string, string>>): string => {
  const found = Object.entries(attributes).find(([, value]) => value === words || value === strictWords)?.[0]
  return found === undefined ? 'w:' : found === 'xmlns' ? '' : `${found.slice('xmlns:'.length)}:`
}

/** Strict, without entities of its own: a document type is refused before anything in it is read. */
export const parseXml = (text: string): XmlElement => {
  const parser = sax.parser(true, { trim: false, normalize: false })
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  let elements = 0
  let prefix: string | null = null
  const named = (name: string): string => {
    if (prefix === 'w:' || prefix === null) return name
    if (prefix === '') return name.includes(':') ? name : `w:${name}`
    return name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name
  }
  parser.ondoctype = () => {
    throw new UnreadableWord('broken-file')
  }
  parser.onerror = () => {
    throw new UnreadableWord('broken-file')
  }
  parser.onopentag = ({ name, attributes }) => {
    const given: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) given[key] = String(value)
    prefix ??= prefixOf(given)
    elements++
    if (open.length > deepest || elements > mostElements) throw new UnreadableWord('too-large')
    const own: Record<string, string> = {}
    for (const [key, value] of Object.entries(given)) own[named(key)] = value
    const element = { name: named(name), attributes: own, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = (piece) => void open.at(-1)?.children.push(piece)
  parser.oncdata = (piece) => void open.at(-1)?.children.push(piece)
  parser.write(text).close()
  const [first] = root.children.filter((child) => typeof child !== 'string')
  if (first === undefined) throw new UnreadableWord('broken-file')
  return first
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string')

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element === undefined ? undefined : elementsOf(element).find((child) => child.name === name)

/** `w:val` of a child, which is how Word says nearly everything; an empty string where it is only there. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const child = childOf(element, name)
  return child === undefined ? undefined : (child.attributes['w:val'] ?? '')
}

/** On, off, or not said: `<w:b/>`, `<w:b w:val="0"/>`. */
export const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const value = valueOf(element, name)
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value)
}
