import type { BodyKind, Partner, PlanRole, TargetGroup } from '../../parties.ts'

/**
 * What plans call those who have something to do, in bokmål and nynorsk: stems, which may be bent. No school's own
 * words: names of persons, houses, weeks and programmes are read as they stand and asked about.
 */
export const roleWords: readonly (readonly [PlanRole, string])[] = [
  ['principal', 'rektor|skolens leder|skulens leiar'],
  [
    'assistant-principal',
    String.raw`(?:ass|assist(?:ent|erende|erande)?|visse?)\.?[ -]?rektor|(?:undervisnings)?inspektør`,
  ],
  ['department-head', String.raw`avdelings?le(?:d|i)|avd\.? ?le(?:d|i)`],
  ['nearest-leader', 'nærmeste led|nærmaste lei|næraste lei'],
  [
    'leadership',
    '(?:skolens |skulens )?(?:skole|skule)?(?:ledels|leiing)|(?:skole|skule)lede?r|(?:skole|skule)leiar|administrasjon',
  ],
  ['year-lead', 'trinnled|trinnlei|årstrinnled'],
  ['year-coordinator', 'trinnkoordinator|trinnansvarlig|trinnansvarleg'],
  ['contact-teacher', String.raw`kontaktlær|k-lær|klasselær|klassestyr`],
  ['teacher', '(?:alle )?(?:fag)?lær|pedagog|undervisningspersonal'],
  ['theme-teacher', 'temalær'],
  ['physical-education-teacher', 'kroppsøvingslær|gymlær|krø-lær'],
  ['social-teacher', String.raw`sosiallær|sos\.? ?-?lær|sosialpedagogisk rådg(?:iv|jev)`],
  ['counsellor', 'rådgiv|rådgjev|yrkesrådg(?:iv|jev)|karriererådg(?:iv|jev)'],
  ['milieu-worker', 'miljøarbeid|miljøterapeut|miljøveiled|miljørettlei'],
  ['school-nurse', 'helsesykeplei|helsesjukeplei|helsesøst|helsesyst'],
  ['school-doctor', 'skolelege|skulelege'],
  ['ppt-contact', String.raw`ppt ?-?(?:kontakt|rådgiv|rådgjev)(?:person)?`],
  ['mot-lead', String.raw`mot ?[-–]? ?ansvarl(?:ig|eg)(?: skole| skule)?`],
  ['mot-coach', String.raw`mot ?[-–]? ?(?:coach|informatør|rettlei)`],
  ['young-motivator', String.raw`unge mot ?-?i?vator|ungdom(?:mer|mar)? med mot`],
  ['pupil-council-contact', 'elevrådskontakt|elevrådsansvarl|elevrådslær'],
  ['pupil-council-leader', 'elevrådsled|elevrådslei'],
  ['class-representative', 'tillitselev|tillitsvalgte? elev|tillitsvalde? elev|elevrådsrepresentant'],
  ['class-contact', 'klassekontakt|foreldrekontakt'],
  ['other-staff', '(?:andre|øvrige|andre vaksne|resten av) (?:ansatt|tilsett|voksne)|assistent|fagarbeid'],
  ['staff', '(?:alle |skolens |skulens )?(?:ansatt|tilsett|voksn|vaksn|personal|medarbeid)|kollegi'],
  ['pupils', '(?:alle )?(?:enkelt)?elev|medelev'],
  ['guardians', '(?:foresatt|føresett|foreld)'],
  ['school-owner', 'skoleeier|skuleeig|utdanningsetat|oppvekstetat|skoleeig'],
]

export const bodyWords: readonly (readonly [BodyKind, string])[] = [
  ['pupil-council', 'elevråd|elevrådsstyr'],
  ['activity-group', 'aktivitetsgrupp'],
  ['parents-committee', String.raw`fau|foreldreråd(?:ets arbeidsutvalg)?`],
  ['environment-committee', String.raw`smu|(?:skolens |skulens |skole|skule)miljøutval`],
  ['cooperation-committee', 'su|samarbeidsutval'],
  ['school-board', 'driftsstyr'],
  ['work-environment-committee', 'amu|arbeidsmiljøutval'],
  ['leader-group', 'ledergrupp|leiargrupp|lederteam|leiarteam'],
  ['teacher-team', 'lærerteam|lærarteam|trinnteam|(?:hvert |kvart )?team|trinnlærer|trinnlærar'],
  ['resource-team', String.raw`r ?[-–]? ?team|ressursteam`],
  ['social-team', String.raw`sos ?[-–]? ?team|sosialt team|sosialpedagogisk team|spesped\.? ?-?team`],
  ['milieu-team', '(?:skole|skule)?miljøteam|miljøgrupp'],
  ['attendance-team', 'nærværsteam|fraværsteam|fråværsteam'],
  ['year-meeting', 'trinnmøt'],
  ['class-meeting', 'klassemøt'],
  ['pupil-meeting', 'elevmøt'],
  ['staff-meeting', 'personalmøt|fellesmøt'],
]

export const partnerWords: readonly (readonly [Partner, string])[] = [
  ['ppt', String.raw`ppt|pp ?-?tj?enest`],
  ['bup', 'bup'],
  ['child-welfare', String.raw`barnevern(?:stj?enest)?`],
  ['police', '(?:forebyggende |førebyggjande )?politi(?:kontakt)?'],
  ['general-practitioner', 'fastleg'],
  ['district', 'bydel'],
  ['substance-consultant', 'ruskonsulent'],
  ['outreach-team', 'uteteam|utekontakt'],
  ['crime-prevention', 'salto|slt(?:-koordinator)?'],
  ['environment-team', 'læringsmiljøteam|ambulant team|innsatsteam|beredskapsteam mot mobbing'],
  ['inclusion-section', 'seksjon for læringsmiljø(?:, inkludering og mangfold)?'],
  ['statsforvalter', 'statsforvalt'],
  ['upper-secondary', '(?:videregående|vidaregåande)(?: skole| skule)?'],
  ['primary-school', 'barneskole|barneskule'],
]

/** Who may be responsible although no code fits: kept by the name that stands there. */
export const namedWords =
  'konsulent|skolehelsetj?enest|skulehelseteneste?|helsetj?enest|eksterne?|ekstern(?:e)? foredragshold|sfo|aks|vaktmest|andre|trivselsled|trivselslei|bibliotek|kontor'

/** Endings of words for those who have a task, where the whole word is not known. */
export const taskEndings =
  '(?:leder|leiar|ansvarlige?|ansvarlege?|lærer|lærar|kontakt|koordinator|rådgiver|rådgjevar|konsulent|pleier|pleiar|gruppa|gruppe|gruppen|utvalg|utval|utvalget|team|teamet|komite|komiteen|nemnd|mentor|vertar|verter|faddere|fadderar|tillitsvalgte|tillitsvalde)$'

export const targetWords: readonly (readonly [TargetGroup, string])[] = [
  ['pupils', '(?:alle |nye |enkelt)?elev|klassene|klassane'],
  ['guardians', '(?:alle )?(?:foresatt|føresett|foreld)'],
  ['staff', '(?:alle )?(?:ansatt|tilsett|personal|voksn|vaksn|medarbeid)'],
  ['teachers', '(?:alle )?lær'],
  ['representatives', 'tillitselev|elevrådsrepresentant'],
  ['everyone', '(?:hele|heile) (?:skolen|skulen)|alle'],
]

/** "8. trinn", "5.–7. årssteg", "trinn 1–4". */
export const yearLevels = String.raw`\d{1,2}\.?(?: ?(?:,|og|-|–|/|til) ?\d{1,2}\.?)* ?-? ?(?:års)?(?:trinn|steg|klassesteg|klassetrinn|klasse|klassar|klassene)(?:et|a|ene)?|(?:års)?(?:trinn|steg) \d{1,2}\.?(?: ?(?:,|og|-|–|til) ?\d{1,2}\.?)*`

/** Between two who share a cell; what ends with one of these isn't finished. */
export const joining =
  'og|eller|samt|med|ved|i|på|for|av|til|den|de|dei|det|hver|kvar|i samarbeid|samarbeid|saman|sammen|evt|ev|eventuelt'

/** May stand beside those who do something, and says nothing more about them. */
export const fillers =
  'alle|enkelte?|m|fl|flere|fleire|trinnvis|trinnet|klasser|klassar|klasse|klassen|klassa|klassene|trinn|skolen|skulen|skolens|skulens'

/** Where something is done together: beside somebody it says little, alone between two commas it is one of those who do it. */
export const gatherings = '(?:i|på) (?:trinn|klasser|klassar|klassen|klassa|alle klasser|alle trinn)'
