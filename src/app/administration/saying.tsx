import type { Role } from '../../domain/people/role.ts'
import type { FamilyGuardian } from '../../queries/administration/families.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { sayDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { Heed } from '../ui/notices.tsx'

export const sayDayText = (c: AppContext, day: string): string =>
  sayDate(
    c.var.locale,
    Temporal.PlainDate.from(day.slice(0, 10)),
    c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate(),
  )

/** A position with the year it is bound to, and whether it is held for somebody else. */
export const sayRole = (
  t: Texts,
  { role, year, standIn }: { readonly role: Role; readonly year: number | null; readonly standIn: boolean },
): string => {
  const said = year === null ? t.roles[role] : t.administration.atYear(t.roles[role], year)
  return standIn ? t.administration.acting(said) : said
}

/** What was just done, as a code in the address: never a name. */
export const FamilyDone = ({ c }: { c: AppContext }) => {
  const done: Readonly<Record<string, string>> = c.var.t.families.done
  const said = done[c.req.query('done') ?? '']
  return said === undefined ? null : <Heed tone="done">{said}</Heed>
}

export const sayBond = (
  c: AppContext,
  { kind, parentalResponsibility }: Pick<FamilyGuardian, 'kind' | 'parentalResponsibility'>,
): string => {
  const say = c.var.t.families
  if (kind !== 'parent') return say.kinds[kind]
  return `${say.kinds.parent}, ${parentalResponsibility ? say.withResponsibility : say.withoutResponsibility}`
}

export const saySource = (c: AppContext, { source, verifiedOn }: FamilyGuardian): string => {
  const say = c.var.t.families
  const checked = verifiedOn === null ? say.notVerified : say.verified(sayDayText(c, verifiedOn))
  return `${say.sources[source]}. ${checked}`
}
