-- Names are heard wherever somebody writes for the school: those who work there, who head it, who sit in a body or run it.
create or replace function gate.names_among(p_school uuid, p_words text[]) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not (p_school = any(gate.work_schools() || c.principal_of || c.deputy_of) or exists (
      select from public.body b where b.owner_id = c.owner_id and b.school_id = p_school
        and b.body_id = any(gate.bodies_of() || gate.bodies_run()))) then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(distinct token), '{}')
    from public.person_school s
    join public.person p on p.owner_id = s.owner_id and p.person_id = s.person_id and p.protection = 'none'
    cross join regexp_split_to_table(lower(p.given_name || ' ' || p.family_name), '[\s-]+') as token
    where s.owner_id = c.owner_id and s.school_id = p_school and token = any(p_words));
end $$;

-- "The staff may read it" means those who work at the school, and the owner's own people. Whoever works at another school and
-- has one case there has none of the meetings of its bodies.
create or replace function gate.bodies_read() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select gate.bodies_of() || coalesce(array_agg(b.body_id), '{}') from gate.context c
  join public.body b on b.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and not c.administrator
    and ((b.read_by_staff and (c.officer or c.owner_leader or b.school_id = any(gate.work_schools()))) or b.school_id = any(c.principal_of || c.deputy_of)));
end $$;
