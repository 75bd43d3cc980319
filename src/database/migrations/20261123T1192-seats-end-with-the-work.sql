-- Whoever has left the school carries nothing of its plan any more, though nobody took the name away.
create or replace function gate.seats_of(p_owner uuid, p_school uuid, p_today date)
returns table (party text, person_id uuid, named boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select s.party, s.person_id, true from public.plan_seat s
  where s.owner_id = p_owner and s.school_id = p_school and s.from_on <= p_today
    and (s.to_on is null or s.to_on >= p_today)
    and gate.works_at(p_owner, s.person_id, array[p_school])
  union all
  select 'body:' || b.kind, m.person_id, false
  from public.body b
  join public.body_member m on m.owner_id = b.owner_id and m.body_id = b.body_id
    and m.part in ('leader', 'secretary') and m.stands_for = 'staff'
    and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
  where b.owner_id = p_owner and b.school_id = p_school and b.begun_on <= p_today
    and (b.closed_on is null or b.closed_on > p_today)
    and exists (select from gate.roles_of(p_owner, m.person_id, p_today) r where r.school_id = p_school);
end $$;
