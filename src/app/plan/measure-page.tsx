import type { FC } from 'hono/jsx'
import { type DraftMeasure, worded } from '../../domain/activity-plan/draft.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { Catalogue, MeasureFields, type MeasureShown } from './measure-fields.tsx'
import { MeasureBody } from './measure-view.tsx'

/** One measure to be written. */
export const MeasurePage: FC<{ shown: MeasureShown }> = ({ shown }) => (
  <div class="narrow stack-l">
    {shown.isNew && <Catalogue shown={shown} />}
    <MeasureFields shown={shown} />
  </div>
)

/** What stands now beside what was typed: nothing is written over in silence. */
export const MeasureConflict: FC<{ shown: MeasureShown; theirs: DraftMeasure | null }> = ({
  shown,
  theirs,
}) => {
  const { c, view, say } = shown
  const { t } = c.var
  const words = t.plan.conflict
  const by = say.name(theirs?.editedBy ?? view.kept?.draft.editedBy ?? view.people.pupil.person)
  return (
    <div class="stack-l">
      <Heed>
        <p>
          <b>{theirs === null ? words.gone(by) : words.title(by)}</b>{' '}
          {theirs === null ? words.goneSay : words.say}
        </p>
      </Heed>
      <div class="pair">
        {theirs !== null && (
          <Section id="theirs" title={words.theirs(by)}>
            <p>
              <b>{theirs.what || t.plan.measures.unnamed}</b>
            </p>
            <MeasureBody t={t} say={say} measure={worded(theirs)} />
            <p>
              <LinkButton href={paths.planDraft(view.file.row.number)}>{words.keepTheirs}</LinkButton>
            </p>
          </Section>
        )}
        <Section id="yours" title={words.yours}>
          <MeasureFields shown={shown} saveWord={words.saveYours} />
        </Section>
      </div>
    </div>
  )
}
