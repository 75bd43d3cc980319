-- Who writes in the owner's template: the owner's leader, and those whom that leader names, from-to. Case officers read it.

create table plan_template_editor (
  owner_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  to_on date,
  named_by uuid not null,
  constraint plan_template_editor_pkey primary key (owner_id, person_id, from_on),
  constraint plan_template_editor_person_fkey foreign key (owner_id, person_id) references person,
  constraint plan_template_editor_named_by_fkey foreign key (owner_id, named_by) references person,
  constraint plan_template_editor_order check (to_on >= from_on - 1)
);
comment on table plan_template_editor is 'Whom the owner''s leader has named to write in the template for the schools'' plans.';
comment on column plan_template_editor.owner_id is 'School owner. [internal]';
comment on column plan_template_editor.person_id is 'Who may write. [internal]';
comment on column plan_template_editor.from_on is 'First day. [internal]';
comment on column plan_template_editor.to_on is 'Last day. [internal]';
comment on column plan_template_editor.named_by is 'Who named them. [internal]';

-- Whom the leader can name: case officers, and those who head a school. They read the template already.
create function gate.template_readers() returns table (person_id uuid, name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not gate.begins_template() then return; end if;
  return query
    select distinct p.person_id, p.given_name || ' ' || p.family_name
    from public.role_grant g
    join public.person p on p.owner_id = g.owner_id and p.person_id = g.person_id
    where g.owner_id = gate.owner() and g.role in ('owner-case-officer', 'principal', 'assistant-principal')
      and g.from_on <= gate.today() and (g.to_on is null or g.to_on >= gate.today());
end $$;

-- A naming ends with the work that it was given to: whoever no longer is such a one writes no more.
create or replace function gate.plans_edited() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(p.plan_id), '{}') from gate.context c join public.school_plan p on p.owner_id = c.owner_id
  where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned()
    and (p.school_id = any(c.principal_of || c.deputy_of)
      or (p.school_id is null and (c.owner_leader
        or ((c.officer or cardinality(c.principal_of || c.deputy_of) > 0)
          and exists (select from public.plan_template_editor e
            where e.owner_id = c.owner_id and e.person_id = c.person_id
              and e.from_on <= gate.today() and (e.to_on is null or e.to_on >= gate.today())))))
      or exists (select from public.school_plan_editor e
        where e.owner_id = c.owner_id and e.school_id = p.school_id and e.person_id = c.person_id
          and p.school_id = any(c.staff_schools)
          and e.from_on <= gate.today() and (e.to_on is null or e.to_on >= gate.today()))));
end $$;

alter table plan_template_editor enable row level security;
alter table plan_template_editor force row level security;
create policy plan_template_editor_owner on plan_template_editor to varde_owner using (true) with check (true);
create policy plan_template_editor_gate on plan_template_editor for select to varde_gate using (true);
grant select on plan_template_editor to varde_gate;
create policy plan_template_editor_read on plan_template_editor for select to varde_web using (
  owner_id = (select gate.owner()) and (select gate.begins_template()));
create policy plan_template_editor_name on plan_template_editor for insert to varde_web with check (
  owner_id = (select gate.owner()) and named_by = (select gate.person()) and (select gate.begins_template())
  and person_id in (select r.person_id from gate.template_readers() r));
create policy plan_template_editor_end on plan_template_editor for update to varde_web using (
  owner_id = (select gate.owner()) and (select gate.begins_template()));
grant select, insert, update (to_on) on plan_template_editor to varde_web;
alter function gate.template_readers() owner to varde_gate;
revoke all on function gate.template_readers() from public;
grant execute on function gate.template_readers() to varde_web;
