import type { FC } from 'hono/jsx'
import type { MeasureId } from '../../domain/people/ids.ts'
import { paths } from '../paths.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import type { DraftShown } from './frame-form.tsx'
import { ComparedCard, MeasureCard } from './measure-view.tsx'

/** The measures of a draft, each beside what it was. */
export const DraftMeasures: FC<{ shown: DraftShown; changeable: boolean }> = ({ shown, changeable }) => {
  const { c, view, kept, advice, say } = shown
  const { t } = c.var
  const { number } = view.file.row
  const action = (measure: MeasureId, at: number) =>
    changeable ? (
      <TapLink href={paths.planMeasure(number, measure)} hidden={t.plan.measures.changeHidden(at)}>
        {t.plan.measures.change}
      </TapLink>
    ) : undefined
  const { difference } = advice
  return (
    <Section id="measures" title={t.plan.measures.heading}>
      {kept.draft.measures.length === 0 && <p class="quiet">{t.plan.measures.blank}</p>}
      <ol role="list">
        {difference === null
          ? advice.worded.map((measure, at) => (
              <MeasureCard
                t={t}
                say={say}
                measure={measure}
                number={at + 1}
                action={action(measure.id, at + 1)}
              />
            ))
          : difference.measures.map((compared, at) => (
              <ComparedCard
                t={t}
                say={say}
                compared={compared}
                number={at + 1}
                from={difference.from}
                action={compared.kind === 'removed' ? undefined : action(compared.measure.id, at + 1)}
              />
            ))}
      </ol>
      {changeable && (
        <p>
          <LinkButton href={paths.planMeasure(number, 'new')}>{t.plan.measures.add}</LinkButton>
        </p>
      )}
      <p class="small quiet">{t.plan.measures.elsewhere}</p>
      {view.siblings.length > 0 && (
        <p class="small">
          {t.plan.measures.siblings}{' '}
          {view.siblings.map((one) => (
            <>
              <a href={paths.case(one)}>{t.words.case(one)}</a>{' '}
            </>
          ))}
        </p>
      )}
    </Section>
  )
}
