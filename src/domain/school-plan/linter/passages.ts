import type { Bilingual, Line, LineContent } from '../line.ts'
import type { LineId } from '../ids.ts'
import type { SchoolPlan } from '../plan.ts'

/** A text of a line, with where it stands. */
export interface PlanText {
  readonly line: LineId
  readonly section: string
  readonly cell: string
  readonly form: 'nb' | 'nn' | null
  readonly text: string
}

type Cells = Readonly<Record<string, Bilingual | string | null>>

const cellsOf = (content: LineContent): Cells => {
  switch (content.kind) {
    case 'prose':
    case 'duty':
      return { text: content.text }
    case 'goal':
      return { text: content.text, indicator: content.indicator }
    case 'value':
      return { name: content.name, sentence: content.sentence }
    case 'term':
      return { term: content.term, definition: content.definition }
    case 'factor':
      return { name: content.name, text: content.text }
    case 'measure':
      return { what: content.what }
    case 'activity':
      return {
        what: content.what,
        documentedIn: content.documentedIn,
        reason: content.reason,
        timing: content.timing?.text ?? null,
      }
  }
}

const textsOfLine = ({ id, section, content }: Line): readonly PlanText[] =>
  Object.entries(cellsOf(content)).flatMap(([cell, value]): PlanText[] => {
    if (value === null) return []
    if (typeof value === 'string') return [{ line: id, section, cell, form: null, text: value }]
    return (['nb', 'nn'] as const).flatMap((form) => {
      const text = value[form]
      return text === null ? [] : [{ line: id, section, cell, form, text }]
    })
  })

/** Every text of a plan, line by line. */
export const textsOf = (plan: SchoolPlan): readonly PlanText[] => plan.lines.flatMap(textsOfLine)

/** A sentence, and where in its text it begins. */
export interface Sentence {
  readonly of: PlanText
  readonly from: number
  readonly text: string
}

// Lines of a PDF are parted by blank ones in the middle of a sentence: only a large letter or a bullet begins anew.
const end = /[.!?:;]+(?=\s|$)|\n\s*\n\s*(?=[\p{Lu}\d])|\n\s*(?=[-•*–]\s)/gu

export const sentencesOf = (text: PlanText): readonly Sentence[] => {
  const found: Sentence[] = []
  let from = 0
  const take = (to: number) => {
    const piece = text.text.slice(from, to)
    if (piece.trim() !== '') found.push({ of: text, from, text: piece })
    from = to
  }
  for (const match of text.text.matchAll(end)) take(match.index + match[0].length)
  take(text.text.length)
  return found
}
