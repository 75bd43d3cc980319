/** The demonstration's clock, which can be moved so that a year can be lived in an afternoon. */
export const clock = {
  title: 'Flytt klokka',
  say: 'Dette er en demonstrasjon. Klokka gjelder for alle her, og kan bare flyttes framover. Frister, påminnelser og e-post følger med.',
  now: (moment: string) => `Klokka er ${moment}.`,
  quick: 'Fort fram',
  hour: 'En time fram',
  tomorrow: 'Til i morgen kl. 8',
  schoolDay: (day: string) => `Til neste skoledag, ${day} kl. 8`,
  week: 'En uke fram',
  to: 'Til en bestemt dag',
  day: 'Dag',
  time: 'Klokkeslett',
  move: 'Flytt klokka',
  moved: 'Klokka er flyttet.',
  errors: {
    'not-forward': 'Klokka kan bare flyttes framover.',
    'too-far': 'Så langt fram rekker ikke skoleruta.',
  },
}
