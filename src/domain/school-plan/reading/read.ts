import type { Section } from '../sections.ts'
import { activityOf, type Context, inLanguage, type ReadWhen } from './activity.ts'
import { withLeftOver } from './cover.ts'
import type { Columns } from './grid.ts'
import { withFigures } from './figures.ts'
import { rowsOf } from './flattened/rows.ts'
import { defaultSection, plainHeading, sectionFor, standardSectionOf } from './headings.ts'
import { isBullet, isPageNumber, joinLines, withoutBullet } from './lines.ts'
import { listsActivities, readItem } from './list-items.ts'
import { languageOf, readProse } from './prose.ts'
import type { Block, QuestionCode, Reading } from './reading.ts'
import type { Flattened, Paragraph, Source, Span, Table } from './source.ts'
import { readTable } from './tables.ts'

const outside: Partial<Record<Paragraph['place'], QuestionCode>> = {
  footnote: 'footnote',
  comment: 'comment',
  'text-box': 'text-box',
  deleted: 'deleted-text',
}

interface State {
  readonly source: Source
  readonly readWhen: ReadWhen
  readonly language: 'nb' | 'nn'
  readonly sections: readonly Section[]
  readonly section: string
  /** The last heading, or line that led to something: who does what a list says may stand in it. */
  readonly lead: string
  /** A chain of steps is being told: its figure has labels and numbers that are no headings of the plan. */
  readonly inChain: boolean
  readonly blocks: readonly Block[]
  /** Of the table just before, with nothing between. */
  readonly columns: Columns | null
}

const contextOf = ({ language, section, readWhen }: State): Context => ({ language, section, readWhen })

const wordsIn = ({ source }: State, { from, to }: Span): string =>
  joinLines(
    source.text
      .slice(from, to)
      .trim()
      .split(/\s*[\n\f\r]\s*/),
  )

const block = (
  state: State,
  source: readonly Span[],
  kind: 'heading' | 'layout',
  asked: readonly QuestionCode[],
): Block => ({
  kind,
  section: state.section,
  source,
  content: null,
  cells: [],
  certainty: asked.length === 0 ? 'certain' : 'unsure',
  questions: asked.map((code) => ({ code, source })),
})

/** The section that words name is entered, and made where the plan hasn't got it yet. */
const entering = (state: State, heading: string): { readonly state: State; readonly sure: boolean } => {
  const { section, isNew, sure } = sectionFor({ heading, language: state.language }, state.sections)
  const inChain = section.id === 'chains' || (state.inChain && section.id === 'measures')
  return {
    state: {
      ...state,
      section: section.id,
      inChain,
      sections: isNew ? [...state.sections, section] : state.sections,
    },
    sure,
  }
}

const highHeading = 2
/** "6.1. Rutiner …": a number under a number is of the plan, one alone may be a step's. */
const isChapter = (words: string): boolean => /^\d{1,2}\.\d/.test(words)

const afterHeading = (before: State, { span, heading }: Paragraph): State => {
  const words = wordsIn(before, span)
  const state = { ...before, lead: words }
  const known = standardSectionOf(words).section !== null
  // A low heading that names no section of its own stays within the one it stands in; and a chain's labels in it.
  const low = (heading ?? highHeading) > highHeading
  if (state.inChain && !isChapter(words) && (low || !known)) {
    const back = { ...state, section: 'chains' }
    return { ...back, blocks: [...state.blocks, block(back, [span], 'heading', [])] }
  }
  if (low && !known) return { ...state, blocks: [...state.blocks, block(state, [span], 'heading', [])] }
  const { state: entered, sure } = entering(state, plainHeading(words) === '' ? words : words)
  return {
    ...entered,
    blocks: [...entered.blocks, block(entered, [span], 'heading', sure ? [] : ['section-unsure'])],
  }
}

/** No sentence, and short: one of several under each other. */
const isShortLine = (words: string): boolean => words.split(/\s+/).length <= 10 && !/[.:;!?]$/.test(words)

const proseBlock = (state: State, { span, place }: Paragraph): Block => {
  const words = wordsIn(state, span)
  const code = outside[place]
  const item = place === 'list' || (isShortLine(words) && state.section === 'getting-to-know')
  if (item && code === undefined && listsActivities(state.section)) {
    const text = withoutBullet(words)
    const marked = place === 'list'
    const { section, lead } = state
    const { cells, doubts } = readItem({ text, source: [span], marked, section, lead }, state.readWhen)
    return activityOf({ cells, doubts, source: [span], columns: [], emptyIsSaid: true }, contextOf(state))
  }
  const { content, doubts } =
    code === undefined
      ? readProse({ text: withoutBullet(words), item: place === 'list' || isBullet(words) }, state)
      : { content: { kind: 'prose', text: inLanguage(state.language, words) } as const, doubts: [code] }
  return {
    kind: content.kind,
    section: state.section,
    source: [span],
    content,
    cells: [],
    certainty: doubts.length === 0 ? 'certain' : 'unsure',
    questions: doubts.map((each) => ({ code: each, source: [span] })),
  }
}

const afterParagraph = (state: State, paragraph: Paragraph): State => {
  if (paragraph.heading !== null) return afterHeading(state, paragraph)
  const furniture = paragraph.place === 'header' || paragraph.place === 'footer'
  const added = furniture ? block(state, [paragraph.span], 'layout', []) : proseBlock(state, paragraph)
  const lead = paragraph.place === 'body' && !furniture ? wordsIn(state, paragraph.span) : state.lead
  return { ...state, lead: isShortLine(lead) ? lead : state.lead, blocks: [...state.blocks, added] }
}

const afterTable = (state: State, table: Table): State => {
  const { blocks, section, columns } = readTable(table, state.source.text, contextOf(state), state.columns)
  const sections = state.sections.some(({ id }) => id === section)
    ? state.sections
    : [...state.sections, { id: section, heading: null, position: state.sections.length, locked: false }]
  return { ...state, sections, section, columns, blocks: [...state.blocks, ...blocks] }
}

/** A table's first row that begins with a small letter goes on from where the page before ended. */
const goesOnBefore = (text: string, source: readonly Span[]): boolean =>
  /^\s*\p{Ll}/u.test(text.slice(Math.min(...source.map(({ from }) => from))))

const afterFlattened = (before: State, part: Flattened): State => {
  const title = part.title === null ? '' : wordsIn(before, part.title)
  const named =
    standardSectionOf(title).section !== null ? entering(before, title) : { state: before, sure: true }
  const state = named.state
  const head = block(state, [part.headings], 'layout', named.sure ? [] : ['section-unsure'])
  const { rows, after, feet } = rowsOf(state.source.text, part.body, part.columns)
  const activities = rows.map((row, at) =>
    activityOf(
      {
        ...row,
        doubts:
          at === 0 && goesOnBefore(state.source.text, row.source)
            ? [...row.doubts, 'row-over-page']
            : row.doubts,
        columns: part.columns.filter((column) => !row.empty.includes(column)),
        emptyIsSaid: false,
      },
      contextOf(state),
    ),
  )
  const footed = feet.map((span) =>
    isPageNumber(wordsIn(state, span))
      ? block(state, [span], 'layout', [])
      : proseBlock(state, paragraphAt(span)),
  )
  const read = { ...state, blocks: [...state.blocks, head, ...activities, ...footed] }
  return after === null ? read : afterTableEnd(read, after)
}

const paragraphAt = (span: Span): Paragraph => ({ kind: 'paragraph', span, place: 'body', heading: null })

/** Words after the last row: the heading of what comes next, perhaps, or the beginning of a row. */
const afterTableEnd = (state: State, span: Span): State => {
  const words = wordsIn(state, span)
  const found = isShortLine(words) && standardSectionOf(words).sure ? entering(state, words).state : state
  const asked = [{ code: found === state ? 'row-cut-unsure' : 'section-unsure', source: [span] }] as const
  const added = found === state ? proseBlock(state, paragraphAt(span)) : block(found, [span], 'heading', [])
  return { ...found, blocks: [...found.blocks, { ...added, certainty: 'unsure', questions: asked }] }
}

const step = (state: State, part: Source['parts'][number]): State => {
  switch (part.kind) {
    case 'paragraph':
      return { ...afterParagraph(state, part), columns: null }
    case 'table':
      return afterTable(state, part)
    case 'flattened':
      return afterFlattened(state, part)
  }
}

/** A plan as lines to be, each beside its place in the source, with a question for each thing that isn't certain. */
export const readPlan = (source: Source, readWhen: ReadWhen): Reading => {
  const start: State = {
    source,
    readWhen,
    language: languageOf(source.text),
    sections: [],
    section: defaultSection,
    lead: '',
    inChain: false,
    blocks: [],
    columns: null,
  }
  const { language, sections, blocks } = source.parts.reduce(step, start)
  const first: Section = { id: defaultSection, heading: null, position: -1, locked: false }
  const used = new Set(blocks.map(({ section }) => section))
  const all =
    sections.some(({ id }) => id === defaultSection) || !used.has(defaultSection)
      ? sections
      : [first, ...sections]
  return {
    text: source.text,
    language,
    sections: all.map((section, position) => ({ ...section, position })),
    blocks: withLeftOver(source.text, withFigures(blocks, language)),
  }
}
