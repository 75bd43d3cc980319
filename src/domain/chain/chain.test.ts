import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { EntryKind } from '../journal/entry-kinds.ts'
import { type Chain, chainIds, type Step, stepOf } from './chain.ts'
import { type ChainFaultCode, checkChain } from './check.ts'
import { stepAdded } from './editing.ts'
import { figureOf } from './layout.ts'
import { standardChains } from './standard.ts'
import { standingOn } from './standing.ts'

const changed = (chain: Chain, id: string, over: Partial<Step>): Chain => ({
  ...chain,
  steps: chain.steps.map((step) => (step.id === id ? { ...step, ...over } : step)),
})
const without = (chain: Chain, id: string): Chain => {
  const gone = stepOf(chain, id)
  const [way] = gone?.outcomes ?? []
  return {
    ...chain,
    steps: chain.steps
      .filter((step) => step.id !== id)
      .map((step) => ({
        ...step,
        outcomes: step.outcomes.map((each) =>
          each.to === id && way !== undefined ? { ...each, to: way.to } : each,
        ),
      })),
  }
}
const { concern, safety, absence } = standardChains

const waiting = (chain: Chain, after: string, via: 'done' | 'yes' | 'no-effect', days: number | null) =>
  stepAdded(chain, {
    id: 'waits',
    after,
    via,
    words: { nb: 'Vi ser det an', nn: null },
    responsible: [{ kind: 'role', role: 'contact-teacher' }],
    within: days === null ? null : { unit: 'school-days', count: days },
  })

const broken: readonly [string, Chain, ChainFaultCode][] = [
  ['starts nowhere', { ...safety, start: 'elsewhere' }, 'start-unknown'],
  ['without the plan', without(safety, 'plan'), 'law-step-missing'],
  ['without the talk with the pupil', without(safety, 'pupil-heard'), 'law-step-missing'],
  [
    'tells rektor within a week',
    changed(safety, 'principal-told', { within: { unit: 'school-days', count: 5 } }),
    'law-step-slowed',
  ],
  [
    'sets no time for the investigation',
    changed(safety, 'investigation', { within: null }),
    'law-step-slowed',
  ],
  [
    'goes past the investigation',
    changed(safety, 'home-contacted', {
      kind: 'question',
      outcomes: [
        { code: 'yes', to: 'investigation' },
        { code: 'no', to: 'closed' },
      ],
    }),
    'law-step-passed-by',
  ],
  [
    'goes round for ever',
    changed(safety, 'evaluation', { kind: 'act', outcomes: [{ code: 'done', to: 'changed' }] }),
    'no-way-out',
  ],
  [
    'leads to a step that is not there',
    changed(concern, 'leader-told', { outcomes: [{ code: 'done', to: 'nowhere' }] }),
    'leads-nowhere',
  ],
  [
    'has a step that nothing leads to',
    {
      ...absence,
      steps: absence.steps.flatMap((step, at) => (at === 0 ? [step, { ...step, id: 'island' }] : [step])),
    },
    'unreachable',
  ],
  [
    'tries on its own before it asks (G22)',
    changed(concern, 'seen', { outcomes: [{ code: 'done', to: 'first-measures' }] }),
    'question-not-first',
  ],
  [
    'lets a doubt wait',
    changed(concern, 'may-lack-safety', {
      outcomes: [
        { code: 'yes', to: 'principal-now' },
        { code: 'unknown', to: 'first-measures' },
        { code: 'no', to: 'first-measures' },
      ],
    }),
    'question-not-first',
  ],
  ['waits before anybody tells rektor', waiting(safety, 'known', 'done', 1), 'law-step-late'],
  ['puts something without a time before rektor', waiting(safety, 'known', 'done', null), 'law-step-late'],
  ['waits before the plan', waiting(safety, 'meeting', 'done', 40), 'law-step-late'],
  ['sees it going on for long', waiting(safety, 'evaluation', 'no-effect', 60), 'law-step-late'],
  [
    'asks at leisure whether the pupil may lack safety',
    changed(concern, 'seen', { within: { unit: 'school-days', count: 30 } }),
    'law-step-late',
  ],
  [
    'sets the first measures as late as those of a changed plan',
    changed(safety, 'measures-at-once', { within: { unit: 'school-days', count: 5 } }),
    'law-step-late',
  ],
  ['gives a duty to nobody', changed(safety, 'investigation', { responsible: [] }), 'nobody-responsible'],
  ['has a step that is nobody’s', changed(concern, 'leader-told', { responsible: [] }), 'nobody-responsible'],
]

describe('checking a chain', () => {
  it.each(chainIds)('finds nothing in the standard chain %s', (id) => {
    expect(checkChain(standardChains[id])).toEqual([])
  })
  it('lets a school add steps that take no time from a duty', () => {
    expect(checkChain(waiting(safety, 'sent-home', 'done', 0))).toEqual([])
    expect(checkChain(waiting(safety, 'meeting', 'done', null))).toEqual([])
    const quicker = changed(safety, 'meeting', { within: { unit: 'school-days', count: 2 } })
    expect(checkChain(waiting(quicker, 'meeting', 'done', 3))).toEqual([])
  })

  it.each(broken)('finds one that %s', (_, chain, code) => {
    expect(checkChain(chain).map((fault) => fault.code)).toContain(code)
  })
})

const entries = (...kinds: readonly EntryKind[]) => kinds.map((kind, at) => ({ kind, seq: at + 1 }))
const early: readonly EntryKind[] = ['concern-reported', 'concern-opened', 'case-opened', 'roles-settled']
const planned: readonly EntryKind[] = [
  ...early,
  'pupil-talked',
  'immediate-measures-set',
  'guardian-contacted',
  'investigation-concluded',
  'minutes-filed',
  'plan-approved',
  'plan-sent-home',
]

const standings: readonly [string, readonly EntryKind[], string | null][] = [
  ['nothing is known', [], 'known'],
  ['the roles are settled', early, 'pupil-heard'],
  [
    'home was called before the measures',
    [...early, 'pupil-talked', 'guardian-contacted'],
    'measures-at-once',
  ],
  ['the plan is at home', planned, 'evaluation'],
  ['evaluated, nothing decided', [...planned, 'evaluated'], 'evaluation'],
  ['the plan was changed', [...planned, 'evaluated', 'plan-approved'], 'evaluation'],
  ['changed and evaluated again', [...planned, 'evaluated', 'plan-approved', 'evaluated'], 'evaluation'],
  ['closed', [...planned, 'evaluated', 'case-closed'], 'followed-up'],
]

describe('where a case stands', () => {
  it.each(standings)('when %s', (_, kinds, now) => {
    expect(standingOn(safety, entries(...kinds)).now).toBe(now)
  })

  it('gives the second plan to the change, and keeps the first', () => {
    const { done } = standingOn(safety, entries(...planned, 'evaluated', 'plan-approved'))
    expect([done.get('plan'), done.get('changed')]).toEqual([10, 13])
  })

  test('ends for every journal, and never goes back when something more is written', () => {
    const kinds = [...new Set(safety.steps.flatMap(({ shownBy }) => shownBy))]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds)), (some) => {
        const { done, now } = standingOn(safety, entries(...some))
        expect(now === null || stepOf(safety, now) !== null).toBe(true)
        const more = standingOn(safety, entries(...some, 'owner-opened'))
        expect(more).toEqual({ done, now })
      }),
    )
  })
})

describe('the figure', () => {
  it.each(chainIds)('shows every step of %s once, and every way', (id) => {
    const chain = standardChains[id]
    const figure = figureOf(chain)
    const drawn = figure.ways.flatMap(({ from, to, outcomes }) =>
      outcomes.map((code) => `${from.step.id} ${code} ${to.step.id}`),
    )
    const said = chain.steps.flatMap((step) =>
      step.outcomes.map(({ code, to }) => `${step.id} ${code} ${to}`),
    )
    expect(drawn.toSorted()).toEqual(said.toSorted())
    expect(figure.steps.map(({ step }) => step.id)).toEqual(chain.steps.map((step) => step.id))
    for (const { from, to, lane } of figure.ways) expect(lane === null).toBe(to.row === from.row + 1)
    const aside = figure.ways.filter(({ lane }) => lane !== null)
    const first = ({ from, to }: (typeof aside)[number]) => Math.min(from.row, to.row)
    const last = ({ from, to }: (typeof aside)[number]) => Math.max(from.row, to.row)
    for (const one of aside)
      for (const other of aside.filter((way) => way !== one && way.lane === one.lane))
        expect(last(one) < first(other) || last(other) < first(one)).toBe(true)
  })
})
