import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWhen } from '../../when/parse.ts'
import type { When } from '../../when/when.ts'
import { gapsOf } from './cover.ts'
import { sourceOfText } from './pasted/text-source.ts'
import { readPlan } from './read.ts'
import type { Block } from './reading.ts'

const readWhen = (text: string): When | null => {
  const parsed = parseWhen(text)
  return parsed.ok ? parsed.when : null
}
const read = (text: string) => readPlan(sourceOfText(text), readWhen)

const activities = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind === 'activity')
const cells = ({ cells: all }: Block) => Object.fromEntries(all.map(({ column, text }) => [column, text]))
const asked = ({ questions }: Block) => questions.map(({ code }) => code)

const lines = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Tiltak Ansvar Målgruppe Når',
      'Hva Når Hvem',
      'Kva\tNår\tKven',
      '| Hva | Når | Hvem |',
      'Tiltak   Ansvar   Når',
      'Kontaktlærer',
      'Elever',
      'Foresatte  Høst',
      'Hele skoleåret',
      'Uke 39',
      'Bli kjent-dag',
      'samtale med hver elev',
      'A\tB\tC',
      'Noe\tUke 4\tRektor',
      '| a | b | c |',
      '2. Tiltak på trinnet',
      '6.2.1. Observasjon',
      '- et punkt',
      '• enda et',
      'VÅRE VERDIER',
      'Mobbing: Noe som går ut over andre over tid.',
      'Alle elever skal ha det trygt.',
      '12',
      '',
      ' ',
      '\f',
      'https://example.org/plan',
      'Sos.læ',
      'rer',
      'aktivi-',
      'teter i friminuttet',
      'Rektor informerer foresatte hvert år.',
      'Tiltak: Lek på tvers',
      'Ansvar: Rektor',
      'Når: Uke 39',
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const texts = fc
  .tuple(fc.array(lines, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\n\n', ' \n\n'))
  .map(([all, between]) => all.join(between))

describe('whatever text is read', () => {
  it('lies, every character of it, in an activity, in prose or under unsure', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks } = read(text)
        expect(gapsOf(text, blocks)).toEqual([])
        for (const { from, to } of blocks.flatMap(({ source }) => source)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives each activity no letter that its place in the source has not, and leaves none out of its cells', () => {
    const letters = (text: string) => [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')].toSorted().join('')
    fc.assert(
      fc.property(texts, (text) => {
        for (const block of activities(read(text).blocks))
          for (const cell of block.cells)
            expect(letters(cell.text)).toBe(
              letters(cell.source.map(({ from, to }) => text.slice(from, to)).join(' ')),
            )
      }),
      { numRuns: 200 },
    )
  })

  it('is certain only of activities whose every filled cell was understood', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { content, certainty, questions } of activities(read(text).blocks)) {
          expect(questions.length > 0).toBe(certainty === 'unsure')
          if (certainty === 'unsure' || content?.kind !== 'activity') continue
          expect(content.timing === null || content.timing.when !== null).toBe(true)
          expect(content.what.nb ?? content.what.nn).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a table that has become running text', () => {
  const flat = (head: string, ...rows: string[]) => activities(read([head, ...rows].join('\n')).blocks)

  it('is cut by who, whom and when, in the order of its headings', () => {
    const [first, second] = flat(
      'Tiltak Ansvar Målgruppe Når',
      'Vennegrupper på tvers',
      'av klassene',
      'Kontaktlærer',
      'Elever',
      'Høst og vår',
      'Leksekafé',
      'Miljøarbeider',
      'Elever',
      'Hver uke',
    )
    expect(first && cells(first)).toEqual({
      what: 'Vennegrupper på tvers av klassene',
      responsible: 'Kontaktlærer',
      target: 'Elever',
      when: 'Høst og vår',
    })
    expect(second && cells(second)).toMatchObject({ what: 'Leksekafé', when: 'Hver uke' })
    expect([first?.certainty, second?.certainty]).toEqual(['certain', 'certain'])
  })

  it('is cut within a line, where a capital letter begins the next cell', () => {
    const [only] = flat('Hva Når Hvem', 'Felles frokost Hver fredag Rektor og lærere')
    expect(only && cells(only)).toEqual({
      what: 'Felles frokost',
      when: 'Hver fredag',
      responsible: 'Rektor og lærere',
    })
  })

  it('mends words that the end of a line cut, with a hyphen or without', () => {
    const [only] = flat(
      'Tiltak Ansvar Målgruppe Når',
      'Leikegrupper i fri-',
      'minuttene',
      'Rådgiver/sos.læ',
      'rer',
      'Elever',
      'Hele skole-',
      'året',
    )
    expect(only && cells(only)).toEqual({
      what: 'Leikegrupper i friminuttene',
      responsible: 'Rådgiver/sos.lærer',
      target: 'Elever',
      when: 'Hele skoleåret',
    })
  })

  it('asks where a cell is missing, a name is unknown, or a time is', () => {
    const [first, second, third] = flat(
      'Tiltak Ansvar Målgruppe Når',
      'Temadag',
      'Elever',
      'Mars',
      'Skidag',
      'Gullberg & sønner',
      'Elever',
      'Februar',
      'Kor',
      'Lærere',
      'Elever',
      'Når lysten melder seg hver dag',
    )
    expect(first && asked(first)).toContain('responsible-missing')
    expect(second?.certainty).toBe('unsure')
    expect(third?.certainty).toBe('unsure')
  })

  it('is parted by rows where it was copied column by column, and asked about', () => {
    const all = flat(
      'Tiltak Ansvar Målgruppe Når',
      'Vennskapsdag',
      'Felles lunsj',
      'Lekegrupper',
      'Rektor',
      'Miljøarbeider',
      'Lærere',
      'Alle elever',
      'Elever',
      '1.–4. trinn',
      'September',
      'Hver måned',
      'Hele skoleåret',
    )
    expect(all.map((block) => cells(block).responsible)).toEqual(['Rektor', 'Miljøarbeider', 'Lærere'])
    expect(all.every(({ certainty }) => certainty === 'unsure')).toBe(true)
  })

  it('asks where a row goes on over the page', () => {
    const all = flat(
      'Tiltak Ansvar Målgruppe Når',
      'Fadderordning',
      'Kontaktlærer',
      'Elever',
      'August',
      '\fmed eldre elever som hjelper de yngre.',
      'Rektor',
      'Elever',
      'Mai',
    )
    expect(all.filter((block) => asked(block).includes('row-over-page')).length).toBeGreaterThan(0)
    expect(all.filter(({ certainty }) => certainty === 'certain')).toEqual([])
  })

  it('ends where the next heading stands', () => {
    const { blocks, sections } = read('Hva Når Hvem\nMøte\nMars\nRektor\n\n\n4. Fravær\n\nVi følger med.')
    expect(activities(blocks)).toHaveLength(1)
    expect(sections.map(({ id }) => id)).toContain('absence')
  })
})

describe('what stands outside tables', () => {
  it('is an activity where each line has a column’s name before it', () => {
    const { blocks } = read(
      'Plan\n\nTiltak: Fadderordning for\nnye elever\nAnsvar: Rådgiver\nNår: Ved skolestart\n\nVi hjelper hverandre.',
    )
    const [only] = activities(blocks)
    expect(only && cells(only)).toEqual({
      what: 'Fadderordning for nye elever',
      responsible: 'Rådgiver',
      when: 'Ved skolestart',
    })
    expect(only?.certainty).toBe('certain')
  })

  it('is one thing to say something about where it is the words of a figure', () => {
    const boxes = [
      'Det oppdages noe',
      'Lærer melder fra',
      'Plan lages',
      'Tiltak har effekt',
      'Saken avsluttes',
    ]
    const { blocks } = read(`# Handlingskjede\n\n${boxes.join('\n\n\n')}\n\n# Fravær\n\nVi ringer hjem.`)
    const [figure, ...others] = blocks.filter((block) => asked(block).includes('figure-words'))
    expect(others).toEqual([])
    expect(figure?.content).toEqual({ kind: 'prose', text: { nb: boxes.join('\n\n'), nn: null } })
  })

  it('is an activity where a list says what is done, with the time and those who do it out of its own words', () => {
    const { blocks } = read(
      'Standard praksis som gjennomføres av alle lærere\n\n- Klassemøte hver fredag\n- Elevsamtaler, helst før jul og alltid når det trengs på våren\n- Respekt for hverandre',
    )
    const [first, second, third] = activities(blocks)
    expect(first && cells(first)).toMatchObject({ responsible: 'alle lærere', when: 'hver fredag' })
    expect(first?.certainty).toBe('certain')
    expect(second && asked(second)).toEqual(['list-as-activity'])
    expect(third && asked(third)).toEqual(['list-as-activity'])
  })
})

describe('a pasted table', () => {
  it('is read by its tabs, in any order of columns, in nynorsk', () => {
    const { blocks, language } = read(
      'Når\tKva\tKven har ansvaret\tFor kven\nVeke 35\tBli kjent-tur\tKontaktlærar\tElevane og dei føresette\nKvar dag\tInspeksjon\tAlle tilsette\tElevane',
    )
    expect(language).toBe('nn')
    expect(activities(blocks).map(cells)).toEqual([
      {
        when: 'Veke 35',
        what: 'Bli kjent-tur',
        responsible: 'Kontaktlærar',
        target: 'Elevane og dei føresette',
      },
      { when: 'Kvar dag', what: 'Inspeksjon', responsible: 'Alle tilsette', target: 'Elevane' },
    ])
    expect(activities(blocks).every(({ certainty }) => certainty === 'certain')).toBe(true)
  })

  it('keeps a column that says something else, and asks what it says', () => {
    const [only] = activities(read('Hva\tNår\tHvem\tKostnad\nTur\tMai\tLærere\t2000 kroner').blocks)
    expect(only && asked(only)).toEqual(['column-unknown'])
    expect(only?.content?.kind === 'activity' && only.content.what.nb).toContain('2000 kroner')
  })
})
