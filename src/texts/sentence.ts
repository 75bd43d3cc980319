import type { EntryKind, FactsOf } from '../domain/journal/entry-kinds.ts'
import type { DateText, MomentText, Who } from '../domain/journal/facts.ts'
import type { PersonId } from '../domain/people/ids.ts'

/** What a sentence about an entry may use: its facts, and names and times as this reader may have them. */
export interface Telling<K extends EntryKind> {
  readonly facts: FactsOf<K>
  /** Who wrote it; Varde itself where the system did. */
  readonly by: string
  readonly name: (person: PersonId) => string
  readonly who: (who: Who) => string
  /** "i dag", "torsdag 17. desember". */
  readonly day: (date: DateText) => string
  /** The same with the time, where there is one. */
  readonly moment: (moment: MomentText) => string
}

/** One whole sentence for every kind of entry: a kind without one is a compile error. */
export type Sentences = { readonly [K in EntryKind]: (told: Telling<K>) => string }

/** "Kari, Per og Ola", with the language's own last word between. */
export const sayList = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.slice(-1).join('')}`
