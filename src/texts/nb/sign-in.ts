import type { InvitationRefusal, SignInRefusal } from '../../domain/sign-in/refusals.ts'

/** Signing in and out. Short sentences: whoever reads them wants to be somewhere else. */
export const signIn = {
  title: 'Logg inn',
  lead: 'Velg hvordan du logger inn.',
  kept: 'Du ble logget ut mens du skrev. Det du skrev, er tatt vare på. Logg inn, så kan du sende det.',
  ended: 'Du er logget ut fordi det var lenge siden sist. Logg inn igjen for å fortsette.',
  askAgain: 'Elever må logge inn på nytt hver gang. Velg «Elev» under.',
  ways: {
    staff: { button: 'Ansatt', detail: 'Feide, for deg som arbeider ved skolen eller hos skoleeier' },
    pupil: { button: 'Elev', detail: 'Feide, med passord hver gang' },
    guardian: { button: 'Foresatt', detail: 'ID-porten, med for eksempel BankID' },
    municipality: { button: 'Ansatt i kommunen', detail: 'Kommunens egen innlogging' },
  },
  shared: {
    title: 'Bruker du en maskin som andre også bruker?',
    say: 'Da logges du ut etter et kvarter uten bruk, og den neste må logge inn selv.',
    button: (way: string) => `${way}, på delt maskin`,
  },
  who: {
    title: 'Hvem er du i dag?',
    lead: 'Innloggingen din hører til flere. Velg én. Du kan bytte senere.',
    choose: (name: string) => `Fortsett som ${name}`,
    parts: { staff: 'ansatt', pupil: 'elev', guardian: 'foresatt' },
  },
  unlinked: {
    title: 'Vi vet ikke hvem du er her ennå',
    say: 'Innloggingen gikk bra, men den er ikke knyttet til noen hos oss. En e-postadresse er ikke nok til det.',
    staff: 'Er du ansatt, be skolens kontor se etter at kontoen din står riktig i skolens register.',
    places: (names: string) => `Feide sier at du hører til ${names}. Spør der.`,
    guardian: 'Er du foresatt, be skolen se etter at du står som foresatt med riktig fødselsnummer.',
    codeTitle: 'Har du fått en kode på papir?',
    code: 'Kode',
    codeHint: 'Store og små bokstaver er det samme.',
    useCode: 'Bruk koden',
    another: 'Logg inn på en annen måte',
  },
  invitationRefusals: {
    'code-not-valid': 'Koden er feil, brukt eller for gammel. Se over den, eller be om en ny.',
    'already-linked': 'Denne personen har allerede en innlogging av samme slag. Be skolen om hjelp.',
    'too-many-attempts': 'Det ble for mange forsøk. Logg inn på nytt og prøv igjen.',
  } satisfies Record<InvitationRefusal, string>,
  refusals: {
    cancelled: 'Du avbrøt innloggingen. Ingenting er endret.',
    'provider-unknown': 'Denne måten å logge inn på finnes ikke her.',
    'provider-out-of-reach': 'Innloggingstjenesten svarer ikke. Prøv igjen om litt. Haster det, ring skolen.',
    'attempt-unknown':
      'Innloggingen tok for lang tid, eller ble begynt i en annen nettleser. Begynn på nytt.',
    'response-not-valid': 'Svaret fra innloggingstjenesten kunne ikke godtas. Begynn på nytt.',
    'assurance-too-low':
      'Dette krever to faktorer, og det ble ikke brukt. Logg inn på nytt med kode eller app.',
    'not-fresh': 'Dette krever at du logger inn på nytt nå. Prøv igjen og skriv inn passordet.',
    'another-person': 'Du logget inn som en annen enn den du var. Logg ut først om du vil bytte.',
    'number-of-the-other-kind': 'Fødselsnummeret hører ikke hjemme i denne installasjonen.',
    'too-many-attempts': 'Det kom mange forsøk på kort tid. Vent noen minutter og prøv igjen.',
  } satisfies Record<SignInRefusal, string>,
  refusedTitle: 'Du er ikke logget inn',
  refusedStepUpTitle: 'Dette gikk ikke',
  tryAgain: 'Prøv igjen',
  stepUp: {
    'two-factor': {
      title: 'Dette krever to faktorer',
      say: 'Det som gjelder en elevs sak, åpnes bare når du har logget inn med passord og noe mer, for eksempel en kode.',
      button: 'Logg inn med to faktorer',
    },
    'fresh-sign-in': {
      title: 'Logg inn en gang til',
      say: 'Dette krever at du har logget inn det siste kvarteret. Så vet vi at det fortsatt er deg.',
      button: 'Logg inn på nytt',
    },
  },
  continuing: {
    title: 'Du er logget inn igjen',
    say: 'Dette skrev du. Ingenting er sendt ennå. Se over det og send.',
    fieldNumber: (number: number) => `Tekst ${number}`,
    send: 'Send det jeg skrev',
    leave: 'Ikke send',
  },
  held: {
    title: 'Du er logget ut, men det du skrev, står her',
    say: 'Ingenting er sendt. Logg inn i en ny fane, kom tilbake til denne siden og trykk «Send det jeg skrev». Lukker du siden før det, er det du skrev, borte.',
    signIn: 'Logg inn (ny fane)',
    send: 'Send det jeg skrev',
  },
  signedOut: {
    title: 'Du er logget ut',
    say: 'Ingenting ligger igjen i denne nettleseren.',
    atProvider: 'Logg ut av innloggingstjenesten også',
    again: 'Logg inn',
  },
  switchPerson: 'Bytt hvem du er',
}
