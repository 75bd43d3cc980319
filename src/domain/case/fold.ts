import type { CaseEntry } from '../journal/entry.ts'
import type { DateText, MomentText } from '../journal/facts.ts'
import { standing } from '../journal/standing.ts'
import { afterPeople } from './fold-people.ts'
import { afterPlan } from './fold-plan.ts'
import { afterVoice } from './fold-voice.ts'
import { type CaseStage, type CaseState, type Check, emptyCase, planOfRound } from './state.ts'

const weeksAfter = (at: MomentText, weeks: number): DateText =>
  Temporal.PlainDate.from(at.slice(0, 10)).add({ weeks }).toString()

/** One who has left the school is not there to be asked; everybody else is asked again. */
const checksAfter = (closed: CaseState['closed']): readonly Check[] =>
  closed === null || closed.ground === 'left-school'
    ? []
    : [
        { week: 4, on: weeksAfter(closed.at, 4) },
        { week: 12, on: weeksAfter(closed.at, 12) },
      ]

const afterEnd = (state: CaseState, entry: CaseEntry): CaseState => {
  switch (entry.kind) {
    case 'case-closed': {
      const { ground, guardiansInformed } = entry.facts
      const known = typeof ground === 'string' ? ground : null
      const closed = { seq: entry.seq, at: entry.happened, ground: known, guardiansInformed }
      return { ...state, closed, checks: checksAfter(closed) }
    }
    case 'case-reopened':
      return {
        ...state,
        closed: null,
        checks: [],
        investigation: 'none',
        timesReopened: state.timesReopened + 1,
        roundFrom: state.closed?.at ?? state.roundFrom,
      }
    case 'followed-up':
      return { ...state, checks: state.checks.filter((check) => check.week !== entry.facts.week) }
    default:
      return state
  }
}

const afterOutside = (state: CaseState, entry: CaseEntry): CaseState => {
  switch (entry.kind) {
    case 'raised-with-principal':
      return { ...state, raisedWithPrincipal: state.raisedWithPrincipal ?? entry.happened }
    case 'seriousness-assessed':
      return {
        ...state,
        seriousness: { serious: entry.facts.serious, seq: entry.seq, at: entry.happened },
      }
    case 'owner-notified':
      return { ...state, ownerToldOf: [...state.ownerToldOf, entry.facts.about] }
    case 'staff-offence-forwarded':
      return { ...state, ownerToldOf: [...state.ownerToldOf, 'staff-offence'] }
    case 'statsforvalter-asked':
      return { ...state, statsforvalter: 'asked' }
    case 'statsforvalter-answered':
      return { ...state, statsforvalter: 'answered' }
    case 'statsforvalter-decided':
      return { ...state, statsforvalter: 'decided' }
    case 'statsforvalter-decision-done':
      return { ...state, statsforvalter: 'done' }
    case 'personnel-reference':
      return { ...state, personnelReference: true }
    default:
      return state
  }
}

const after = (state: CaseState, entry: CaseEntry): CaseState =>
  [afterPeople, afterVoice, afterPlan, afterOutside, afterEnd].reduce(
    (sofar, part) => part(sofar, entry),
    state,
  )

const stageOf = (state: CaseState): CaseStage => {
  if (state.closed !== null) return state.checks.length > 0 ? 'following-up' : 'closed'
  const last = state.evaluations.at(-1)
  const plan = planOfRound(state)
  if (plan !== null && state.evaluateOn === null && last?.version === plan.version) return 'evaluating'
  if (plan !== null) return 'plan-active'
  if (state.investigation === 'concluded') return 'analysed'
  return state.investigation === 'opened' ? 'investigating' : 'opened'
}

/** A pupil case as it is now. One pure function of its journal: the rows beside it hold the same. */
export const foldCase = (entries: readonly CaseEntry[]): CaseState => {
  const state = standing(entries).reduce(after, emptyCase)
  const stage = stageOf(state)
  const status = stage === 'closed' || stage === 'following-up' ? stage : 'open'
  return { ...state, stage, status, version: entries.length }
}
