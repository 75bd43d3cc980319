import { sql } from 'kysely'
import { notify, ordinary } from '../../database/records/notice.ts'
import type { Scope } from '../../database/scope.ts'
import { personId } from '../../domain/people/ids.ts'
import type { Role } from '../../domain/people/role.ts'

const tell = (scope: Scope, request: string, people: readonly { readonly person: string }[]): Promise<void> =>
  notify(
    scope,
    people.map(({ person }) => ({
      occasion: `second-person:${request}`,
      recipient: personId(person),
      kind: 'grant-request',
      stream: null,
      channels: ordinary,
    })),
  )

/** For a role: the owner's leaders, and the principal for those who work under one. */
export const tellSecondOfRole = async (
  scope: Scope,
  request: string,
  wish: { readonly person: string; readonly school: string | null; readonly role: Role },
): Promise<void> => {
  const underPrincipal = ['assistant-principal', 'department-head'].includes(wish.role)
  const { rows } = await sql<{ person: string }>`
    select distinct r.person_id as person from role_grant r
    where r.owner_id = ${scope.actor.owner} and r.person_id not in (${scope.actor.person}, ${wish.person})
      and r.from_on <= gate.today() and (r.to_on is null or r.to_on >= gate.today())
      and (r.role = 'owner-leader'
        or (r.role = 'principal' and r.school_id = ${wish.school}::uuid and ${underPrincipal}))`.execute(
    scope.tx,
  )
  await tell(scope, request, rows)
}

/** Tells those who can be the second person that something waits; what, they see when they look. */
export const tellSecondPersons = async (
  scope: Scope,
  { request, pupil, isProtected }: { request: string; pupil: string; isProtected: boolean },
): Promise<void> => {
  const { rows } = await sql<{ person: string }>`
    select person from gate.second_persons(${pupil}, ${isProtected}) as person`.execute(scope.tx)
  await tell(scope, request, rows)
}
