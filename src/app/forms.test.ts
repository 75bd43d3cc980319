import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as field from './form-fields.ts'
import { type ReadForm, readForm, sayErrors } from './forms.ts'

async function sent<Value>(schema: z.ZodType<Value>, body: string): Promise<ReadForm<Value>> {
  let read: ReadForm<Value> | undefined
  const app = new Hono().post('/', async (c) => {
    read = await readForm(c, schema)
    return c.body(null)
  })
  await app.request('/', { method: 'POST', body: new URLSearchParams(body) })
  if (!read) throw new Error('The form was not read')
  return read
}

const plan = z.object({
  problem: field.words(20),
  measure: z.array(z.object({ what: field.words(40), by: field.maybeWords(40) })),
  present: field.manyOf(z.string()),
  told: field.tick,
})

describe('reading a form', () => {
  it('nests dotted names, lists numbers, and repeats names', async () => {
    const read = await sent(
      plan,
      'problem=Gym&measure.1.what=To&measure.0.what=En&measure.0.by=Kari&present=a&present=b&told=yes&_csrf=x&_key=k7',
    )
    expect(read).toMatchObject({
      ok: true,
      key: 'k7',
      value: {
        problem: 'Gym',
        measure: [
          { what: 'En', by: 'Kari' },
          { what: 'To', by: null },
        ],
        present: ['a', 'b'],
        told: true,
      },
    })
  })

  it('gives one name as a list of one, and no name as an empty list', async () => {
    const schema = z.object({ present: field.manyOf(z.string()) })
    expect(await sent(schema, 'present=a')).toMatchObject({ value: { present: ['a'] } })
    expect(await sent(schema, 'other=1')).toMatchObject({ value: { present: [] } })
  })

  it('says which field, by code, and keeps all that was typed', async () => {
    const read = await sent(plan, 'problem=+&measure.0.what=En&measure.1.what=&present=a')
    expect(read).toMatchObject({
      ok: false,
      errors: [
        { field: 'problem', code: 'missing' },
        { field: 'measure.1.what', code: 'missing' },
      ],
    })
    expect(read.typed.one('measure.0.what')).toBe('En')
    expect(read.typed.all('present')).toEqual(['a'])
    expect(read.typed.one('nothing')).toBe('')
  })

  it('uses a message in kebab-case as the code', async () => {
    const schema = z.object({ day: field.day }).refine(() => false, { error: 'in-the-future', path: ['day'] })
    expect(await sent(schema, 'day=2026-12-17')).toMatchObject({
      errors: [{ field: 'day', code: 'in-the-future' }],
    })
  })

  it('cannot be made to touch what every object has', async () => {
    const schema = z.object({ a: z.object({}).loose().optional() }).loose()
    const read = await sent(schema, '__proto__.polluted=1&a.constructor.prototype.polluted=1&toString=1')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(read.typed.one('polluted')).toBe('')
    expect(read.typed.one('hasOwnProperty')).toBe('')
  })

  it('reads line ends and letters as one form whatever the browser sent', async () => {
    const schema = z.object({ said: field.words(50) })
    const read = await sent(schema, `said=${encodeURIComponent('a\r\nA\u030a')}`)
    expect(read).toMatchObject({ value: { said: 'a\nÅ' } })
  })
})

describe('fields', () => {
  const code = async (schema: z.ZodType, value: string): Promise<unknown> => {
    const read = await sent(z.object({ it: schema }), `it=${encodeURIComponent(value)}`)
    return read.ok ? String(read.value.it) : read.errors[0]?.code
  }

  it.each([
    ['10.15', '10:15:00'],
    ['10:15', '10:15:00'],
    ['1015', '10:15:00'],
    ['kl. 9', '09:00:00'],
    ['24.00', 'not-a-time'],
    ['10.75', 'not-a-time'],
    ['', 'missing'],
  ])('a time typed as %s is %s', async (typed, is) => expect(await code(field.clock, typed)).toBe(is))

  it.each([
    ['2026-12-17', '2026-12-17'],
    ['17.12.2026', '2026-12-17'],
    ['2027-02-29', 'not-a-date'],
    ['i morgen', 'not-a-date'],
    ['', 'missing'],
  ])('a day typed as %s is %s', async (typed, is) => expect(await code(field.day, typed)).toBe(is))

  it.each([
    ['yes', 'yes'],
    ['', 'choose-one'],
    ['perhaps', 'not-a-choice'],
  ])('a choice of %s is %s', async (typed, is) =>
    expect(await code(field.choiceOf(['yes', 'no']), typed)).toBe(is),
  )

  it.each([
    ['3', '3'],
    ['3.5', 'not-a-number'],
    ['many', 'not-a-number'],
    ['11', 'too-large'],
    ['0', 'too-small'],
  ])('a number typed as %s is %s', async (typed, is) =>
    expect(await code(field.wholeNumber(1, 10), typed)).toBe(is),
  )

  it('too long, left out, and not an id', async () => {
    expect(await code(field.words(3), 'lang')).toBe('too-long')
    expect(await code(field.maybeWords(3), 'lang')).toBe('too-long')
    expect(await code(field.maybeWords(3), ' ')).toBe('null')
    expect(await code(field.maybeDay, '')).toBe('null')
    expect(await code(field.maybeClock, '')).toBe('null')
    expect(await code(field.identifier, '1 or 1=1')).toBe('not-a-choice')
  })
})

it('turns codes into sentences, the page’s own first', () => {
  const general = { invalid: 'Se over.', missing: 'Mangler.' }
  const own: Record<string, string> = { missing: 'Skriv hvem.' }
  const said = sayErrors(
    [
      { field: 'who', code: 'missing' },
      { field: 'when', code: 'unheard-of' },
    ],
    { ...general, ...own },
  )
  expect(said.of('who')).toBe('Skriv hvem.')
  expect(said.of('when')).toBe('Se over.')
  expect(said.of('else')).toBeUndefined()
  expect(said.summary).toHaveLength(2)
})
