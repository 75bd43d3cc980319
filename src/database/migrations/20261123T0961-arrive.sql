-- Opening the gate and saying who came, in one: a page asks both first of all, and each question is a round trip.
create function gate.arrive(token_hash bytea)
returns table (owner_id uuid, person_id uuid, given_name text, family_name text, two_factor boolean, fresh boolean,
  trained boolean, now timestamptz, roles jsonb, place text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
  if not gate.enter(token_hash) then return; end if;
  return query
    select m.owner_id, m.person_id, m.given_name, m.family_name, m.two_factor, m.fresh, m.trained, m.now, m.roles,
      coalesce(
        (select s.name from public.school s where s.owner_id = m.owner_id
          and s.school_id = (select (r ->> 'school')::uuid from jsonb_array_elements(m.roles) r
            where r ->> 'school' is not null limit 1)),
        (select o.name from public.school_owner o where o.owner_id = m.owner_id))
    from gate.me() m;
end $$;
alter function gate.arrive(bytea) owner to varde_gate;
revoke all on function gate.arrive(bytea) from public;
grant execute on function gate.arrive(bytea) to varde_web;
