-- Somebody finds out that the adult leads, and moves one report: what else was told of the same adult goes with it, as it
-- does when a new report says so.
create or replace function gate.change_compartment(p_stream uuid, p_to text, p_keep uuid[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_stream);
  family uuid[] := gate.family(c.owner_id, p_stream);
  before text;
  place uuid;
  adult uuid;
begin
  select n.compartment into before from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
  union all select k.compartment from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream;
  if before = 'leader-offence' and not c.officer then perform gate.refuse(); end if;
  if before = 'staff-offence' and p_to = 'ordinary' and not c.officer and not exists (
      select from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
        and n.school_id = any(c.principal_of)
      union all select from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream
        and k.school_id = any(c.principal_of)) then
    perform gate.refuse();
  end if;
  update public.pupil_case set compartment = p_to where owner_id = c.owner_id and case_id = any(family);
  update public.concern set compartment = p_to,
    holder_id = case when p_to = 'leader-offence' and not c.officer then null else holder_id end,
    holder_role = case when p_to = 'leader-offence' and not c.officer then 'owner-case-officer' else holder_role end
  where owner_id = c.owner_id and concern_id = any(family);
  return query
  update public.case_member m set ended_at = gate.now()
  where m.owner_id = c.owner_id and m.case_id = any(family) and m.ended_at is null
    and (m.person_id <> all(p_keep) or (p_to = 'leader-offence' and not m.by_owner))
  returning m.person_id;
  update public.pupil_case k set responsible_id = null
  where k.owner_id = c.owner_id and k.case_id = any(family) and not exists (
    select from public.case_member m where m.owner_id = k.owner_id and m.case_id = k.case_id
      and m.person_id = k.responsible_id and m.ended_at is null);
  if p_to <> 'leader-offence' then return; end if;
  for place, adult in
    select distinct n.school_id, a.person_id from public.concern n
    join public.concern_person a on a.owner_id = n.owner_id and a.concern_id = n.concern_id and a.part = 'adult'
      and a.withdrawn_at is null
    where n.owner_id = c.owner_id and n.concern_id = any(family)
  loop
    perform gate.follow_to_owner(c.owner_id, place, adult, family);
  end loop;
end $$;
