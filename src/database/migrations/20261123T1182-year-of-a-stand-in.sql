-- Whoever stands in for the lead or head of a year stands in for that year: nearest leader to its pupils, and to no other
-- year's. A role that waits for its second person keeps the year it was asked for.
alter table stand_in add column year_level int,
  add constraint stand_in_year_level check (year_level between 1 and 13);
alter table grant_request add column year_level int,
  add constraint grant_request_year_level check (year_level between 1 and 13);
comment on column stand_in.year_level is 'The year, for a position bound to one. [personal]';
comment on column grant_request.year_level is 'The year, for a role bound to one. [personal]';

create or replace function gate.roles_of(p_owner uuid, p_person uuid, p_on date)
returns table (role text, school_id uuid, class_id uuid, year_level int, standing_in boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select g.role, g.school_id, g.class_id, g.year_level, g.acting_for is not null
  from public.role_grant g
  where g.owner_id = p_owner and g.person_id = p_person and g.from_on <= p_on and (g.to_on is null or g.to_on >= p_on)
  union all
  select s.role, s.school_id, null, s.year_level, true
  from public.stand_in s
  where s.owner_id = p_owner and s.person_id = p_person and s.from_on <= p_on and (s.to_on is null or s.to_on >= p_on);
end $$;

create or replace function gate.line(p_owner uuid, p_school uuid)
returns table (place int, person_id uuid, role text, school_id uuid, year_level int, standing_in boolean,
  stand_in_rank int, replaced boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare today date := gate.today();
begin return query
  with granted as (
    select g.person_id, g.role, g.school_id, g.year_level, g.acting_for
    from public.role_grant g
    where g.owner_id = p_owner and g.school_id = p_school
      and g.role in ('principal', 'assistant-principal', 'department-head', 'year-lead')
      and g.from_on <= today and (g.to_on is null or g.to_on >= today)
    union all
    select g.person_id, g.role, g.school_id, g.year_level, g.acting_for
    from public.role_grant g
    where g.owner_id = p_owner and g.role in ('owner-case-officer', 'owner-leader')
      and g.from_on <= today and (g.to_on is null or g.to_on >= today)
  )
  select (row_number() over (order by
      array_position(array['principal', 'assistant-principal', 'department-head', 'year-lead', 'owner-case-officer',
        'owner-leader'], h.role),
      case when not h.standing_in then 0 else coalesce(h.rank, -1) end, h.person_id))::int,
    h.person_id, h.role, h.school_id, h.year_level, h.standing_in, h.rank,
    exists (select from granted a where a.acting_for = h.person_id and a.role = h.role
      and a.school_id is not distinct from h.school_id)
  from (
    select g.person_id, g.role, g.school_id, g.year_level, g.acting_for is not null as standing_in, null::int as rank
    from granted g
    union all
    select s.person_id, s.role, s.school_id, s.year_level, true, s.rank
    from public.stand_in s
    where s.owner_id = p_owner and s.school_id = p_school
      and s.role in ('principal', 'assistant-principal', 'department-head', 'year-lead')
      and s.from_on <= today and (s.to_on is null or s.to_on >= today)
  ) h;
end $$;

create or replace function gate.holders_of(p_owner uuid, p_school uuid, p_today date)
returns table (person_id uuid, role text, year_level int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select g.person_id, g.role, coalesce(g.year_level, c.year_level)
  from public.role_grant g
  left join public.school_class c on c.owner_id = g.owner_id and c.class_id = g.class_id
  where g.owner_id = p_owner and g.school_id = p_school and g.from_on <= p_today
    and (g.to_on is null or g.to_on >= p_today)
  union
  select s.person_id, s.role, s.year_level from public.stand_in s
  where s.owner_id = p_owner and s.school_id = p_school and s.from_on <= p_today
    and (s.to_on is null or s.to_on >= p_today);
end $$;

create or replace function gate.ask_role(
  p_request uuid, p_person uuid, p_school uuid, p_role text, p_from date, p_to date, p_class uuid, p_year int,
  p_acting_for uuid, p_rank int) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person = c.person_id or not gate.gives_roles(c, p_school) then perform gate.refuse(); end if;
  if gate.opens_cases(p_role) then
    insert into public.grant_request (owner_id, request_id, person_id, school_id, role, year_level, from_on, to_on,
      stand_in_rank, acting_for, requested_by, requested_at)
    values (c.owner_id, p_request, p_person, p_school, p_role, p_year, p_from, p_to, p_rank, p_acting_for, c.person_id,
      gate.now());
    return 'waits';
  end if;
  if p_rank is null then
    insert into public.role_grant (owner_id, grant_id, person_id, school_id, role, class_id, year_level, from_on, to_on,
      granted_by, acting_for)
    values (c.owner_id, p_request, p_person, p_school, p_role, p_class, p_year, p_from, p_to, c.person_id, p_acting_for);
  else
    insert into public.stand_in (owner_id, stand_in_id, school_id, role, year_level, person_id, rank, from_on, to_on,
      granted_by)
    values (c.owner_id, p_request, p_school, p_role, p_year, p_person, p_rank, p_from, p_to, c.person_id);
  end if;
  return 'given';
end $$;

create or replace function gate.settle_role(p_request uuid, p_approve boolean) returns void
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
      insert into public.role_grant (owner_id, grant_id, person_id, school_id, role, year_level, from_on, to_on,
        granted_by, approved_by, acting_for)
      values (r.owner_id, r.request_id, r.person_id, r.school_id, r.role, r.year_level, r.from_on, r.to_on,
        r.requested_by, c.person_id, r.acting_for);
    else
      insert into public.stand_in (owner_id, stand_in_id, school_id, role, year_level, person_id, rank, from_on, to_on,
        granted_by, approved_by)
      values (r.owner_id, r.request_id, r.school_id, r.role, r.year_level, r.person_id, r.stand_in_rank, r.from_on,
        r.to_on, r.requested_by, c.person_id);
    end if;
  elsif r.requested_by <> c.person_id and not gate.gives_roles(c, r.school_id) then
    perform gate.refuse();
  end if;
  update public.grant_request set settled_by = c.person_id, settled_at = gate.now(),
    outcome = case when p_approve then 'approved' else 'declined' end
  where owner_id = r.owner_id and request_id = r.request_id;
end $$;
