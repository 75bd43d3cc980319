import type { EventName, EventRelation, KnownEvent, OnEvent, Soon } from '../when.ts'
import { endOf, furthest, longest, past, phrase, type Read, type Reading, type Rule, take } from './scan.ts'
import { anyOf, num, numberOf, school } from './words.ts'

const survey = '(?:elevundersøkelsen|elevundersøkinga|elevundersøkingen|eu)'
const wellbeing =
  '(?:klassetrivselsundersøkelsen|klassetrivselundersøkelsen|klassetrivselsundersøkinga|trivselsundersøkelsen|trivselsundersøkinga|klassetrivsel)'
const from = '(?:fra|frå|av|på|i|til)'
const results = `(?:de |dei )?resultat(?:er|ene|a|et|)(?: ${from} (?:${survey}|${wellbeing}))?`
const come =
  '(?:foreligger|ligg føre|er klare?|er kome|er kommet|er mottatt|kommer|kjem|er her|er tilgjengelige?|er offentliggjort)'
const got = '(?:man|vi|en|ein|skolen|skulen|leiinga|ledelsen) (?:har )?(?:fått|får|mottatt|motteke)'

/** Events that Varde will know of by itself, as people name them. */
const known: readonly (readonly [KnownEvent, 'noun' | 'clause' | 'both', string])[] = [
  ['survey-results', 'both', `${results}(?: ${come})?|${got} ${results}|${survey} ${come}`],
  ['pupil-survey', 'noun', `${survey}(?: er (?:gjennomført|gjort|over|ferdig))?`],
  ['wellbeing-survey', 'noun', `${wellbeing}(?: er (?:gjennomført|gjort|over|ferdig))?`],
  [
    'pupil-survey-discussed',
    'clause',
    `(?:resultatene fra )?${survey} (?:drøftes|blir drøftet|blir drøfta|er på sakslista|er på agendaen|er tema|er oppe)`,
  ],
  ['suspicion', 'noun', '(?:mistanke|mistanker)'],
  ['concern', 'noun', '(?:bekymring(?:er|ar)?|uro|bekymringsmelding(?:er|ar)?)'],
  ['offence', 'noun', '(?:krenkelse(?:r)?|krenking(?:ar)?|krenkende atferd|krenkjande åtferd|mobbing)'],
  ['absence', 'noun', '(?:fravær|fråvær|første fraværsdag|fyrste fråværsdag)'],
  [
    'new-pupil',
    'both',
    '(?:ny elev|nye elever|nye elevar|(?:en |ein )?ny elev (?:begynner|byrjar|starter|startar))',
  ],
  [
    'new-employee',
    'both',
    '(?:nyansettelse(?:r)?|nytilsetjing(?:ar)?|nytilsetting|ansettelse|tilsetting|tilsetjing|nye ansatte|nytilsette|nytilsatte)',
  ],
  ['it-happens', 'clause', '(?:det|noe|noko) (?:skjer|hender|oppstår|inntreffer|skulle skje)'],
]

const knownNames = known.map(
  ([name, form, words]): readonly [RegExp, 'noun' | 'clause' | 'both', EventName] => [
    phrase(words),
    form,
    { known: name },
  ],
)

type Form = 'noun' | 'clause'
interface Lead {
  readonly relation: EventRelation
  readonly form: Form | 'both'
}
const lead = (relation: EventRelation, form: Lead['form']) => (): Lead => ({ relation, form })

const leads: readonly Rule<Lead>[] = [
  [phrase('ved|i forbindelse med|i samband med|under|ifm\\.?'), lead('when', 'noun')],
  [phrase('(?:alltid|hver gang|kvar gong) ved'), lead('each-time', 'noun')],
  [
    phrase('når|så snart|så snart som|straks|med en gang|med ein gong|dersom|hvis|viss|i tilfelle'),
    lead('when', 'clause'),
  ],
  [phrase('(?:hver gang|kvar gong|alltid når|alltid hvis|alltid dersom)'), lead('each-time', 'clause')],
  [phrase('etter|i etterkant av|som oppfølging av'), lead('after', 'noun')],
  [phrase('etter at'), lead('after', 'clause')],
  [phrase('før|i forkant av'), lead('before', 'both')],
  [
    phrase(`(?:på |i )?(?:det )?(?:første|fyrste|neste) (?:mulige |moglege )?møte(?:t)? (?:etter)`),
    lead('first-meeting-after', 'noun'),
  ],
  [
    phrase(`(?:på |i )?(?:det )?(?:første|fyrste|neste) (?:mulige |moglege )?møte(?:t)? (?:etter at|når)`),
    lead('first-meeting-after', 'clause'),
  ],
]

const atOnce =
  '(?:straks|umiddelbart|snarest(?: mulig| råd)?|så snart som (?:mulig|råd|mogleg)|så fort som (?:mulig|mogleg)|med en gang|med ein gong|omgående|øyeblikkelig)'
const within =
  (unit: 'school-days' | 'days' | 'weeks' | 'months') =>
  (count: string | undefined): Soon => ({
    in: unit,
    count: numberOf(count ?? '1'),
  })
const latest = '(?:senest innen|seinast innan|innen|innan|senest|seinast|inntil)?'
const soons: readonly Rule<Soon>[] = [
  [phrase(atOnce), () => ({ in: 'at-once' })],
  [phrase('(?:på |innen |innan |senest |seinast )?(?:samme|same) dag'), () => ({ in: 'same-day' })],
  [phrase(`${latest} ?${num} ${school}(?:dag|dager|dagar)`), within('school-days')],
  [phrase(`${latest} ?${num} (?:dag|dager|dagar|døgn|virkedager|virkedagar)`), within('days')],
  [phrase(`${latest} ?${num} (?:uke|uker|veke|veker)`), within('weeks')],
  [phrase(`${latest} ?${num} (?:måned|måneder|månad|månader)`), within('months')],
]

const gap = /\s+/uy
const comma = /\s*,\s*/uy
const everyYear = /\s+(?:hvert|kvart)\s+(?:skole|skule)?år(?![\p{L}])|\s+årlig(?![\p{L}])/uy
const noon = /\s+(?=(?:ved|når|etter|før|dersom|hvis|i\s|med))/uy

const event = (relation: EventRelation, name: EventName, soon: Soon | null): OnEvent => ({
  kind: 'event',
  relation,
  event: name,
  soon,
  label: null,
})

const readSoonAfter = (reading: Reading, at: number): Read<Soon> | null => {
  const begin = past(comma, reading, at)
  return begin > at ? longest(soons, reading, begin) : null
}

const fits = (form: Form | 'both', asked: Form | 'both'): boolean =>
  form === 'both' || asked === 'both' || form === asked

/** The leads that fit here, as "etter at" and "etter": the longer first. */
const leadsAt = (reading: Reading, at: number): readonly Read<Lead>[] =>
  leads
    .flatMap(([pattern, make]) => {
      const found = take(pattern, reading.text, at)
      const made = found && make()
      return found && made && typeof made === 'object' ? [{ value: made, to: endOf(found) }] : []
    })
    .toSorted((a, b) => b.to - a.to)

const readKnownAfter = (reading: Reading, leading: Read<Lead>): Read<EventName> | null =>
  furthest(
    ...knownNames.map(([pattern, form, value]) => {
      const found = take(pattern, reading.text, past(gap, reading, leading.to))
      return found && fits(form, leading.value.form) ? { value, to: endOf(found) } : null
    }),
  )

interface Opening {
  readonly soon: Soon | null
  readonly at: number
}
const openings = (reading: Reading, at: number): readonly Opening[] => {
  const soon = longest(soons, reading, at)
  const begin = soon ? past(noon, reading, soon.to) : at
  return soon && begin > soon.to
    ? [
        { soon: soon.value, at: begin },
        { soon: null, at },
      ]
    : [{ soon: null, at }]
}

const finished = (reading: Reading, read: Read<OnEvent>): Read<OnEvent> => {
  const to = past(everyYear, reading, read.to)
  const soon = read.value.soon === null ? readSoonAfter(reading, to) : null
  return soon ? { value: { ...read.value, soon: soon.value }, to: soon.to } : { ...read, to }
}

const deadline = phrase('innen|innan|senest|seinast')
const firstDayOfAbsence = phrase('(?:på )?(?:første|fyrste) (?:fraværsdag|fråværsdag)')

export const readKnownEvent = (reading: Reading, at: number): Read<OnEvent> | null => {
  const absence = take(firstDayOfAbsence, reading.text, at)
  const fixed: Read<OnEvent> | null = absence && {
    value: event('when', { known: 'absence' }, { in: 'same-day' }),
    to: endOf(absence),
  }
  const found = openings(reading, at).flatMap((opening) =>
    leadsAt(reading, opening.at).map((leading) => {
      const name = readKnownAfter(reading, leading)
      return (
        name &&
        finished(reading, {
          value: event(leading.value.relation, name.value, opening.soon),
          to: name.to,
        })
      )
    }),
  )
  const soon = longest(take(deadline, reading.text, at) ? soons : soons.slice(0, 2), reading, at)
  const alone = soon && { value: event('when', { known: 'it-happens' }, soon.value), to: soon.to }
  return furthest(fixed, ...found, alone)
}

/** What can't begin an event of the plan's own: a time that wasn't understood is no event. */
const timeWord = new RegExp(
  `\\s*(?:\\d|${anyOf(['uke', 'veke', 'uka', 'veka', 'klokka', 'kl', 'hvert', 'kvart', 'hver', 'kvar', 'anledning', 'høve', 'som helst', 'den', 'måned', 'månad', 'dag', 'uker', 'veker'])}(?![\\p{L}]))`,
  'uy',
)
const words = /\s+([^,;:.()\d][^,;:.()]{1,80})/uy
const joined = /\s+(?:og|samt|eller)\s+/g

/** "Ved konflikt mellom elever": an event in the plan's own words, and where it may end. */
export const readToldEvents = (reading: Reading, at: number): readonly Read<OnEvent>[] =>
  openings(reading, at).flatMap((opening) =>
    leadsAt(reading, opening.at).flatMap((leading) => {
      const found = take(words, reading.text, leading.to)
      if (!found || take(timeWord, reading.text, leading.to)) return []
      const start = endOf(found) - (found[1]?.length ?? 0)
      const joints = [...(found[1] ?? '').matchAll(joined)].map((joint) => start + joint.index)
      const form = leading.value.form === 'both' ? 'noun' : leading.value.form
      return [endOf(found), ...joints.toReversed()].map((to) => {
        const told = reading.written.slice(start, to).trim().replaceAll(/\s+/g, ' ')
        return finished(reading, {
          value: event(leading.value.relation, { told, form }, opening.soon),
          to: start + reading.written.slice(start, to).trimEnd().length,
        })
      })
    }),
  )
