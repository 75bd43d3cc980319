import type { StandardSection } from '../../sections.ts'

/** What sections are headed: the first that fits is the likeliest; a heading that fits several is asked about. */
export const sectionWords: readonly (readonly [StandardSection, string])[] = [
  ['vulnerable-pupils', '(?:særskilt |særleg |særlig )?sårbare?'],
  [
    'survey-follow-up',
    'følg(?:er|je|jer|e)? ?opp (?:resultat|elevundersøk)|oppfølging av elevundersøk|etterarbeid.*elevundersøk',
  ],
  [
    'monitoring',
    'følgj?e(?:r)? med|skaffer oss oversikt|skaffar oss oversikt|kartlegging av (?:skole|skule)?miljø',
  ],
  ['getting-to-know', '(?:skaff|få|får).{0,30}kjennskap'],
  ['chains', 'handlingskjede|tiltakskjede|handlingsplan ved|saksgang|prosedyre ved'],
  ['absence', 'fravær|fråvær|skolevegring|skulevegring|nærvær'],
  ['restoring', 'gjenopprett|oppretting av tillit'],
  ['complaint', 'klage|melde (?:saken|saka|saker|fra) (?:videre |vidare )?til statsforvalt|statsforvalter'],
  ['practice', 'standard praksis|daglig praksis|dagleg praksis|god praksis|forebygg|førebygg'],
  [
    'duty-to-act',
    'aktivitetsplikt|aktivitetsplan|tiltaksplan|gripe? ?inn|å varsle|å undersøke|delplikt|(?<!forebygge |førebyggje |førebygge )(?:brudd|brot) på retten|håndter|handter|kapittel 12',
  ],
  ['measures', 'tiltaksbank|forslag til tiltak|eksempel på tiltak|eksempler på tiltak|døme på tiltak'],
  ['evaluation', 'evaluering|revisjon|revidering'],
  ['participation', '(?:elev)?medvirkning|(?:elev)?medverknad|elevdemokrati'],
  [
    'individuals',
    'enkeltelev|enkelteleven|den enkelte eleven|den einskilde eleven|individnivå|(?:hjem|heim).{0,10}(?:skole|skule)|(?:skole|skule).{0,6}(?:hjem|heim)',
  ],
  [
    'groups',
    'grupper og trinn|gruppenivå|klassenivå|klassemiljø|klasse- og|trinn- og|på trinnet|på trinnene|på trinna|på klassetrinn',
  ],
  ['whole-school', '(?:hele|heile) (?:skole|skule)|skolenivå|skulenivå|universell'],
  ['factors', 'arbeidsmodell|faktor|faktorer'],
  ['terms', 'begrep|omgrep|definisjon|krenkende atferd|krenkjande åtferd|hva er mobbing|kva er mobbing'],
  ['values', 'verdier|verdiar|verdigrunnlag|verditårn|våre verdi'],
  [
    'goals',
    String.raw`(?:skolens |skulens |våre |hoved|hovud|over(?:ordna|ordnet|ordnede) )?mål(?:et|a|ene|setting|setjing)?(?: for| med| og|$)|visjon`,
  ],
  [
    'shared-understanding',
    'felles forståelse|felles forståing|holdninger|haldningar|elevsyn|læringssyn|felles grunnlag',
  ],
  ['roles', 'roller|ansvarsfordeling|organ(?:er|a)?$|råd og utvalg|råd og utval'],
]

/** Words that are defined in many plans. A definition is known by one of these, or by where it stands. */
export const definedTerms =
  'krenkende atferd|krenkjande åtferd|krenking|krenkelse|krenkelser|krenkingar|mobbing|digital mobbing|utestenging|vold|vald|rasisme|diskriminering|trakassering|seksuell trakassering|erting|konflikt|trygt skolemiljø|trygt skulemiljø|skolemiljø|skulemiljø|inkludering'

/** Begins a goal. */
export const goalStart =
  '(?:alle elever skal|alle elevar skal|elevene skal|elevane skal|ingen elever skal|ingen elevar skal|nullvisjon|nulltoleranse|vi skal ha|målet er|målet vårt er|vårt mål er)'

/** Words that mark nynorsk, and words that mark bokmål. */
export const nynorskWords =
  'ikkje|eit|ein|skule|skulen|elevane|frå|kva|korleis|kven|heile|vere|gjer|dei|tilsette|føresette|noko|berre|sjå|veke|haust|leiinga|skal vere|kvar'
export const bokmalWords =
  'ikke|et|en|skole|skolen|elevene|fra|hva|hvordan|hvem|hele|være|gjør|ansatte|foresatte|noe|bare|uke|høst|ledelsen|hver'

/** After a number, these make it a year level, a date or a count, and no heading. */
export const countedWords =
  'trinn|klasse|steg|årstrinn|årssteg|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|ganger|gonger|økter|minutt|uke|veke|dag|time|skoleår|skuleår'
