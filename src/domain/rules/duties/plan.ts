import { countDue, type Due, dueOn } from '../../calendar/deadline.ts'
import type { DateText } from '../../journal/facts.ts'
import type { Rule } from '../rule.ts'
import { byTime, type Item } from '../timeline.ts'
import { afterHold } from './round.ts'
import { atOrAfter, dueOf, each, earliest, endOf, judge, type Run, sameDayOrAfter, sinceOf } from './run.ts'

/** The version an entry speaks of; the plan's own, and what is sent or told of it. */
const versionOf = ({ entry }: Item): number | null =>
  entry.kind === 'plan-approved' || entry.kind === 'plan-sent-home' || entry.kind === 'principal-informed'
    ? entry.facts.version
    : null

/** C-13 and C-14: once for each version. What goes home waits while contact with home is held. */
export const perVersion = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      const due = dueOf(run, rule, since)
      const version = versionOf(trigger)
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since,
        due: rule.id === 'C-13' ? afterHold(run, rule, trigger.round, due) : due,
        done: earliest(
          run,
          rule.fulfilment,
          (item) => item.round === trigger.round && versionOf(item) === version,
        ),
        end: endOf(run, rule, trigger),
        subject: `version-${version}`,
      })
    })
  }
}

/** The date that a plan or an evaluation sets for the next one; undefined where it sets none, null where it closes. */
const nextDate = ({ entry }: Item): DateText | undefined | null => {
  if (entry.kind === 'plan-approved') return entry.facts.evaluateOn ?? undefined
  if (entry.kind !== 'evaluated' || entry.facts.next === null) return undefined
  return 'closing' in entry.facts.next ? null : entry.facts.next.evaluateOn
}

const dueOrLimit = (run: Run, rule: Rule, trigger: Item, date: DateText | undefined): Due => {
  const since = sinceOf(trigger)
  const limits = rule.limits
  const limit = limits
    ? countDue(trigger.entry.kind === 'plan-approved' ? limits.first : limits.later, since, run.school)
    : null
  if (date === undefined) return limit ?? dueOf(run, rule, since)
  const due = dueOn(date, since, run.school)
  return limit && due.at > limit.at ? { ...due, counted: { ...due.counted, limit: limit.text } } : due
}

/**
 * C-17: each plan and each evaluation sets the next date, and a new date set in time takes the place of the old.
 * Only an evaluation with the pupil's own answer counts.
 */
export const evaluations = (run: Run, rule: Rule): void => {
  const [approvals, evaluating] = rule.trigger
  if (!approvals || !evaluating) return
  const steps: Item[] = []
  for (const match of rule.trigger) each(run, match, (item) => steps.push(item))
  steps.sort(byTime)
  const answers = nextEvaluations(steps)
  steps.forEach((trigger, at) => {
    const date = nextDate(trigger)
    if (date === null) return
    const due = dueOrLimit(run, rule, trigger, date)
    const following = steps[at + 1]
    const replaced = following?.entry.kind === 'plan-approved' && following.first <= due.at
    if (replaced && following.round === trigger.round) return
    const by = answers[at]
    judge(run, {
      rule,
      trigger,
      from: 'entry',
      since: sinceOf(trigger),
      due,
      done: by?.round === trigger.round ? { items: [by], by, match: evaluating } : null,
      end: endOf(run, rule, trigger),
    })
  })
}

/** For each step, the first evaluation after it. */
const nextEvaluations = (steps: readonly Item[]): readonly (Item | null)[] => {
  const found: (Item | null)[] = new Array(steps.length).fill(null)
  let next: Item | null = null
  for (let at = steps.length - 1; at >= 0; at--) {
    found[at] = next
    const step = steps[at]
    if (step?.entry.kind === 'evaluated') next = step
  }
  return found
}

/** C-18: the R-team hears of a change before the next evaluation; the change itself waits for nobody. */
export const resourceTeam = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const after = sameDayOrAfter(trigger)
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since: sinceOf(trigger),
        due: dueOrLimit(run, rule, trigger, nextDate(trigger) ?? undefined),
        done: earliest(run, rule.fulfilment, (item) => item.round === trigger.round && after(item)),
        end: endOf(run, rule, trigger),
      })
    })
  }
}

/**
 * C-20: measures that fail are changed within two school days. When they fail again at the next evaluation,
 * support from outside is weighed, with a reason.
 */
export const changeWhatFails = (run: Run, rule: Rule): void => {
  const failing = new Set<Item>()
  for (const match of rule.trigger) each(run, match, (item) => failing.add(item))
  let again = false
  let round = -1
  for (const trigger of run.timeline.of('evaluated')) {
    if (trigger.round !== round) again = false
    round = trigger.round
    if (!failing.has(trigger)) {
      // An evaluation without the pupil neither fails nor succeeds.
      if (trigger.entry.facts.answeredBy === 'pupil') again = false
      continue
    }
    const repeated = again
    again = true
    const since = sinceOf(trigger)
    const after = sameDayOrAfter(trigger)
    judge(run, {
      rule,
      trigger,
      from: 'entry',
      since,
      due: dueOf(run, rule, since),
      done: earliest(run, rule.fulfilment, (item) => after(item) && meetsFailing(item, trigger, repeated)),
      end: endOf(run, rule, trigger),
      enough: { code: repeated ? 'consider-support' : rule.enough },
    })
  }
}

const meetsFailing = (item: Item, trigger: Item<'evaluated'>, repeated: boolean): boolean => {
  if (item.round !== trigger.round) return false
  const { entry } = item
  if (repeated) return entry.kind === 'support-considered' || entry.kind === 'owner-notified'
  if (entry.kind === 'plan-approved') return entry.facts.version > trigger.entry.facts.version
  return entry.kind === 'immediate-measures-set' && atOrAfter(trigger)(item)
}
