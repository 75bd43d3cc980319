import type { YearEvent } from '../../domain/year/events.ts'

/** What the plan's year waits for. */
export const yearEvents = {
  title: 'Det året venter på',
  toPage: 'Si fra når det har skjedd',
  intro:
    'Noe i planen skal gjøres når noe annet har skjedd. Skriv dagen, så får det datoer i årshjulet, og de som har ansvaret, blir minnet på det.',
  said: 'Lagret. Datoene i årshjulet er på plass om et øyeblikk.',
  nothing: 'Ingenting i planen venter på noe annet.',
  events: {
    'pupil-survey': 'Elevundersøkelsen',
    'survey-results': 'Resultatene foreligger',
    'pupil-survey-discussed': 'Elevundersøkelsen er drøftet',
    'wellbeing-survey': 'Klassetrivselsundersøkelsen',
  } satisfies Record<YearEvent, string>,
  unsaid: 'Ingen dag er skrevet ennå.',
  happened: (day: string, by: string | null) => (by === null ? `${day}.` : `${day}, skrevet av ${by}.`),
  day: 'Dag',
  dayHint: 'Tøm feltet hvis dagen likevel ikke er kjent.',
  save: 'Lagre dagen',
  refusals: {
    'changed-meanwhile': 'Noen andre har skrevet en dag i mellomtiden. Se på den, og lagre på nytt.',
    'nothing-new': 'Dette står der allerede.',
    'outside-school-year': 'Dagen ligger utenfor skoleåret.',
  },
  others: 'Annet som venter',
  othersHint: 'Når det har skjedd: Åpne linja, og flytt den til de dagene den skal gjøres.',
}
