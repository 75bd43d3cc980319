import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { when } from '../../../tests/when/generated.ts'
import { parseWhen } from './parse.ts'
import { writeWhen } from './write/write.ts'

const readBack = (text: string) => {
  const read = parseWhen(text)
  return read.ok ? read.when : { text, reason: read.reason, where: read.where }
}
const canonical = (text: string) => {
  const read = parseWhen(text)
  return read.ok ? writeWhen(read.when, 'nb') : read.reason
}

describe('a when', () => {
  it.each(['nb', 'nn'] as const)('that is written in %s is read as the same', (language) => {
    fc.assert(
      fc.property(when, (one) => {
        expect(readBack(writeWhen(one, language))).toEqual(one)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['Uke 39', 'uke 39'],
    ['uke 39 - 41', 'uke 39–41'],
    ['uke 3 og 40', 'uke 3 og uke 40'],
    ['UKE 50—2', 'uke 50–2'],
    ['aug/sept', 'august–september'],
    ['begynnelsen av mars', 'primo mars'],
    ['ved oppstarten av hvert skoleår', 'ved skolestart'],
    ['siste uke før sommeren', 'siste uke før sommerferien'],
    ['kvar 14. dag', 'hver 14. dag'],
    ['annankvar onsdag', 'annenhver onsdag'],
    ['første og tredje torsdag i måneden', 'første torsdag i måneden; tredje torsdag i måneden'],
    ['første tysdag i november', 'første tirsdag i november'],
    ['Første og tredje torsdag i oktober', 'første torsdag i oktober; tredje torsdag i oktober'],
    ['siste uke i januar', 'siste uke i januar'],
    ['hver 14 dag fra uke 36', 'hver 14. dag fra uke 36 til sommerferien'],
    ['fra uke 36 til 40', 'uke 36–40'],
    ['hver torsdag i perioden 29. mars eller uke 18', 'hver torsdag i perioden 29. mars eller uke 18'],
    ['hver fredag 2. time', 'hver fredag, 2. time'],
    ['15 min. før skolestart', 'daglig, 15 minutter før skoledagen'],
    ['10.10.', '10. oktober'],
    ['2026-10-10', '10. oktober 2026'],
    ['28.09–02.10', '28. september–2. oktober'],
    ['2-3 ganger i året', '2–3 ganger i året'],
    ['minimum én gang pr. halvår', 'minst én gang per termin'],
    ['to ganger i året (høst og vår)', 'høst og vår'],
    ['én gang i måneden', 'månedlig'],
    ['14 økter fordelt på 3 år', '14 økter over tre år'],
    ['kontinuerleg', 'løpende'],
    ['når det er behov', 'ved behov'],
    ['fyrste møte etter at resultata ligg føre', 'første møte etter at resultatene foreligger'],
    ['umiddelbart ved mistanke', 'ved mistanke, straks'],
    ['månedlig og alltid når Elevundersøkelsen drøftes', 'månedlig; hver gang Elevundersøkelsen drøftes'],
    ['8. trinn: høst, 10. trinn: vår', '8. trinn: høst; 10. trinn: vår'],
    ['8. trinn uke 36, 9. trinn uke 37', '8. trinn: uke 36; 9. trinn: uke 37'],
    ['Første skoledag i august', 'første skoledag'],
    ['rett etter jul', 'første uke etter jul'],
    ['hver morgen', 'daglig, om morgenen'],
    ['innen fem dager', 'når det skjer, innen fem dager'],
    ['Før uke 40\n(høstferie)\nEtter jul', 'høstferie: før uke 40; etter jul'],
    ['frist: medio januar', 'innen medio januar'],
    ['august og ved behov', 'august og ved behov'],
  ])('written as “%s” is “%s”', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  it('keeps what people call an event, letter by letter', () => {
    expect(canonical('Ved bekymring for en elevs venner og familie')).toBe(
      'ved bekymring for en elevs venner og familie',
    )
  })
})

describe('what isn’t a when', () => {
  it.each([
    ['', 'empty', ''],
    ['Rutinebeskrivelse', 'not-a-time', 'Rutinebeskrivelse'],
    ['10. trinn', 'not-a-time', '10. trinn'],
    ['uke 54', 'no-such-week', 'uke 54'],
    ['31. februar', 'no-such-date', '31. februar'],
    ['uke 41–39', 'backwards', 'uke 41–39'],
    ['kl. 25.00 hver dag', 'no-such-time', 'kl. 25.00'],
    ['i november, 20 minutter', 'only-duration', '20 minutter'],
    ['24 timer', 'only-duration', '24 timer'],
    ['uke', 'unfinished', 'uke'],
    ['etter eget årshjul, e uker i året', 'unknown-word', 'e uker i året'],
    ['etter hvert', 'not-a-time', 'etter hvert'],
    ['x'.repeat(301), 'too-long', 'x'.repeat(301)],
  ])('“%s” is refused: %s', (text, reason, where) => {
    const read = parseWhen(text)
    expect(read.ok ? 'understood' : [read.reason, read.where.text]).toEqual([reason, where])
  })

  it.each(['0 ganger i året', 'hver 0. dag', 'zebra', 'femogtjuende uke i måneden'])(
    '“%s” is refused with something that would be understood',
    (text) => {
      const read = parseWhen(text)
      expect(read.ok ? null : read.suggestions.length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['unke 39', 'uke 39'],
    ['to ganget i året', 'to ganger i året'],
    ['Høstsemes\nter', 'høst'],
    ['anenhver onsdag', 'annenhver onsdag'],
  ])('“%s” may have been “%s”', (text, meant) => {
    const read = parseWhen(text)
    expect(read.ok ? [] : read.suggestions).toContain(meant)
  })

  it('says what was understood before it', () => {
    const read = parseWhen('uke 39 og zebra')
    expect(read.ok ? null : [writeWhen(read.understood, 'nb'), read.where]).toEqual([
      'uke 39',
      { from: 10, to: 15, text: 'zebra' },
    ])
  })

  it('suggests only what is understood, whatever was written', () => {
    const letters = fc.constantFrom(
      ...'aeiouøknrtvug 1239.,;:()-/\n'.split(''),
      ' uke ',
      ' hver ',
      ' ganger ',
      ' før ',
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 14 }), (pieces) => {
        const read = parseWhen(pieces.join(''))
        const offered = read.ok ? [writeWhen(read.when, 'nb')] : read.suggestions
        expect(offered.filter((text) => !parseWhen(text).ok)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
