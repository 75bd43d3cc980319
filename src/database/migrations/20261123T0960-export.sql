-- What taking a case out needs beside the case itself: why, and which part those it names have at school.

-- The wish that opened this transaction, and its purpose for the log.
create function gate.export_reason(p_key_hash bytea) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  return (
    select q.reason from public.export_request q
    where q.owner_id = c.owner_id and q.key_hash = p_key_hash and q.requested_by = c.person_id
      and q.used_at is not null and q.stream_id = any(c.reach));
end $$;

-- Roles today of those whom the requester knows by this case.
create function gate.export_roles(p_persons uuid[]) returns table (person_id uuid, role text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  return query
    select distinct p, r.role
    from unnest(p_persons) p
    cross join lateral gate.roles_of(c.owner_id, p, gate.today()) r
    where p = c.person_id or gate.knows(p);
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.export_reason(bytea)', 'gate.export_roles(uuid[])']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_export', named);
  end loop;
end $$;
