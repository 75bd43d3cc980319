-- For the owner's own people: how far each school has come with its plan and its evaluations in a year. States, days and which
-- bodies have answered; no case, no count, no word of an answer.
create function gate.overview(p_year text)
returns table (school_id uuid, slug text, name text, begun_on date, approved_on date, published_on date, asked text[],
  answered text[], laid jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found or c.administrator or not (c.officer or c.owner_leader) then return; end if;
  return query
  select s.school_id, s.slug, s.name, (p.begun_at at time zone 'Europe/Oslo')::date, v.approved_on, v.published_on,
    array(select b.kind from public.evaluation_asked a
      join public.body b on b.owner_id = a.owner_id and b.body_id = a.body_id
      where a.owner_id = s.owner_id and a.school_id = s.school_id and a.school_year = p_year order by b.kind),
    array(select distinct b.kind from public.body_answer w
      join public.body b on b.owner_id = w.owner_id and b.body_id = w.body_id
      where b.owner_id = s.owner_id and b.school_id = s.school_id and w.school_year = p_year order by b.kind),
    coalesce((select jsonb_object_agg(e.kind, (e.laid_at at time zone 'Europe/Oslo')::date)
      from public.plan_evaluation e
      where e.owner_id = s.owner_id and e.school_id = s.school_id and e.school_year = p_year), '{}')
  from public.school s
  left join public.school_plan p on p.owner_id = s.owner_id and p.school_id = s.school_id and p.school_year = p_year
  left join lateral (
    select max(x.approved_on) as approved_on, max((x.published_at at time zone 'Europe/Oslo')::date) as published_on
    from public.school_plan_version x where x.owner_id = p.owner_id and x.plan_id = p.plan_id) v on true
  where s.owner_id = c.owner_id
  order by s.name, s.school_id;
end $$;
alter function gate.overview(text) owner to varde_gate;
revoke all on function gate.overview(text) from public;
grant execute on function gate.overview(text) to varde_web;
