import { instantOf } from '../src/domain/calendar/moment.ts'
import type { CaseEntry, ConcernEntry, Entry } from '../src/domain/journal/entry.ts'
import type {
  CaseEntryKind,
  ConcernEntryKind,
  EntryKind,
  FactsOf,
} from '../src/domain/journal/entry-kinds.ts'
import type { SafetyRecord } from '../src/domain/journal/journal.ts'
import { entryId, ownerId, type PersonId, schoolId } from '../src/domain/people/ids.ts'
import { concern, ordinaryFacts, person, pupilCase, uuid } from './facts.ts'

interface Circumstances {
  readonly recorded?: string
  readonly actor?: PersonId | null
  readonly corrects?: number
  readonly id?: string
}

type Told<K extends EntryKind> = Partial<FactsOf<K>> & { readonly entry?: Circumstances }

const writtenAt = (happened: string): string =>
  instantOf(happened.length < 16 ? `${happened}T12:00` : happened)

/** Writes a record entry by entry: when it happened, what, and what is out of the ordinary about it. */
export class RecordBuilder {
  readonly #concerns = new Map<string, ConcernEntry[]>()
  readonly #case: CaseEntry[] = []
  readonly #name: string
  #written = 0

  constructor(name = 'one') {
    this.#name = name
  }

  /** An entry of a concern's journal. */
  concern<K extends ConcernEntryKind>(happened: string, kind: K, told: Told<K> = {}, name = 'first'): this {
    const entries = this.#concerns.get(name) ?? []
    this.#concerns.set(name, entries)
    entries.push(this.#entry(entries.length + 1, happened, kind, told) as ConcernEntry)
    return this
  }

  /** An entry of the case's journal. */
  case<K extends CaseEntryKind>(happened: string, kind: K, told: Told<K> = {}): this {
    this.#case.push(this.#entry(this.#case.length + 1, happened, kind, told) as CaseEntry)
    return this
  }

  /** The place in the case's journal of what was written last. */
  get lastSeq(): number {
    return this.#case.length
  }

  get record(): SafetyRecord {
    return {
      owner: ownerId(uuid('owner')),
      school: schoolId(uuid('school')),
      pupil: person('pupil'),
      concerns: [...this.#concerns].map(([name, entries]) => ({
        concern: concern(name),
        entries: [...entries],
      })),
      case: this.#case.length > 0 ? { case: pupilCase(this.#name), entries: [...this.#case] } : null,
    }
  }

  #entry<K extends EntryKind>(seq: number, happened: string, kind: K, told: Told<K>): Entry {
    const { entry: circumstances = {}, ...facts } = told
    const { recorded = writtenAt(happened), actor = person('teacher'), corrects, id } = circumstances
    this.#written++
    return {
      id: entryId(id ?? uuid(`${this.#name} ${this.#written}`)),
      seq,
      kind,
      happened,
      recorded,
      actor,
      ...(corrects === undefined ? {} : { corrects }),
      facts: { ...(ordinaryFacts[kind] as object), ...(facts as object) },
      words: [],
    } as unknown as Entry
  }
}
