import type { NewAct } from '../../../domain/doing/act.ts'
import type { Source } from '../../../domain/doing/source.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { LineId } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'
import type { DoingPlace } from './occurrences.ts'

export interface ActToWrite {
  readonly activity: LineId
  readonly ordinal: number
  /** The last act that its writer saw; 0 for none. */
  readonly seen: number
  readonly act: NewAct
}

/** How many were written: where somebody else has written meanwhile, nothing is. */
export const insertActs = async (
  { tx, actor, now }: Scope,
  { owner, school, schoolYear }: DoingPlace,
  acts: readonly ActToWrite[],
): Promise<number> => {
  if (acts.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('occurrence_act')
    .values(
      acts.map(({ activity, ordinal, seen, act }) => ({
        owner_id: owner,
        school_id: school,
        school_year: schoolYear,
        activity_id: activity,
        ordinal,
        seq: seen + 1,
        kind: act.kind,
        happened_on: act.on,
        took_part: act.tookPart,
        note: act.note,
        link: act.link,
        reason: act.reason,
        from_on: act.to?.from ?? null,
        to_on: act.to?.to ?? null,
        written_by: actor.person,
        written_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

/** The number of the newest choice; 0 where nothing has been chosen. */
export const newestChoice = async (
  { tx }: Scope,
  { owner, school, schoolYear }: DoingPlace,
  activity: LineId,
): Promise<number> => {
  const row = await tx
    .selectFrom('activity_source')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('school_year', '=', schoolYear)
    .where('activity_id', '=', activity)
    .executeTakeFirst()
  return row?.seq ?? 0
}

export const insertChoice = async (
  { tx, actor, now }: Scope,
  { owner, school, schoolYear }: DoingPlace,
  choice: { readonly activity: LineId; readonly seq: number; readonly source: Source | null },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('activity_source')
    .values({
      owner_id: owner,
      school_id: school,
      school_year: schoolYear,
      activity_id: choice.activity,
      seq: choice.seq,
      source: choice.source,
      chosen_by: actor.person,
      chosen_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export interface SeatToName {
  readonly party: string
  readonly person: string
  readonly from: DateText
}

/** False where the same person was named for the same from the same day. */
export const insertSeat = async (
  { tx, actor }: Scope,
  { owner, school }: DoingPlace,
  seat: SeatToName,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan_seat')
    .values({
      owner_id: owner,
      school_id: school,
      party: seat.party,
      person_id: seat.person,
      from_on: seat.from,
      to_on: null,
      named_by: actor.person,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Yesterday was the last day. */
export const endSeats = async (
  { tx, today }: Scope,
  { owner, school }: DoingPlace,
  { party, person }: Pick<SeatToName, 'party' | 'person'>,
): Promise<void> => {
  await tx
    .updateTable('plan_seat')
    .set({ to_on: Temporal.PlainDate.from(today).subtract({ days: 1 }).toString() })
    .where('owner_id', '=', owner)
    .where('school_id', '=', school)
    .where('party', '=', party)
    .where('person_id', '=', person)
    .where('to_on', 'is', null)
    .execute()
}
