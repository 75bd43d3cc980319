import { guardianAccesses, guardianGrounds, guardianKinds } from '../../domain/people/guardian.ts'
import { familyRelation, type Relation } from '../../queries/administration/families.ts'
import type { AppContext } from '../context.ts'
import { nothingTyped, type sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Choices, Tick } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Accounts } from './accounts.tsx'
import { Decided } from './decided.tsx'
import { FamilyDone } from './saying.tsx'

type Said = ReturnType<typeof sayErrors>

/** One guardian of one pupil: what the person is, what access, on what ground. */
export const guardianPage = async (c: AppContext) =>
  showGuardian(c, await ask(c, familyRelation, relationAsked(c)))

/** Who is told nothing is given no code; the gate says the same. */
const mayCome = ({ access }: Relation): boolean => access === 'full' || access === 'limited'

export const relationAsked = (c: AppContext) => ({
  pupil: c.req.param('pupil') ?? '',
  relation: c.req.param('relation') ?? '',
})

export const showGuardian = (
  c: AppContext,
  found: Relation,
  answer: { readonly typed: Typed; readonly said: Said } | null = null,
) => {
  const { t } = c.var
  const say = t.families
  const to = paths.guardian(found.pupil, found.relation)
  return renderPage(
    c,
    { title: say.title, current: paths.administration(), status: answer === null ? 200 : 422 },
    <div class="stack-l">
      <PageHead title={found.name} above={say.title} below={`${say.guardians}: ${found.pupilName}`} />
      <FamilyDone c={c} />
      <Section id="change" title={say.change}>
        <p class="quiet small prose">{say.two}</p>
        <Change c={c} found={found} to={to} answer={answer} />
      </Section>
      <Decided c={c} changes={found.changes} names={new Map([[found.relation, found.name]])} />
      {found.vouches ? (
        <Accounts
          c={c}
          identities={found.identities}
          unlinkAt={to}
          inviteAt={mayCome(found) ? `${to}/invitation` : null}
        />
      ) : null}
      <p>
        <LinkButton href={paths.family(found.pupil)}>{t.ui.back}</LinkButton>
      </p>
    </div>,
  )
}

const Change = (props: {
  c: AppContext
  found: Relation
  to: string
  answer: { readonly typed: Typed; readonly said: Said } | null
}) => {
  const { c, found, to, answer } = props
  const { t } = c.var
  const say = t.families
  const typed = answer?.typed ?? nothingTyped
  const responsible = answer === null ? found.parentalResponsibility : typed.one('responsibility') !== ''
  return (
    <Form action={to} class="form narrow" {...formWith(c)}>
      {answer === null ? null : (
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={answer.said.summary} />
      )}
      <SelectField
        name="kind"
        label={say.kind}
        options={guardianKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        value={typed.one('kind') || found.kind}
        error={answer?.said.of('kind')}
      />
      <Tick
        name="responsibility"
        label={say.responsibility}
        detail={say.responsibilityDetail}
        checked={responsible}
      />
      <Choices
        name="access"
        legend={say.access}
        layout="column"
        choices={guardianAccesses.map((one) => ({
          value: one,
          label: say.accesses[one],
          detail: say.accessDetails[one],
        }))}
        value={typed.one('access') || found.access}
        error={answer?.said.of('access')}
      />
      <SelectField
        name="ground"
        label={say.ground}
        hint={say.groundHint}
        options={guardianGrounds.map((one) => ({ value: one, label: say.grounds[one] }))}
        blank={t.ui.choose}
        value={typed.one('ground')}
        error={answer?.said.of('ground')}
      />
      <Button type="submit" kind="primary">
        {say.save}
      </Button>
    </Form>
  )
}
