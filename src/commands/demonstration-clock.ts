import { askForSweep, moveDemonstrationClock } from '../database/records/demonstration-clock.ts'
import { readSchoolDays } from '../database/records/school-days.ts'
import { dayOf } from '../domain/calendar/day.ts'
import { accept, command, refuse } from './command.ts'

/** Forward only: what has been written would otherwise lie in the future. The worker sweeps at once. */
export const moveClockTo = command(
  'clock.move',
  async (scope, { to }: { readonly to: Temporal.PlainDateTime }) => {
    const moment = to.toZonedDateTime('Europe/Oslo').toInstant()
    if (Temporal.Instant.compare(moment, scope.now) <= 0) return refuse('not-forward')
    const days = await readSchoolDays(scope.tx, scope.actor.owner)
    if (!days.isKnown(dayOf(to.toPlainDate().toString()))) return refuse('too-far')
    await moveDemonstrationClock(scope, moment)
    await askForSweep(scope)
    return accept(null)
  },
)
