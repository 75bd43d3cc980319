import type { FC } from 'hono/jsx'
import { type CaseOverview, caseOverview } from '../../queries/case-overview.ts'
import { type TimelineFilter, timelineFilters } from '../../queries/case-timeline.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { Beacons } from '../ui/beacons.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { AccessSummary } from './access-summary.tsx'
import { Clock } from './clock.tsx'
import { Journal } from './journal.tsx'
import { NextStep } from './next-step.tsx'
import { People, pupilOf } from './people.tsx'
import { PlanSummary } from './plan-summary.tsx'
import { beaconViews, type Saying, sayingOf } from './saying.ts'
import { MoreToDo, WriteMenu } from './write-menu.tsx'

interface Asked {
  readonly filter: TimelineFilter | null
  readonly skip: number
}

const askedFrom = (c: AppContext): Asked => {
  const filter = timelineFilters.find((one) => one === c.req.query('filter')) ?? null
  const skip = Number(c.req.query('before') ?? 0)
  return { filter, skip: Number.isSafeInteger(skip) && skip > 0 && skip < 100_000 ? skip : 0 }
}

const Done: FC<{ c: AppContext }> = ({ c }) => {
  const said: Readonly<Record<string, string>> = c.var.t.case.done
  const code = c.req.query('done') ?? ''
  return Object.hasOwn(said, code) ? (
    <Heed tone="done">
      <p>{said[code]}</p>
    </Heed>
  ) : null
}

const Head: FC<{ say: Saying }> = ({ say }) => {
  const { t } = say.c.var
  const { row, state } = say.file
  const title = row.kind === 'follow-up' ? t.case.followUpTitle(row.number) : t.case.title(row.number)
  const opened = state.openedAt === null ? title : t.case.opened(title, say.day(state.openedAt))
  const check = state.checks[0]
  const below =
    state.closed === null
      ? undefined
      : check === undefined
        ? t.case.closed(say.day(state.closed.at))
        : t.case.followingUp(say.day(check.on))
  return (
    <>
      <PageHead above={opened} title={pupilOf(say).whole} below={below} />
      {row.compartment !== 'ordinary' && (
        <Heed tone="info">
          <p>{t.case.compartments[row.compartment]}</p>
        </Heed>
      )}
    </>
  )
}

const Body: FC<{ say: Saying; view: CaseOverview; asked: Asked }> = ({ say, view, asked }) => {
  const { t } = say.c.var
  const { file } = view
  const pupil = pupilOf(say)
  const { number, leads, compartment } = file.row
  const closed = file.state.closed !== null
  return (
    <div class="stack-l">
      <Done c={say.c} />
      <Beacons label={t.duties.chain} beacons={beaconViews(say)} />
      <div class="cols">
        <div class="stack-l">
          <NextStep
            say={say}
            next={file.assessment.next}
            pupil={pupil.given ?? t.case.hiddenPupil}
            words={view.notToBeTold}
          />
          <PlanSummary say={say} view={view} />
        </div>
        <aside class="stack-l" aria-label={t.case.people.title}>
          <People say={say} />
          <AccessSummary say={say} view={view} />
          <MoreToDo
            t={t}
            number={number}
            planned={file.state.plan !== null}
            closed={closed}
            leads={leads}
            sealed={compartment === 'leader-offence'}
          />
        </aside>
        <aside class="beside" aria-label={t.case.clock.title}>
          <Clock say={say} />
        </aside>
        <section id="journal" class="journal" aria-labelledby="journal-h">
          <h2 id="journal-h" class="ds-heading">
            {t.case.journal.title}
          </h2>
          <WriteMenu t={t} number={number} />
          <Journal
            say={say}
            page={view.timeline}
            filter={asked.filter}
            given={pupil.given}
            newest={asked.skip === 0}
          />
        </section>
      </div>
    </div>
  )
}

/** The page of a case: beacons first, the one next step, then everything else more quietly. */
export const showCase = async (c: AppContext) => {
  const asked = askedFrom(c)
  const view = await ask(c, caseOverview, { number: c.req.param('number') ?? '', ...asked })
  const say = sayingOf(c, view.file)
  const { t } = c.var
  const { number, kind } = view.file.row
  const title = kind === 'follow-up' ? t.case.followUpTitle(number) : t.case.title(number)
  return renderPage(
    c,
    { title, current: paths.cases() },
    <>
      <Head say={say} />
      <Body say={say} view={view} asked={asked} />
    </>,
  )
}
