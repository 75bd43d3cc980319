-- A member of staff says that they have read the rules, the plan, the duty to act: proof per person, with the day, beside what
-- the leaders write of who was there. Only ever added to.
create table staff_receipt (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  person_id uuid not null,
  subject text collate "C" not null,
  read_on date not null,
  registered_at timestamptz not null,
  constraint staff_receipt_pkey primary key (owner_id, school_id, school_year, person_id, subject),
  constraint staff_receipt_school_fkey foreign key (owner_id, school_id) references school,
  constraint staff_receipt_person_fkey foreign key (owner_id, person_id) references person,
  constraint staff_receipt_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint staff_receipt_subject check (subject in ('rules', 'school-plan', 'duty-to-act'))
);
comment on table staff_receipt is 'Members of staff who have said themselves that they have read something: proof per person.';
comment on column staff_receipt.owner_id is 'School owner. [internal]';
comment on column staff_receipt.school_id is 'The school. [internal]';
comment on column staff_receipt.school_year is 'As 2026-27. [open]';
comment on column staff_receipt.person_id is 'Who has read it. [personal]';
comment on column staff_receipt.subject is 'The rules, the plan, or the duty to act. [internal]';
comment on column staff_receipt.read_on is 'The day. [personal]';
comment on column staff_receipt.registered_at is 'When it was said. [personal]';

alter table staff_receipt enable row level security;
alter table staff_receipt force row level security;
create policy staff_receipt_owner on staff_receipt to varde_owner using (true) with check (true);
create policy staff_receipt_gate on staff_receipt for select to varde_gate using (true);
grant select on staff_receipt to varde_gate;
-- Their own, and for the leaders of the school all of them; an administrator leads nothing.
create policy staff_receipt_read on staff_receipt for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person())
    or school_id = any((select gate.leading_schools())::uuid[])));
-- Of themselves, today, where they work. It opens nothing: training takes another person's word (training_never_by_self).
create policy staff_receipt_say on staff_receipt for insert to varde_web with check (
  owner_id = (select gate.owner()) and person_id = (select gate.person()) and read_on = (select gate.today())
  and school_id = any((select gate.work_schools())::uuid[]));
grant select, insert on staff_receipt to varde_web;
grant execute on function gate.work_schools() to varde_web;

-- As before, and what staff have read on their own counts as well.
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
    select w.subject, least((select min(h.held_on) from h
        join public.held_person x on x.owner_id = h.owner_id and x.held_id = h.held_id and x.person_id = s.person_id
        where h.subject = w.subject and h.audience = 'staff'),
      (select r.read_on from public.staff_receipt r where r.owner_id = p_owner and r.school_id = p_school
        and r.school_year = p_year and r.person_id = s.person_id and r.subject = w.subject)) as first
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
