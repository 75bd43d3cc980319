import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCaseFile } from '../../delivery/case-file/read.ts'
import { foldConcern } from '../concern/state.ts'
import type { CaseEntry } from '../journal/entry.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import { foldCase } from './fold.ts'
import { activeMeasures, type CaseState, isHeld, planOfRound, saidUnsafe } from './state.ts'

const recordOf = (name: string): SafetyRecord => {
  const path = join(import.meta.dirname, '../../../docs/examples', name)
  const read = readCaseFile(readFileSync(path, 'utf8'))
  if (!read.ok) throw new Error(`${name} is not read`)
  return read.record
}

const entriesOf = (name: string): readonly CaseEntry[] => recordOf(name).case?.entries ?? []
/** As it stood when the last entry before a moment had been written. */
const before = (name: string, moment: string): CaseState =>
  foldCase(entriesOf(name).filter((entry) => entry.happened < moment))
const concernIn = (name: string, at: number) => foldConcern(recordOf(name).concerns[at]?.entries ?? [])

describe('a case as its journal tells it', () => {
  it.each([
    ['2026-12-17T12:00', 'opened', 'open'],
    ['2026-12-18', 'investigating', 'open'],
    ['2027-01-05T15:00', 'analysed', 'open'],
    ['2027-01-17', 'plan-active', 'open'],
    ['2027-02-08T12:30', 'evaluating', 'open'],
    ['2027-02-09', 'following-up', 'following-up'],
    ['2027-03-09', 'opened', 'open'],
  ])('story A at %s is %s', (moment, stage, status) => {
    expect(before('story-a.json', moment)).toMatchObject({ stage, status })
  })

  it('keeps every version of the plan, and the pupil’s own last answer', () => {
    const state = foldCase(entriesOf('story-a.json'))
    expect(state.plans.map(({ version }) => version)).toEqual([1, 2])
    expect(state.plan?.version).toBe(2)
    expect(state.lastAnswer).toMatchObject({ safe: 'no', by: 'pupil', at: '2027-03-08T09:20' })
    expect(saidUnsafe(state)).toBe(true)
    expect(planOfRound(state)).toBeNull()
    expect(state).toMatchObject({ closed: null, timesReopened: 1, responsible: 'sosiallærer' })
  })

  it('expects checks 4 and 12 weeks after the end, and none of one who left', () => {
    expect(before('story-a.json', '2027-02-09').checks).toEqual([
      { week: 4, on: '2027-03-08' },
      { week: 12, on: '2027-05-03' },
    ])
    expect(foldCase(entriesOf('story-e.json'))).toMatchObject({ stage: 'closed', checks: [] })
  })

  it('never takes a guardian’s answer for the pupil’s', () => {
    const state = before('story-e.json', '2026-10-13')
    expect(state.answers.at(-1)).toMatchObject({ by: 'guardian', safe: 'yes' })
    expect(state.lastAnswer).toMatchObject({ safe: 'no', at: '2026-09-14T11:30' })
  })

  it('holds contact with each guardian for itself, until then', () => {
    const state = before('story-c.json', '2027-02-09')
    expect(state.holds.map(({ guardian }) => guardian)).toEqual(['far', 'mor'])
    const [first] = state.holds
    if (first === undefined) throw new Error('nothing is held')
    expect(isHeld(state, first.guardian, '2027-02-10T11:59')).toBe(true)
    expect(isHeld(state, first.guardian, '2027-02-10T12:00')).toBe(false)
    expect(foldCase(entriesOf('story-c.json')).holds).toEqual([])
  })

  it('takes a correction in the place of what it corrects', () => {
    const state = foldCase(entriesOf('mistakes/M05-mended.json'))
    expect(state).toMatchObject({ investigation: 'concluded', stage: 'plan-active' })
    expect(state.version).toBe(entriesOf('mistakes/M05-mended.json').length)
  })

  it('follows the compartment, and leaves out those in conflict', () => {
    const state = foldCase(entriesOf('story-b.json'))
    expect(state.compartment).toBe('leader-offence')
    expect(foldCase(entriesOf('story-d-emil.json')).conflicts).toEqual(['mor-lærer'])
  })

  it('does no measure that an evaluation stopped', () => {
    const entries = entriesOf('model-week-40.json').map((entry): CaseEntry => {
      if (entry.kind !== 'evaluated') return entry
      const measures = entry.facts.measures.map(
        (each, at) => ({ ...each, decision: at === 0 ? 'stop' : 'continue' }) as const,
      )
      return { ...entry, facts: { ...entry.facts, measures } }
    })
    expect(activeMeasures(foldCase(entries)).map(({ id }) => id)).toEqual(['t2', 't3'])
  })
})

describe('a concern as its journal tells it', () => {
  it('is read anew by the owner when it turns out to be about a leader', () => {
    const entries = recordOf('story-b.json').concerns[0]?.entries ?? []
    const rerouted = entries.findIndex(({ kind }) => kind === 'concern-rerouted')
    expect(foldConcern(entries.slice(0, rerouted))).toMatchObject({
      compartment: 'staff-offence',
      holder: 'oppnevnt',
      readBy: 'owner',
      conflicts: ['rektor'],
    })
    expect(foldConcern(entries.slice(0, rerouted + 1))).toMatchObject({
      compartment: 'leader-offence',
      holder: null,
      readBy: null,
    })
  })

  it('tells who knew when, and how it ended', () => {
    expect(concernIn('story-e.json', 0)).toMatchObject({
      knownFrom: '2026-08-31T12:15',
      passedOn: false,
      status: 'ended',
      pupilSaysUnsafe: false,
    })
    expect(concernIn('story-e.json', 1)).toMatchObject({
      pupilSaysUnsafe: true,
      firstTalk: true,
      ended: { ending: 'added-to-case' },
    })
    expect(concernIn('story-d-emil.json', 0)).toMatchObject({ capacity: 'parent', conflicts: ['mor-lærer'] })
  })
})
