import type { Chain } from '../chain/chain.ts'
import type { PlanChange } from './change.ts'
import type { Line } from './line.ts'
import type { Section } from './sections.ts'
import { type SettingChoice, settingChoices, type SettingCode } from './settings.ts'

/** A change that was saved, and what stood there before it. */
export interface KeptChange {
  readonly revision: number
  readonly change: PlanChange
  readonly before: Line | Section | Chain | string | number | null
  readonly by: string | null
  readonly at: string
}

const isLine = (before: KeptChange['before']): before is Line =>
  typeof before === 'object' && before !== null && 'content' in before
const isSection = (before: KeptChange['before']): before is Section =>
  typeof before === 'object' && before !== null && 'heading' in before
const isChain = (before: KeptChange['before']): before is Chain =>
  typeof before === 'object' && before !== null && 'steps' in before

const choiceOf = (code: SettingCode, before: KeptChange['before']): SettingChoice | null =>
  settingChoices[code].find((choice) => choice === before) ?? null

/** The new change that puts back what stood before another; null where there is nothing to put back. */
export const changeBack = ({ change, before }: KeptChange): PlanChange | null => {
  switch (change.kind) {
    case 'line-added':
      return { kind: 'line-removed', id: change.line.id }
    case 'line-removed':
      return isLine(before) ? { kind: 'line-added', line: before } : null
    case 'line-written':
      return isLine(before) ? { kind: 'line-written', id: change.id, content: before.content } : null
    case 'line-moved':
      return isLine(before)
        ? { kind: 'line-moved', id: change.id, section: before.section, position: before.position }
        : null
    case 'line-lock-set':
      return isLine(before) ? { kind: 'line-lock-set', id: change.id, locked: before.locked } : null
    case 'section-added':
      return { kind: 'section-removed', id: change.section.id }
    case 'section-removed':
      return isSection(before) ? { kind: 'section-added', section: before } : null
    case 'section-written':
      return isSection(before) ? { kind: 'section-written', section: before } : null
    case 'setting-chosen':
      return { kind: 'setting-chosen', code: change.code, choice: choiceOf(change.code, before) }
    case 'deadline-set':
      return {
        kind: 'deadline-set',
        code: change.code,
        amount: typeof before === 'number' ? before : null,
      }
    case 'chain-written':
      return { kind: 'chain-written', id: change.id, chain: isChain(before) ? before : null }
  }
}

/** Saved while it was typed: what one person wrote on one line without a pause of ten minutes is read as one. */
const pause = 10 * 60_000

const millisecondsOf = ({ at }: KeptChange): number => Temporal.Instant.from(at).epochMilliseconds

const goesOn = (later: KeptChange, earlier: KeptChange): boolean => {
  if (later.change.kind !== 'line-written' || later.by !== earlier.by) return false
  const { id } = later.change
  const isSameLine =
    (earlier.change.kind === 'line-written' && earlier.change.id === id) ||
    (earlier.change.kind === 'line-added' && earlier.change.line.id === id)
  return isSameLine && millisecondsOf(later) - millisecondsOf(earlier) < pause
}

/** One thing that somebody did: the last of its changes, with what stood before the first. */
export interface Deed extends KeptChange {
  /** The change that going back undoes. */
  readonly first: number
}

/** A line that was new when it was first saved is still new when it was last saved. */
const begunWith = (deed: Deed, earlier: KeptChange): Deed => {
  const { change } = earlier
  const isNew = change.kind === 'line-added' && deed.change.kind === 'line-written'
  return {
    ...deed,
    change: isNew ? { ...change, line: { ...change.line, content: deed.change.content } } : deed.change,
    before: earlier.before,
    first: earlier.revision,
  }
}

/** Changes, newest first, put together to what people did. */
export const deedsOf = (changes: readonly KeptChange[]): readonly Deed[] => {
  const deeds: Deed[] = []
  let reached: KeptChange | null = null
  for (const change of changes) {
    const last = deeds.at(-1)
    if (last !== undefined && reached !== null && goesOn(reached, change))
      deeds[deeds.length - 1] = begunWith(last, change)
    else deeds.push({ ...change, first: change.revision })
    reached = change
  }
  return deeds
}
