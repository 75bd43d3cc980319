import {
  appendReport,
  askWorker,
  insertReport,
  receiptPlace,
} from '../../database/records/concern/reporting.ts'
import { readSchoolLeaders, type SchoolLeaders } from '../../database/records/concern/routing.ts'
import {
  type KnownPerson,
  readKnown,
  readOwnChildren,
  readReportSchools,
} from '../../database/records/concern/whom.ts'
import { type NewEntry } from '../../database/records/journal.ts'
import { newStreamNumber } from '../../database/records/stream-number.ts'
import type { Scope } from '../../database/scope.ts'
import { daysToReadOwn, type OwnWords, type Told } from '../../domain/concern/own-words.ts'
import { type ReportRefusal, reportRefusals } from '../../domain/concern/report.ts'
import { compartmentOf } from '../../domain/concern/routing.ts'
import type { Compartment, ConcernCategory, MomentText, Place } from '../../domain/journal/facts.ts'
import { concernId, type PersonId, type SchoolId } from '../../domain/people/ids.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
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

/**
 * Melde fra (§ 12-4 second paragraph, § 12-5): neither training nor a second factor stands before it. Where it goes the
 * gate decides, and says nothing of it here: not to the program that sends it, so not to the one who reports either.
 */
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

  const number = newStreamNumber()
  const concern = concernId(scope.shell.newId())
  const leaders = await readSchoolLeaders(scope, report.school)
  const compartment = compartmentOf(routedFrom(scope, report), rolesOf(report, leaders))
  const begun = appendReport(scope, concern, reported(scope, report))
  await insertReport(scope, begun, {
    concern,
    school: report.school,
    number,
    compartment,
    urgent: report.violenceTold,
    about: report.about,
    wasThere: othersOf(report),
    adult: report.adult,
    words: await ownWords(scope, report, { compartment, leaders, place: receiptPlace(concern) }),
    wordsUntil: scope.now.toZonedDateTimeISO('Europe/Oslo').add({ days: daysToReadOwn }).toInstant(),
  })
  await askWorker(scope, 'concern-reported', concern)
  return accept({ number })
})

const adultOf = ({ adult }: Report): readonly PersonId[] => (adult === null ? [] : [adult])
const othersOf = ({ about, wasThere }: Report) => wasThere.filter((person) => !about.includes(person))
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
const rolesOf = ({ adult, adultLeads }: Report, { roles }: SchoolLeaders) => [
  ...(adult === null ? [] : (roles.get(adult) ?? [])),
  ...(adultLeads ? (['department-head'] as const) : []),
]

interface Receiving {
  readonly compartment: Compartment
  readonly leaders: SchoolLeaders
  readonly place: string
}

const receivers = { ordinary: 'principal', 'staff-offence': 'sealed', 'leader-offence': 'owner' } as const

/** What the reporter may read again: whom such a report is for, never who is kept from it. */
const ownWords = async (
  scope: Scope,
  report: Report,
  { compartment, leaders, place }: Receiving,
): Promise<Buffer> => {
  const { acting } = leaders
  const holder =
    compartment !== 'ordinary' || acting === null
      ? null
      : ((await readKnown(scope, 'staff', [acting]))[0]?.name ?? null)
  const own: OwnWords = { ...toldIn(report), to: receivers[compartment], holder }
  return scope.shell.vault.sealForOwner(scope.actor.owner, JSON.stringify(own), place)
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

const reported = (scope: Scope, report: Report): NewEntry<'concern-reported'> => {
  const { about, categories, place, firstTalk, pupilSaysUnsafe, intervened, concernsAdult } = report
  return {
    kind: 'concern-reported',
    happened: report.happened,
    actor: scope.actor.person,
    facts: {
      about,
      wasThere: othersOf(report),
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
}
