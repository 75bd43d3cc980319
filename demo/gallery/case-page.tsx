import type { FC } from 'hono/jsx'
import { LinkButton, TapLink } from '../../src/app/ui/actions.tsx'
import { Beacons, type BeaconView } from '../../src/app/ui/beacons.tsx'
import { Chips, ShowOlder } from '../../src/app/ui/chips.tsx'
import { JournalDay, JournalEntry } from '../../src/app/ui/journal.tsx'
import { PageHead, Panel, Row, Section } from '../../src/app/ui/layout.tsx'
import { Lines, PlainList, StateWord } from '../../src/app/ui/lists.tsx'
import { Heed, More, Voice } from '../../src/app/ui/notices.tsx'
import { textsFor } from '../../src/texts/catalogue.ts'
import { Example, type Shown } from './frame.tsx'

const beacons: BeaconView[] = [
  {
    name: 'Følge med',
    state: 'open',
    stateWord: 'Åpen',
    when: 'innen torsdag 14.\u00a0januar',
    href: '#journal',
  },
  {
    name: 'Gripe inn',
    state: 'documented',
    stateWord: 'Dokumentert',
    when: 'torsdag 17.\u00a0desember',
    href: '#journal',
  },
  {
    name: 'Melde fra',
    state: 'late',
    stateWord: 'Fristen er ute',
    when: 'torsdag 17.\u00a0desember',
    href: '#journal',
  },
  {
    name: 'Undersøke',
    state: 'documented-late',
    stateWord: 'Dokumentert for sent',
    when: 'fredag 8.\u00a0januar',
    href: '#journal',
  },
  { name: 'Sette inn tiltak', state: 'not-applicable', stateWord: 'Ikke aktuelt nå' },
  {
    name: 'Skrive ned',
    state: 'due',
    stateWord: 'Frist i dag',
    when: 'fredag 8.\u00a0januar',
    href: '#journal',
  },
]

const NextStep: FC = () => (
  <Panel kind="next" labelledby="next">
    <div class="stack-s">
      <p class="small">
        <StateWord
          state={{ tone: 'due', word: 'Frist i dag', when: 'én skoledag etter at planen ble godkjent' }}
        />
      </p>
      <h2 id="next" class="ds-heading">
        Dette er nok nå: send planen hjem
      </h2>
    </div>
    <p>Nora og foresatte skal ha den godkjente planen. Du ser nøyaktig hva hver av dem får, før du sender.</p>
    <Heed>
      <p>
        Nora har bedt om dette: <b>«Ikke si hjemme hvem jeg liker.»</b>
      </p>
    </Heed>
    <Row>
      <LinkButton href="#" kind="primary">
        Se og send planen
      </LinkButton>
      <TapLink href="#">Jeg har levert den på papir</TapLink>
    </Row>
    <More summary="Hvorfor denne fristen?" small={true} print={false}>
      <p>
        Skolens plan: planen sendes hjem innen én skoledag. Kravet om en skriftlig plan står i opplæringslova
        § 12-4.
      </p>
    </More>
  </Panel>
)

const Journal: FC = () => (
  <section id="journal" class="journal" aria-labelledby="journal-h">
    <h2 id="journal-h" class="ds-heading">
      Det som har skjedd
    </h2>
    <More summary="Skriv i saken" print={false}>
      <Chips
        label="Skriv i saken"
        chips={[
          { href: '#', word: 'Samtale med Nora' },
          { href: '#', word: 'Kontakt hjem' },
        ]}
      />
    </More>
    <Chips
      label="Vis bare"
      chips={[
        { href: '#', word: 'Alt', current: true },
        { href: '#', word: 'Det Nora sier' },
        { href: '#', word: 'Samtaler' },
        { href: '#', word: 'Tiltak' },
      ]}
    />
    <JournalDay title={'Fredag 8.\u00a0januar'} note="i dag">
      <JournalEntry clock="08.20" datetime="2027-01-08T08:20" why="Undersøke · Dokumentert for sent.">
        <p>Mathilde Lien avsluttet undersøkelsen.</p>
        <p>Det som går igjen, er garderoben og veien dit. I timene har Nora noen å være sammen med.</p>
      </JournalEntry>
    </JournalDay>
    <JournalDay title={'Tirsdag 5.\u00a0januar'}>
      <JournalEntry
        clock="10.10"
        datetime="2027-01-05T10:10"
        why={'Undersøke · Skrevet onsdag 6.\u00a0januar, én dag etter'}
      >
        <p>Mathilde Lien snakket med Nora, på Noras ønske uten andre til stede.</p>
        <Voice
          words="Det verste er når det blir stille. Da skjønner jeg at de har snakka om meg."
          by="Det eleven selv sier. Skrevet av Mathilde mens Nora leste med."
        />
      </JournalEntry>
      <JournalEntry
        clock="09.00"
        datetime="2027-01-05T09:00"
        corrected={true}
        why={'Rettet i dag kl.\u00a008.05: klokkeslettet.'}
      >
        <p>Henrik Dahl så til Nora i storefri.</p>
      </JournalEntry>
    </JournalDay>
    <ShowOlder href="#" word="Vis det som er eldre" />
  </section>
)

export const CasePage: FC<{ shown: Shown }> = ({ shown }) => (
  <Example
    shown={shown}
    title="Skolemiljøsak 4K7Q"
    current="/case"
    print={[
      textsFor(shown.locale).frame.internalPrint,
      'Skolemiljøsak 4K7Q. Skrevet ut av Mathilde Lien. Grunn: møte i R-teamet. Utskriften er ført i loggen.',
    ]}
  >
    <PageHead above={'Skolemiljøsak 4K7Q · åpnet torsdag 17.\u00a0desember 2026'} title="Nora Vik, 8B" />
    <div class="stack-l">
      <Beacons label="Pliktene i saken" beacons={beacons} />
      <div class="cols">
        <div class="stack-l">
          <NextStep />
          <Section id="plan" title="Planen" action={<TapLink href="/plan">Åpne aktivitetsplanen</TapLink>}>
            <p>Nora skal kunne gå til og fra gym uten å grue seg.</p>
            <Lines
              ordered={true}
              lines={[
                <>
                  <p>En voksen sitter ved Noras bord i matfri</p>
                  <p class="small quiet">Henrik Dahl · hver dag. Som planlagt denne uka</p>
                </>,
                <>
                  <p>Følge Nora til garderoben før gym</p>
                  <p class="small quiet">Kari Nygård · tirsdag og fredag. I dag: Henrik Dahl</p>
                </>,
              ]}
            />
          </Section>
        </div>
        <aside class="stack-l" aria-label="Om saken">
          <Section id="people" title="Personene" tight={true}>
            <PlainList
              facts={[
                { term: 'Nora Vik, 8B', value: 'Eleven saken gjelder' },
                { term: 'Mathilde Lien', value: 'Sosiallærer, ansvarlig' },
                { term: 'Marit Aasen', value: 'Rektor' },
              ]}
            />
          </Section>
          <Section id="readers" title="Hvem kan se dette?" tight={true} print={false}>
            <p>Du, Henrik Dahl og Marit Aasen.</p>
            <More summary="Hvem har sett dette?" small={true}>
              <Lines lines={['Henrik Dahl, i dag kl.\u00a007.55', 'Marit Aasen, i går kl.\u00a014.30']} />
            </More>
          </Section>
        </aside>
        <aside class="beside" aria-label="Klokka">
          <Section id="clock" title="Klokka" tight={true}>
            <Lines
              lines={[
                <>
                  <StateWord state={{ tone: 'due', word: 'I dag' }} />
                  <p>Send planen hjem</p>
                </>,
                <>
                  <b>{'Torsdag 14.\u00a0januar'}</b>
                  <p>Ukas oppfølging av tiltakene</p>
                </>,
              ]}
            />
          </Section>
        </aside>
        <Journal />
      </div>
    </div>
  </Example>
)
