-- The year: what a published plan and the school calendar come to. An occurrence is known by school, school year,
-- activity and ordinal for ever; what happens to it lies elsewhere and points here. Rows are never removed: what is no
-- longer in the plan is marked, so that no evidence loses its place. Nothing here is about a child or a named employee.

create table year_wheel (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  plan_id uuid not null,
  plan_version int not null,
  calendar_version int not null,
  made_at timestamptz not null,
  constraint year_wheel_pkey primary key (owner_id, school_id, school_year),
  constraint year_wheel_school_fkey foreign key (owner_id, school_id) references school,
  constraint year_wheel_version_fkey foreign key (owner_id, plan_id, plan_version) references school_plan_version,
  constraint year_wheel_calendar_fkey foreign key (owner_id, calendar_version) references calendar_version,
  constraint year_wheel_year check (school_year ~ '^20\d\d-\d\d$')
);
comment on table year_wheel is 'A school''s year as it was last made: from which version of the plan, and which calendar.';
comment on column year_wheel.owner_id is 'School owner. [internal]';
comment on column year_wheel.school_id is 'The school. [open]';
comment on column year_wheel.school_year is 'As 2026-27. [open]';
comment on column year_wheel.plan_id is 'The plan. [open]';
comment on column year_wheel.plan_version is 'The published version that it was made from. [open]';
comment on column year_wheel.calendar_version is 'The owner''s calendar that it was made from. [open]';
comment on column year_wheel.made_at is 'When. [internal]';

create table year_activity (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  activity_id uuid not null,
  content jsonb not null,
  in_plan boolean not null,
  constraint year_activity_pkey primary key (owner_id, school_id, school_year, activity_id),
  constraint year_activity_wheel_fkey foreign key (owner_id, school_id, school_year) references year_wheel,
  constraint year_activity_kind check (content ->> 'kind' = 'activity')
);
comment on table year_activity is 'A planned activity as the year runs it, as it was last published: what, level, who, for whom, factors.';
comment on column year_activity.owner_id is 'School owner. [internal]';
comment on column year_activity.school_id is 'The school. [open]';
comment on column year_activity.school_year is 'As 2026-27. [open]';
comment on column year_activity.activity_id is 'The line of the plan, stable through versions and years. [open]';
comment on column year_activity.content is 'The activity, with roles and never names of people. [open]';
comment on column year_activity.in_plan is 'False: no longer in the plan. [open]';

create table occurrence (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  activity_id uuid not null,
  ordinal int not null,
  slot text collate "C" not null,
  part int not null,
  kind text collate "C" not null,
  beat text collate "C",
  from_on date,
  to_on date,
  moved_from date,
  moved_because text collate "C",
  in_plan boolean not null,
  made_at timestamptz not null,
  constraint occurrence_pkey primary key (owner_id, school_id, school_year, activity_id, ordinal),
  constraint occurrence_activity_fkey foreign key (owner_id, school_id, school_year, activity_id) references year_activity,
  constraint occurrence_ordinal check (ordinal > 0 and part >= 0),
  constraint occurrence_kind check (kind in ('dated', 'count', 'standing', 'event')),
  constraint occurrence_beat check (beat in ('day', 'week', 'month')),
  constraint occurrence_days check ((from_on is null) = (to_on is null) and from_on <= to_on),
  constraint occurrence_has_days check (from_on is not null or kind in ('standing', 'event')),
  constraint occurrence_moved check ((moved_from is null) = (moved_because is null)),
  constraint occurrence_moved_because check (moved_because in ('weekend', 'public-holiday', 'free-day',
    'outside-school-year'))
);
create index occurrence_by_day on occurrence (owner_id, school_id, from_on) where in_plan and from_on is not null;
comment on table occurrence is 'One time that the plan asks for something in a school year. Its key is its identity for ever; never removed.';
comment on column occurrence.owner_id is 'School owner. [internal]';
comment on column occurrence.school_id is 'The school. [open]';
comment on column occurrence.school_year is 'As 2026-27. [open]';
comment on column occurrence.activity_id is 'The line of the plan. [open]';
comment on column occurrence.ordinal is 'From 1 within the activity and the year; never given to another. [open]';
comment on column occurrence.slot is 'What it is in the plan, whatever the calendar did to it. [internal]';
comment on column occurrence.part is 'Which part of the when, from 0. [internal]';
comment on column occurrence.kind is 'Dated, one of a count, standing, or on an event. [open]';
comment on column occurrence.beat is 'Daily, weekly, monthly; null where it has no rhythm. [open]';
comment on column occurrence.from_on is 'First day that it may be done; null while it waits for an event. [open]';
comment on column occurrence.to_on is 'Last day. [open]';
comment on column occurrence.moved_from is 'Where it would have been, had that not been free. [open]';
comment on column occurrence.moved_because is 'Why that was free. [open]';
comment on column occurrence.in_plan is 'False: no longer in the plan, kept for what hangs on it. [open]';
comment on column occurrence.made_at is 'When it first came into the plan: what lay before then was nobody''s to do. [open]';

-- Schools whose plan the one who asks publishes: their year is made with it.
create function gate.published_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select principal_of from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
alter function gate.published_schools() owner to varde_gate;
revoke all on function gate.published_schools() from public;
grant execute on function gate.published_schools() to varde_web;

do $$
declare named text;
begin
  foreach named in array array['year_wheel', 'year_activity', 'occurrence']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
    execute format('create policy %I on %I to varde_jobs using (true) with check (true)', named || '_jobs', named);
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and school_id = any((select gate.schools())::uuid[]))', named || '_read', named);
    execute format('create policy %I on %I for insert to varde_web with check (owner_id = (select gate.owner())
      and school_id = any((select gate.published_schools())::uuid[]))', named || '_make', named);
    execute format('create policy %I on %I for update to varde_web using (owner_id = (select gate.owner())
      and school_id = any((select gate.published_schools())::uuid[]))', named || '_anew', named);
    execute format('grant select, insert on %I to varde_web, varde_jobs', named);
  end loop;
end $$;
grant update (plan_id, plan_version, calendar_version, made_at) on year_wheel to varde_web, varde_jobs;
grant update (content, in_plan) on year_activity to varde_web, varde_jobs;
grant update (slot, part, kind, beat, from_on, to_on, moved_from, moved_because, in_plan) on occurrence
  to varde_web, varde_jobs;
