/** Identifiers. All are UUIDv7 made by the shell; the core never makes one. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type OwnerId = Branded<'OwnerId'>
export type SchoolId = Branded<'SchoolId'>
export type ClassId = Branded<'ClassId'>
export type PersonId = Branded<'PersonId'>
export type ConcernId = Branded<'ConcernId'>
export type CaseId = Branded<'CaseId'>
export type EntryId = Branded<'EntryId'>
export type PassageId = Branded<'PassageId'>
export type MeasureId = Branded<'MeasureId'>
/** A concern and a pupil case each carry a journal of their own. */
export type StreamId = ConcernId | CaseId

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for text that can be an identifier of ours; the caller answers "absent" otherwise. */
export const looksLikeId = (text: string): boolean => uuid.test(text)

export const ownerId = (text: string): OwnerId => text as OwnerId
export const schoolId = (text: string): SchoolId => text as SchoolId
export const personId = (text: string): PersonId => text as PersonId
export const concernId = (text: string): ConcernId => text as ConcernId
export const caseId = (text: string): CaseId => text as CaseId
export const entryId = (text: string): EntryId => text as EntryId
export const passageId = (text: string): PassageId => text as PassageId
export const measureId = (text: string): MeasureId => text as MeasureId
/** Whether it is a concern's or a case's is told by the stream's kind, beside it. */
export const streamId = (text: string): StreamId => text as StreamId
