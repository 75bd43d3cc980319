import { chainIds } from '../domain/chain/chain.ts'
import type { Bilingual, Line, PlannedActivity } from '../domain/school-plan/line.ts'
import { chainIn, linesOf, type SchoolPlan, sectionsInOrder } from '../domain/school-plan/plan.ts'
import { deadlineCodes, settingCodes } from '../domain/school-plan/settings.ts'
import { writeWhen } from '../domain/when/write/write.ts'
import type { Texts } from './catalogue.ts'
import { inForm, type PlanForm, planSpeech, type PlanSpeaker } from './plan-speech.ts'

/** Words in the form that they are written in, for whoever has them read aloud. */
export interface Said {
  readonly text: string
  readonly form: PlanForm
}

/** A planned activity as everybody may read it. An empty cell is null, and the reader is told so. */
export interface PaperRow {
  readonly id: string
  readonly what: Said
  readonly who: string | null
  readonly whom: string | null
  readonly when: string | null
}

export interface PaperStep {
  readonly what: string
  readonly who: string | null
  readonly within: string | null
}

export type PaperBlock =
  | { readonly kind: 'prose'; readonly id: string; readonly text: Said }
  | {
      readonly kind: 'item'
      readonly id: string
      readonly name: Said
      readonly text: Said | null
      readonly note: string | null
    }
  | { readonly kind: 'table'; readonly rows: readonly PaperRow[] }
  | {
      readonly kind: 'chain'
      readonly id: string
      readonly name: string
      readonly steps: readonly PaperStep[]
    }

export interface PaperSection {
  /** Stable: addresses name it. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly PaperBlock[]
}

interface Composing {
  readonly t: Texts
  readonly form: PlanForm
  readonly say: PlanSpeaker
}

const said = ({ form }: Composing, text: Bilingual): Said | null => {
  const words = inForm(text, form)
  return words === null ? null : { text: words.text, form: words.form }
}
const orNull = (text: string): string | null => (text === '' ? null : text)

const whenOf = ({ form }: Composing, { timing }: PlannedActivity): string | null => {
  if (timing === null) return null
  return timing.when === null ? timing.text : writeWhen(timing.when, form)
}

const rowOf = (composing: Composing, id: string, activity: PlannedActivity): readonly PaperRow[] => {
  const what = said(composing, activity.what)
  if (what === null) return []
  const { say } = composing
  return [
    {
      id,
      what,
      who: orNull(say.parties(activity.responsible)),
      whom: orNull(say.targets(activity.targets)),
      when: whenOf(composing, activity),
    },
  ]
}

interface Item {
  readonly name: Said | null
  readonly text?: Said | null
  readonly note?: string | null
}

const itemOf = (composing: Composing, { content }: Line): Item | null => {
  const { t, say } = composing
  const { cells } = t.schoolPlan
  switch (content.kind) {
    case 'goal': {
      const sign = content.indicator === null ? null : said(composing, content.indicator)
      return { name: said(composing, content.text), note: sign && `${cells.indicator}: ${sign.text}` }
    }
    case 'value':
      return { name: said(composing, content.name), text: said(composing, content.sentence) }
    case 'factor':
      return { name: said(composing, content.name), text: said(composing, content.text) }
    case 'term':
      return {
        name: said(composing, content.term),
        text: said(composing, content.definition),
        note: content.source && `${cells.source}: ${content.source}`,
      }
    case 'measure':
      return { name: said(composing, content.what), note: t.schoolPlan.aims[content.aimedAt] }
    case 'duty':
      return {
        name: { text: say.party(content.of), form: composing.form },
        text: said(composing, content.text),
      }
    case 'prose':
    case 'activity':
      return null
  }
}

const blockOf = (composing: Composing, line: Line): PaperBlock | null => {
  const { content, id } = line
  if (content.kind === 'prose') {
    const text = said(composing, content.text)
    return text && { kind: 'prose', id, text }
  }
  if (content.kind === 'activity') return { kind: 'table', rows: rowOf(composing, id, content) }
  const item = itemOf(composing, line)
  if (item === null || item.name === null) return null
  return { kind: 'item', id, name: item.name, text: item.text ?? null, note: item.note ?? null }
}

/** Activities that follow on each other are one table. */
const blocksOf = (composing: Composing, lines: readonly Line[]): readonly PaperBlock[] => {
  const blocks: PaperBlock[] = []
  for (const line of lines) {
    const block = blockOf(composing, line)
    if (block === null || (block.kind === 'table' && block.rows.length === 0)) continue
    const last = blocks.at(-1)
    if (block.kind === 'table' && last?.kind === 'table')
      blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, ...block.rows] }
    else blocks.push(block)
  }
  return blocks
}

const chainsOf = ({ t, say }: Composing, plan: SchoolPlan): readonly PaperBlock[] =>
  chainIds.map((id) => {
    const chain = chainIn(plan, id)
    return {
      kind: 'chain',
      id: `chain-${id}`,
      name: t.chains.names[id],
      steps: chain.steps.map((step) => ({
        what: say.step(chain, step),
        who: orNull(say.parties(step.responsible)),
        within: step.within === null ? null : say.within(step.within),
      })),
    }
  })

/** What the school itself has chosen and set, where plans leave it open; when Varde reminds is nobody else's matter. */
const ownOf = ({ t, form }: Composing, { settings, deadlines }: SchoolPlan): readonly PaperSection[] => {
  const words = t.planEditing.settings
  const item = (code: string, name: string, text: string): PaperBlock => ({
    kind: 'item',
    id: `choice-${code}`,
    name: { text: name, form },
    text: { text, form },
    note: null,
  })
  const choices = settingCodes.flatMap((code) => {
    const said: Readonly<Record<string, string>> = words.choices[code]
    const text = said[settings[code] ?? '']
    return text === undefined ? [] : [item(code, words.names[code], text)]
  })
  const days = deadlineCodes.flatMap((code) => {
    const amount = deadlines[code]
    return amount === undefined || code === 'remind-before'
      ? []
      : [item(code, words.deadlines[code], words.days(amount))]
  })
  return [{ id: 'own-choices', heading: words.title, blocks: [...choices, ...days] }]
}

/** The whole plan as everybody may read it: page and PDF are made from this, so they say the same. */
export const planOnPaper = (t: Texts, form: PlanForm, plan: SchoolPlan): readonly PaperSection[] => {
  const composing = { t, form, say: planSpeech(t, form) }
  const sections = sectionsInOrder(plan).map((section) => ({
    id: section.id,
    heading: composing.say.heading(section),
    blocks: [
      ...blocksOf(composing, linesOf(plan, section.id)),
      ...(section.id === 'chains' ? chainsOf(composing, plan) : []),
    ],
  }))
  return [...sections, ...ownOf(composing, plan)].filter(({ blocks }) => blocks.length > 0)
}

const wordsOf = (block: Exclude<PaperBlock, { kind: 'table' }>): readonly (string | null | undefined)[] => {
  switch (block.kind) {
    case 'prose':
      return [block.text.text]
    case 'item':
      return [block.name.text, block.text?.text, block.note]
    case 'chain':
      return [block.name, ...block.steps.flatMap(({ what, who }) => [what, who])]
  }
}

/** What holds every word that was asked for, wherever it stands in its line. */
export const searchPaper = (sections: readonly PaperSection[], asked: string): readonly PaperSection[] => {
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return sections
  const has = (words: readonly (string | null | undefined)[]) => {
    const text = words.join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
  const found = (block: PaperBlock): readonly PaperBlock[] => {
    if (block.kind !== 'table') return has(wordsOf(block)) ? [block] : []
    const rows = block.rows.filter(({ what, who, whom, when }) => has([what.text, who, whom, when]))
    return rows.length === 0 ? [] : [{ kind: 'table', rows }]
  }
  return sections
    .map((section) => ({ ...section, blocks: section.blocks.flatMap(found) }))
    .filter(({ blocks }) => blocks.length > 0)
}

/** How many lines are there to be read. */
export const linesOnPaper = (sections: readonly PaperSection[]): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0)
