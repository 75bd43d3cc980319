-- The evaluation of a school's plan. Cases are counted by the worker alone, for a whole school and a half year that is over,
-- once; what is kept is what may be shown, so no number that is too small ever reaches the web. Evaluations are laid down
-- once with what they were built on, and reasons for what is new in a plan stand beside it.

create table school_count (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  half text collate "C" not null,
  counts jsonb not null,
  counted_at timestamptz not null,
  constraint school_count_pkey primary key (owner_id, school_id, school_year, half),
  constraint school_count_school_fkey foreign key (owner_id, school_id) references school,
  constraint school_count_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint school_count_half check (half in ('autumn', 'spring'))
);
comment on table school_count is 'Cases of a school in a half year that is over, as numbers that may be shown; frozen.';
comment on column school_count.owner_id is 'School owner. [internal]';
comment on column school_count.school_id is 'The school. [internal]';
comment on column school_count.school_year is 'As 2026-27. [internal]';
comment on column school_count.half is 'Autumn or spring. [internal]';
comment on column school_count.counts is 'Numbers of five and more; smaller ones, and those that would tell them, are words. [internal]';
comment on column school_count.counted_at is 'When they were counted, once. [internal]';

create table plan_evaluation (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  kind text collate "C" not null,
  report jsonb not null,
  answers jsonb not null,
  laid_by uuid not null,
  laid_at timestamptz not null,
  constraint plan_evaluation_pkey primary key (owner_id, school_id, school_year, kind),
  constraint plan_evaluation_school_fkey foreign key (owner_id, school_id) references school,
  constraint plan_evaluation_laid_by_fkey foreign key (owner_id, laid_by) references person,
  constraint plan_evaluation_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint plan_evaluation_kind check (kind in ('leaders-autumn', 'with-pupils', 'leaders-spring', 'to-owner'))
);
comment on table plan_evaluation is 'An evaluation of the plan as it was laid down, with the report that it was built on.';
comment on column plan_evaluation.owner_id is 'School owner. [internal]';
comment on column plan_evaluation.school_id is 'The school. [internal]';
comment on column plan_evaluation.school_year is 'As 2026-27. [internal]';
comment on column plan_evaluation.kind is 'The leaders'' of autumn or spring, with the pupils, or to the owner. [internal]';
comment on column plan_evaluation.report is 'What was done and not, and counts that may be shown; frozen. [internal]';
comment on column plan_evaluation.answers is 'What those who lead the school answered. [internal]';
comment on column plan_evaluation.laid_by is 'Who laid it down. [personal]';
comment on column plan_evaluation.laid_at is 'When. [internal]';

create table plan_reason (
  owner_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  seq int not null,
  words text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint plan_reason_pkey primary key (owner_id, plan_id, line_id, seq),
  constraint plan_reason_plan_fkey foreign key (owner_id, plan_id) references school_plan,
  constraint plan_reason_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint plan_reason_seq check (seq > 0),
  constraint plan_reason_words check (length(words) between 1 and 500)
);
comment on table plan_reason is 'Why a line of the plan is new, changed or gone since the year before; the latest counts.';
comment on column plan_reason.owner_id is 'School owner. [internal]';
comment on column plan_reason.plan_id is 'The plan of the new year. [open]';
comment on column plan_reason.line_id is 'The line, also one that is gone. [open]';
comment on column plan_reason.seq is 'From 1 without holes. [internal]';
comment on column plan_reason.words is 'Why. [open]';
comment on column plan_reason.written_by is 'Who wrote it. [personal]';
comment on column plan_reason.written_at is 'When. [internal]';

-- Schools whose evaluations they read: where they work, where they sit in a body, all for the owner's own people.
create function gate.evaluated_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(s.school_id), '{}') from gate.context c
  join public.school s on s.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and not c.administrator
    and (s.school_id = any(c.staff_schools) or c.officer or c.owner_leader
      or s.school_id in (select b.school_id from public.body b
        where b.owner_id = c.owner_id and b.body_id = any(gate.bodies_of()))));
end $$;

do $$
declare named text;
begin
  foreach named in array array['school_count', 'plan_evaluation', 'plan_reason']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
    execute format('grant select on %I to varde_web', named);
  end loop;
  foreach named in array array['school_count', 'plan_evaluation']
  loop
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and school_id = any((select gate.evaluated_schools())::uuid[]))', named || '_read', named);
  end loop;
  alter function gate.evaluated_schools() owner to varde_gate;
  revoke all on function gate.evaluated_schools() from public;
  grant execute on function gate.evaluated_schools() to varde_web;
end $$;

create policy school_count_jobs on school_count to varde_jobs using (true) with check (true);
grant select, insert on school_count to varde_jobs;
create policy plan_evaluation_lay on plan_evaluation for insert to varde_web with check (
  owner_id = (select gate.owner()) and laid_by = (select gate.person())
  and school_id = any((select gate.plan_schools())::uuid[]));
grant insert on plan_evaluation to varde_web;
create policy plan_reason_read on plan_reason for select to varde_web using (owner_id = (select gate.owner())
  and plan_id = any((select gate.plans_read())::uuid[]));
create policy plan_reason_write on plan_reason for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person())
  and plan_id = any((select gate.plans_edited())::uuid[]));
grant insert on plan_reason to varde_web;
