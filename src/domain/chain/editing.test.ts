import { describe, expect, it } from 'vitest'
import type { Chain } from './chain.ts'
import { checkChain } from './check.ts'
import { stepAdded, stepMovedDown, stepMovedUp, stepRemoved, stepWritten } from './editing.ts'
import { chainOf } from './sketch.ts'
import { standardChains } from './standard.ts'

const { safety, concern } = standardChains
const codes = (chain: Chain | null) => (chain === null ? null : checkChain(chain).map(({ code }) => code))
const added = stepAdded(safety, {
  id: 'own',
  after: 'meeting',
  via: 'done',
  words: { nb: 'Møtet skrives ned', nn: null },
  responsible: [{ kind: 'role', role: 'contact-teacher' }],
  within: null,
})
const way = (chain: Chain | null, from: string) =>
  chain?.steps.find(({ id }) => id === from)?.outcomes.map(({ to }) => to)
const line = chainOf('absence', 'a', {
  a: { to: { done: 'b' } },
  b: { to: { done: 'c' } },
  c: { to: { yes: 'a', no: 'd' } },
  d: { to: {} },
})

describe('a chain that is edited', () => {
  it('takes a step into one of its ways, and stays sound', () => {
    expect([way(added, 'meeting'), way(added, 'own')]).toEqual([['own'], ['plan']])
    expect(codes(added)).toEqual([])
    expect(added.steps.findIndex(({ id }) => id === 'own')).toBe(
      added.steps.findIndex(({ id }) => id === 'meeting') + 1,
    )
  })

  it('closes up where a step is taken out, and lacks what the law asks for where that was it', () => {
    expect(way(stepRemoved(added, 'own'), 'meeting')).toEqual(['plan'])
    expect(codes(stepRemoved(added, 'own'))).toEqual([])
    expect(codes(stepRemoved(safety, 'plan'))).toContain('law-step-missing')
    expect(stepRemoved(safety, 'ended')).toBeNull()
    expect(stepRemoved(line, 'a')?.start).toBe('b')
  })

  it('lets two steps change places, and nothing where one of them is a question', () => {
    const moved = stepMovedDown(line, 'a')
    expect([moved?.start, way(moved, 'b'), way(moved, 'a'), way(moved, 'c')]).toEqual([
      'b',
      ['a'],
      ['c'],
      ['b', 'd'],
    ])
    expect(moved?.steps.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
    expect(stepMovedDown(line, 'b')).toBeNull()
    expect(stepMovedUp(line, 'b')).toEqual(moved)
    expect(stepMovedUp(line, 'd')).toBeNull()
  })

  it('branches, slows nothing that the law wants soon, and leaves no ring without a way out', () => {
    const meeting = safety.steps.find(({ id }) => id === 'meeting')
    if (meeting === undefined) throw new Error('no meeting')
    const branched = stepWritten(safety, 'meeting', {
      ...meeting,
      outcomes: [
        { code: 'yes', to: 'plan' },
        { code: 'no', to: 'investigation' },
      ],
    })
    expect(branched.steps.find(({ id }) => id === 'meeting')?.kind).toBe('question')
    expect(codes(branched)).toEqual([])
    const ring = stepWritten(safety, 'meeting', {
      ...meeting,
      outcomes: [{ code: 'done', to: 'investigation' }],
    })
    expect(codes(ring)).toContain('no-way-out')
    const tells = safety.steps.find(({ id }) => id === 'principal-told')
    if (tells === undefined) throw new Error('nobody tells')
    const slow = stepWritten(safety, 'principal-told', {
      ...tells,
      within: { unit: 'school-days', count: 2 },
    })
    expect(codes(slow)).toEqual(['law-step-slowed'])
    const late = stepMovedDown(concern, 'seen')
    expect(late).toBeNull()
  })
})
