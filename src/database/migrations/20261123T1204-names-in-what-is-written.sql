-- Asked by whoever writes minutes, an agenda or a deviation too: those who run a body, and all who work at the school. Of
-- one's own school alone, and never of who is protected, as before.
create or replace function gate.names_among(p_school uuid, p_words text[]) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not (p_school = any(gate.work_schools() || c.principal_of || c.deputy_of) or exists (
      select from public.body b where b.owner_id = c.owner_id and b.school_id = p_school
        and b.body_id = any(gate.bodies_of()))) then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(distinct token), '{}')
    from public.person_school s
    join public.person p on p.owner_id = s.owner_id and p.person_id = s.person_id and p.protection = 'none'
    cross join regexp_split_to_table(lower(p.given_name || ' ' || p.family_name), '[\s-]+') as token
    where s.owner_id = c.owner_id and s.school_id = p_school and token = any(p_words));
end $$;
