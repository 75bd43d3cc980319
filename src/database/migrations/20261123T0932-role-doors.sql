-- Narrow doors for roles, training, sessions, export, protected addresses and the demonstration's clock.

-- Who must act for a school, and what stands in the way of each: the facts that routing (§ 12-5) decides by. For anybody
-- who may report there. `conflict` is about the persons given, and says no more than that.
create function gate.routing_facts(p_school uuid, p_persons uuid[])
returns table (person_id uuid, role text, school_id uuid, year_level int, standing_in boolean, stand_in_rank int,
  trained boolean, conflict boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  today date := gate.today();
begin
  return query
  select h.person_id, h.role, h.school_id, h.year_level, h.standing_in, h.rank,
    gate.is_trained(c.owner_id, h.person_id, today),
    h.person_id = any(p_persons) or gate.kin_of(c.owner_id, h.person_id) && p_persons
      -- A report about this adult as a leader stands: the leadership has no later one about the same adult either.
      or (h.role in ('principal', 'assistant-principal', 'department-head') and exists (
        select from public.concern n
        join public.concern_person a on a.owner_id = n.owner_id and a.concern_id = n.concern_id and a.part = 'adult'
          and a.withdrawn_at is null
        where n.owner_id = c.owner_id and n.school_id = p_school and n.compartment = 'leader-offence'
          and a.person_id = any(p_persons)))
  from (
    select g.person_id, g.role, g.school_id, g.year_level, g.acting_for is not null as standing_in, null::int as rank
    from public.role_grant g
    where g.owner_id = c.owner_id and gate.is_today(g.from_on, g.to_on)
      and ((g.school_id = p_school and g.role in ('principal', 'assistant-principal', 'department-head', 'year-lead'))
        or g.role in ('owner-case-officer', 'owner-leader'))
    union all
    select s.person_id, s.role, s.school_id, null, true, s.rank
    from public.stand_in s
    where s.owner_id = c.owner_id and s.school_id = p_school and gate.is_today(s.from_on, s.to_on)
      and s.role in ('principal', 'assistant-principal', 'department-head', 'year-lead')
  ) h;
end $$;

-- Whether an adult belongs to the leadership, to the staff, or to neither: the stricter of this and the answer wins.
create function gate.standing_of(p_school uuid, p_person uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  return case when gate.leads_school(c.owner_id, p_school, p_person) then 'leadership'
    when exists (select from gate.roles_of(c.owner_id, p_person, gate.today())) or exists (
      select from public.person_school m where m.owner_id = c.owner_id and m.person_id = p_person and m.part = 'staff'
        and gate.is_today(m.from_on, m.to_on)) then 'staff'
    else 'neither' end;
end $$;

create function gate.opens_cases(p_role text) returns boolean
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin return (
  select p_role in ('principal', 'assistant-principal', 'department-head', 'owner-case-officer', 'owner-leader'));
end $$;

create function gate.gives_roles(c gate.context, p_school uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin return (
  select c.two_factor and c.fresh and (c.owner_leader or p_school = any(c.principal_of || c.administers)
    or (p_school is null and c.administrator)));
end $$;

-- Asks for a role or stand-in for somebody else. What opens no case is given at once; the rest waits for a second
-- person. Answers 'given' or 'waits'.
create function gate.ask_role(
  p_request uuid, p_person uuid, p_school uuid, p_role text, p_from date, p_to date, p_class uuid, p_year int,
  p_acting_for uuid, p_rank int) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person = c.person_id or not gate.gives_roles(c, p_school) then perform gate.refuse(); end if;
  if gate.opens_cases(p_role) then
    insert into public.grant_request (owner_id, request_id, person_id, school_id, role, from_on, to_on, stand_in_rank,
      acting_for, requested_by, requested_at)
    values (c.owner_id, p_request, p_person, p_school, p_role, p_from, p_to, p_rank, p_acting_for, c.person_id,
      gate.now());
    return 'waits';
  end if;
  if p_rank is null then
    insert into public.role_grant (owner_id, grant_id, person_id, school_id, role, class_id, year_level, from_on, to_on,
      granted_by, acting_for)
    values (c.owner_id, p_request, p_person, p_school, p_role, p_class, p_year, p_from, p_to, c.person_id, p_acting_for);
  else
    insert into public.stand_in (owner_id, stand_in_id, school_id, role, person_id, rank, from_on, to_on, granted_by)
    values (c.owner_id, p_request, p_school, p_role, p_person, p_rank, p_from, p_to, c.person_id);
  end if;
  return 'given';
end $$;

-- The second person: the owner's leader, or the principal for those below; an administrator only where the owner's
-- leader asked. Never the one who asked, never the one it is for.
create function gate.settle_role(p_request uuid, p_approve boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  r public.grant_request;
begin
  select * into r from public.grant_request q
  where q.owner_id = c.owner_id and q.request_id = p_request and q.outcome is null for update;
  if not found or r.person_id = c.person_id or not (c.two_factor and c.fresh) then perform gate.refuse(); end if;
  if p_approve then
    if r.requested_by = c.person_id then perform gate.refuse(); end if;
    if not (c.owner_leader
        or (r.role in ('assistant-principal', 'department-head') and r.school_id = any(c.principal_of))
        or (c.administrator and (r.school_id is null or r.school_id = any(c.administers))
          and exists (select from gate.roles_of(c.owner_id, r.requested_by, gate.today()) h
            where h.role = 'owner-leader'))) then
      perform gate.refuse();
    end if;
    if r.stand_in_rank is null then
      insert into public.role_grant (owner_id, grant_id, person_id, school_id, role, from_on, to_on, granted_by,
        approved_by, acting_for)
      values (r.owner_id, r.request_id, r.person_id, r.school_id, r.role, r.from_on, r.to_on, r.requested_by,
        c.person_id, r.acting_for);
    else
      insert into public.stand_in (owner_id, stand_in_id, school_id, role, person_id, rank, from_on, to_on, granted_by,
        approved_by)
      values (r.owner_id, r.request_id, r.school_id, r.role, r.person_id, r.stand_in_rank, r.from_on, r.to_on,
        r.requested_by, c.person_id);
    end if;
  elsif r.requested_by <> c.person_id and not gate.gives_roles(c, r.school_id) then
    perform gate.refuse();
  end if;
  update public.grant_request set settled_by = c.person_id, settled_at = gate.now(),
    outcome = case when p_approve then 'approved' else 'declined' end
  where owner_id = r.owner_id and request_id = r.request_id;
end $$;

-- The last day of a role or stand-in; the day before today ends it at once.
create function gate.end_role(p_grant uuid, p_last_day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  at_school uuid;
begin
  select g.school_id into at_school from public.role_grant g where g.owner_id = c.owner_id and g.grant_id = p_grant
  union all select s.school_id from public.stand_in s where s.owner_id = c.owner_id and s.stand_in_id = p_grant;
  if not found or not gate.gives_roles(c, at_school) then perform gate.refuse(); end if;
  update public.role_grant set to_on = greatest(p_last_day, from_on - 1)
  where owner_id = c.owner_id and grant_id = p_grant;
  update public.stand_in set to_on = greatest(p_last_day, from_on - 1)
  where owner_id = c.owner_id and stand_in_id = p_grant;
end $$;

create function gate.works_at(p_owner uuid, p_person uuid, p_schools uuid[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (select from gate.roles_of(p_owner, p_person, gate.today()) r where r.school_id = any(p_schools))
    or exists (select from public.person_school m where m.owner_id = p_owner and m.person_id = p_person
      and m.school_id = any(p_schools) and gate.is_today(m.from_on, m.to_on)));
end $$;

-- By a leader of the school, an administrator or the owner's leader; never by oneself.
create function gate.register_training(p_person uuid, p_kind text, p_on date, p_until date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person = c.person_id or not c.two_factor or not (c.owner_leader or (c.administrator and c.administers = '{}')
      or gate.works_at(c.owner_id, p_person, c.principal_of || c.deputy_of || c.administers)) then
    perform gate.refuse();
  end if;
  insert into public.training (owner_id, person_id, kind, registered_on, registered_by, valid_until)
  values (c.owner_id, p_person, p_kind, p_on, c.person_id, p_until)
  on conflict (owner_id, person_id, kind, registered_on) do update
  set valid_until = excluded.valid_until, registered_by = excluded.registered_by;
end $$;

-- Ends every session of a person. Answers with how many.
create function gate.revoke_sessions(p_person uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  ended int;
begin
  if p_person <> c.person_id and not (c.two_factor and (c.owner_leader
      or gate.works_at(c.owner_id, p_person, c.principal_of || c.administers))) then
    perform gate.refuse();
  end if;
  update public.session set revoked_at = clock_timestamp(), revoked_why = 'administrator'
  where owner_id = c.owner_id and person_id = p_person and revoked_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- A protected address: from now on known to named persons only, and to nobody else in search, lists and prints.
create function gate.protect_person(p_person uuid, p_protection text, p_named uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not (c.two_factor and c.fresh) or not gate.works_at(c.owner_id, p_person, c.principal_of || c.deputy_of) then
    perform gate.refuse();
  end if;
  update public.person set protection = p_protection where owner_id = c.owner_id and person_id = p_person;
  update public.protected_named set until = gate.today() - 1
  where owner_id = c.owner_id and pupil_id = p_person and person_id <> all(p_named);
  insert into public.protected_named (owner_id, pupil_id, person_id)
  select c.owner_id, p_person, n from unnest(p_named) n
  on conflict (owner_id, pupil_id, person_id) do update set until = null;
end $$;

-- Taking a whole case out is a wish first: purpose, ten minutes, one use; a second person where it is sealed.
create function gate.request_export(p_export uuid, p_stream uuid, p_reason text, p_key_hash bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_stream);
begin
  if not c.fresh then perform gate.refuse(); end if;
  insert into public.export_request (owner_id, export_id, stream_id, requested_by, reason, key_hash, created_at,
    expires_at)
  values (c.owner_id, p_export, p_stream, c.person_id, p_reason, p_key_hash, clock_timestamp(),
    clock_timestamp() + interval '10 minutes');
  return case when gate.is_sealed(c.owner_id, p_stream) then 'waits' else 'ready' end;
end $$;

create function gate.is_sealed(p_owner uuid, p_stream uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.pupil_case k where k.owner_id = p_owner and k.case_id = p_stream and k.compartment <> 'ordinary'
    union all
    select from public.concern n where n.owner_id = p_owner and n.concern_id = p_stream and n.compartment <> 'ordinary'));
end $$;

create function gate.approve_export(p_export uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  r public.export_request;
begin
  select * into r from public.export_request q where q.owner_id = c.owner_id and q.export_id = p_export
    and q.used_at is null and q.approved_by is null for update;
  if not found or r.requested_by = c.person_id or not c.fresh or not gate.leads(r.stream_id) then
    perform gate.refuse();
  end if;
  update public.export_request set approved_by = c.person_id, expires_at = clock_timestamp() + interval '10 minutes'
  where owner_id = r.owner_id and export_id = r.export_id;
end $$;

-- For varde_export: the requester's rights, to this one case, once. Answers with the case, or null.
create function gate.enter_export(p_key_hash bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r public.export_request;
  c gate.context;
  family uuid[];
begin
  update public.export_request set used_at = clock_timestamp()
  where key_hash = p_key_hash and used_at is null and expires_at > clock_timestamp()
  returning * into r;
  if not found or (r.approved_by is null and gate.is_sealed(r.owner_id, r.stream_id)) then
    delete from gate.context where pid = pg_backend_pid();
    return null;
  end if;
  perform gate.compute(r.owner_id, r.requested_by, null, true, true);
  if not gate.reads(r.stream_id) then
    delete from gate.context where pid = pg_backend_pid();
    return null;
  end if;
  family := array(select f from unnest(gate.family(r.owner_id, r.stream_id)) f where gate.reads(f));
  update gate.context set reach = family, position_reach = '{}', withheld = '{}', slips = '{}', slip_cases = '{}',
    reported = '{}', written = '{}', officer = false, staff_schools = '{}', pupil_schools = '{}', pupils = '{}',
    principal_of = '{}', deputy_of = '{}', administers = '{}'
  where pid = pg_backend_pid();
  return r.stream_id;
end $$;

-- Moves the clock of a demonstration, never back; the table refuses in production.
create function gate.move_clock(p_ahead interval) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform gate.here();
  insert into public.demonstration_clock (ahead) values (p_ahead)
  on conflict (only_one) do update set ahead = excluded.ahead, moved_at = clock_timestamp()
  where demonstration_clock.ahead <= excluded.ahead;
  if not found then raise exception 'the clock is never moved back' using errcode = '55000'; end if;
  return gate.now();
end $$;

-- Who is asking, for the program: one row, or none.
create function gate.me()
returns table (owner_id uuid, person_id uuid, given_name text, family_name text, locale text, session_id uuid,
  two_factor boolean, fresh boolean, trained boolean, officer boolean, administrator boolean, training_ends date,
  now timestamptz, today date, roles jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin return query
  select c.owner_id, c.person_id, p.given_name, p.family_name, p.locale, c.session_id, c.two_factor, c.fresh, c.trained,
    c.officer, c.administrator,
    (select min(k.ends) from (
      select max(t.valid_until) as ends from public.training t
      where t.owner_id = c.owner_id and t.person_id = c.person_id group by t.kind) k),
    gate.now(), gate.today(),
    (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'school', r.school_id, 'class', r.class_id,
      'yearLevel', r.year_level, 'standingIn', r.standing_in)), '[]')
     from gate.roles_of(c.owner_id, c.person_id, gate.today()) r)
  from gate.context c
  join public.person p on p.owner_id = c.owner_id and p.person_id = c.person_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned();
end $$;

-- For /health, without a session: when the worker was last alive.
create function gate.last_heartbeat(p_process text) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select h.at from public.heartbeat h where h.process = p_process);
end $$;
