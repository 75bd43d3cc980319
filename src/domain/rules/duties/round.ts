import { countDue, dueOn, type Due } from '../../calendar/deadline.ts'
import { type Minute, minuteOf, momentText } from '../../calendar/moment.ts'
import type { CountedFrom } from '../obligation.ts'
import { missingElements } from '../plan-elements.ts'
import type { Round } from '../rounds.ts'
import type { Rule } from '../rule.ts'
import type { Item } from '../timeline.ts'
import { dueOf, earliest, endOf, fromRound, inRound, judge, mayChange, type Run, sinceOf } from './run.ts'

export const fromOf = (item: Item): CountedFrom => {
  switch (item.entry.kind) {
    case 'concern-reported':
      return 'employee-knew'
    case 'raised-with-principal':
      return 'raised-with-principal'
    case 'concern-opened':
    case 'case-reopened':
      return 'principal-knew'
    default:
      return 'entry'
  }
}

/** C-06 and C-10: the school knows when any employee knows. */
export const fromSchoolKnew = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) onceInRound(run, rule, round, round.employeeKnew)
}

/** C-08: from when rektor knew, or from the report as long as rektor doesn't. */
export const fromPrincipalKnew = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    onceInRound(run, rule, round, round.principalKnew ?? round.employeeKnew)
  }
}

const onceInRound = (run: Run, rule: Rule, round: Round, counted: Item): void => {
  const since = sinceOf(counted)
  judge(run, {
    rule,
    trigger: round.opener,
    from: fromOf(counted),
    since,
    due: dueOf(run, rule, since),
    done: earliest(run, rule.fulfilment, fromRound(round)),
    end: endOf(run, rule, round.opener),
  })
}

/** The last moment to which contact with home is held in a round. */
const heldUntil = (run: Run, round: number): Minute | null => {
  let until: Minute | null = null
  for (const hold of run.timeline.of('guardian-contact-held')) {
    if (hold.round !== round) continue
    let end = minuteOf(hold.entry.facts.until, true)
    for (const resumed of run.timeline.of('guardian-contact-resumed')) {
      const same = resumed.entry.facts.guardian === hold.entry.facts.guardian
      if (same && resumed.first >= hold.first && resumed.first < end) end = resumed.first
    }
    if (until === null || end > until) until = end
  }
  return until
}

/** A deadline that waits while contact with home is held, and runs from the end of the hold. */
export const afterHold = (run: Run, rule: Rule, round: number, due: Due): Due => {
  const until = heldUntil(run, round)
  if (until === null) return due
  const again = countDue(rule.deadline, { first: until, last: until }, run.school)
  if (again.at <= due.at) return due
  return { ...again, counted: { ...again.counted, heldUntil: momentText(until) } }
}

/**
 * C-07: contact with home, or a reason to hold it (the danger may be there). A hold documents until it ends;
 * then the duty is open again and counts from there.
 */
export const contactHome = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const counted = round.principalKnew ?? round.employeeKnew
    const since = sinceOf(counted)
    const draft = { rule, trigger: round.opener, from: fromOf(counted), end: endOf(run, rule, round.opener) }
    const held = earliest(run, rule.fulfilment, (item) => isHold(item) && item.round === round.index)
    const reached = earliest(run, rule.fulfilment, (item) => !isHold(item) && item.round >= round.index)
    const due = dueOf(run, rule, since)
    const until = held ? heldUntil(run, round.index) : null
    if (!held || until === null || (reached && reached.by.first <= due.at)) {
      judge(run, { ...draft, since, due, done: reached })
      continue
    }
    if (run.asOf < until && !reached) {
      mayChange(run, until)
      const holds = run.timeline.of('guardian-contact-held').filter(inRound(round))
      judge(run, { ...draft, since, due, done: { ...held, items: holds }, heldUntil: momentText(until) })
      continue
    }
    const again = afterHold(run, rule, round.index, due)
    // Held too late in the first place stays late.
    const inTime = held.by.first <= due.at
    judge(run, {
      ...draft,
      since: inTime ? { first: until, last: until, text: momentText(until) } : since,
      due: inTime || !reached ? again : due,
      done: reached,
    })
  }
}

const isHold = (item: Item): boolean => item.entry.kind === 'guardian-contact-held'

/** C-09: from when the school knew that the pupil is not safe, whoever said it first. */
export const immediateMeasures = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const unsafe = earliest(run, rule.trigger, inRound(round))
    if (!unsafe) continue
    const since = sinceOf(unsafe.by)
    judge(run, {
      rule,
      trigger: unsafe.by,
      from: fromOf(unsafe.by),
      since,
      due: dueOf(run, rule, since),
      done: earliest(run, rule.fulfilment, fromRound(round)),
      end: endOf(run, rule, unsafe.by),
    })
  }
}

/** C-11: from the opening; more time, given with a reason before the time was out, moves the day. */
export const concludeInvestigation = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const opened = earliest(run, rule.trigger, inRound(round))
    if (!opened) continue
    const since = sinceOf(opened.by)
    let due = dueOf(run, rule, since)
    for (const extension of run.timeline.of('investigation-extended')) {
      if (extension.round !== round.index || extension.first > due.at) continue
      const longer = dueOn(extension.entry.facts.until, since, run.school)
      if (longer.at <= due.at) continue
      due = { ...longer, counted: { ...due.counted, extendedTo: extension.entry.facts.until } }
    }
    judge(run, {
      rule,
      trigger: opened.by,
      from: 'entry',
      since,
      due,
      done: earliest(run, rule.fulfilment, fromRound(round)),
      end: endOf(run, rule, opened.by),
    })
  }
}

/** The moment a plan's five school days count from: rektor's knowledge, unless what showed the need came later. */
const planSince = (run: Run, round: Round, need: Item): Item => {
  const knew = round.principalKnew
  if (!knew) return need
  if (need.first <= knew.first) return knew
  const opened = run.timeline
    .of('concern-opened')
    .find(
      ({ stream, first, entry }) =>
        stream === need.stream && first >= need.first && entry.facts.by === 'principal',
    )
  return opened ?? need
}

/** C-12, § 12-4 third paragraph. */
export const activityPlan = (run: Run, rule: Rule): void => {
  for (const round of run.timeline.rounds) {
    const need = earliest(run, rule.trigger, inRound(round))
    if (!need) continue
    const counted = planSince(run, round, need.by)
    const since = sinceOf(counted)
    const approved = run.timeline.of('plan-approved').findLast(inRound(round))
    const missing = approved ? missingElements(approved.entry.facts) : []
    judge(run, {
      rule,
      trigger: need.by,
      from: fromOf(counted),
      since,
      due: dueOf(run, rule, since),
      done: earliest(run, rule.fulfilment, fromRound(round)),
      end: endOf(run, rule, need.by),
      enough: missing.length > 0 ? { code: 'complete-plan', missing } : { code: rule.enough },
    })
  }
}
