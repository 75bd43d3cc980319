import { describe, expect, it } from 'vitest'
import type { Chain } from './chain.ts'
import { checkChain } from './check.ts'
import { isSameChain } from './difference.ts'
import { stepAdded, stepMovedDown, stepMovedUp, stepRemoved, stepWritten } from './editing.ts'
import { following } from './following.ts'
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

describe("the owner's chain, followed", () => {
  const known = new Set(safety.steps.map(({ id }) => id))
  const step = (id: string, after: string) => ({
    id,
    after,
    via: 'done' as const,
    words: { nb: id, nn: null },
    responsible: [{ kind: 'role' as const, role: 'principal' as const }],
    within: null,
  })
  const mine = stepAdded(stepAdded(added, step('more', 'own')), step('third', 'plan'))

  it('has the own steps where they stood, also one after another, and is then the same', () => {
    const owners = stepAdded(safety, step('owners', 'meeting'))
    const { chain, lost } = following(owners, mine, new Set([...known, 'owners']))
    expect(lost).toEqual([])
    expect(codes(chain)).toEqual([])
    expect([way(chain, 'meeting'), way(chain, 'own'), way(chain, 'more')]).toEqual([
      ['own'],
      ['more'],
      ['owners'],
    ])
    const again = following(owners, chain, new Set([...known, 'owners'])).chain
    expect(isSameChain(again, chain)).toBe(true)
  })

  it('is the same however the database orders what a step holds', () => {
    const turned = safety.steps.map((each) => ({
      ...each,
      responsible: each.responsible.map((of) =>
        of.kind === 'role'
          ? { role: of.role, kind: of.kind }
          : of.kind === 'body'
            ? { body: of.body, kind: of.kind }
            : of,
      ),
    }))
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(safety.steps))
    expect(isSameChain(safety, { ...safety, steps: turned })).toBe(true)
  })

  it('loses an own step whose place is gone, and says which', () => {
    const without = stepRemoved(safety, 'meeting')
    if (without === null) throw new Error('the meeting can be taken out')
    const { chain, lost } = following(without, mine, known)
    expect(lost.map(({ id }) => id)).toEqual(['own', 'more'])
    expect(way(chain, 'plan')).toEqual(['third'])
    expect(isSameChain(chain, mine)).toBe(false)
  })
})
