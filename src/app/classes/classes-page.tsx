import type { AgreementKind, AgreementStanding } from '../../domain/class-agreement/agreement.ts'
import { classesPage, type ClassStanding } from '../../queries/class-agreements.ts'
import { sayOn } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'

/** Class by class: whether the rules are made this year, and taken up again in the theme weeks. */
export const showClasses = async (c: AppContext) => {
  const { year, classes } = await ask(c, classesPage, {})
  const { t } = c.var
  const words = t.classAgreements
  const schools = new Set(classes.map(({ school }) => school))
  return renderPage(
    c,
    { title: words.title(year), current: paths.bodies() },
    <div class="stack-l">
      <PageHead title={words.title(year)} below={words.intro} />
      {classes.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Table
          caption={words.title(year)}
          hiddenCaption
          columns={[words.class, words.kinds.rules, words.kinds['action-plan']]}
          rows={classes.map((one) => ({
            head: schools.size > 1 ? `${one.name} · ${one.school}` : one.name,
            cells: [cell(c, one, 'rules', one.rules), cell(c, one, 'action-plan', one.plan)],
          }))}
        />
      )}
    </div>,
  )
}

const cell = (c: AppContext, one: ClassStanding, kind: AgreementKind, standing: AgreementStanding) => {
  const words = c.var.t.classAgreements
  const says = sayStanding(c, standing)
  return standing.state === 'missing' && !one.writes ? (
    <span class="quiet">{says}</span>
  ) : (
    <a
      href={paths.classAgreement(one.id, kind)}
      class={standing.state === 'to-be-taken-up' ? 'due' : undefined}
    >
      {says}
      <span class="ds-sr-only">: {words.of(words.kinds[kind], one.name)}</span>
    </a>
  )
}

const sayStanding = (c: AppContext, standing: AgreementStanding): string => {
  const words = c.var.t.classAgreements.states
  switch (standing.state) {
    case 'missing':
      return words.missing
    case 'made':
      return words.made(sayOn(c, standing.on))
    case 'to-be-taken-up':
      return words.again(sayOn(c, standing.on))
  }
}
