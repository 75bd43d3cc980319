import type { Rule } from '../rule.ts'
import type { Item } from '../timeline.ts'
import { atOrAfter, dueOf, each, earliest, endOf, judge, type Run, sameDayOrAfter, sinceOf } from './run.ts'

/** Duties of one concern's own journal: somebody reported, and somebody is told (C-01, C-02, C-05). */
export const inConcern = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      judge(run, {
        rule,
        trigger,
        from: 'employee-knew',
        since,
        due: dueOf(run, rule, since),
        done: earliest(run, rule.fulfilment, inStreamAfter(trigger)),
        end: endOf(run, rule, trigger),
      })
    })
  }
}

const inStreamAfter = (trigger: Item): ((item: Item) => boolean) => {
  const after = sameDayOrAfter(trigger)
  return (item) => item.stream === trigger.stream && after(item)
}

/** C-03, § 12-5 first paragraph second sentence: one duty a concern, from when rektor was told. */
export const forwarding = (run: Run, rule: Rule): void => {
  for (const { stream } of run.timeline.concerns) {
    const told = earliest(run, rule.trigger, (item) => item.stream === stream)
    if (!told) continue
    const trigger = told.by
    const after = atOrAfter(trigger)
    const since = sinceOf(trigger)
    judge(run, {
      rule,
      trigger,
      from: 'entry',
      since,
      due: dueOf(run, rule, since),
      // Said in the concern, or in the case that it became.
      done: earliest(
        run,
        rule.fulfilment,
        (item) => after(item) && (item.stream === stream || !isConcern(run, item)),
      ),
      end: endOf(run, rule, trigger),
    })
  }
}

const isConcern = (run: Run, { stream }: Item): boolean =>
  run.timeline.concerns.some((concern) => concern.stream === stream)

/** C-04, § 12-5 second paragraph: met when the owner has opened it; until then the reporter gets a number to ring. */
export const toOwner = (run: Run, rule: Rule): void => {
  for (const match of rule.trigger) {
    each(run, match, (trigger) => {
      const since = sinceOf(trigger)
      const due = dueOf(run, rule, since)
      const inStream = inStreamAfter(trigger)
      const phone = run.timeline.of('reporter-given-phone').some(inStream)
      judge(run, {
        rule,
        trigger,
        from: trigger.entry.kind === 'concern-reported' ? 'employee-knew' : 'entry',
        since,
        due,
        done: earliest(run, rule.fulfilment, (item) => inStream(item) && item.last >= trigger.first),
        end: null,
        enough: { code: run.asOf > due.at && !phone ? 'give-reporter-phone' : 'owner-opens' },
        responsible: run.asOf > due.at ? 'owner' : rule.responsible,
      })
    })
  }
}
