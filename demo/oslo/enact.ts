import { firstEntries, type Speech } from '../../src/commands/concern/case-entries.ts'
import { newsOf, openedNotices } from '../../src/commands/concern/notices.ts'
import { reportWords } from '../../src/commands/concern/words.ts'
import { receiptPlace } from '../../src/database/records/concern/reporting.ts'
import type { RoutingFacts } from '../../src/database/records/concern/routing.ts'
import type { NewEntry } from '../../src/database/records/journal.ts'
import { newStreamNumber } from '../../src/database/records/stream-number.ts'
import { instantOf } from '../../src/domain/calendar/moment.ts'
import { decideConcernEnding } from '../../src/domain/concern/ending.ts'
import { daysToReadOwn } from '../../src/domain/concern/own-words.ts'
import { routeConcern } from '../../src/domain/concern/routing.ts'
import type { ConcernEntryKind } from '../../src/domain/journal/entry-kinds.ts'
import { caseId, concernId, type PersonId } from '../../src/domain/people/ids.ts'
import type { Course, Step } from '../history/course.ts'
import { type Ids, reportFrom } from '../history/acts/wishes.ts'
import type { Bulk } from './bulk.ts'
import { entriesFor } from './enact-in-case.ts'
import { type Makers, MadeStream } from './made-stream.ts'
import { type CaseInMemory, caseHand, type ConcernInMemory, concernHand } from './matter-in-memory.ts'
import { type Ground, layCase, layConcern, layNotices, type Told } from './matter-rows.ts'

/** A school as routing sees it, who is near whom, and what people are called. */
export interface SchoolFacts extends RoutingFacts {
  /** Who could be a pupil's nearest leader, in order. */
  readonly nearTo: (pupil: PersonId) => readonly PersonId[]
  readonly nameOf: (person: PersonId) => string
}

export interface Place {
  readonly ground: Ground
  readonly facts: SchoolFacts
  readonly makers: Makers
}

const chainNow = { ruleSet: '2026-08', chain: 'C2' } as const

/**
 * A matter enacted without a database: the same decisions, the same journal, the same rows as the commands make. What
 * they would refuse is a mistake of the one who made the course, and throws.
 */
export class Enacting {
  readonly #place: Place
  readonly #course: Course
  readonly #ids: Ids
  readonly #told: Told[] = []
  #concern: ConcernInMemory | null = null
  #case: CaseInMemory | null = null

  constructor(place: Place, course: Course, ids: Ids) {
    this.#place = place
    this.#course = course
    this.#ids = ids
    for (const step of course.steps) this.#run(step)
  }

  lay(bulk: Bulk): void {
    const { ground } = this.#place
    const concern = this.#concern
    if (concern === null) return
    const into = this.#case?.id ?? null
    layConcern(bulk, ground, concern, { hand: concernHand(ground, concern), into })
    if (this.#case !== null)
      layCase(bulk, ground, this.#case, {
        hand: caseHand(ground, this.#case, concern),
        concern: concern.id,
      })
    layNotices(bulk, ground, this.#told)
  }

  #run(step: Step): void {
    const actor = this.#ids.id(step.by)
    if (step.do === 'report') this.#report(step, actor)
    else if (step.do === 'open') this.#open(step, actor)
    else if (step.do === 'take-hold') this.#takeHold(step, actor)
    else this.#inCase(step, actor)
  }

  #report(step: Extract<Step, { do: 'report' }>, reporter: PersonId): void {
    const { ground, facts, makers } = this.#place
    const report = reportFrom(step.told, this.#ids, { school: ground.school, now: step.at })
    const route = routeConcern(
      { concernsAdult: 'no', adult: null, reporter },
      { ...facts.situation, nearest: report.about.map(facts.nearTo), reporterRoles: [] },
    )
    const { holder, also } = route
    if (holder === null) throw new Error('nobody at the school can hold it')
    const id = concernId(makers.newId())
    const { said, saw, how, heardFrom, aboutDescription, othersDescription, adultDescription } = report
    const told = { said, saw, how, heardFrom, aboutDescription, othersDescription, adultDescription }
    const own = { ...told, to: 'principal', holder: facts.nameOf(holder) }
    const until = Temporal.Instant.from(instantOf(step.at))
      .toZonedDateTimeISO('Europe/Oslo')
      .add({ days: daysToReadOwn })
    const concern: ConcernInMemory = {
      id,
      number: newStreamNumber(),
      stream: new MadeStream(makers, { owner: ground.owner, stream: id, streamKind: 'concern' }),
      reporter,
      about: report.about,
      holder,
      informed: also,
      reportedAt: step.at,
      sealedWords: makers.vault.sealForOwner(ground.owner, JSON.stringify(own), receiptPlace(id)),
      wordsUntil: until.toInstant().toString(),
      openedAt: null,
      endedAt: null,
    }
    this.#concern = concern
    const { about, categories, place, pupilSaysUnsafe, intervened, violenceTold } = report
    const reported: NewEntry<ConcernEntryKind> = {
      kind: 'concern-reported',
      happened: report.happened,
      actor: reporter,
      facts: {
        ...{ about, wasThere: [], categories, place, firstTalk: report.firstTalk && said !== null },
        ...{ pupilSaysUnsafe, intervened, concernsAdult: 'no', adult: null, capacity: 'employee' },
        ...{ violenceTold, passedOn: true },
      },
      words: reportWords(report),
    }
    const system = { happened: step.at, actor: null, words: [] }
    const { recipient: to, compartment } = route
    concern.stream.append(
      [
        reported,
        {
          kind: 'concern-routed',
          ...system,
          facts: { to, holder, compartment, ...(also.length === 0 ? {} : { also }) },
        },
        { kind: 'reporter-answered', ...system, facts: { status: 'received' } },
      ],
      step.at,
    )
    this.#tell(step, newsOf({ concern: id, occasion: `routing:${id}`, route, facts, violenceTold }))
  }

  #open(step: Step, actor: PersonId): void {
    const concern = this.#held()
    concern.openedAt = step.at
    const written = { happened: step.at, actor, words: [] }
    concern.stream.append(
      [
        { kind: 'concern-opened', ...written, facts: { by: 'principal' } },
        { kind: 'reporter-answered', ...written, facts: { status: 'read' } },
      ],
      step.at,
    )
  }

  #takeHold(step: Extract<Step, { do: 'take-hold' }>, actor: PersonId): void {
    const { ground, makers } = this.#place
    const concern = this.#held()
    const id = caseId(makers.newId())
    const facts = { ending: 'opened-case', pupilAsked: false, case: id } as const
    const ending = decideConcernEnding(concernHand(ground, concern).state, { facts, reasonGiven: true })
    if (!ending.accepted) throw new Error(`${this.#course.name}: ${ending.refusals.join(', ')}`)
    concern.endedAt = step.at
    const written = { happened: step.at, actor, words: [] }
    concern.stream.append(
      [
        { kind: 'concern-ended', ...written, facts: ending.outcome },
        { kind: 'reporter-answered', ...written, facts: { status: 'followed-up' } },
      ],
      step.at,
    )
    const pupil = this.#ids.id(this.#course.pupil)
    const made: CaseInMemory = {
      id,
      number: newStreamNumber(),
      pupil,
      stream: new MadeStream(makers, { owner: ground.owner, stream: id, streamKind: 'case' }),
      openedAt: step.at,
      openedBy: actor,
    }
    this.#case = made
    const at = { concern: concernHand(ground, concern), now: step.at, actor }
    const team = { responsible: this.#ids.id(step.responsible), members: step.members.map(this.#ids.id) }
    const seriousness = { serious: false, criteria: [], reason: step.reason }
    made.stream.append(
      firstEntries(at, { pupil, ...team, ...chainNow, speech: this.#speech(pupil), seriousness }),
      step.at,
    )
    this.#tell(step, openedNotices(caseHand(ground, made, concern), actor))
  }

  /** The words of the report on their way into the case, where the report was a talk. */
  #speech(speaker: PersonId): Speech | null {
    const [told] = this.#held().stream.entries
    const said = told?.words.find(({ field }) => field === 'pupil-words')
    if (told?.kind !== 'concern-reported' || said === undefined || !told.facts.firstTalk) return null
    const { happened, actor: heardBy } = told
    return { speaker, text: said.text, happened, heardBy, saysUnsafe: told.facts.pupilSaysUnsafe }
  }

  #inCase(step: Exclude<Step, { do: 'report' | 'open' | 'take-hold' }>, actor: PersonId): void {
    const made = this.#case
    if (made === null) throw new Error(`${this.#course.name}: nothing is done in a case that isn't there`)
    const { ground, makers } = this.#place
    const hand = caseHand(ground, made, this.#held())
    const told = entriesFor({ hand, step, actor, ids: this.#ids, newId: makers.newId })
    made.stream.append(told.entries, step.at)
    const after = caseHand(ground, made, this.#held())
    this.#tell(step, told.notices(after))
  }

  #held(): ConcernInMemory {
    if (this.#concern === null) throw new Error(`${this.#course.name}: it was never reported`)
    return this.#concern
  }

  #tell({ at }: Step, notices: Told['notices']): void {
    this.#told.push({ at, notices })
  }
}
