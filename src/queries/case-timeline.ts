import type { Entry } from '../domain/journal/entry.ts'
import type { EntryKind } from '../domain/journal/entry-kinds.ts'
import type { DateText } from '../domain/journal/facts.ts'
import type { Passage } from '../domain/journal/passage.ts'
import { effective, type Written } from '../domain/rules/corrections.ts'
import type { Obligation } from '../domain/rules/obligation.ts'
import type { CaseFile } from './case-file.ts'

export const timelineFilters = ['pupil', 'talks', 'home', 'measures', 'plan'] as const
export type TimelineFilter = (typeof timelineFilters)[number]

/** Under which filters an entry shows; "everything" is no filter. */
const shownUnder: { readonly [K in EntryKind]: readonly TimelineFilter[] } = {
  'concern-reported': ['pupil'],
  'concern-routed': [],
  'concern-opened': [],
  'reporter-answered': [],
  'concern-handed-on': [],
  'conflict-of-interest': [],
  'staff-offence-forwarded': [],
  'staff-offence-groundless': [],
  'concern-rerouted': [],
  'reporter-given-phone': [],
  'concern-ended': [],
  'case-opened': [],
  'concern-added': [],
  'roles-settled': [],
  'raised-with-principal': ['home'],
  'pupil-talked': ['pupil', 'talks'],
  'other-talked': ['talks'],
  'guardian-contacted': ['talks', 'home'],
  'guardian-contact-held': ['home'],
  'guardian-contact-resumed': ['home'],
  observed: ['measures'],
  intervened: ['measures'],
  'immediate-measures-set': ['measures'],
  'investigation-opened': [],
  'investigation-extended': [],
  'investigation-concluded': [],
  'best-interest-assessed': ['plan'],
  'seriousness-assessed': [],
  'owner-notified': [],
  'owner-opened': [],
  meeting: ['talks'],
  'plan-approved': ['plan', 'measures'],
  'plan-sent-home': ['plan', 'home'],
  'principal-informed': ['plan'],
  'measure-done': ['measures'],
  'measure-missed': ['measures'],
  'weekly-status': ['measures'],
  evaluated: ['plan', 'measures', 'pupil'],
  'support-considered': ['measures'],
  'resource-team-discussed': ['plan'],
  'followed-up': ['pupil', 'talks'],
  'case-closed': ['plan'],
  'case-reopened': ['plan'],
  'statsforvalter-right-told': ['home'],
  'statsforvalter-asked': [],
  'statsforvalter-answered': [],
  'statsforvalter-decided': [],
  'statsforvalter-decision-done': [],
  'physical-intervention': ['measures'],
  'physical-intervention-told-home': ['home'],
  'child-welfare-due': [],
  'child-welfare-reported': [],
  'child-welfare-weighed': [],
  suspended: [],
  'access-requested': ['home'],
  'access-answered': ['home'],
  'breach-found': [],
  'breach-reported': [],
  'minutes-filed': ['talks'],
  'team-meeting-held': ['talks'],
  'member-added': [],
  'member-removed': [],
  'handed-over': [],
  'compartment-changed': [],
  'personnel-reference': [],
  'break-glass': [],
  'left-behind': [],
  'absence-noted': [],
  note: [],
}

/** An entry as it stands, with its words as far as the reader may have them. */
export interface TimelineEntry {
  readonly entry: Entry
  /** In the case's own journal; else in that of a concern it grew from. */
  readonly ofCase: boolean
  /** Place of the first writing: what a correction points at. */
  readonly root: number
  readonly earlier: readonly Entry[]
  readonly writtenLateDays: number | null
  /** Duties that it documents. */
  readonly documents: readonly Obligation[]
}

export interface TimelineDay {
  readonly day: DateText
  readonly entries: readonly TimelineEntry[]
}

export interface TimelinePage {
  readonly days: readonly TimelineDay[]
  /** How many are newer than what the next page begins with; null on the last page. */
  readonly older: number | null
}

const perPage = 18
const always = Number.POSITIVE_INFINITY

/** What has happened, newest first; within a day what has no time stands last. */
export const timelineOf = (file: CaseFile, filter: TimelineFilter | null, skip: number): TimelinePage => {
  const standing = [...standingOf(file)]
    .filter(({ written }) => filter === null || shownUnder[written.entry.kind].includes(filter))
    .sort((a, b) => newestFirst(a.written.entry, b.written.entry))
  const shown = standing.slice(skip, skip + perPage)
  const days = new Map<DateText, TimelineEntry[]>()
  for (const one of shown) {
    const day = one.written.entry.happened.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entryOf(file, one)])
  }
  return {
    days: [...days].map(([day, entries]) => ({ day, entries })),
    older: standing.length > skip + perPage ? skip + perPage : null,
  }
}

interface Standing {
  readonly written: Written
  readonly ofCase: boolean
}

const standingOf = (file: CaseFile): readonly Standing[] => {
  const { record } = file
  const own = effective(record.case?.entries ?? [], always).map((written) => ({ written, ofCase: true }))
  const earlier = record.concerns.flatMap(({ entries }) =>
    effective(entries, always).map((written) => ({ written, ofCase: false })),
  )
  return [...earlier, ...own]
}

const newestFirst = (one: Entry, other: Entry): number => {
  if (one.happened !== other.happened) return one.happened < other.happened ? 1 : -1
  if (one.recorded !== other.recorded) return one.recorded < other.recorded ? 1 : -1
  return other.seq - one.seq
}

const entryOf = (file: CaseFile, { written, ofCase }: Standing): TimelineEntry => {
  const { entry, root, earlier } = written
  const { obligations, writtenLate } = file.assessment
  return {
    entry: withWords(file, entry),
    ofCase,
    root,
    earlier: (earlier ?? []).map((one) => withWords(file, one)),
    writtenLateDays: writtenLate.find((late) => late.entry.id === entry.id)?.days ?? null,
    documents: obligations.filter((duty) => duty.entries.some((ref) => ref.id === entry.id)),
  }
}

const withWords = (file: CaseFile, entry: Entry): Entry => ({ ...entry, words: file.words(entry) })

/** A text with the entry that it stands in now. */
export interface StandingWords {
  readonly passage: Passage
  readonly entry: Entry
}

/** Every standing text of a field, newest first: what the pupil asked not to be told is shown at each contact. */
export const standingWords = (file: CaseFile, field: Passage['field']): readonly StandingWords[] =>
  standingOf(file)
    .map(({ written }) => written.entry)
    .sort(newestFirst)
    .flatMap((entry) => file.words(entry, field).map((passage) => ({ passage, entry })))
