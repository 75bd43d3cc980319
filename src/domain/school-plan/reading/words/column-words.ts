/** What the columns of a plan are headed, in bokmål and nynorsk. Whole headings, in small letters, without marks. */
export const columns = [
  'what',
  'responsible',
  'target',
  'when',
  'documented',
  'reason',
  'how',
  'area',
  'other',
] as const
export type Column = (typeof columns)[number]

export const columnWords: readonly (readonly [Exclude<Column, 'other'>, string])[] = [
  [
    'what',
    'tiltak|tiltaka|tiltakene|hva|kva|aktivitet|aktiviteter|aktivitetar|aktivitet og innhold|innhold|innhald|hva gjør vi|kva gjer vi|hva skal gjøres|kva skal gjerast|arena|arenaer|arenaar|oppgave|oppgaver|oppgåve|oppgåver|rutine|rutiner|rutinar|møte|møter|undersøkelse|undersøking|forebyggende tiltak|førebyggjande tiltak|konkrete tiltak|tiltak/aktivitet|aktivitet/tiltak|beskrivelse av tiltak|hva/tiltak|tema|gjøremål|gjeremål',
  ],
  [
    'responsible',
    'ansvar|ansvarlig|ansvarlige|ansvarleg|ansvarlege|ansvarshavende|hvem|kven|hvem har ansvar|kven har ansvar|kven har ansvaret|hvem har ansvaret|ansvarlig person|utføres av|blir utført av|hvem gjør det|kven gjer det|hovedansvar|hovudansvar|utførende|ansvar for gjennomføring',
  ],
  [
    'target',
    'målgruppe|målgrupper|målgruppa|for hvem|for kven|gjelder|gjeld|gjelder for|gjeld for|deltakere|deltakarar|deltagere|elevgruppe|hvem gjelder det|kven gjeld det|trinn|klassetrinn|årstrinn|med hvem|med kven',
  ],
  [
    'when',
    'når|tid|tidspunkt|tidspunkt/frist|frist|frister|tidsfrist|tidsplan|tidsrom|periode|hyppighet|kor ofte|hvor ofte|måned|månad|når gjøres det|når gjer vi det|tidsramme|når skjer det|uke|veke',
  ],
  [
    'documented',
    'dokumentasjon|dokumenteres|dokumentert|dokumenterast|hvor dokumenteres det|kvar dokumenterer vi|kvar blir det dokumentert|hvordan dokumenteres det|korleis dokumenterer vi|dokumentasjon/arkiv|arkiv|referat|logg|dokumentasjon i|dokumentasjonskrav|kvar|hvor',
  ],
  [
    'reason',
    'hjemmel|heimel|lovhjemmel|lovheimel|lovhenvisning|paragraf|begrunnelse|grunngiving|grunngjeving|hvorfor|kvifor|formål|føremål|hensikt|hensikten|mål|målsetting',
  ],
  [
    'how',
    'hvordan|korleis|gjennomføring|gjennomføring av tiltak|metode|slik gjør vi det|slik gjer vi det|beskrivelse|skildring|utdyping|forklaring',
  ],
  ['area', 'område|nivå|fokusområde|fokus|satsingsområde|satsingsområder|kategori|delplikt|innsatsområde'],
]
