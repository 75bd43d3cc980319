import type { FC } from 'hono/jsx'
import { myDoing, type OfActivity, type SchoolDoing } from '../../queries/doing/mine.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { nameOfRow, stateLine } from './saying.ts'

/** What the reader carries in the year, at each school where they work: what is late first. */
export const doingPage = async (c: AppContext) => {
  const schools = await ask(c, myDoing, {})
  const { t } = c.var
  return renderPage(
    c,
    { title: t.doing.title, current: paths.schoolPlans() },
    <div class="stack-l narrow">
      <PageHead title={t.doing.title} below={t.doing.intro} />
      {schools.length === 0 && <EmptyState title={t.doing.nothingMine} />}
      {schools.map((school) => (
        <School c={c} school={school} many={schools.length > 1} />
      ))}
    </div>,
  )
}

const School: FC<{ c: AppContext; school: SchoolDoing; many: boolean }> = ({ c, school, many }) => {
  const { t } = c.var
  const at = { school: school.slug, year: school.year }
  return (
    <>
      <Section id={`mine-${school.slug}`} title={many ? school.name : t.doing.mine}>
        {school.mine.length === 0 ? (
          <EmptyState title={t.doing.nothingMine}>
            <p>{t.doing.notMade}</p>
          </EmptyState>
        ) : (
          <List c={c} school={school} rows={school.mine} />
        )}
        <Row>
          <TapLink href={paths.schoolPlan(at)}>{t.doing.toPlan}</TapLink>
          {school.leads && <TapLink href={paths.coverage(at)}>{t.doing.toCoverage}</TapLink>}
        </Row>
      </Section>
      {school.others.length > 0 && (
        <Section id={`others-${school.slug}`} title={t.doing.others}>
          <p class="quiet prose">{t.doing.othersSay}</p>
          <List c={c} school={school} rows={school.others} />
        </Section>
      )}
    </>
  )
}

const List: FC<{ c: AppContext; school: SchoolDoing; rows: readonly OfActivity[] }> = ({
  c,
  school,
  rows,
}) => {
  const form = formOf(c, school.languageForm)
  const say = planSpeaker(c, form)
  const at = { school: school.slug, year: school.year }
  return (
    <TodoList>
      {rows.map(({ first: row, times }) => (
        <TodoRow
          state={stateLine(c, row.standing)}
          title={nameOfRow(c, form, row)}
          why={[
            say.parties(row.content.responsible),
            ...(times > 1 ? [c.var.t.doing.times(times)] : []),
          ].join(' · ')}
          action={
            <LinkButton
              href={paths.occurrence(at, row.activity, row.ordinal)}
              hidden={`: ${nameOfRow(c, form, row)}`}
            >
              {c.var.t.doing.open}
            </LinkButton>
          }
        />
      ))}
    </TodoList>
  )
}
