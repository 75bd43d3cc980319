import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../src/app/ui/actions.tsx'
import type { BeaconView } from '../../src/app/ui/beacons.tsx'
import { Dialog, DialogButton } from '../../src/app/ui/dialog.tsx'
import { Form } from '../../src/app/ui/form.tsx'
import { flameStates } from '../../src/app/ui/icons.tsx'
import { Columns, PageHead, Panel, Row, Section } from '../../src/app/ui/layout.tsx'
import { CaseList, CaseRow, Lines, Needs, Steps, TodoList, TodoRow } from '../../src/app/ui/lists.tsx'
import { EmptyState, Heed, Prose } from '../../src/app/ui/notices.tsx'
import { Table } from '../../src/app/ui/table.tsx'
import { textsFor } from '../../src/texts/catalogue.ts'
import { Example, type Shown } from './frame.tsx'

export const TodayPage: FC<{ shown: Shown }> = ({ shown }) => (
  <Example shown={shown} title="I dag" current="/today">
    <PageHead
      title="I dag"
      below={'Fredag 8.\u00a0januar 2027 · uke\u00a01'}
      action={<LinkButton href="#">Skjul navn</LinkButton>}
    />
    <Columns
      aside={
        <Section id="later" title="Senere" tight={true}>
          <Lines
            lines={[
              <>
                <span class="quiet small">{'Torsdag 14.\u00a0januar'}</span>
                <p>Ukas oppfølging for Nora, i trinnmøtet</p>
              </>,
            ]}
          />
        </Section>
      }
    >
      <Form action="/done" csrf="example" class="stack">
        <TodoList label="Dette skal du gjøre">
          <TodoRow
            state={{ tone: 'late', word: 'Fristen er ute', when: 'onsdag 6.\u00a0januar' }}
            title="Spør Ida Sæther om hun fortsatt har det trygt"
            why="Fire uker siden saken hennes ble avsluttet. Det er svaret hennes som teller."
            action={<Button kind="primary">Start samtalen</Button>}
          />
          <TodoRow
            state={{ tone: 'due', word: 'Frist i dag' }}
            title="Skriv ned samtalen du hadde med Elias Strand"
            why={'Avtalt til torsdag 7.\u00a0januar. Tre linjer holder.'}
            action={<Button>Skriv ned</Button>}
          />
          <TodoRow
            state={{ tone: 'quiet', word: 'I dag kl.\u00a010.15' }}
            title="Følg Nora Vik til garderoben før gym"
            action={<Button hidden="følge Nora Vik">Gjort</Button>}
          />
        </TodoList>
        <p class="quiet small">Det var alt. Når lista er tom, er du ferdig for i dag.</p>
      </Form>
    </Columns>
  </Example>
)

export const ComponentsPage: FC<{ shown: Shown }> = ({ shown }) => {
  const { duties } = textsFor(shown.locale)
  const names = Object.values(duties.names)
  const beacons: BeaconView[] = flameStates.map((state, at) => ({
    name: names[at] ?? '',
    state,
    stateWord: duties.states[state],
  }))
  return (
    <Example shown={shown} title="Delene" current="/components">
      <PageHead title="Delene" below="En arbeidsside; ikke en del av Varde." />
      <div class="stack-l">
        <CaseList label="Saker">
          <CaseRow
            title="Emil Thorsen"
            href="#"
            sub={'9A · Sak\u00a07M3D'}
            beacons={beacons}
            beaconsLabel="Pliktene"
            state={{ tone: 'late', word: 'Undersøke: fristen er ute', when: 'tirsdag 15.\u00a0desember' }}
            note="Det er ikke spurt om tiltakene hjelper."
            action={
              <LinkButton href="#" hidden="for sak 7M3D">
                Se hva som er nok
              </LinkButton>
            }
          />
          <CaseRow title="Sara Lunde" href="#" sub={'8D · Sak\u00a02H9P'} note="Ingen frist før jul." />
        </CaseList>
        <EmptyState
          title="Ingen nye meldinger"
          action={<LinkButton href="#">Se meldinger som er fulgt opp</LinkButton>}
        >
          <p>Her kommer meldinger fra ansatte, elever og foresatte så snart de er sendt.</p>
        </EmptyState>
        <Section id="steps" title="Dette skjer nå">
          <Steps
            doneWord="gjort"
            steps={[
              { title: 'Sendt', done: true, when: 'i dag kl.\u00a010.20', detail: 'Til rektor Marit Aasen.' },
              {
                title: 'Lest',
                done: false,
                detail: 'Har ingen tatt imot innen fredag, går meldingen videre av seg selv.',
              },
              { title: 'Fulgt opp', done: false },
            ]}
          />
        </Section>
        <Section id="needs" title="Planen må ha">
          <Needs
            thereWord="På plass"
            missingWord="Mangler"
            needs={[
              { text: 'Hva den skal løse', there: true },
              { text: 'Når: mangler i tiltak 5', there: false },
            ]}
          />
        </Section>
        <Table
          caption="Deltakere"
          columns={['Navn', 'Rolle', 'Til']}
          rows={[
            { head: 'Mathilde Lien', cells: ['Sosiallærer', 'juni 2027'] },
            { head: 'Henrik Dahl', cells: ['Kontaktlærer', 'juni 2027'] },
          ]}
        />
        {(['heed', 'stop', 'info', 'done'] as const).map((tone) => (
          <Heed tone={tone}>
            <p>Nora har bedt om at dette ikke sies hjemme.</p>
          </Heed>
        ))}
        <Panel>
          <Prose text={'Første avsnitt.\n\nAndre avsnitt, skrevet av en person.'} />
          <p>
            <del>Kari følger Nora.</del> <ins>Kari er inne i garderoben.</ins>
          </p>
          <Row>
            <DialogButton dialog="really">Avslutt saken</DialogButton>
            <Button kind="ink">Blekk</Button>
            <Button kind="quiet">Stille</Button>
          </Row>
        </Panel>
        <Dialog id="really" title="Avslutte saken?" closeWord="Lukk">
          <p>Saken kan tas opp igjen når som helst.</p>
        </Dialog>
      </div>
    </Example>
  )
}
