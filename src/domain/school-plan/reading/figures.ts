import { inLanguage } from './activity.ts'
import type { Block } from './reading.ts'

const fewestBoxes = 5
const mostWords = 14

/** A few words that stand alone, under a chain: as those of a box do. */
const isBox = ({ kind, section, content, certainty }: Block, language: 'nb' | 'nn'): boolean => {
  if (kind !== 'prose' || section !== 'chains' || certainty !== 'certain' || content?.kind !== 'prose')
    return false
  return (content.text[language] ?? '').split(/\s+/).length <= mostWords
}

const wordsOf = ({ content }: Block, language: 'nb' | 'nn'): string =>
  content?.kind === 'prose' ? (content.text[language] ?? '') : ''

const asOne = (boxes: readonly Block[], language: 'nb' | 'nn'): Block => {
  const source = boxes.flatMap((box) => box.source)
  const text = boxes.map((box) => wordsOf(box, language)).join('\n\n')
  return {
    kind: 'prose',
    section: 'chains',
    source,
    content: { kind: 'prose', text: inLanguage(language, text) },
    cells: [],
    certainty: 'unsure',
    questions: [{ code: 'figure-words', source }],
  }
}

/** The boxes of a figure come one by one out of a PDF: they stand together, as one thing to say something about. */
export const withFigures = (blocks: readonly Block[], language: 'nb' | 'nn'): readonly Block[] => {
  const all: Block[] = []
  let boxes: Block[] = []
  const close = () => {
    if (boxes.length >= fewestBoxes) all.push(asOne(boxes, language))
    else all.push(...boxes)
    boxes = []
  }
  for (const block of blocks) {
    if (isBox(block, language)) boxes.push(block)
    else {
      close()
      all.push(block)
    }
  }
  close()
  return all
}
