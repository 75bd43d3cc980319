import type { CaseInHand } from '../../src/commands/case-in-hand.ts'
import { type Text, wordsOf } from '../../src/commands/case/words.ts'
import type { NewEntry } from '../../src/database/records/journal.ts'
import { decideClosing } from '../../src/domain/case/closing.ts'
import { decideFollowUp } from '../../src/domain/case/reopening.ts'
import { decideWeeklyStatus, runningMeasures } from '../../src/domain/case/weekly-status.ts'
import { foldConcern } from '../../src/domain/concern/state.ts'
import type { CaseEntryKind } from '../../src/domain/journal/entry-kinds.ts'
import type { InvestigationMethod } from '../../src/domain/journal/facts.ts'
import type { Step } from '../history/course.ts'
import type { Ids } from '../history/acts/wishes.ts'
import { atOnceOf, carriersTold, contactOf, talkOf } from './enact-first-days.ts'
import { evaluationOf, planOf } from './enact-plan.ts'
import { accepted, type Enacted, type InCase, type StepInCase } from './enacted.ts'

const methods: readonly InvestigationMethod[] = ['pupil-talk', 'guardian-talk', 'staff-round', 'observation']

/** The entries that a step writes into the case, and whom it tells. */
export const entriesFor = (at: InCase): Enacted => {
  const { step } = at
  switch (step.do) {
    case 'talk':
      return talkOf({ ...at, step })
    case 'contact':
      return contactOf({ ...at, step })
    case 'at-once':
      return { ...atOnceOf({ ...at, step }), notices: (after) => carriersTold(after, { ...at, step }) }
    case 'plan':
      return planOf({ ...at, step })
    case 'evaluate':
      return evaluationOf({ ...at, step })
    default:
      return { entries: [plainEntry({ ...at, step })], notices: () => [] }
  }
}

type PlainStep = Exclude<StepInCase, { do: 'talk' | 'contact' | 'at-once' | 'plan' | 'evaluate' }>

/** Acts that write one entry and tell nobody. */
const plainEntry = (at: InCase<PlainStep>): NewEntry<CaseEntryKind> => {
  const { step, hand, ids, actor } = at
  const common = { happened: step.at, actor }
  const pupil = hand.row.pupil_id
  const words = (texts: readonly Text[]) => wordsOf(pupil, texts)
  switch (step.do) {
    case 'tell-right':
      return { kind: 'statsforvalter-right-told', ...common, facts: { to: whos(ids, step.to) }, words: [] }
    case 'investigate':
      return { kind: 'investigation-opened', ...common, facts: { methods }, words: [] }
    case 'observe':
      return {
        kind: 'observed',
        ...common,
        facts: { place: 'break', about: [pupil] },
        words: words([{ field: 'observed', text: step.observed }]),
      }
    case 'ask-colleague': {
      const person = ids.id(step.colleague)
      const facts = { person: { person }, as: 'employee' as const }
      return {
        kind: 'other-talked',
        ...common,
        facts,
        words: words([{ field: 'statement', text: step.statement, about: [person] }]),
      }
    }
    case 'conclude': {
      const facts = { methods: step.told.methods, pupilUnsafe: step.told.unsafe }
      return {
        kind: 'investigation-concluded',
        ...common,
        facts,
        words: words([{ field: 'analysis', text: step.told.analysis }]),
      }
    }
    case 'best-interest':
      return {
        kind: 'best-interest-assessed',
        ...common,
        facts: { pupil },
        words: words([{ field: 'best-interest', text: step.assessment }]),
      }
    case 'serious':
      return {
        kind: 'seriousness-assessed',
        ...common,
        facts: { serious: false, criteria: [] },
        words: words([{ field: 'reason', text: step.reason }]),
      }
    default:
      return lateEntry({ ...at, step })
  }
}

type LateStep = Extract<PlainStep, { do: 'send-home' | 'week' | 'resource-team' | 'close' | 'follow-up' }>

const lateEntry = (at: InCase<LateStep>): NewEntry<CaseEntryKind> => {
  const { step, hand, ids, actor } = at
  const common = { happened: step.at, actor }
  const words = (texts: readonly Text[]) => wordsOf(hand.row.pupil_id, texts)
  switch (step.do) {
    case 'send-home':
      return {
        kind: 'plan-sent-home',
        ...common,
        facts: { version: step.version, how: 'paper', to: whos(ids, step.to) },
        words: [],
      }
    case 'resource-team':
      return {
        kind: 'resource-team-discussed',
        ...common,
        facts: { version: step.version, anonymous: true },
        words: [],
      }
    case 'week':
      return { kind: 'weekly-status', ...common, facts: weekOf(hand, step), words: [] }
    case 'close':
      return {
        kind: 'case-closed',
        ...common,
        facts: closingOf(hand, step),
        words: words([{ field: 'reason', text: step.reason }]),
      }
    case 'follow-up': {
      const asked = { week: step.week, safe: 'yes', answeredBy: 'pupil', alone: true } as const
      const { facts } = accepted(decideFollowUp(hand.state, asked))
      return {
        kind: 'followed-up',
        ...common,
        facts,
        words: words([{ field: 'pupil-words', text: step.words }]),
      }
    }
  }
}

const weekOf = (hand: CaseInHand, { week, at }: Extract<Step, { do: 'week' }>) => {
  const running = runningMeasures(hand.entries)
  const measures = running.map(({ id }) => ({ measure: id, done: 'as-planned' as const }))
  const wish = { facts: { week, measures }, explained: [], today: at.slice(0, 10) }
  return accepted(decideWeeklyStatus(hand.state, running, wish))
}

const closingOf = (hand: CaseInHand, { ground, at }: Extract<Step, { do: 'close' }>) =>
  accepted(
    decideClosing(hand.state, {
      ground,
      at,
      reasonGiven: true,
      guardiansInformed: true,
      concerns: hand.record.concerns.map(({ entries }) => foldConcern(entries)),
    }),
  )

const whos = ({ id }: Ids, people: readonly string[]) => people.map((one) => ({ person: id(one) }))
