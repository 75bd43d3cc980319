import type { FC } from 'hono/jsx'
import { isLocked, type TemplateDifference } from '../../../domain/school-plan/template.ts'
import type { PlanAndTemplate } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { Tick } from '../../ui/choices.tsx'
import { Icon } from '../../ui/icons.tsx'
import { ChangedCells } from '../changes/cells.tsx'
import { formOf, planSpeaker, type PlanSpeaker } from '../saying.ts'

const sectionOf = (difference: TemplateDifference): string => {
  switch (difference.kind) {
    case 'section':
      return difference.section.id
    case 'missing':
    case 'differs':
      return difference.line.section
    case 'gone':
      return difference.own.section
  }
}

const headingOf = (say: PlanSpeaker, view: PlanAndTemplate, id: string): string => {
  const all = [...view.draft.kept.plan.sections, ...(view.template?.plan.sections ?? [])]
  return say.heading(
    all.find((section) => section.id === id) ?? { id, heading: null, position: 0, locked: false },
  )
}

/** One thing in which the plan isn't as the template: what it would become, and a tick to take it over. */
export const OneDifference: FC<{ c: AppContext; view: PlanAndTemplate; difference: TemplateDifference }> = ({
  c,
  view,
  difference,
}) => {
  const words = c.var.t.planEditing.template
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const where = headingOf(say, view, sectionOf(difference))
  const { kind } = difference
  const isGone = kind === 'gone'
  return (
    <div class="panel stack-s">
      <h3>{words.kinds[kind]}</h3>
      <p class="quiet small">{where}</p>
      {kind !== 'section' && (
        <ChangedCells
          c={c}
          say={say}
          before={kind === 'missing' ? null : difference.own.content}
          after={isGone ? null : difference.line.content}
        />
      )}
      {isLocked(difference) && (
        <p class="small">
          <Icon name="lock" /> {words.mustTake}
        </p>
      )}
      <Tick
        name="take"
        id={`take-${difference.id}`}
        value={difference.id}
        label={kind === 'section' ? words.says.section(say.heading(difference.section)) : words.says[kind]}
        checked={isLocked(difference) || kind === 'missing'}
      />
    </div>
  )
}
