/** Words that tell that a text is about somebody, in bokmål, nynorsk and English. Data; what they mean together is decided beside. */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** One employee. Rektor alone is an office that plans speak of all the time. */
export const adultWords = listed(`
  læreren læraren kontaktlæreren kontaktlæraren gymlæreren gymlæraren mattelæreren mattelæraren engelsklæreren
  norsklæreren norsklæraren kroppsøvingslæreren kroppsøvingslæraren naturfaglæreren vikaren assistenten
  miljøarbeideren miljøarbeidaren sosiallæreren sosiallæraren rådgiveren rådgivaren vaktmesteren vaktmeisteren
  inspektøren trinnlederen trinnleiaren avdelingslederen avdelingsleiaren helsesykepleieren helsesjukepleiaren
  fagarbeideren renholderen lærerinna frøken teacher janitor
`)

export const childWords = listed(`
  gutten guten gutteklassen jenta jenten jentungen guttungen gutungen ungen lillebror lillesøster storebror storesøster
  eksen kjæresten boy girl
`)

/** One who teaches something, whatever it is: "matematikklæreren". */
export const adultEndings = /\p{L}(?:læreren|læraren|lærarinna|lærerinnen|lærerinna)$/u

export const pronouns = listed('han hun ho hen hans hennes hennar henne ham honom he she his him')

/** What one does to another. Alone it is the plan's own theme; together with one person it is a report. */
export const actWords = listed(`
  slår slo slått slåss slåst sparker sparket sparka sparkar mobber mobbet mobba mobbar plager plaget plaga plagar truer
  truet trua trugar truga dytter dyttet dytta dyttar kjefter kjeftet kjefta kjeftar skriker skreik roper ropte ropar
  hakker hakka hakkar baksnakker baksnakka baksnakkar filmer filmet filma filmar klår klådde beføler befølte krenker
  krenket krenka krenkjer krenkte utestenger utestengte utestengt utestengd utestenga ertet erter erta spytter spyttet spytta spyttar stjeler stjal
  kaller kalte kallar kalla skader skadet skada skadar hits hit bullies bullied kicks kicked shouts threatens
`)

export const kinPatterns: readonly RegExp[] = [
  /\b(?:sønnen|sonen|datteren|datra|dottera|dotter|barnet|gutten|guten|jenta|ungen|broren|søsteren|søstera|vennen|venninnen|venninna)\s+(?:min|mi|mitt|vår|vårt|hans|hennes|hennar|til)\b/u,
  /\b(?:min|mi|mitt|vår|vårt)\s+(?:sønn|son|datter|dotter|barn|gutt|gut|jente|bror|søster|venn|ven|venninne|klassekamerat)\b/u,
  /\b(?:my|our)\s+(?:son|daughter|child|kid|boy|girl|brother|sister|friend)\b/u,
  /\b(?:en|ein|ei|den|denne|the|a)\s+(?:gutt|gut|gutten|guten|jente|jenta|boy|girl)\b/u,
  /\b(?:en|ein|ei|den|denne)\s+(?:bestemt|viss)\s/u,
  /\b(?:den|denne)\s+(?:eleven|læreren|læraren|assistenten)\b/u,
  /\b(?:en|ein)\s+(?:av\s+)?(?:lærerne|lærarane|lærer|lærar)\b/u,
  /\b(?:en|ein)\s+(?:elev|medelev)\s+(?:i|på|som\s+heter|som\s+heiter)(?!\p{L})/u,
  /\b(?:en|ein|ei)\s+(?:i|på)\s+(?:klassen|klassa|trinnet|gruppa|parallellklassen|parallellklassa)\b/u,
  /\b(?:den|denne)\s+(?:nye|andre|ene|eine|samme|same|eldste|yngste|minste|største)\s+(?:eleven|guten|gutten|jenta|læreren|læraren)\b/u,
  /\b(?:en|ein|ei)\s+(?:medelev|klassekamerat|kompis|bestevenn|venninne)\b/u,
  /\b(?:kompisen|bestevennen|bestevenninna|klassekameraten|medeleven)\s+(?:min|mi|hans|hennes|hennar|til)\b/u,
  /\b(?:mor|mora|moren|far|faren|foreldrene|foreldra)\s+til\s+(?!elevene|elevane|alle)\p{L}/u,
  /\p{L}klassing(?:en)?\b/u,
  // Whoever tells of themselves tells of a child, and is to be helped.
  /\b(?:jeg|eg|vi)\s+(?:blir|ble|blei|vart|er\s+blitt|har\s+blitt|har\s+vorte)\s+(?:mobb|plag|utesteng|utestengt|ert|slått|slegen|tru|kren|hold[te]|halden|spark|dytt)/u,
  /\b(?:mobber|mobbar|plager|plagar|erter|ertar|slår|truer|trugar|utestenger|krenker|krenkjer|sparker|dytter)\s+(?:meg|oss)\b/u,
  /\b(?:bully|bullies|hit|hits|hurt|hurts|tease|teases)\s+me\b/u,
  /\bi\s+(?:am|was|get)\s+bullied\b/u,
  /\b(?:heter|heiter|kalles|kalla)\s+\p{L}/u,
]

/** Written with a large letter, or as two large ones, and nobody's name. */
export const institutions = listed(`
  mot fau smu su amu ppt bup r-team r-teamet elevundersøkelsen elevundersøkinga klassetrivsel udir oslo norge noreg norsk
  statsforvalteren statsforvaltaren statsforvaltar mobbeombudet utdanningsetaten kommunen fylket stortinget barnevernet
  nav ung ungdom halloween karneval valentin jul påske fn fn-dagen varde vigilo onenote teams snapchat tiktok instagram
  roblox discord youtube google chatgpt ki ai it pc tv ok ps nb obs ca dvs osv mm hms ikt krle mhp gym sfo aks bi
  sterk klar rosa kompetanse skeiv nettvett redd barna røde kors voksne barn elevrådet elevråd driftsstyret foreldre
  samarbeidsutvalget skolemiljøutvalget trinnet trinn hovedmål i å gdpr meld fra frå internett wifi covid english the
`)

/** Ordinary words that are names too. */
export const ordinaryWords = listed(`
  dag liv vår mai bjørn stein vik berg dal haug eng lund hagen skog strand ås moe mo sol rose storm bo tor even gull are
  per alle marken lille ask løv ro rolig snø sommer vinter høst myr bakke bakken haugen dahl dalen lien lie moen sand
  sandvik nes holm øy vang voll brekke fredag sunn god glad frisk kjær for som fast ja nei han hun liten stor mark son
  foss bråten vold tveit li helle aas havn torp berget hus gard gård sjø elv bru skole skule skolen krogh sky mor far
`)

/** Common given names: who is protected is in no list that can be asked, so names are known without asking too. */
export const givenNames = listed(`
  aksel albert alexander alfred ali alma amalie amanda amina amir anders andrea andreas anette ane anna anne anita annika
  anton aria arne arthur asbjørn astrid august aurora ayla benjamin bente berit bernt birger birgit birk birgitte bjarne
  camilla carl caroline casper cecilie celine charlotte christian christoffer christine daniel david ella edvard egil eirik
  elias elin eline elise ellen emil emilie emily emma endre erik erika erling espen eva even fatima felix filip fredrik
  frida frode gabriel geir georg grete gro gunnar gunhild guro hanna hannah hanne hans harald hassan hege heidi helene
  helge helga henning henrik henriette hermine hilde håkon håvard ibrahim ida idris ina inga inge inger ingrid ingvild
  isabel isabella isak ivar iver jakob jan janne jens jenny jesper joakim johan johanne johannes john jon jonas jonathan
  jorunn jostein julia julian julie jørgen kaja karen kari karin karl karoline kasper katrine kevin khadija kine kjell
  kjersti kjetil knut kristian kristin kristine kristoffer lars lasse laura lea leah leif lena leo leon leonora lilly
  linda line linn linnea lisa live lone lotte louise lucas ludvig lukas mads magne magnus maia maja malin marcus maren
  mari maria marianne marie marit mariam marius markus marte martha marthe martin martine mathea mathias mathilde matheo
  max maya mette mia michael mikael mikkel mina miriam mohamed mohammad mohammed monica monika morten muhammad natalie
  nathaniel nicolai nikolai nils noah noor nora odd odin ola olaf olav ole olav oliver olivia omar oscar oskar otto patrick
  pernille peter petra petter philip pia preben ragnhild ragnar randi rasmus rebecca rebekka reidun renate robert robin
  roger rolf rune ruth sabina sabrina samira samuel sander sandra sara sarah saga sebastian selma sigrid sigurd silje
  simen simon sindre sigrun siri sivert sofia sofie sofus solveig sondre sonja stian steffen stine sturla sunniva svein
  sverre synne synnøve tale tarjei terje thea theo theodor therese thomas tiril tobias tom tomas tone tonje tor tora
  tore torbjørn torgeir torhild torstein tove trine trond tuva tyra ulrik una unni vanja vegard vera veronica victor
  victoria vidar viktor vilde vilja wilhelm wilma yasin yasmin ylva yusuf zahra zainab åge åse øystein øyvind
`)
