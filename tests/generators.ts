import fc from 'fast-check'
import { day, dayOf, isoWeekText, textOf } from '../src/domain/calendar/day.ts'
import { instantOf, minute, minuteOf, momentText } from '../src/domain/calendar/moment.ts'
import type { CaseEntry, ConcernEntry, Entry } from '../src/domain/journal/entry.ts'
import type {
  CaseEntryKind,
  ConcernEntryKind,
  EntryKind,
  FactsOf,
} from '../src/domain/journal/entry-kinds.ts'
import type { Period, Who } from '../src/domain/journal/facts.ts'
import type { SafetyRecord } from '../src/domain/journal/journal.ts'
import { entryId, ownerId, schoolId } from '../src/domain/people/ids.ts'
import { concern, measure, ordinaryFacts, person, pupilCase, uuid } from './facts.ts'

const firstDay = dayOf('2026-08-17')
const people = ['teacher', 'principal', 'counsellor'].map(person)
const somebody = fc.constantFrom(...people)
const guardian = fc.constantFrom(person('mother'), person('father'))
const onDay = fc.integer({ min: 0, max: 280 }).map((offset) => textOf(day(firstDay + offset)))

/** Mostly to the minute, sometimes only a date. */
export const moment: fc.Arbitrary<string> = fc
  .tuple(onDay, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 9 }))
  .map(([on, at, dice]) => (dice === 0 ? on : momentText(minute(minuteOf(on) + at))))

const safety = fc.constantFrom('yes', 'partly', 'no', 'declined', 'cannot', 'not-asked')
const answeredBy = fc.constantFrom('pupil', 'pupil', 'pupil', 'guardian', 'teacher', 'nobody')
const version = fc.integer({ min: 1, max: 3 })
const compartment = fc.constantFrom('ordinary', 'ordinary', 'staff-offence', 'leader-offence')
const measureIds = ['adult in the changing room', 'new seats', 'talk each Friday'].map(measure)
const measureId = fc.constantFrom(...measureIds)
const responsible: fc.Arbitrary<Who> = fc.oneof(
  { arbitrary: somebody.map((who) => ({ person: who })), weight: 5 },
  fc.constant({ text: 'trinnet' }),
)
const when: fc.Arbitrary<Period> = fc.oneof(
  { arbitrary: onDay.map((from) => ({ from })), weight: 5 },
  fc.constant({ text: 'ved behov' }),
)
const plannedMeasure = fc.record({
  id: measureId,
  level: fc.constant('adults' as const),
  responsible,
  when,
})
const next = fc.oneof(
  onDay.map((evaluateOn) => ({ evaluateOn })),
  fc.constant({ closing: true as const }),
  fc.constant(null),
)

type Varied = { readonly [K in EntryKind]?: fc.Arbitrary<Partial<FactsOf<K>>> }

/** What the clock looks at, varied; all else is ordinary. */
const varied: Varied = {
  'concern-reported': fc.record({
    firstTalk: fc.boolean(),
    pupilSaysUnsafe: fc.boolean(),
    violenceTold: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
    intervened: fc.constantFrom('yes', 'no', 'not-applicable'),
    concernsAdult: fc.constantFrom('no', 'no', 'no', 'yes', 'unknown'),
    passedOn: fc.boolean(),
  }),
  'concern-routed': fc.record({ to: fc.constantFrom('principal', 'nearest-leader', 'owner'), compartment }),
  'concern-opened': fc.record({ by: fc.constantFrom('principal', 'leader', 'owner') }),
  'concern-rerouted': fc.record({ compartment }),
  'concern-ended': fc.record({
    ending: fc.constantFrom(
      'opened-case',
      'added-to-case',
      'looked-into-pupil-safe',
      'duplicate',
      'not-pupil-environment',
    ),
    pupilAsked: fc.boolean(),
  }),
  'case-opened': fc.record({ kind: fc.constantFrom('safety', 'safety', 'safety', 'follow-up'), compartment }),
  'raised-with-principal': fc.record({ by: fc.constantFrom('guardian', 'pupil', 'other') }),
  'pupil-talked': fc.record({ safe: safety, wantsMeasures: fc.boolean() }),
  'guardian-contacted': fc.record({ reached: fc.boolean() }),
  'guardian-contact-held': fc.record({ guardian, until: moment }),
  'guardian-contact-resumed': fc.record({ guardian }),
  'immediate-measures-set': fc.record({
    measures: fc.array(plannedMeasure, { maxLength: 2 }),
    noneBecause: fc.boolean(),
  }),
  'investigation-opened': fc.record({ methods: fc.constantFrom([], ['pupil-talk' as const]) }),
  'investigation-extended': fc.record({ until: onDay }),
  'investigation-concluded': fc.record({ pupilUnsafe: fc.constantFrom('yes', 'no', 'unclear') }),
  'seriousness-assessed': fc.record({ serious: fc.boolean() }),
  'owner-notified': fc.record({
    about: fc.constantFrom(
      'serious',
      'physical-intervention',
      'ineffective',
      'no-suitable-measure',
      'staff-offence',
    ),
  }),
  meeting: fc.record({ kind: fc.constantFrom('cooperation', 'team', 'resource-team', 'leaders') }),
  'plan-approved': fc.record({
    version,
    measures: fc.array(plannedMeasure, { maxLength: 2 }),
    evaluateOn: fc.oneof<fc.Arbitrary<string | null>[]>(onDay, fc.constant(null)),
    pupilHeard: fc.constantFrom('yes', 'declined', 'cannot', 'no'),
    problemStated: fc.boolean(),
  }),
  'plan-sent-home': fc.record({ version }),
  'principal-informed': fc.record({ version }),
  'measure-done': fc.record({ measure: measureId, on: onDay }),
  'measure-missed': fc.record({ measure: measureId, on: onDay }),
  'weekly-status': fc.record({
    week: onDay.map((on) => isoWeekText(dayOf(on))),
    measures: fc.array(
      fc.record({ measure: measureId, done: fc.constantFrom('as-planned', 'partly', 'not') }),
      { maxLength: 2 },
    ),
  }),
  evaluated: fc.record({
    version,
    measures: fc.array(
      fc.record({
        measure: measureId,
        effect: fc.constantFrom('yes', 'partly', 'no'),
        decision: fc.constantFrom('continue', 'change', 'stop'),
      }),
      { maxLength: 2 },
    ),
    pupilAnswer: safety,
    answeredBy,
    next,
  }),
  'followed-up': fc.record({ week: fc.constantFrom(4, 12), safe: safety, answeredBy }),
  'case-closed': fc.record({ ground: fc.constantFrom('pupil-safe', 'left-school', 'no-suitable-measure') }),
  'statsforvalter-asked': fc.record({ due: onDay }),
  'statsforvalter-decided': fc.record({ due: onDay }),
  'physical-intervention': fc.record({
    by: somebody,
    pupil: fc.constantFrom(person('pupil'), person('other')),
    serious: fc.boolean(),
    pupilViewAsked: fc.boolean(),
    told: fc.constantFrom('principal', null),
  }),
  'physical-intervention-told-home': fc.record({ intervention: fc.integer({ min: 1, max: 10 }) }),
  'child-welfare-reported': fc.record({ by: somebody }),
  'child-welfare-weighed': fc.record({ by: somebody }),
  suspended: fc.record({
    days: fc.integer({ min: 0, max: 5 }),
    hours: fc.integer({ min: 0, max: 4 }),
    decidedBy: fc.constantFrom('principal', 'teacher'),
    gradeLevel: fc.integer({ min: 5, max: 10 }),
    guardiansToldBefore: fc.boolean(),
  }),
  'access-answered': fc.record({
    request: fc.integer({ min: 1, max: 10 }),
    granted: fc.constantFrom('whole', 'part', 'refused'),
  }),
  'breach-found': fc.record({ foundAt: moment }),
  'minutes-filed': fc.record({ meeting: fc.constantFrom('team', 'year', 'resource-team', 'leaders') }),
  'team-meeting-held': fc.record({ meeting: fc.constantFrom('team', 'year', 'resource-team', 'leaders') }),
  'roles-settled': fc.record({ responsible: somebody }),
  'compartment-changed': fc.record({ to: compartment }),
}

const concernKinds: readonly ConcernEntryKind[] = [
  'concern-reported',
  'concern-routed',
  'concern-opened',
  'reporter-answered',
  'concern-handed-on',
  'conflict-of-interest',
  'staff-offence-forwarded',
  'staff-offence-groundless',
  'concern-rerouted',
  'reporter-given-phone',
  'concern-ended',
]
const onlyConcerns: readonly EntryKind[] = concernKinds
export const caseKinds: readonly CaseEntryKind[] = (Object.keys(ordinaryFacts) as EntryKind[]).filter(
  (kind): kind is CaseEntryKind =>
    !onlyConcerns.includes(kind) || kind === 'conflict-of-interest' || kind.startsWith('staff-offence'),
)
export const isConcernKind = (kind: EntryKind): kind is ConcernEntryKind => onlyConcerns.includes(kind)

/** What a case is mostly made of, so that rules meet each other and don't only pass by. */
const common: readonly CaseEntryKind[] = [
  'pupil-talked',
  'guardian-contacted',
  'guardian-contact-held',
  'immediate-measures-set',
  'plan-approved',
  'weekly-status',
  'evaluated',
  'seriousness-assessed',
  'case-closed',
  'case-reopened',
  'followed-up',
]

const happenedAndWritten = fc
  .tuple(moment, fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 40_000 })))
  .map(([happened, delay]) => ({
    happened,
    recorded: instantOf(momentText(minute(minuteOf(happened) + delay))),
  }))

/** An entry of a kind at any moment; its place is given later. */
export const entryOf = (kind: EntryKind): fc.Arbitrary<Entry> =>
  fc
    .tuple(
      happenedAndWritten,
      varied[kind] ?? fc.constant({}),
      fc.option(somebody, { freq: 9 }),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    )
    .map(
      ([times, facts, actor, identity]) =>
        ({
          id: entryId(uuid(`entry ${identity}`)),
          seq: 0,
          kind,
          ...times,
          actor,
          facts: { ...(ordinaryFacts[kind] as object), ...facts },
          words: [],
        }) as unknown as Entry,
    )

const anyOf = (kinds: readonly EntryKind[]): fc.Arbitrary<Entry> =>
  fc.constantFrom(...kinds).chain((kind) => entryOf(kind))

/** Numbers a journal; now and then an entry puts an earlier one of its kind right. */
export const numbered = <E extends Entry>(entries: readonly E[], correcting: number): readonly E[] =>
  entries.map((entry, at) => {
    const seq = at + 1
    const target = entries.slice(0, at).findLastIndex(({ kind }) => kind === entry.kind)
    const corrects = target >= 0 && seq % 5 === correcting ? { corrects: target + 1 } : {}
    return { ...entry, seq, ...corrects }
  })

const uniqueIds = <E extends Entry>(entries: readonly E[]): readonly E[] => {
  const seen = new Set<string>()
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id))
}

const opening = entryOf('concern-reported')
const concernEntries = fc
  .tuple(opening, fc.array(anyOf(concernKinds), { maxLength: 5 }), fc.integer({ min: 0, max: 4 }))
  .map(
    ([first, rest, correcting]) =>
      numbered(uniqueIds([first, ...rest]), correcting) as readonly ConcernEntry[],
  )

const caseEntries = fc
  .tuple(
    entryOf('case-opened'),
    fc.array(fc.oneof(anyOf(common), anyOf(caseKinds)), { maxLength: 25 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(
    ([first, rest, correcting]) => numbered(uniqueIds([first, ...rest]), correcting) as readonly CaseEntry[],
  )

/** An identity belongs to one entry of one journal; the case file refuses one that stands in two. */
const identified = <E extends Entry>(entries: readonly E[], journal: string): readonly E[] =>
  entries.map((entry) => ({ ...entry, id: entryId(uuid(`${journal} ${entry.id}`)) }))

/** Any record: lawful, careless, or written by somebody else's program. */
export const safetyRecord: fc.Arbitrary<SafetyRecord> = fc
  .tuple(fc.array(concernEntries, { maxLength: 3 }), fc.option(caseEntries, { freq: 5 }))
  .map(([concerns, entries]) => ({
    owner: ownerId(uuid('owner')),
    school: schoolId(uuid('school')),
    pupil: person('pupil'),
    concerns: concerns.map((list, at) => ({
      concern: concern(`number ${at}`),
      entries: identified(list, `number ${at}`),
    })),
    case: entries ? { case: pupilCase('one'), entries: identified(entries, 'case') } : null,
  }))
