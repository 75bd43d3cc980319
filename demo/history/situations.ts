import type { ConcernCategory, MeasureLevel, Place } from '../../src/domain/journal/facts.ts'

export interface MeasureText {
  readonly level: MeasureLevel
  readonly what: string
  readonly goal: string
  readonly success: string
  /** Weekdays, Monday = 1; none for what simply lasts. */
  readonly weekdays: readonly number[]
  /** Who does it: the contact teacher, somebody who is where it happens, or the social teacher. */
  readonly by: 'contact' | 'carrier' | 'responsible'
}

/** One way in which a pupil can lack a safe school day, in the words of those who tell it. `{navn}` is the pupil. */
export interface Situation {
  readonly categories: readonly ConcernCategory[]
  readonly place: Place
  readonly saw: string
  readonly said: string
  readonly talked: string
  readonly home: string
  readonly observed: string
  readonly colleague: string
  readonly atOnce: string
  readonly analysis: string
  readonly best: string
  readonly problem: string
  readonly measures: readonly [MeasureText, MeasureText]
  readonly extra: MeasureText
  readonly better: string
  readonly partly: string
  readonly no: string
  readonly homeAfter: string
}

export const situations: readonly Situation[] = [
  {
    categories: ['exclusion', 'alone'],
    place: 'break',
    saw: '{navn} går alene langs gjerdet i storefri og later som mobilen er viktig. To ganger gikk hen bort til gruppa, og de snudde ryggen til.',
    said: 'Det er ikke noe vits i å gå bort. De bare går.',
    talked: 'Jeg vet aldri hvor de er. Når jeg finner dem, er de ferdige.',
    home: 'Vi merker at kveldene før skoledager er tunge. Takk for at dere ringer.',
    observed: '{navn} sto ved vinduet i åtte minutter. Ingen snakket til hen.',
    colleague: 'I gruppearbeid blir {navn} ofte den siste som får plass.',
    atOnce: 'Miljøarbeider er ute i storefri sammen med {navn} og to andre, med en aktivitet.',
    analysis:
      '{navn} holdes utenfor i friminuttene. Gruppa bestemmer hvor de er uten at {navn} får vite det, og ingen voksne er der det skjer.',
    best: '{navn} trenger å bli tatt med uten å måtte be om det, og uten at det blir synlig hvem som har sagt fra.',
    problem: '{navn} er alene i friminuttene og blir gått fra.',
    measures: [
      {
        level: 'adults',
        what: 'En voksen er ute der gruppa samles i storefri, og tar {navn} med i det som skjer.',
        goal: 'Ingen blir gått fra.',
        success: '{navn} er sammen med noen i storefri.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'carrier',
      },
      {
        level: 'group',
        what: 'Læreren setter gruppene i alle fag, og bytter dem hver tredje uke.',
        goal: 'Ingen blir valgt sist.',
        success: '{navn} arbeider sammen med noen hen er trygg på.',
        weekdays: [1],
        by: 'contact',
      },
    ],
    extra: {
      level: 'pupil',
      what: 'Kort samtale med {navn} hver fredag, alene.',
      goal: 'Skolen vet hvordan uka var.',
      success: '{navn} forteller av seg selv.',
      weekdays: [5],
      by: 'contact',
    },
    better: 'Jeg har noen å gå sammen med nå. Det er trygt.',
    partly: 'Bedre ute. Men inne er det som før.',
    no: 'Det har ikke blitt annerledes.',
    homeAfter: 'Det er lettere å komme seg av gårde om morgenen.',
  },
  {
    categories: ['offensive-conduct', 'exclusion'],
    place: 'digital',
    saw: '{navn} viste meg skjermbilder fra en gruppe der det deles bilder av hen med kommentarer.',
    said: 'De har laget en gruppe med navnet mitt. Alle er med, bortsett fra meg.',
    talked: 'Jeg får vite det av andre. Da tør jeg ikke å se på noen resten av dagen.',
    home: 'Vi visste om gruppa, men ikke at skolen hadde noe med det å gjøre.',
    observed: 'Tre elever så på en telefon og på {navn}, og lo. De stoppet da jeg kom.',
    colleague: 'Jeg har hørt ord i timen som kommer fra gruppa.',
    atOnce: 'Kontaktlærer snakker med klassen om gruppa i dag, uten å si hvem som har fortalt om den.',
    analysis:
      'Det som skjer på nett, følger {navn} inn i timene. Flere ser det, og få sier noe. Skolen har ikke hatt regler for grupper på nett.',
    best: '{navn} trenger at bildene blir borte, og at voksne følger med uten at {navn} må vise fram mer.',
    problem: 'Det deles bilder av {navn} i en gruppe på nett, og det merkes i klassen.',
    measures: [
      {
        level: 'group',
        what: 'Klassen lager avtaler for grupper på nett, og foresatte får dem skriftlig.',
        goal: 'Ingen grupper om noen som ikke er med.',
        success: 'Gruppa er borte, og ingen ny er laget.',
        weekdays: [2],
        by: 'contact',
      },
      {
        level: 'adults',
        what: 'En voksen er i klasserommet de siste fem minuttene av friminuttene.',
        goal: 'Ingen ser på telefon sammen om noen andre.',
        success: '{navn} går inn i klasserommet sammen med de andre.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'carrier',
      },
    ],
    extra: {
      level: 'pupil',
      what: 'Sosiallærer ser gjennom uka sammen med {navn} hver torsdag.',
      goal: 'Nytt på nett blir kjent samme uke.',
      success: '{navn} sier fra selv.',
      weekdays: [4],
      by: 'responsible',
    },
    better: 'Gruppa er borte. Jeg har det trygt på skolen.',
    partly: 'Bildene er borte, men noen sier fortsatt ting.',
    no: 'De har bare laget en ny.',
    homeAfter: 'Hen legger ikke vekk telefonen med en gang vi kommer inn lenger.',
  },
  {
    categories: ['afraid', 'offensive-conduct'],
    place: 'changing-room',
    saw: '{navn} skiftet på toalettet og kom ti minutter for sent til timen. Det er tredje gang.',
    said: 'Jeg tør ikke være der inne når det ikke er voksne.',
    talked: 'De tar tingene mine og kaster dem rundt. Det er liksom bare en lek.',
    home: 'Hen ber om å få slippe kroppsøving hver uke.',
    observed: 'Skoene til {navn} lå under benken på andre siden av rommet.',
    colleague: 'Garderoben er uten voksne i sju–åtte minutter før timen.',
    atOnce: 'Læreren er i garderoben fra første til siste elev.',
    analysis:
      'Det skjer i garderoben, når det ikke er voksne der. {navn} blir utsatt for det som kalles lek, og de andre ser på.',
    best: '{navn} trenger at garderoben er et sted med voksne, uten å måtte skifte for seg selv.',
    problem: '{navn} er redd i garderoben, der tingene blir tatt og kastet.',
    measures: [
      {
        level: 'adults',
        what: 'Faglærer er i garderoben fra første elev til siste.',
        goal: 'Ingen er redd for å skifte.',
        success: '{navn} kommer til timen samtidig med de andre.',
        weekdays: [2, 4],
        by: 'carrier',
      },
      {
        level: 'bystanders',
        what: 'Klassen arbeider med hva man kan gjøre når man ser noe, to timer.',
        goal: 'Noen sier noe når det skjer.',
        success: 'Elever har sagt fra til en voksen.',
        weekdays: [3],
        by: 'contact',
      },
    ],
    extra: {
      level: 'adults',
      what: 'Miljøarbeider er i gangen utenfor garderoben før og etter timen.',
      goal: 'Ingen venter på noen.',
      success: '{navn} går fra timen sammen med andre.',
      weekdays: [2, 4],
      by: 'carrier',
    },
    better: 'Nå er det alltid en voksen der. Det er trygt.',
    partly: 'Det er bra på tirsdager. Torsdager er det ingen der.',
    no: 'De gjør det i gangen i stedet.',
    homeAfter: 'Hen har pakket gymbagen selv.',
  },
  {
    categories: ['violence', 'afraid'],
    place: 'way-to-school',
    saw: '{navn} kom med et skrubbsår på albuen og ville ikke si hvordan. To andre fulgte etter gjennom porten.',
    said: 'De venter ved brua. Da går jeg den andre veien, og da kommer jeg for sent.',
    talked: 'Det er verst når det er mørkt. De dytter og sier at jeg skal bære sekkene.',
    home: 'Vi har kjørt hver dag i to uker og visste ikke hvorfor hen ba om det.',
    observed: '{navn} ventet innenfor porten til skolegården var tom.',
    colleague: 'Hen har kommet for sent fem ganger på tre uker.',
    atOnce: 'En voksen står ved porten morgen og ettermiddag denne uka.',
    analysis:
      'Det skjer på vei til og fra skolen. {navn} har endret rute og kommer for sent for å slippe unna.',
    best: '{navn} trenger en trygg skolevei nå, og at det ikke er hen som må endre på dagen sin.',
    problem: '{navn} blir dyttet og truet på skoleveien.',
    measures: [
      {
        level: 'adults',
        what: 'En voksen står ved porten fra ti på åtte, og når dagen er slutt.',
        goal: 'Ingen venter på noen.',
        success: '{navn} kommer til første time.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'carrier',
      },
      {
        level: 'pupil',
        what: 'Kontaktlærer møter {navn} ved skapene hver morgen.',
        goal: 'Skolen vet hvordan veien var.',
        success: '{navn} sier det selv.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'contact',
      },
    ],
    extra: {
      level: 'adults',
      what: 'Skolen og foresatte avtaler følge hjem de mørke ukene.',
      goal: 'Ingen går alene.',
      success: '{navn} går samme vei som de andre.',
      weekdays: [1, 5],
      by: 'contact',
    },
    better: 'Ingen venter på meg lenger. Jeg går vanlig vei.',
    partly: 'Om morgenen er det greit. Ikke når vi går hjem.',
    no: 'De står bare lenger borte.',
    homeAfter: 'Hen går selv igjen.',
  },
  {
    categories: ['unhappy', 'avoids-school'],
    place: 'class',
    saw: '{navn} har vært borte elleve dager siden høstferien, og legger hodet på pulten når hen er her.',
    said: 'Jeg vil ikke være her. Det er ingen som merker om jeg kommer.',
    talked: 'De himler med øynene når jeg svarer. Da slutter jeg å svare.',
    home: 'Det er kamp hver morgen. Vi vet ikke hva det er.',
    observed: 'To elever så på hverandre da {navn} leste høyt. {navn} stoppet midt i setningen.',
    colleague: '{navn} svarte ofte før jul. Nå rekker hen aldri opp hånda.',
    atOnce: 'Kontaktlærer tar imot {navn} i døra og har lagt om plassene i klassen.',
    analysis:
      'Blikk og sukk når {navn} snakker har vart lenge, og voksne har ikke sett det fordi det er stille. Fraværet henger sammen med dette.',
    best: '{navn} trenger å bli tatt imot, og at timene blir et sted der det går an å si noe.',
    problem: '{navn} blir møtt med blikk og sukk i timene, og har sluttet å komme.',
    measures: [
      {
        level: 'adults',
        what: 'Kontaktlærer tar imot {navn} i døra og avtaler dagen på to minutter.',
        goal: '{navn} vet at noen venter.',
        success: '{navn} kommer fire av fem dager.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'contact',
      },
      {
        level: 'group',
        what: 'To voksne i norsktimene: den ene ser på klassen når noen leser.',
        goal: 'Ingen blir møtt med blikk og sukk.',
        success: '{navn} svarer i timen.',
        weekdays: [1, 3],
        by: 'carrier',
      },
    ],
    extra: {
      level: 'pupil',
      what: 'Helsesykepleier har en fast time med {navn} annenhver uke.',
      goal: '{navn} har en voksen utenfor klassen.',
      success: '{navn} bruker timen.',
      weekdays: [3],
      by: 'responsible',
    },
    better: 'Jeg har svart i norsk tre ganger. Det er greit å komme.',
    partly: 'Døra er fin. Timene er som før.',
    no: 'Det er ikke noe som har endret seg i timene.',
    homeAfter: 'Hen har vært på skolen hele uka.',
  },
  {
    categories: ['racism', 'offensive-conduct'],
    place: 'class',
    saw: 'Det ble sagt noe om hudfargen til {navn} bakerst i rommet, og flere lo. {navn} så ned.',
    said: 'Det er bare tull, sier de. Men det er hver dag.',
    talked: 'Når læreren hører det, sier de at jeg også ler. Jeg ler for at det skal gå over.',
    home: 'Dette har vi hørt før, på barneskolen. Vi forventer at det tar slutt nå.',
    observed: 'Et ord ble sagt lavt da {navn} gikk forbi. Tre så på meg for å se om jeg hadde hørt det.',
    colleague: 'Jeg har tenkt at det var spøk mellom venner. Det tror jeg ikke lenger.',
    atOnce: 'Alle lærere på trinnet griper inn hver gang, og skriver ned hva de hørte.',
    analysis:
      '{navn} får høre rasistiske ord daglig, kledd som spøk. At {navn} ler, er en måte å komme gjennom dagen på.',
    best: '{navn} trenger at voksne hører det og stopper det hver gang, uten at {navn} må si fra.',
    problem: '{navn} får høre rasistiske ord i timer og friminutt.',
    measures: [
      {
        level: 'adults',
        what: 'Voksne i klassen stopper det hver gang de hører det, og sier hvorfor.',
        goal: 'Ingen hører slike ord på skolen.',
        success: 'En uke uten at noen har hørt noe.',
        weekdays: [1, 2, 3, 4, 5],
        by: 'contact',
      },
      {
        level: 'group',
        what: 'Klassen har fire timer om rasisme, ledet av sosiallærer.',
        goal: 'Alle vet hva ordene gjør.',
        success: 'Elever stopper det selv.',
        weekdays: [2],
        by: 'responsible',
      },
    ],
    extra: {
      level: 'pupil',
      what: '{navn} har en fast voksen å gå til, og en kort samtale hver fredag.',
      goal: '{navn} slipper å holde det for seg selv.',
      success: '{navn} forteller.',
      weekdays: [5],
      by: 'carrier',
    },
    better: 'Det er slutt på det. Jeg har det trygt.',
    partly: 'Lærerne stopper det. Men i gangen hører ingen.',
    no: 'De gjør det når dere ikke hører.',
    homeAfter: 'Hen snakker om skolen igjen.',
  },
]
