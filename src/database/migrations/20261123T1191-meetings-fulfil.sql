-- Meetings of the bodies fulfil what the plan asks of them, and whoever leads a body carries what the plan gives it: nobody
-- writes twice, and nobody is named twice.
create or replace function gate.facts_of(p_owner uuid, p_school uuid, p_year text, p_today date)
returns table (source text, term text, held_on date, done int, total int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  with h as materialized (
    select * from public.held x
    where x.owner_id = p_owner and x.school_id = p_school and x.school_year = p_year and x.stands
      and not exists (select from public.held n where n.owner_id = x.owner_id and n.replaces = x.held_id)
  ), classes as (
    select c.class_id, c.year_level from public.school_class c
    where c.owner_id = p_owner and c.school_id = p_school and c.school_year = p_year
  ), staff as (
    select distinct m.person_id from public.person_school m
    where m.owner_id = p_owner and m.school_id = p_school and m.part = 'staff' and m.from_on <= p_today
      and (m.to_on is null or m.to_on >= p_today)
  ), wanted (subject, audience) as (
    values ('rules', 'staff'), ('rules', 'pupils'), ('rules', 'guardians'), ('school-plan', 'staff'),
      ('school-plan', 'pupils'), ('school-plan', 'guardians'), ('duty-to-act', 'staff'), ('privacy', 'staff'),
      ('rights', 'pupils'), ('rights', 'guardians')
  ), each as (
    select w.subject, (select min(h.held_on) from h
        join public.held_person x on x.owner_id = h.owner_id and x.held_id = h.held_id and x.person_id = s.person_id
        where h.subject = w.subject and h.audience = 'staff') as first
    from wanted w cross join staff s where w.audience = 'staff'
    union all
    select w.subject, (select min(h.held_on) from h
        where h.subject = w.subject and h.audience = w.audience
          and (h.class_id = c.class_id or (w.audience = 'guardians' and h.class_id is null
            and (h.year_level is null or h.year_level = c.year_level))))
    from wanted w cross join classes c where w.audience <> 'staff'
  ), pupils as (
    select m.person_id, c.year_level from classes c
    join public.class_member m on m.owner_id = p_owner and m.class_id = c.class_id and m.part = 'pupil'
      and m.from_on <= p_today and (m.to_on is null or m.to_on >= p_today)
  ), asked (kind, term) as (
    values ('pupil', 'autumn'), ('pupil', 'spring'), ('getting-to-know', 'autumn'), ('development', 'autumn'),
      ('development', 'spring')
  ), talks as (
    select a.kind, a.term, (select min(x.held_on) from public.pupil_conversation x
        where x.owner_id = p_owner and x.pupil_id = p.person_id and x.school_year = p_year and x.kind = a.kind
          and x.term = a.term and x.stands and not exists (select from public.pupil_conversation n
            where n.owner_id = x.owner_id and n.replaces = x.conversation_id)) as first
    from asked a cross join pupils p
    where a.kind <> 'getting-to-know' or p.year_level = (select min(c.year_level) from classes c)
  )
  select e.subject, null, max(e.first), count(e.first)::int, count(*)::int from each e group by e.subject
  union all
  select t.kind || '-conversations', t.term, max(t.first), count(t.first)::int, count(*)::int
  from talks t group by t.kind, t.term
  union all
  select case when h.subject = 'body-meeting' then 'meeting:' || h.body else h.subject end, null, h.held_on, 1, 1
  from h where h.subject not in ('rules', 'school-plan', 'duty-to-act', 'privacy', 'rights')
  union all
  -- A meeting that has minutes was held.
  select 'meeting:' || b.kind, null, m.held_on, 1, 1
  from public.body b
  join public.body_meeting m on m.owner_id = b.owner_id and m.body_id = b.body_id
  where b.owner_id = p_owner and b.school_id = p_school and not m.called_off and m.held_on <= p_today
    and exists (select from public.body_minutes w where w.owner_id = m.owner_id and w.meeting_id = m.meeting_id);
end $$;

-- Who carries the plan's other roles: named by the leaders, or staff who lead a body or keep its minutes.
create function gate.seats_of(p_owner uuid, p_school uuid, p_today date)
returns table (party text, person_id uuid, named boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select s.party, s.person_id, true from public.plan_seat s
  where s.owner_id = p_owner and s.school_id = p_school and s.from_on <= p_today
    and (s.to_on is null or s.to_on >= p_today)
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

create function gate.plan_seats(p_school uuid) returns table (party text, person_id uuid, named boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not (p_school = any(c.staff_schools)) then return; end if;
  return query select s.party, s.person_id, s.named from gate.seats_of(c.owner_id, p_school, gate.today()) s;
end $$;

do $$
declare named text;
begin
  foreach named in array array['body_meeting', 'body_minutes', 'plan_seat']
  loop
    execute format('create policy %I on %I for select to varde_gate using (true)', named || '_gate', named);
  end loop;
  foreach named in array array['gate.seats_of(uuid, uuid, date)', 'gate.plan_seats(uuid)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
-- That there are minutes, and not a word of them.
grant select (owner_id, body_id, meeting_id, held_on, called_off) on body_meeting to varde_gate;
grant select (owner_id, meeting_id) on body_minutes to varde_gate;
grant select on plan_seat to varde_gate;
grant execute on function gate.plan_seats(uuid) to varde_web;
grant execute on function gate.seats_of(uuid, uuid, date) to varde_jobs;
