import type { AlarmKind } from '../../domain/access/unusual-reading.ts'

/** What has been told to somebody: the kind, and never of whom. */
export const notices = {
  title: 'Nytt til deg',
  below: 'De siste tretti dagene.',
  see: 'Se',
  unseen: 'Nytt',
  allSeen: 'Jeg har sett alt',
  list: 'Det som er nytt, og det som var',
  empty: 'Ingenting nytt',
  emptySay: 'Her kommer beskjeder om saker, tiltak og meldinger. Det samme kommer i e-post, uten innhold.',
  kinds: {
    'new-concern': 'En ny melding er kommet',
    'concern-not-taken': 'Ingen har fulgt opp en melding i tide',
    'concern-handed-to-you': 'En melding er gått videre til deg',
    'case-opened': 'Du er med i en ny sak',
    'added-to-case': 'Du er med i en sak',
    'removed-from-case': 'Du er ikke lenger med i en sak',
    'measure-for-you': 'Du har fått et tiltak',
    'duty-due': 'Noe har frist i dag',
    'duty-late': 'En frist er ute',
    'plan-to-approve': 'En aktivitetsplan venter på at du godkjenner den',
    'plan-approved': 'En aktivitetsplan er godkjent',
    'evaluation-due': 'Det er tid for å se om tiltakene hjelper',
    'owner-notified': 'En skole har sagt fra om en alvorlig sak',
    'staff-offence': 'En melding gjelder en ansatt',
    'leader-offence': 'En melding gjelder ledelsen ved en skole',
    statsforvalter: 'Statsforvalteren har skrevet om en sak',
    'break-glass': 'Noen har åpnet en sak i nød',
    'grant-request': 'Noen ber om noe som to må si ja til, og du er den andre',
    'export-request': 'Noen ber om å ta ut en sak, og du er den andre som må si ja',
    'training-lapses': 'Opplæringen din går ut om mindre enn tretti dager',
    'unusual-reading': 'Noe ved bruken av Varde er uvanlig og bør ses på',
    'give-reporter-phone': 'Meldingen din er ikke åpnet hos skoleeieren i tide',
    'handed-over': 'Noe er gitt videre til deg',
    'case-without-responsible': 'En sak har ingen ansvarlig',
    'occurrence-due': 'Noe i årshjulet kommer nå',
    'occurrence-late': 'Noe i årshjulet er ikke gjort i tide',
    'occurrence-escalated': 'Noe i årshjulet er en uke for sent, og ledelsen får vite det',
  },
  phone: (phone: string) =>
    `Ring skoleeieren på ${phone}. Plikten din er gjort; dette er for at den skal bli tatt videre.`,
  alarmsTitle: 'Uvanlig bruk',
  alarmsSay: 'Se på det, og snakk med den det gjelder. Det kan ha en god grunn.',
  alarms: {
    'repeated-misses': (name: string, count: number) =>
      `${name} har søkt ${count} ganger på kort tid uten treff`,
    'unusual-reading': (name: string, count: number) =>
      `${name} har åpnet ${count} forskjellige saker på ett døgn`,
    'log-month-missing': () =>
      'Tilgangsloggen har ikke plass klar til en kommende måned. Si fra til dem som drifter Varde',
  } satisfies Record<AlarmKind, (name: string, count: number) => string>,
  somebody: 'Noen',
  alarmSeen: 'Jeg har sett på det',
}
