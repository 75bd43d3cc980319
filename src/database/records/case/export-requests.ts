import { sql } from 'kysely'
import type { CaseId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

export interface WaitingRequest {
  readonly request: string
  readonly person: string
  readonly name: string | null
  readonly reason: string
  readonly at: string
}

/** Wishes to take the case out that nobody has approved yet, and that are still young enough to be. */
export const readRequests = async (
  { tx, actor }: Scope,
  stream: CaseId,
): Promise<readonly WaitingRequest[]> => {
  const { rows } = await sql<WaitingRequest>`
    select r.export_id as request, r.requested_by as person, p.given_name || ' ' || p.family_name as name, r.reason,
      r.created_at as at
    from export_request r
    left join person p on p.owner_id = r.owner_id and p.person_id = r.requested_by
    where r.owner_id = ${actor.owner} and r.stream_id = ${stream} and r.approved_by is null and r.used_at is null
      and r.created_at > clock_timestamp() - interval '1 day'
    order by r.created_at`.execute(tx)
  return rows
}
