import type { FC } from 'hono/jsx'
import type { PlanCorrected } from '../../../queries/plan/view.ts'
import type { Texts } from '../../../texts/catalogue.ts'
import { Section } from '../../ui/layout.tsx'
import { Changed, MeasureChanges } from '../../plan/measure-view.tsx'
import type { Speaker } from '../../plan/speaker.ts'

interface Shown {
  readonly t: Texts
  readonly say: Speaker
  readonly corrections: readonly PlanCorrected[]
}

const lineOf = (t: Texts, say: Speaker, { at, by, reason }: PlanCorrected): string => {
  const when = t.entries.corrected(say.instant(at), by === null ? t.entries.system : say.name(by))
  return reason === null ? when : `${when}: ${reason}`
}

/** Said wherever the plan is read: the text is not the one that was approved first. */
export const CorrectedNote: FC<Shown & { href: string | null }> = ({ t, say, corrections, href }) => {
  const last = corrections.at(-1)
  if (last === undefined) return null
  return (
    <p class="small quiet">
      {lineOf(t, say, last)}
      {href !== null && (
        <>
          {' '}
          <a href={href}>{t.entries.firstReadable}</a>
        </>
      )}
    </p>
  )
}

/** What stood and what stands, who, when and why: a frozen version is never changed in silence. */
export const Corrections: FC<Shown> = ({ t, say, corrections }) => {
  if (corrections.length === 0) return null
  return (
    <Section id="corrections" title={t.plan.view.corrections}>
      {corrections.map((one) => (
        <div class="stack">
          <p>{lineOf(t, say, one)}</p>
          {one.difference.problem !== null && (
            <p class="prose">
              <Changed t={t} from={one.difference.problem.from} to={one.difference.problem.to} />
            </p>
          )}
          {one.difference.measures.map((compared) =>
            compared.kind === 'changed' ? (
              <MeasureChanges t={t} say={say} changes={compared.changes} />
            ) : null,
          )}
        </div>
      ))}
    </Section>
  )
}
