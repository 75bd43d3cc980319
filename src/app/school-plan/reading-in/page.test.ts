import { randomUUIDv7 } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../../tests/application.ts'
import { laidDownPlan, planAt } from '../../../../tests/school-plan/laid-down.ts'
import { macroTypes, type Packed, paragraphOf, wordFile, zipOf } from '../../../../tests/word/word-file.ts'
import { openWorld, type World } from '../../../../tests/world.ts'

let world: World
let app: Application
const base = `/plan/${planAt.school}/${planAt.year}`
const page = `${base}/read-in`
const text = [
  'Tiltak på klassenivå',
  '',
  'Hva\tNår\tHvem',
  'Gåvenner til svømmehallen\tHver uke\tKontaktlærer',
  'Uteskole i bekkedalen\tUke 39\tTurlaget',
  '',
  'Husregler i gangen',
  '',
  'Vi hilser på alle vi møter.',
].join('\n')
const doubts = [
  'Tiltak på klassenivå',
  '',
  'Hva\tNår\tHvem',
  'Ballspill\tUke 40\tTurlaget',
  'Brettspill\tUke 41\tTurlaget',
  'Kortspill\tUke 42\tTurlaget',
].join('\n')
/** The places that are asked about, by their number. */
const numbersIn = (html: string) => [
  ...new Set([...html.matchAll(/name="b(\d+)"/g)].map(([, number = '']) => number)),
]

beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  await laidDownPlan(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe('a plan that the school has already', () => {
  test('is read in by those who write in the plan, and by nobody else', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(page)).status).toBe(404)
    expect((await samira.post(page, { text, do: 'take' })).status).toBe(404)
    expect((await samira.get(base)).text).not.toContain('Les inn en plan')
    const marit = await app.as('marit')
    expect((await marit.get(base)).html).toContain(page)
    expect((await marit.get(page)).text).toContain('Planen som tekst')
  })

  test('stands beside its original where something is in doubt, and in no plan yet', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, { text, do: 'read' })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('1 aktiviteter er forstått uten hjelp.')
    expect(shown.text).toContain('Hvem er dette?')
    expect(shown.text).toContain('Uteskole i bekkedalen Uke 39 Turlaget')
    expect((await marit.get(base)).text).not.toContain('bekkedalen')
  })

  test('is put into the draft as it was settled, once however often it is sent', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, { text, do: 'read' })
    const [, doubt = ''] = /name="(b\d+)"/.exec(shown.html) ?? []
    const fields = { text, do: 'take', [doubt]: 'as-prose', _key: randomUUIDv7() }
    const first = await marit.post(page, fields)
    expect(first.location).toBe(`${base}?done=read-in`)
    expect((await marit.post(page, fields)).status).toBe(303)
    const { html, text: plan } = await marit.get(`${base}?done=read-in`)
    expect(plan).toContain('Planen er lest inn.')
    expect(html.match(/<b><span lang="nb">Gåvenner til svømmehallen/g)).toHaveLength(1)
    expect(plan).toContain('Vi hilser på alle vi møter.')
    expect(plan).toContain('Uteskole i bekkedalen Uke 39 Turlaget')
  })

  test('is settled in its own cells, parted where a row is several, and joined where two are one', async () => {
    const marit = await app.as('marit')
    const other = [
      'Tiltak på klassenivå',
      '',
      'Hva\tNår\tHvem',
      'Samtaler i kroken\tNår det passer seg\tTurlaget',
      'som gir trygghet\tMai\tSpeidergruppa',
    ].join('\n')
    const shown = await marit.post(page, { text: other, do: 'read' })
    const [first = '', second = ''] = numbersIn(shown.html)
    const parted = await marit.post(page, { text: other, do: `part-${first}`, [`k${first}`]: '2' })
    expect(parted.html).toContain(`name="c${first}-1-what"`)
    const cells = {
      [`k${first}`]: '2',
      [`c${first}-0-what`]: 'Klassesamtale i kroken',
      [`c${first}-0-responsible`]: 'Kontaktlærer',
      [`c${first}-0-when`]: 'Uke 40',
      [`c${first}-1-what`]: 'Enkeltsamtale i kroken',
      [`c${first}-1-responsible`]: 'Sosiallærer',
      [`c${first}-1-when`]: 'Høst',
      [`b${second}`]: 'with-above',
    }
    const taken = await marit.post(page, { text: other, do: 'take', ...cells })
    expect(taken.status).toBe(303)
    const { text: plan } = await marit.get(base)
    expect(plan).toContain('Klassesamtale i kroken')
    expect(plan).toMatch(/Enkeltsamtale i kroken som gir trygghet.{0,80}sosiallærer.{0,60}Speidergruppa/isu)
    expect(plan).toContain('Høst; Mai')
    expect(plan).not.toContain('Når det passer seg')
  })

  test('has a whole part settled with one choice, but for what was settled by itself', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, { text: doubts, do: 'read' })
    const [first = '', second = ''] = numbersIn(shown.html)
    expect(shown.html).toContain('name="all-groups"')
    const choices = { 'all-groups': 'left-out', [`b${first}`]: 'as-read', [`b${second}`]: 'as-prose' }
    await marit.post(page, { text: doubts, do: 'take', ...choices })
    const { text: plan } = await marit.get(base)
    expect(plan).toContain('Brettspill Uke 41 Turlaget')
    expect(plan).not.toMatch(/Ballspill|Kortspill/)
  })

  test('keeps out what is left out', async () => {
    const marit = await app.as('marit')
    const other = text.replace('bekkedalen', 'furuskogen')
    const shown = await marit.post(page, { text: other, do: 'read' })
    const [, doubt = ''] = /name="(b\d+)"/.exec(shown.html) ?? []
    await marit.post(page, { text: other, do: 'take', [doubt]: 'left-out' })
    expect((await marit.get(base)).text).not.toContain('furuskogen')
  })

  test('is asked for where nothing was pasted, and comes back where it is too long', async () => {
    const marit = await app.as('marit')
    const empty = await marit.post(page, { text: ' ', do: 'read' })
    expect(empty.status).toBe(422)
    const long = await marit.post(page, { text: 'ord '.repeat(40_000), do: 'read' })
    expect(long.status).toBe(422)
    expect(long.text).toContain('Planen er for lang til å lese inn på én gang.')
    expect((await marit.post(page, { text: '12', do: 'take' })).status).toBe(422)
  })

  test('that is hostile is shown as the text it is', async () => {
    const marit = await app.as('marit')
    const shown = await marit.post(page, {
      text: 'Hva\tNår\tHvem\n<script>alert(1)</script>\t"><img src=x>\tRektor',
      do: 'read',
    })
    expect(shown.html).not.toContain('<script>alert')
    expect(shown.html).not.toContain('<img src=x>')
  })
})

const cell = (words: string) => `<w:tc>${paragraphOf(words)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const heading = (words: string) => paragraphOf(words, '<w:outlineLvl w:val="0"/>')
const pageOf = (number: number) =>
  heading(`Tiltak for trinnet ${number}`) +
  paragraphOf('De voksne ser etter den som står alene. '.repeat(20)) +
  table(
    row('Tiltak', 'Ansvar', 'Målgruppe', 'Når'),
    ...Array.from({ length: 12 }, (_, at) =>
      row(`Samling ${number}-${at}`, 'Kontaktlærer', 'Elever', 'Hver uke'),
    ),
  )
const small =
  heading('Tiltak på klassenivå') +
  table(row('Hva', 'Når', 'Hvem'), row('Vennebenk', 'Hver uke', 'Kontaktlærer'))
const pasted = 'Det jeg limte inn fra før.'

/** As a browser sends the form of the page with a file in it. */
const upload = async (name: string, bytes: Uint8Array, more: Record<string, string> = {}) => {
  const marit = await app.as('marit')
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await marit.get(page)).html)?.[1] ?? ''
  const form = new FormData()
  const fields = { _csrf: csrf, _key: randomUUIDv7(), text: pasted, do: 'read', ...more }
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new File([new Uint8Array(bytes)], name))
  const cookie = [...marit.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
  return app.request(page, {
    method: 'POST',
    body: form,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  })
}
const revision = async () => {
  const { rows } = await world.admin.query<{ revision: number }>('select revision from school_plan')
  return rows[0]?.revision
}

describe('a Word file', () => {
  test('is shown as it was understood, and put into the draft without the file being kept', async () => {
    const shown = await upload('plan.docx', wordFile(small))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('1 aktiviteter er forstått uten hjelp.')
    const [, source = ''] = /name="source" value="([^"]+)"/.exec(shown.html) ?? []
    const marit = await app.as('marit')
    const taken = await marit.post(page, { source, do: 'take' })
    expect(taken.location).toBe(`${base}?done=read-in`)
    expect((await marit.get(base)).text).toContain('Vennebenk')
  })

  test('asks about a table without headings, beside its rows', async () => {
    const body = table(row('Vennebenk', 'Hver uke', 'Kontaktlærer'), row('Lekevakt', 'Daglig', 'Lærer'))
    const shown = await upload('plan.docx', wordFile(body))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Tabellen har ingen overskrifter.')
    expect(shown.text).toContain('Lekevakt')
  })

  test('of two hundred pages is read and taken in', async () => {
    const bytes = wordFile(Array.from({ length: 200 }, (_, at) => pageOf(at)).join(''))
    const shown = await upload('stor.docx', bytes)
    expect(shown.text).toContain('2400 aktiviteter er forstått uten hjelp.')
    const [, source = ''] = /name="source" value="([^"]+)"/.exec(shown.html) ?? []
    const before = Number(await revision())
    const taken = await (await app.as('marit')).post(page, { source, do: 'take' })
    expect(taken.status).toBe(303)
    expect(Number(await revision())).toBeGreaterThan(before + 2400)
  })

  const bomb = '<w:p/>'.repeat(8_000_000)
  const vba: Packed = { name: 'word/vbaProject.bin', content: 'x' }
  const bad: readonly (readonly [string, string, () => Uint8Array, string])[] = [
    ['broken', 'plan.docx', () => wordFile(small).slice(0, 300), 'Filen er skadet'],
    ['with a macro', 'plan.docx', () => wordFile(small, [vba]), 'Filen inneholder makroer'],
    [
      'of the type for macros',
      'plan.docm',
      () =>
        zipOf([
          { name: '[Content_Types].xml', content: macroTypes },
          { name: 'word/document.xml', content: '<w/>' },
        ]),
      'Filen inneholder makroer',
    ],
    ['that unpacks to more than a plan', 'bombe.docx', () => wordFile(bomb), 'for stor til å være en plan'],
    [
      'that lies about what it unpacks to',
      'bombe.docx',
      () => zipOf([{ name: 'word/document.xml', content: bomb, size: 900 }]),
      'Filen er skadet',
    ],
    [
      'of another type',
      'bilde.docx',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      'verken tekst eller et Word',
    ],
    ['that is a PDF', 'plan.pdf', () => new TextEncoder().encode('%PDF-1.7 …'), 'Filen er en PDF'],
    ['with a password', 'plan.docx', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'låst med passord'],
    ['that is empty', 'plan.docx', () => new Uint8Array(), 'Det er ingen tekst i filen.'],
    ['without a word', 'plan.docx', () => wordFile(paragraphOf(' ')), 'Det er ingen tekst i filen.'],
  ]
  test.each(bad)('%s is answered in words, and nothing is lost', async (_, name, bytes, words) => {
    const before = await revision()
    const refused = await upload(name, bytes())
    expect([refused.status, refused.location]).toEqual([422, null])
    expect(refused.text).toContain(words)
    expect(refused.html).toContain(pasted)
    expect(await revision()).toBe(before)
  })

  test('larger than ten megabytes is refused with what was typed, and one that is never received by a question', async () => {
    const refused = await upload('stor.docx', new Uint8Array(10_500_000))
    expect(refused.text).toContain('for stor til å være en plan')
    expect(refused.html).toContain(pasted)
    const unread = await upload('storre.docx', new Uint8Array(17_000_000))
    expect(unread.location).toBe(`${page}?refused=too-large`)
    expect((await (await app.as('marit')).get(`${page}?refused=too-large`)).text).toContain(
      'for stor til å være en plan',
    )
  })

  test('can be sent by nobody else, and what the form carries is believed by nobody', async () => {
    const samira = await app.as('samira')
    expect((await samira.post(page, { source: 'x', do: 'take' })).status).toBe(404)
    const marit = await app.as('marit')
    const outside = {
      text: 'kort',
      parts: [{ kind: 'paragraph', span: { from: 0, to: 9_000 }, place: 'body', heading: null }],
    }
    for (const source of ['x', deflateRawSync(JSON.stringify(outside)).toString('base64url')])
      expect((await marit.post(page, { source, do: 'take' })).status).toBe(422)
  })
})
