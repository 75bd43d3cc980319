import { describe, expect, it } from 'vitest'
import { ordinaryFacts } from '../../tests/facts.ts'
import type { EntryKind } from '../domain/journal/entry-kinds.ts'
import { passageFields } from '../domain/journal/passage.ts'
import { ruleIds } from '../domain/rules/rule.ts'
import { currentRuleSet } from '../domain/rules/rule-set.ts'
import { textsFor } from './catalogue.ts'
import { locales } from './locale.ts'
import { type Sentences, sayList, type Telling } from './sentence.ts'

// The keys of a table are the kinds it was written for.
const kinds = Object.keys(ordinaryFacts) as EntryKind[]

const speaker = {
  by: 'Mathilde Lien',
  name: () => 'Nora Vik',
  who: () => 'Hanne Solli',
  day: () => '17. desember',
  moment: () => '17. desember kl. 10.20',
}

const tell = <K extends EntryKind>(sentences: Sentences, kind: K, telling: Telling<K>): string =>
  sentences[kind](telling)

describe.each(locales)('what has happened, in %s', (locale) => {
  const { entries, enough, rules } = textsFor(locale)

  it.each(kinds)('%s is a whole sentence', (kind) => {
    const said = tell(entries.sentences, kind, { ...speaker, facts: ordinaryFacts[kind] })
    expect(said).toMatch(/^\p{Lu}.*\.$/u)
    expect(said).not.toMatch(/undefined|null|\[object| {2}|\.\./)
  })

  it('names every kind of text', () => {
    for (const field of passageFields) expect(entries.passages[field]).toMatch(/\p{L}/u)
  })

  it('has a step, a rule and a duty for everything the clock can ask for', () => {
    for (const id of ruleIds) {
      const rule = currentRuleSet.rules[id]
      const step = enough.steps[rule.enough]
      expect([step.todo, step.say, step.go, rules.names[id]].every((word) => word.length > 2)).toBe(true)
      expect(enough.duties[rule.duty]).toMatch(/\.$/)
      expect(enough.responsible[rule.responsible]).toMatch(/\p{L}/u)
    }
  })
})

it('says lists as people do', () => {
  expect(sayList([], 'og')).toBe('')
  expect(sayList(['Kari'], 'og')).toBe('Kari')
  expect(sayList(['Kari', 'Per', 'Ola'], 'og')).toBe('Kari, Per og Ola')
})

it('tells of the pupil’s answer only when it was asked for', () => {
  const { sentences } = textsFor('nb').entries
  const facts = ordinaryFacts['pupil-talked']
  expect(sentences['pupil-talked']({ ...speaker, facts })).not.toContain('trygt')
  expect(sentences['pupil-talked']({ ...speaker, facts: { ...facts, safe: 'no' } })).toContain('trygt: nei')
  const declined = { ...facts, mode: 'declined' as const, safe: 'declined' as const }
  expect(sentences['pupil-talked']({ ...speaker, facts: declined })).toContain('ville ikke')
})
