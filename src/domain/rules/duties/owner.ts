import { dayOfMinute, startOf } from '../../calendar/moment.ts'
import type { Rule } from '../rule.ts'
import { dueOf, each, earliest, endOf, inRound, judge, type Run, sinceOf } from './run.ts'

/** C-15 (mistake M14): when the case is taken hold of, and at each evaluation. */
export const seriousness = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      // Rektor may have weighed it before the case had a number; at an evaluation it is weighed that day.
      const from = trigger.entry.kind === 'evaluated' ? startOf(dayOfMinute(trigger.first)) : null
      judge(run, {
        rule,
        trigger,
        from: 'entry',
        since,
        due: dueOf(run, rule, since),
        done: earliest(
          run,
          rule.fulfilment,
          (item) => item.round === trigger.round && (from === null || item.last >= from),
        ),
        end: endOf(run, rule, trigger),
      })
    })
  }
}

/** C-16: an owner who has been told in this round knows. */
export const ownerOfSerious = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const told = earliest(run, rule.fulfilment, inRound(round))
    for (const match of rule.trigger) {
      each(run, match, (trigger) => {
        if (trigger.round !== round.index) return
        const since = sinceOf(trigger)
        judge(run, {
          rule,
          trigger,
          from: 'entry',
          since,
          due: dueOf(run, rule, since),
          done: told,
          end: endOf(run, rule, trigger),
        })
      })
    }
  }
}
