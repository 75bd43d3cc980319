import { describe, expect, it } from 'vitest'
import { seemsAboutSomebody, seemsToTellOf, type TellingSign, wordsOf } from './about-somebody.ts'

const names = new Set(['nora', 'vik', 'kari', 'nygård', 'dag', 'liv', 'selma', 'krogh', 'per'])
const around = 'Tårnliaveka: en voksen er ute i hvert friminutt. Elever og ansatte er med.'
const heard = (words: string) => seemsAboutSomebody({ words, names, around })

const turned: readonly (readonly [string, TellingSign])[] = [
  ['Nora blir lukket ute i storefri.', 'name'],
  ['det er nora som trenger dette', 'name'],
  ['Spør heller Kari om dette.', 'name'],
  ['Kari Nygård er aldri ute.', 'name'],
  ['Noras klasse har det ikke slik.', 'name'],
  ['Dette gjelder Zbigniew, som går her.', 'name'],
  ['Tobias får ikke være med.', 'name'],
  ['Vi så Dag i gangen.', 'name'],
  ['De som går i 9B får ikke være med.', 'class'],
  ['I 8 a er det ikke slik.', 'class'],
  ['N.V. står alene hver dag.', 'initials'],
  ['Spør N om det.', 'initials'],
  ['Det er OJ som gjør det.', 'initials'],
  ['Læreren ser aldri på oss.', 'adult'],
  ['kroppsøvingslæreren roper', 'adult'],
  ['Hun slår de andre.', 'child'],
  ['han er slem', 'child'],
  ['Det var ho som byrja.', 'child'],
  ['Sønnen min går alene hjem.', 'child'],
  ['Mitt barn har det ikke trygt.', 'child'],
  ['Det er en gutt på trinnet som ødelegger.', 'child'],
  ['En elev i klassen vår gråter.', 'child'],
  ['My daughter is afraid of the breaks.', 'child'],
  ['En elev på trinnet er alltid alene.', 'child'],
  ['Ei i klassen får ikke være med.', 'child'],
  ['Den nye eleven blir holdt utenfor.', 'child'],
  ['Vi har en medelev som ikke får være med.', 'child'],
  ['Mor til en elev ringte.', 'child'],
  ['En niendeklassing er slem.', 'child'],
  ['Jeg blir mobbet.', 'child'],
  ['Eg vart plaga i fjor.', 'child'],
  ['Det er flere som mobber meg.', 'child'],
  ['I am bullied.', 'child'],
  ['Matematikklæreren vår er urettferdig.', 'adult'],
  ['Rektor kjefter på oss.', 'act'],
  ['Eleven blir slått i gangen.', 'act'],
  ['Ring meg på 900 00 000.', 'contact'],
  ['Skriv til meg: mor@hjemme.example', 'contact'],
]

const shown: readonly string[] = [
  'Kan en voksen være ved fotballbanen også?',
  'Elevrådet vil at spillrommet er åpent på fredager.',
  'Vi synes at det er for mange ord her. Ungdommer forstår ikke «relasjonskompetent».',
  'Det står ikke hvem som har ansvaret. Rektor bør si det.',
  'FAU og SMU må få vite om dette før jul.',
  'Bra! Behold Tårnliaveka som den er.',
  'Hva skjer når noen slår? Det står ikke i planen.',
  'Eleven må få lese sin egen plan, og si hva han eller hun mener.',
  'Hver dag er bedre enn hver uke. Ta det med hele livet i vår.',
  'MOT må stå her, og Elevundersøkelsen.',
  'Trinn 8, 9 og 10 bør ha det likt.',
  'I friminuttet trenger vi flere voksne.',
  'Å ha det gøy sammen hjelper.',
  'Lenger lunsj, takk!',
  'Jeg synes planen er for lang. Vi blir spurt for sjelden.',
  'En elev bør være med i gruppa, og foreldrene til elevene må få vite det.',
  'Den enkelte eleven skal ha en voksen å gå til.',
  'Lærere, kontaktlærer og trinnleder bør stå her.',
  'Kvifor står det ikkje noko om nettvett? Foreldra vil ha det med.',
  'The word “leadership” is unclear. Who is it?',
]

describe('a comment to the plan', () => {
  it.each(turned)('is turned towards a report: %s', (words, sign) => {
    expect(heard(words)).toBe(sign)
  })

  it.each(shown)('is shown to those who write the plan: %s', (words) => {
    expect(heard(words)).toBeNull()
  })

  it('may name a class where a class takes something on, and nobody in it', () => {
    const taken = (words: string) => seemsAboutSomebody({ words, names, around, classes: 'fine' })
    expect(taken('9C pynter kantina')).toBeNull()
    expect(taken('Nora i 9C pynter kantina')).toBe('name')
  })

  it('is asked about by its words alone, in small letters and without the genitive', () => {
    expect(wordsOf('Noras venn, Anne-Lise')).toEqual(['noras', 'nora', 'venn', 'anne-lise', 'anne', 'lise'])
  })
})

describe('what is kept of meetings and deviations', () => {
  const allowed = new Set(['kari', 'nygård'])
  const told = (words: string) => seemsToTellOf({ words, names, allowed })

  it.each([
    ['Saken gjelder Nora.', 'name', ['Nora']],
    ['Kari og Selma Krogh var der.', 'name', ['Selma', 'Krogh']],
    ['Vi snakket om Tobias. Tobias har det fint.', 'name', ['Tobias']],
    ['Ring 900 00 123 om det.', 'contact', ['900 00 123']],
    ['Skriv til ola@example.no.', 'contact', ['ola@example.no.']],
    ['Læreren kjeftet i timen.', 'act', ['Læreren', 'kjeftet']],
    ['En gutt sparket ballen. Han slo de andre.', 'act', ['en gutt', 'sparket', 'han', 'slo']],
    ['N.V. ble utestengt.', 'act', ['N.V.', 'utestengt']],
    ['Jenta i 9B ble mobbet.', 'act', ['9B', 'Jenta', 'mobbet']],
  ] as const)('is turned: %s', (words, sign, found) => {
    const telling = told(words)
    expect(telling?.sign).toBe(sign)
    for (const one of found) expect(telling?.words).toContain(one)
  })

  it.each([
    'Kari Nygård tar det videre.',
    'Rektor orienterte om tallene. Hun kommer tilbake til det.',
    '9B pynter, og 8A rydder.',
    'Læreren som har tilsyn, tar med vest.',
    'Møtet er på Deichman Tøyen klokka 18.',
    'Noen blir mobbet på nett. Vi spør trinnene hva de ser.',
    'Ingen voksen var ute i storefri.',
    'Vi tar opp inspeksjon, garderobe og buss.',
    'Det ble sparket ball i gangen.',
  ])('is kept: %s', (words) => {
    expect(told(words)).toBeNull()
  })
})
