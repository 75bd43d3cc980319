import { inLanguage } from './activity.ts'
import type { Block } from './reading.ts'
import type { Span } from './source.ts'

/** What no block holds, in order. */
export const gapsOf = (text: string, blocks: readonly Block[]): readonly Span[] => {
  const spans = blocks.flatMap(({ source }) => source).toSorted((a, b) => a.from - b.from || a.to - b.to)
  const gaps: Span[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) gaps.push({ from: at, to: from })
    at = Math.max(at, to)
  }
  if (at < text.length) gaps.push({ from: at, to: text.length })
  return gaps
}

const startOf = ({ source }: Block): number => Math.min(...source.map(({ from }) => from))

const leftOver = (text: string, { from, to }: Span, section: string): Block => ({
  kind: 'prose',
  section,
  source: [{ from, to }],
  content: { kind: 'prose', text: inLanguage('nb', text.slice(from, to).trim()) },
  cells: [],
  certainty: 'unsure',
  questions: [{ code: 'left-over', source: [{ from, to }] }],
})

/**
 * Nothing is lost: white space between two blocks goes to the one before it, and words that no block took stand
 * by themselves and are asked about.
 */
export const withLeftOver = (text: string, blocks: readonly Block[]): readonly Block[] => {
  const gaps = gapsOf(text, blocks)
  const words = gaps.filter(({ from, to }) => text.slice(from, to).trim() !== '')
  const white = gaps.filter(({ from, to }) => text.slice(from, to).trim() === '')
  const section = blocks[0]?.section ?? 'shared-understanding'
  const before = (gap: Span): string =>
    blocks.findLast((block) => block.source.some(({ from }) => from <= gap.from))?.section ?? section
  const all = [...blocks, ...words.map((gap) => leftOver(text, gap, before(gap)))]
  if (all.length === 0) return text === '' ? [] : [leftOver(text, { from: 0, to: text.length }, section)]
  const ordered = [...all.entries()].toSorted(
    ([a, left], [b, right]) => startOf(left) - startOf(right) || a - b,
  )
  const sorted = ordered.map(([, block]) => block)
  const ending = new Map(sorted.flatMap((block) => block.source.map(({ to }) => [to, block] as const)))
  const given = new Map<Block, Span[]>()
  for (const gap of white) {
    const owner = ending.get(gap.from) ?? sorted[0]
    if (owner) given.set(owner, [...(given.get(owner) ?? []), gap])
  }
  return sorted.map((block) => {
    const more = given.get(block)
    return more ? { ...block, source: [...block.source, ...more] } : block
  })
}
