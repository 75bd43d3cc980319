import type { FC } from 'hono/jsx'
import type { Line } from '../../../domain/school-plan/line.ts'
import { type Direction, directions } from '../../../domain/school-plan/ordering.ts'
import { linesOf, sectionsInOrder } from '../../../domain/school-plan/plan.ts'
import type { Section as PlanSection } from '../../../domain/school-plan/sections.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { TapButton, TapLink } from '../../ui/actions.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Row } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import type { PlanSpeaker } from '../saying.ts'
import type { WritingPlace } from '../writing-place.ts'

const Moves: FC<{ c: AppContext; kind: 'line' | 'section'; of: string; revision: number; name: string }> = (
  props,
) => {
  const words = props.c.var.t.planEditing.sections
  return (
    <>
      {directions.map((direction: Direction) => (
        <TapButton
          name="move"
          value={`${props.kind} ${direction} ${props.of} ${props.revision}`}
          hidden={`: ${props.name}`}
        >
          {words.moves[direction]}
        </TapButton>
      ))}
    </>
  )
}

/** A section with its buttons; opened, its lines with theirs. */
const SectionRow: FC<{
  c: AppContext
  place: WritingPlace
  section: PlanSection
  say: PlanSpeaker
  isOpen: boolean
}> = ({ c, place: { at, draft }, section, say, isOpen }) => {
  const words = c.var.t.planEditing.sections
  const lines = linesOf(draft.kept.plan, section.id)
  const name = say.heading(section)
  const isLocked = section.locked && draft.kept.school !== null
  return (
    <div class="stack-s" id={`part-${section.id}`}>
      <Row between>
        <b>{name}</b>
        <span class="row small">
          {isLocked ? (
            <span class="quiet">
              <Icon name="lock" /> {c.var.t.schoolPlan.cells.locked}
            </span>
          ) : (
            <>
              <Moves
                c={c}
                kind="section"
                of={section.id}
                revision={draft.kept.sectionRevisions.get(section.id) ?? 0}
                name={name}
              />
              <TapLink href={paths.schoolPlanPart(at, section.id)} hidden={`: ${name}`}>
                {words.change}
              </TapLink>
            </>
          )}
        </span>
      </Row>
      {isOpen ? (
        <LinesOf c={c} draft={draft} lines={lines} say={say} />
      ) : (
        lines.length > 0 && (
          <TapLink
            href={`${paths.schoolPlanParts(at, { open: section.id })}#part-${section.id}`}
            hidden={`: ${name}`}
          >
            {words.showLines(lines.length)}
          </TapLink>
        )
      )}
    </div>
  )
}

const LinesOf: FC<{
  c: AppContext
  draft: WritingPlace['draft']
  lines: readonly Line[]
  say: PlanSpeaker
}> = ({ c, draft, lines, say }) => (
  <Lines
    ordered
    lines={lines.map((line) => (
      <Row between>
        <span>{say.nameOf(line)}</span>
        <span class="row small nowrap">
          {line.locked && draft.kept.school !== null ? (
            <span class="quiet">
              <Icon name="lock" /> {c.var.t.schoolPlan.cells.locked}
            </span>
          ) : (
            <Moves
              c={c}
              kind="line"
              of={line.id}
              revision={draft.kept.written.get(line.id)?.revision ?? 0}
              name={say.nameOf(line)}
            />
          )}
        </span>
      </Row>
    ))}
  />
)

/** All sections in their order. */
export const SectionRows: FC<{ c: AppContext; place: WritingPlace; say: PlanSpeaker; open: string }> = ({
  c,
  place,
  say,
  open,
}) => (
  <Lines
    ordered
    lines={sectionsInOrder(place.draft.kept.plan).map((section) => (
      <SectionRow c={c} place={place} section={section} say={say} isOpen={section.id === open} />
    ))}
  />
)
