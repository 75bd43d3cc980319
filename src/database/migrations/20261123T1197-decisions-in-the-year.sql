-- What a body has decided that somebody is to do by a day is in the year as what the plan asks for: it comes in the wheel,
-- is reminded of, and goes up to the leaders when it is late. Its words, role and days, and nothing else of the body.
create policy body_decision_gate on body_decision to varde_gate using (true) with check (true);
create policy occurrence_act_decided on occurrence_act for insert to varde_gate with check (true);
grant select, update (done_on, done_words, done_by) on body_decision to varde_gate;
grant insert on occurrence_act to varde_gate;

create function gate.decided_tasks(p_owner uuid, p_school uuid, p_school_year text)
returns table (decision_id uuid, words text, responsible text, body_kind text, from_on date, to_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select d.decision_id, d.words, d.responsible, b.kind, m.held_on, d.due_on
  from public.body_decision d
  join public.body b on b.owner_id = d.owner_id and b.body_id = d.body_id
  join public.body_meeting m on m.owner_id = d.owner_id and m.meeting_id = d.meeting_id
  where d.owner_id = p_owner and b.school_id = p_school and d.becomes = 'task'
    and d.due_on between make_date(left(p_school_year, 4)::int, 8, 1) and make_date(left(p_school_year, 4)::int + 1, 7, 31);
end $$;

-- For whoever publishes the plan there, and makes the year with it.
create function gate.my_decided_tasks(p_school uuid, p_school_year text)
returns table (decision_id uuid, words text, responsible text, body_kind text, from_on date, to_on date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (p_school = any(gate.published_schools())) then return; end if;
  return query select * from gate.decided_tasks(gate.owner(), p_school, p_school_year);
end $$;

-- Done in one place is done in both.
create function gate.decision_done() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.kind = 'done' then
    update public.body_decision set done_on = new.happened_on, done_words = new.note, done_by = new.written_by
    where owner_id = new.owner_id and decision_id = new.activity_id and done_on is null;
  elsif new.kind = 'taken-back' then
    update public.body_decision set done_on = null, done_words = null, done_by = null
    where owner_id = new.owner_id and decision_id = new.activity_id and done_on is not null;
  end if;
  return null;
end $$;
create trigger occurrence_act_decision after insert on occurrence_act
  for each row execute function gate.decision_done();

create function gate.occurrence_done() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.occurrence_act (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, happened_on, note,
    written_by, written_at)
  select o.owner_id, o.school_id, o.school_year, o.activity_id, o.ordinal, coalesce(l.seq, 0) + 1, 'done', new.done_on,
    left(new.done_words, 1000), new.done_by, gate.now()
  from public.occurrence o
  left join lateral (select a.seq, a.kind from public.occurrence_act a where a.owner_id = o.owner_id
    and a.school_id = o.school_id and a.school_year = o.school_year and a.activity_id = o.activity_id
    and a.ordinal = o.ordinal order by a.seq desc limit 1) l on true
  where o.owner_id = new.owner_id and o.activity_id = new.decision_id
    and coalesce(l.kind, '') not in ('done', 'not-done', 'dropped');
  return null;
end $$;
create trigger body_decision_occurrence after update of done_on on body_decision
  for each row when (old.done_on is null and new.done_on is not null) execute function gate.occurrence_done();

do $$
declare named text;
begin
  foreach named in array array['gate.decided_tasks(uuid, uuid, text)', 'gate.my_decided_tasks(uuid, text)',
    'gate.decision_done()', 'gate.occurrence_done()']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.decided_tasks(uuid, uuid, text) to varde_jobs;
grant execute on function gate.my_decided_tasks(uuid, text) to varde_web;
comment on column year_wheel.events is 'How many events had been said, and tasks decided, when it was made. [internal]';
