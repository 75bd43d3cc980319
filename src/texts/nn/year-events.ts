import type { YearEvent } from '../../domain/year/events.ts'

/** What the plan's year waits for. */
export const yearEvents = {
  title: 'Det året ventar på',
  toPage: 'Sei frå når det har skjedd',
  intro:
    'Noko i planen skal gjerast når noko anna har skjedd. Skriv dagen, så får det datoar i årshjulet, og dei som har ansvaret, blir minna på det.',
  said: 'Lagra. Datoane i årshjulet er på plass om ein augneblink.',
  nothing: 'Ingenting i planen ventar på noko anna.',
  events: {
    'pupil-survey': 'Elevundersøkinga',
    'survey-results': 'Resultata ligg føre',
    'pupil-survey-discussed': 'Elevundersøkinga er drøfta',
    'wellbeing-survey': 'Klassetrivselsundersøkinga',
  } satisfies Record<YearEvent, string>,
  unsaid: 'Ingen dag er skriven enno.',
  happened: (day: string, by: string | null) => (by === null ? `${day}.` : `${day}, skrive av ${by}.`),
  day: 'Dag',
  dayHint: 'Tøm feltet om dagen likevel ikkje er kjend.',
  save: 'Lagre dagen',
  refusals: {
    'changed-meanwhile': 'Nokon andre har skrive ein dag i mellomtida. Sjå på han, og lagre på nytt.',
    'nothing-new': 'Dette står der alt.',
    'outside-school-year': 'Dagen ligg utanfor skuleåret.',
  },
  others: 'Anna som ventar',
  othersHint: 'Når det har skjedd: Opne linja, og flytt henne til dei dagane ho skal gjerast.',
}
