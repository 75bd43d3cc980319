import { describe, expect, it } from 'vitest'
import { faultsOf, schoolDaysIn } from '../checking.ts'
import { importRoute } from './import.ts'

const taken = (text: string) => {
  const read = importRoute(text, null)
  if (!read.ok) throw new Error(`${read.refusal} ${read.year}`)
  return read
}
const event = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const ical = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap(event), 'END:VCALENDAR'].join('\r\n')

const whole = (summary: string, from: string, to?: string) => [
  `DTSTART;VALUE=DATE:${from}`,
  ...(to === undefined ? [] : [`DTEND;VALUE=DATE:${to}`]),
  `SUMMARY:${summary}`,
]

const route = `Fra;Til;Hva
17.08.2026;;Skolestart
28.09.2026;02.10.2026;Høstferie
30.10.2026;;Planleggingsdag
21.12.2026;01.01.2027;Juleferie
04.01.2027;;Første skoledag etter jul
22.02.2027;26.02.2027;Vinterferie
22.03.2027;29.03.2027;Påskeferie
06.05.2027;;Kristi himmelfartsdag
07.05.2027;;Elevfri dag
18.06.2027;;Siste skoledag
"01.06.2027";;"Grillfest; ta med ""pølser"""
`

describe('a school route', () => {
  it('as CSV becomes a school year with its free days, and says what became of each row', () => {
    const { calendar, years, rows } = taken(route)
    expect(years).toEqual(['2026-27'])
    expect(calendar.schoolYears).toEqual([{ name: '2026-27', from: '2026-08-17', to: '2027-06-18' }])
    expect(calendar.free).toEqual([
      { from: '2026-09-28', to: '2026-10-02', name: 'Høstferie', kind: 'holiday' },
      { from: '2026-10-30', to: '2026-10-30', name: 'Planleggingsdag', kind: 'planning' },
      { from: '2026-12-21', to: '2027-01-01', name: 'Juleferie', kind: 'holiday' },
      { from: '2027-02-22', to: '2027-02-26', name: 'Vinterferie', kind: 'holiday' },
      { from: '2027-03-22', to: '2027-03-29', name: 'Påskeferie', kind: 'holiday' },
      { from: '2027-05-07', to: '2027-05-07', name: 'Elevfri dag', kind: 'free-day' },
    ])
    expect(rows.map(({ line, became }) => [line, became])).toContainEqual([12, 'unsure'])
    expect(rows.map(({ became }) => became)).toContain('known')
    expect(rows.find(({ line }) => line === 12)?.row?.name).toBe('Grillfest; ta med "pølser"')
    const made = { version: '1', ...calendar }
    expect(faultsOf(made)).toEqual([])
    expect(made.schoolYears.map((year) => schoolDaysIn(made, year))).toEqual([190])
  })

  it.each([
    ['commas and ISO dates', 'Subject,Start Date,End Date\nSkolestart,2026-08-17,\nSkoleslutt,2027-06-18,'],
    ['tabs and no headings', '17.08.2026\t\tSkolestart\n18.06.2027\t\tSiste skoledag'],
    ['nynorsk', 'Dato;Kva\n17/8/2026;Fyrste skuledag\n18/6/2027;Siste skuledag'],
    [
      'weekdays and a mark of byte order',
      '\uFEFFDato;Hva\r\nman. 17.8.2026;Skolestart\r\nfredag 18.6.2027;Skoleslutt\r\n',
    ],
  ])('is read with %s', (_, text) => {
    expect(taken(text).calendar.schoolYears).toEqual([
      { name: '2026-27', from: '2026-08-17', to: '2027-06-18' },
    ])
  })

  it('as iCal: whole days end the day before, folded lines go on, alarms and cancelled events are passed over', () => {
    const text = ical(
      whole('Skolestart', '20260817', '20260818'),
      [
        'DTSTART;VALUE=DATE:20260928',
        'DTEND;VALUE=DATE:20261003',
        'SUMMARY;LANGUAGE="nb:NO":Høst',
        ' ferie\\, uke 40',
      ],
      [
        'DTSTART;TZID=Europe/Oslo:20261030T080000',
        'DTEND;TZID=Europe/Oslo:20261030T150000',
        'SUMMARY:Planleggingsdag',
      ],
      [
        'DTSTART:20261220T230000Z',
        'DTEND:20270101T230000Z',
        'SUMMARY:Juleferie',
        'BEGIN:VALARM',
        'SUMMARY:Påminnelse',
        'DTSTART:20200101',
        'END:VALARM',
      ],
      ['DTSTART;VALUE=DATE:20270222', 'DURATION:P5D', 'SUMMARY:Vinterferie'],
      [...whole('Fridag', '20270507'), 'STATUS:CANCELLED'],
      whole('Skoleslutt', '20270618'),
    )
    expect(taken(text).calendar).toEqual({
      schoolYears: [{ name: '2026-27', from: '2026-08-17', to: '2027-06-18' }],
      free: [
        { from: '2026-09-28', to: '2026-10-02', name: 'Høstferie, uke 40', kind: 'holiday' },
        { from: '2026-10-30', to: '2026-10-30', name: 'Planleggingsdag', kind: 'planning' },
        { from: '2026-12-21', to: '2027-01-01', name: 'Juleferie', kind: 'holiday' },
        { from: '2027-02-22', to: '2027-02-26', name: 'Vinterferie', kind: 'holiday' },
      ],
    })
  })

  it('takes the ends of the year from the summer holidays where no row says them', () => {
    const text =
      'Fra;Til;Hva\n20.06.2026;16.08.2026;Sommerferie\n28.09.2026;02.10.2026;Høstferie\n19.06.2027;15.08.2027;Sommerferie'
    expect(taken(text).calendar.schoolYears).toEqual([
      { name: '2026-27', from: '2026-08-17', to: '2027-06-18' },
    ])
  })

  it('leaves the other years of the calendar as they are', () => {
    const before = {
      version: '1',
      schoolYears: [
        { name: '2025-26', from: '2025-08-18', to: '2026-06-19' },
        { name: '2026-27', from: '2026-08-20', to: '2027-06-18' },
      ],
      free: [
        { from: '2025-09-29', to: '2025-10-03', name: 'Høstferie' },
        { from: '2026-10-05', to: '2026-10-09', name: 'Høstferie' },
      ],
    }
    const read = importRoute('Fra;Til;Hva\n28.09.2026;02.10.2026;Høstferie', before)
    expect(read.ok && read.calendar).toEqual({
      schoolYears: before.schoolYears,
      free: [before.free[0], { from: '2026-09-28', to: '2026-10-02', name: 'Høstferie', kind: 'holiday' }],
    })
  })

  it.each([
    ['nothing', '  \n', 'empty', null],
    ['a letter', 'Hei alle sammen!\nVelkommen til nytt skoleår.', 'nothing-found', null],
    ['an empty calendar', ical(), 'nothing-found', null],
    ['a year without a first day', 'Fra;Til;Hva\n28.09.2026;02.10.2026;Høstferie', 'no-first-day', '2026-27'],
    ['a year without an end', 'Dato;Hva\n17.08.2026;Skolestart', 'no-last-day', '2026-27'],
    ['what is far too long', 'x'.repeat(400_001), 'too-large', null],
  ])('is refused: %s', (_, text, refusal, year) => {
    const read = importRoute(text, null)
    expect(read.ok ? 'taken' : [read.refusal, read.year]).toEqual([refusal, year])
  })

  it.each([
    ['bad-date', 'Fra;Til;Hva\n31.02.2027;;Fridag'],
    ['backwards', 'Fra;Til;Hva\n02.10.2026;28.09.2026;Høstferie'],
    ['no-name', 'Fra;Til;Hva\n02.10.2026;;'],
    ['recurring', ical([...whole('Fridag', '20261002'), 'RRULE:FREQ=YEARLY'])],
    ['no-date', ical(['SUMMARY:Fridag'])],
  ])('says which row it could not take: %s', (problem, text) => {
    const read = importRoute(text, null)
    expect(read.rows.map(({ line, became }) => [line, became])).toEqual([
      [text.startsWith('BEGIN') ? 3 : 2, problem],
    ])
  })
})

describe('a calendar', () => {
  const year = { name: '2026-27', from: '2026-08-17', to: '2027-06-18' }
  const fall = { from: '2026-09-28', to: '2026-10-02', name: 'Høstferie' }
  it.each([
    ['no-years', { schoolYears: [], free: [] }],
    ['bad-year-name', { schoolYears: [{ ...year, name: '2026-28' }], free: [] }],
    ['bad-date', { schoolYears: [{ ...year, to: '2027-02-31' }], free: [] }],
    ['year-backwards', { schoolYears: [{ ...year, to: '2026-08-01' }], free: [] }],
    ['year-outside', { schoolYears: [{ ...year, to: '2027-08-20' }], free: [] }],
    ['term-outside', { schoolYears: [{ ...year, springFrom: '2026-08-01' }], free: [] }],
    ['same-year-twice', { schoolYears: [year, year], free: [] }],
    ['free-backwards', { schoolYears: [year], free: [{ ...fall, to: '2026-09-01' }] }],
    ['free-outside-year', { schoolYears: [year], free: [{ ...fall, from: '2025-09-28', to: '2025-10-02' }] }],
    ['free-without-name', { schoolYears: [year], free: [{ ...fall, name: ' ' }] }],
    ['free-too-long', { schoolYears: [year], free: [{ ...fall, to: '2026-12-02' }] }],
    ['too-few-school-days', { schoolYears: [{ ...year, to: '2026-12-01' }], free: [] }],
  ])('is refused when it has %s', (problem, calendar) => {
    expect(faultsOf({ version: '1', ...calendar }).map((fault) => fault.problem)).toContain(problem)
  })
})
