import { holds } from '../domain/people/actor.ts'
import type { AppContext } from './context.ts'
import type { NavItem } from './frame.tsx'
import { paths } from './paths.ts'

/** What this person can go to. Nothing here counts, so nothing here tells. */
export const navigation = (c: AppContext, current: string | undefined): NavItem[] => {
  const { t, actor } = c.var
  if (actor.roles.length === 0) return ofMember(c, current)
  const items: NavItem[] = [
    { href: paths.today(), word: t.words.today, thumb: true },
    { href: paths.report(), word: t.words.report, kind: 'report', thumb: true },
  ]
  if (holds(actor, ...inboxRoles)) items.push({ href: paths.concerns(), word: t.words.inbox })
  if (!holds(actor, 'it-administrator')) items.push({ href: paths.cases(), word: t.words.mine, thumb: true })
  items.push({ href: paths.reports(), word: t.frame.myReports })
  items.push({ href: paths.schoolPlans(), word: t.schoolPlan.nav })
  if (!holds(actor, 'it-administrator')) items.push({ href: paths.find(), word: t.ui.find })
  if (holds(actor, ...administrationRoles))
    items.push({ href: paths.administration(), word: t.frame.administration })
  // Bodies stand beside the plan, and are reached from it.
  const here = current === paths.bodies() ? paths.schoolPlans() : current
  return items.map((item) => ({ ...item, current: item.href === here }))
}

/** Pupils and guardians work at no school: what they sit in, and nothing that would answer with a closed door. */
const ofMember = (c: AppContext, current: string | undefined): NavItem[] =>
  [
    { href: paths.today(), word: c.var.t.words.today, thumb: true },
    { href: paths.bodies(), word: c.var.t.bodies.nav, thumb: true },
  ].map((item) => ({ ...item, current: item.href === current }))

const inboxRoles = [
  'principal',
  'assistant-principal',
  'department-head',
  'year-lead',
  'owner-case-officer',
  'owner-leader',
] as const
const administrationRoles = ['principal', 'assistant-principal', 'it-administrator', 'owner-leader'] as const
