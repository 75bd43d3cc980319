import type { Deadline } from '../domain/calendar/deadline.ts'
import { type AnyMatch, type Rule, ruleIds } from '../domain/rules/rule.ts'
import { currentRuleSet } from '../domain/rules/rule-set.ts'

const entries = (matches: readonly AnyMatch[]) => matches.map(({ kind, when }) => ({ kind, when }))

const deadlineOf = ({ class: fixedBy, unit, amount, bounds, cap, exact }: Deadline) => ({
  class: fixedBy,
  unit,
  amount,
  bounds,
  summerCap: cap,
  toTheMinute: exact,
})

/** A rule without its functions: what the table, the pages of docs/law and `--json` show. */
export const described = (rule: Rule) => ({
  id: rule.id,
  name: rule.name,
  basis: rule.basis,
  duty: rule.duty,
  deadline: deadlineOf(rule.deadline),
  limits: rule.limits && { first: deadlineOf(rule.limits.first), later: deadlineOf(rule.limits.later) },
  responsible: rule.responsible,
  trigger: entries(rule.trigger),
  fulfilment: entries(rule.fulfilment),
  enough: rule.enough,
  page: rule.page,
  beacon: rule.beacon,
  beside: rule.beside,
  recurring: rule.recurring,
  outlivesClosing: rule.outlivesClosing,
})
export type Described = ReturnType<typeof described>

/** The rules as they stand, C-01 to C-32. */
export const catalogue = (): readonly Described[] => ruleIds.map((id) => described(currentRuleSet.rules[id]))

type Time = Pick<Described['deadline'], 'unit' | 'amount'>
const counted = ({ unit, amount }: Time): string => (amount === 0 ? unit : `${amount} ${unit}`)

/** "5 school-days (1–5)", and where the entry names the date, the school's own limits of it. */
export const inWords = ({ deadline, limits }: Pick<Described, 'deadline' | 'limits'>): string => {
  const { bounds } = deadline
  const room = bounds && bounds.min !== bounds.max ? ` (${bounds.min}–${bounds.max})` : ''
  if (!limits) return `${counted(deadline)}${room}`
  const first = counted(limits.first)
  const later = counted(limits.later) === first ? '' : `, then ${counted(limits.later)}`
  return deadline.unit === 'date' ? `date, at most ${first}${later}` : `${first}${later}`
}

const columns: readonly (readonly [heading: string, of: (rule: Described) => string])[] = [
  ['rule', ({ id }) => id],
  ['what', ({ name }) => name],
  ['basis', ({ basis }) => basis.section],
  ['duty', ({ duty }) => duty],
  ['deadline', inWords],
  ['fixed by', ({ deadline }) => (deadline.class === 'law' ? 'law' : 'owner')],
  ['responsible', ({ responsible }) => responsible],
  ['shown under', ({ beacon, beside }) => beacon ?? beside ?? ''],
]

const table = (rules: readonly Described[]): string => {
  const rows = [
    columns.map(([heading]) => heading),
    ...rules.map((rule) => columns.map(([, of]) => of(rule))),
  ]
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** `varde rules [--json]`: the whole catalogue, for a person or for a program. */
export const run = async (options: readonly string[]): Promise<number> => {
  if (options.some((option) => option !== '--json')) {
    process.stderr.write('Usage: varde rules [--json]\n')
    return 2
  }
  const rules = catalogue()
  process.stdout.write(`${options.includes('--json') ? JSON.stringify(rules, null, 2) : table(rules)}\n`)
  return 0
}
