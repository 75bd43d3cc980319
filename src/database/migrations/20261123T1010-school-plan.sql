-- The school's plan as data: sections and lines of the draft as they stand, every change of them beside, and versions
-- frozen when they were approved. Nothing here is about a child or a named employee. A plan without a school is the
-- owner's template for its schools.

create table school_plan (
  owner_id uuid not null,
  plan_id uuid not null,
  school_id uuid,
  school_year text collate "C" not null,
  grown_from uuid,
  settings jsonb not null default '{}',
  deadlines jsonb not null default '{}',
  revision int not null default 0,
  begun_by uuid,
  begun_at timestamptz not null,
  constraint school_plan_pkey primary key (owner_id, plan_id),
  constraint school_plan_school_fkey foreign key (owner_id, school_id) references school,
  constraint school_plan_grown_from_fkey foreign key (owner_id, grown_from) references school_plan,
  constraint school_plan_begun_by_fkey foreign key (owner_id, begun_by) references person,
  constraint school_plan_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint school_plan_revision check (revision >= 0)
);
create unique index school_plan_of_school on school_plan (owner_id, school_id, school_year) where school_id is not null;
create unique index school_plan_template on school_plan (owner_id, school_year) where school_id is null;
comment on table school_plan is 'A school''s plan for a safe and good environment in one school year, or the owner''s template.';
comment on column school_plan.owner_id is 'School owner. [internal]';
comment on column school_plan.plan_id is 'The plan. [open]';
comment on column school_plan.school_id is 'The school; null for the owner''s template. [open]';
comment on column school_plan.school_year is 'As 2026-27. [open]';
comment on column school_plan.grown_from is 'The plan of the year before, or the template, that it began as. [internal]';
comment on column school_plan.settings is 'What the school chose where plans leave a choice. [open]';
comment on column school_plan.deadlines is 'The school''s own deadlines, within bounds. [open]';
comment on column school_plan.revision is 'Number of the latest change. [internal]';
comment on column school_plan.begun_by is 'Who began it; null when it came with the installation. [internal]';
comment on column school_plan.begun_at is 'When. [internal]';

create table school_plan_section (
  owner_id uuid not null,
  plan_id uuid not null,
  section_id text collate "C" not null,
  heading jsonb,
  position double precision not null,
  locked boolean not null,
  removed boolean not null default false,
  revision int not null,
  constraint school_plan_section_pkey primary key (owner_id, plan_id, section_id),
  constraint school_plan_section_plan_fkey foreign key (owner_id, plan_id) references school_plan,
  constraint school_plan_section_id check (section_id ~ '^[a-z][a-z0-9-]{1,59}$')
);
comment on table school_plan_section is 'A section of the draft as it stands.';
comment on column school_plan_section.owner_id is 'School owner. [internal]';
comment on column school_plan_section.plan_id is 'The plan. [open]';
comment on column school_plan_section.section_id is 'Stable name in addresses. [open]';
comment on column school_plan_section.heading is 'In bokmål and nynorsk; null for a standard heading. [open]';
comment on column school_plan_section.position is 'Order in the plan. [open]';
comment on column school_plan_section.locked is 'The owner lets no school change it. [open]';
comment on column school_plan_section.removed is 'Taken out of the draft. [internal]';
comment on column school_plan_section.revision is 'The latest change of it. [internal]';

create table school_plan_line (
  owner_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  section_id text collate "C" not null,
  position double precision not null,
  template_id uuid,
  locked boolean not null,
  content jsonb not null,
  removed boolean not null default false,
  revision int not null,
  written_by uuid,
  written_at timestamptz not null,
  constraint school_plan_line_pkey primary key (owner_id, plan_id, line_id),
  constraint school_plan_line_section_fkey foreign key (owner_id, plan_id, section_id) references school_plan_section,
  constraint school_plan_line_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint school_plan_line_kind check (content ->> 'kind' in ('prose', 'goal', 'value', 'term', 'factor', 'activity',
    'measure', 'duty'))
);
comment on table school_plan_line is 'A line of the draft as it stands: text, term, value, planned activity and so on.';
comment on column school_plan_line.owner_id is 'School owner. [internal]';
comment on column school_plan_line.plan_id is 'The plan. [open]';
comment on column school_plan_line.line_id is 'Stable through versions and years. [open]';
comment on column school_plan_line.section_id is 'Where it stands. [open]';
comment on column school_plan_line.position is 'Order in the section. [open]';
comment on column school_plan_line.template_id is 'The line of the template that it grew from. [internal]';
comment on column school_plan_line.locked is 'The owner lets no school change it. [open]';
comment on column school_plan_line.content is 'What it says, by kind. [open]';
comment on column school_plan_line.removed is 'Taken out of the draft. [internal]';
comment on column school_plan_line.revision is 'The latest change of it: two writers compare. [internal]';
comment on column school_plan_line.written_by is 'Who wrote it last; null when it came with the installation. [internal]';
comment on column school_plan_line.written_at is 'When. [internal]';

create table school_plan_change (
  owner_id uuid not null,
  plan_id uuid not null,
  revision int not null,
  change jsonb not null,
  before jsonb,
  written_by uuid,
  written_at timestamptz not null,
  constraint school_plan_change_pkey primary key (owner_id, plan_id, revision),
  constraint school_plan_change_plan_fkey foreign key (owner_id, plan_id) references school_plan,
  constraint school_plan_change_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint school_plan_change_revision check (revision > 0)
);
comment on table school_plan_change is 'Every change of a draft, only ever added: what is new, and what stood there before.';
comment on column school_plan_change.owner_id is 'School owner. [internal]';
comment on column school_plan_change.plan_id is 'The plan. [open]';
comment on column school_plan_change.revision is 'From 1 without holes. [internal]';
comment on column school_plan_change.change is 'The change, as the core takes it. [internal]';
comment on column school_plan_change.before is 'The line, section or choice as it was. [internal]';
comment on column school_plan_change.written_by is 'Who; null for the installation. [internal]';
comment on column school_plan_change.written_at is 'When. [internal]';

create table school_plan_version (
  owner_id uuid not null,
  plan_id uuid not null,
  version int not null,
  revision int not null,
  content jsonb not null,
  approved_on date not null,
  approved_in text not null,
  approved_by uuid,
  registered_at timestamptz not null,
  published_at timestamptz,
  constraint school_plan_version_pkey primary key (owner_id, plan_id, version),
  constraint school_plan_version_plan_fkey foreign key (owner_id, plan_id) references school_plan,
  constraint school_plan_version_approved_by_fkey foreign key (owner_id, approved_by) references person,
  constraint school_plan_version_number check (version > 0 and revision >= 0)
);
comment on table school_plan_version is 'A plan as it was approved, frozen. The latest published one is what everybody sees.';
comment on column school_plan_version.owner_id is 'School owner. [internal]';
comment on column school_plan_version.plan_id is 'The plan. [open]';
comment on column school_plan_version.version is 'From 1 without holes. [open]';
comment on column school_plan_version.revision is 'The draft''s latest change that is part of it. [internal]';
comment on column school_plan_version.content is 'The whole plan. [open]';
comment on column school_plan_version.approved_on is 'Day of the decision. [open]';
comment on column school_plan_version.approved_in is 'The body that approved it, as a code. [open]';
comment on column school_plan_version.approved_by is 'Who registered the approval; null for the installation. [internal]';
comment on column school_plan_version.registered_at is 'When it was registered. [internal]';
comment on column school_plan_version.published_at is 'When it was published, if it was. [open]';

create table school_plan_editor (
  owner_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  named_by uuid not null,
  constraint school_plan_editor_pkey primary key (owner_id, school_id, person_id, from_on),
  constraint school_plan_editor_school_fkey foreign key (owner_id, school_id) references school,
  constraint school_plan_editor_person_fkey foreign key (owner_id, person_id) references person,
  constraint school_plan_editor_named_by_fkey foreign key (owner_id, named_by) references person,
  constraint school_plan_editor_order check (to_on >= from_on - 1)
);
comment on table school_plan_editor is 'Whom rektor has named to write in the school''s plan.';
comment on column school_plan_editor.owner_id is 'School owner. [internal]';
comment on column school_plan_editor.school_id is 'The school. [internal]';
comment on column school_plan_editor.person_id is 'Who may write. [internal]';
comment on column school_plan_editor.from_on is 'First day. [internal]';
comment on column school_plan_editor.to_on is 'Last day. [internal]';
comment on column school_plan_editor.named_by is 'Who named them. [internal]';

-- Plans that the one who asks may read: those of the schools where they work, the owner's template, all for the owner's own.
create function gate.plans_read() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(p.plan_id), '{}') from gate.context c join public.school_plan p on p.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned()
    and (p.school_id = any(c.staff_schools) or (p.school_id is null and c.employed)
      or c.officer or c.owner_leader));
end $$;

-- Plans that they may write in: rektor's and the assistant's, those of a school that has named them, the owner's template.
create function gate.plans_edited() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(p.plan_id), '{}') from gate.context c join public.school_plan p on p.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned()
    and (p.school_id = any(c.principal_of || c.deputy_of)
      or (p.school_id is null and (c.officer or c.owner_leader))
      or exists (select from public.school_plan_editor e
        where e.owner_id = c.owner_id and e.school_id = p.school_id and e.person_id = c.person_id
          and p.school_id = any(c.staff_schools)
          and e.from_on <= gate.today() and (e.to_on is null or e.to_on >= gate.today()))));
end $$;

-- Plans whose versions they may approve and publish.
create function gate.plans_approved() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(p.plan_id), '{}') from gate.context c join public.school_plan p on p.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned()
    and (p.school_id = any(c.principal_of) or (p.school_id is null and c.owner_leader)));
end $$;

-- Schools whose plan they may begin, and where they may name who writes.
create function gate.plan_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select principal_of || deputy_of
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;

do $$
declare named text;
begin
  foreach named in array array['school_plan', 'school_plan_section', 'school_plan_line', 'school_plan_change',
    'school_plan_version', 'school_plan_editor']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
  end loop;
  foreach named in array array['school_plan', 'school_plan_editor']
  loop
    execute format('create policy %I on %I for select to varde_gate using (true)', named || '_gate', named);
    execute format('grant select on %I to varde_gate', named);
  end loop;
  foreach named in array array['school_plan', 'school_plan_line', 'school_plan_version']
  loop
    execute format('create policy %I on %I for select to varde_jobs using (true)', named || '_jobs', named);
    execute format('grant select on %I to varde_jobs', named);
  end loop;
  foreach named in array array['school_plan', 'school_plan_section', 'school_plan_line', 'school_plan_change',
    'school_plan_version']
  loop
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and plan_id = any((select gate.plans_read())::uuid[]))', named || '_read', named);
    execute format('grant select, insert on %I to varde_web', named);
  end loop;
  foreach named in array array['school_plan_section', 'school_plan_line', 'school_plan_change']
  loop
    execute format('create policy %I on %I for insert to varde_web with check (owner_id = (select gate.owner())
      and plan_id = any((select gate.plans_edited())::uuid[]))', named || '_add', named);
  end loop;
  foreach named in array array['school_plan', 'school_plan_section', 'school_plan_line']
  loop
    execute format('create policy %I on %I for update to varde_web using (owner_id = (select gate.owner())
      and plan_id = any((select gate.plans_edited())::uuid[]))', named || '_change', named);
  end loop;
  foreach named in array array['gate.plans_read()', 'gate.plans_edited()', 'gate.plans_approved()',
    'gate.plan_schools()']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;

create policy school_plan_begin on school_plan for insert to varde_web with check (
  owner_id = (select gate.owner()) and begun_by = (select gate.person())
  and school_id = any((select gate.plan_schools())::uuid[]));
create policy school_plan_version_add on school_plan_version for insert to varde_web with check (
  owner_id = (select gate.owner()) and approved_by = (select gate.person())
  and plan_id = any((select gate.plans_approved())::uuid[]));
create policy school_plan_version_publish on school_plan_version for update to varde_web using (
  owner_id = (select gate.owner()) and plan_id = any((select gate.plans_approved())::uuid[]));
create policy school_plan_editor_read on school_plan_editor for select to varde_web using (
  owner_id = (select gate.owner()) and school_id = any((select gate.schools())::uuid[]));
create policy school_plan_editor_name on school_plan_editor for insert to varde_web with check (
  owner_id = (select gate.owner()) and named_by = (select gate.person())
  and school_id = any((select gate.plan_schools())::uuid[]));
create policy school_plan_editor_end on school_plan_editor for update to varde_web using (
  owner_id = (select gate.owner()) and school_id = any((select gate.plan_schools())::uuid[]));

grant update (settings, deadlines, revision) on school_plan to varde_web;
grant update (heading, position, locked, removed, revision) on school_plan_section to varde_web;
grant update (section_id, position, content, removed, revision, written_by, written_at) on school_plan_line to varde_web;
grant update (published_at) on school_plan_version to varde_web;
grant select, insert, update (to_on) on school_plan_editor to varde_web;
