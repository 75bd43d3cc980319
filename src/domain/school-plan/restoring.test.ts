import { describe, expect, it } from 'vitest'
import { applyChange, type PlanChange } from './change.ts'
import { lineId, schoolYearName } from './ids.ts'
import type { Line } from './line.ts'
import { emptyPlan, type SchoolPlan } from './plan.ts'
import { changeBack, deedsOf, type KeptChange } from './restoring.ts'

const year = schoolYearName('2026-27')
if (year === null) throw new Error('no school year')
const line = (nb: string): Line => ({
  id: lineId('a'),
  section: 'goals',
  position: 1,
  template: null,
  locked: false,
  content: { kind: 'prose', text: { nb, nn: null } },
})
const section = { id: 'goals', heading: null, position: 1, locked: false }
const plan: SchoolPlan = {
  ...emptyPlan(year),
  sections: [section, { ...section, id: 'values', position: 2 }],
  lines: [line('Før.')],
  settings: { 'class-meetings': 'regularly' },
  deadlines: { 'plan-within': 3 },
}
const id = lineId('a')

const changes: readonly [PlanChange, KeptChange['before']][] = [
  [{ kind: 'line-written', id, content: line('Etter.').content }, line('Før.')],
  [{ kind: 'line-moved', id, section: 'values', position: 4 }, line('Før.')],
  [{ kind: 'line-removed', id }, line('Før.')],
  [{ kind: 'line-lock-set', id, locked: true }, line('Før.')],
  [{ kind: 'line-added', line: { ...line('Ny.'), id: lineId('b') } }, null],
  [{ kind: 'section-written', section: { ...section, heading: { nb: 'Mål', nn: null } } }, section],
  [
    { kind: 'section-removed', id: 'values' },
    { ...section, id: 'values', position: 2 },
  ],
  [{ kind: 'section-added', section: { ...section, id: 'ute' } }, null],
  [{ kind: 'setting-chosen', code: 'class-meetings', choice: null }, 'regularly'],
  [{ kind: 'setting-chosen', code: 'theme-weeks', choice: 'own-weeks' }, null],
  [{ kind: 'deadline-set', code: 'plan-within', amount: 5 }, 3],
  [{ kind: 'deadline-set', code: 'meeting-within', amount: 5 }, null],
]

describe('going back', () => {
  it.each(changes)('%j leaves the plan as it was', (change, before) => {
    const back = changeBack({ revision: 1, change, before, by: null, at: '2026-12-17T09:00:00Z' })
    if (back === null) throw new Error('no way back')
    expect(applyChange(applyChange(plan, change), back)).toEqual(plan)
  })
})

describe('what somebody did', () => {
  const kept = (revision: number, change: PlanChange, minute: number, by = 'marit'): KeptChange => ({
    revision,
    change,
    before: change.kind === 'line-added' ? null : line(`${revision}`),
    by,
    at: `2026-12-17T09:${String(minute).padStart(2, '0')}:00Z`,
  })
  const written = (nb: string): PlanChange => ({ kind: 'line-written', id, content: line(nb).content })
  const deeds = (...all: readonly KeptChange[]) =>
    deedsOf(all.toReversed()).map(({ revision, first, change }) => [change.kind, first, revision])

  it('on one line without a pause is one deed, new where it began as new', () => {
    expect(deeds(kept(1, written('a'), 0), kept(2, written('b'), 5), kept(3, written('c'), 14))).toEqual([
      ['line-written', 1, 3],
    ])
    const added: PlanChange = { kind: 'line-added', line: line('a') }
    expect(deeds(kept(1, added, 0), kept(2, written('b'), 1))).toEqual([['line-added', 1, 2]])
  })

  it('after ten minutes, or by another hand, is another', () => {
    expect(deeds(kept(1, written('a'), 0), kept(2, written('b'), 10))).toHaveLength(2)
    expect(deeds(kept(1, written('a'), 0), kept(2, written('b'), 1, 'jostein'))).toHaveLength(2)
  })
})
