import type { Child, FC } from 'hono/jsx'
import { isNothing, type PlanDifference } from '../../../domain/school-plan/difference.ts'
import type { Line } from '../../../domain/school-plan/line.ts'
import { chainIn, type SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { TapLink } from '../../ui/actions.tsx'
import { Row, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import type { PlanSpeaker } from '../saying.ts'
import { ChangedCells, type FormsShown, Replaced, WordByWord } from './cells.tsx'
import { ChainDifferences } from './chain-difference.tsx'
import { sayChoiceIn, sayDaysIn } from './choices-said.ts'

export interface DifferenceShown {
  readonly c: AppContext
  readonly say: PlanSpeaker
  readonly before: SchoolPlan
  readonly after: SchoolPlan
  readonly difference: PlanDifference
  readonly forms?: FormsShown
  /** What stands below a line that isn't as it was: why. */
  readonly below?: (line: Line) => Child
}

const headingIn = (say: PlanSpeaker, plans: readonly SchoolPlan[], id: string): string => {
  const section = plans.flatMap(({ sections }) => sections).find((each) => each.id === id)
  return section === undefined ? id : say.heading(section)
}

/** What is new, changed and gone, each under its own heading, with the section that it stands in. */
export const Differences: FC<{ shown: DifferenceShown }> = ({ shown }) => {
  const { c, say, before, after, difference, forms = 'both' } = shown
  const words = c.var.t.planEditing.changes
  if (isNothing(difference)) return <EmptyState title={words.same} />
  const heading = (id: string) => headingIn(say, [after, before], id)
  const { added, removed, changed } = difference
  return (
    <>
      <Contents shown={shown} />
      {changed.length > 0 && (
        <Section id="changed" title={`${words.changed} (${changed.length})`}>
          {changed.map((line) => (
            <div class="panel stack-s">
              <p class="quiet small">
                {heading(line.after.section)}
                {line.moved && ` · ${words.movedFrom(heading(line.before.section))}`}
              </p>
              <ChangedCells
                c={c}
                say={say}
                before={line.before.content}
                after={line.after.content}
                forms={forms}
              />
              {shown.below?.(line.after)}
            </div>
          ))}
        </Section>
      )}
      <Whole shown={shown} id="added" title={words.addedTitle} lines={added} heading={heading} />
      <Whole shown={shown} id="removed" title={words.removedTitle} lines={removed} heading={heading} />
      <Other shown={shown} heading={heading} />
    </>
  )
}

/** How much there is of each, and the way to it: the page may be long. */
const Contents: FC<{ shown: DifferenceShown }> = ({ shown: { c, difference } }) => {
  const words = c.var.t.planEditing.changes
  const { added, removed, changed, settings, deadlines, chains } = difference
  const chosen = settings.length + deadlines.length
  const parts = [
    { href: '#changed', word: words.changed, count: changed.length },
    { href: '#added', word: words.addedTitle, count: added.length },
    { href: '#removed', word: words.removedTitle, count: removed.length },
    { href: '#choices', word: words.choicesTitle, count: chosen },
    { href: `#chain-${chains[0] ?? ''}`, word: c.var.t.chains.title, count: chains.length },
  ].filter(({ count }) => count > 0)
  return parts.length < 2 ? null : (
    <Row print={false}>
      {parts.map(({ href, word, count }) => (
        <TapLink href={href}>{`${word} (${count})`}</TapLink>
      ))}
    </Row>
  )
}

const Whole: FC<{
  shown: DifferenceShown
  id: 'added' | 'removed'
  title: string
  lines: readonly Line[]
  heading: (id: string) => string
}> = ({ shown: { c, say, below, forms = 'both' }, id, title, lines, heading }) =>
  lines.length === 0 ? null : (
    <Section id={id} title={`${title} (${lines.length})`}>
      {lines.map((line) => (
        <div class="panel stack-s">
          <p class="quiet small">{heading(line.section)}</p>
          {id === 'removed' && forms !== 'both' ? (
            <p>
              <WordByWord c={c} before={say.titleOf(line)} after="" />
            </p>
          ) : (
            <ChangedCells
              c={c}
              say={say}
              before={id === 'added' ? null : line.content}
              after={id === 'added' ? line.content : null}
              forms={forms}
            />
          )}
          {below?.(line)}
        </div>
      ))}
    </Section>
  )

/** Sections, settings, deadlines and chains. */
const Other: FC<{ shown: DifferenceShown; heading: (id: string) => string }> = ({ shown, heading }) => {
  const { c, say, before, after, difference } = shown
  const { changes: words, settings } = c.var.t.planEditing
  const sections = [
    ...difference.sectionsAdded.map(({ id }) => words.did['section-added'](heading(id))),
    ...difference.sectionsRemoved.map(({ id }) => words.did['section-removed'](heading(id))),
  ]
  const chosen = [
    ...difference.settings.map((code) => (
      <>
        {settings.names[code]}{' '}
        <Replaced c={c} before={sayChoiceIn(c, before, code)} after={sayChoiceIn(c, after, code)} />
      </>
    )),
    ...difference.deadlines.map((code) => (
      <>
        {settings.deadlines[code]}:{' '}
        <Replaced c={c} before={sayDaysIn(c, before, code)} after={sayDaysIn(c, after, code)} />
      </>
    )),
  ]
  return (
    <>
      {sections.length > 0 && (
        <Section id="sections" title={words.sectionsTitle}>
          <Lines lines={sections.map((said) => <>{said}</>)} />
        </Section>
      )}
      {chosen.length > 0 && (
        <Section id="choices" title={words.choicesTitle}>
          <Lines lines={chosen} />
        </Section>
      )}
      {difference.chains.map((id) => (
        <Section id={`chain-${id}`} title={words.chainTitle(c.var.t.chains.names[id])}>
          <ChainDifferences shown={{ c, say, before: chainIn(before, id), after: chainIn(after, id) }} />
        </Section>
      ))}
    </>
  )
}
