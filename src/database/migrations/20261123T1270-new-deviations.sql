-- A deviation that somebody has just registered waits for those who lead the school (kommuneloven § 25-1): it is told to
-- them at once, and stands on their front page till somebody has begun to follow it up.
create function gate.deviations_new() returns int
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or c.administrator then return 0; end if;
  return (select count(*) from public.deviation d
    where d.owner_id = c.owner_id and d.school_id = any(c.principal_of || c.deputy_of)
      and not exists (select from public.deviation_step x
        where x.owner_id = d.owner_id and x.deviation_id = d.deviation_id));
end $$;
alter function gate.deviations_new() owner to varde_gate;
revoke all on function gate.deviations_new() from public;
grant execute on function gate.deviations_new() to varde_web;

-- Where the one who is signed in goes with each of their own notices, and whether it has been done.
create or replace function gate.notice_places() returns table (notice_id uuid, place jsonb)
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
    (select jsonb_build_object('deviation', n.about_id, 'done', exists (
        select from public.deviation_step x where x.owner_id = n.owner_id and x.deviation_id = n.about_id))
      where n.kind = 'deviation-new'),
    (select jsonb_build_object('deviation', n.about_id, 'done', not exists (
        select from gate.deviations_waiting(gate.today(), c.staff_schools) d
        where d.owner_id = n.owner_id and d.deviation_id = n.about_id
          and (n.kind = 'deviation-escalated' or d.responsible = c.person_id)))
      where n.kind like 'deviation-%'))
  from public.notice n
  where n.owner_id = c.owner_id and n.recipient_id = c.person_id and n.channel = 'app' and n.about_id is not null
    and n.created_at > gate.now() - interval '30 days';
end $$;
