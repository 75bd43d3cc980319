import { compile } from '../../src/domain/calendar/school-calendar.ts'
import type { DateText, MomentText } from '../../src/domain/journal/facts.ts'
import { calendar } from '../calendar.ts'
import { type Days, daysUntil } from './days.ts'
import { kvernlia } from './elsewhere/kvernlia.ts'
import { storvik } from './elsewhere/storvik.ts'
import { matterTale } from './matter.ts'
import type { Stage } from './stage.ts'
import { type Tale, tellAll, type TellingWish } from './tale.ts'
import { careful } from './tarnlia/careful-matters.ts'
import { loose } from './tarnlia/concerns.ts'
import { ended, special } from './tarnlia/ended-matters.ts'
import { begun, running } from './tarnlia/open-matters.ts'
import { sealed } from './tarnlia/sealed-matters.ts'

const talesOf = (stage: Stage, on: Days, until: MomentText): readonly Tale[] => [
  ...[...begun, ...running, ...special, ...ended].map((matter) => matterTale(stage.cast, on, until, matter)),
  ...careful,
  ...sealed,
  ...loose,
  ...storvik,
  ...kvernlia,
]

/**
 * Everything that has happened at the demonstration's schools until now, counted from the day on which the
 * demonstration was begun. Told again after a start that was killed, it goes on where it stopped.
 */
export const tellHistory = async (
  stage: Stage,
  wish: Omit<TellingWish, 'on'> & { readonly begunOn: DateText },
): Promise<void> => {
  const { begunOn, until, failed } = wish
  const on = daysUntil(begunOn, compile(calendar))
  await tellAll(stage, talesOf(stage, on, until), { on, until, ...(failed === undefined ? {} : { failed }) })
}
