import type { FC } from 'hono/jsx'
import type { Bilingual, LineContent } from '../../../domain/school-plan/line.ts'
import { wordDifference } from '../../../domain/school-plan/word-difference.ts'
import type { AppContext } from '../../context.ts'
import type { PlanSpeaker } from '../saying.ts'

/** A cell of a line as words: what it is called, and what it says. */
interface Cell {
  readonly label: string
  readonly text: string
}

const both = (
  label: string,
  text: Bilingual | null,
  forms: { readonly nb: string; readonly nn: string },
): Cell[] => [
  { label: `${label} (${forms.nb})`, text: text?.nb ?? '' },
  { label: `${label} (${forms.nn})`, text: text?.nn ?? '' },
]

/** Every cell of a line in words, in a fixed order for its kind, so that two can be laid side by side. */
const cellsOf = (c: AppContext, say: PlanSpeaker, content: LineContent): readonly Cell[] => {
  const { cells, kinds, aims, levels, purposes } = c.var.t.schoolPlan
  const { forms } = c.var.t.planEditing.changes
  switch (content.kind) {
    case 'prose':
      return both(kinds.prose, content.text, forms)
    case 'goal':
      return [...both(kinds.goal, content.text, forms), ...both(cells.indicator, content.indicator, forms)]
    case 'value':
      return [...both(kinds.value, content.name, forms), ...both(cells.definition, content.sentence, forms)]
    case 'factor':
      return [...both(kinds.factor, content.name, forms), ...both(cells.definition, content.text, forms)]
    case 'term':
      return [
        ...both(kinds.term, content.term, forms),
        ...both(cells.definition, content.definition, forms),
        { label: cells.source, text: content.source ?? '' },
      ]
    case 'measure':
      return [
        ...both(kinds.measure, content.what, forms),
        { label: cells.aimedAt, text: aims[content.aimedAt] },
      ]
    case 'duty':
      return [{ label: cells.of, text: say.party(content.of) }, ...both(kinds.duty, content.text, forms)]
    case 'activity':
      return [
        ...both(cells.what, content.what, forms),
        { label: c.var.t.schoolPlan.write.purpose, text: purposes[content.purpose] },
        { label: c.var.t.schoolPlan.write.level, text: content.level === null ? '' : levels[content.level] },
        { label: cells.responsible, text: say.parties(content.responsible) },
        { label: cells.targets, text: say.targets(content.targets) },
        { label: cells.timing, text: content.timing?.text ?? '' },
        { label: cells.documentedIn, text: content.documentedIn ?? '' },
        { label: cells.reason, text: content.reason ?? '' },
      ]
  }
}

/** What is gone is struck through and what is new underlined, and both are said to whoever listens. */
export const WordByWord: FC<{ c: AppContext; before: string; after: string }> = ({ c, before, after }) => {
  const { removed, added } = c.var.t.planEditing.changes
  return (
    <span class="word-by-word">
      {wordDifference(before, after).map(({ kind, text }) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          <>
            <del>
              <span class="ds-sr-only">{removed} </span>
              {text}
            </del>
            {!/\s$/.test(text) && ' '}
          </>
        ) : (
          <ins>
            <span class="ds-sr-only">{added} </span>
            {text}
          </ins>
        ),
      )}
    </span>
  )
}

/** The cells of a line that aren't the same any more, word by word; of another kind, the whole of both. */
export const ChangedCells: FC<{
  c: AppContext
  say: PlanSpeaker
  before: LineContent | null
  after: LineContent | null
}> = ({ c, say, before, after }) => {
  const [was, is] = [before, after].map((content) => (content === null ? [] : cellsOf(c, say, content)))
  const labels = [...new Set([...(was ?? []), ...(is ?? [])].map(({ label }) => label))]
  const textIn = (cells: readonly Cell[] | undefined, label: string) =>
    cells?.find((cell) => cell.label === label)?.text ?? ''
  return (
    <>
      {labels.map((label) => {
        const [old, now] = [textIn(was, label), textIn(is, label)]
        return old === now ? null : (
          <p>
            <span class="quiet small">{label}: </span>
            <WordByWord c={c} before={old} after={now} />
          </p>
        )
      })}
    </>
  )
}
