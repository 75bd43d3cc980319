import type { Bilingual, LineContent } from './line.ts'

const both = ({ nb, nn }: Bilingual): string => [nb, nn].filter((text) => text !== null).join('\n')

/** Everything that a line says in running words, in both forms. */
export const textOfLine = (content: LineContent): string => {
  switch (content.kind) {
    case 'prose':
    case 'duty':
      return both(content.text)
    case 'goal':
      return `${both(content.text)}\n${content.indicator === null ? '' : both(content.indicator)}`
    case 'value':
      return `${both(content.name)}\n${both(content.sentence)}`
    case 'term':
      return `${both(content.term)}\n${both(content.definition)}`
    case 'factor':
      return `${both(content.name)}\n${both(content.text)}`
    case 'activity':
      return `${both(content.what)}\n${content.timing?.text ?? ''}`
    case 'measure':
      return both(content.what)
  }
}
