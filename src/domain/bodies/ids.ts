declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** A body of a school, and one of its meetings. UUIDv7 made by the shell. */
export type BodyId = Branded<'BodyId'>
export type MeetingId = Branded<'MeetingId'>
export const bodyId = (text: string): BodyId => text as BodyId
export const meetingId = (text: string): MeetingId => text as MeetingId
