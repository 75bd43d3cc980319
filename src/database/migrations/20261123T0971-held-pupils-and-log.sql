-- Whom the owner has to act for: the class of the pupil of a case or concern that one reads, and of nobody else's.

create function gate.reads_about(p_pupil uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  return found and (c.officer or c.reach <> '{}') and (exists (
      select from public.pupil_case k
      where k.owner_id = c.owner_id and k.pupil_id = p_pupil and gate.reads(k.case_id))
    or exists (
      select from public.concern_person a
      where a.owner_id = c.owner_id and a.person_id = p_pupil and a.part = 'about' and a.withdrawn_at is null
        and gate.reads(a.concern_id)));
end $$;

drop policy class_member_read on class_member;
create policy class_member_read on class_member for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    person_id = (select gate.person())
    or (not gate.is_hidden(person_id) and (
      person_id = any((select gate.pupils())::uuid[])
      or exists (select from school_class c where c.owner_id = class_member.owner_id
        and c.class_id = class_member.class_id and c.school_id = any((select gate.pupil_schools())::uuid[]))
      or (part <> 'pupil' and exists (select from school_class c where c.owner_id = class_member.owner_id
        and c.class_id = class_member.class_id and c.school_id = any((select gate.schools())::uuid[])))
      or (part = 'pupil' and gate.reads_about(person_id))))));

-- Who has read a stream: no month is looked at from before there was something to read, and none to come.
create or replace function gate.seen(p_stream uuid)
returns table (at timestamptz, actor_id uuid, action text, reason text, outcome text, on_a_list boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  since timestamptz;
  until timestamptz := gate.now() + interval '1 day';
begin
  if not gate.reads(p_stream) then perform gate.refuse(); end if;
  select coalesce(
    (select k.opened_at from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream),
    (select n.reported_at from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream))
    - interval '1 day' into since;
  return query
  select l.at, l.actor_id, l.action, l.reason, l.outcome, l.listed
  from (
    (select o.at, o.actor_id, o.action, o.reason, o.outcome, false as listed
      from public.access_log o
      where o.owner_id = c.owner_id and o.stream_id = p_stream and o.at >= since and o.at < until
      order by o.at desc limit 500)
    union all
    (select o.at, o.actor_id, o.action, o.reason, o.outcome, true
      from public.access_log o
      where o.owner_id = c.owner_id and o.streams @> array[p_stream] and o.stream_id is distinct from p_stream
        and o.at >= since and o.at < until
      order by o.at desc limit 500)
  ) l
  order by l.at desc limit 500;
end $$;

-- Whether a month of the access log has been made: what has none lands in the rest, and somebody must know.
create function access_log_has_month(month date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return to_regclass(format('public.access_log_%s', to_char(month, 'YYYY_MM'))) is not null;
end $$;
comment on function access_log_has_month is 'Whether the partition of a month is there.';
revoke all on function access_log_has_month from public;
grant execute on function access_log_has_month to varde_jobs;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as signature from pg_proc p
    where p.pronamespace = 'gate'::regnamespace and p.proowner <> 'varde_gate'::regrole
  loop
    execute format('alter function %s owner to varde_gate', f.signature);
    execute format('revoke all on function %s from public', f.signature);
  end loop;
end $$;
grant execute on function gate.reads_about to varde_web, varde_export;
