import type { ConcernPersonShown } from '../../queries/concern/file.ts'
import { sayMoment } from '../../texts/dates.ts'
import { sayList } from '../../texts/sentence.ts'
import type { AppContext } from '../context.ts'
import { todayOf } from '../plan/speaker.ts'

/** "Nora Vik, 8B"; a pupil with a protected address has no name for those who don't know where they are. */
export const sayPerson = (c: AppContext, { name, class: of }: ConcernPersonShown): string => {
  if (name === null) return c.var.t.concern.inbox.hidden
  return of === null ? name : `${name}, ${of}`
}

/** Whom it is about, in a heading. */
export const sayAbout = (c: AppContext, people: readonly ConcernPersonShown[]): string => {
  const { inbox } = c.var.t.concern
  if (people.length === 0) return inbox.about(inbox.someone)
  const names = people.map((person) => sayPerson(c, person))
  return inbox.about(sayList(names, c.var.t.entries.and))
}

export const sayInstant = (c: AppContext, at: string): string =>
  sayMoment(c.var.locale, Temporal.Instant.from(at), todayOf(c))

/** The one code of what has just been done, as its sentence; nothing for any other. */
export const saidOf = (said: Readonly<Record<string, string>>, code: string | undefined): string | null =>
  code !== undefined && Object.hasOwn(said, code) ? (said[code] ?? null) : null
