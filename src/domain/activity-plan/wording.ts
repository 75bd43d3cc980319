/**
 * Words in a plan's own text that tell something is wrong with it. Norwegian words to look for, in both forms;
 * what is said about them on a page stands in the texts.
 */
export const outdatedTerms = [
  { term: 'county-governor', words: /fylkesmann/iu },
  { term: 'chapter-9a', words: /(§\s*9\s*-?\s*a\b|kapit(?:tel|el)\s*9\s*-?\s*a\b|\b9a-\d)/iu },
  { term: 'decision', words: /(?<![\p{L}])vedtak(?:et|a|ene)?(?![\p{L}])/iu },
  { term: 'special-education', words: /spesialundervi[sn]+ing/iu },
  { term: 'order-rules', words: /ordensreglement/iu },
  { term: 'health-sister', words: /(?:helsesøster|helsesyster)/iu },
  { term: 'free-school-act', words: /friskolelov/iu },
  { term: 'school-portal', words: /skoleporten/iu },
] as const satisfies readonly { term: string; words: RegExp }[]
export type OutdatedTerm = (typeof outdatedTerms)[number]['term']

export const outdatedIn = (text: string): readonly OutdatedTerm[] =>
  outdatedTerms.filter((each) => each.words.test(text)).map((each) => each.term)

const someTime =
  /(ved behov|etter behov|ved høve|når det trengs|når det trengst|dersom nødvendig|fortløpende|fortløpande|løpende|løpande|kontinuerlig|kontinuerleg|etter hvert|etter kvart|snarest|så snart som mulig)/iu

/** "When needed" is no time: nobody can see whether it was done (§ 12-4 third paragraph c). */
export const isNoTime = (text: string): boolean => text.trim() === '' || someTime.test(text)

const groups =
  /(?<![\p{L}])(alle|vi|skolen|skulen|trinnet|steget|klassen|klassa|lærerne|lærarane|de ansatte|dei tilsette|ansatte|tilsette|personalet|de voksne|dei vaksne|voksne|vaksne|ledelsen|leiinga|administrasjonen|(?:\p{L}*-)?\p{L}*teamet|team|elevene|elevane|foreldrene|foreldra|kontaktlærerne|kontaktlærarane|inspeksjon|faglærerne|faglærarane)(?![\p{L}])/iu

/** First name and last name: somebody is named, whatever group they come from. */
const names = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u

/** A group as the one responsible: then nobody is (§ 12-4 third paragraph d). */
export const isGroup = (text: string): boolean =>
  text.trim() === '' || (groups.test(text) && !names.test(text))

const placeWords: readonly RegExp[] = [
  /(garderobe|dusj|kroppsøving|gymsal|gymtime)/iu,
  /(storefri|friminutt|pause|skolegård|skulegard|elevtid|uteområde|lunsj|kantine)/iu,
  /(skolevei|skuleveg|skoleveg|bussen|buss|på vei (?:til|hjem|fra)|på veg)/iu,
  /(digital|snap|chat|tiktok|instagram|mobil|nettet|melding(?:er|ar) på|gruppechat|discord)/iu,
  /(sfo|aktivitetsskole|leksehjelp)/iu,
  /(leirskole|leirskule|skoletur|klassetur|turdag|utflukt)/iu,
  /(klasserom|i timen|timene|undervisning|gruppearbeid|norsktime|mattetime)/iu,
  /(i gangen|korridor|toalett)/iu,
]

const placesIn = (text: string): readonly number[] =>
  placeWords.flatMap((words, place) => (words.test(text) ? [place] : []))

/** Words of five letters or more, cut to their beginning: "utestenges" and "utestenging" are the same matter. */
const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase().slice(0, 6)).filter((stem) => !common.has(stem)))

const anyStems = (text: string): ReadonlySet<string> => stemsOf(text.match(/\p{L}{5,}/gu) ?? [])

/** Without those that only stand with a capital: a name ties nothing to anything. */
const plainStems = (text: string): ReadonlySet<string> =>
  stemsOf(text.match(/(?<!\p{L})\p{Ll}\p{L}{4,}/gu) ?? [])

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((stem) => other.has(stem))

const shareWords = (one: string, other: string): boolean =>
  meet(plainStems(one), anyStems(other)) || meet(anyStems(one), plainStems(other))

/** Beginnings of words that stand in every plan and tie nothing to anything. */
const common = new Set([
  'eleven',
  'elever',
  'elevar',
  'skolen',
  'skulen',
  'andre',
  'etter',
  'under',
  'mellom',
  'hveran',
  'kvaran',
  'voksen',
  'voksne',
  'vaksen',
  'vaksne',
  'klasse',
  'klasse',
  'hverda',
  'timene',
  'timane',
  'gruppe',
  'gruppa',
  'trygge',
  'trygg',
])

/**
 * Does anything in the measures meet the problem? No, when the problem names a place, no measure names the same,
 * and they share no other word. Asked while the plan is written.
 */
export const meetsProblem = (problem: string, measures: readonly string[]): boolean => {
  const where = placesIn(problem)
  if (where.length === 0 || measures.length === 0) return true
  const text = measures.join('\n')
  return placesIn(text).some((place) => where.includes(place)) || shareWords(problem, text)
}

/** They name another place instead: then it is more than a doubt. */
export const aimsElsewhere = (problem: string, measures: readonly string[]): boolean =>
  !meetsProblem(problem, measures) && placesIn(measures.join('\n')).length > 0
