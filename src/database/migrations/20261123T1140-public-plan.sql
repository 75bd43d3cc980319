-- What anybody may read of a school without signing in: plans that are published, and nothing else. The web role comes
-- to them through three functions, by names in addresses. All three ask one list, which holds only what is published,
-- and says neither who approved it nor what was changed.

create table school_plan_document (
  owner_id uuid not null,
  plan_id uuid not null,
  version int not null,
  language_form text collate "C" not null,
  content bytea not null,
  made_at timestamptz not null,
  constraint school_plan_document_pkey primary key (owner_id, plan_id, version, language_form),
  constraint school_plan_document_version_fkey foreign key (owner_id, plan_id, version) references school_plan_version,
  constraint school_plan_document_form check (language_form in ('nb', 'nn')),
  constraint school_plan_document_pdf check (substr(content, 1, 5) = '%PDF-'::bytea)
);
comment on table school_plan_document is 'A published version of a school''s plan as PDF, made once by the worker.';
comment on column school_plan_document.owner_id is 'School owner. [internal]';
comment on column school_plan_document.plan_id is 'The plan. [open]';
comment on column school_plan_document.version is 'The version, which never changes. [open]';
comment on column school_plan_document.language_form is 'Bokmål or nynorsk. [open]';
comment on column school_plan_document.content is 'The PDF. [open]';
comment on column school_plan_document.made_at is 'When the worker had made it. [internal]';

alter table school_plan_document enable row level security;
alter table school_plan_document force row level security;
create policy school_plan_document_owner on school_plan_document to varde_owner using (true) with check (true);
create policy school_plan_document_gate on school_plan_document for select to varde_gate using (true);
create policy school_plan_document_jobs on school_plan_document to varde_jobs using (true) with check (true);
grant select on school_plan_document to varde_gate;
grant select, insert on school_plan_document to varde_jobs;

-- What is published of one school, by the names in its address. Two that are called the same are none.
create function gate.public_plans(p_owner text, p_school text)
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
  where a.called_so = 1 and v.published_at is not null
$$;

-- The school year that runs: it turns on 1 August.
create function gate.school_year() returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select first::text || '-' || lpad(((first + 1) % 100)::text, 2, '0')
  from (select extract(year from gate.today() - interval '7 months')::int as first) as of_day
$$;

-- A year and a version, or with nulls what is in force: of the year that runs, else of the latest that has been.
create function gate.public_plan(p_owner text, p_school text, p_year text, p_version int)
returns table (owner_name text, owner_phone text, school_name text, language_form text, school_year text, version int,
  approved_on date, approved_in text, is_latest boolean, forms text[], versions jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with all_of as (
    select p.*, row_number() over (order by p.school_year <= gate.school_year() desc,
      case when p.school_year <= gate.school_year() then p.school_year end desc, p.school_year, p.version desc) as place
    from gate.public_plans(p_owner, p_school) p
  )
  select c.owner_name, c.owner_phone, c.school_name, c.language_form, c.school_year, c.version, c.approved_on,
    c.approved_in, c.place = 1,
    array(select d.language_form from public.school_plan_document d
      where d.owner_id = c.owner_id and d.plan_id = c.plan_id and d.version = c.version order by 1),
    (select jsonb_agg(jsonb_build_object('year', a.school_year, 'version', a.version, 'on', a.approved_on)
      order by a.school_year desc, a.version desc) from all_of a)
  from all_of c
  where case when p_year is null then c.place = 1 else c.school_year = p_year and c.version = p_version end
$$;

create function gate.public_content(p_owner text, p_school text, p_year text, p_version int) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.content
  from gate.public_plans(p_owner, p_school) p
  join public.school_plan_version v
    on v.owner_id = p.owner_id and v.plan_id = p.plan_id and v.version = p.version
  where p.school_year = p_year and p.version = p_version
$$;

create function gate.public_document(p_owner text, p_school text, p_year text, p_version int, p_form text)
returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.content
  from gate.public_plans(p_owner, p_school) p
  join public.school_plan_document d
    on d.owner_id = p.owner_id and d.plan_id = p.plan_id and d.version = p.version
  where p.school_year = p_year and p.version = p_version and d.language_form = p_form
$$;

do $$
declare named text;
begin
  foreach named in array array['gate.public_plans(text, text)', 'gate.public_plan(text, text, text, int)',
    'gate.public_content(text, text, text, int)', 'gate.public_document(text, text, text, int, text)',
    'gate.school_year()']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.public_plan(text, text, text, int) to varde_web;
grant execute on function gate.public_content(text, text, text, int) to varde_web;
grant execute on function gate.public_document(text, text, text, int, text) to varde_web;
