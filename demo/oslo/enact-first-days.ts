import type { CaseInHand } from '../../src/commands/case-in-hand.ts'
import { wordsOf } from '../../src/commands/case/words.ts'
import { type NewNotice, ordinary } from '../../src/database/records/notice.ts'
import { decideGuardianContact } from '../../src/domain/case/guardian-contact.ts'
import type { PlannedMeasure } from '../../src/domain/journal/facts.ts'
import { measureId } from '../../src/domain/people/ids.ts'
import { talkFrom } from '../history/acts/wishes.ts'
import { accepted, type Enacted, type InCase, type StepInCase } from './enacted.ts'

type Of<D extends StepInCase['do']> = InCase<Extract<StepInCase, { do: D }>>

export const talkOf = ({ hand, step, actor, ids }: Of<'talk'>): Enacted => {
  const { happened, by: _by, pupilWords, notToBeTold, summary, ...facts } = talkFrom(step.told, ids, step.at)
  const pupil = hand.row.pupil_id
  const words = wordsOf(pupil, [
    { field: 'pupil-words', text: pupilWords },
    { field: 'not-to-be-told', text: notToBeTold },
    { field: 'summary', text: summary },
  ])
  return {
    entries: [{ kind: 'pupil-talked', happened, actor, facts: { ...facts, pupil }, words }],
    notices: () => [],
  }
}

export const contactOf = ({ hand, step, actor, ids }: Of<'contact'>): Enacted => {
  const { told } = step
  const guardian = accepted(decideGuardianContact(hand.state, ids.id(step.guardian), step.at))
  const words = wordsOf(hand.row.pupil_id, [
    { field: 'guardian-words', text: told.words ?? null, about: [guardian] },
    { field: 'summary', text: told.summary ?? null, about: [guardian] },
  ])
  const facts = {
    channel: told.channel ?? 'telephone',
    reached: told.reached ?? true,
    invitedToMeeting: told.invited ?? true,
    guardian: { person: guardian },
  }
  return {
    entries: [{ kind: 'guardian-contacted', happened: told.at ?? step.at, actor, facts, words }],
    notices: () => [],
  }
}

export const atOnceOf = ({ hand, step, actor, ids, newId }: Of<'at-once'>): Pick<Enacted, 'entries'> => {
  const planned = step.measures.map((measure) => ({
    what: measure.what,
    facts: {
      id: measureId(newId()),
      level: measure.level ?? 'adults',
      responsible: { person: ids.id(measure.by) },
      ...(measure.standIn === undefined ? {} : { standIn: { person: ids.id(measure.standIn) } }),
      when: { from: measure.from ?? step.at.slice(0, 10), to: measure.to },
    } satisfies PlannedMeasure,
  }))
  const words = wordsOf(
    hand.row.pupil_id,
    planned.map(({ facts, what }) => ({ field: 'what', text: what, item: facts.id, audience: 'slip' })),
  )
  const facts = { measures: planned.map((one) => one.facts), noneBecause: false }
  return { entries: [{ kind: 'immediate-measures-set', happened: step.at, actor, facts, words }] }
}

export const carriersTold = (after: CaseInHand, { step, actor, ids }: Of<'at-once'>): readonly NewNotice[] =>
  [...new Set(step.measures.flatMap(({ by, standIn }) => [ids.id(by), ids.id(standIn ?? by)]))]
    .filter((recipient) => recipient !== actor)
    .map((recipient) => ({
      occasion: `measure:${after.row.case_id}:${after.head.lastSeq}`,
      recipient,
      kind: 'measure-for-you',
      stream: after.row.case_id,
      channels: ordinary,
    }))
