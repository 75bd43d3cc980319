-- Bodies of a school (§§ 10-4, 10-5): members with terms, meetings, decisions, proposals, and comments to the plan. A member
-- reaches the body through a term that runs and through nothing else; nothing here reaches a case, and nothing counts one.

create table body (
  owner_id uuid not null,
  body_id uuid not null,
  school_id uuid not null,
  kind text collate "C" not null,
  name text,
  read_by_staff boolean not null,
  comments_plan boolean not null,
  meetings_a_year int,
  begun_on date not null,
  closed_on date,
  begun_by uuid not null,
  constraint body_pkey primary key (owner_id, body_id),
  constraint body_school_fkey foreign key (owner_id, school_id) references school,
  constraint body_begun_by_fkey foreign key (owner_id, begun_by) references person,
  constraint body_kind check (kind ~ '^[a-z][a-z-]+$'),
  constraint body_meetings check (meetings_a_year between 1 and 200),
  constraint body_order check (closed_on >= begun_on)
);
comment on table body is
  'A council, committee or team of a school, as the owner and the school have set it up (§ 10-5).';
comment on column body.owner_id is 'School owner. [internal]';
comment on column body.body_id is 'The body. [open]';
comment on column body.school_id is 'The school. [open]';
comment on column body.kind is 'What sort of body. [open]';
comment on column body.name is 'What the school calls it; null for the kind''s own name. [open]';
comment on column body.read_by_staff is 'Everybody who works at the school may read its meetings. [internal]';
comment on column body.comments_plan is 'Its members may comment the lines of the plan. [internal]';
comment on column body.meetings_a_year is 'How often it meets, where that is set. [open]';
comment on column body.begun_on is 'First day. [open]';
comment on column body.closed_on is 'The day on which it ended. [open]';
comment on column body.begun_by is 'Who set it up. [internal]';

create table body_member (
  owner_id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  part text collate "C" not null,
  stands_for text collate "C" not null,
  from_on date not null,
  to_on date,
  named_by uuid not null,
  constraint body_member_pkey primary key (owner_id, body_id, person_id, from_on),
  constraint body_member_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_member_person_fkey foreign key (owner_id, person_id) references person,
  constraint body_member_named_by_fkey foreign key (owner_id, named_by) references person,
  constraint body_member_part check (part in ('leader', 'secretary', 'member', 'deputy')),
  constraint body_member_stands_for check (stands_for in ('pupils', 'guardians', 'staff', 'others')),
  constraint body_member_order check (to_on >= from_on - 1)
);
comment on table body_member is 'Who sits in a body, as whom, from and to which day.';
comment on column body_member.owner_id is 'School owner. [internal]';
comment on column body_member.body_id is 'The body. [internal]';
comment on column body_member.person_id is 'The member. [personal]';
comment on column body_member.part is 'Leader, secretary, member or deputy. [internal]';
comment on column body_member.stands_for is 'Whom the member stands for: pupils, guardians, staff, others. [personal]';
comment on column body_member.from_on is 'First day of the term. [internal]';
comment on column body_member.to_on is 'Last day. [internal]';
comment on column body_member.named_by is 'Who wrote it in. [internal]';

create table body_meeting (
  owner_id uuid not null,
  meeting_id uuid not null,
  body_id uuid not null,
  held_on date not null,
  at_clock text collate "C",
  place text,
  agenda jsonb not null,
  called_off boolean not null default false,
  version int not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint body_meeting_pkey primary key (owner_id, meeting_id),
  constraint body_meeting_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_meeting_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint body_meeting_clock check (at_clock ~ '^\d\d:\d\d$'),
  constraint body_meeting_version check (version > 0)
);
comment on table body_meeting is 'A meeting of a body, with what is on its list.';
comment on column body_meeting.owner_id is 'School owner. [internal]';
comment on column body_meeting.meeting_id is 'The meeting. [internal]';
comment on column body_meeting.body_id is 'Whose. [internal]';
comment on column body_meeting.held_on is 'The day. [internal]';
comment on column body_meeting.at_clock is 'When on that day, as 12:00. [internal]';
comment on column body_meeting.place is 'Where. [internal]';
comment on column body_meeting.agenda is
  'What is on the list, in order, with a paper to each where there is one. [internal]';
comment on column body_meeting.called_off is 'It was called off. [internal]';
comment on column body_meeting.version is 'Changes so far: two writers compare. [internal]';
comment on column body_meeting.written_by is 'Who changed it last. [internal]';
comment on column body_meeting.written_at is 'When. [internal]';

create table body_minutes (
  owner_id uuid not null,
  meeting_id uuid not null,
  version int not null,
  words text not null,
  present uuid[] not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint body_minutes_pkey primary key (owner_id, meeting_id, version),
  constraint body_minutes_meeting_fkey foreign key (owner_id, meeting_id) references body_meeting,
  constraint body_minutes_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint body_minutes_version check (version > 0)
);
comment on table body_minutes is 'Minutes of a meeting; every version of them, only ever added.';
comment on column body_minutes.owner_id is 'School owner. [internal]';
comment on column body_minutes.meeting_id is 'The meeting. [internal]';
comment on column body_minutes.version is 'From 1 without holes. [internal]';
comment on column body_minutes.words is 'What was said and agreed, without names. [internal]';
comment on column body_minutes.present is 'Members who were there. [personal]';
comment on column body_minutes.written_by is 'Who wrote it. [internal]';
comment on column body_minutes.written_at is 'When. [internal]';

create table body_decision (
  owner_id uuid not null,
  decision_id uuid not null,
  body_id uuid not null,
  meeting_id uuid not null,
  words text not null,
  becomes text collate "C" not null,
  responsible text collate "C",
  due_on date,
  done_on date,
  done_words text,
  done_by uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint body_decision_pkey primary key (owner_id, decision_id),
  constraint body_decision_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_decision_meeting_fkey foreign key (owner_id, meeting_id) references body_meeting,
  constraint body_decision_made_by_fkey foreign key (owner_id, made_by) references person,
  constraint body_decision_done_by_fkey foreign key (owner_id, done_by) references person,
  constraint body_decision_becomes check (becomes in ('noted', 'task', 'proposal')),
  constraint body_decision_task check ((becomes = 'task') = (due_on is not null)
    and (becomes = 'task') = (responsible is not null)),
  constraint body_decision_done check ((done_on is null) = (done_by is null) and (done_on is null or becomes = 'task'))
);
comment on table body_decision is
  'What a meeting decided: to be known, to be done by somebody by a day, or proposed for the plan.';
comment on column body_decision.owner_id is 'School owner. [internal]';
comment on column body_decision.decision_id is 'The decision. [internal]';
comment on column body_decision.body_id is 'Whose. [internal]';
comment on column body_decision.meeting_id is 'In which meeting. [internal]';
comment on column body_decision.words is 'What was decided. [internal]';
comment on column body_decision.becomes is 'Noted, a task, or a proposal for the plan. [internal]';
comment on column body_decision.responsible is 'The role that is to do it. [internal]';
comment on column body_decision.due_on is 'By which day. [internal]';
comment on column body_decision.done_on is 'When it was done. [internal]';
comment on column body_decision.done_words is 'What came of it. [internal]';
comment on column body_decision.done_by is 'Who said so. [internal]';
comment on column body_decision.made_by is 'Who wrote it down. [internal]';
comment on column body_decision.made_at is 'When. [internal]';

create table body_proposal (
  owner_id uuid not null,
  proposal_id uuid not null,
  body_id uuid not null,
  school_id uuid not null,
  decision_id uuid,
  words text not null,
  reason text,
  made_by uuid not null,
  made_at timestamptz not null,
  answer text collate "C",
  answer_words text,
  answered_by uuid,
  answered_at timestamptz,
  plan_id uuid,
  line_id uuid,
  constraint body_proposal_pkey primary key (owner_id, proposal_id),
  constraint body_proposal_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_proposal_school_fkey foreign key (owner_id, school_id) references school,
  constraint body_proposal_decision_fkey foreign key (owner_id, decision_id) references body_decision,
  constraint body_proposal_made_by_fkey foreign key (owner_id, made_by) references person,
  constraint body_proposal_answered_by_fkey foreign key (owner_id, answered_by) references person,
  constraint body_proposal_line_fkey foreign key (owner_id, plan_id, line_id) references school_plan_line,
  constraint body_proposal_answer check (answer in ('accepted', 'turned-down')),
  constraint body_proposal_answered check ((answer is null) = (answer_words is null)
    and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
    and (answer is not distinct from 'accepted') = (line_id is not null))
);
comment on table body_proposal is 'What a body proposes for the plan, and what the school answered.';
comment on column body_proposal.owner_id is 'School owner. [internal]';
comment on column body_proposal.proposal_id is 'The proposal. [internal]';
comment on column body_proposal.body_id is 'From which body. [internal]';
comment on column body_proposal.school_id is 'To which school. [internal]';
comment on column body_proposal.decision_id is 'The decision that it comes from. [internal]';
comment on column body_proposal.words is 'What is proposed. [internal]';
comment on column body_proposal.reason is 'Why. [internal]';
comment on column body_proposal.made_by is 'Who sent it. [internal]';
comment on column body_proposal.made_at is 'When. [internal]';
comment on column body_proposal.answer is 'Accepted or turned down. [internal]';
comment on column body_proposal.answer_words is 'The school''s words. [internal]';
comment on column body_proposal.answered_by is 'Who answered. [internal]';
comment on column body_proposal.answered_at is 'When. [internal]';
comment on column body_proposal.plan_id is 'The plan in which it became a line. [internal]';
comment on column body_proposal.line_id is 'The line. [internal]';

create table plan_comment (
  owner_id uuid not null,
  comment_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  body_id uuid not null,
  revision int not null,
  words text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  settled text collate "C",
  answer text,
  settled_by uuid,
  settled_at timestamptz,
  constraint plan_comment_pkey primary key (owner_id, comment_id),
  constraint plan_comment_line_fkey foreign key (owner_id, plan_id, line_id) references school_plan_line,
  constraint plan_comment_body_fkey foreign key (owner_id, body_id) references body,
  constraint plan_comment_made_by_fkey foreign key (owner_id, made_by) references person,
  constraint plan_comment_settled_by_fkey foreign key (owner_id, settled_by) references person,
  constraint plan_comment_settled check (settled in ('changed', 'kept')),
  constraint plan_comment_answered check ((settled is null) = (answer is null)
    and (settled is null) = (settled_by is null)
    and (settled is null) = (settled_at is null))
);
comment on table plan_comment is
  'What a body says to a line of the plan, and what those who write in it answered. Never about a child or an employee.';
comment on column plan_comment.owner_id is 'School owner. [internal]';
comment on column plan_comment.comment_id is 'The comment. [internal]';
comment on column plan_comment.plan_id is 'The plan. [internal]';
comment on column plan_comment.line_id is 'The line. [internal]';
comment on column plan_comment.body_id is 'Which body. [internal]';
comment on column plan_comment.revision is 'The line as it stood when it was read. [internal]';
comment on column plan_comment.words is 'What is said. [internal]';
comment on column plan_comment.made_by is 'Who wrote it. [internal]';
comment on column plan_comment.made_at is 'When. [internal]';
comment on column plan_comment.settled is 'Changed, or kept as it is. [internal]';
comment on column plan_comment.answer is 'What was answered. [internal]';
comment on column plan_comment.settled_by is 'Who settled it. [internal]';
comment on column plan_comment.settled_at is 'When. [internal]';

create table body_activity (
  owner_id uuid not null,
  activity_id uuid not null,
  version int not null,
  body_id uuid not null,
  what text not null,
  on_day date,
  who text,
  state text collate "C" not null,
  how_it_went text,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint body_activity_pkey primary key (owner_id, activity_id, version),
  constraint body_activity_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_activity_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint body_activity_state check (state in ('planned', 'done', 'dropped')),
  constraint body_activity_version check (version > 0)
);
comment on table body_activity is 'What a body has planned to do; every version of it, only ever added.';
comment on column body_activity.owner_id is 'School owner. [internal]';
comment on column body_activity.activity_id is 'The activity. [internal]';
comment on column body_activity.version is 'From 1 without holes. [internal]';
comment on column body_activity.body_id is 'Whose. [internal]';
comment on column body_activity.what is 'What they will do. [internal]';
comment on column body_activity.on_day is 'Which day. [internal]';
comment on column body_activity.who is 'Group or class that takes care of it, no names. [internal]';
comment on column body_activity.state is 'Planned, done or dropped. [internal]';
comment on column body_activity.how_it_went is 'In their own words. [internal]';
comment on column body_activity.written_by is 'Who wrote it. [internal]';
comment on column body_activity.written_at is 'When. [internal]';

create table body_answer (
  owner_id uuid not null,
  body_id uuid not null,
  school_year text collate "C" not null,
  version int not null,
  words jsonb not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint body_answer_pkey primary key (owner_id, body_id, school_year, version),
  constraint body_answer_body_fkey foreign key (owner_id, body_id) references body,
  constraint body_answer_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint body_answer_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint body_answer_version check (version > 0)
);
comment on table body_answer is
  'What a body answers to the yearly evaluation of the plan, in its own words; every version of it.';
comment on column body_answer.owner_id is 'School owner. [internal]';
comment on column body_answer.body_id is 'Which body. [internal]';
comment on column body_answer.school_year is 'Of which year''s plan. [internal]';
comment on column body_answer.version is 'From 1 without holes. [internal]';
comment on column body_answer.words is 'The answers, by question. [internal]';
comment on column body_answer.written_by is 'Who wrote it. [internal]';
comment on column body_answer.written_at is 'When. [internal]';

create index body_by_school on body (owner_id, school_id);
create index body_member_by_person on body_member (owner_id, person_id);
create index body_meeting_by_body on body_meeting (owner_id, body_id, held_on);
create index body_decision_by_meeting on body_decision (owner_id, meeting_id);
create index body_decision_by_body on body_decision (owner_id, body_id);
create index body_proposal_by_school on body_proposal (owner_id, school_id);
create index body_proposal_by_body on body_proposal (owner_id, body_id);
create index plan_comment_by_line on plan_comment (owner_id, plan_id, line_id);
create index body_activity_by_body on body_activity (owner_id, body_id);

-- A term counts while the member still is what they stand for: a pupil who has moved, a parent whose access has ended and an
-- employee who has left are out the same day, whatever the term says.
create function gate.bodies_of() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date := gate.today();
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return '{}'; end if;
  return (
    select coalesce(array_agg(distinct m.body_id), '{}')
    from public.body_member m
    join public.body b on b.owner_id = m.owner_id and b.body_id = m.body_id
    where m.owner_id = c.owner_id and m.person_id = c.person_id
      and m.from_on <= today and (m.to_on is null or m.to_on >= today)
      and b.begun_on <= today and (b.closed_on is null or b.closed_on > today)
      and case m.stands_for
        when 'pupils' then exists (
          select from public.person_school s where s.owner_id = c.owner_id and s.person_id = c.person_id
            and s.school_id = b.school_id and s.part = 'pupil'
            and s.from_on <= today and (s.to_on is null or s.to_on >= today))
        when 'guardians' then exists (
          select from public.guardian_relation g
          join public.person_school s on s.owner_id = g.owner_id and s.person_id = g.pupil_id
            and s.school_id = b.school_id and s.part = 'pupil'
            and s.from_on <= today and (s.to_on is null or s.to_on >= today)
          where g.owner_id = c.owner_id and g.guardian_id = c.person_id and g.access in ('full', 'limited'))
        when 'staff' then exists (
          select from gate.roles_of(c.owner_id, c.person_id, today) r where r.school_id = b.school_id)
        else true
      end);
end $$;

-- Bodies whose meetings they may read: their own, those that the staff may read, all of a school that they head. An
-- administrator of systems reads what they are a member of.
create function gate.bodies_read() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select gate.bodies_of() || coalesce(array_agg(b.body_id), '{}') from gate.context c
  join public.body b on b.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and not c.administrator
    and ((b.read_by_staff and b.school_id = any(c.staff_schools)) or b.school_id = any(c.principal_of || c.deputy_of)));
end $$;

-- Bodies that they set up and name members of: facts that open doors, so rektor's and the assistant's alone.
create function gate.bodies_led() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(b.body_id), '{}') from gate.context c
  join public.body b on b.owner_id = c.owner_id and b.school_id = any(c.principal_of || c.deputy_of)
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- Bodies whose meetings they call and write down: those they lead or are secretary of, and those of a school that they head.
create function gate.bodies_run() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select gate.bodies_led() || coalesce(array_agg(m.body_id), '{}') from gate.context c
  join public.body_member m on m.owner_id = c.owner_id and m.person_id = c.person_id
    and m.body_id = any(gate.bodies_of()) and m.part in ('leader', 'secretary')
    and m.from_on <= gate.today() and (m.to_on is null or m.to_on >= gate.today())
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- Plans that a body's members read and comment: those of the school, while the body has a say in them.
create function gate.plans_commented() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(distinct p.plan_id), '{}') from public.body b
  join public.school_plan p on p.owner_id = b.owner_id and p.school_id = b.school_id
  where b.owner_id = gate.owner() and b.body_id = any(gate.bodies_of()) and b.comments_plan);
end $$;

-- Schools whose plan they may write in: they answer proposals and comments.
create function gate.plan_written_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(distinct p.school_id), '{}') from public.school_plan p
  where p.owner_id = gate.owner() and p.school_id is not null and p.plan_id = any(gate.plans_edited()));
end $$;

-- Members by name, for whoever may read the body. Who is protected has no name here but for themselves and for rektor.
create function gate.body_people(p_body uuid) returns table (person_id uuid, name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_body <> all(gate.bodies_read()) then return; end if;
  return query
    select distinct p.person_id,
      case when p.protection = 'none' or not gate.is_hidden(p.person_id) then p.given_name || ' ' || p.family_name end
    from public.body_member m
    join public.person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where m.owner_id = gate.owner() and m.body_id = p_body;
end $$;

-- Whom a body's member can be, looked for by name at a school that one heads. Nobody who is protected is found.
create function gate.found_for_body(p_school uuid, p_typed text)
returns table (person_id uuid, name text, stands_for text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  today date := gate.today();
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or p_school <> all(c.principal_of || c.deputy_of) or length(trim(p_typed)) < 2 then return; end if;
  return query
    with here as (
      select s.person_id, case s.part when 'pupil' then 'pupils' else 'staff' end as stands_for
      from public.person_school s
      where s.owner_id = c.owner_id and s.school_id = p_school
        and s.from_on <= today and (s.to_on is null or s.to_on >= today)
      union
      select g.guardian_id, 'guardians'
      from public.person_school s
      join public.person pupil on pupil.owner_id = s.owner_id and pupil.person_id = s.person_id
        and pupil.protection = 'none'
      join public.guardian_relation g on g.owner_id = s.owner_id and g.pupil_id = s.person_id
        and g.access in ('full', 'limited')
      where s.owner_id = c.owner_id and s.school_id = p_school and s.part = 'pupil'
        and s.from_on <= today and (s.to_on is null or s.to_on >= today)
    )
    select p.person_id, p.given_name || ' ' || p.family_name, h.stands_for
    from here h
    join public.person p on p.owner_id = c.owner_id and p.person_id = h.person_id and p.protection = 'none'
    where strpos(lower(p.given_name || ' ' || p.family_name), lower(trim(p_typed))) > 0
    order by 2, 3
    limit 20;
end $$;

-- Which of some words are the name of somebody at the school: a comment with one is turned towards reporting. Who is
-- protected is not among them, or one could ask; asked of one's own school alone.
create function gate.names_among(p_school uuid, p_words text[]) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or not exists (
      select from public.body b where b.owner_id = c.owner_id and b.school_id = p_school
        and b.body_id = any(gate.bodies_of())) then
    return '{}';
  end if;
  return (
    select coalesce(array_agg(distinct token), '{}')
    from public.person_school s
    join public.person p on p.owner_id = s.owner_id and p.person_id = s.person_id and p.protection = 'none'
    cross join regexp_split_to_table(lower(p.given_name || ' ' || p.family_name), '[\s-]+') as token
    where s.owner_id = c.owner_id and s.school_id = p_school and token = any(p_words));
end $$;

do $$
declare named text;
begin
  foreach named in array array['body', 'body_member', 'body_meeting', 'body_minutes', 'body_decision', 'body_proposal',
    'plan_comment', 'body_activity', 'body_answer']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
    execute format('grant select, insert on %I to varde_web', named);
  end loop;
  foreach named in array array['body', 'body_member']
  loop
    execute format('create policy %I on %I for select to varde_gate using (true)', named || '_gate', named);
    execute format('grant select on %I to varde_gate', named);
  end loop;
  foreach named in array array['body', 'body_member', 'body_meeting', 'body_decision', 'body_activity']
  loop
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and body_id = any((select gate.bodies_read())::uuid[]))', named || '_read', named);
  end loop;
  foreach named in array array['school_plan', 'school_plan_section', 'school_plan_line']
  loop
    execute format('create policy %I on %I for select to varde_web using (owner_id = (select gate.owner())
      and plan_id = any((select gate.plans_commented())::uuid[]))', named || '_commented', named);
  end loop;
  foreach named in array array['gate.bodies_of()', 'gate.bodies_read()', 'gate.bodies_led()', 'gate.bodies_run()',
    'gate.plans_commented()', 'gate.plan_written_schools()', 'gate.body_people(uuid)',
    'gate.found_for_body(uuid, text)', 'gate.names_among(uuid, text[])']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;

create policy body_begin on body for insert to varde_web with check (owner_id = (select gate.owner())
  and begun_by = (select gate.person()) and school_id = any((select gate.plan_schools())::uuid[]));
create policy body_change on body for update to varde_web using (owner_id = (select gate.owner())
  and body_id = any((select gate.bodies_led())::uuid[]));
grant update (name, read_by_staff, comments_plan, meetings_a_year, closed_on) on body to varde_web;

create policy body_member_add on body_member for insert to varde_web with check (owner_id = (select gate.owner())
  and named_by = (select gate.person()) and body_id = any((select gate.bodies_led())::uuid[]));
create policy body_member_end on body_member for update to varde_web using (owner_id = (select gate.owner())
  and body_id = any((select gate.bodies_led())::uuid[]));
grant update (to_on) on body_member to varde_web;

create policy body_meeting_call on body_meeting for insert to varde_web with check (owner_id = (select gate.owner())
  and written_by = (select gate.person()) and body_id = any((select gate.bodies_run())::uuid[]));
create policy body_meeting_change on body_meeting for update to varde_web using (owner_id = (select gate.owner())
  and body_id = any((select gate.bodies_run())::uuid[])) with check (written_by = (select gate.person()));
grant update (held_on, at_clock, place, agenda, called_off, version, written_by, written_at) on body_meeting to varde_web;

create policy body_minutes_read on body_minutes for select to varde_web using (owner_id = (select gate.owner())
  and exists (select from body_meeting m where m.owner_id = body_minutes.owner_id
    and m.meeting_id = body_minutes.meeting_id and m.body_id = any((select gate.bodies_read())::uuid[])));
create policy body_minutes_write on body_minutes for insert to varde_web with check (owner_id = (select gate.owner())
  and written_by = (select gate.person()) and exists (select from body_meeting m
    where m.owner_id = body_minutes.owner_id and m.meeting_id = body_minutes.meeting_id
      and m.body_id = any((select gate.bodies_run())::uuid[])));

create policy body_decision_make on body_decision for insert to varde_web with check (owner_id = (select gate.owner())
  and made_by = (select gate.person()) and body_id = any((select gate.bodies_run())::uuid[]));
create policy body_decision_do on body_decision for update to varde_web using (owner_id = (select gate.owner())
  and body_id = any((select gate.bodies_run())::uuid[])) with check (done_by = (select gate.person()));
grant update (done_on, done_words, done_by) on body_decision to varde_web;

create policy body_proposal_read on body_proposal for select to varde_web using (owner_id = (select gate.owner())
  and (body_id = any((select gate.bodies_read())::uuid[])
    or school_id = any((select gate.plan_written_schools())::uuid[])));
create policy body_proposal_make on body_proposal for insert to varde_web with check (owner_id = (select gate.owner())
  and made_by = (select gate.person()) and answer is null
  and (body_id = any((select gate.bodies_of())::uuid[]) or body_id = any((select gate.bodies_run())::uuid[]))
  and exists (select from body b where b.owner_id = body_proposal.owner_id and b.body_id = body_proposal.body_id
    and b.school_id = body_proposal.school_id));
create policy body_proposal_answer on body_proposal for update to varde_web using (owner_id = (select gate.owner())
  and school_id = any((select gate.plan_written_schools())::uuid[])) with check (answered_by = (select gate.person()));
grant update (answer, answer_words, answered_by, answered_at, plan_id, line_id) on body_proposal to varde_web;

create policy plan_comment_read on plan_comment for select to varde_web using (owner_id = (select gate.owner())
  and (body_id = any((select gate.bodies_of())::uuid[]) or plan_id = any((select gate.plans_edited())::uuid[])));
create policy plan_comment_make on plan_comment for insert to varde_web with check (owner_id = (select gate.owner())
  and made_by = (select gate.person()) and settled is null and body_id = any((select gate.bodies_of())::uuid[])
  and plan_id = any((select gate.plans_commented())::uuid[]));
create policy plan_comment_settle on plan_comment for update to varde_web using (owner_id = (select gate.owner())
  and plan_id = any((select gate.plans_edited())::uuid[])) with check (settled_by = (select gate.person()));
grant update (settled, answer, settled_by, settled_at) on plan_comment to varde_web;

create policy body_activity_write on body_activity for insert to varde_web with check (owner_id = (select gate.owner())
  and written_by = (select gate.person()) and body_id = any((select gate.bodies_of())::uuid[]));

create policy body_answer_read on body_answer for select to varde_web using (owner_id = (select gate.owner())
  and (body_id = any((select gate.bodies_of())::uuid[]) or body_id = any((select gate.bodies_led())::uuid[])));
create policy body_answer_write on body_answer for insert to varde_web with check (owner_id = (select gate.owner())
  and written_by = (select gate.person()) and body_id = any((select gate.bodies_of())::uuid[]));
