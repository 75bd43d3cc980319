import { describe, expect, it } from 'vitest'
import { documentOf, macroTypes, paragraphOf, wordFile, zipOf } from '../../../tests/word/word-file.ts'
import { readWord } from './read-word.ts'

const read = async (body: string, beside: Parameters<typeof wordFile>[1] = []) => {
  const answer = await readWord(wordFile(body, beside))
  if (!answer.ok) throw new Error(answer.problem)
  return answer
}
const problemOf = async (bytes: Uint8Array) => {
  const answer = await readWord(bytes)
  return answer.ok ? null : answer.problem
}
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphOf(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

const partsOf = async (body: string) => {
  const { source } = await read(body)
  return source.parts.map((part) => ({
    kind: part.kind,
    ...(part.kind === 'paragraph'
      ? { text: source.text.slice(part.span.from, part.span.to), place: part.place, heading: part.heading }
      : {}),
  }))
}

describe('a Word document', () => {
  it('becomes paragraphs, headings and lists, by style, by outline and by what is typed', async () => {
    const parts = await partsOf(
      [
        paragraphOf('Mål', '<w:outlineLvl w:val="0"/>'),
        paragraphOf('Første punkt', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'),
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tiltak på trinnet</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>En</w:t></w:r><w:r><w:tab/><w:t>to</w:t><w:br/><w:t>tre</w:t></w:r></w:p>',
      ].join(''),
    )
    expect(parts).toEqual([
      { kind: 'paragraph', text: 'Mål', place: 'body', heading: 1 },
      { kind: 'paragraph', text: 'Første punkt', place: 'list', heading: null },
      { kind: 'paragraph', text: 'Tiltak på trinnet', place: 'body', heading: 3 },
      { kind: 'paragraph', text: 'En\tto\ntre', place: 'body', heading: null },
    ])
  })

  it('keeps the grid of its tables: cells over columns, cells merged downwards, a table in a cell', async () => {
    const { source } = await read(
      table(
        row(cell('A', '<w:gridSpan w:val="2"/>'), cell('B')),
        row(cell('C', '<w:vMerge w:val="restart"/>'), cell('D'), cell('E')),
        row(
          cell('', '<w:vMerge/>'),
          `<w:tc>${table(row(cell('inni'), cell('ved')))}${paragraphOf('')}</w:tc>`,
          cell('F'),
        ),
      ),
    )
    const [part] = source.parts
    if (part?.kind !== 'table') throw new Error('no table')
    const grid = part.rows.map(({ cells }) =>
      cells.map(({ column, width, goesOn, nested }) => [column, width, goesOn, nested]),
    )
    expect(grid).toEqual([
      [
        [0, 2, false, false],
        [2, 1, false, false],
      ],
      [
        [0, 1, false, false],
        [1, 1, false, false],
        [2, 1, false, false],
      ],
      [
        [0, 1, true, false],
        [1, 1, false, true],
        [2, 1, false, false],
      ],
    ])
    expect(source.text).toContain('inni\nved')
  })

  it('takes what was added, and keeps what was struck out apart', async () => {
    const parts = await partsOf(
      '<w:p><w:ins w:id="1"><w:r><w:t>Nytt. </w:t></w:r></w:ins><w:r><w:t>Gammelt.</w:t></w:r><w:del w:id="2"><w:r><w:delText>Strøket.</w:delText></w:r></w:del></w:p>',
    )
    expect(parts.map(({ text, place }) => [text, place])).toEqual([
      ['Nytt. Gammelt.', 'body'],
      ['Strøket.', 'deleted'],
    ])
  })

  it('reads a box that is there twice, for new and old programs, once', async () => {
    const box = `<w:txbxContent>${paragraphOf('I en boks')}</w:txbxContent>`
    const parts = await partsOf(
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    )
    expect(parts).toEqual([{ kind: 'paragraph', text: 'I en boks', place: 'text-box', heading: null }])
  })

  it('reads notes, comments, running heads and the words of figures, and counts pictures', async () => {
    const names = ['footnotes', 'comments', 'header1', 'footer2']
    const { source, pictures } = await read(paragraphOf('Tekst'), [
      ...names.map((name) => ({
        name: `word/${name}.xml`,
        content: `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${name.startsWith('h') || name.startsWith('foote') ? paragraphOf(name) : `<w:y>${paragraphOf(name)}</w:y>`}</w:x>`,
      })),
      { name: 'word/diagrams/data1.xml', content: '<d><a:p><a:r><a:t>Følge med</a:t></a:r></a:p></d>' },
      { name: 'word/media/image1.png', content: 'x' },
    ])
    const places = source.parts.map((part) => (part.kind === 'paragraph' ? part.place : part.kind))
    expect(places).toEqual(['body', 'text-box', 'footnote', 'comment', 'header', 'footer'])
    expect(source.text).toContain('Følge med')
    expect(pictures).toBe(1)
  })

  it('is read whatever prefix its program gave the words', async () => {
    const content = documentOf(paragraphOf('Hei')).replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')
    const answer = await readWord(zipOf([{ name: 'word/document.xml', content }]))
    expect(answer.ok && answer.source.text).toBe('Hei\n')
  })

  it('of 200 pages is read', async () => {
    const page = Array.from({ length: 12 }, () =>
      paragraphOf('Alle voksne ser etter den som står alene. '.repeat(8)),
    ).join('')
    const { source } = await read(page.repeat(200))
    expect(source.parts).toHaveLength(2400)
  })
})

describe('a file that is refused', () => {
  it('holds macros, by what is in it or by what it says it is', async () => {
    const packed = { name: 'word/vbaProject.bin', content: 'x' }
    expect(await problemOf(wordFile(paragraphOf('Hei'), [packed]))).toBe('macro-file')
    const typed = [
      { name: '[Content_Types].xml', content: macroTypes },
      { name: 'word/document.xml', content: documentOf('') },
    ]
    expect(await problemOf(zipOf(typed))).toBe('macro-file')
  })

  it('is a bomb: too much when unpacked, and too much though it says otherwise', async () => {
    const much = documentOf(paragraphOf(' '.repeat(40_000_000)))
    expect(await problemOf(zipOf([{ name: 'word/document.xml', content: much }]))).toBe('too-large')
    expect(['too-large', 'broken-file']).toContain(
      await problemOf(zipOf([{ name: 'word/document.xml', content: much, size: 1000 }])),
    )
    const deep = documentOf('<w:sdt>'.repeat(400) + '</w:sdt>'.repeat(400))
    expect(await problemOf(zipOf([{ name: 'word/document.xml', content: deep }]))).toBe('too-large')
  })

  it('brings a document type, which could name entities and files', async () => {
    const content = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${documentOf(paragraphOf('&amp;a;'))}`
    expect(await problemOf(zipOf([{ name: 'word/document.xml', content }]))).toBe('broken-file')
  })

  it('is cut off, is locked, is older, or is something else', async () => {
    const whole = wordFile(paragraphOf('Hei '.repeat(2000)))
    expect(await problemOf(whole.slice(0, whole.length / 2))).toBe('broken-file')
    expect(await problemOf(zipOf([{ name: 'word/document.xml', content: '<w:document><w:body>' }]))).toBe(
      'broken-file',
    )
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old-or-locked-word-file')
    expect(await problemOf(zipOf([{ name: 'content.xml', content: '<office/>' }]))).toBe('not-a-word-file')
    expect(await problemOf(new TextEncoder().encode('Hei'))).toBe('not-a-word-file')
  })
})
