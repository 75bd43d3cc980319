import { childOf, elementsOf, isOn, valueOf, type XmlElement } from './xml.ts'

/** What a paragraph's style says of it. */
export interface Style {
  readonly heading: number | null
  readonly list: boolean
  readonly bold: boolean
  /** A table of contents that Word made itself. */
  readonly contents: boolean
}

const plain: Style = { heading: null, list: false, bold: false, contents: false }

const outlineOf = (properties: XmlElement | undefined): number | null => {
  const level = valueOf(properties, 'w:outlineLvl')
  const number = level === undefined || level === '' ? Number.NaN : Number(level)
  return number >= 0 && number < 9 ? number + 1 : null
}

const isListed = (properties: XmlElement | undefined): boolean => {
  const numbering = childOf(properties, 'w:numPr')
  return numbering !== undefined && valueOf(numbering, 'w:numId') !== '0'
}

const ownStyle = (style: XmlElement, before: Style): Style => {
  const name = (valueOf(style, 'w:name') ?? '').toLowerCase()
  const properties = childOf(style, 'w:pPr')
  const named = /^heading (\d)$/.exec(name)?.[1]
  const heading = named === undefined ? (name === 'title' ? 1 : outlineOf(properties)) : Number(named)
  return {
    heading: heading ?? before.heading,
    list: isListed(properties) || before.list,
    bold: isOn(childOf(style, 'w:rPr'), 'w:b') || before.bold,
    contents: name.startsWith('toc ') || before.contents,
  }
}

export type Styles = (id: string | undefined) => Style

/** Styles of the document by id, each with what it is based on. */
export const stylesOf = (root: XmlElement | null): Styles => {
  const all = new Map(
    (root === null ? [] : elementsOf(root))
      .filter(({ name }) => name === 'w:style')
      .map((style) => [style.attributes['w:styleId'] ?? '', style] as const),
  )
  const known = new Map<string, Style>()
  const find = (id: string | undefined, seen: readonly string[]): Style => {
    const style = id === undefined ? undefined : all.get(id)
    if (id === undefined || style === undefined || seen.includes(id)) return plain
    const old = known.get(id)
    if (old) return old
    const found = ownStyle(style, find(valueOf(style, 'w:basedOn'), [...seen, id]))
    known.set(id, found)
    return found
  }
  return (id) => find(id, [])
}

export const styleOfParagraph = (paragraph: XmlElement, styles: Styles): Style => {
  const properties = childOf(paragraph, 'w:pPr')
  const style = styles(valueOf(properties, 'w:pStyle'))
  return {
    ...style,
    heading: outlineOf(properties) ?? style.heading,
    list: childOf(properties, 'w:numPr') === undefined ? style.list : isListed(properties),
  }
}
