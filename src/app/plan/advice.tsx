import type { FC } from 'hono/jsx'
import type { PlanRefusal } from '../../domain/activity-plan/approval.ts'
import type { Heard } from '../../domain/activity-plan/heard.ts'
import type { PlanWarning } from '../../domain/activity-plan/warnings.ts'
import type { MeasureId } from '../../domain/people/ids.ts'
import type { CaseFile } from '../../queries/case-file.ts'
import type { Naming } from '../../queries/plan/file.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { Needs, PlainList } from '../ui/lists.tsx'
import { Heed } from '../ui/notices.tsx'
import type { Speaker } from './speaker.ts'

type NumberOf = (measure: MeasureId | null | undefined) => number | null

const field = (page: string, name: string): string => `${page}#f-${name}`

/** Where a lack is mended. */
export const mendingPlace = (number: string, { code, measure }: PlanRefusal): string => {
  const draft = paths.planDraft(number)
  const one = measure === undefined ? draft : paths.planMeasure(number, measure)
  switch (code) {
    case 'case-closed':
      return paths.caseAct(number, 'reopening')
    case 'problem-missing':
      return field(draft, 'problem')
    case 'no-measures':
      return paths.planMeasure(number, 'new')
    case 'what-missing':
      return field(one, 'what')
    case 'when-missing':
      return field(one, 'from')
    case 'ends-before-it-starts':
      return field(one, 'to')
    case 'responsible-missing':
      return field(one, 'responsible')
    case 'evaluation-missing':
    case 'evaluation-not-later':
      return field(draft, 'evaluateOn')
    case 'pupil-not-heard':
      return paths.caseAct(number, 'pupil-talk')
    case 'best-interest-missing':
      return paths.caseAct(number, 'best-interest')
    case 'guardians-not-heard':
      return field(draft, 'guardiansReason')
  }
}

/** Everything the law demands and the draft lacks, each with the way to it. */
export const Lacks: FC<{
  t: Texts
  number: string
  lacks: readonly PlanRefusal[]
  numberOf: NumberOf
}> = ({ t, number, lacks, numberOf }) =>
  lacks.length === 0 ? null : (
    <section class="ds-error-summary" data-color="danger" aria-labelledby="lacks-h">
      <h2 class="ds-heading" id="lacks-h">
        {t.plan.lacks.title(lacks.length)}
      </h2>
      <ul class="ds-list">
        {lacks.map((lack) => (
          <li>
            <a href={mendingPlace(number, lack)}>{t.plan.lacks.codes[lack.code](numberOf(lack.measure))}</a>
          </li>
        ))}
      </ul>
    </section>
  )

const sayWarning = (t: Texts, warning: PlanWarning, numberOf: NumberOf): string => {
  const { codes, terms } = t.plan.warnings
  if (warning.code === 'outdated-term') {
    const where = numberOf(warning.measure)
    return where === null ? terms[warning.term] : `${t.plan.measures.one(where)}: ${terms[warning.term]}`
  }
  return codes[warning.code]('measure' in warning ? numberOf(warning.measure) : null)
}

/** What is said beside a plan, and stops nobody. */
export const Warnings: FC<{
  t: Texts
  warnings: readonly PlanWarning[]
  namings: readonly Naming[]
  numberOf: NumberOf
  say: Speaker
}> = ({ t, warnings, namings, numberOf, say }) => {
  const said = [
    ...namings.map(({ measure, person }) => t.plan.warnings.namesOther(numberOf(measure), say.name(person))),
    ...warnings.map((warning) => sayWarning(t, warning, numberOf)),
  ]
  if (said.length === 0) return null
  return (
    <Heed>
      <p>
        <b>{t.plan.warnings.title}</b> {t.plan.warnings.say}
      </p>
      <ul class="ds-list">
        {said.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Heed>
  )
}

const missingOf = (lacks: readonly PlanRefusal[], ...codes: readonly PlanRefusal['code'][]) =>
  !lacks.some((lack) => codes.includes(lack.code))

/** The five elements of § 12-4 third paragraph. */
export const Must: FC<{ t: Texts; lacks: readonly PlanRefusal[] }> = ({ t, lacks }) => (
  <Section id="must" title={t.plan.must.heading} tight={true} print={false}>
    <Needs
      thereWord={t.plan.must.there}
      missingWord={t.plan.must.missing}
      needs={[
        { text: t.plan.must.problem, there: missingOf(lacks, 'problem-missing') },
        { text: t.plan.must.measures, there: missingOf(lacks, 'no-measures', 'what-missing') },
        {
          text: t.plan.must.when,
          there: missingOf(lacks, 'no-measures', 'when-missing', 'ends-before-it-starts'),
        },
        { text: t.plan.must.who, there: missingOf(lacks, 'no-measures', 'responsible-missing') },
        {
          text: t.plan.must.evaluation,
          there: missingOf(lacks, 'evaluation-missing', 'evaluation-not-later'),
        },
      ]}
    />
  </Section>
)

/** Who has been heard and when, by the journal; with the way to hear them. */
export const HeardList: FC<{
  t: Texts
  say: Speaker
  file: CaseFile
  pupil: string
  heard: Heard
  reason: boolean
}> = ({ t, say, file, pupil, heard, reason }) => {
  const { number, pupil_id } = file.row
  const words = t.plan.heard
  const guardians =
    heard.guardiansAt === null ? (reason ? words.guardiansReason : words.guardiansNo) : words.guardiansYes
  const assessed = file.state.bestInterestOf.some((each) => each === pupil_id)
  const at = (moment: string | null) => (moment === null ? '' : `, ${say.moment(moment)}`)
  const facts = [
    { term: pupil, value: `${words.pupil[heard.pupil]}${at(heard.pupilAt)}` },
    { term: words.guardians, value: `${guardians}${at(heard.guardiansAt)}` },
    { term: words.best, value: assessed ? words.bestYes : words.bestNo },
  ]
  return (
    <Section id="heard" title={words.heading} tight={true}>
      <PlainList facts={facts} />
      {file.guardians.map(({ name, heldUntil }) =>
        heldUntil === null ? null : (
          <p class="small quiet">{words.held(name ?? words.guardians, say.moment(heldUntil))}</p>
        ),
      )}
      <p class="row no-print">
        <TapLink href={paths.caseAct(number, 'pupil-talk')}>{words.talk}</TapLink>
        <TapLink href={paths.caseAct(number, 'guardian-contact')}>{words.contact}</TapLink>
        {!assessed && <TapLink href={paths.caseAct(number, 'best-interest')}>{words.assess}</TapLink>}
      </p>
    </Section>
  )
}
