import { countDue, dueOn, type Since } from '../../calendar/deadline.ts'
import { minute, minuteOf } from '../../calendar/moment.ts'
import type { DateText, MomentText } from '../../journal/facts.ts'
import type { Rule } from '../rule.ts'
import type { Item } from '../timeline.ts'
import { afterHold } from './round.ts'
import {
  atOrAfter,
  type Done,
  dueOf,
  each,
  earliest,
  type Ending,
  endOf,
  judge,
  type Run,
  sameDayOrAfter,
  sinceOf,
} from './run.ts'

/** C-21: 4 and 12 weeks after closing the pupil is asked again, unless the case has been opened again. */
export const checksAfterClosing = (run: Run, rule: Rule): void => {
  const { limits } = rule
  if (!limits) return
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      for (const deadline of [limits.first, limits.later]) {
        judge(run, {
          rule,
          trigger,
          from: 'entry',
          since,
          due: countDue(deadline, since, run.school),
          done: earliest(
            run,
            rule.fulfilment,
            (item) => isCheck(item, deadline.amount) && between(run, trigger, item),
          ),
          end: openedAgain(run, trigger),
          enough: { code: rule.enough, week: String(deadline.amount) },
          subject: `week-${deadline.amount}`,
        })
      }
    })
  }
}

const isCheck = ({ entry }: Item, week: number): boolean =>
  entry.kind === 'followed-up' && entry.facts.week === week

/** After this closing, and before the next. */
const between = (run: Run, closing: Item, item: Item): boolean => {
  if (item.last < closing.first) return false
  const next = run.timeline.of('case-closed').find(({ round }) => round > closing.round)
  return !next || item.first < next.first
}

const openedAgain = (run: Run, closing: Item): Ending | null => {
  const again = run.timeline.rounds[closing.round + 1]?.opener
  return again ? { at: again.first, text: again.entry.happened } : null
}

/** C-22: what is registered is itself the proof, and the week is counted from it (`Clocks.statsforvalterOpenFrom`). */
export const itself = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      judge(run, {
        rule,
        trigger,
        from: trigger.entry.kind === 'raised-with-principal' ? 'raised-with-principal' : 'entry',
        since,
        due: dueOf(run, rule, since),
        done: earliest(run, rule.fulfilment, (item) => item === trigger),
        end: endOf(run, rule, trigger),
      })
    })
  }
}

/** C-29: beyond the limit is a finding from the first moment. */
export const withinLimit = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      const due = dueOf(run, rule, since)
      const done = earliest(run, rule.fulfilment, (item) => item === trigger)
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since,
        due: done ? due : { ...due, at: minute(trigger.first - 1) },
        done,
        end: null,
      })
    })
  }
}

/** C-23: when the case is opened, and when the school says that nothing more can be done. */
export const tellOfStatsforvalter = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      const opening = trigger.entry.kind === 'case-opened'
      const after = sameDayOrAfter(trigger)
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since,
        due: afterHold(run, rule, trigger.round, dueOf(run, rule, since)),
        done: earliest(run, rule.fulfilment, (item) =>
          opening ? item.round === trigger.round : after(item),
        ),
        end: opening ? roundEnd(run, trigger) : null,
      })
    })
  }
}

const roundEnd = (run: Run, trigger: Item): Ending | null => {
  const end = run.timeline.rounds[trigger.round]?.end
  return end ? { at: end.at, text: end.item.entry.happened } : null
}

const dateOf = ({ entry }: Item): DateText | null =>
  entry.kind === 'statsforvalter-asked' || entry.kind === 'statsforvalter-decided' ? entry.facts.due : null

const foundAt = (trigger: Item): Since & { readonly text: MomentText } => {
  if (trigger.entry.kind !== 'breach-found') return sinceOf(trigger)
  const text = trigger.entry.facts.foundAt
  return { first: minuteOf(text), last: minuteOf(text, true), text }
}

/** Whether an entry answers this trigger and no other of its kind. */
const answers = (trigger: Item, item: Item): boolean => {
  const asked = trigger.entry
  const { entry } = item
  if (entry.kind === 'access-answered')
    return entry.facts.request === trigger.root || entry.facts.request === asked.seq
  if (entry.kind === 'child-welfare-reported' || entry.kind === 'child-welfare-weighed')
    return asked.actor === null || entry.facts.by === asked.actor
  if (entry.kind === 'minutes-filed') {
    return asked.kind === 'team-meeting-held' && entry.facts.meeting === asked.facts.meeting
  }
  return true
}

/** Registered by hand, answered by hand: C-24, C-25, C-27, C-28, C-30, C-31, C-32. */
export const answered = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = foundAt(trigger)
      const date = dateOf(trigger)
      const after = atOrAfter(trigger)
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since,
        due: date ? dueOn(date, since, run.school) : dueOf(run, rule, since),
        done: earliest(run, rule.fulfilment, (item) => after(item) && answers(trigger, item)),
        end: endOf(run, rule, trigger),
      })
    })
  }
}

/** C-26, § 13-5: three fields, rektor told, and home told. */
export const physicalIntervention = (run: Run, rule: Rule): void => {
  for (const trigger of run.timeline.of('physical-intervention')) {
    const since = sinceOf(trigger)
    const { told, pupilViewAsked, pupil, by } = trigger.entry.facts
    const recorded = earliest(run, rule.fulfilment, (item) => item === trigger)
    const home = earliest(
      run,
      rule.fulfilment,
      ({ entry, last }) =>
        entry.kind === 'physical-intervention-told-home' &&
        last >= trigger.first &&
        (entry.facts.intervention === trigger.root || entry.facts.intervention === trigger.entry.seq),
    )
    const code =
      told !== 'principal'
        ? 'tell-principal-of-intervention'
        : pupilViewAsked
          ? 'tell-home-of-intervention'
          : 'ask-pupils-view'
    const done: Done | null = recorded && home ? { ...home, items: [trigger, home.by] } : null
    judge(run, {
      rule,
      trigger,
      from: 'entry',
      since,
      due: dueOf(run, rule, since),
      done,
      end: null,
      enough: { code },
      subject: pupil,
      ...(told === 'principal' ? {} : { responsible: 'employee', person: by }),
    })
  }
}
