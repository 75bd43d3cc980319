import { sql } from 'kysely'
import type { Draft, DraftMeasure, MeasureWish } from '../../../domain/activity-plan/draft.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import { type CaseId, type MeasureId, measureId, type OwnerId, personId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import { type StreamKey, sealText, unsealText } from '../../vault.ts'

export interface DraftPlace {
  readonly owner: OwnerId
  readonly case: CaseId
  readonly key: StreamKey
}

/** Who saves, and when. */
export interface Saving {
  readonly by: string
  readonly at: string
}

/** Rows as the statement below gives them, sealed texts as base64. */
interface StoredFrame {
  readonly revision: number
  readonly evaluate_on: string | null
  readonly sealed: string
  readonly edited_by: string
  readonly edited_at: string
}

interface StoredMeasure {
  readonly measure_id: string
  readonly position: number
  readonly revision: number
  readonly facts: MeasureFacts
  readonly sealed: string
  readonly removed: boolean
  readonly edited_by: string
  readonly edited_at: string
}

const framePlace = { entry: 'draft', passage: 'frame' }
const measurePlace = (measure: string) => ({ entry: 'draft', passage: measure })

interface FrameTexts {
  readonly base: number
  readonly problem: string
  readonly guardiansReason: string
}

/** Words typed where a name or a time should stand are words too: they lie sealed, not among the facts. */
interface MeasureTexts {
  readonly what: string
  readonly goal: string
  readonly success: string
  readonly responsible?: string
  readonly when?: string
}

type MeasureFacts = Pick<MeasureWish, 'level' | 'weekdays' | 'series'> & {
  /** Absent in a draft saved before this was asked. */
  readonly places?: MeasureWish['places']
  readonly responsible: string | null
  readonly standIn: string | null
  readonly from: DateText | null
  readonly to: DateText | null
}

/** What is kept of a draft, whether it is still one or has been approved meanwhile. */
export interface KeptDraft {
  readonly draft: Draft
  /** Revisions of what has been taken out: they count where two writers compare. */
  readonly removed: readonly { readonly id: MeasureId; readonly revision: number }[]
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64')

const openDraft = (key: StreamKey, frame: StoredFrame, measures: readonly StoredMeasure[]): KeptDraft => {
  const texts: FrameTexts = JSON.parse(unsealText(key, framePlace, bytes(frame.sealed)))
  const kept = measures.filter((row) => !row.removed).toSorted((one, other) => one.position - other.position)
  return {
    draft: {
      base: texts.base,
      revision: frame.revision,
      problem: texts.problem,
      guardiansReason: texts.guardiansReason,
      evaluateOn: frame.evaluate_on,
      measures: kept.map((row) => openMeasure(key, row)),
      editedBy: personId(frame.edited_by),
      editedAt: frame.edited_at,
    },
    removed: measures
      .filter((row) => row.removed)
      .map((row) => ({ id: measureId(row.measure_id), revision: row.revision })),
  }
}

const openMeasure = (key: StreamKey, row: StoredMeasure): DraftMeasure => {
  const texts: MeasureTexts = JSON.parse(unsealText(key, measurePlace(row.measure_id), bytes(row.sealed)))
  const { facts } = row
  return {
    id: measureId(row.measure_id),
    position: row.position,
    revision: row.revision,
    level: facts.level,
    weekdays: facts.weekdays,
    series: facts.series,
    places: facts.places ?? [],
    responsible:
      facts.responsible === null ? typed(texts.responsible) : { person: personId(facts.responsible) },
    standIn: facts.standIn === null ? null : { person: personId(facts.standIn) },
    when:
      facts.from === null
        ? typed(texts.when)
        : { from: facts.from, ...(facts.to === null ? {} : { to: facts.to }) },
    what: texts.what,
    goal: texts.goal,
    success: texts.success,
    editedBy: personId(row.edited_by),
    editedAt: row.edited_at,
  }
}

const typed = (text: string | undefined) => (text === undefined || text === '' ? null : { text })

/** The draft as it stands, in one statement. */
export const readDraft = async (tx: Transaction, place: DraftPlace): Promise<KeptDraft | null> => {
  const { rows } = await sql<{ frame: StoredFrame; measures: readonly StoredMeasure[] }>`
    select jsonb_build_object('revision', d.revision, 'evaluate_on', d.evaluate_on, 'edited_by', d.edited_by,
        'edited_at', d.edited_at, 'sealed', encode(d.sealed, 'base64')) as frame,
      coalesce((select jsonb_agg(jsonb_build_object('measure_id', m.measure_id, 'position', m.position,
        'revision', m.revision, 'facts', m.facts, 'removed', m.removed, 'edited_by', m.edited_by,
        'edited_at', m.edited_at, 'sealed', encode(m.sealed, 'base64')))
        from plan_draft_measure m where m.owner_id = d.owner_id and m.case_id = d.case_id), '[]') as measures
    from plan_draft d where d.owner_id = ${place.owner} and d.case_id = ${place.case}`.execute(tx)
  const found = rows[0]
  return found === undefined ? null : openDraft(place.key, found.frame, found.measures)
}

/** The draft with its frame locked: two writers come one after the other. */
export const lockDraft = async (tx: Transaction, place: DraftPlace): Promise<KeptDraft | null> => {
  await tx
    .selectFrom('plan_draft')
    .select('revision')
    .where('owner_id', '=', place.owner)
    .where('case_id', '=', place.case)
    .forUpdate()
    .execute()
  return readDraft(tx, place)
}

export type FrameToSave = Pick<Draft, 'base' | 'revision' | 'problem' | 'evaluateOn' | 'guardiansReason'>

export const saveFrame = async (
  tx: Transaction,
  place: DraftPlace,
  frame: FrameToSave,
  saving: Saving,
): Promise<void> => {
  const { base, problem, guardiansReason } = frame
  const texts: FrameTexts = { base, problem, guardiansReason }
  const values = {
    revision: frame.revision,
    evaluate_on: frame.evaluateOn,
    sealed: sealText(place.key, framePlace, JSON.stringify(texts)),
    edited_by: saving.by,
    edited_at: saving.at,
  }
  await tx
    .insertInto('plan_draft')
    .values({ owner_id: place.owner, case_id: place.case, ...values })
    .onConflict((conflict) => conflict.columns(['owner_id', 'case_id']).doUpdateSet(values))
    .execute()
}

export interface MeasureToSave extends MeasureWish {
  readonly id: MeasureId
  readonly position: number
  readonly revision: number
  readonly removed: boolean
}

const rowOf = (place: DraftPlace, measure: MeasureToSave, saving: Saving) => {
  const { responsible, standIn, when } = measure
  const facts: MeasureFacts = {
    level: measure.level,
    weekdays: measure.weekdays,
    series: measure.series,
    places: measure.places,
    responsible: responsible !== null && 'person' in responsible ? responsible.person : null,
    standIn: standIn !== null && 'person' in standIn ? standIn.person : null,
    from: when !== null && 'from' in when ? when.from : null,
    to: when !== null && 'from' in when ? (when.to ?? null) : null,
  }
  const texts: MeasureTexts = {
    what: measure.what,
    goal: measure.goal,
    success: measure.success,
    ...(responsible !== null && 'text' in responsible ? { responsible: responsible.text } : {}),
    ...(when !== null && 'text' in when ? { when: when.text } : {}),
  }
  return {
    owner_id: place.owner,
    case_id: place.case,
    measure_id: measure.id,
    position: measure.position,
    revision: measure.revision,
    facts: JSON.stringify(facts),
    sealed: sealText(place.key, measurePlace(measure.id), JSON.stringify(texts)),
    removed: measure.removed,
    edited_by: saving.by,
    edited_at: saving.at,
  }
}

export const saveDraftMeasures = async (
  tx: Transaction,
  place: DraftPlace,
  measures: readonly MeasureToSave[],
  saving: Saving,
): Promise<void> => {
  if (measures.length === 0) return
  await tx
    .insertInto('plan_draft_measure')
    .values(measures.map((measure) => rowOf(place, measure, saving)))
    .onConflict((conflict) =>
      conflict.columns(['owner_id', 'case_id', 'measure_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        revision: eb.ref('excluded.revision'),
        facts: eb.ref('excluded.facts'),
        sealed: eb.ref('excluded.sealed'),
        removed: eb.ref('excluded.removed'),
        edited_by: eb.ref('excluded.edited_by'),
        edited_at: eb.ref('excluded.edited_at'),
      })),
    )
    .execute()
}
