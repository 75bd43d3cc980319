import { describe, expect, it } from 'vitest'
import { ruleIds } from '../domain/rules/rule.ts'
import { catalogue, inWords } from './rules.ts'

const rule = (id: string) => catalogue().find((each) => each.id === id)

describe('varde rules', () => {
  it('lists every rule, as data that survives being written down', () => {
    const read: unknown = JSON.parse(JSON.stringify(catalogue()))
    expect(read).toEqual(catalogue())
    expect(catalogue().map(({ id }) => id)).toEqual([...ruleIds])
  })

  it('names the paragraph, the class of the duty, and the entries that start and end it', () => {
    expect(rule('C-12')).toMatchObject({
      basis: { act: 'opplæringslova', section: '§ 12-4 (3)', validFrom: '2024-08-01' },
      duty: 'law',
      deadline: { class: 'adjustable', unit: 'school-days', amount: 5, bounds: { min: 1, max: 5 } },
      responsible: 'case-responsible',
      fulfilment: [{ kind: 'plan-approved', when: 'five-elements-and-pupil-heard' }],
    })
    expect(rule('C-12')?.trigger).toContainEqual({ kind: 'concern-reported', when: 'pupil-says-unsafe' })
  })

  it('says how long there is', () => {
    const words = (id: string) => {
      const found = rule(id)
      return found && inWords(found)
    }
    expect(words('C-12')).toBe('5 school-days (1–5)')
    expect(words('C-31')).toBe('72 hours')
    expect(words('C-02')).toBe('at-once')
    expect(words('C-17')).toBe('date, at most 10 school-days, then 21 calendar-days')
  })
})
