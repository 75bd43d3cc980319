import type { Chain, ChainId } from '../chain/chain.ts'
import { checkChain } from '../chain/check.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { Line, LineContent } from './line.ts'
import type { LineId } from './ids.ts'
import type { SchoolPlan } from './plan.ts'
import { isSectionId, isStandard, type Section } from './sections.ts'
import {
  type Deadlines,
  isWithinBounds,
  type OwnDeadline,
  type SettingChoice,
  type SettingCode,
  settingChoices,
} from './settings.ts'

/**
 * One change of a draft. Drafts are the fold of their changes, so that everything written can be read again,
 * and two who write in the same plan only meet where they write on the same line.
 */
export type PlanChange =
  | { readonly kind: 'line-added'; readonly line: Line }
  | { readonly kind: 'line-written'; readonly id: LineId; readonly content: LineContent }
  | {
      readonly kind: 'line-moved'
      readonly id: LineId
      readonly section: string
      readonly position: number
    }
  | { readonly kind: 'line-removed'; readonly id: LineId }
  /** In the owner's template only: no school may change the line. */
  | { readonly kind: 'line-lock-set'; readonly id: LineId; readonly locked: boolean }
  | { readonly kind: 'section-added'; readonly section: Section }
  | { readonly kind: 'section-written'; readonly section: Section }
  | { readonly kind: 'section-removed'; readonly id: string }
  | { readonly kind: 'setting-chosen'; readonly code: SettingCode; readonly choice: SettingChoice | null }
  | { readonly kind: 'deadline-set'; readonly code: OwnDeadline; readonly amount: number | null }
  /** Null: back to the standard chain. */
  | { readonly kind: 'chain-written'; readonly id: ChainId; readonly chain: Chain | null }

export const planChangeRefusals = [
  'line-unknown',
  'line-known-already',
  'line-locked',
  'only-the-owner-locks',
  'section-unknown',
  'section-known-already',
  'section-locked',
  'section-not-empty',
  'section-id-unfit',
  'heading-missing',
  'choice-unknown',
  'out-of-bounds',
  'nothing-said',
  'chain-faulty',
] as const
export type PlanChangeRefusal = (typeof planChangeRefusals)[number]

/** Who writes: the owner may change what is locked for its schools. */
export interface PlanWriter {
  readonly mayChangeLocked: boolean
}

const lineOf = (plan: SchoolPlan, id: LineId): Line | undefined => plan.lines.find((line) => line.id === id)
const sectionOf = (plan: SchoolPlan, id: string): Section | undefined =>
  plan.sections.find((section) => section.id === id)

/** True where a line says nothing at all: no words in either form, and no cell filled. */
export const saysNothing = (content: LineContent): boolean => {
  const empty = (text: { readonly nb: string | null; readonly nn: string | null }) =>
    !text.nb?.trim() && !text.nn?.trim()
  switch (content.kind) {
    case 'prose':
    case 'goal':
    case 'duty':
      return empty(content.text)
    case 'value':
      return empty(content.name) && empty(content.sentence)
    case 'term':
      return empty(content.term)
    case 'factor':
      return empty(content.name)
    case 'activity':
    case 'measure':
      return empty(content.what)
  }
}

const refusalsOfLine = (plan: SchoolPlan, id: LineId, writer: PlanWriter): PlanChangeRefusal[] => {
  const line = lineOf(plan, id)
  if (line === undefined) return ['line-unknown']
  return line.locked && !writer.mayChangeLocked ? ['line-locked'] : []
}

const refusalsOfPlace = (plan: SchoolPlan, section: string): PlanChangeRefusal[] =>
  sectionOf(plan, section) === undefined ? ['section-unknown'] : []

const refusalsOfHeading = ({ id, heading }: Section): PlanChangeRefusal[] => {
  if (!isSectionId(id)) return ['section-id-unfit']
  return !isStandard(id) && !heading?.nb?.trim() && !heading?.nn?.trim() ? ['heading-missing'] : []
}

const refusalsOf = (plan: SchoolPlan, change: PlanChange, writer: PlanWriter): PlanChangeRefusal[] => {
  switch (change.kind) {
    case 'line-added':
      return [
        ...(lineOf(plan, change.line.id) === undefined ? [] : (['line-known-already'] as const)),
        ...refusalsOfPlace(plan, change.line.section),
        ...(change.line.locked && !writer.mayChangeLocked ? (['line-locked'] as const) : []),
        ...(saysNothing(change.line.content) ? (['nothing-said'] as const) : []),
      ]
    case 'line-written':
      return [
        ...refusalsOfLine(plan, change.id, writer),
        ...(saysNothing(change.content) ? (['nothing-said'] as const) : []),
      ]
    case 'line-moved':
      return [...refusalsOfLine(plan, change.id, writer), ...refusalsOfPlace(plan, change.section)]
    case 'line-removed':
      return refusalsOfLine(plan, change.id, writer)
    case 'line-lock-set':
      return [
        ...refusalsOfLine(plan, change.id, writer),
        ...(writer.mayChangeLocked ? [] : (['only-the-owner-locks'] as const)),
      ]
    case 'section-added':
      return [
        ...refusalsOfLock(change.section, writer),
        ...(sectionOf(plan, change.section.id) === undefined ? [] : (['section-known-already'] as const)),
        ...refusalsOfHeading(change.section),
      ]
    case 'section-written':
      return [
        ...refusalsOfSection(plan, change.section.id, writer),
        ...refusalsOfLock(change.section, writer),
        ...refusalsOfHeading(change.section),
      ]
    case 'section-removed':
      return [
        ...refusalsOfSection(plan, change.id, writer),
        ...(plan.lines.some((line) => line.section === change.id) ? (['section-not-empty'] as const) : []),
      ]
    case 'setting-chosen': {
      const choices: readonly string[] = settingChoices[change.code]
      return change.choice === null || choices.includes(change.choice) ? [] : ['choice-unknown']
    }
    case 'deadline-set':
      return change.amount === null || isWithinBounds(change.code, change.amount) ? [] : ['out-of-bounds']
    case 'chain-written': {
      const { chain, id } = change
      const isSound = chain === null || (chain.id === id && checkChain(chain).length === 0)
      return isSound ? [] : ['chain-faulty']
    }
  }
}

const refusalsOfSection = (plan: SchoolPlan, id: string, writer: PlanWriter): PlanChangeRefusal[] => {
  const section = sectionOf(plan, id)
  if (section === undefined) return ['section-unknown']
  return section.locked && !writer.mayChangeLocked ? ['section-locked'] : []
}

const refusalsOfLock = ({ locked }: Section, writer: PlanWriter): PlanChangeRefusal[] =>
  locked && !writer.mayChangeLocked ? ['only-the-owner-locks'] : []

const without = <Code extends string>(
  record: { readonly [key in Code]?: unknown },
  code: Code,
): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([key]) => key !== code))

/** The plan after a change that was accepted. Folding the changes of a draft, in order, gives the draft. */
export const applyChange = (plan: SchoolPlan, change: PlanChange): SchoolPlan => {
  const lines = (edit: (line: Line) => Line, id: LineId) => ({
    ...plan,
    lines: plan.lines.map((line) => (line.id === id ? edit(line) : line)),
  })
  switch (change.kind) {
    case 'line-added':
      return { ...plan, lines: [...plan.lines, change.line] }
    case 'line-written':
      return lines((line) => ({ ...line, content: change.content }), change.id)
    case 'line-moved':
      return lines((line) => ({ ...line, section: change.section, position: change.position }), change.id)
    case 'line-lock-set':
      return lines((line) => ({ ...line, locked: change.locked }), change.id)
    case 'line-removed':
      return { ...plan, lines: plan.lines.filter(({ id }) => id !== change.id) }
    case 'section-added':
      return { ...plan, sections: [...plan.sections, change.section] }
    case 'section-written':
      return {
        ...plan,
        sections: plan.sections.map((section) =>
          section.id === change.section.id ? change.section : section,
        ),
      }
    case 'section-removed':
      return { ...plan, sections: plan.sections.filter(({ id }) => id !== change.id) }
    case 'setting-chosen':
      return {
        ...plan,
        settings: {
          ...without(plan.settings, change.code),
          ...(change.choice === null ? {} : { [change.code]: change.choice }),
        },
      }
    case 'deadline-set': {
      const rest: Deadlines = without(plan.deadlines, change.code)
      return {
        ...plan,
        deadlines: { ...rest, ...(change.amount === null ? {} : { [change.code]: change.amount }) },
      }
    }
    case 'chain-written':
      return {
        ...plan,
        chains: {
          ...without(plan.chains, change.id),
          ...(change.chain === null ? {} : { [change.id]: change.chain }),
        },
      }
  }
}

/** One change of a draft, weighed against the plan as it stands. */
export const decideChange = (
  plan: SchoolPlan,
  change: PlanChange,
  writer: PlanWriter,
): Decision<SchoolPlan, PlanChangeRefusal> => {
  const refusals = refusalsOf(plan, change, writer)
  return decide(refusals, refusals.length === 0 ? applyChange(plan, change) : plan)
}
