import { describe, expect, it } from 'vitest'
import type { Place } from '../journal/facts.ts'
import { measureId, personId } from '../people/ids.ts'
import type { WordedMeasure } from './plan.ts'
import { planWarnings } from './warnings.ts'
import { isGroup, isNoTime, meetsProblem, outdatedIn } from './wording.ts'

const measure: WordedMeasure = {
  id: measureId('t1'),
  level: 'adults',
  responsible: { person: personId('miljøarbeider') },
  standIn: { person: personId('faglærer') },
  when: { from: '2026-09-22' },
  what: 'Voksen i garderoben før og etter kroppsøving.',
  goal: 'Ingen er alene.',
  success: 'Eleven sier det.',
}
const codes = (over: Partial<WordedMeasure>, problem = 'Eleven er alene i garderoben.') =>
  planWarnings({ problem, measures: [{ ...measure, ...over }] }).map(({ code }) => code)

describe('warnings beside a plan', () => {
  it.each([
    ['none for a good one', {}, []],
    ['a group as responsible', { responsible: { text: 'Lærerne på trinnet' } }, ['group-as-responsible']],
    ['a name that is only typed is no group', { responsible: { text: 'Kari Vik i miljøteamet' } }, []],
    ['when needed, as time', { when: { text: 'ved behov' } }, ['when-needed']],
    [
      'when needed, in the words of a dated measure',
      { what: 'Voksen i garderoben ved behov.' },
      ['when-needed'],
    ],
    ['all aimed at the child', { level: 'pupil' }, ['all-aimed-at-the-child']],
    ['an old word', { what: 'Vedtak om voksen i garderoben.' }, ['outdated-term']],
    ['no sign of success', { success: '' }, ['no-sign-of-success']],
  ] as const)('%s', (_, over, expected) => {
    expect(codes(over)).toEqual(expected)
  })

  it('asks for a stand-in', () => {
    const { standIn: _, ...alone } = measure
    expect(planWarnings({ problem: 'garderoben', measures: [alone] }).map(({ code }) => code)).toEqual([
      'no-stand-in',
    ])
  })

  it('sees that nothing meets the problem', () => {
    expect(codes({}, 'Eleven blir ertet på bussen og på skoleveien.')).toEqual(['nothing-meets-the-problem'])
  })
})

describe('where the measures work', () => {
  const found = (places: WordedMeasure['places'] & object, reported: readonly Place[]) =>
    planWarnings(
      { problem: 'Eleven blir ertet på bussen.', measures: [{ ...measure, places }] },
      reported,
    ).map(({ code }) => code)

  it('counts for more than the words of the plan', () => {
    expect(found(['changing-room'], ['changing-room'])).toEqual([])
    expect(found(['digital'], ['changing-room'])).toEqual(['nothing-meets-the-problem'])
  })

  it('leaves it to the words where nobody has said where', () => {
    expect(found([], ['way-to-school'])).toEqual(['nothing-meets-the-problem'])
    expect(found(['digital'], ['elsewhere'])).toEqual(['nothing-meets-the-problem'])
    const silent = {
      problem: 'garderoben',
      measures: [{ ...measure, places: ['digital'] as const }, measure],
    }
    expect(planWarnings(silent, ['changing-room'])).toEqual([])
  })
})

describe('the words that are looked for', () => {
  it.each([
    ['Rektor fatter vedtak om tiltak', ['decision']],
    ['Vedtaket gjelder ut året', ['decision']],
    ['Tiltaket krever et eget enkeltvedtak etter § 11-7', []],
    ['etter opplæringslova § 9 A-4', ['chapter-9a']],
    ['kapittel 9A', ['chapter-9a']],
    ['kan meldast til Fylkesmannen', ['county-governor']],
    ['etter kapittel 12, og til Statsforvalteren', []],
    ['helsesøster og spesialundervisning', ['special-education', 'health-sister']],
    ['gjelder elever i 9A og 9B', []],
  ])('outdated in %j', (text, terms) => {
    expect(outdatedIn(text)).toEqual(terms)
  })

  it.each([
    ['ved behov', true],
    ['Fortløpende', true],
    ['', true],
    ['mandag og onsdag til jul', false],
    ['uke 43–46', false],
  ])('no time: %j', (text, expected) => {
    expect(isNoTime(text)).toBe(expected)
  })

  it.each([
    ['trinnet', true],
    ['alle voksne', true],
    ['Miljøteamet', true],
    ['', true],
    ['kontaktlærer', false],
    ['Kari Vik', false],
  ])('a group: %j', (text, expected) => {
    expect(isGroup(text)).toBe(expected)
  })

  it.each([
    ['Utestengt i storefri.', ['Voksen ute i friminuttene.'], true],
    ['Utestengt i storefri.', ['Samtale med eleven på rommet.'], false],
    ['Alene og trist.', ['Samtale med eleven.'], true],
    ['Ertet i garderoben av gruppa fra fotballen.', ['Fotballaget får besøk av treneren.'], true],
  ])('meets %j by %j: %j', (problem, measures, expected) => {
    expect(meetsProblem(problem, measures)).toBe(expected)
  })
})
