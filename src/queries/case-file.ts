import { missingAs } from '../database/records/case/by-number.ts'
import {
  type CaseFileRow,
  findCaseFile,
  type GuardianRow,
  type JournalRow,
  type MemberRow,
  type PupilRow,
  readJournals,
  readNames,
  type SealedPassage,
  type StoredKey,
} from '../database/records/case/file.ts'
import { entryFrom, onlyOfCases, onlyOfConcerns } from '../database/records/journal-reading.ts'
import { schoolDaysOf } from '../database/records/school-days.ts'
import type { Scope } from '../database/scope.ts'
import { type StreamKey, unsealText } from '../database/vault.ts'
import { NotPermitted } from '../domain/access/absence.ts'
import { momentText, osloMinute } from '../domain/calendar/moment.ts'
import { foldCase } from '../domain/case/fold.ts'
import { type CaseState, isHeld } from '../domain/case/state.ts'
import type { Entry } from '../domain/journal/entry.ts'
import type { MomentText } from '../domain/journal/facts.ts'
import type { SafetyRecord } from '../domain/journal/journal.ts'
import type { Passage, PassageField } from '../domain/journal/passage.ts'
import { type GuardianRelation, mayBeContacted } from '../domain/people/guardian.ts'
import {
  type CaseId,
  caseId,
  concernId,
  ownerId,
  type PersonId,
  personId,
  schoolId,
  streamId,
} from '../domain/people/ids.ts'
import { assessDuties } from '../domain/rules/clock.ts'
import type { Assessment } from '../domain/rules/obligation.ts'

export type TeamMember = Omit<MemberRow, 'person'> & { readonly person: PersonId }
export type PupilInCase = Omit<PupilRow, 'person'> & { readonly person: PersonId }
export interface Guardian {
  readonly relation: GuardianRelation
  readonly name: string | null
  readonly heldUntil: MomentText | null
  /** Verified, and not blocked. A hold is another matter. */
  readonly mayBeContacted: boolean
  readonly hasOtherChildren: boolean
}

/** A case as this reader may have it: rows, journal, duties. Words are opened one by one, when they are shown. */
export interface CaseFile {
  readonly id: CaseId
  readonly row: CaseFileRow
  readonly state: CaseState
  readonly record: SafetyRecord
  readonly assessment: Assessment
  /** The legal now. */
  readonly now: MomentText
  readonly team: readonly TeamMember[]
  readonly pupils: readonly PupilInCase[]
  readonly guardians: readonly Guardian[]
  /** Texts of an entry, all or those of one field, as far as this reader may have them. */
  readonly words: (entry: Entry, field?: PassageField) => readonly Passage[]
  /** Names of everybody an entry mentions, the visible ones. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Null where it is absent or not this reader's; who must only sign in anew is told so. Costs three statements, four the
 * first time a calendar is met.
 */
export const readCaseFile = async (scope: Scope, number: string): Promise<CaseFile | null> => {
  const { tx, actor, today } = scope
  const row = await findCaseFile(tx, actor.owner, number, today)
  if (row === null) return nothing(scope, number)
  const concerns = (row.concerns ?? []).map(({ id }) => id)
  const rows = await readJournals(tx, actor.owner, [row.case_id, ...concerns])
  const record = recordOf(row, rows)
  const state = foldCase(record.case?.entries ?? [])
  const knownAt = scope.now.toString({ smallestUnit: 'millisecond' })
  const now = momentText(osloMinute(knownAt))
  const days = await schoolDaysOf(tx, actor.owner, row.calendar_version)
  return {
    id: caseId(row.case_id),
    row,
    state,
    record,
    now,
    assessment: assessDuties(record, { asOf: now, knownAt }, days),
    team: (row.team ?? []).map((member) => ({ ...member, person: personId(member.person) })),
    pupils: (row.pupils ?? []).map((pupil) => ({ ...pupil, person: personId(pupil.person) })),
    guardians: (row.guardians ?? []).map((guardian) => guardianOf(guardian, row, state, now)),
    words: openerOf(scope, row.keys ?? [], rows),
    names: await namesOf(scope, row, record),
  }
}

const nothing = async (scope: Scope, number: string): Promise<null> => {
  const missing = await missingAs(scope, number)
  if (missing instanceof NotPermitted) throw missing
  return null
}

const recordOf = (row: CaseFileRow, rows: readonly JournalRow[]): SafetyRecord => {
  const of = (stream: string) =>
    rows.filter((one) => one.stream_id === stream).map((one) => entryFrom(one.head))
  return {
    owner: ownerId(row.owner_id),
    school: schoolId(row.school_id),
    pupil: personId(row.pupil_id),
    concerns: (row.concerns ?? []).map(({ id }) => ({
      concern: concernId(id),
      entries: onlyOfConcerns(of(id)),
    })),
    case: { case: caseId(row.case_id), entries: onlyOfCases(of(row.case_id)) },
  }
}

const guardianOf = (row: GuardianRow, file: CaseFileRow, state: CaseState, now: MomentText): Guardian => {
  const relation: GuardianRelation = {
    guardian: personId(row.person),
    pupil: personId(file.pupil_id),
    kind: row.kind,
    parentalResponsibility: row.responsibility,
    access: row.access,
    source: row.source,
    verifiedOn: row.verifiedOn,
  }
  const held = isHeld(state, relation.guardian, now)
  const hold = state.holds.find((one) => one.guardian === relation.guardian)
  return {
    relation,
    name: row.name,
    heldUntil: held && hold !== undefined ? hold.until : null,
    mayBeContacted: mayBeContacted(relation),
    hasOtherChildren: row.others,
  }
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Every identifier that an entry's facts hold; those that are no person's are simply not found. */
const mentioned = ({ actor, onBehalfOf, facts }: Entry): readonly string[] => [
  ...(actor === null ? [] : [actor]),
  ...(onBehalfOf === undefined ? [] : [onBehalfOf]),
  ...(JSON.stringify(facts).match(uuids) ?? []),
]

/** Names that the row has already are not asked for again: each costs the policy a look. */
const namesOf = async (
  scope: Scope,
  row: CaseFileRow,
  record: SafetyRecord,
): Promise<ReadonlyMap<string, string>> => {
  const known = new Map<string, string>()
  for (const one of [...(row.team ?? []), ...(row.pupils ?? []), ...(row.guardians ?? [])])
    if (one.name !== null) known.set(one.person, one.name)
  const entries: readonly Entry[] = [
    ...record.concerns.flatMap((concern) => concern.entries),
    ...(record.case?.entries ?? []),
  ]
  const asked = new Set(entries.flatMap(mentioned).filter((id) => !known.has(id)))
  const found = await readNames(scope.tx, scope.actor.owner, [...asked])
  return new Map([...known, ...found])
}

const openerOf = (scope: Scope, keys: readonly StoredKey[], rows: readonly JournalRow[]) => {
  const opened = new Map<string, StreamKey>()
  const keyOf = (stream: string): StreamKey | null => {
    const known = opened.get(stream)
    const stored = keys.find((key) => key.stream === stream)
    if (known !== undefined || stored === undefined) return known ?? null
    const wrapped = Buffer.from(stored.wrapped, 'base64')
    const key = scope.shell.vault.openStreamKey(scope.actor.owner, streamId(stream), {
      keyId: stored.keyId,
      wrapped,
    })
    opened.set(stream, key)
    return key
  }
  const sealed = new Map<string, { stream: string; words: readonly SealedPassage[] }>()
  for (const row of rows) {
    if (row.words !== null) sealed.set(entryFrom(row.head).id, { stream: row.stream_id, words: row.words })
  }
  return (entry: Entry, field?: PassageField): readonly Passage[] => {
    const found = sealed.get(entry.id)
    const wanted = found?.words.filter((one) => field === undefined || one.field === field) ?? []
    const key = found === undefined || wanted.length === 0 ? null : keyOf(found.stream)
    if (key === null) return []
    return wanted.map(({ sealed: bytes, item, ...words }) => ({
      ...words,
      ...(item === undefined || item === null ? {} : { item }),
      about: [],
      text: unsealText(key, { entry: entry.id, passage: words.id }, Buffer.from(bytes, 'base64')),
    }))
  }
}
