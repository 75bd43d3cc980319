import { notify } from '../../database/records/notice.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import { askWorker, insertReport, receiptPlace } from '../../database/records/concern/reporting.ts'
import { readRoutingFacts, type RoutingFacts } from '../../database/records/concern/routing.ts'
import {
  type KnownPerson,
  readKnown,
  readOwnChildren,
  readReportSchools,
} from '../../database/records/concern/whom.ts'
import { newStreamNumber } from '../../database/records/stream-number.ts'
import type { Scope } from '../../database/scope.ts'
import { daysToReadOwn, type OwnWords, type Told } from '../../domain/concern/own-words.ts'
import { type ReportRefusal, reportRefusals } from '../../domain/concern/report.ts'
import { type Route, routeConcern } from '../../domain/concern/routing.ts'
import type { ConcernEntryKind } from '../../domain/journal/entry-kinds.ts'
import type { ConcernCategory, MomentText, Place } from '../../domain/journal/facts.ts'
import { type ConcernId, concernId, type PersonId, type SchoolId } from '../../domain/people/ids.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { newsOf } from './notices.ts'
import { reportWords } from './words.ts'

/** What somebody at a school tells. Nothing of it says how serious it is: that is not the reporter's to decide. */
export interface Report extends Told {
  readonly school: SchoolId
  readonly about: readonly PersonId[]
  readonly wasThere: readonly PersonId[]
  readonly firstTalk: boolean
  readonly pupilSaysUnsafe: boolean
  readonly violenceTold: boolean
  readonly categories: readonly ConcernCategory[]
  readonly place: Place | null
  /** When the one who reports came to know: every clock starts here (§ 12-4). */
  readonly happened: MomentText
  readonly intervened: 'yes' | 'no' | 'not-applicable'
  readonly concernsAdult: 'no' | 'yes' | 'unknown'
  readonly adult: PersonId | null
  /** The reporter says that the adult leads, if only for a time. */
  readonly adultLeads: boolean
  /** Null where none of the pupils is the reporter's own. */
  readonly capacity: 'employee' | 'parent' | null
}

/** Melde fra (§ 12-4 second paragraph, § 12-5): neither training nor a second factor stands before it. */
export const reportConcern = command('report.send', async (scope, report: Report) => {
  const known = await readKnown(scope, 'pupil', [...report.about, ...report.wasThere])
  const staff = await readKnown(scope, 'staff', report.adult === null ? [] : [report.adult])
  const refusals = reportRefusals({
    ...report,
    now: momentOf(scope.now),
    strangers: isMissing([...report.about, ...report.wasThere], known) || isMissing(adultOf(report), staff),
    isSchool: (await readReportSchools(scope)).some(({ school }) => school === report.school),
    ownChild: (await readOwnChildren(scope, [...report.about, ...report.wasThere])).length > 0,
  })
  const [first, ...rest] = refusals
  if (first !== undefined) return refuse<ReportRefusal>(first, ...rest)

  const pupils = [...report.about, ...report.wasThere]
  const facts = await readRoutingFacts(scope, report.school, { pupils, adult: report.adult })
  const route = routeConcern(routedFrom(scope, report), situationOf(scope, report, facts))
  const number = newStreamNumber()
  const concern = await insert(scope, report, route, number)
  const hand = await concernInHand(scope, number)
  await writeInConcern(scope, hand, entriesOf(scope, report, route, facts))
  await notify(scope, newsOf({ concern, route, facts, violenceTold: report.violenceTold }))
  await askWorker(scope, 'concern-reported', concern)
  return accept({ number })
})

const adultOf = ({ adult }: Report): readonly PersonId[] => (adult === null ? [] : [adult])
const isMissing = (asked: readonly PersonId[], known: readonly KnownPerson[]): boolean =>
  asked.some((id) => !known.some(({ person }) => person === id))

const whoOf = (report: Report) => {
  if (report.adult !== null) return { person: report.adult }
  return report.adultDescription === null ? null : { text: report.adultDescription }
}

const routedFrom = (scope: Scope, report: Report) => ({
  concernsAdult: report.concernsAdult,
  adult: whoOf(report),
  reporter: scope.actor.person,
})

/** Acting counts as being, also when only the one who reports knows of it; the stricter of the two wins. */
const situationOf = (scope: Scope, report: Report, { situation }: RoutingFacts) => ({
  ...situation,
  adultRoles: report.adultLeads
    ? [...situation.adultRoles, 'department-head' as const]
    : situation.adultRoles,
  reporterRoles: scope.actor.roles.map(({ role }) => role),
})

const insert = async (scope: Scope, report: Report, route: Route, number: string): Promise<ConcernId> => {
  const concern = concernId(scope.shell.newId())
  const own: OwnWords = { ...toldIn(report), to: receiverOf(route), holder: await holderName(scope, route) }
  const words = scope.shell.vault.sealForOwner(scope.actor.owner, JSON.stringify(own), receiptPlace(concern))
  await insertReport(scope, {
    concern,
    school: report.school,
    number,
    compartment: route.compartment,
    holder: route.holder,
    holderRole: roleOf(route),
    urgent: report.violenceTold || route.compartment !== 'ordinary',
    about: report.about,
    wasThere: report.wasThere.filter((person) => !report.about.includes(person)),
    adult: report.adult,
    words,
    wordsUntil: scope.now.toZonedDateTimeISO('Europe/Oslo').add({ days: daysToReadOwn }).toInstant(),
  })
  return concern
}

const toldIn = (report: Report): Told => ({
  said: report.said,
  saw: report.saw,
  how: report.how,
  heardFrom: report.heardFrom,
  aboutDescription: report.aboutDescription,
  othersDescription: report.othersDescription,
  adultDescription: report.adultDescription,
})

const receiverOf = (route: Route): OwnWords['to'] => {
  if (route.compartment === 'staff-offence') return 'sealed'
  if (route.holder === null) return 'owner'
  return route.recipient === 'principal' ? 'principal' : 'nearest-leader'
}

const roleOf = (route: Route) => {
  if (route.holder === null) return 'owner-case-officer'
  return route.recipient === 'principal' ? 'principal' : 'assistant-principal'
}

const holderName = async (scope: Scope, route: Route): Promise<string | null> =>
  route.holder === null ? null : ((await readKnown(scope, 'staff', [route.holder]))[0]?.name ?? null)

const entriesOf = (
  scope: Scope,
  report: Report,
  route: Route,
  { situation }: RoutingFacts,
): readonly NewEntry<ConcernEntryKind>[] => {
  const now = momentOf(scope.now)
  const { about, wasThere, categories, place, firstTalk, pupilSaysUnsafe, intervened, concernsAdult } = report
  const told: NewEntry<ConcernEntryKind> = {
    kind: 'concern-reported',
    happened: report.happened,
    actor: scope.actor.person,
    facts: {
      about,
      wasThere: wasThere.filter((person) => !about.includes(person)),
      categories,
      place,
      firstTalk: firstTalk && report.said !== null,
      pupilSaysUnsafe,
      intervened,
      concernsAdult,
      // What was written where a name should have been is words, and lies sealed.
      adult: report.adult === null ? null : { person: report.adult },
      capacity: report.capacity ?? 'employee',
      violenceTold: report.violenceTold,
      passedOn: true,
    },
    words: reportWords(report),
  }
  const { recipient, holder, compartment } = route
  const line = situation.holders.filter(({ person }) => situation.conflicts.includes(person))
  return [
    told,
    ...line.map(({ person }) => knownConflict(now, person, report.adult)),
    {
      kind: 'concern-routed',
      happened: now,
      actor: null,
      facts: { to: recipient, holder, compartment },
      words: [],
    },
    { kind: 'reporter-answered', happened: now, actor: null, facts: { status: 'received' }, words: [] },
  ]
}

/** Known to the register; the ground in detail stays there. */
const knownConflict = (
  now: MomentText,
  person: PersonId,
  adult: PersonId | null,
): NewEntry<ConcernEntryKind> => ({
  kind: 'conflict-of-interest',
  happened: now,
  actor: null,
  facts: { person, ground: person === adult ? 'is-reported' : 'other', declared: false },
  words: [],
})
