import type { FC } from 'hono/jsx'
import type { Chain } from '../../../domain/chain/chain.ts'
import { standardChains } from '../../../domain/chain/standard.ts'
import type { Line, LineContent } from '../../../domain/school-plan/line.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Deed } from '../../../domain/school-plan/restoring.ts'
import { settingChoices } from '../../../domain/school-plan/settings.ts'
import type { AppContext } from '../../context.ts'
import { planSpeaker, type PlanForm, type PlanSpeaker } from '../saying.ts'
import { ChangedCells, Replaced } from './cells.tsx'
import { ChainDifferences } from './chain-difference.tsx'
import { sayDays } from './choices-said.ts'

const lineBefore = ({ before }: Deed): Line | null =>
  typeof before === 'object' && before !== null && 'content' in before ? before : null

const chainBefore = ({ before }: Deed): Chain | null =>
  typeof before === 'object' && before !== null && 'steps' in before ? before : null

interface DeedShown {
  readonly c: AppContext
  readonly form: PlanForm
  readonly plan: SchoolPlan
  readonly deed: Deed
}

const headingOf = (say: PlanSpeaker, plan: SchoolPlan, id: string): string => {
  const section = plan.sections.find((each) => each.id === id)
  return say.heading(section ?? { id, heading: null, position: 0, locked: false })
}

/** What was done, in a sentence: the kind of change, and where. */
export const deedTitle = ({ c, form, plan, deed }: DeedShown): string => {
  const say = planSpeaker(c, form)
  const { did } = c.var.t.planEditing.changes
  const { change } = deed
  switch (change.kind) {
    case 'line-added':
      return did['line-added'](headingOf(say, plan, change.line.section))
    case 'line-written':
    case 'line-removed':
    case 'line-lock-set': {
      const before = lineBefore(deed)
      return did[change.kind](before === null ? '' : headingOf(say, plan, before.section))
    }
    case 'line-moved':
      return did['line-moved'](headingOf(say, plan, change.section))
    case 'section-added':
    case 'section-written':
      return did[change.kind](say.heading(change.section))
    case 'section-removed':
      return did['section-removed'](headingOf(say, plan, change.id))
    case 'setting-chosen':
      return did['setting-chosen'](c.var.t.planEditing.settings.names[change.code])
    case 'deadline-set':
      return did['deadline-set'](c.var.t.planEditing.settings.deadlines[change.code])
    case 'chain-written':
      return did['chain-written'](c.var.t.chains.names[change.id])
  }
}

/** What it says now against what it said, where it is words; else what it is about. */
export const DeedSaid: FC<{ shown: DeedShown }> = ({ shown }) => {
  const { c, form, deed } = shown
  const say = planSpeaker(c, form)
  const { change } = deed
  const before: LineContent | null = lineBefore(deed)?.content ?? null
  switch (change.kind) {
    case 'line-added':
      return <ChangedCells c={c} say={say} before={null} after={change.line.content} />
    case 'line-written':
      return <ChangedCells c={c} say={say} before={before} after={change.content} />
    case 'line-removed':
      return <ChangedCells c={c} say={say} before={before} after={null} />
    case 'line-moved':
    case 'line-lock-set': {
      const line = lineBefore(deed)
      return line === null ? null : <p>{say.nameOf(line)}</p>
    }
    case 'setting-chosen': {
      const says: Readonly<Record<string, string>> = c.var.t.planEditing.settings.choices[change.code]
      const [first] = settingChoices[change.code]
      const word = (choice: unknown): string => says[typeof choice === 'string' ? choice : first] ?? ''
      return <Replaced c={c} before={word(deed.before)} after={word(change.choice)} />
    }
    case 'deadline-set': {
      const said = (amount: unknown): string =>
        sayDays(c, change.code, typeof amount === 'number' ? amount : null)
      return <Replaced c={c} before={said(deed.before)} after={said(change.amount)} />
    }
    case 'chain-written':
      return (
        <ChainDifferences
          shown={{
            c,
            say,
            before: chainBefore(deed) ?? standardChains[change.id],
            after: change.chain ?? standardChains[change.id],
          }}
        />
      )
    case 'section-added':
    case 'section-written':
    case 'section-removed':
      return null
  }
}
