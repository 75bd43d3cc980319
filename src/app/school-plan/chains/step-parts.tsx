import type { FC } from 'hono/jsx'
import { type Chain, lawSteps, outcomes, type Step } from '../../../domain/chain/chain.ts'
import type { ChainFault } from '../../../domain/chain/check.ts'
import { stepMovedDown, stepMovedUp, stepRemoved } from '../../../domain/chain/editing.ts'
import { bodyKinds, planRoles } from '../../../domain/school-plan/parties.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { Choices, ManyChoices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Heed, More } from '../../ui/notices.tsx'
import { type PlanSpeaker, standardStep } from '../saying.ts'
import { waysOf, withins } from './step-form.ts'
import { numberIn } from './step-list.tsx'

/** A step's page: what is shown, and what came back with errors or faults. */
export interface StepShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly chain: Chain
  readonly say: PlanSpeaker
  /** Null for a new one. */
  readonly step: Step | null
  /** The step that a new one is put after. */
  readonly after: string
  /** The change that the chain was last written by. */
  readonly seen: number
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly faults: readonly ChainFault[]
  readonly key: string | null
}

/** What is wrong with the chain as it would be, in words, with the step and the section of the law. */
export const Faults: FC<{ shown: StepShown }> = ({ shown: { c, chain, say, faults } }) => {
  const words = c.var.t.chains
  const nameOf = (id: string): string => {
    const step = chain.steps.find((each) => each.id === id)
    return step === undefined ? '' : say.step(chain, step)
  }
  const sentence = ({ code, step, law }: ChainFault): string => {
    const is = words.faults[code]
    const withLaw = law === null ? is : words.edit.onLaw(is, lawSteps[law])
    return step === null || nameOf(step) === '' ? withLaw : words.edit.atStep(withLaw, nameOf(step))
  }
  return faults.length === 0 ? null : (
    <Heed tone="stop">
      <p>
        <b>{words.edit.faults}</b>
      </p>
      <ul class="plain">
        {faults.map((fault) => (
          <li>{sentence(fault)}</li>
        ))}
      </ul>
    </Heed>
  )
}

export const StepForm: FC<{ shown: StepShown }> = ({ shown }) => {
  const { c, at, chain, step, after, seen, typed, key } = shown
  const { t } = c.var
  const words = t.chains.edit
  const said = sayErrors(shown.errors, { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  return (
    <Form action={paths.schoolPlanStep(at, chain.id, step?.id ?? 'new')} {...formWith(c, key)}>
      <input type="hidden" name="seen" value={String(seen)} />
      {step === null && <input type="hidden" name="after" value={after} />}
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <Faults shown={shown} />
      {step !== null && step.law !== null && <p>{words.lawStep(lawSteps[step.law])}</p>}
      {(['nb', 'nn'] as const).map((form) => {
        const standard = step === null ? undefined : standardStep(form, chain.id, step.id)
        return (
          <TextField
            name={form}
            label={form === 'nb' ? words.wordsNb : words.wordsNn}
            hint={standard === undefined ? undefined : words.standard(standard)}
            value={typed.one(form)}
            error={said.of(form)}
            maxlength={300}
          />
        )
      })}
      <Responsible c={c} typed={typed} />
      <Choices
        name="within"
        legend={words.within}
        layout="short"
        choices={withins.map((value) => ({ value, label: words.withins[value] }))}
        value={typed.one('within') || 'none'}
      />
      <TextField
        name="days"
        label={words.days}
        inputmode="numeric"
        size={4}
        value={typed.one('days')}
        error={said.of('days')}
      />
      {step === null ? <Via shown={shown} /> : <Ways shown={shown} step={step} />}
      <Button kind="primary" name="do" value="save">
        {words.save}
      </Button>
    </Form>
  )
}

const Responsible: FC<{ c: AppContext; typed: Typed }> = ({ c, typed }) => {
  const { t } = c.var
  const words = t.chains.edit
  const chosen = [...typed.all('roles'), ...typed.all('bodies')].length
  return (
    <>
      <More summary={`${words.roles} (${typed.all('roles').length})`} open={chosen === 0} small>
        <ManyChoices
          name="roles"
          legend={words.roles}
          layout="short"
          choices={planRoles.map((value) => ({ value, label: t.planParties.roles[value] }))}
          values={typed.all('roles')}
        />
      </More>
      <More summary={`${words.bodies} (${typed.all('bodies').length})`} small>
        <ManyChoices
          name="bodies"
          legend={words.bodies}
          layout="short"
          choices={bodyKinds.map((value) => ({ value, label: t.planParties.bodies[value] }))}
          values={typed.all('bodies')}
        />
      </More>
    </>
  )
}

/** Into which of the ways of the step before. */
const Via: FC<{ shown: StepShown }> = ({ shown: { c, chain, after, typed } }) => {
  const words = c.var.t.chains
  const [first, ...others] = waysOf(chain, after)
  if (others.length === 0) return <input type="hidden" name="via" value={first?.code ?? 'done'} />
  return (
    <Choices
      name="via"
      legend={words.edit.via}
      layout="short"
      choices={waysOf(chain, after).map(({ code }) => ({ value: code, label: words.outcomes[code] }))}
      value={typed.one('via') || first?.code}
    />
  )
}

const Ways: FC<{ shown: StepShown; step: Step }> = ({ shown: { c, chain, say, typed }, step }) => {
  const words = c.var.t.chains
  const options = chain.steps
    .filter(({ id }) => id !== step.id)
    .map((each) => ({ value: each.id, label: `${numberIn(chain, each.id)}. ${say.step(chain, each)}` }))
  return (
    <More summary={words.edit.ways} small>
      <p>{words.edit.waysSay}</p>
      {outcomes.map((code) => (
        <SelectField
          name={code}
          label={words.outcomes[code]}
          blank={c.var.t.ui.choose}
          value={typed.one(code)}
          options={options}
        />
      ))}
    </More>
  )
}

/** Moves the step, or takes it out, where that can be done in one go. */
export const StepDeeds: FC<{ shown: StepShown; step: Step }> = ({ shown, step }) => {
  const { c, at, chain, seen } = shown
  const words = c.var.t.chains.edit
  const can = {
    up: stepMovedUp(chain, step.id) !== null,
    down: stepMovedDown(chain, step.id) !== null,
    remove: step.law === null && stepRemoved(chain, step.id) !== null,
  }
  const deeds = (['up', 'down', 'remove'] as const).filter((deed) => can[deed])
  return deeds.length === 0 ? null : (
    <Form action={paths.schoolPlanStep(at, chain.id, step.id)} {...formWith(c)}>
      <input type="hidden" name="seen" value={String(seen)} />
      <div class="row">
        {deeds.map((deed) => (
          <Button name="do" value={deed}>
            {words[deed]}
          </Button>
        ))}
      </div>
    </Form>
  )
}
