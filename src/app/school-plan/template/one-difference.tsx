import type { FC } from 'hono/jsx'
import { sameContent } from '../../../domain/school-plan/difference.ts'
import { chainIn, type SchoolPlan } from '../../../domain/school-plan/plan.ts'
import { isLocked, type TemplateDifference } from '../../../domain/school-plan/template/template.ts'
import type { PlanAndTemplate, SeenDifference } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { Tick } from '../../ui/choices.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ChangedCells, Replaced, WordByWord } from '../changes/cells.tsx'
import { ChainDifferences } from '../changes/chain-difference.tsx'
import { sayChoiceIn, sayChosen, sayDays, sayDaysIn } from '../changes/choices-said.ts'
import { formOf, planSpeaker, type PlanSpeaker } from '../saying.ts'
import { hasOwnWords, isProposed } from './proposing.ts'

interface DifferenceShown {
  readonly c: AppContext
  readonly view: PlanAndTemplate
  readonly difference: TemplateDifference
}

const headingOf = (say: PlanSpeaker, { draft, template }: PlanAndTemplate, id: string): string => {
  const all = [...draft.kept.plan.sections, ...(template?.plan.sections ?? [])]
  return say.heading(
    all.find((section) => section.id === id) ?? { id, heading: null, position: 0, locked: false },
  )
}

/** Where it stands, or which choice it is. */
const placeOf = ({ c, view, difference }: DifferenceShown, say: PlanSpeaker): string => {
  const { settings } = c.var.t.planEditing
  switch (difference.kind) {
    case 'section':
      return say.heading(difference.section)
    case 'missing':
    case 'differs':
      return headingOf(say, view, difference.line.section)
    case 'gone':
      return headingOf(say, view, difference.own.section)
    case 'setting':
      return settings.names[difference.code]
    case 'deadline':
      return settings.deadlines[difference.code]
    case 'chain':
      return c.var.t.chains.names[difference.chain]
  }
}

/** What one ticks to have it. */
const wordsOf = ({ c, view, difference }: DifferenceShown, say: PlanSpeaker): string => {
  const { says } = c.var.t.planEditing.template
  switch (difference.kind) {
    case 'section':
      return says.section(say.heading(difference.section))
    case 'missing':
    case 'differs':
    case 'gone':
      return says[difference.kind]
    case 'setting': {
      const { choice, code } = difference
      return says.setting(
        choice === null
          ? sayChoiceIn(c, view.template?.plan ?? view.draft.kept.plan, code)
          : sayChosen(c, code, choice),
      )
    }
    case 'deadline':
      return says.deadline(sayDays(c, difference.code, difference.amount))
    case 'chain':
      return says.chain(c.var.t.chains.names[difference.chain])
  }
}

/** What it says now, and what it would say. */
const Said: FC<{ shown: DifferenceShown; say: PlanSpeaker; plan: SchoolPlan }> = ({ shown, say, plan }) => {
  const { c, view, difference } = shown
  const words = c.var.t.planEditing.template
  switch (difference.kind) {
    case 'section':
      return difference.own === null ? null : (
        <p>
          <WordByWord c={c} before={say.heading(difference.own)} after={say.heading(difference.section)} />
        </p>
      )
    case 'missing':
      return <ChangedCells c={c} say={say} before={null} after={difference.line.content} />
    case 'gone':
      return <ChangedCells c={c} say={say} before={difference.own.content} after={null} />
    case 'differs': {
      const { own, line } = difference
      const was = view.base?.lines.find(({ id }) => id === line.id)
      const isBoth =
        was !== undefined && !sameContent(was.content, line.content) && hasOwnWords(view, difference)
      return (
        <>
          {isBoth && (
            <>
              <p class="small quiet">{words.ownerChanged}</p>
              <ChangedCells c={c} say={say} before={was.content} after={line.content} />
              <p class="small quiet">{words.becomes}</p>
            </>
          )}
          <ChangedCells c={c} say={say} before={own.content} after={line.content} />
        </>
      )
    }
    case 'setting':
      return (
        <p>
          <Replaced
            c={c}
            before={sayChoiceIn(c, plan, difference.code)}
            after={
              difference.choice === null
                ? sayChoiceIn(c, view.template?.plan ?? plan, difference.code)
                : sayChosen(c, difference.code, difference.choice)
            }
          />
        </p>
      )
    case 'deadline':
      return (
        <p>
          <Replaced
            c={c}
            before={sayDaysIn(c, plan, difference.code)}
            after={sayDays(c, difference.code, difference.amount)}
          />
        </p>
      )
    case 'chain': {
      const { chain, becomes, lost } = difference
      return (
        <>
          <ChainDifferences shown={{ c, say, before: chainIn(plan, chain), after: becomes }} />
          <p class="small">
            {lost.length === 0
              ? words.ownStays
              : words.lost(lost.map((step) => say.step(chainIn(plan, chain), step)).join('. '))}
          </p>
        </>
      )
    }
  }
}

/** One thing in which the plan isn't as the template: what it would become, whether it is locked and how, and a tick. */
export const OneDifference: FC<{
  c: AppContext
  view: PlanAndTemplate
  seen: SeenDifference
  ticked: readonly string[] | null
}> = ({ c, view, seen: { difference, seen, awaits }, ticked }) => {
  const words = c.var.t.planEditing.template
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const shown = { c, view, difference }
  const { id, kind } = difference
  return (
    <div class="panel stack-s">
      <h3>{placeOf(shown, say)}</h3>
      <p class="quiet small">{words.kinds[kind]}</p>
      <Said shown={shown} say={say} plan={view.draft.kept.plan} />
      {isLocked(difference) && (
        <p class="small">
          <Icon name="lock" /> {kind === 'section' ? words.mustTake.section : words.mustTake.line}
        </p>
      )}
      <input type="hidden" name={`seen-${id}`} value={String(seen)} />
      {awaits && <input type="hidden" name="awaits" value={id} />}
      <Tick
        name="take"
        id={`take-${id}`}
        value={id}
        label={wordsOf(shown, say)}
        checked={ticked === null ? awaits && isProposed(view, difference) : ticked.includes(id)}
      />
    </div>
  )
}
