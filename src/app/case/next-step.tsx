import type { FC } from 'hono/jsx'
import type { Obligation } from '../../domain/rules/obligation.ts'
import type { StandingWords } from '../../queries/case-timeline.ts'
import { paths } from '../paths.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Panel, Row } from '../ui/layout.tsx'
import { StateWord } from '../ui/lists.tsx'
import { Heed, More, Voice } from '../ui/notices.tsx'
import { dutyPath } from './duty-path.ts'
import { type Saying, sayBasis, sayCounted, stateLine } from './saying.ts'

const placeOf = ({ file }: Saying, duty: Obligation) => ({
  number: file.row.number,
  concern: file.row.concerns?.find(({ id }) => id === duty.trigger.stream)?.number ?? null,
})

export const pathOf = (say: Saying, duty: Obligation): string => dutyPath(duty, placeOf(say, duty))

/** What the pupil asked not to be told: at every contact, whoever makes it. */
export const NotToBeTold: FC<{ title: string; words: readonly StandingWords[] }> = ({ title, words }) =>
  words.length === 0 ? null : (
    <Heed>
      <p>{title}</p>
      {words.map(({ passage }) => (
        <Voice words={passage.text} />
      ))}
    </Heed>
  )

const detailsOf = (say: Saying, duty: Obligation): readonly string[] => {
  const { enough } = say.c.var.t
  const { missing, week, lacking } = duty.enough
  const lines = [enough.steps[duty.enough.code].say]
  if (missing !== undefined && missing.length > 0)
    lines.push(enough.missingList(missing.map((one) => enough.missing[one]).join(', ')))
  const [, ofYear, afterClosing] = /^(?:\d{4}-W(\d{2})|(\d+))$/.exec(week ?? '') ?? []
  if (ofYear !== undefined) lines.push(enough.forWeek(Number(ofYear)))
  if (lacking !== undefined) lines.push(enough.lacking(lacking.length))
  if (afterClosing !== undefined) lines.push(enough.forCheck(Number(afterClosing)))
  return lines
}

const reachesHome = new Set<Obligation['enough']['code']>([
  'contact-home-or-hold',
  'send-plan-home',
  'tell-of-statsforvalter',
  'tell-home-of-intervention',
])

export const NextStep: FC<{
  say: Saying
  next: Obligation | null
  pupil: string
  words: readonly StandingWords[]
}> = ({ say, next, pupil, words }) => {
  const { t } = say.c.var
  if (next === null)
    return (
      <Panel labelledby="next">
        <h2 id="next" class="ds-heading">
          {t.enough.nothing}
        </h2>
        <p>{t.enough.nothingSay}</p>
      </Panel>
    )
  const step = t.enough.steps[next.enough.code]
  return (
    <Panel kind="next" labelledby="next">
      <div class="stack-s">
        <p class="small">
          <StateWord state={stateLine(say, next)} />
        </p>
        <h2 id="next" class="ds-heading">
          {t.case.enough(step.todo)}
        </h2>
      </div>
      {detailsOf(say, next).map((line) => (
        <p>{line}</p>
      ))}
      {reachesHome.has(next.enough.code) && <NotToBeTold title={t.case.asked(pupil)} words={words} />}
      <Row>
        <LinkButton href={pathOf(say, next)} kind="primary">
          {step.go}
        </LinkButton>
        {next.enough.code === 'contact-home-or-hold' && (
          <TapLink href={paths.caseAct(say.file.row.number, 'guardian-hold')}>
            {t.acts.guardian.holdGo}
          </TapLink>
        )}
      </Row>
      <More summary={t.enough.whyThis} small={true} print={false}>
        {[...sayBasis(say, next), ...sayCounted(say, next)].map((line) => (
          <p>{line}</p>
        ))}
      </More>
    </Panel>
  )
}
