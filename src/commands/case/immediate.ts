import { notify, ordinary } from '../../database/records/notice.ts'
import type { PlannedMeasure } from '../../domain/journal/facts.ts'
import { measureId } from '../../domain/people/ids.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface MeasureNow {
  readonly what: string
  readonly level: PlannedMeasure['level']
  readonly responsible: PersonId
  readonly standIn: PersonId | null
  readonly from: string
  readonly to: string
}

export interface ImmediateMeasures extends Happened {
  readonly measures: readonly MeasureNow[]
  /** Why nothing can be done at once. */
  readonly noneBecause: string | null
}

export type ImmediateRefusal = 'measure-or-reason' | 'not-both' | 'period-turned' | 'own-stand-in'

/** C-09: at least one measure with a named person and a period, or a reason why there is none. No plan waits for it. */
export const setImmediateMeasures = caseAct<ImmediateMeasures, ImmediateRefusal>({
  action: 'case.set-immediate-measures',
  decide: ({ hand, scope }, { happened, measures, noneBecause }) => {
    if (measures.length === 0 && noneBecause === null) return refuse('measure-or-reason')
    if (measures.length > 0 && noneBecause !== null) return refuse('not-both')
    if (measures.some((measure) => measure.to < measure.from)) return refuse('period-turned')
    if (measures.some((measure) => measure.standIn === measure.responsible)) return refuse('own-stand-in')
    const planned = measures.map((measure) => plannedFrom(measure, scope.shell.newId()))
    return accept([
      {
        kind: 'immediate-measures-set',
        happened,
        facts: { measures: planned.map(({ facts }) => facts), noneBecause: noneBecause !== null },
        words: wordsOf(hand.row.pupil_id, [
          // A carrier outside the team reads what to do on a slip, and nothing else.
          ...planned.map(({ facts, what }) => ({
            field: 'what' as const,
            text: what,
            item: facts.id,
            audience: 'slip' as const,
          })),
          { field: 'reason', text: noneBecause },
        ]),
      },
    ])
  },
  then: async ({ hand, scope }, { measures }) => {
    const carriers = new Set(
      measures.flatMap(({ responsible, standIn }) => [responsible, standIn ?? responsible]),
    )
    carriers.delete(scope.actor.person)
    const occasion = `measure:${hand.row.case_id}:${hand.head.lastSeq}`
    await notify(
      scope,
      [...carriers].map((recipient) => ({
        occasion,
        recipient,
        kind: 'measure-for-you',
        stream: hand.row.case_id,
        channels: ordinary,
      })),
    )
  },
})

const plannedFrom = (measure: MeasureNow, id: string): { facts: PlannedMeasure; what: string } => ({
  what: measure.what,
  facts: {
    id: measureId(id),
    level: measure.level,
    responsible: { person: measure.responsible },
    ...(measure.standIn === null ? {} : { standIn: { person: measure.standIn } }),
    when: { from: measure.from, to: measure.to },
  },
})
