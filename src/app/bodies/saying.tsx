import type { FC } from 'hono/jsx'
import type { BodyKind } from '../../domain/school-plan/parties.ts'
import { sayDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { Heed } from '../ui/notices.tsx'

const oslo = 'Europe/Oslo'
const todayOf = (c: AppContext) => c.var.now.toZonedDateTimeISO(oslo).toPlainDate()

/** A body by the school's name for it, or by its kind. */
export const bodyName = (
  c: AppContext,
  body: { readonly kind: BodyKind; readonly name: string | null },
): string => body.name ?? c.var.t.planParties.bodies[body.kind]

export const sayOn = (c: AppContext, date: string): string =>
  sayDate(c.var.locale, Temporal.PlainDate.from(date), todayOf(c))

/** The day of something that was written down at a moment. */
export const sayOnDayOf = (c: AppContext, at: string): string =>
  sayDate(c.var.locale, Temporal.Instant.from(at).toZonedDateTimeISO(oslo).toPlainDate(), todayOf(c))

/** What was just done, as the address says by a code. */
export const Done: FC<{ c: AppContext; words: Readonly<Record<string, string>> }> = ({ c, words }) => {
  const said = words[c.req.query('done') ?? '']
  return said === undefined ? null : (
    <Heed tone="done">
      <p>{said}</p>
    </Heed>
  )
}
