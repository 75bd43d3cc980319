/** Words that only stand where something is said about when, in bokmål and nynorsk. Whole words, in small letters. */
export const timeWords: readonly string[] = [
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  'jan|feb|apr|jun|jul|aug|sept?|okt|nov|des',
  'mandag|tirsdag|onsdag|torsdag|fredag|måndag|tysdag',
  'mandager|tirsdager|onsdager|torsdager|fredager|måndagar|tysdagar|onsdagar|torsdagar|fredagar',
  'høst|høsten|haust|hausten|vår|våren|vinter|vinteren|vinterhalvåret|sommer|sommeren|sumar|sommar',
  'høstsemester|høstsemesteret|haustsemester|vårsemester|vårsemesteret|semester|semesteret|halvår|halvåret|haustferien',
  'høsthalvår|høsthalvåret|vårhalvår|vårhalvåret|haustparten|hausthalvåret',
  'termin|terminen|kvartal|kvartalet',
  'årlige|årlege|ukentlige|vekentlege|månedlige|månadlege|jevnlige|jamlege|regelmessige',
  'årlig|årleg|halvårlig|halvårleg|månedlig|månadleg|ukentlig|vekentleg|kvarveke|daglig|dagleg|daglege|daglige',
  'skolestart|skulestart|skoleslutt|skuleslutt|oppstart|oppstarten|planleggingsdager|planleggingsdagar|planleggingsdag',
  'skoleåret|skuleåret|skoleår|skuleår|året|år|året|uke|uken|uker|veke|veka|veker|måned|måneden|månad|månaden',
  'løpende|løpande|fortløpende|fortløpande|kontinuerlig|kontinuerleg|jevnlig|jamleg|regelmessig|fast|gjennomgående|gjennomgåande',
  'behov|frist|innen|innan|medio|primo|ultimo|begynnelsen|byrjinga|slutten|midten',
  'gang|ganger|gong|gonger|gangar|økt|økter',
  'årshjul|årshjulet|friminutt|friminutta|friminuttene|spisepausen|spisepausene|matpausen|storefri|storefriminutt|skoledagen|skuledagen|minutt|minutter',
  'jul|påske|påska|høstferie|høstferien|vinterferie|vinterferien|sommerferien|sommarferien|haustferie',
]

/** Words that may stand in such a cell, and anywhere else too. */
export const timeNeutral =
  'i|på|av|til|fra|frå|før|etter|om|per|pr|og|eller|hver|hvert|kvar|kvart|hele|heile|ved|når|ca|den|det|de|en|ein|ei|et|eit|to|tre|fire|fem|seks|minst|inntil|alle|annenhver|annakvar|første|fyrste|andre|tredje|dag|dagen|dager|dagar|gjennom|løpet|møte|møter|møtet|møta|resultat|resultater|resultata|resultatene|foreligger|foreligg|ligg|føre|eget|eige|eigen|egne|egen|alternativt|planer|planar|fordelt|over|samt|ofte|flere|fleire|mellom|under|starter|startar|snarest|trinn|at|man|har|får|fått|vi|er|blir|hel|noen|nokre|flest|både|og/eller|etterpå|deretter|ny|nye'

export const wholeYearWords =
  '(?:hele|heile) (?:skole|skule)?året|gjennom (?:hele |heile )?(?:skole|skule)?året'

/** Something that is done again and again. */
export const rhythmWords =
  'hver|hvert|kvar|kvart|årlig|årleg|ukentlig|ukentlige|vekentleg|vekentlege|månedlig|månadleg|daglig|dagleg|ganger|gonger'
