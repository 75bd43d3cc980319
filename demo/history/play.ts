import type { CaseEntryKind } from '../../src/domain/journal/entry-kinds.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { PersonId } from '../../src/domain/people/ids.ts'
import { ConcernActs } from './acts/concern-acts.ts'
import type { Someone, Story } from './scene.ts'
import { keyPrefix, type Stage } from './stage.ts'

/** Somebody, and everything that somebody can do. */
export class Person extends ConcernActs {}

/**
 * What happens, told as it is done: every line is the real command, by a session of that person, at that moment of the
 * demonstration's clock. Told again, whatever was done before is not done twice.
 *
 *     await play.at('2026-12-17T10:20')
 *     const number = await play.as('samira').report({ about: ['nora'], said: '…' })
 */
export class Play implements Story {
  readonly stage: Stage
  readonly name: string
  #count = 0

  constructor(stage: Stage, name: string) {
    this.stage = stage
    this.name = name
  }

  /** `YYYY-MM-DDTHH:MM` in Oslo. */
  at(moment: MomentText): Promise<void> {
    return this.stage.moveTo(moment)
  }

  as(someone: Someone): Person {
    return new Person(this, someone)
  }

  /** Persons as entries name them. */
  whos(all: readonly Someone[]): readonly { readonly person: PersonId }[] {
    return all.map((one) => ({ person: this.as(one).who }))
  }

  /** The place of the newest entry of a kind in the journal of a case. */
  placeOf(someone: Someone, number: string, kind: CaseEntryKind): Promise<number> {
    return this.stage.placeOf(this.as(someone).who, number, kind)
  }

  nextKey(): string {
    this.#count += 1
    return `${keyPrefix}${this.name}/${this.#count}`
  }
}
