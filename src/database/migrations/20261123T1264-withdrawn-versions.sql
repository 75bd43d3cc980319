-- An earlier version can be taken off the public page: somebody stood in it by name, or it says what it shouldn't. It stays
-- for those who work at the school, with who took it off and when; what is in force is replaced by a new one first.
alter table school_plan_version add column withdrawn_at timestamptz, add column withdrawn_by uuid,
  add constraint school_plan_version_withdrawn_by_fkey foreign key (owner_id, withdrawn_by) references person,
  add constraint school_plan_version_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null or published_at is not null));
comment on column school_plan_version.withdrawn_at is 'When it was taken off the public page. [internal]';
comment on column school_plan_version.withdrawn_by is 'Who took it off. [personal]';
grant update (withdrawn_at, withdrawn_by) on school_plan_version to varde_web;

drop policy school_plan_version_publish on school_plan_version;
create policy school_plan_version_publish on school_plan_version for update to varde_web using (
  owner_id = (select gate.owner()) and plan_id = any((select gate.plans_approved())::uuid[]))
  with check (plan_id = any((select gate.plans_approved())::uuid[])
    and (withdrawn_by is null or withdrawn_by = (select gate.person())));

create or replace function gate.public_plans(p_owner text, p_school text)
returns table (owner_id uuid, plan_id uuid, owner_name text, owner_phone text, school_name text, language_form text,
  school_year text, version int, approved_on date, approved_in text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with place as (
    select o.owner_id, s.school_id, o.name as owner_name, o.phone, s.name as school_name, s.language_form,
      count(*) over () as called_so
    from public.school_owner o join public.school s on s.owner_id = o.owner_id
    where o.slug = p_owner and s.slug = p_school
  )
  select a.owner_id, p.plan_id, a.owner_name, a.phone, a.school_name, a.language_form, p.school_year,
    v.version, v.approved_on, v.approved_in
  from place a
  join public.school_plan p on p.owner_id = a.owner_id and p.school_id = a.school_id
  join public.school_plan_version v on v.owner_id = p.owner_id and v.plan_id = p.plan_id
  where a.called_so = 1 and v.published_at is not null and v.withdrawn_at is null
$$;
