import type { FC } from 'hono/jsx'
import type { Bilingual, LineContent } from '../../../domain/school-plan/line.ts'
import { wordDifference } from '../../../domain/school-plan/word-difference.ts'
import type { AppContext } from '../../context.ts'
import { inForm, type PlanForm, type PlanSpeaker } from '../saying.ts'

/** A cell of a line as words: what it is called, and what it says. */
interface Cell {
  readonly label: string
  readonly text: string
}

/** In which form words are shown: both, for those who write; the reader's own, for those who read what is new. */
export type FormsShown = PlanForm | 'both'

const wordsIn = (c: AppContext, shown: FormsShown) => {
  const { forms } = c.var.t.planEditing.changes
  return (label: string, text: Bilingual | null): Cell[] =>
    shown === 'both'
      ? [
          { label: `${label} (${forms.nb})`, text: text?.nb ?? '' },
          { label: `${label} (${forms.nn})`, text: text?.nn ?? '' },
        ]
      : [{ label, text: text === null ? '' : (inForm(text, shown)?.text ?? '') }]
}

/** Every cell of a line in words, in a fixed order for its kind, so that two can be laid side by side. */
const cellsOf = (
  c: AppContext,
  say: PlanSpeaker,
  content: LineContent,
  forms: FormsShown,
): readonly Cell[] => {
  const { cells, kinds, aims, levels, purposes } = c.var.t.schoolPlan
  const both = wordsIn(c, forms)
  switch (content.kind) {
    case 'prose':
      return both(kinds.prose, content.text)
    case 'goal':
      return [...both(kinds.goal, content.text), ...both(cells.indicator, content.indicator)]
    case 'value':
      return [...both(kinds.value, content.name), ...both(cells.definition, content.sentence)]
    case 'factor':
      return [...both(kinds.factor, content.name), ...both(cells.definition, content.text)]
    case 'term':
      return [
        ...both(kinds.term, content.term),
        ...both(cells.definition, content.definition),
        { label: cells.source, text: content.source ?? '' },
      ]
    case 'measure':
      return [...both(kinds.measure, content.what), { label: cells.aimedAt, text: aims[content.aimedAt] }]
    case 'duty':
      return [{ label: cells.of, text: say.party(content.of) }, ...both(kinds.duty, content.text)]
    case 'activity':
      return [
        ...both(cells.what, content.what),
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

/** One thing for another, each whole: what was chosen isn't read word by word. */
export const Replaced: FC<{ c: AppContext; before: string; after: string }> = ({ c, before, after }) => {
  const { removed, added } = c.var.t.planEditing.changes
  return (
    <span class="word-by-word">
      <del>
        <span class="ds-sr-only">{removed} </span>
        {before}
      </del>{' '}
      <ins>
        <span class="ds-sr-only">{added} </span>
        {after}
      </ins>
    </span>
  )
}

const sayLabel = (label: string): string => (label.endsWith('?') ? label : `${label}:`)

/**
 * The cells of a line that aren't the same any more, word by word; of another kind, the whole of both. Which line it is
 * stands above where its first words are the same.
 */
export const ChangedCells: FC<{
  c: AppContext
  say: PlanSpeaker
  before: LineContent | null
  after: LineContent | null
  forms?: FormsShown
}> = ({ c, say, before, after, forms = 'both' }) => {
  const [was, is] = [before, after].map((content) =>
    content === null ? [] : cellsOf(c, say, content, forms),
  )
  const labels = [...new Set([...(was ?? []), ...(is ?? [])].map(({ label }) => label))]
  const textIn = (cells: readonly Cell[] | undefined, label: string) =>
    cells?.find((cell) => cell.label === label)?.text ?? ''
  const first = labels.slice(0, forms === 'both' ? 2 : 1)
  const isNamed = first.every((label) => textIn(was, label) === textIn(is, label))
  return (
    <>
      {before !== null && after !== null && isNamed && (
        <p>
          <b>{say.titleOf({ content: after })}</b>
        </p>
      )}
      {labels.map((label) => {
        const [old, now] = [textIn(was, label), textIn(is, label)]
        return old === now ? null : (
          <p>
            <span class="quiet small">{sayLabel(label)} </span>
            <WordByWord c={c} before={old} after={now} />
          </p>
        )
      })}
    </>
  )
}
