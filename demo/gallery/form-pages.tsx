import type { FC } from 'hono/jsx'
import { PupilPage } from '../../src/app/frame.tsx'
import { Button } from '../../src/app/ui/actions.tsx'
import { Choices, FieldGroup, ManyChoices, Tick } from '../../src/app/ui/choices.tsx'
import { ErrorSummary } from '../../src/app/ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField, TimeField } from '../../src/app/ui/field.tsx'
import { Find, Picked, PickedMany } from '../../src/app/ui/find.tsx'
import { Form } from '../../src/app/ui/form.tsx'
import { Flame } from '../../src/app/ui/icons.tsx'
import { PageHead, Pair, Row } from '../../src/app/ui/layout.tsx'
import { Heed, More } from '../../src/app/ui/notices.tsx'
import { textsFor } from '../../src/texts/catalogue.ts'
import { Example, type Shown } from './frame.tsx'

const yesNo = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nei' },
]
const places = [
  'Garderoben',
  'Klasserommet',
  'Friminutt',
  'Skoleveien',
  'På nett',
  'Tur',
  'SFO',
  'Et annet sted',
]

const Whom: FC<{ shown: Shown }> = ({ shown }) => {
  const t = textsFor(shown.locale)
  const find = {
    button: { word: t.ui.find, name: 'do', value: 'find' },
    words: { remove: t.ui.remove, nothing: t.ui.nothingFound },
  }
  return (
    <>
      <Find
        name="whom"
        label="Hvem gjelder det?"
        hint="Navn, eller det du vet: høy gutt, 9. trinn."
        suggestions="/suggest"
        pick="one"
        into="pupil"
        {...find}
      />
      <Find
        name="others"
        label="Andre som var der"
        hint="Du sier bare at de var der."
        suggestions="/suggest"
        pick="many"
        into="present"
        list="present"
        {...find}
      />
      <PickedMany
        id="present"
        name="present"
        removeName="remove"
        removeWord={t.ui.remove}
        label="Andre som var der"
        items={[
          { value: 'a', label: 'Selma Krogh, 8B' },
          { value: 'b', label: 'Amalie Foss, 8B' },
        ]}
      />
    </>
  )
}

const ReportFields: FC<{ shown: Shown }> = ({ shown }) => (
  <>
    <Whom shown={shown} />
    <TextArea
      name="said"
      label="Eleven sa"
      hint="Ord for ord, så godt du husker."
      rows={4}
      value="De flytta bagen min igjen."
    />
    <TextArea
      name="saw"
      label="Det du så eller hørte"
      hint="En setning er nok. Ikke skriv om helse eller familie."
      rows={2}
    />
    <Heed tone="stop">
      <p>
        <b>Forteller eleven om vold eller overgrep?</b> Ikke spør mer. Ring barnevernvakta, eller politiet på{' '}
        <a href="tel:112">112</a>.
      </p>
    </Heed>
    <Choices
      name="where"
      legend="Hvor var det?"
      value="Garderoben"
      choices={places.map((place) => ({ value: place, label: place }))}
    />
    <Choices
      name="when"
      legend="Når var det?"
      layout="short"
      value="today"
      error={'Klokka 13.20 er ikke kommet ennå. Skriv når det var, for eksempel 10.15.'}
      choices={[
        { value: 'today', label: 'I dag' },
        { value: 'yesterday', label: 'I går' },
        { value: 'earlier', label: 'Tidligere' },
        { value: 'unsure', label: 'Vet ikke' },
      ]}
    >
      <Pair>
        <TimeField name="clock" label="Klokka" value="13.20" />
        <DateField name="day" label="Dag" value="2027-01-08" />
      </Pair>
    </Choices>
    <Choices name="intervened" legend="Grep du inn?" layout="short" choices={yesNo}>
      <TextArea name="how" label="Hva gjorde du, eller hvorfor gikk det ikke?" rows={2} />
    </Choices>
    <More summary="Legg til mer hvis du vil">
      <ManyChoices
        name="about"
        legend="Hva handler det om?"
        values={['Alene']}
        choices={['Alene', 'Redd', 'Lei seg', 'Vil ikke på skolen', 'Vet ikke'].map((word) => ({
          value: word,
          label: word,
        }))}
      />
    </More>
  </>
)

export const ReportPage: FC<{ shown: Shown }> = ({ shown }) => {
  const t = textsFor(shown.locale)
  return (
    <Example shown={shown} title="Meld fra" current="/report">
      <div class="narrow">
        <PageHead title="Meld fra" below="Det er nok at du tror en elev ikke har det trygt og godt." />
        <Form
          action="/report"
          csrf="example"
          idempotencyKey="k"
          island="keep-words"
          enter={{ name: 'do', value: 'find' }}
          data={{
            'data-waiting': t.ui.waitingForNet,
            'data-sending': t.ui.sending,
            'data-again': t.ui.sendNow,
          }}
        >
          <ErrorSummary
            title="Meldingen er ikke sendt ennå"
            intro={t.ui.errorsKept}
            errors={[{ field: 'when', text: 'Klokka 13.20 er ikke kommet ennå' }]}
          />
          <ReportFields shown={shown} />
          <Button kind="primary" wide={true}>
            Send meldingen
          </Button>
          <p class="small quiet">
            Meldingen går til rektor Marit Aasen. Ingenting blir liggende på denne telefonen.
          </p>
        </Form>
      </div>
    </Example>
  )
}

export const MeasurePage: FC<{ shown: Shown }> = ({ shown }) => (
  <Example shown={shown} title="Nytt tiltak" current="/case">
    <div class="narrow">
      <PageHead above={<a href="/case">Nora Vik, sak 4K7Q</a>} title="Nytt tiltak" />
      <Form action="/plan" csrf="example" idempotencyKey="k">
        <TextField name="what" label="Hva skal de voksne gjøre?" value="Faste plasser i garderoben" />
        <SelectField
          name="level"
          label="Nivå"
          blank="Velg"
          value="class"
          options={[{ value: 'class', label: 'Klassen' }]}
        />
        <Pair>
          <TextField
            name="who"
            label="Hvem gjør det?"
            value="Trinnet"
            error="«Trinnet» er en gruppe, og da vet ingen at det er dem. Skriv navnet på én."
          />
          <TextField name="stand-in" label="Stedfortreder" optional="valgfritt" value="Samira Haddad" />
        </Pair>
        <Choices
          name="do"
          legend="Hva gjør du med meldingen?"
          layout="column"
          value="open"
          choices={[
            {
              value: 'open',
              label: 'Åpner en sak for Nora',
              detail: 'Skolemiljøsak med eget team, plan og frister',
            },
            { value: 'add', label: 'Legger den til en sak som finnes' },
          ]}
        />
        <FieldGroup id="others" legend="De andre som var der" hint="Du kan la det stå og avklare senere.">
          {['Selma Krogh, 8B', 'Amalie Foss, 8B'].map((name, at) => (
            <Picked label={name} for={`role-${at}`}>
              <select class="ds-input" id={`role-${at}`} name={`roles.${at}`}>
                <option>Ikke avklart</option>
              </select>
            </Picked>
          ))}
        </FieldGroup>
        <Tick
          name="told"
          label="Jeg har snakket med eleven"
          detail="Alene, eller med en voksen som eleven valgte"
        />
        <Row>
          <Button kind="primary">Lagre tiltaket</Button>
          <Button kind="quiet">Avbryt</Button>
        </Row>
      </Form>
    </div>
  </Example>
)

export const OwnWordsPage: FC<{ shown: Shown }> = ({ shown }) => (
  <PupilPage
    title="Dine ord"
    t={textsFor(shown.locale)}
    locale={shown.locale}
    nonce={shown.nonce}
    demonstration={{}}
  >
    <div class="stack">
      <Flame state="documented" class="mark" />
      <h1>Hei, Nora</h1>
      <p>Her skriver du selv. Ordene dine blir stående slik du skrev dem.</p>
    </div>
    <Form action="/own-words" csrf="example" idempotencyKey="k">
      <Choices
        name="safe"
        legend="Har du det trygt på skolen nå?"
        value="a-little"
        choices={[
          { value: 'yes', label: 'Ja' },
          { value: 'a-little', label: 'Litt' },
          { value: 'no', label: 'Nei' },
          { value: 'declined', label: 'Vil ikke svare nå' },
        ]}
      />
      <TextArea name="words" label="Hva vil du at vi skal vite?" rows={5} />
      <Button kind="primary" wide={true}>
        Jeg er ferdig
      </Button>
      <p class="small quiet">Etterpå låser siden seg, og du gir telefonen tilbake til Henrik.</p>
    </Form>
    <More summary="Hvem leser dette?">
      <p>Henrik, Mathilde og Marit.</p>
    </More>
  </PupilPage>
)
