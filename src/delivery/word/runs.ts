import { childOf, elementsOf, isOn, type XmlElement } from './xml.ts'

/** The words of a paragraph, and what hangs on it without being part of its sentence. */
export interface Words {
  readonly text: string
  readonly bold: boolean
  /** Struck out with tracked changes, and still in the file. */
  readonly deleted: string
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[]
}

interface Collected {
  text: string
  deleted: string
  bold: number
  letters: number
  readonly boxes: XmlElement[]
}

const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
  'w:sym': '•',
}

const inner = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : '')).join('')

const textBoxes = (element: XmlElement): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : textBoxes(chosen(child)),
  )

/** Word writes a drawing twice, for itself and for older programs; only one of them is read. */
export const chosen = (element: XmlElement): XmlElement => {
  if (element.name !== 'mc:AlternateContent') return element
  const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')]
  if (choice === undefined) return fallback ?? element
  return fallback !== undefined && !hasWords(choice) && hasWords(fallback) ? fallback : choice
}

const hasWords = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => (child.name === 'w:t' && inner(child).trim() !== '') || hasWords(child))

const isAdded = (collected: Collected, text: string, bold: boolean): void => {
  collected.text += text
  const letters = text.replaceAll(/\s/g, '').length
  collected.letters += letters
  if (bold) collected.bold += letters
}

const collect = (
  element: XmlElement,
  collected: Collected,
  state: { bold: boolean; deleted: boolean },
): void => {
  for (const given of elementsOf(element)) {
    const child = chosen(given)
    if (child.name === 'w:t' || child.name === 'm:t') {
      if (state.deleted) collected.deleted += inner(child)
      else isAdded(collected, inner(child), state.bold)
    } else if (child.name === 'w:delText') collected.deleted += inner(child)
    else if (child.name in marks) {
      if (state.deleted) collected.deleted += marks[child.name] ?? ''
      else collected.text += marks[child.name] ?? ''
    } else if (child.name === 'w:r')
      collect(child, collected, { ...state, bold: isOn(childOf(child, 'w:rPr'), 'w:b') })
    else if (child.name === 'w:del' || child.name === 'w:moveFrom')
      collect(child, collected, { ...state, deleted: true })
    else if (['w:drawing', 'w:pict', 'w:object', 'mc:Choice', 'mc:Fallback'].includes(child.name))
      collected.boxes.push(...textBoxes(child))
    else if (!['w:pPr', 'w:rPr', 'w:instrText', 'w:sdtPr', 'w:tbl'].includes(child.name))
      collect(child, collected, state)
  }
}

export const wordsOf = (paragraph: XmlElement): Words => {
  const collected: Collected = { text: '', deleted: '', bold: 0, letters: 0, boxes: [] }
  collect(paragraph, collected, { bold: false, deleted: false })
  return {
    text: collected.text,
    bold: collected.letters > 0 && collected.bold === collected.letters,
    deleted: collected.deleted,
    boxes: collected.boxes,
  }
}
