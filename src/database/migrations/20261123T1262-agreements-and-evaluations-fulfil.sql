-- What the classes agree on and what is evaluated stands in Varde already: it fulfils what the plan asks of it. That it was
-- done, and the day; not a word of it.
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
    and exists (select from public.body_minutes w where w.owner_id = m.owner_id and w.meeting_id = m.meeting_id)
  union all
  -- Rules and action plans that the classes have agreed on: when the last class had done so, in each half of the year.
  select case a.kind when 'rules' then 'class-rules' else 'class-action-plans' end, a.term, max(a.first),
    count(a.first)::int, count(*)::int
  from (
    select k.kind, k.term, (select min(g.agreed_on) from public.class_agreement g
        where g.owner_id = p_owner and g.class_id = c.class_id and g.kind = k.kind and g.agreed_on <= p_today
          and (case when extract(month from g.agreed_on) >= 8 then 'autumn' else 'spring' end) = k.term
          and g.agreed_on between make_date(left(p_year, 4)::int, 8, 1) and make_date(left(p_year, 4)::int + 1, 7, 31)) as first
    from classes c
    cross join (values ('rules', 'autumn'), ('rules', 'spring'), ('action-plan', 'autumn'), ('action-plan', 'spring'))
      as k (kind, term)) a
  group by a.kind, a.term
  union all
  -- An evaluation that was laid down.
  select case e.kind when 'to-owner' then 'report-to-owner' when 'with-pupils' then 'evaluation-with-pupils'
      else 'evaluation-of-leaders' end, null, (e.laid_at at time zone 'Europe/Oslo')::date, 1, 1
  from public.plan_evaluation e
  where e.owner_id = p_owner and e.school_id = p_school
    and (e.laid_at at time zone 'Europe/Oslo')::date
      between make_date(left(p_year, 4)::int, 8, 1) and make_date(left(p_year, 4)::int + 1, 7, 31);
end $$;

create policy class_agreement_gate on class_agreement for select to varde_gate using (true);
grant select (owner_id, class_id, kind, agreed_on) on class_agreement to varde_gate;
