-- Who has opened a case since it was opened, summed up for its own page: no other month is looked at.
create function gate.readers(p_stream uuid, p_since timestamptz)
returns table (person_id uuid, times int, last timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  until timestamptz := gate.now() + interval '1 day';
begin
  if not gate.reads(p_stream) then perform gate.refuse(); end if;
  return query
  select l.actor_id, count(*)::int, max(l.at)
  from public.access_log l
  where l.owner_id = c.owner_id and l.stream_id = p_stream and l.at >= p_since and l.at < until
    and l.outcome = 'granted'
  group by l.actor_id;
end $$;

do $$
begin
  alter function gate.readers(uuid, timestamptz) owner to varde_gate;
  revoke all on function gate.readers(uuid, timestamptz) from public;
  grant execute on function gate.readers(uuid, timestamptz) to varde_web;
end $$;
