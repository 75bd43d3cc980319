-- The same answers, sooner. What is asked of one person after another tries what is likeliest first and stops there;
-- which day it is, is asked once and not for each row; two kinds of training are two without being sorted; and what is
-- held against a list of schools is planned once, not at every call.
create or replace function gate.is_today(p_from date, p_to date) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare today date;
begin
  if p_from is null then return null; end if;
  today := gate.today();
  return p_from <= today and (p_to is null or p_to >= today);
end $$;

create or replace function gate.is_trained(p_owner uuid, p_person uuid, p_on date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(min(t.kind) < max(t.kind), false)
  from public.training t
  where t.owner_id = p_owner and t.person_id = p_person and t.registered_on <= p_on and t.valid_until >= p_on);
end $$;

create or replace function gate.knows_family(p_pupil uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or gate.is_hidden(p_pupil) then return false; end if;
  if exists (
      select from public.guardian_relation g where g.owner_id = c.owner_id and g.guardian_id = c.person_id
        and g.pupil_id = p_pupil and g.access in ('blocked', 'unverified')) then
    return false;
  end if;
  if exists (
      select from public.case_person x
      where x.owner_id = c.owner_id and x.person_id = p_pupil and gate.reads(x.case_id)) then
    return true;
  end if;
  if exists (
      select from public.person_school m where m.owner_id = c.owner_id and m.person_id = p_pupil and m.part = 'pupil'
        and m.school_id = any(c.principal_of || c.deputy_of)) then
    return true;
  end if;
  if exists (
      select from public.concern_person x where x.owner_id = c.owner_id and x.person_id = p_pupil
        and x.part = 'about' and gate.reads(x.concern_id)) then
    return true;
  end if;
  today := gate.today();
  return exists (
    select from public.class_member pupil
    join public.class_member teacher on teacher.owner_id = pupil.owner_id and teacher.class_id = pupil.class_id
    where pupil.owner_id = c.owner_id and pupil.person_id = p_pupil and pupil.part = 'pupil'
      and pupil.from_on <= today and (pupil.to_on is null or pupil.to_on >= today)
      and teacher.person_id = c.person_id and teacher.part = 'contact-teacher'
      and teacher.from_on <= today and (teacher.to_on is null or teacher.to_on >= today));
end $$;

create or replace function gate.knows(p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return false; end if;
  if exists (
      select from public.case_person x
      where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.case_id)) then
    return true;
  end if;
  if exists (
      select from public.guardian_relation g
      where g.owner_id = c.owner_id and g.guardian_id = p_person and gate.knows_family(g.pupil_id)) then
    return true;
  end if;
  if exists (
      select from public.role_grant r
      where r.owner_id = c.owner_id and r.person_id = p_person and r.school_id is null) then
    return true;
  end if;
  if exists (
      select from public.concern_person x
      where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.concern_id)) then
    return true;
  end if;
  if exists (
      select from public.case_member x
      where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.case_id)) then
    return true;
  end if;
  if exists (
      select from public.concern x
      where x.owner_id = c.owner_id and p_person in (x.reporter_id, x.holder_id) and gate.reads(x.concern_id)) then
    return true;
  end if;
  if exists (
      select from public.guardian_relation g
      where g.owner_id = c.owner_id and g.guardian_id = c.person_id and g.pupil_id = p_person
        and g.access in ('full', 'limited')) then
    return true;
  end if;
  return exists (
    select from public.measure x
    join public.pupil_case k on k.owner_id = x.owner_id and k.case_id = x.case_id
    where x.owner_id = c.owner_id and x.measure_id = any(c.slips) and k.pupil_id = p_person);
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
    select s.person_id, s.role, s.school_id, null, true, s.rank
    from public.stand_in s
    where s.owner_id = p_owner and s.school_id = p_school
      and s.role in ('principal', 'assistant-principal', 'department-head', 'year-lead')
      and s.from_on <= today and (s.to_on is null or s.to_on >= today)
  ) h;
end $$;

alter function gate.at_school(uuid, text, uuid[]) set plan_cache_mode = force_generic_plan;
alter function gate.works_at(uuid, uuid, uuid[]) set plan_cache_mode = force_generic_plan;
alter function gate.knows_family(uuid) set plan_cache_mode = force_generic_plan;
alter function gate.knows(uuid) set plan_cache_mode = force_generic_plan;
