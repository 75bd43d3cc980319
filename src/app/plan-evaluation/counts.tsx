import type { FC } from 'hono/jsx'
import { dutyOutcomes, caseOutcomes } from '../../domain/evaluation/report.ts'
import type { EvaluationReport } from '../../domain/evaluation/evaluation.ts'
import type { ShownCount } from '../../domain/evaluation/suppression.ts'
import { beacons } from '../../domain/journal/entry-kinds.ts'
import type { AppContext } from '../context.ts'
import { Section } from '../ui/layout.tsx'
import { Table } from '../ui/table.tsx'

const sayCount = (c: AppContext, count: ShownCount): string =>
  typeof count === 'number' ? String(count) : c.var.t.planEvaluation[count]

type Counted = EvaluationReport['counts'][number]

/** One half year that is over: how its cases ended, and how the duties in them stood. */
const OneHalf: FC<{ c: AppContext; counted: Counted }> = ({ c, counted }) => {
  const { t } = c.var
  const words = t.planEvaluation
  const { half, schoolYear, counts } = counted
  const first = Number(schoolYear.slice(0, 4))
  const name = words.halves[half](String(half === 'autumn' ? first : first + 1))
  const { total, parts } = counts.cases
  return (
    <div class="stack">
      <Table
        caption={name}
        columns={[words.counts, words.columns.count]}
        rows={[
          { head: words.opened, cells: [sayCount(c, total)] },
          ...(total === 'few'
            ? []
            : caseOutcomes.map((outcome) => ({
                head: words.outcomes[outcome],
                cells: [sayCount(c, parts[outcome])],
              }))),
        ]}
      />
      {total !== 'few' && (
        <Table
          caption={`${words.duties}. ${name}`}
          columns={[words.duty, ...dutyOutcomes.map((outcome) => words.dutyOutcomes[outcome])]}
          rows={beacons.map((beacon) => ({
            head: t.duties.names[beacon],
            cells: dutyOutcomes.map((outcome) => sayCount(c, counts.duties[beacon].parts[outcome])),
          }))}
        />
      )}
    </div>
  )
}

export const Counts: FC<{ c: AppContext; report: EvaluationReport }> = ({ c, report }) => {
  const words = c.var.t.planEvaluation
  return (
    <Section id="counts" title={words.counts}>
      <p class="small quiet prose">{words.countsSay}</p>
      {report.counts.length === 0 && <p class="quiet">{words.noCounts}</p>}
      {report.counts.map((counted) => (
        <OneHalf c={c} counted={counted} />
      ))}
    </Section>
  )
}
