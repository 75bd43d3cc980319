-- Whoever is named for what only the plan knows, or leads a body as staff, has what the plan gives it in their calendar too.
-- What stands behind an address: whose roles today, what they are named for, what the plan has for the schools where they
-- are, and what was moved or dropped of it, without a word of why. Null where the address is unknown or taken back, and from
-- the moment its person has no role at a school.
create or replace function gate.feed(p_hash bytea) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose record;
  held jsonb;
  schools uuid[];
begin
  select f.owner_id, f.person_id, p.locale into whose
  from public.calendar_feed f join public.person p on p.owner_id = f.owner_id and p.person_id = f.person_id
  where f.token_hash = p_hash and f.revoked_at is null;
  if not found then return null; end if;
  select jsonb_agg(jsonb_build_object('role', r.role, 'school', r.school_id,
      'yearLevel', coalesce(r.year_level, k.year_level))), array_agg(distinct r.school_id)
  into held, schools
  from gate.roles_of(whose.owner_id, whose.person_id, gate.today()) r
  left join public.school_class k on k.owner_id = whose.owner_id and k.class_id = r.class_id
  where r.school_id is not null;
  if held is null then return null; end if;
  return jsonb_build_object('locale', whose.locale, 'now', gate.now(), 'roles', held, 'seats', (
      select coalesce(jsonb_agg(jsonb_build_object('school', a.school, 'party', t.party)), '[]')
      from unnest(schools) as a (school)
      cross join lateral gate.seats_of(whose.owner_id, a.school, gate.today()) t where t.person_id = whose.person_id),
    'items', (
    select coalesce(jsonb_agg(jsonb_build_object('school', o.school_id, 'form', s.language_form, 'year', o.school_year,
      'activity', o.activity_id, 'ordinal', o.ordinal, 'from', o.from_on, 'to', o.to_on,
      'content', jsonb_build_object('what', a.content -> 'what', 'responsible', a.content -> 'responsible',
        'targets', a.content -> 'targets'),
      'acts', (select coalesce(jsonb_agg(jsonb_build_object('seq', c.seq, 'kind', c.kind, 'to',
          case when c.from_on is not null then jsonb_build_object('from', c.from_on, 'to', c.to_on) end)), '[]')
        from public.occurrence_act c where c.owner_id = o.owner_id and c.school_id = o.school_id
          and c.school_year = o.school_year and c.activity_id = o.activity_id and c.ordinal = o.ordinal)) order by o.from_on, o.activity_id, o.ordinal), '[]')
    from public.occurrence o
    join public.school s on s.owner_id = o.owner_id and s.school_id = o.school_id
    join public.year_activity a on a.owner_id = o.owner_id and a.school_id = o.school_id
      and a.school_year = o.school_year and a.activity_id = o.activity_id
    where o.owner_id = whose.owner_id and o.school_id = any(schools) and o.in_plan and o.from_on is not null
      and o.kind <> 'standing' and o.beat is distinct from 'day' and o.beat is distinct from 'week'
      and o.to_on >= gate.today() - 365));
end $$;
