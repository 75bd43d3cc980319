import { sql } from 'kysely'
import { decideAccess } from '../../domain/access/decide.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { AccessFacts, Barred, StreamFacts } from '../../domain/access/facts.ts'
import type { StreamAction } from '../../domain/access/table.ts'
import type { Compartment } from '../../domain/journal/facts.ts'
import { ownerId, personId, schoolId, type StreamId } from '../../domain/people/ids.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Scope } from '../scope.ts'

interface OneStream {
  readonly id: string
  readonly school: string
  readonly compartment: Compartment
  readonly ended: boolean
  readonly serious: boolean
  readonly holder: { readonly person: string | null; readonly role: Role } | null
  readonly reporter: string | null
  readonly members: readonly { person: string; part: 'responsible' | 'member'; byOwner: boolean }[] | null
  readonly people: readonly { person: string; adult: boolean }[] | null
  readonly barred: readonly { person: string; ground: Barred['ground'] }[] | null
  readonly informed: readonly string[] | null
}

interface Read {
  readonly streams: readonly OneStream[] | null
  readonly kin: readonly string[] | null
  readonly begun_here: boolean
}

/** A concern or case with what belongs to it, as far as the gate lets it be seen, and the actor's own family. */
const readStreams = async (scope: Scope, stream: StreamId) => {
  const { owner, person } = scope.actor
  const { rows } = await sql<Read>`
    with linked as materialized (
      select ${stream}::uuid as id
      union select x.concern_id from case_concern x where x.owner_id = ${owner} and x.case_id = ${stream}
      union select x.case_id from case_concern x where x.owner_id = ${owner} and x.concern_id = ${stream}
    ), streams as (
      select k.case_id as id, k.school_id as school, k.compartment, k.status = 'closed' as ended, k.serious,
        null::jsonb as holder, null::uuid as reporter,
        (select jsonb_agg(jsonb_build_object('person', m.person_id, 'part', m.part, 'byOwner', m.by_owner))
          from case_member m where m.owner_id = k.owner_id and m.case_id = k.case_id and m.ended_at is null
            and m.since <= ${scope.today} and (m.until is null or m.until >= ${scope.today})) as members,
        (select jsonb_agg(jsonb_build_object('person', x.person_id, 'adult', false)) from case_person x
          where x.owner_id = k.owner_id and x.case_id = k.case_id and x.withdrawn_at is null) as people,
        null::jsonb as informed
      from linked join pupil_case k on k.owner_id = ${owner} and k.case_id = linked.id
      union all
      select n.concern_id, n.school_id, n.compartment, n.status = 'ended', false,
        jsonb_build_object('person', n.holder_id, 'role', n.holder_role), n.reporter_id, null,
        (select jsonb_agg(jsonb_build_object('person', x.person_id, 'adult', x.part = 'adult')) from concern_person x
          where x.owner_id = n.owner_id and x.concern_id = n.concern_id and x.withdrawn_at is null),
        (select jsonb_agg(i.person_id) from concern_informed i
          where i.owner_id = n.owner_id and i.concern_id = n.concern_id)
      from linked join concern n on n.owner_id = ${owner} and n.concern_id = linked.id
    )
    select gate.begun_here(${stream}) as begun_here,
      (select jsonb_agg(to_jsonb(s) || jsonb_build_object('barred', (
        select jsonb_agg(jsonb_build_object('person', b.person_id, 'ground', b.ground)) from case_barred b
        where b.owner_id = ${owner} and b.stream_id = s.id))) from streams s) as streams,
      (select jsonb_agg(f.id) from (
        select g.pupil_id as id from guardian_relation g where g.owner_id = ${owner} and g.guardian_id = ${person}
        union select y.other_id from kinship y where y.owner_id = ${owner} and y.person_id = ${person}) f) as kin`.execute(
    scope.tx,
  )
  const [read] = rows
  return { streams: read?.streams ?? [], kin: read?.kin ?? [], begunHere: read?.begun_here ?? false }
}

const factsOf = (scope: Scope, one: OneStream, related: readonly StreamFacts[]): StreamFacts => ({
  ...{ owner: ownerId(scope.actor.owner), school: schoolId(one.school), compartment: one.compartment },
  ...{ ended: one.ended, serious: one.serious, related },
  holder: one.holder && {
    role: one.holder.role,
    person: one.holder.person === null ? null : personId(one.holder.person),
  },
  members: (one.members ?? []).map((member) => ({ ...member, person: personId(member.person) })),
  reporter: one.reporter === null ? null : { person: personId(one.reporter), wordsOpen: false },
  people: (one.people ?? []).map(({ person }) => personId(person)),
  adults: (one.people ?? []).filter(({ adult }) => adult).map(({ person }) => personId(person)),
  barred: (one.barred ?? []).map(({ person, ground }) => ({ person: personId(person), ground })),
  informed: (one.informed ?? []).map(personId),
})

/**
 * Asks the table before anything is changed. The gate has already let this person see the stream, by facts of its own:
 * two locks, and neither trusts the other.
 */
export const permit = async (scope: Scope, stream: StreamId, action: StreamAction): Promise<void> => {
  const { streams, kin, begunHere } = await readStreams(scope, stream)
  // An act that begins a concern or a case also ends what it has to write there, whoever's child it is.
  if (begunHere) return
  const own = streams.find((one) => one.id === stream)
  if (own === undefined) throw new NotFound()
  const related = streams.filter((one) => one !== own).map((one) => factsOf(scope, one, []))
  const actor: AccessFacts = { ...scope.actor, kin: kin.map(personId) }
  const access = decideAccess(actor, factsOf(scope, own, related), action)
  if (access.granted) return
  if (access.because === 'fresh-sign-in') throw new NotPermitted('fresh-sign-in')
  if (access.because === 'two-factor' || access.because === 'training') throw new NotPermitted(access.because)
  throw new NotFound()
}
