import type { signIn as nb } from '../nb/sign-in.ts'
import type { Widen } from '../widen.ts'

export const signIn: Widen<typeof nb> = {
  title: 'Logg inn',
  lead: 'Vel korleis du loggar inn.',
  kept: 'Du blei logga ut medan du skreiv. Det du skreiv, er teke vare på. Logg inn, så kan du sende det.',
  ended: 'Du er logga ut fordi det var lenge sidan sist. Logg inn att for å halde fram.',
  askAgain: 'Elevar må logge inn på nytt kvar gong. Vel «Elev» under.',
  ways: {
    staff: { button: 'Tilsett', detail: 'Feide, for deg som arbeider ved skolen eller hos skoleeigar' },
    pupil: { button: 'Elev', detail: 'Feide, med passord kvar gong' },
    guardian: { button: 'Føresett', detail: 'ID-porten, med til dømes BankID' },
    municipality: { button: 'Tilsett i kommunen', detail: 'Kommunen si eiga innlogging' },
  },
  shared: {
    title: 'Bruker du ei maskin som andre òg bruker?',
    say: 'Da blir du logga ut etter eit kvarter utan bruk, og den neste må logge inn sjølv.',
    button: (way) => `${way}, på delt maskin`,
  },
  who: {
    title: 'Kven er du i dag?',
    lead: 'Innlogginga di høyrer til fleire. Vel éin. Du kan byte seinare.',
    choose: (name) => `Hald fram som ${name}`,
    parts: { staff: 'tilsett', pupil: 'elev', guardian: 'føresett' },
  },
  unlinked: {
    title: 'Vi veit ikkje kven du er her enno',
    say: 'Innlogginga gjekk bra, men ho er ikkje knytt til nokon hos oss. Ei e-postadresse er ikkje nok til det.',
    staff:
      'Er du tilsett, be kontoret ved skolen sjå etter at kontoen din står rett i registeret til skolen.',
    places: (names) => `Feide seier at du høyrer til ${names}. Spør der.`,
    guardian: 'Er du føresett, be skolen sjå etter at du står som føresett med rett fødselsnummer.',
    codeTitle: 'Har du fått ein kode på papir?',
    code: 'Kode',
    codeHint: 'Store og små bokstavar er det same.',
    useCode: 'Bruk koden',
    another: 'Logg inn på ein annan måte',
  },
  invitationRefusals: {
    'code-not-valid': 'Koden er feil, brukt eller for gammal. Sjå over han, eller be om ein ny.',
    'already-linked': 'Denne personen har alt ei innlogging av same slag. Be skolen om hjelp.',
    'too-many-attempts': 'Det blei for mange forsøk. Logg inn på nytt og prøv igjen.',
  },
  refusals: {
    cancelled: 'Du avbraut innlogginga. Ingenting er endra.',
    'provider-unknown': 'Denne måten å logge inn på finst ikkje her.',
    'provider-out-of-reach': 'Innloggingstenesta svarer ikkje. Prøv igjen om litt. Hastar det, ring skolen.',
    'attempt-unknown':
      'Innlogginga tok for lang tid, eller blei starta i ein annan nettlesar. Begynn på nytt.',
    'response-not-valid': 'Svaret frå innloggingstenesta kunne ikkje godtakast. Begynn på nytt.',
    'assurance-too-low':
      'Dette krev to faktorar, og det blei ikkje brukt. Logg inn på nytt med kode eller app.',
    'not-fresh': 'Dette krev at du loggar inn på nytt no. Prøv igjen og skriv inn passordet.',
    'another-person': 'Du logga inn som ein annan enn den du var. Logg ut først om du vil byte.',
    'number-of-the-other-kind': 'Fødselsnummeret høyrer ikkje heime i denne installasjonen.',
    'too-many-attempts': 'Det kom mange forsøk på kort tid. Vent nokre minutt og prøv igjen.',
  },
  refusedTitle: 'Du er ikkje logga inn',
  refusedStepUpTitle: 'Dette gjekk ikkje',
  tryAgain: 'Prøv igjen',
  stepUp: {
    'two-factor': {
      title: 'Dette krev to faktorar',
      say: 'Det som gjeld saka til ein elev, blir opna berre når du har logga inn med passord og noko meir, til dømes ein kode.',
      button: 'Logg inn med to faktorar',
    },
    'fresh-sign-in': {
      title: 'Logg inn ein gong til',
      say: 'Dette krev at du har logga inn det siste kvarteret. Så veit vi at det framleis er deg.',
      button: 'Logg inn på nytt',
    },
  },
  continuing: {
    title: 'Du er logga inn att',
    say: 'Dette skreiv du. Ingenting er sendt enno. Sjå over det og send.',
    fieldNumber: (number) => `Tekst ${number}`,
    send: 'Send det eg skreiv',
    leave: 'Ikkje send',
  },
  held: {
    title: 'Du er logga ut, men det du skreiv, står her',
    say: 'Ingenting er sendt. Logg inn i ei ny fane, kom tilbake til denne sida og trykk «Send det eg skreiv». Lukkar du sida før det, er det du skreiv, borte.',
    signIn: 'Logg inn (ny fane)',
    send: 'Send det eg skreiv',
  },
  signedOut: {
    title: 'Du er logga ut',
    say: 'Ingenting ligg att i denne nettlesaren.',
    atProvider: 'Logg ut av innloggingstenesta òg',
    again: 'Logg inn',
  },
  switchPerson: 'Byt kven du er',
}
