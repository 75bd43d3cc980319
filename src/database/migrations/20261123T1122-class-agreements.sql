-- Rules and action plans that a class makes with its pupils, school start and again in the theme weeks.

create table class_agreement (
  owner_id uuid not null,
  class_id uuid not null,
  kind text collate "C" not null,
  version int not null,
  lines jsonb not null,
  occasion text collate "C" not null,
  how text not null,
  agreed_on date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint class_agreement_pkey primary key (owner_id, class_id, kind, version),
  constraint class_agreement_class_fkey foreign key (owner_id, class_id) references school_class,
  constraint class_agreement_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint class_agreement_kind check (kind in ('rules', 'action-plan')),
  constraint class_agreement_occasion check (occasion in ('school-start', 'theme-week', 'survey', 'other')),
  constraint class_agreement_version check (version > 0)
);
comment on table class_agreement is
  'What a class has agreed on together with its pupils: rules, or an action plan. Every version, only ever added.';
comment on column class_agreement.owner_id is 'School owner. [internal]';
comment on column class_agreement.class_id is 'The class. [internal]';
comment on column class_agreement.kind is 'Rules or action plan. [internal]';
comment on column class_agreement.version is 'From 1 without holes. [internal]';
comment on column class_agreement.lines is 'What was agreed, line by line. [internal]';
comment on column class_agreement.occasion is 'School start, a theme week, after a survey, other. [internal]';
comment on column class_agreement.how is 'How the pupils took part. [internal]';
comment on column class_agreement.agreed_on is 'The day. [internal]';
comment on column class_agreement.written_by is 'Who wrote it down. [internal]';
comment on column class_agreement.written_at is 'When. [internal]';

-- Classes whose agreements they may read: all of the school for those who work there, their own for pupils, their
-- child's for guardians whose access isn't closed.
create function gate.classes_read() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date := gate.today();
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return '{}'; end if;
  return (
    select coalesce(array_agg(k.class_id), '{}') from public.school_class k
    where k.owner_id = c.owner_id and ((k.school_id = any(c.staff_schools) and not c.administrator)
      or exists (
        select from public.class_member m
        where m.owner_id = c.owner_id and m.class_id = k.class_id and m.part = 'pupil'
          and m.from_on <= today and (m.to_on is null or m.to_on >= today)
          and (m.person_id = c.person_id or exists (
            select from public.guardian_relation g where g.owner_id = c.owner_id and g.guardian_id = c.person_id
              and g.pupil_id = m.person_id and g.access in ('full', 'limited'))))));
end $$;

-- Classes whose agreements they write down: their own class as its teacher, their year as its lead, all as a leader.
create function gate.classes_written() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date := gate.today();
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or c.administrator then return '{}'; end if;
  return (
    select coalesce(array_agg(k.class_id), '{}') from public.school_class k
    where k.owner_id = c.owner_id and k.school_id = any(c.staff_schools) and (k.school_id = any(c.leader_of)
      or exists (
        select from public.class_member m where m.owner_id = c.owner_id and m.class_id = k.class_id
          and m.person_id = c.person_id and m.part in ('contact-teacher', 'teacher')
          and m.from_on <= today and (m.to_on is null or m.to_on >= today))
      or exists (
        select from gate.roles_of(c.owner_id, c.person_id, today) r
        where r.school_id = k.school_id and r.role = 'year-lead' and r.year_level = k.year_level)));
end $$;

alter table class_agreement enable row level security;
alter table class_agreement force row level security;
create policy class_agreement_owner on class_agreement to varde_owner using (true) with check (true);
create policy class_agreement_read on class_agreement for select to varde_web using (owner_id = (select gate.owner())
  and class_id = any((select gate.classes_read())::uuid[]));
create policy class_agreement_write on class_agreement for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person())
  and class_id = any((select gate.classes_written())::uuid[]));
grant select, insert on class_agreement to varde_web;
alter function gate.classes_read() owner to varde_gate;
alter function gate.classes_written() owner to varde_gate;
revoke all on function gate.classes_read(), gate.classes_written() from public;
grant execute on function gate.classes_read(), gate.classes_written() to varde_web;
