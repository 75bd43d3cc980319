import type { DateText } from '../journal/facts.ts'
import type { ClassId, PersonId } from '../people/ids.ts'
import {
  type Acknowledged,
  type Audience,
  audiencesOf,
  type Briefing,
  briefings,
  type Held,
  standing,
} from './subject.ts'

/** A class of the school in this school year. */
export interface RosterClass {
  readonly id: ClassId
  readonly name: string
  readonly yearLevel: number
}

/** Who shall have it: all staff, all classes, the guardians of every class. */
export interface Roster {
  readonly staff: readonly PersonId[]
  readonly classes: readonly RosterClass[]
}

interface WithProof<Who> {
  readonly done: readonly { readonly who: Who; readonly on: DateText }[]
  readonly missing: readonly Who[]
}

/** How far one subject has come this year; null for those whom it isn't for. */
export interface Receipt {
  readonly subject: Briefing
  readonly staff: WithProof<PersonId> | null
  readonly pupils: WithProof<RosterClass> | null
  readonly guardians: WithProof<RosterClass> | null
}

/** Held with which members of staff. */
export type Present = ReadonlyMap<string, readonly PersonId[]>

/** A member of staff has said that they have read it. */
export interface OwnReceipt {
  readonly person: PersonId
  readonly subject: Acknowledged
  readonly on: DateText
}

const proof = <Who>(all: readonly Who[], dayOf: (who: Who) => DateText | null): WithProof<Who> => {
  const days = all.map((who) => ({ who, on: dayOf(who) }))
  return {
    done: days.flatMap(({ who, on }) => (on === null ? [] : [{ who, on }])),
    missing: days.flatMap(({ who, on }) => (on === null ? [who] : [])),
  }
}

/** The first day counts: what is gone through again is no later for that. */
const first = (days: readonly { readonly on: DateText }[]): DateText | null =>
  days.map(({ on }) => on).toSorted()[0] ?? null

/** A sending reaches one class, one year, or all. */
const reaches = (held: Held, one: RosterClass): boolean =>
  held.class === null ? held.yearLevel === null || held.yearLevel === one.yearLevel : held.class === one.id

export const receiptsOf = (
  { staff, classes }: Roster,
  rows: readonly Held[],
  { present, own }: { readonly present: Present; readonly own: readonly OwnReceipt[] },
): readonly Receipt[] => {
  const now = standing(rows)
  return briefings.map((subject) => {
    const of = (audience: Audience) =>
      now.filter((held) => held.subject === subject && held.audience === audience)
    const isAsked = (audience: Audience) => audiencesOf[subject].some((one) => one === audience)
    const byClass = (audience: Audience) =>
      proof(classes, (one) => first(of(audience).filter((held) => reaches(held, one))))
    return {
      subject,
      staff: isAsked('staff')
        ? proof(staff, (who) =>
            first([
              ...of('staff').filter(({ id }) => present.get(id)?.includes(who)),
              ...own.filter((one) => one.subject === subject && one.person === who),
            ]),
          )
        : null,
      pupils: isAsked('pupils') ? byClass('pupils') : null,
      guardians: isAsked('guardians') ? byClass('guardians') : null,
    }
  })
}

/** Who has read something alone, and hasn't been written down as somebody with whom it was gone through. */
export const readAlone = (
  subject: Acknowledged,
  rows: readonly Held[],
  { present, own }: { readonly present: Present; readonly own: readonly OwnReceipt[] },
): readonly PersonId[] => {
  const written = new Set(
    standing(rows)
      .filter((held) => held.subject === subject && held.audience === 'staff')
      .flatMap(({ id }) => present.get(id) ?? []),
  )
  return own.filter((one) => one.subject === subject && !written.has(one.person)).map(({ person }) => person)
}

/** Nobody is left out. */
export const isComplete = ({ staff, pupils, guardians }: Receipt): boolean =>
  [staff, pupils, guardians].every((one) => one === null || one.missing.length === 0)
