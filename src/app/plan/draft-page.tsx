import type { FC } from 'hono/jsx'
import { atStart } from '../../texts/dates.ts'
import { paths } from '../paths.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Columns, Panel, Section } from '../ui/layout.tsx'
import { Voice } from '../ui/notices.tsx'
import { HeardList, Lacks, Must, Warnings } from './advice.tsx'
import { DraftMeasures } from './draft-measures.tsx'
import { type DraftShown, FrameForm, numbersIn } from './frame-form.tsx'
import { pupilOf } from './speaker.ts'

const Since: FC<{ shown: DraftShown }> = ({ shown: { c, view, kept, advice, say } }) => {
  const { t } = c.var
  const { difference } = advice
  const before = view.file.state.plan
  if (difference === null || before === null) return null
  const numberOf = numbersIn(kept)
  const named = (kind: 'changed' | 'added') =>
    difference.measures.flatMap((each) =>
      each.kind === kind ? [t.plan.measures.one(numberOf(each.measure.id) ?? 0)] : [],
    )
  const removed = difference.measures.filter((each) => each.kind === 'removed').length
  const counted = t.plan.change.counted(named('changed'), named('added'), removed)
  const lines = [
    difference.problem === null ? '' : `${t.plan.change.problem}.`,
    difference.evaluateOn === null ? '' : `${t.plan.change.evaluateOn}.`,
    counted,
  ].filter((line) => line !== '')
  return (
    <Panel labelledby="since-h">
      <h2 class="ds-heading" id="since-h">
        {t.plan.change.since(before.version)}
      </h2>
      <p>{lines.length === 0 ? t.plan.change.nothing : lines.join(' ')}</p>
      <p>
        <TapLink href={paths.planVersion(view.file.row.number, before.version)}>
          {t.plan.change.read(before.version, say.day(before.approvedOn))}
        </TapLink>
      </p>
    </Panel>
  )
}

const Beside: FC<{ shown: DraftShown }> = ({ shown: { c, view, kept, advice, say } }) => (
  <>
    <Must t={c.var.t} lacks={advice.lacks} />
    <HeardList
      t={c.var.t}
      say={say}
      file={view.file}
      pupil={atStart(pupilOf(c, view.file).given)}
      heard={advice.heard}
      reason={kept.draft.guardiansReason.trim() !== ''}
    />
  </>
)

/** The plan while it is written: what is lacking first, then what stands in it. */
export const DraftPage: FC<{ shown: DraftShown }> = ({ shown }) => {
  const { c, view, kept, advice, say } = shown
  const { t } = c.var
  const { number } = view.file.row
  const numberOf = numbersIn(kept)
  return (
    <Columns aside={<Beside shown={shown} />} label={t.plan.must.heading}>
      {shown.errors.length === 0 && <Lacks t={t} number={number} lacks={advice.lacks} numberOf={numberOf} />}
      <Warnings t={t} warnings={advice.warnings} namings={advice.namings} numberOf={numberOf} say={say} />
      <Since shown={shown} />
      <Section id="problem-part" title={t.plan.problem.heading}>
        {view.said.map(({ passage, entry }) => (
          <Voice words={passage.text} by={t.plan.said.on(say.day(entry.happened))} />
        ))}
        <FrameForm shown={shown} />
      </Section>
      <DraftMeasures shown={shown} changeable={true} />
      <p class="no-print">
        <LinkButton href={paths.planApproval(number)} kind="primary">
          {view.approves ? t.plan.frame.nextApprover : t.plan.frame.next}
        </LinkButton>
      </p>
    </Columns>
  )
}
