import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { judge } from '../../cli/assess.ts'
import { timesFor } from '../../cli/assess-options.ts'
import { readCaseFile } from '../../delivery/case-file/read.ts'
import { type MistakeCode, mistakeCodes } from './mistake.ts'

const examples = join(import.meta.dirname, '../../../docs/examples')

const entry = z.looseObject({
  id: z.string(),
  seq: z.number(),
  kind: z.string(),
  happened: z.string(),
  recorded: z.string(),
  facts: z.looseObject({}),
  words: z.array(z.looseObject({ field: z.string(), text: z.string(), kind: z.string() })),
})
type Entry = z.infer<typeof entry>
const file = z.looseObject({
  exportedAt: z.string(),
  persons: z.array(z.looseObject({ id: z.string(), part: z.string() })),
  concerns: z.array(z.looseObject({ entries: z.array(entry) })),
  case: z.looseObject({ entries: z.array(entry) }).nullable(),
})
type File = z.infer<typeof file>

/** A model case with something done otherwise, and what is then found in it. */
const foundIn = (name: string, change: (file: File) => void, asOf: string | null = null): MistakeCode[] => {
  const copy = file.parse(JSON.parse(readFileSync(join(examples, name), 'utf8')))
  change(copy)
  const journals = [...copy.concerns, ...(copy.case ? [copy.case] : [])]
  for (const journal of journals) journal.entries.forEach((each, at) => Object.assign(each, { seq: at + 1 }))
  const read = readCaseFile(JSON.stringify(copy))
  if (!read.ok) throw new Error(JSON.stringify(read))
  const at = timesFor({ path: '', asOf, knownAt: null, json: true, locale: 'nb' }, read.file.exportedAt)
  return [...new Set(judge(read.file, read.record, at).mistakes.map(({ mend }) => mend))]
}

const entries = (copy: File): Entry[] => [
  ...copy.concerns.flatMap((each) => each.entries),
  ...(copy.case?.entries ?? []),
]
const each = (kind: string, change: (found: Entry) => void) => (copy: File) => {
  const found = entries(copy).filter((one) => one.kind === kind)
  expect(found.length).toBeGreaterThan(0)
  for (const one of found) change(one)
}
const set = (kind: string, facts: object) => each(kind, (one) => Object.assign(one.facts, facts))
const without =
  (...kinds: string[]) =>
  (copy: File) => {
    for (const journal of [...copy.concerns, ...(copy.case ? [copy.case] : [])])
      journal.entries = journal.entries.filter(({ kind }) => !kinds.includes(kind))
  }
const reword = (kind: string, field: string, text: string) =>
  each(kind, (one) => {
    for (const word of one.words) if (word.field === field) word.text = text
  })

/** Every measure of every version, with something more said of it. */
const everyMeasure = (more: object) =>
  each('plan-approved', (one) => {
    const measures = z.array(z.looseObject({})).parse(one.facts['measures'])
    Object.assign(one.facts, { measures: measures.map((measure) => ({ ...measure, ...more })) })
  })

const week40 = 'model-week-40.json'
const staff = 'model-staff-offence.json'

const table: readonly [string, string, (file: File) => void, readonly MistakeCode[]][] = [
  ['nothing', week40, () => {}, []],
  [
    'no report and no call behind the case',
    week40,
    (copy) => void (copy.concerns = []),
    ['nobody-can-show-when'],
  ],
  [
    'only adults asked',
    week40,
    (copy) => {
      set('investigation-concluded', { methods: ['guardian-talk', 'staff-round'] })(copy)
      each('pupil-talked', (one) =>
        Object.assign(one, { happened: '2026-10-05T09:00', recorded: '2026-10-05T07:10:00Z' }),
      )(copy)
    },
    ['only-adults-asked'],
  ],
  ['closed without an investigation', week40, without('investigation-concluded'), ['no-investigation']],
  ['closed as not proven', week40, set('case-closed', { ground: 'Ikke bevist' }), ['ended-as-not-proven']],
  [
    'closed on the word of the mother',
    week40,
    set('evaluated', { answeredBy: 'guardian' }),
    ['not-evaluated', 'evaluated-without-the-pupil', 'ended-by-adults'],
  ],
  [
    'no suitable measure, and the owner not told',
    week40,
    set('case-closed', { ground: 'no-suitable-measure' }),
    ['ended-by-adults'],
  ],
  [
    'the pupil only partly safe at closing',
    week40,
    set('evaluated', { pupilAnswer: 'partly' }),
    ['ended-by-adults'],
  ],
  [
    'a plan without words for its problem',
    week40,
    each('plan-approved', (one) => void (one.words = one.words.filter(({ field }) => field !== 'problem'))),
    ['plan-lacks-problem'],
  ],
  ['a plan without measures', week40, set('plan-approved', { measures: [] }), ['plan-lacks-measures']],
  [
    'a measure that nobody put into words',
    week40,
    each('plan-approved', (one) => void (one.words = one.words.filter(({ field }) => field !== 'what'))),
    ['plan-lacks-measures'],
  ],
  [
    'a plan that meets another problem',
    week40,
    reword('plan-approved', 'problem', 'Ingrid blir ertet på bussen.'),
    ['nothing-meets-the-problem'],
  ],
  [
    'others were there, and nobody talked with any of them',
    'story-a.json',
    (copy) => set('investigation-concluded', { methods: ['pupil-talk', 'observation'] })(copy),
    ['others-not-heard'],
  ],
  [
    'a measure aimed at other pupils, and nobody weighed what is best for them',
    week40,
    everyMeasure({ level: 'other-pupils' }),
    ['others-best-interest-missing'],
  ],
  [
    'measures that all work elsewhere than where it happens, whatever their words',
    week40,
    (copy) => {
      set('concern-reported', { place: 'changing-room' })(copy)
      if (entries(copy).some(({ kind }) => kind === 'observed'))
        set('observed', { place: 'changing-room' })(copy)
      everyMeasure({ places: ['digital'] })(copy)
    },
    ['nothing-meets-the-problem'],
  ],
  [
    'measures where it happens, in other words than the problem’s',
    week40,
    (copy) => {
      set('concern-reported', { place: 'way-to-school' })(copy)
      reword('plan-approved', 'problem', 'Ingrid blir ertet på bussen.')(copy)
      everyMeasure({ places: ['way-to-school'] })(copy)
    },
    [],
  ],
  [
    'a note that points at a notebook',
    week40,
    reword('evaluated', 'note', 'Det står i notatboka til Kari.'),
    ['kept-elsewhere'],
  ],
  [
    'a pile of notes typed in long after',
    week40,
    (copy) => {
      for (const one of entries(copy).filter(({ kind }) =>
        ['pupil-talked', 'observed', 'other-talked', 'guardian-contacted', 'meeting'].includes(kind),
      ))
        one.recorded = '2026-11-12T12:00:00Z'
    },
    ['written-up-afterwards'],
  ],
  ['no weekly status at all', week40, without('weekly-status'), ['measure-without-trace']],
  [
    'guardians not heard, no reason',
    week40,
    set('plan-approved', { guardiansHeard: 'no' }),
    ['guardians-not-heard'],
  ],
  [
    'never asked whether it is serious',
    week40,
    without('seriousness-assessed'),
    ['seriousness-not-assessed'],
  ],
  ['an old word in a note', week40, reword('evaluated', 'note', 'Meldes til fylkesmannen.'), ['wrong-form']],
  [
    'a decision about something else, in a note',
    week40,
    reword('evaluated', 'note', 'Det er fattet vedtak om skyss.'),
    [],
  ],
  [
    'the pupil may use any word',
    week40,
    reword('evaluated', 'pupil-words', 'Alle sier at jeg overdriver, og at det er min egen skyld.'),
    [],
  ],
  ['what others say is told', week40, reword('other-talked', 'summary', 'Han mener at hun overdriver.'), []],
  [
    'an employee kept as an ordinary matter',
    staff,
    (copy) => {
      set('concern-routed', { compartment: 'ordinary' })(copy)
      without('staff-offence-forwarded')(copy)
    },
    ['owner-not-told', 'staff-offence-as-ordinary'],
  ],
  [
    'a leader’s own conduct, sent to the leadership',
    staff,
    (copy) => {
      for (const person of copy.persons) if (person.id === 'lærer-x') person.part = 'leader'
    },
    ['sent-to-the-leadership'],
  ],
  [
    'a parent from outside is no employee',
    staff,
    (copy) => {
      for (const person of copy.persons) if (person.id === 'lærer-x') person.part = 'external'
      set('concern-routed', { compartment: 'ordinary' })(copy)
      without('staff-offence-forwarded')(copy)
    },
    ['owner-not-told'],
  ],
  [
    'looked into, and nobody asked',
    'model-looked-into.json',
    set('concern-ended', { pupilAsked: false }),
    ['ended-without-asking'],
  ],
  [
    'declined, and seen only twice',
    'model-declined.json',
    (copy) => {
      const seen = entries(copy)
        .filter(({ kind }) => kind === 'observed')
        .slice(2)
      if (copy.case) copy.case.entries = copy.case.entries.filter((one) => !seen.includes(one))
    },
    ['ended-by-adults'],
  ],
  ['a follow-up case may ask everything of its own pupil', 'model-follow-up.json', () => {}, []],
]

describe('what is found', () => {
  it.each(table)('%s', (_, name, change, expected) => {
    expect(foundIn(name, change)).toEqual(expected)
  })

  it('names the entries it is about', () => {
    for (const code of Object.keys(mistakeCodes)) expect(code).toMatch(/^[a-z-]+$/)
  })
})

describe('what time does', () => {
  it('finds an evaluation without the pupil at once, and no longer when the pupil was asked in the days after', () => {
    expect(foundIn('story-e.json', () => {}, '2026-10-13')).toContain('evaluated-without-the-pupil')
    expect(foundIn('story-e.json', () => {}, '2026-10-15')).not.toContain('evaluated-without-the-pupil')
  })

  it('gives two school days to change what does not help', () => {
    const path = 'mistakes/M11.json'
    expect(foundIn(path, () => {}, '2027-01-27')).toEqual([])
    expect(foundIn(path, () => {}, '2027-01-29')).toEqual(['kept-though-it-does-not-help'])
  })

  it('finds the missing plan when the days for it are over', () => {
    const path = 'mistakes/M06.json'
    expect(foundIn(path, () => {}, '2026-10-26')).toEqual([])
    expect(foundIn(path, () => {}, '2026-10-28')).toEqual(['no-plan'])
  })
})
