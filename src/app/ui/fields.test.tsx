import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { Choices, FieldGroup, ManyChoices, Tick } from './choices.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { DateField, fieldId, SelectField, TextArea, TextField, TimeField } from './field.tsx'
import { Find, PickedMany } from './find.tsx'
import { Form } from './form.tsx'

const html = (child: Child): string => String(child)
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
const control = (of: string): string => /<(input|textarea|select)[^>]*>/.exec(of)?.[0] ?? ''

const given = {
  name: 'measure.0.what',
  label: 'Hva?',
  hint: 'En setning.',
  error: 'Skriv hva.',
  value: '<x>',
}
const fields: [string, string][] = [
  ['text', html(<TextField {...given} />)],
  ['area', html(<TextArea {...given} rows={2} />)],
  ['date', html(<DateField {...given} value="2026-12-17" />)],
  ['time', html(<TimeField {...given} />)],
  ['select', html(<SelectField {...given} value="b" options={[{ value: 'b', label: 'Bé' }]} blank="Velg" />)],
]

describe.each(fields)('the %s field', (_, field) => {
  it('is tied to its label', () => {
    const id = attribute(control(field), 'id')
    expect(id).toBe(fieldId('measure.0.what'))
    expect(field).toContain(`<label class="ds-label" for="${id}">Hva?</label>`)
  })

  it('is described by its hint and its error, and is marked as wrong', () => {
    const ids = attribute(control(field), 'aria-describedby')?.split(' ') ?? []
    expect(ids).toHaveLength(2)
    for (const id of ids) expect(field).toContain(`id="${id}"`)
    expect(attribute(control(field), 'aria-invalid')).toBe('true')
  })

  it('never lets what was typed become markup', () => expect(field).not.toContain('<x>'))
})

describe('a field that is right', () => {
  const field = html(<TextField name="who" label="Hvem?" />)
  it('says nothing of errors or hints', () => {
    expect(field).not.toMatch(/aria-invalid|aria-describedby|validation/)
  })
})

describe('tiles', () => {
  const choices = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nei', detail: 'eller senere' },
  ]
  it('have a legend, unique ids, and the chosen one marked', () => {
    const tiles = html(<Choices name="safe" legend="Trygt?" choices={choices} value="no" />)
    expect(tiles).toContain('<legend class="ds-label">Trygt?</legend>')
    const ids = [...tiles.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(tiles).toMatch(/value="no" checked=""/)
    expect(tiles).not.toMatch(/value="yes" checked/)
  })

  it('send the same name once for each that is ticked', () => {
    const tiles = html(<ManyChoices name="about" legend="Hva?" choices={choices} values={['yes', 'no']} />)
    expect(tiles.match(/name="about"/g)).toHaveLength(2)
    expect(tiles.match(/checked=""/g)).toHaveLength(2)
  })

  it('are where the error summary leads', () => {
    const tiles = html(<Choices name="safe" legend="Trygt?" choices={choices} error="Velg ett." />)
    const summary = html(<ErrorSummary title="Feil" errors={[{ field: 'safe', text: 'Velg ett.' }]} />)
    const target = /href="#([^"]*)"/.exec(summary)?.[1]
    expect(tiles).toContain(`id="${target}"`)
    expect(tiles).toMatch(/<fieldset class="ds-fieldset wrong" aria-describedby="f-safe-group-error"/)
  })

  it('one alone is a tick', () => {
    expect(html(<Tick name="told" label="Snakket" checked={true} />)).toContain('value="yes" checked=""')
  })

  it('and any fields may stand in a group', () => {
    expect(html(<FieldGroup id="g" legend="Hvem?" hint="h" children="" />)).toContain(
      'aria-describedby="g-hint"',
    )
  })
})

describe('the error summary', () => {
  it('takes the focus and has a heading', () => {
    const summary = html(<ErrorSummary title="To ting" errors={[{ field: 'a', text: 'b' }]} />)
    expect(summary).toContain('tabindex="-1"')
    expect(summary).toContain('autofocus')
    expect(summary).toContain('>To ting</h2>')
  })
  it('is not there when nothing is wrong', () =>
    expect(html(<ErrorSummary title="x" errors={[]} />)).toBe(''))
})

describe('a form', () => {
  const form = html(
    <Form action="/report" csrf="c5" idempotencyKey="k7" enter={{ name: 'do', value: 'find' }} children="" />,
  )
  it('carries the token and the key, and sends by POST', () => {
    expect(form).toContain('name="_csrf" value="c5"')
    expect(form).toContain('name="_key" value="k7"')
    expect(form).toContain('method="post"')
  })
  it('lets the enter key press what it was told to, before any other button', () => {
    expect(/<button[^>]*>/.exec(form)?.[0]).toContain('name="do" value="find"')
  })
})

describe('finding', () => {
  const words = { remove: 'Fjern', nothing: 'Ingen' }
  const button = { word: 'Finn', name: 'do', value: 'find' }
  it('works without script by its own button', () => {
    const find = html(
      <Find
        name="whom"
        label="Hvem?"
        suggestions="/s"
        pick="one"
        into="pupil"
        chosen="p1"
        button={button}
        words={words}
      />,
    )
    expect(find).toContain('<label class="ds-label" for="f-whom">')
    expect(find).toContain('type="submit" name="do" value="find"')
    expect(find).toContain('type="hidden" name="pupil" value="p1"')
  })
  it('keeps those picked in the form, each with a button that says whom it removes', () => {
    const items = [{ value: 'p1', label: 'Selma, 8B' }]
    const picked = html(
      <PickedMany
        id="there"
        name="present"
        removeName="remove"
        removeWord="fjern"
        label="Der"
        items={items}
      />,
    )
    expect(picked).toContain('type="hidden" name="present" value="p1"')
    expect(picked).toMatch(/name="remove" value="p1">Selma, 8B .*, fjern<\/span>/)
  })
})
