-- What was held, with whom and when: rules, plan and duty to act gone through with staff, classes and guardians; meetings,
-- surveys and rounds of talks; and that a conversation with a pupil was held. Evidence: rows are only ever added, and one
-- that was wrong is replaced by a new one. No note, no word of what was said.

create table held (
  owner_id uuid not null,
  held_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  subject text collate "C" not null,
  audience text collate "C" not null,
  class_id uuid,
  year_level int,
  body text collate "C",
  held_on date not null,
  way text collate "C" not null,
  replaces uuid,
  stands boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint held_pkey primary key (owner_id, held_id),
  constraint held_school_key unique (owner_id, held_id, school_id),
  constraint held_school_fkey foreign key (owner_id, school_id) references school,
  constraint held_class_fkey foreign key (owner_id, class_id) references school_class,
  constraint held_replaces_fkey foreign key (owner_id, replaces, school_id) references held (owner_id, held_id, school_id),
  constraint held_replaced_once unique (owner_id, replaces),
  constraint held_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint held_school_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint held_subject check (subject ~ '^[a-z][a-z-]{1,39}$'),
  constraint held_audience check (audience in ('staff', 'pupils', 'guardians', 'body')),
  constraint held_body check ((audience = 'body') = (body is not null) and body ~ '^[a-z][a-z-]{1,39}$'),
  constraint held_for_one check (num_nonnulls(class_id, year_level, body) <= 1),
  constraint held_year_level check (year_level between 1 and 13),
  constraint held_way check (way in ('meeting', 'lesson', 'message', 'document', 'survey')),
  constraint held_taken_back check (stands or replaces is not null)
);
comment on table held is 'Something was held or gone through, with whom and when. Never changed: a mistake is replaced by a new row.';
comment on column held.owner_id is 'School owner. [internal]';
comment on column held.held_id is 'The row. [internal]';
comment on column held.school_id is 'The school. [internal]';
comment on column held.school_year is 'As 2026-27. [open]';
comment on column held.subject is 'School rules, plan, duty to act, a meeting, a survey and so on. [internal]';
comment on column held.audience is 'Staff, pupils, guardians, or a body. [internal]';
comment on column held.class_id is 'The class, for one class. [internal]';
comment on column held.year_level is 'The year, for one year. [internal]';
comment on column held.body is 'The body, for a body''s meeting. [internal]';
comment on column held.held_on is 'The day. [internal]';
comment on column held.way is 'Meeting, lesson, message home, document, survey. [internal]';
comment on column held.replaces is 'The row that was wrong. [internal]';
comment on column held.stands is 'False where the replaced one is only taken back. [internal]';
comment on column held.written_by is 'Who wrote it. [personal]';
comment on column held.written_at is 'When. [personal]';
create index held_by_school on held (owner_id, school_id, school_year);

create table held_person (
  owner_id uuid not null,
  held_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  constraint held_person_pkey primary key (owner_id, held_id, person_id),
  constraint held_person_held_fkey foreign key (owner_id, held_id, school_id) references held (owner_id, held_id, school_id),
  constraint held_person_person_fkey foreign key (owner_id, person_id) references person
);
comment on table held_person is 'Members of staff with whom it was gone through: proof per person.';
comment on column held_person.owner_id is 'School owner. [internal]';
comment on column held_person.held_id is 'What was held. [internal]';
comment on column held_person.person_id is 'Who was there. [personal]';
comment on column held_person.school_id is 'The school. [internal]';
create index held_person_by_person on held_person (owner_id, person_id);

create table pupil_conversation (
  owner_id uuid not null,
  conversation_id uuid not null,
  school_id uuid not null,
  pupil_id uuid not null,
  school_year text collate "C" not null,
  term text collate "C" not null,
  kind text collate "C" not null,
  held_on date not null,
  replaces uuid,
  stands boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint pupil_conversation_pkey primary key (owner_id, conversation_id),
  constraint pupil_conversation_of_pupil_key unique (owner_id, conversation_id, pupil_id),
  constraint pupil_conversation_school_fkey foreign key (owner_id, school_id) references school,
  constraint pupil_conversation_pupil_fkey foreign key (owner_id, pupil_id) references person,
  constraint pupil_conversation_replaces_fkey foreign key (owner_id, replaces, pupil_id)
    references pupil_conversation (owner_id, conversation_id, pupil_id),
  constraint pupil_conversation_replaced_once unique (owner_id, replaces),
  constraint pupil_conversation_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint pupil_conversation_two check (written_by <> pupil_id),
  constraint pupil_conversation_school_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint pupil_conversation_term check (term in ('autumn', 'spring')),
  constraint pupil_conversation_kind check (kind in ('pupil', 'getting-to-know', 'development')),
  constraint pupil_conversation_taken_back check (stands or replaces is not null)
);
comment on table pupil_conversation is 'That a planned conversation with a pupil was held, and the day. Nothing of what was said.';
comment on column pupil_conversation.owner_id is 'School owner. [internal]';
comment on column pupil_conversation.conversation_id is 'The row. [internal]';
comment on column pupil_conversation.school_id is 'The school. [internal]';
comment on column pupil_conversation.pupil_id is 'The pupil. [personal]';
comment on column pupil_conversation.school_year is 'As 2026-27. [open]';
comment on column pupil_conversation.term is 'Autumn or spring. [internal]';
comment on column pupil_conversation.kind is 'Which of the planned conversations. [internal]';
comment on column pupil_conversation.held_on is 'The day. [personal]';
comment on column pupil_conversation.replaces is 'The row that was wrong. [internal]';
comment on column pupil_conversation.stands is 'False where the replaced one is only taken back. [internal]';
comment on column pupil_conversation.written_by is 'Who wrote it. [personal]';
comment on column pupil_conversation.written_at is 'When. [personal]';
create index pupil_conversation_by_school on pupil_conversation (owner_id, school_id, school_year);
create index pupil_conversation_by_pupil on pupil_conversation (owner_id, pupil_id);

-- Schools whose leadership (§ 12-5) the one who asks belongs to; none for whoever administers.
create function gate.leading_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select case when administrator then '{}' else leader_of end
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;

-- Classes whose contact teacher they are today, as a member of the class or by a role bound to it.
create function gate.own_classes() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date := gate.today();
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or c.administrator or not c.employed then return '{}'; end if;
  return array(
    select m.class_id from public.class_member m
    where m.owner_id = c.owner_id and m.person_id = c.person_id and m.part = 'contact-teacher'
      and m.from_on <= today and (m.to_on is null or m.to_on >= today)
    union
    select g.class_id from public.role_grant g
    where g.owner_id = c.owner_id and g.person_id = c.person_id and g.role = 'contact-teacher'
      and g.class_id is not null and g.from_on <= today and (g.to_on is null or g.to_on >= today));
end $$;

create function gate.own_pupils() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare today date := gate.today();
begin return array(
  select m.person_id from public.class_member m
  where m.owner_id = gate.owner() and m.class_id = any(gate.own_classes()) and m.part = 'pupil'
    and m.from_on <= today and (m.to_on is null or m.to_on >= today));
end $$;

-- Whether something was held with one class.
create function gate.held_with(p_held uuid, p_audience text, p_class uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (select from public.held h where h.owner_id = gate.owner() and h.held_id = p_held
    and h.audience = p_audience and h.class_id = p_class));
end $$;

do $$
declare named text;
begin
  foreach named in array array['held', 'held_person', 'pupil_conversation']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I for select to varde_jobs using (true)', named || '_jobs', named);
    execute format('grant select on %I to varde_jobs', named);
    execute format('grant select, insert on %I to varde_web', named);
  end loop;
  foreach named in array array['gate.leading_schools()', 'gate.own_classes()', 'gate.own_pupils()',
    'gate.held_with(uuid, text, uuid)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;

create policy held_gate on held for select to varde_gate using (true);
grant select on held to varde_gate;

-- That something was held is for all who work at the school; whom it was gone through with, for themselves and the leaders.
create policy held_read on held for select to varde_web using (
  owner_id = (select gate.owner()) and school_id = any((select gate.schools())::uuid[]));
create policy held_add on held for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person()) and (
    school_id = any((select gate.leading_schools())::uuid[])
    or (audience in ('pupils', 'guardians') and class_id = any((select gate.own_classes())::uuid[])
      and exists (select from school_class s where s.owner_id = held.owner_id and s.class_id = held.class_id
        and s.school_id = held.school_id)
      -- What the leaders have written, they alone put right.
      and (replaces is null or gate.held_with(replaces, audience, class_id)))));
create policy held_person_read on held_person for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person())
    or school_id = any((select gate.leading_schools())::uuid[])));
create policy held_person_add on held_person for insert to varde_web with check (
  owner_id = (select gate.owner()) and school_id = any((select gate.leading_schools())::uuid[])
  and gate.at_school(person_id, 'staff', array[school_id]));
create policy pupil_conversation_read on pupil_conversation for select to varde_web using (
  owner_id = (select gate.owner()) and not gate.is_hidden(pupil_id) and (
    school_id = any((select gate.leading_schools())::uuid[])
    or pupil_id = any((select gate.own_pupils())::uuid[])));
create policy pupil_conversation_add on pupil_conversation for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person()) and not gate.is_hidden(pupil_id)
  and gate.at_school(pupil_id, 'pupil', array[school_id]) and (
    school_id = any((select gate.leading_schools())::uuid[])
    or pupil_id = any((select gate.own_pupils())::uuid[])));
