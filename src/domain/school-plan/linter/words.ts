/**
 * Norwegian words that the linter looks for in a plan, in both forms. Lines of a PDF break anywhere, so that a blank in
 * a pattern stands for any white space.
 */
const of = (pattern: string): RegExp => new RegExp(pattern.replaceAll(' ', '\\s+'), 'giu')
/** From the beginning of a word; what follows may be any ending. */
const starting = (pattern: string): RegExp => of(`(?<![\\p{L}\\d])(?:${pattern})`)

export interface OutdatedTerm {
  readonly was: RegExp
  /** The whole new word, its first letter made as large or small as the old one's; null for an address: no word helps. */
  readonly now: (found: string) => string | null
  readonly code: 'outdated-term' | 'outdated-law'
}

const stem =
  (now: string) =>
  (endings: Readonly<Record<string, string>>) =>
  (found: string): string => {
    const lower = found.toLowerCase()
    const ending = Object.keys(endings).find((each) => lower.endsWith(each)) ?? ''
    return `${now}${endings[ending] ?? ''}`
  }

/** law.md 9.2: the word that was, and the word that is. */
export const outdatedTerms: readonly OutdatedTerm[] = [
  {
    code: 'outdated-term',
    was: starting('fylkesm(?:annens|ennenes|enn|annen|ann)(?!\\p{L})'),
    now: stem('statsforvalter')({ annens: 'ens', annen: 'en', ennenes: 'nes', enn: 'e' }),
  },
  {
    code: 'outdated-law',
    was: of('(?:§+ ?9 ?-?a(?: ?-? ?\\d+)?|kap(?:ittel|\\.)? 9 ?-?a)(?!\\p{L})'),
    now: () => 'kapittel 12',
  },
  { code: 'outdated-law', was: /(?<=\/\S*)(?:kapittel-)?9-?a(?=[/#])/giu, now: () => null },
  {
    code: 'outdated-term',
    was: starting('spesialundervisning(?:en|a)?(?!\\p{L})'),
    now: stem('individuelt tilrettelagt opplæring')({ en: 'en', a: 'a' }),
  },
  {
    code: 'outdated-term',
    was: starting('ordensreglement(?:et|a|er|ene)?(?!\\p{L})'),
    now: stem('skoleregler')({ et: 'ne', a: 'ne', ene: 'ne' }),
  },
  {
    code: 'outdated-term',
    was: starting('(?:helsesøster|helsesøstre|helsesøstra|helsesøsteren)(?!\\p{L})'),
    now: stem('helsesykepleier')({ søsteren: 'en', søstra: 'en', søstre: 'e' }),
  },
  {
    code: 'outdated-law',
    was: starting('friskol(?:elov|elova|eloven)(?!\\p{L})'),
    now: () => 'privatskolelova',
  },
  { code: 'outdated-term', was: starting('skoleporten(?!\\p{L})'), now: () => 'statistikkbanken' },
]

const owner = '(?:skoleeier|skuleeigar|skoleeigar|kommunen|kommuna|fylkeskommunen|utdanningsetaten)'
const tells =
  '(?:vars(?:le|ler|lar|las)|meld(?:e|er|es|ast)|gi(?:r|s)? beskjed|orienter(?:er|es)?|informer(?:er|es)?)'
const leaders = '(?:ledelsen|leiinga|leiargruppa|rektor|leder|leiar|en i ledelsen|ein i leiinga)'
const offends = '(?:krenk(?:er|et|ar|a|else|ing|elser)|mobb(?:er|et|ar|a|ing))'

/** Each is looked for in sentences, or in the whole plan, by lint.ts. */
export const words = {
  planCalledDecision: of(
    '(?:skriftlig|skriftleg) (?:enkelt)?vedtak|enkeltvedtak|vedtak (?:fattes|skrives|skrivast|blir skrevet|blir skrive) (?:snarest|så snart)',
  ),
  ownerTold: of(`${tells}[^.]{0,60}${owner}|${owner}[^.]{0,60}${tells}`),
  serious: starting('alvorlig|alvorleg|grov'),
  staffOffends: of(
    `(?:ansatt|tilsett|lærer|voksen|vaksen|medarbeider|personale)[^.]{0,80}${offends}|${offends}[^.]{0,60}(?:ansatt|tilsett|lærer)`,
  ),
  leadershipOffends: of(
    `${leaders}(?: \\p{L}+){0,6} ${offends}|§ 12-5[^.]{0,80}(?:ledelsen|leiinga)|(?:gjelder|gjeld|mot|om) (?:det )?(?:noen |nokon |en |ein )?(?:i )?(?:ledelsen|leiinga)[^.]{0,80}${owner}`,
  ),
  physicalIntervention: of(
    'fysisk(?:e)? (?:inngrep|inngripen|inngriping|avverging)|gripe inn fysisk|avverge (?:skade|skader)|§ 13-[345]',
  ),
  sharedNotebook: starting(
    'onenote|notatbok|google docs|teams-?(?:fil|mappe|kanal)|felles (?:dokument|mappe)',
  ),
  aboutPupils: starting('sosiogram|sosiogrammer|logg|elev(?:er|en|ar)?|notater|notat|klassemøte|diagram'),
  recordSystems: starting(
    'onenote|vigilo|websak|visma|p360|public 360|elements|teams|google docs|showbie|skolearena|skooler|it’?s ?learning|itslearning|sats skole|oas|skoleadministrativt system|skuleadministrativt system|elektronisk system|perm(?:en)?(?!\\p{L})',
  ),
  planOnlyAfter: of(
    '(?:dersom|hvis|om|når) (?:undersøkelse(?:n|ne|r)?|undersøking(?:a|ane|ar)?)[^.]{0,80}(?:viser|syner|avdekker|avdekkjer)[^.]{0,160}(?:plan|tiltak)',
  ),
  byThePupilsWord: of(
    '(?:eleven|barnet) (?:selv |sjølv )?(?:sier|seier|forteller|fortel|opplever|kjenner)[^.]{0,80}(?:plan|tiltak)',
  ),
  asBestOneCan: of(
    '(?:etter|efter) beste evne|så langt (?:det er |vi |råd |det lar seg |mulig|mogleg)|i den grad (?:det er )?(?:mulig|mogleg)|forsøker å følge med|prøver å følgje med',
  ),
  monitors: starting('følge med|følgje med|undersøk(?:e|er|je|jer)|observer(?:e|er)|fange opp'),
  reportsConcern: of(
    '(?:bekymring(?:er|en|ar|a)?|uro|mistanke|mistenkje)[^.]{0,80}(?:meld|vars|til)|(?:meld(?:e|er|es|ast)?|vars(?:le|ler|lar))[^.]{0,60}(?:bekymring|uro|mistanke)',
  ),
  nearestLeader: starting(
    'nærmeste leder|nærmaste leiar|avdelingsleder|avdelingsleiar|trinnleder|trinnleiar',
  ),
  principal: starting('rektor'),
  consent: starting('samtykke|anonymt|anonym(?!iser)'),
  resourceTeam: starting('r-team|ressursteam|sos-team|tverrfaglig team|tverrfagleg team'),
  withoutConsent: of(
    '(?:uten|utan) (?:at (?:det er |foreldra |foresatte )?)?samtykke|samtykke (?:trengs|trengst|kreves|krevst) (?:ikke|ikkje)|§ 24-3|(?:meldeplikt|opplysningsplikt)[^.]{0,60}barnevern',
  ),
  soon: starting('snarest|umiddelbart|straks|med en gang|med ein gong|omgående|så snart som|så fort'),
  withinDays: of(
    'innen (?:\\d+|en|ei|ein|én|to|tre|fire|fem|seks|sju|åtte|ti) (?:dag|dager|dagar|døgn|skoledag|skuledag|skoledager|skuledagar|virkedag|virkedager|uke|uker|veke|veker|time|timer|timar)|(?:samme|same|neste) (?:skoledag|skuledag|dag)|(?:fem|ti|\\d+) (?:skoledager|skuledagar|virkedager)',
  ),
  dutyWithTime: starting('rektor|plan|vars|undersøk|statsforvalt|skoleeier|skuleeigar'),
  statsforvalter: starting('statsforvalter|statsforvaltar|fylkesmann'),
  raisedWithPrincipal: of(
    '(?:tatt|teke|tatt opp|teke opp|meldt|tatt saken|teke saka)[^.]{0,60}rektor|rektor[^.]{0,60}(?:tatt|teke) opp',
  ),
  oneWeek: of('(?:én|en|ei|1) (?:uke|veke)'),
  presentSchool: of(
    'skolen (?:der |som )?(?:eleven|barnet|du)[^.]{0,30}går|skulen[^.]{0,30}(?:eleven|barnet|du)[^.]{0,30}går|går på (?:nå|no)|nåværende skole',
  ),
  measuresDecided: of('(?:statsforvalter|statsforvaltar|fylkesmann)[^.]{0,120}(?:tiltak|plan)'),
  bullyingDefined: of(
    '(?:definisjon(?:en)? (?:av|på) mobbing|mobbing (?:er|defineres|vert definert|blir definert|av (?:barn|elever))|med mobbing (?:menes|mener|meiner))',
  ),
  committee: starting(
    'smu|skolemiljøutvalg(?:et)?|skulemiljøutval(?:et)?|samarbeidsutvalg(?:et)?|samarbeidsutval(?:et)?',
  ),
  highAbsence: of('(?:høyt|høgt|stort|bekymringsfullt|urovekkjande) (?:skole|skule)?fravær'),
  amountOfAbsence: of(
    '\\d+ ?(?:%|prosent|dager|dagar|timer|timar|skoledager|skuledagar)|(?:tre|fire|fem|seks|ti) (?:dager|dagar|skoledager)',
  ),
  dutyTold: of(
    '(?:informer(?:er|es)?|gjennomg(?:år|ås|ang)|går gjennom|opplæring)[^.]{0,80}(?:aktivitetsplikt|kapittel 12|handlingsplikt)|(?:aktivitetsplikt|kapittel 12)[^.]{0,80}(?:informer|gjennomg|går gjennom|opplæring)',
  ),
  newStaff: starting(
    'nyansatt|nytilsett|nye ansatte|nye tilsette|vikar(?:er|ar)?|gjennom (?:hele )?(?:året|skoleåret|skuleåret)|før de får tilgang|før dei får tilgang',
  ),
  evaluates: starting('evaluer'),
  // Of the work and the plan as a whole; that a pupil's own plan is evaluated is another matter.
  evaluatesWhole: of(
    'evaluer[^.]{0,90}(?:(?:skole|skule)?miljøarbeid|(?<!aktivitets)(?<!tiltaks)plan(?:en)? (?:hvert|kvart|en gang|ein gong|for (?:et|eit) trygt)|denne planen|(?:skolens|skulens|skulen sin) plan|planen årlig|planen årleg|innsatsen)|(?:(?:skole|skule)?miljøarbeidet|denne planen|planen for (?:et|eit) trygt|skolens plan|planen(?: \\p{L}+){0,4} (?:hvert|kvart|årlig|årleg))[^.]{0,90}(?:evaluer|(?:går|gås) gjennom|ser på)',
  ),
  withThePupil: of(
    '(?:sammen |saman )?med (?:eleven|elev|elevane|elevene|barnet)|eleven(?: skal| vert| blir)? (?:høres|høyrt|hørt|spurt)|elev og foresatte|eleven og foresatte',
  ),
  planTemplate: starting('aktivitetsplanmal|mal for aktivitetsplan|planmalen'),
  pupilsVoice: starting('elevstemme|elevens stemme|eleven si stemme|elevens egne ord'),
  right: of('rett til (?:et|eit) trygt og godt (?:skolemiljø|skulemiljø)|§ 12-2'),
  intervene: starting('gripe inn|grip(?:e|er) inn|gripe inn mot|inngrip'),
  notify: starting('varsle|varslar|melde fra|meld(?:e|er) frå|melder fra|meldes til|melder til'),
  investigate: starting('undersøk'),
  act: of('(?:sette|setje|sett(?:er|es)?|set) (?:inn|i verk|i gang)|tiltak'),
  document: starting('dokumenter|loggfør|journal|skrive ned|skrivast ned|skriftleg|skriftlig|referat'),
  monitor: of('følge med|følgje med|følger med|følgjer med|observasjon'),
  heard: starting('bli hørt|blir hørt|høres|høyrd|høyrast|elevstemme|elevens stemme|medvirk|medverk'),
  bestInterest: of(
    'barnets beste|barnet sitt beste|elevens beste|eleven sitt beste|det beste for (?:barnet|eleven)',
  ),
  pupilCouncil: starting('elevråd'),
  parentsCommittee: starting(
    'fau|foreldreutval|foreldrenes arbeidsutval|foreldras arbeidsutval|arbeidsutvalg',
  ),
  parentMeeting: starting('foreldremøte'),
  parentTalk: starting('utviklingssamtale|foreldresamtale|foreldreutviklingssamtale|konferansetime'),
  pupilTalk: starting('elevsamtale|utviklingssamtale|fagsamtale|elev- og utviklingssamtale'),
  informs: of(
    '(?:informer|orienter|kjent med|får vite|gjennomg)[^.]{0,120}(?:rett|regler|reglar|planen|plan|skolemiljø|skulemiljø)',
  ),
  twice: of(
    '(?:minst )?(?:to|2|tre|3) (?:ganger|gonger)|minst to|(?:høst|haust) og vår|(?:hvert|kvart) halvår|begge halvår|(?:hver|kvar) termin|(?:høst|haust),? (?:vinter )?og vår',
  ),
  ownMeasuresFirst: of(
    '(?:kontaktlærer|lærer|lærar|kontaktlærar) (?:iverksetter|iverkset|setter i verk|set i verk|evaluerer|prøver ut|prøver tiltak)',
  ),
  /** Before the name of something that is held. */
  howOften:
    /^(?:jevnlige?|jamlege?|ukentlige?|vekentlege?|årlige?|årlege?|månedlige?|månadlege?|faste?|formelle|skolens|skulens) /u,
  /** "Elevundersøkelse" and "Elevundersøkelsen", "klassemøter" and "klassemøtene". */
  definiteEnding: /(?<=\p{L}{4})(?:ene|ane|en|et|er|ar|a|e|n|r)$/u,
  tellsLeader: of('meld(?:er|es|e|ast)? til (?:nærmeste leder|nærmaste leiar|ledelsen|leiinga|rektor)'),
  /** Those who have tried by themselves first. */
  teacherTells: starting('kontaktlærer|kontaktlærar|læreren?(?! og)|lærar'),
  toPrincipalAtOnce: of(
    '(?:kanskje|kan|tvil|mistanke|vet ikke|veit ikkje)[^.]{0,120}rektor[^.]{0,40}(?:med en gang|med ein gong|straks|samme dag|same dag|nå|no)|rektor[^.]{0,40}(?:med en gang|med ein gong|straks|samme dag|same dag)',
  ),
} as const

/** As large or small a first letter as what it stands for. */
export const likeFirst = (model: string, text: string): string => {
  const [first = ''] = model
  const isLarge = first !== first.toLowerCase()
  return isLarge ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text
}
