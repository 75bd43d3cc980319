import { describe, expect, it } from 'vitest'
import { applyChange } from '../change.ts'
import { lineId, schoolYearName } from '../ids.ts'
import { emptyPlan } from '../plan.ts'
import { sourceOfText } from './pasted/text-source.ts'
import { readPlan } from './read.ts'
import { changesOf, originalOf, type Taking } from './taking-in.ts'

const text =
  '3. Vaffeldag\n\nVi steker.\n\nKjøleskapets historie:\n\nHva\tNår\tHvem\nTur\tMai\tRektor\nKor\tMars\tSanglærde'
const reading = readPlan(sourceOfText(text), () => ({ parts: [] }))
const year = schoolYearName('2026-27')

const taken = (takings: ReadonlyMap<number, Taking> = new Map()) => {
  if (year === null) throw new Error('no year')
  let made = 0
  const newId = () => lineId(`00000000-0000-7000-8000-${String(made++).padStart(12, '0')}`)
  return changesOf(emptyPlan(year), { reading, takings, newId }).reduce(applyChange, emptyPlan(year))
}

describe('a reading that is taken in', () => {
  it('makes the sections that are missing, and a line of each block, in order', () => {
    const { sections, lines } = taken()
    expect(sections.map(({ id }) => id)).toEqual(['vaffeldag'])
    expect(lines.map(({ section, position, content }) => [section, position, content.kind])).toEqual([
      ['vaffeldag', 1, 'prose'],
      ['vaffeldag', 2, 'prose'],
      ['vaffeldag', 3, 'activity'],
      ['vaffeldag', 4, 'activity'],
    ])
  })

  it('takes a block as the text it was, or not at all, where somebody says so', () => {
    const doubt = reading.blocks.findIndex(({ certainty }) => certainty === 'unsure')
    const block = reading.blocks[doubt]
    expect(block && originalOf(reading, block)).toBe('Kor Mars Sanglærde')
    const asProse = taken(new Map([[doubt, 'as-prose']])).lines.at(-1)
    expect(asProse?.content).toEqual({ kind: 'prose', text: { nb: 'Kor Mars Sanglærde', nn: null } })
    expect(taken(new Map([[doubt, 'left-out']])).lines).toHaveLength(3)
  })

  it('keeps a heading as text where that is chosen', () => {
    const heading = reading.blocks.findIndex(({ kind }) => kind === 'heading')
    const kept = taken(new Map([[heading, 'as-prose']])).lines[0]
    expect(kept?.content).toMatchObject({ kind: 'prose', text: { nb: '3. Vaffeldag' } })
  })
})
