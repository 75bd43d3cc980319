import { readStaff } from '../../database/records/case/file.ts'
import { notify, ordinary } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import type { PlannedMeasure } from '../../domain/journal/facts.ts'
import { type MeasureId, measureId, type PersonId } from '../../domain/people/ids.ts'
import type { CaseInHand } from '../case-in-hand.ts'
import { caseAct, type Happened } from './act.ts'
import { wordsOf } from './words.ts'
import { accept, refuse } from '../command.ts'

export interface MeasureNow {
  /** Where an earlier entry is put right: the measure that it was. */
  readonly id?: MeasureId | null
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

export type ImmediateRefusal =
  | 'measure-or-reason'
  | 'not-both'
  | 'period-turned'
  | 'own-stand-in'
  | 'not-staff'

/** C-09: at least one measure with a named person and a period, or a reason why there is none. No plan waits for it. */
export const setImmediateMeasures = caseAct<ImmediateMeasures, ImmediateRefusal>({
  action: 'case.set-immediate-measures',
  decide: async ({ hand, scope }, { happened, measures, noneBecause }) => {
    if (measures.length === 0 && noneBecause === null) return refuse('measure-or-reason')
    if (measures.length > 0 && noneBecause !== null) return refuse('not-both')
    if (measures.some((measure) => measure.to < measure.from)) return refuse('period-turned')
    if (measures.some((measure) => measure.standIn === measure.responsible)) return refuse('own-stand-in')
    if (!(await areStaff(scope, hand, carriersOf(measures)))) return refuse('not-staff')
    const planned = measures.map((measure) =>
      plannedFrom(measure, idOf(hand, measure) ?? scope.shell.newId()),
    )
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
    const carriers = carriersOf(measures).filter((carrier) => carrier !== scope.actor.person)
    const occasion = `measure:${hand.row.case_id}:${hand.head.lastSeq}`
    await notify(
      scope,
      carriers.map((recipient) => ({
        occasion,
        recipient,
        kind: 'measure-for-you',
        stream: hand.row.case_id,
        channels: ordinary,
      })),
    )
  },
})

const carriersOf = (measures: readonly MeasureNow[]): readonly PersonId[] => [
  ...new Set(measures.flatMap(({ responsible, standIn }) => [responsible, standIn ?? responsible])),
]

/** A slip opens a little of the case to whoever carries it: only to those who work here, or are in the team already. */
const areStaff = async (scope: Scope, hand: CaseInHand, people: readonly PersonId[]): Promise<boolean> => {
  const team = new Set<PersonId>([scope.actor.person, ...hand.state.team.map(({ person }) => person)])
  const others = people.filter((person) => !team.has(person))
  if (others.length === 0) return true
  const staff = await readStaff(scope.tx, scope.actor.owner, hand.row.school_id, scope.today)
  return others.every((each) => staff.some(({ person }) => person === each))
}

/** Only an identifier that stands in this very case is kept; anything else is a new measure. */
const idOf = ({ record }: CaseInHand, { id }: MeasureNow): MeasureId | null => {
  const known = (record.case?.entries ?? []).some(
    (entry) => entry.kind === 'immediate-measures-set' && entry.facts.measures.some((one) => one.id === id),
  )
  return known ? (id ?? null) : null
}

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
