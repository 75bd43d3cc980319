-- What becomes of an occurrence: done, partly, not, moved, dropped. Only ever added to, numbered from 1 for each
-- occurrence, so that two who write at once see each other; what was wrong is taken back by a row of its own. Who holds
-- the plan's roles that no other register knows, what elsewhere in Varde fulfils an activity, and who has been told.

create table occurrence_act (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  activity_id uuid not null,
  ordinal int not null,
  seq int not null,
  kind text collate "C" not null,
  happened_on date,
  took_part text,
  note text,
  link text,
  reason text,
  from_on date,
  to_on date,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint occurrence_act_pkey primary key (owner_id, school_id, school_year, activity_id, ordinal, seq),
  constraint occurrence_act_occurrence_fkey foreign key (owner_id, school_id, school_year, activity_id, ordinal)
    references occurrence,
  constraint occurrence_act_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint occurrence_act_seq check (seq > 0),
  constraint occurrence_act_kind check (kind in ('done', 'partly', 'not-done', 'moved', 'dropped', 'taken-back')),
  constraint occurrence_act_happened check ((kind in ('done', 'partly')) = (happened_on is not null)),
  constraint occurrence_act_reason check ((kind in ('not-done', 'moved', 'dropped')) = (reason is not null)),
  constraint occurrence_act_days check ((kind = 'moved') = (from_on is not null) and (from_on is null) = (to_on is null)
    and from_on <= to_on),
  constraint occurrence_act_lengths check (length(took_part) <= 200 and length(note) <= 1000 and length(link) <= 300
    and length(reason) <= 300)
);
comment on table occurrence_act is 'What somebody wrote of an occurrence. Evidence of the plan''s year: only ever added to.';
comment on column occurrence_act.owner_id is 'School owner. [internal]';
comment on column occurrence_act.school_id is 'The school. [internal]';
comment on column occurrence_act.school_year is 'As 2026-27. [open]';
comment on column occurrence_act.activity_id is 'The line of the plan. [open]';
comment on column occurrence_act.ordinal is 'Which occurrence of it. [open]';
comment on column occurrence_act.seq is 'From 1 without holes: whoever writes has seen the one before. [internal]';
comment on column occurrence_act.kind is 'Done, partly, not done, moved, dropped, or the one before taken back. [internal]';
comment on column occurrence_act.happened_on is 'The day it was done. [internal]';
comment on column occurrence_act.took_part is 'Who took part: groups and roles, no pupils. [personal]';
comment on column occurrence_act.note is 'A short note on the work, not on any child. [personal]';
comment on column occurrence_act.link is 'Where more is written. [internal]';
comment on column occurrence_act.reason is 'Why it wasn''t done, was moved or dropped. [personal]';
comment on column occurrence_act.from_on is 'First day that it was moved to. [internal]';
comment on column occurrence_act.to_on is 'Last day that it was moved to. [internal]';
comment on column occurrence_act.written_by is 'Who wrote it. [personal]';
comment on column occurrence_act.written_at is 'When. [personal]';

create table plan_seat (
  owner_id uuid not null,
  school_id uuid not null,
  party text not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  named_by uuid not null,
  constraint plan_seat_pkey primary key (owner_id, school_id, party, person_id, from_on),
  constraint plan_seat_school_fkey foreign key (owner_id, school_id) references school,
  constraint plan_seat_person_fkey foreign key (owner_id, person_id) references person,
  constraint plan_seat_named_by_fkey foreign key (owner_id, named_by) references person,
  constraint plan_seat_order check (to_on >= from_on - 1)
);
comment on table plan_seat is 'Who carries what the plan gives to a role, a body or a partner that no other register knows. Opens no case.';
comment on column plan_seat.owner_id is 'School owner. [internal]';
comment on column plan_seat.school_id is 'The school. [internal]';
comment on column plan_seat.party is 'The role, body or partner, as the plan names it. [internal]';
comment on column plan_seat.person_id is 'Who carries it. [personal]';
comment on column plan_seat.from_on is 'First day. [personal]';
comment on column plan_seat.to_on is 'Last day, when decided. [personal]';
comment on column plan_seat.named_by is 'Who named them. [personal]';

create table activity_source (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  activity_id uuid not null,
  seq int not null,
  source text collate "C",
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  constraint activity_source_pkey primary key (owner_id, school_id, school_year, activity_id, seq),
  constraint activity_source_activity_fkey foreign key (owner_id, school_id, school_year, activity_id)
    references year_activity,
  constraint activity_source_chosen_by_fkey foreign key (owner_id, chosen_by) references person,
  constraint activity_source_seq check (seq > 0),
  constraint activity_source_source check (source ~ '^[a-z][a-z-]{1,39}(:[a-z][a-z-]{1,39})?$')
);
comment on table activity_source is 'What elsewhere in Varde fulfils an activity by itself, as a leader chose it; the latest choice counts.';
comment on column activity_source.owner_id is 'School owner. [internal]';
comment on column activity_source.school_id is 'The school. [internal]';
comment on column activity_source.school_year is 'As 2026-27. [open]';
comment on column activity_source.activity_id is 'The line of the plan. [open]';
comment on column activity_source.seq is 'From 1 without holes. [internal]';
comment on column activity_source.source is 'What fulfils it, as a code; null for nothing. [internal]';
comment on column activity_source.chosen_by is 'Who chose. [personal]';
comment on column activity_source.chosen_at is 'When. [personal]';

create table occurrence_told (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  activity_id uuid not null,
  ordinal int not null,
  what text collate "C" not null,
  told_at timestamptz not null,
  constraint occurrence_told_pkey primary key (owner_id, school_id, school_year, activity_id, ordinal, what),
  constraint occurrence_told_occurrence_fkey foreign key (owner_id, school_id, school_year, activity_id, ordinal)
    references occurrence,
  constraint occurrence_told_what check (what in ('due', 'late', 'escalated'))
);
comment on table occurrence_told is 'Of which occurrences somebody has been reminded, so that each is told once.';
comment on column occurrence_told.owner_id is 'School owner. [internal]';
comment on column occurrence_told.school_id is 'The school. [internal]';
comment on column occurrence_told.school_year is 'As 2026-27. [open]';
comment on column occurrence_told.activity_id is 'The line of the plan. [open]';
comment on column occurrence_told.ordinal is 'Which occurrence of it. [open]';
comment on column occurrence_told.what is 'That it comes, that it is late, or to the leaders that it is late. [internal]';
comment on column occurrence_told.told_at is 'When. [internal]';

-- What has been held and written elsewhere, as counts for a whole school: no name, and for nobody but those who work there
-- and the worker. done of total says how far something has come that everybody shall have.
create function gate.facts_of(p_owner uuid, p_school uuid, p_year text, p_today date)
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
  from h where h.subject not in ('rules', 'school-plan', 'duty-to-act', 'privacy', 'rights');
end $$;

create function gate.year_facts(p_school uuid, p_year text)
returns table (source text, term text, held_on date, done int, total int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not (p_school = any(c.staff_schools)) then return; end if;
  return query select f.source, f.term, f.held_on, f.done, f.total
    from gate.facts_of(c.owner_id, p_school, p_year, gate.today()) f;
end $$;

-- Who holds which role at a school on a day, own or standing in; of a contact teacher, the year of the class too.
create function gate.holders_of(p_owner uuid, p_school uuid, p_today date)
returns table (person_id uuid, role text, year_level int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select g.person_id, g.role, coalesce(g.year_level, c.year_level)
  from public.role_grant g
  left join public.school_class c on c.owner_id = g.owner_id and c.class_id = g.class_id
  where g.owner_id = p_owner and g.school_id = p_school and g.from_on <= p_today
    and (g.to_on is null or g.to_on >= p_today)
  union
  select s.person_id, s.role, null from public.stand_in s
  where s.owner_id = p_owner and s.school_id = p_school and s.from_on <= p_today
    and (s.to_on is null or s.to_on >= p_today);
end $$;

-- For whoever works there, the caretaker and the substitute too: they see who answers for what in the year.
create function gate.role_holders(p_school uuid) returns table (person_id uuid, role text, year_level int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not (p_school = any(c.staff_schools)) then return; end if;
  return query select h.person_id, h.role, h.year_level from gate.holders_of(c.owner_id, p_school, gate.today()) h;
end $$;

do $$
declare named text;
begin
  foreach named in array array['occurrence_act', 'plan_seat', 'activity_source', 'occurrence_told']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_jobs using (true) with check (true)', named || '_jobs', named);
    execute format('grant select on %I to varde_jobs', named);
  end loop;
  foreach named in array array['occurrence_act', 'plan_seat', 'activity_source']
  loop
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and school_id = any((select gate.schools())::uuid[]))', named || '_read', named);
    execute format('grant select, insert on %I to varde_web', named);
  end loop;
  foreach named in array array['held_person', 'pupil_conversation']
  loop
    execute format('create policy %I on %I for select to varde_gate using (true)', named || '_gate', named);
    execute format('grant select on %I to varde_gate', named);
  end loop;
  foreach named in array array['gate.facts_of(uuid, uuid, text, date)', 'gate.year_facts(uuid, text)',
    'gate.holders_of(uuid, uuid, date)', 'gate.role_holders(uuid)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.year_facts(uuid, text), gate.role_holders(uuid) to varde_web;
grant execute on function gate.facts_of(uuid, uuid, text, date), gate.holders_of(uuid, uuid, date) to varde_jobs;
grant insert on occurrence_told to varde_jobs;
grant update (to_on) on plan_seat to varde_web;

-- Whoever works with pupils there writes what was done; dropping something is the leaders'.
create policy occurrence_act_add on occurrence_act for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person()) and (
    school_id = any((select gate.leading_schools())::uuid[])
    or (kind <> 'dropped' and school_id = any((select gate.pupil_schools())::uuid[]))));
create policy plan_seat_name on plan_seat for insert to varde_web with check (
  owner_id = (select gate.owner()) and named_by = (select gate.person())
  and school_id = any((select gate.leading_schools())::uuid[])
  and gate.at_school(person_id, 'staff', array[school_id]));
create policy plan_seat_end on plan_seat for update to varde_web using (
  owner_id = (select gate.owner()) and school_id = any((select gate.leading_schools())::uuid[]));
create policy activity_source_choose on activity_source for insert to varde_web with check (
  owner_id = (select gate.owner()) and chosen_by = (select gate.person())
  and school_id = any((select gate.leading_schools())::uuid[]));
