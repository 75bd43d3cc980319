-- Deviations: uncovered and followed up, as internal control asks for (kommuneloven § 25-1 c). Closed to pupils and guardians.

create table deviation (
  owner_id uuid not null,
  deviation_id uuid not null,
  school_id uuid not null,
  area text collate "C" not null,
  what text not null,
  place text,
  happened_on date not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  constraint deviation_pkey primary key (owner_id, deviation_id),
  constraint deviation_school_fkey foreign key (owner_id, school_id) references school,
  constraint deviation_registered_by_fkey foreign key (owner_id, registered_by) references person,
  constraint deviation_area check (area in ('duty-to-act', 'supervision', 'routine', 'privacy', 'physical', 'other'))
);
comment on table deviation is
  'Something that was not as the school has said that it shall be (kommuneloven § 25-1 c). No names.';
comment on column deviation.owner_id is 'School owner. [internal]';
comment on column deviation.deviation_id is 'The deviation. [internal]';
comment on column deviation.school_id is 'The school. [internal]';
comment on column deviation.area is 'What sort of thing. [internal]';
comment on column deviation.what is 'What happened, without names. [sensitive]';
comment on column deviation.place is 'Where. [internal]';
comment on column deviation.happened_on is 'When. [internal]';
comment on column deviation.registered_by is 'Who registered it. [personal]';
comment on column deviation.registered_at is 'When. [internal]';

create table deviation_step (
  owner_id uuid not null,
  deviation_id uuid not null,
  version int not null,
  cause text,
  measure text,
  responsible_id uuid,
  due_on date,
  state text collate "C" not null,
  effect text,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint deviation_step_pkey primary key (owner_id, deviation_id, version),
  constraint deviation_step_deviation_fkey foreign key (owner_id, deviation_id) references deviation,
  constraint deviation_step_responsible_fkey foreign key (owner_id, responsible_id) references person,
  constraint deviation_step_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint deviation_step_state check (state in ('at-work', 'closed')),
  constraint deviation_step_closed check (state <> 'closed' or (effect is not null and measure is not null)),
  constraint deviation_step_version check (version > 0)
);
comment on table deviation_step is 'How a deviation is followed up; every version of it, only ever added.';
comment on column deviation_step.owner_id is 'School owner. [internal]';
comment on column deviation_step.deviation_id is 'The deviation. [internal]';
comment on column deviation_step.version is 'From 1 without holes. [internal]';
comment on column deviation_step.cause is 'Why it happened, without names. [sensitive]';
comment on column deviation_step.measure is 'What is done about it. [internal]';
comment on column deviation_step.responsible_id is 'Who does it. [personal]';
comment on column deviation_step.due_on is 'By which day. [internal]';
comment on column deviation_step.state is 'At work, or closed. [internal]';
comment on column deviation_step.effect is 'What came of it. [internal]';
comment on column deviation_step.written_by is 'Who wrote it. [internal]';
comment on column deviation_step.written_at is 'When. [internal]';

create index deviation_by_school on deviation (owner_id, school_id);

-- Schools whose deviations they see all of: the school's own leadership, and the owner, whose duty the control is.
create function gate.deviation_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select case when c.administrator then '{}' when c.officer then c.staff_schools else c.leader_of end
  from gate.context c where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- Deviations that they follow up: the leadership of the school where it happened.
create function gate.deviations_led() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(d.deviation_id), '{}') from gate.context c
  join public.deviation d on d.owner_id = c.owner_id and d.school_id = any(c.leader_of)
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and not c.administrator);
end $$;

-- Deviations that an employee has registered, or is to do something about.
create function gate.deviations_own() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(d.deviation_id), '{}') from gate.context c
  join public.deviation d on d.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and d.school_id = any(c.staff_schools)
    and (d.registered_by = c.person_id or c.person_id = (
      select s.responsible_id from public.deviation_step s
      where s.owner_id = d.owner_id and s.deviation_id = d.deviation_id order by s.version desc limit 1)));
end $$;

do $$
declare named text;
begin
  foreach named in array array['deviation', 'deviation_step']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
    execute format('create policy %I on %I for select to varde_gate using (true)', named || '_gate', named);
    execute format('grant select on %I to varde_gate', named);
    execute format('grant select, insert on %I to varde_web', named);
  end loop;
  foreach named in array array['gate.deviation_schools()', 'gate.deviations_led()', 'gate.deviations_own()']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;

create policy deviation_read on deviation for select to varde_web using (owner_id = (select gate.owner())
  and (school_id = any((select gate.deviation_schools())::uuid[])
    or deviation_id = any((select gate.deviations_own())::uuid[])));
create policy deviation_register on deviation for insert to varde_web with check (owner_id = (select gate.owner())
  and registered_by = (select gate.person()) and school_id = any((select gate.schools())::uuid[]));
create policy deviation_step_read on deviation_step for select to varde_web using (owner_id = (select gate.owner())
  and exists (select from deviation d where d.owner_id = deviation_step.owner_id
    and d.deviation_id = deviation_step.deviation_id));
create policy deviation_step_write on deviation_step for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person())
  and deviation_id = any((select gate.deviations_led())::uuid[]));
