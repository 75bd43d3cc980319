import { type Beacon, beacons } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import type { BusyCase, CaseLine, ListedPupil, WaitingConcern } from '../../queries/today/today.ts'
import { atStart, sayDate, sayTime, sayWeekday } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import type { BeaconView } from '../ui/beacons.tsx'
import type { StateLine } from '../ui/lists.tsx'

/** What the lines are said with: the reader's language, the day, and whether others look at the screen. */
export interface TodaySaying {
  readonly c: AppContext
  readonly today: Temporal.PlainDate
  readonly hidden: boolean
}

export const todaySaying = (c: AppContext, hidden: boolean): TodaySaying => ({
  c,
  hidden,
  today: c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate(),
})

export const sayPupil = ({ c, hidden }: TodaySaying, pupil: ListedPupil): string =>
  hidden ? c.var.t.today.pupilOfYear(pupil.yearLevel) : c.var.t.today.pupil(pupil.name, pupil.class)

/** Whom it is about: names, else what was written where a name should have been, else only that it is a report. */
export const sayConcern = (say: TodaySaying, concern: WaitingConcern): string => {
  const { today } = say.c.var.t
  const [first, ...others] = concern.about
  if (say.hidden) return today.concernOfYear(first?.yearLevel ?? null)
  if (concern.compartment !== 'ordinary') return today.sealed[concern.compartment]
  if (first !== undefined) return today.more(sayPupil(say, first), others.length)
  return concern.description === null
    ? today.concernOfYear(null)
    : today.described(concern.description.slice(0, 80))
}

const dateOf = (moment: MomentText): Temporal.PlainDate => Temporal.PlainDate.from(moment.slice(0, 10))

/** "torsdag 17. desember", with the time where the deadline has one. */
const exact = ({ c, today }: TodaySaying, moment: MomentText): string => {
  const date = sayDate(c.var.locale, dateOf(moment), today)
  return moment.length < 16
    ? date
    : `${date} ${sayTime(c.var.locale, Temporal.PlainTime.from(moment.slice(11)))}`
}

const weekday = ({ c, today }: TodaySaying, moment: MomentText): string => {
  const day = sayWeekday(c.var.locale, dateOf(moment), today)
  return moment.length < 16
    ? day
    : `${day} ${sayTime(c.var.locale, Temporal.PlainTime.from(moment.slice(11)))}`
}

/** "Fristen er ute · onsdag 6. januar", "Frist i dag". */
export const sayState = (
  say: TodaySaying,
  { late, due }: { late: boolean; due: MomentText | null },
): StateLine => {
  const { duties } = say.c.var.t
  if (late)
    return { tone: 'late', word: duties.states.late, when: due === null ? undefined : exact(say, due) }
  return { tone: 'due', word: due === null ? duties.states.due : duties.dueOn(weekday(say, due)) }
}

/** "Sette inn tiltak: fristen er ute · tirsdag 15. desember": the sentence that the small chain may not stand without. */
export const sayCaseState = (say: TodaySaying, { line }: CaseLine): StateLine => {
  const { duties, enough, today } = say.c.var.t
  const { beacon, beside } = currentRuleSet.rules[line.rule]
  const name =
    beacon === null ? (beside === null ? duties.names.document : enough.beside[beside]) : duties.names[beacon]
  const late = line.state === 'late'
  const { due } = line
  const state = late || due === null ? today.lateState : today.dueState(weekday(say, due))
  return {
    tone: late ? 'late' : 'due',
    word: today.dutyIs(name, state),
    when: due === null ? undefined : exact(say, due),
  }
}

export const sayEnough = ({ c }: TodaySaying, code: CaseLine['line']['enough']): string => {
  const said = atStart(c.var.t.enough.steps[code].todo)
  return /[.?!]$/.test(said) ? said : `${said}.`
}

/** The small chain of a case. */
export const miniChain = (say: TodaySaying, { beacons: lights }: BusyCase): readonly BeaconView[] => {
  const { duties } = say.c.var.t
  return beacons.map((beacon: Beacon): BeaconView => {
    const { state, due } = lights[beacon]
    return {
      name: duties.names[beacon],
      state,
      stateWord: duties.states[state],
      when: due === null || state === 'documented' ? undefined : exact(say, due),
    }
  })
}
