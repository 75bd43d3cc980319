import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { Days } from './days.ts'
import { Play } from './play.ts'
import type { Stage } from './stage.ts'

/** What happens in one matter: it says when it goes on, and then does what happened at that moment. */
export type Telling = AsyncGenerator<MomentText, void, void>

export interface Tale {
  /** Its keys are made of it: never two alike, and never another for the same. */
  readonly name: string
  readonly tell: (play: Play, on: Days) => Telling
}

interface Waiting {
  readonly name: string
  readonly telling: Telling
  next: MomentText
}

export interface TellingWish {
  readonly on: Days
  readonly until: MomentText
  /** Where it is left out, the first that cannot be told ends all. */
  readonly failed?: (name: string, error: unknown) => void
}

/**
 * Tells many tales at once, each moment in its turn, as they would have happened. What would lie after `until` has not
 * happened yet: there the tale stops.
 */
export const tellAll = async (
  stage: Stage,
  tales: readonly Tale[],
  { on, until, failed }: TellingWish,
): Promise<void> => {
  if (new Set(tales.map(({ name }) => name)).size < tales.length) throw new Error('two tales of one name')
  const goOn = async ({ name, telling }: Pick<Waiting, 'name' | 'telling'>): Promise<MomentText | null> => {
    try {
      const step = await telling.next()
      return step.done === true ? null : step.value
    } catch (error) {
      if (failed === undefined) throw error
      failed(name, error)
      return null
    }
  }
  const waiting: Waiting[] = []
  for (const { name, tell } of tales) {
    const telling = tell(new Play(stage, name), on)
    const next = await goOn({ name, telling })
    if (next !== null) waiting.push({ name, telling, next })
  }
  for (;;) {
    const [earliest] = waiting.toSorted((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
    if (earliest === undefined || earliest.next > until) return
    await stage.moveTo(earliest.next)
    const next = await goOn(earliest)
    if (next === null) waiting.splice(waiting.indexOf(earliest), 1)
    else if (next < earliest.next)
      throw new Error(`time runs backwards in ${earliest.name} at ${earliest.next}`)
    else earliest.next = next
  }
}
