-- Whoever is given the role of contact teacher is that for a class: one of the school's own. For a while, as a stand-in is,
-- by its days.
create or replace function gate.ask_role(
  p_request uuid, p_person uuid, p_school uuid, p_role text, p_from date, p_to date, p_class uuid, p_year int,
  p_acting_for uuid, p_rank int) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person = c.person_id or not gate.gives_roles(c, p_school) then perform gate.refuse(); end if;
  if p_class is not null and not exists (select from public.school_class k
      where k.owner_id = c.owner_id and k.class_id = p_class and k.school_id = p_school) then
    perform gate.refuse();
  end if;
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
