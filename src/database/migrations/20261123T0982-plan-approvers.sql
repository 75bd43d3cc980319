-- Whom rektor names to approve plans, beside those who stand in: for one case or for all ordinary ones, from–to. It opens
-- no case: whoever is named approves where they work already.
create table plan_approver (
  owner_id uuid not null,
  naming_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  case_id uuid,
  from_on date not null,
  to_on date not null,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  constraint plan_approver_pkey primary key (owner_id, naming_id),
  constraint plan_approver_school_fkey foreign key (owner_id, school_id) references school,
  constraint plan_approver_person_fkey foreign key (owner_id, person_id) references person,
  constraint plan_approver_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint plan_approver_named_by_fkey foreign key (owner_id, named_by) references person,
  constraint plan_approver_order check (to_on >= from_on and to_on <= from_on + 366),
  constraint plan_approver_never_self check (named_by <> person_id)
);
comment on table plan_approver is 'Whom the principal has named to approve plans (§ 12-4 third paragraph), beside stand-ins.';
comment on column plan_approver.owner_id is 'School owner. [internal]';
comment on column plan_approver.naming_id is 'The naming. [internal]';
comment on column plan_approver.school_id is 'The school. [internal]';
comment on column plan_approver.person_id is 'Who may approve. [personal]';
comment on column plan_approver.case_id is 'The one case it is for; null for all ordinary cases at the school. [sensitive]';
comment on column plan_approver.from_on is 'First day. [personal]';
comment on column plan_approver.to_on is 'Last day. [personal]';
comment on column plan_approver.named_by is 'The principal, or whoever stood in. [personal]';
comment on column plan_approver.named_at is 'When. [personal]';
comment on column plan_approver.ended_at is 'When it was taken back; null while it runs. [personal]';
create index plan_approver_by_school on plan_approver (owner_id, school_id);
create index plan_approver_by_case on plan_approver (owner_id, case_id);
create index plan_approver_by_person on plan_approver (owner_id, person_id);
create index plan_approver_by_namer on plan_approver (owner_id, named_by);
alter table plan_approver enable row level security, force row level security;
create policy plan_approver_gate on plan_approver to varde_gate using (true) with check (true);
grant select, insert, update on plan_approver to varde_gate;

-- A naming for one case tells that there is a case: only whoever reads it sees it.
create policy plan_approver_read on plan_approver for select to varde_web using (
  owner_id = (select gate.owner())
  and ((case_id is null and school_id = any((select gate.schools())::uuid[]))
    or case_id = any((select gate.reach())::uuid[])));
grant select on plan_approver to varde_web;

-- By the principal, or whoever stands in today; never oneself, never who administers, and only who works there.
create function gate.name_approver(
  p_naming uuid, p_school uuid, p_person uuid, p_case uuid, p_from date, p_to date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not (c.two_factor and c.trained) or c.administrator or p_school <> all(c.principal_of)
      or p_person = c.person_id
      or not exists (select from gate.roles_of(c.owner_id, p_person, gate.today()) r where r.school_id = p_school)
      or exists (select from gate.roles_of(c.owner_id, p_person, gate.today()) r where r.role = 'it-administrator')
      or (p_case is not null and not (gate.reads(p_case) and exists (
        select from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_case
          and k.school_id = p_school and k.compartment = 'ordinary'))) then
    perform gate.refuse();
  end if;
  insert into public.plan_approver (owner_id, naming_id, school_id, person_id, case_id, from_on, to_on, named_by,
    named_at)
  values (c.owner_id, p_naming, p_school, p_person, p_case, p_from, p_to, c.person_id, gate.now());
end $$;

create function gate.end_approver(p_naming uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  update public.plan_approver a set ended_at = gate.now()
  where a.owner_id = c.owner_id and a.naming_id = p_naming and a.school_id = any(c.principal_of)
    and a.ended_at is null and (a.case_id is null or gate.reads(a.case_id));
  if not found then perform gate.refuse(); end if;
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.name_approver(uuid, uuid, uuid, uuid, date, date)', 'gate.end_approver(uuid)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.name_approver, gate.end_approver to varde_web;
