import { z } from 'zod'
import { addGuardian } from '../../commands/administration/families.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { guardianGrounds, guardianKinds } from '../../domain/people/guardian.ts'
import { family, knownGuardians, type KnownPerson } from '../../queries/administration/families.ts'
import { locales } from '../../texts/locale.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, maybeWords, words } from '../form-fields.ts'
import { nothingTyped, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Pair } from '../ui/layout.tsx'

interface Showing {
  readonly typed: Typed
  readonly said?: ReturnType<typeof sayErrors>
  /** Those of the name whom the school knows: asked about before anybody is laid down twice. */
  readonly known?: readonly KnownPerson[]
}

const newcomer = 'new'

const form = z.object({
  given: words(80),
  family: words(80),
  locale: choiceOf(locales),
  kind: choiceOf(guardianKinds),
  ground: choiceOf(guardianGrounds),
  same: maybeWords(40),
})

const pupilOf = (c: AppContext): string => c.req.param('pupil') ?? ''

export const newGuardianPage = (c: AppContext) => show(c, { typed: nothingTyped })

export const addNewGuardian = async (c: AppContext) => {
  const read = await readForm(c, form)
  if (!read.ok) {
    const said = sayErrors(read.errors, c.var.t.ui.fieldErrors)
    return show(c, { typed: read.typed, said })
  }
  const { same, ...wish } = read.value
  const known = await ask(c, knownGuardians, { pupil: pupilOf(c), family: wish.family })
  const chosen = known.find(({ person }) => person === same)
  if (known.length > 0 && chosen === undefined && same !== newcomer)
    return show(c, { typed: read.typed, known })
  const decision = await act(c, addGuardian, read.key, {
    ...wish,
    pupil: pupilOf(c),
    person: chosen?.person ?? null,
  })
  if (!decision.accepted) throw new NotFound()
  return seeOther(c, paths.guardian(pupilOf(c), decision.outcome.relation, { done: 'added' }))
}

const show = async (c: AppContext, showing: Showing) => {
  const found = await ask(c, family, { pupil: pupilOf(c) })
  const say = c.var.t.families
  const isFirst = showing.said === undefined && showing.known === undefined
  return renderPage(
    c,
    { title: say.title, current: paths.administration(), status: isFirst ? 200 : 422 },
    <div class="stack-l narrow">
      <PageHead title={say.add} above={found.name} below={say.addIntro} />
      <NewGuardian c={c} {...showing} />
      <p>
        <LinkButton href={paths.family(found.pupil)}>{c.var.t.ui.back}</LinkButton>
      </p>
    </div>,
  )
}

const Same = ({ c, known, typed }: { c: AppContext; known: readonly KnownPerson[]; typed: Typed }) => {
  const say = c.var.t.families
  const choices = known.map(({ person, name, ofPupils }) => ({
    value: person,
    label: name,
    detail: ofPupils.length === 0 ? undefined : say.sameOf(ofPupils.join(', ')),
  }))
  return (
    <Choices
      name="same"
      legend={say.same}
      hint={say.sameHint}
      layout="column"
      choices={[...choices, { value: newcomer, label: say.newPerson, detail: undefined }]}
      value={typed.one('same')}
    />
  )
}

const NewGuardian = ({ c, typed, said, known }: Showing & { c: AppContext }) => {
  const { t, locale } = c.var
  const say = t.families
  return (
    <Form action={paths.newGuardian(pupilOf(c))} class="form" {...formWith(c)}>
      {said === undefined ? null : (
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      )}
      {known === undefined ? null : <Same c={c} known={known} typed={typed} />}
      <Pair>
        <TextField
          name="given"
          label={say.given}
          value={typed.one('given')}
          error={said?.of('given')}
          maxlength={80}
        />
        <TextField
          name="family"
          label={say.family}
          value={typed.one('family')}
          error={said?.of('family')}
          maxlength={80}
        />
      </Pair>
      <SelectField
        name="locale"
        label={say.language}
        options={locales.map((one) => ({ value: one, label: say.languages[one] }))}
        value={typed.one('locale') || locale}
      />
      <SelectField
        name="kind"
        label={say.kind}
        options={guardianKinds.map((one) => ({ value: one, label: say.kinds[one] }))}
        blank={t.ui.choose}
        value={typed.one('kind')}
        error={said?.of('kind')}
      />
      <SelectField
        name="ground"
        label={say.ground}
        hint={say.groundHint}
        options={guardianGrounds.map((one) => ({ value: one, label: say.grounds[one] }))}
        blank={t.ui.choose}
        value={typed.one('ground')}
        error={said?.of('ground')}
      />
      <Button type="submit" kind="primary">
        {say.add}
      </Button>
    </Form>
  )
}
