-- Bodies are asked to answer the evaluation of the plan by a day; and what waits for whom in the plan's work, for the front
-- page of one person and for the worker that writes notices. A notice holds the id of what it is about, and nothing of it.
create table evaluation_asked (
  owner_id uuid not null,
  body_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  answer_by date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  constraint evaluation_asked_pkey primary key (owner_id, body_id, school_year),
  constraint evaluation_asked_body_fkey foreign key (owner_id, body_id) references body,
  constraint evaluation_asked_school_fkey foreign key (owner_id, school_id) references school,
  constraint evaluation_asked_asked_by_fkey foreign key (owner_id, asked_by) references person,
  constraint evaluation_asked_year check (school_year ~ '^20\d\d-\d\d$')
);
comment on table evaluation_asked is 'That a body has been asked to answer the evaluation of a year''s plan (§ 10-4).';
comment on column evaluation_asked.owner_id is 'School owner. [internal]';
comment on column evaluation_asked.body_id is 'Which body. [internal]';
comment on column evaluation_asked.school_id is 'The school. [internal]';
comment on column evaluation_asked.school_year is 'As 2026-27. [internal]';
comment on column evaluation_asked.answer_by is 'By which day. [internal]';
comment on column evaluation_asked.asked_by is 'Who asked. [internal]';
comment on column evaluation_asked.asked_at is 'When. [internal]';

alter table evaluation_asked enable row level security;
alter table evaluation_asked force row level security;
create policy evaluation_asked_owner on evaluation_asked to varde_owner using (true) with check (true);
create policy evaluation_asked_gate on evaluation_asked for select to varde_gate using (true);
create policy evaluation_asked_read on evaluation_asked for select to varde_web using (owner_id = (select gate.owner())
  and (body_id = any((select gate.bodies_of())::uuid[]) or school_id = any((select gate.evaluated_schools())::uuid[])));
create policy evaluation_asked_ask on evaluation_asked for insert to varde_web with check (
  owner_id = (select gate.owner()) and asked_by = (select gate.person())
  and school_id = any((select gate.plan_schools())::uuid[])
  and exists (select from body b where b.owner_id = evaluation_asked.owner_id and b.body_id = evaluation_asked.body_id
    and b.school_id = evaluation_asked.school_id and b.closed_on is null));
grant select, insert on evaluation_asked to varde_web;
grant select on evaluation_asked to varde_gate;

alter table notice add column about_id uuid;
comment on column notice.about_id is 'The comment, body, school or deviation that it is about, when there is one. [internal]';

create policy plan_comment_gate on plan_comment for select to varde_gate using (true);
grant select (owner_id, comment_id, plan_id, line_id, body_id, made_by, settled) on plan_comment to varde_gate;
create policy body_answer_gate on body_answer for select to varde_gate using (true);
grant select (owner_id, body_id, school_year) on body_answer to varde_gate;
create policy plan_evaluation_gate on plan_evaluation for select to varde_gate using (true);
grant select (owner_id, school_id, school_year, kind, laid_at) on plan_evaluation to varde_gate;
create policy year_wheel_gate on year_wheel for select to varde_gate using (true);
grant select (owner_id, school_id, school_year) on year_wheel to varde_gate;

-- Whether a member still is what they stand for, as gate.bodies_of asks of whoever is signed in.
create function gate.still_stands(p_owner uuid, p_person uuid, p_school uuid, p_stands_for text, p_today date)
returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (select case p_stands_for
  when 'pupils' then exists (
    select from public.person_school s where s.owner_id = p_owner and s.person_id = p_person and s.school_id = p_school
      and s.part = 'pupil' and s.from_on <= p_today and (s.to_on is null or s.to_on >= p_today))
  when 'guardians' then exists (
    select from public.guardian_relation g
    join public.person_school s on s.owner_id = g.owner_id and s.person_id = g.pupil_id and s.school_id = p_school
      and s.part = 'pupil' and s.from_on <= p_today and (s.to_on is null or s.to_on >= p_today)
    where g.owner_id = p_owner and g.guardian_id = p_person and g.access in ('full', 'limited'))
  when 'staff' then exists (
    select from gate.roles_of(p_owner, p_person, p_today) r where r.school_id = p_school)
  else true end);
end $$;

-- Comments that nobody has answered, with those who write in the plan.
create function gate.comments_waiting(p_today date)
returns table (owner_id uuid, comment_id uuid, writers uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select k.owner_id, k.comment_id, array(
    select h.person_id from gate.holders_of(p.owner_id, p.school_id, p_today) h
    where h.role in ('principal', 'assistant-principal')
    union
    select e.person_id from public.school_plan_editor e
    where e.owner_id = p.owner_id and e.school_id = p.school_id and e.from_on <= p_today
      and (e.to_on is null or e.to_on >= p_today)
      and exists (select from gate.roles_of(p.owner_id, e.person_id, p_today) r where r.school_id = p.school_id))
  from public.plan_comment k
  join public.school_plan p on p.owner_id = k.owner_id and p.plan_id = k.plan_id and p.school_id is not null
  where k.settled is null;
end $$;

-- Bodies that have been asked and haven't answered, with those who sit in them today.
create function gate.answers_waiting(p_today date)
returns table (owner_id uuid, school_id uuid, school_year text, body_id uuid, answer_by date, members uuid[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select a.owner_id, a.school_id, a.school_year, a.body_id, a.answer_by, array(
    select distinct m.person_id from public.body_member m
    where m.owner_id = a.owner_id and m.body_id = a.body_id and m.from_on <= p_today
      and (m.to_on is null or m.to_on >= p_today)
      and gate.still_stands(a.owner_id, m.person_id, a.school_id, m.stands_for, p_today))
  from public.evaluation_asked a
  join public.body b on b.owner_id = a.owner_id and b.body_id = a.body_id
    and (b.closed_on is null or b.closed_on > p_today)
  where not exists (select from public.body_answer w
    where w.owner_id = a.owner_id and w.body_id = a.body_id and w.school_year = a.school_year);
end $$;

-- Years that run, with what has been evaluated of them; of some schools, or of all.
create function gate.evaluations_standing(p_years text[], p_schools uuid[])
returns table (owner_id uuid, school_id uuid, school_year text, asked boolean, laid text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select w.owner_id, w.school_id, w.school_year,
    exists (select from public.evaluation_asked a
      where a.owner_id = w.owner_id and a.school_id = w.school_id and a.school_year = w.school_year),
    array(select e.kind from public.plan_evaluation e
      where e.owner_id = w.owner_id and e.school_id = w.school_id and e.school_year = w.school_year)
  from public.year_wheel w
  where w.school_year = any(p_years) and (p_schools is null or w.school_id = any(p_schools));
end $$;

-- Measures against deviations that aren't closed. Whoever has left the school carries none: the leaders do.
create function gate.deviations_waiting(p_today date, p_schools uuid[])
returns table (owner_id uuid, school_id uuid, deviation_id uuid, due_on date, responsible uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select d.owner_id, d.school_id, d.deviation_id, s.due_on, case when exists (
    select from gate.roles_of(d.owner_id, s.responsible_id, p_today) r where r.school_id = d.school_id)
    then s.responsible_id end
  from public.deviation d
  join lateral (select x.due_on, x.responsible_id, x.state, x.measure from public.deviation_step x
    where x.owner_id = d.owner_id and x.deviation_id = d.deviation_id order by x.version desc limit 1) s on true
  where (p_schools is null or d.school_id = any(p_schools)) and s.state <> 'closed' and s.measure is not null and s.due_on is not null;
end $$;

-- Members of staff who have read the duty to act, and whom no leader has written down since.
create function gate.read_alone(p_owner uuid, p_school uuid, p_year text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return array(
  select r.person_id from public.staff_receipt r
  where r.owner_id = p_owner and r.school_id = p_school and r.school_year = p_year and r.subject = 'duty-to-act'
    and exists (select from public.person_school m where m.owner_id = r.owner_id and m.person_id = r.person_id
      and m.school_id = r.school_id and m.part = 'staff' and m.from_on <= gate.today()
      and (m.to_on is null or m.to_on >= gate.today()))
    and not gate.was_with(p_owner, p_school, p_year, 'duty-to-act', r.person_id));
end $$;

create function gate.was_with(p_owner uuid, p_school uuid, p_year text, p_subject text, p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return exists (
  select from public.held h
  join public.held_person x on x.owner_id = h.owner_id and x.held_id = h.held_id and x.person_id = p_person
  where h.owner_id = p_owner and h.school_id = p_school and h.school_year = p_year and h.subject = p_subject
    and h.stands and not exists (select from public.held n where n.owner_id = h.owner_id and n.replaces = h.held_id));
end $$;

-- What waits for whoever is signed in: of their own, and of the schools they lead. Ids, codes, days and counts.
create function gate.my_work(p_year text, p_before text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  led uuid[];
  own uuid[];
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return '{}'; end if;
  led := case when c.administrator then '{}' else c.principal_of || c.deputy_of end;
  own := gate.work_schools();
  return jsonb_build_object(
    'comments', (select jsonb_agg(jsonb_build_object('school', s.slug, 'year', k.school_year, 'count', k.n))
      from (select p.school_id, p.school_year, count(*) as n from public.plan_comment m
        join public.school_plan p on p.owner_id = m.owner_id and p.plan_id = m.plan_id
        where m.owner_id = c.owner_id and m.settled is null and p.plan_id = any(gate.plans_edited())
        group by p.school_id, p.school_year) k
      join public.school s on s.owner_id = c.owner_id and s.school_id = k.school_id),
    'answers', (select jsonb_agg(jsonb_build_object('body', a.body_id, 'kind', b.kind, 'name', b.name,
        'by', a.answer_by, 'school', s.slug, 'year', a.school_year, 'mine', a.body_id = any(gate.bodies_of())))
      from public.evaluation_asked a
      join public.body b on b.owner_id = a.owner_id and b.body_id = a.body_id
        and (b.closed_on is null or b.closed_on > gate.today())
      join public.school s on s.owner_id = a.owner_id and s.school_id = a.school_id
      where a.owner_id = c.owner_id and a.school_year = p_year
        and (a.body_id = any(gate.bodies_of()) or a.school_id = any(led))
        and not exists (select from public.body_answer w
          where w.owner_id = a.owner_id and w.body_id = a.body_id and w.school_year = a.school_year)),
    'evaluations', (select jsonb_agg(jsonb_build_object('school', s.slug, 'schoolYear', e.school_year, 'asked', e.asked,
        'laid', e.laid))
      from gate.evaluations_standing(array[p_year, p_before], led) e
      join public.school s on s.owner_id = e.owner_id and s.school_id = e.school_id
      where e.owner_id = c.owner_id),
    'deviations', (select jsonb_agg(jsonb_build_object('deviation', d.deviation_id, 'due', d.due_on,
        'mine', coalesce(d.responsible = c.person_id, false)))
      from gate.deviations_waiting(gate.today(), own || led) d
      where d.owner_id = c.owner_id and (d.responsible = c.person_id or (d.school_id = any(led) and d.due_on < gate.today()))),
    'receipts', (select jsonb_agg(jsonb_build_object('school', s.slug, 'year', w.school_year, 'count', t.n))
      from public.year_wheel w
      join public.school s on s.owner_id = w.owner_id and s.school_id = w.school_id
      cross join lateral (select count(*) as n from unnest(array['rules', 'school-plan', 'duty-to-act']) subject
        where not exists (select from public.staff_receipt r where r.owner_id = c.owner_id
            and r.school_id = w.school_id and r.school_year = p_year and r.person_id = c.person_id
            and r.subject = subject)
          and not gate.was_with(c.owner_id, w.school_id, p_year, subject, c.person_id)) t
      where w.owner_id = c.owner_id and w.school_year = p_year and w.school_id = any(own) and t.n > 0),
    'readAlone', (select jsonb_agg(jsonb_build_object('school', s.slug, 'year', p_year, 'count', r.n))
      from public.school s
      cross join lateral (
        select cardinality(array_remove(gate.read_alone(c.owner_id, s.school_id, p_year), c.person_id)) as n) r
      where s.owner_id = c.owner_id and s.school_id = any(led) and r.n > 0));
end $$;

-- Where the one who is signed in goes with each of their own notices, and whether it has been done.
create function gate.notice_places() returns table (notice_id uuid, place jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return; end if;
  return query
  select n.notice_id, coalesce(
    (select jsonb_build_object('school', s.slug, 'year', p.school_year, 'body', k.body_id, 'line', k.line_id,
        'done', n.kind = 'plan-comment' and k.settled is not null)
      from public.plan_comment k
      join public.school_plan p on p.owner_id = k.owner_id and p.plan_id = k.plan_id
      join public.school s on s.owner_id = p.owner_id and s.school_id = p.school_id
      where n.kind like 'plan-comment%' and k.owner_id = n.owner_id and k.comment_id = n.about_id),
    (select jsonb_build_object('school', s.slug, 'year', a.school_year, 'body', a.body_id, 'done', exists (
        select from public.body_answer w where w.owner_id = a.owner_id and w.body_id = a.body_id
          and w.school_year = a.school_year))
      from public.evaluation_asked a
      join public.school s on s.owner_id = a.owner_id and s.school_id = a.school_id
      where n.kind like 'body-%' and a.owner_id = n.owner_id and a.body_id = n.about_id
        and a.school_year = split_part(n.occasion, ':', 3)),
    (select jsonb_build_object('school', s.slug, 'year', split_part(n.occasion, ':', 3), 'done', exists (
        select from public.plan_evaluation e where e.owner_id = s.owner_id and e.school_id = s.school_id
          and e.school_year = split_part(n.occasion, ':', 3) and e.kind = split_part(n.occasion, ':', 4)))
      from public.school s
      where n.kind like 'school-evaluation-%' and s.owner_id = n.owner_id and s.school_id = n.about_id),
    (select jsonb_build_object('deviation', n.about_id, 'done', not exists (
        select from gate.deviations_waiting(gate.today(), c.staff_schools) d
        where d.owner_id = n.owner_id and d.deviation_id = n.about_id
          and (n.kind = 'deviation-escalated' or d.responsible = c.person_id)))
      where n.kind like 'deviation-%'))
  from public.notice n
  where n.owner_id = c.owner_id and n.recipient_id = c.person_id and n.channel = 'app' and n.about_id is not null
    and n.created_at > gate.now() - interval '30 days';
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.still_stands(uuid, uuid, uuid, text, date)', 'gate.comments_waiting(date)',
    'gate.answers_waiting(date)', 'gate.evaluations_standing(text[], uuid[])', 'gate.deviations_waiting(date, uuid[])',
    'gate.read_alone(uuid, uuid, text)', 'gate.was_with(uuid, uuid, text, text, uuid)', 'gate.my_work(text, text)',
    'gate.notice_places()']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.comments_waiting(date), gate.answers_waiting(date), gate.evaluations_standing(text[], uuid[]),
  gate.deviations_waiting(date, uuid[]) to varde_jobs;
grant execute on function gate.my_work(text, text), gate.notice_places() to varde_web;
