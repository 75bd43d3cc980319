import { NotFound } from '../../domain/access/absence.ts'
import { planVersion } from '../../queries/plan/view.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed, Prose } from '../ui/notices.tsx'
import { caseHead } from './case-head.tsx'
import { Corrections } from '../case/correcting/corrected.tsx'
import { Changed, ComparedCard, MeasureCard } from './measure-view.tsx'
import { namesFrom, pupilOf, sayApproval, speaker } from './speaker.ts'

/** A version as it was approved, with what it changed. */
export const showVersion = async (c: AppContext) => {
  const asked = c.req.param('version') ?? ''
  if (!/^\d{1,4}$/.test(asked)) throw new NotFound()
  const view = await ask(c, planVersion, { number: c.req.param('number') ?? '', version: Number(asked) })
  const { t } = c.var
  const { plan, approved, difference } = view
  const say = speaker(c, namesFrom(view.file))
  const { number } = view.file.row
  const newest = view.file.state.plan?.version ?? plan.version
  const below = `${t.plan.version(plan.version)}, ${sayApproval(c, say, approved)}`
  const { problem } = difference ?? { problem: null }
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases() },
    <>
      {caseHead(c, view.file, { title: t.plan.title(pupilOf(c, view.file).name), below, toPlan: true })}
      <div class="narrow stack-l">
        {newest !== plan.version && (
          <Heed tone="info">
            <p>
              {t.plan.view.newest} <a href={paths.plan(number)}>{t.plan.view.readNewest}</a>
            </p>
          </Heed>
        )}
        <p class="quiet">{difference === null ? t.plan.view.first : t.plan.change.since(difference.from)}</p>
        <Section id="problem" title={t.plan.problem.heading}>
          {problem === null ? (
            <Prose text={plan.problem} />
          ) : (
            <p class="prose">
              <Changed t={t} from={problem.from} to={problem.to} />
            </p>
          )}
        </Section>
        <Section id="measures" title={t.plan.measures.heading}>
          <ol role="list">
            {difference === null
              ? plan.measures.map((measure, at) => (
                  <MeasureCard t={t} say={say} measure={measure} number={at + 1} />
                ))
              : difference.measures.map((compared, at) => (
                  <ComparedCard t={t} say={say} compared={compared} number={at + 1} from={difference.from} />
                ))}
          </ol>
        </Section>
        <Corrections t={t} say={say} corrections={view.corrections} />
        {plan.evaluateOn !== null && (
          <Section id="evaluation" title={t.plan.frame.evaluate}>
            <p>{t.plan.view.evaluateOn(say.day(plan.evaluateOn))}</p>
          </Section>
        )}
      </div>
    </>,
  )
}
