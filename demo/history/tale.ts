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
  readonly telling: Telling
  next: MomentText
}

/**
 * Tells many tales at once, each moment in its turn, as they would have happened. What would lie after `until` has not
 * happened yet: there the tale stops.
 */
export const tellAll = async (
  stage: Stage,
  tales: readonly Tale[],
  { on, until }: { readonly on: Days; readonly until: MomentText },
): Promise<void> => {
  const names = new Set(tales.map(({ name }) => name))
  if (names.size < tales.length) throw new Error('two tales of one name')
  const waiting: Waiting[] = []
  for (const { name, tell } of tales) {
    const telling = tell(new Play(stage, name), on)
    const first = await telling.next()
    if (first.done !== true) waiting.push({ telling, next: first.value })
  }
  for (;;) {
    const [earliest] = waiting.toSorted((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0))
    if (earliest === undefined || earliest.next > until) return
    await stage.moveTo(earliest.next)
    const step = await earliest.telling.next()
    if (step.done === true) waiting.splice(waiting.indexOf(earliest), 1)
    else if (step.value < earliest.next) throw new Error(`time runs backwards at ${earliest.next}`)
    else earliest.next = step.value
  }
}
