import type { When } from '../../when/when.ts'
import type { Bilingual, Level, PlannedActivity, Purpose } from '../line.ts'
import { isStandard, type StandardSection } from '../sections.ts'
import type { Block, CellRead, Question, QuestionCode } from './reading.ts'
import { readParties, readTargets } from './recognise.ts'
import type { Span } from './source.ts'
import type { Column } from './words/column-words.ts'

/** How a text about time is understood; null where it isn't. */
export type ReadWhen = (text: string) => When | null

export interface Context {
  readonly language: 'nb' | 'nn'
  readonly section: string
  readonly readWhen: ReadWhen
}

export const inLanguage = (language: 'nb' | 'nn', text: string): Bilingual =>
  language === 'nb' ? { nb: text, nn: null } : { nb: null, nn: text }

const purposes: Partial<Record<StandardSection, Purpose>> = {
  participation: 'participation',
  practice: 'practice',
  'getting-to-know': 'monitoring',
  'vulnerable-pupils': 'vulnerable-pupils',
  monitoring: 'monitoring',
  'survey-follow-up': 'follow-up',
  absence: 'absence',
  'duty-to-act': 'handling',
  chains: 'handling',
  measures: 'handling',
  restoring: 'handling',
  complaint: 'handling',
  evaluation: 'evaluation',
}
const levels: Partial<Record<StandardSection, Level>> = {
  'whole-school': 'school',
  groups: 'groups',
  individuals: 'individuals',
}

export const purposeOf = (section: string): Purpose =>
  (isStandard(section) ? purposes[section] : undefined) ?? 'prevention'
export const levelOf = (section: string): Level | null =>
  (isStandard(section) ? levels[section] : undefined) ?? null

export interface RowRead {
  readonly cells: readonly CellRead[]
  readonly source: readonly Span[]
  readonly doubts: readonly QuestionCode[]
  /** Columns that the table has: one that is empty here is asked about where the row was cut by guess. */
  readonly columns: readonly Column[]
  /** In a real table an empty cell is empty; in running text it may have been cut wrongly. */
  readonly emptyIsSaid: boolean
}

const missing: Partial<Record<Column, QuestionCode>> = {
  responsible: 'responsible-missing',
  target: 'target-missing',
  when: 'when-missing',
}

export const joinedCells = (cells: readonly CellRead[], ...wanted: readonly Column[]): string =>
  cells
    .filter(({ column }) => wanted.includes(column))
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n')

const orNull = (text: string): string | null => (text === '' ? null : text)

/** A row of a table as a planned activity: what was understood, and a question for each thing that wasn't. */
export const activityOf = (row: RowRead, { language, section, readWhen }: Context): Block => {
  const { cells } = row
  const asked: Question[] = row.doubts.map((code) => ({ code, source: row.source }))
  const ask = (code: QuestionCode, column: Column) => {
    const source = cells.filter((cell) => cell.column === column).flatMap((cell) => cell.source)
    asked.push({ code, source: source.length > 0 ? source : row.source })
  }
  const what = joinedCells(cells, 'area', 'what', 'how', 'other')
  const [who, whom, time] = [
    joinedCells(cells, 'responsible'),
    joinedCells(cells, 'target'),
    joinedCells(cells, 'when'),
  ]
  const responsible = readParties(who)
  const targets = readTargets(whom)
  const when = time === '' ? null : readWhen(time)
  if (what === '') ask('what-missing', 'what')
  if (joinedCells(cells, 'other') !== '') ask('column-unknown', 'other')
  if (responsible.unknown.length > 0) ask('responsible-unknown', 'responsible')
  if (targets.unknown.length > 0) ask('target-unknown', 'target')
  if (time !== '' && when === null) ask('when-not-understood', 'when')
  if (!row.emptyIsSaid)
    for (const column of row.columns) {
      const code = missing[column]
      if (code !== undefined && joinedCells(cells, column) === '') ask(code, column)
    }
  const content: PlannedActivity = {
    kind: 'activity',
    what: inLanguage(language, what),
    purpose: purposeOf(section),
    level: levelOf(section),
    responsible: responsible.codes,
    targets: targets.codes,
    timing: time === '' ? null : { text: time.replaceAll('\n', '; '), when },
    documentedIn: orNull(joinedCells(cells, 'documented')),
    reason: orNull(joinedCells(cells, 'reason')),
    factors: [],
  }
  return {
    kind: 'activity',
    section,
    source: row.source,
    content,
    cells,
    certainty: asked.length === 0 ? 'certain' : 'unsure',
    questions: asked,
  }
}
