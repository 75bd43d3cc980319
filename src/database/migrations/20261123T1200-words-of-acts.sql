-- What somebody wrote of an occurrence (who took part, a note, where more is written, why not) is for those who work at the
-- school. The owner's people and administrators see that it was done, and when: here too, and not in a query alone.
revoke select on occurrence_act from varde_web;
grant select (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, happened_on, from_on, to_on, written_by,
  written_at) on occurrence_act to varde_web;
grant select (took_part, note, link, reason) on occurrence_act to varde_gate;

-- Schools where they have work of their own today, and administer nothing.
create function gate.work_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or c.administrator or not c.employed then return '{}'; end if;
  return array(select distinct r.school_id from gate.roles_of(c.owner_id, c.person_id, gate.today()) r
    where r.school_id is not null);
end $$;

-- The words of one activity's acts, or of all in the year; none for whoever doesn't work there.
create function gate.act_words(p_school uuid, p_year text, p_activity uuid)
returns table (activity_id uuid, ordinal int, seq int, took_part text, note text, link text, reason text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (p_school = any(gate.work_schools())) then return; end if;
  return query select a.activity_id, a.ordinal, a.seq, a.took_part, a.note, a.link, a.reason
    from public.occurrence_act a
    where a.owner_id = gate.owner() and a.school_id = p_school and a.school_year = p_year
      and (p_activity is null or a.activity_id = p_activity)
      and num_nonnulls(a.took_part, a.note, a.link, a.reason) > 0;
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.work_schools()', 'gate.act_words(uuid, text, uuid)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.act_words(uuid, text, uuid) to varde_web;
