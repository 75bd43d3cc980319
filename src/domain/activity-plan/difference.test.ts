import { describe, expect, it } from 'vitest'
import { measureId, personId } from '../people/ids.ts'
import { comparePlans } from './difference.ts'
import type { WordedMeasure, WordedPlan } from './plan.ts'

const measure = (id: string, over: Partial<WordedMeasure> = {}): WordedMeasure => ({
  id: measureId(id),
  level: 'adults',
  responsible: { person: personId('miljøarbeider') },
  when: { from: '2026-09-22' },
  what: `Tiltak ${id}`,
  ...over,
})
const plan = (
  version: number,
  measures: readonly WordedMeasure[],
  over: Partial<WordedPlan> = {},
): WordedPlan => ({
  version,
  problem: 'Alene i storefri.',
  measures,
  evaluateOn: '2026-10-05',
  ...over,
})

describe('two versions of a plan', () => {
  it('with nothing between them', () => {
    const { problem, evaluateOn, measures } = comparePlans(plan(1, [measure('a')]), plan(2, [measure('a')]))
    expect({ problem, evaluateOn, kinds: measures.map(({ kind }) => kind) }).toEqual({
      problem: null,
      evaluateOn: null,
      kinds: ['unchanged'],
    })
  })

  it('tell what was added, changed and taken out', () => {
    const older = plan(1, [measure('a'), measure('b'), measure('c', { series: 'overganger' })])
    const newer = plan(
      2,
      [
        measure('a', {
          responsible: { person: personId('faglærer') },
          when: { from: '2026-10-07' },
          weekdays: [3],
        }),
        measure('x', { series: 'overganger', what: 'Tiltak c' }),
        measure('d'),
      ],
      { problem: 'Alene i storefri og garderoben.', evaluateOn: '2026-10-23' },
    )
    const found = comparePlans(older, newer)
    expect(found.problem).toEqual({ from: 'Alene i storefri.', to: 'Alene i storefri og garderoben.' })
    expect(found.evaluateOn).toEqual({ from: '2026-10-05', to: '2026-10-23' })
    expect(found.measures.map(({ kind, measure: { id } }) => [kind, id])).toEqual([
      ['changed', 'a'],
      ['unchanged', 'x'],
      ['added', 'd'],
      ['removed', 'b'],
    ])
    expect(found.measures[0]).toMatchObject({
      changes: [
        { field: 'responsible', from: { person: 'miljøarbeider' }, to: { person: 'faglærer' } },
        { field: 'when', from: { from: '2026-09-22' }, to: { from: '2026-10-07' } },
        { field: 'weekdays', from: [], to: [3] },
      ],
    })
  })
})
