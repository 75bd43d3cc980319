import { z } from 'zod'

/**
 * What Feide's groups say of an account. They know pupil, teacher and employee, and no role that Varde has: so they are
 * hints, which can make a session shorter and say which school to ask, and can never open anything.
 */
export interface AccountHints {
  /** Schools as Feide names them. */
  readonly places: readonly string[]
  /** Known as a pupil at every school, and as nothing else. */
  readonly pupilOnly: boolean
  /** The groups are of another organisation than the account: then the account's name proves nothing. */
  readonly contradicts: boolean
}

export const noHints: AccountHints = { places: [], pupilOnly: false, contradicts: false }

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat())

const group = z.object({
  id: z.string().max(500),
  type: z.string(),
  displayName: z.union([
    z.string(),
    z.object({ nb: z.string().optional(), nn: z.string().optional(), en: z.string().optional() }),
  ]),
  notAfter: z.iso.datetime({ offset: true }).optional(),
  membership: z.object({ affiliation: oneOrMany.optional(), notAfter: z.string().optional() }).optional(),
})
type Group = z.infer<typeof group>

const mostGroups = 400
const longestName = 120

/** An organisation as Feide writes it: the owner `fc:org:<realm>`, a school `fc:org:<realm>:unit:NO<number>`. */
const organisation = /^fc:org:([^:]+)(?::unit:(NO\d{9}))?$/

const nameOf = ({ displayName }: Group): string =>
  (typeof displayName === 'string'
    ? displayName
    : (displayName.nb ?? displayName.nn ?? displayName.en ?? '')
  ).slice(0, longestName)

const isOver = ({ notAfter, membership }: Group, now: Temporal.Instant): boolean =>
  [notAfter, membership?.notAfter].some(
    (end) => end !== undefined && Temporal.Instant.compare(Temporal.Instant.from(end), now) < 0,
  )

export const readGroups = (
  answer: unknown,
  { principal, now }: { readonly principal: string | null; readonly now: Temporal.Instant },
): AccountHints => {
  const realm = principal?.split('@')[1]
  if (!Array.isArray(answer) || realm === undefined) return noHints
  const known = answer.slice(0, mostGroups).flatMap((one) => {
    const read = group.safeParse(one)
    const found = read.success && read.data.type === 'fc:org' ? organisation.exec(read.data.id) : null
    return found !== null && read.success && !isOver(read.data, now)
      ? [{ group: read.data, realm: found[1], isSchool: found[2] !== undefined }]
      : []
  })
  if (known.some((one) => one.realm !== realm)) return { ...noHints, contradicts: true }
  const schools = known.filter(({ isSchool }) => isSchool)
  const parts = schools.flatMap(({ group: { membership } }) => membership?.affiliation ?? [])
  const isOnlyPupil =
    parts.includes('student') && parts.every((part) => part === 'student' || part === 'member')
  return {
    places: schools.map((one) => nameOf(one.group)).filter((name) => name !== ''),
    pupilOnly: isOnlyPupil,
    contradicts: false,
  }
}
