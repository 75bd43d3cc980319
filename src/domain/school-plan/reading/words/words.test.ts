import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../columns.ts'
import { ownSectionId, standardSectionOf } from '../headings.ts'
import { readParties, readTargets } from '../recognise.ts'
import { columnWords } from './column-words.ts'
import { bodyWords, partnerWords, roleWords, targetWords } from './party-words.ts'
import { sectionWords } from './section-words.ts'
import { timeWords } from './time-words.ts'

const reader = join(import.meta.dirname, '..')
const sources = readdirSync(reader, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
)
const code = sources.map((name) => readFileSync(join(reader, name), 'utf8'))
const strings = (text: string): readonly string[] =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').match(/'[^'\n]*'|`[^`]*`/g) ?? []

describe('the words of the reader', () => {
  it('are no school’s own: no name is among them, of a school, a week, a house or a person', () => {
    const plans = readdirSync(join(reader, '../../../../docs/examples/plans')).filter((name) =>
      /\.(docx|txt)$/.test(name),
    )
    const schools = plans.map((name) => name.split(/[-.]/)[0] ?? '')
    expect(schools.length).toBeGreaterThan(5)
    for (const name of [...schools, 'tårnlia'])
      expect(code.filter((text) => text.toLowerCase().includes(name.toLowerCase()))).toEqual([])
  })

  it('are written in small letters: a name would have a capital', () => {
    const lists = [
      ...columnWords,
      ...roleWords,
      ...bodyWords,
      ...partnerWords,
      ...targetWords,
      ...sectionWords,
    ]
    const words = [...lists.map(([, all]) => all), ...timeWords].map((all) =>
      all.replaceAll(/\\p\{L\w?\}/g, ''),
    )
    expect(words.filter((all) => /\p{Lu}/u.test(all))).toEqual([])
    expect(
      strings(code.join('\n')).filter((text) =>
        /\p{Lu}\p{Ll}+(?:skole|skule|uka|uken|ukene|veka|vekene)/u.test(text),
      ),
    ).toEqual([])
  })

  it.each([
    ['Kontaktlærer', ['contact-teacher']],
    ['Kontaktlærarane og leiinga', ['contact-teacher', 'leadership']],
    ['Rådgiver/sos.lærer', ['counsellor', 'social-teacher']],
    ['Ass. rektor i samarbeid med FAU', ['assistant-principal', 'parents-committee']],
    ['Helsesjukepleiar, PP-tenesta', ['school-nurse', 'ppt']],
    ['R- team', ['resource-team']],
  ])('know %s', (text, codes) => {
    const { codes: found, unknown } = readParties(text)
    expect(unknown).toEqual([])
    expect(
      found.map((party) =>
        party.kind === 'role'
          ? party.role
          : party.kind === 'body'
            ? party.body
            : party.kind === 'partner'
              ? party.partner
              : party.name,
      ),
    ).toEqual(codes)
  })

  it('keep what they don’t know as it is written', () => {
    expect(readParties('Rektor og Trivselsgjengen')).toMatchObject({
      codes: [{ role: 'principal' }, { kind: 'named' }],
      unknown: [expect.stringContaining('Trivselsgjengen')],
    })
  })

  it('know year levels', () => {
    expect(readTargets('8.–10. trinn').codes).toEqual([{ kind: 'years', years: [8, 9, 10] }])
    expect(readTargets('5. og 7. steg, føresette').codes).toEqual([
      { kind: 'years', years: [5, 7] },
      { kind: 'group', group: 'guardians' },
    ])
  })

  it('know headings of columns in both forms of Norwegian', () => {
    expect(
      ['Ansvarleg', 'Kven har ansvar?', 'Målgruppe:', 'NÅR', 'Hvor dokumenteres det', 'Pris'].map(columnOf),
    ).toEqual(['responsible', 'responsible', 'target', 'when', 'documented', null])
  })

  it('find the section of a heading, and say when two would do', () => {
    expect(standardSectionOf('3.2 Elevmedverknad')).toEqual({ section: 'participation', sure: true })
    expect(standardSectionOf('Handlingskjede ved fravær').sure).toBe(false)
    expect(standardSectionOf('Vaffeldag').section).toBeNull()
  })

  it('make ids of other headings, each once', () => {
    expect(ownSectionId('Årshjul og møter', new Set())).toBe('arshjul-og-moter')
    expect(ownSectionId('Årshjul og møter', new Set(['arshjul-og-moter']))).toBe('arshjul-og-moter-2')
    expect(ownSectionId('§ 12', new Set())).toBe('del-av-planen')
    expect(ownSectionId('Goals', new Set())).toBe('del-goals')
  })
})
