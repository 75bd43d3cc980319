-- Who a guardian is, who may know of a pupil with a protected address, and which identity leads to whom: facts that open
-- doors, changed by hand. What closes a door is done at once by one person; what opens one takes two, and never the
-- administrator, nor anybody of the family.

create table guardian_change (
  owner_id uuid not null,
  change_id uuid not null,
  relation_id uuid not null,
  kind text not null,
  parental_responsibility boolean not null,
  access text not null,
  ground text not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  outcome text,
  constraint guardian_change_pkey primary key (owner_id, change_id),
  constraint guardian_change_relation_fkey foreign key (owner_id, relation_id) references guardian_relation,
  constraint guardian_change_requested_by_fkey foreign key (owner_id, requested_by) references person,
  constraint guardian_change_settled_by_fkey foreign key (owner_id, settled_by) references person,
  constraint guardian_change_kind check (kind in ('parent', 'parent-without-responsibility', 'foster-home', 'institution',
    'child-welfare-service', 'appointed-guardian')),
  constraint guardian_change_access check (access in ('full', 'limited', 'blocked', 'unverified')),
  constraint guardian_change_ground check (ground in ('population-register', 'court-ruling', 'parents-agreement',
    'child-welfare-decision', 'statsforvalter-decision', 'contact-ban', 'correction')),
  constraint guardian_change_outcome check (outcome in ('at-once', 'approved', 'declined')),
  constraint guardian_change_settled check ((settled_by is null) = (outcome is null)
    and (settled_at is null) = (outcome is null)),
  constraint guardian_change_two_persons check (outcome <> 'approved' or settled_by <> requested_by)
);
comment on table guardian_change is 'What has been decided by hand of a guardian, on what ground and by whom, or waits for its second person.';
comment on column guardian_change.owner_id is 'School owner. [internal]';
comment on column guardian_change.change_id is 'The change. [internal]';
comment on column guardian_change.relation_id is 'Which guardian of which pupil. [internal]';
comment on column guardian_change.kind is 'What the guardian is to the pupil from now on. [sensitive]';
comment on column guardian_change.parental_responsibility is 'Foreldreansvar from now on (barnelova § 47). [sensitive]';
comment on column guardian_change.access is 'Access from now on. [sensitive]';
comment on column guardian_change.ground is 'What it rests on, as a code: no free text. [sensitive]';
comment on column guardian_change.requested_by is 'The first person. [personal]';
comment on column guardian_change.requested_at is 'When. [personal]';
comment on column guardian_change.settled_by is 'The second person; the first where a door was closed. [personal]';
comment on column guardian_change.settled_at is 'When it was settled. [personal]';
comment on column guardian_change.outcome is 'Done at once, approved or declined; null while it waits. [personal]';
create unique index guardian_change_one_waits on guardian_change (owner_id, relation_id) where outcome is null;
create index guardian_change_by_relation on guardian_change (owner_id, relation_id);

create table naming_request (
  owner_id uuid not null,
  request_id uuid not null,
  pupil_id uuid not null,
  person_id uuid,
  until date,
  protection text,
  requested_by uuid not null,
  requested_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  outcome text,
  constraint naming_request_pkey primary key (owner_id, request_id),
  constraint naming_request_pupil_fkey foreign key (owner_id, pupil_id) references person,
  constraint naming_request_person_fkey foreign key (owner_id, person_id) references person,
  constraint naming_request_requested_by_fkey foreign key (owner_id, requested_by) references person,
  constraint naming_request_settled_by_fkey foreign key (owner_id, settled_by) references person,
  constraint naming_request_one_wish check ((person_id is null) = (protection is not null)),
  constraint naming_request_protection check (protection in ('none', 'confidential')),
  constraint naming_request_outcome check (outcome in ('approved', 'declined')),
  constraint naming_request_settled check ((settled_by is null) = (outcome is null)
    and (settled_at is null) = (outcome is null)),
  constraint naming_request_never_to_self check (requested_by <> person_id and settled_by <> person_id),
  constraint naming_request_two_persons check (settled_by <> requested_by or outcome = 'declined')
);
comment on table naming_request is 'One more who is to know of a protected pupil, or a protection that is to end: both wait for a second person.';
comment on column naming_request.owner_id is 'School owner. [internal]';
comment on column naming_request.request_id is 'The request. [internal]';
comment on column naming_request.pupil_id is 'The protected pupil. [sensitive]';
comment on column naming_request.person_id is 'Who is to know; null where the protection is to be lowered. [sensitive]';
comment on column naming_request.until is 'Last day that one is to know, when decided. [sensitive]';
comment on column naming_request.protection is 'The lower protection asked for; null where somebody is to be named. [sensitive]';
comment on column naming_request.requested_by is 'The first person. [personal]';
comment on column naming_request.requested_at is 'When. [personal]';
comment on column naming_request.settled_by is 'The second person. [personal]';
comment on column naming_request.settled_at is 'When it was settled. [personal]';
comment on column naming_request.outcome is 'Approved or declined; null while it waits. [personal]';

do $$
declare named text;
begin
  foreach named in array array['guardian_change', 'naming_request']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_gate using (true) with check (true)', named || '_gate', named);
    execute format('grant select, insert, update on %I to varde_gate', named);
  end loop;
end $$;
grant insert (owner_id, person_id, given_name, family_name, locale) on person to varde_gate;
grant insert, update (kind, parental_responsibility, access, source, verified_on) on guardian_relation to varde_gate;

-- An administrator knows of no protected pupil, whoever has named them.
create or replace function gate.is_hidden(p_person uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.person p
    where p.owner_id = gate.owner() and p.person_id = p_person and p.protection <> 'none'
      and p.person_id <> gate.person() and not exists (
        select from public.protected_named n, gate.context c
        where n.owner_id = p.owner_id and n.pupil_id = p.person_id and n.person_id = gate.person()
          and (n.until is null or n.until >= gate.today())
          and c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned() and not c.administrator)));
end $$;

-- Who a pupil's guardians are is nothing for a parent without access, whatever else that parent is at the school.
create or replace function gate.knows_family(p_pupil uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  return found and not gate.is_hidden(p_pupil) and not exists (
    select from public.guardian_relation g where g.owner_id = c.owner_id and g.guardian_id = c.person_id
      and g.pupil_id = p_pupil and g.access in ('blocked', 'unverified')
  ) and (exists (
    select from public.person_school m where m.owner_id = c.owner_id and m.person_id = p_pupil and m.part = 'pupil'
      and m.school_id = any(c.principal_of || c.deputy_of)
  ) or exists (
    select from public.class_member pupil
    join public.class_member teacher on teacher.owner_id = pupil.owner_id and teacher.class_id = pupil.class_id
    where pupil.owner_id = c.owner_id and pupil.person_id = p_pupil and pupil.part = 'pupil'
      and gate.is_today(pupil.from_on, pupil.to_on)
      and teacher.person_id = c.person_id and teacher.part = 'contact-teacher'
      and gate.is_today(teacher.from_on, teacher.to_on)
  ) or exists (
    select from public.case_person x where x.owner_id = c.owner_id and x.person_id = p_pupil and gate.reads(x.case_id)
  ) or exists (
    select from public.concern_person x where x.owner_id = c.owner_id and x.person_id = p_pupil
      and x.part = 'about' and gate.reads(x.concern_id)
  ));
end $$;

-- As before; but one's own child is known through a relation that gives access, and through no other.
create or replace function gate.knows(p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  return found and (exists (
    select from public.case_person x where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.case_id)
  ) or exists (
    select from public.concern_person x
    where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.concern_id)
  ) or exists (
    select from public.case_member x where x.owner_id = c.owner_id and x.person_id = p_person and gate.reads(x.case_id)
  ) or exists (
    select from public.concern x
    where x.owner_id = c.owner_id and p_person in (x.reporter_id, x.holder_id) and gate.reads(x.concern_id)
  ) or exists (
    select from public.measure x where x.owner_id = c.owner_id and x.measure_id = any(c.slips)
      and exists (select from public.pupil_case k where k.owner_id = x.owner_id and k.case_id = x.case_id
        and k.pupil_id = p_person)
  ) or exists (
    select from public.role_grant r where r.owner_id = c.owner_id and r.person_id = p_person and r.school_id is null
  ) or exists (
    select from public.guardian_relation g
    where g.owner_id = c.owner_id and g.guardian_id = p_person and gate.knows_family(g.pupil_id)
  ) or exists (
    select from public.guardian_relation g
    where g.owner_id = c.owner_id and g.guardian_id = c.person_id and g.pupil_id = p_person
      and g.access in ('full', 'limited')
  ));
end $$;

-- Leads the school of this pupil, knows of the pupil, and is no kin: whoever may see and change who the guardians are.
create function gate.leads_pupil(p_pupil uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  return c.two_factor and not c.administrator and not gate.is_hidden(p_pupil)
    and p_pupil <> all(gate.kin_of(c.owner_id, c.person_id))
    and exists (
      select from public.person_school m
      where m.owner_id = c.owner_id and m.person_id = p_pupil and m.part = 'pupil'
        and m.school_id = any(c.principal_of || c.deputy_of) and gate.is_today(m.from_on, m.to_on));
end $$;

-- How wide a door stands: the wider takes two persons.
create function gate.width_of(p_access text, p_responsibility boolean) returns int
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return case p_access when 'full' then 4 when 'limited' then 2 else 0 end
    + case when p_responsibility and p_access in ('full', 'limited') then 1 else 0 end;
end $$;

-- People at the schools one leads with exactly this family name: the one who is already known is not laid down twice.
create function gate.guardians_called(p_pupil uuid, p_family text)
returns table (person_id uuid, given_name text, family_name text, of_pupils text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.leads_pupil(p_pupil) then perform gate.refuse(); end if;
  return query
  select p.person_id, p.given_name, p.family_name,
    array(select distinct k.given_name from public.guardian_relation g
      join public.person k on k.owner_id = g.owner_id and k.person_id = g.pupil_id
      join public.person_school m on m.owner_id = g.owner_id and m.person_id = g.pupil_id and m.part = 'pupil'
        and m.school_id = any(c.principal_of || c.deputy_of)
      where g.owner_id = p.owner_id and g.guardian_id = p.person_id and not gate.is_hidden(k.person_id))
  from public.person p
  where p.owner_id = c.owner_id and lower(p.family_name) = lower(p_family) and p.person_id <> c.person_id
    and not gate.is_hidden(p.person_id)
    and not exists (select from public.guardian_relation g
      where g.owner_id = p.owner_id and g.guardian_id = p.person_id and g.pupil_id = p_pupil)
    and (gate.works_at(c.owner_id, p.person_id, c.principal_of || c.deputy_of)
      and not exists (select from public.person_school m where m.owner_id = p.owner_id and m.person_id = p.person_id
        and m.part = 'pupil')
      or exists (
        select from public.guardian_relation g
        join public.person_school m on m.owner_id = g.owner_id and m.person_id = g.pupil_id and m.part = 'pupil'
          and m.school_id = any(c.principal_of || c.deputy_of)
        where g.owner_id = p.owner_id and g.guardian_id = p.person_id and not gate.is_hidden(g.pupil_id)))
  order by p.given_name, p.person_id limit 20;
end $$;

-- One more guardian, by hand: not verified, so that nothing opens and nothing is sent until two persons have said so.
create function gate.add_guardian(p_relation uuid, p_change uuid, p_pupil uuid, p_person uuid, p_new uuid, p_given text,
  p_family text, p_locale text, p_kind text, p_ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  guardian uuid := p_person;
begin
  if not c.fresh or not gate.leads_pupil(p_pupil) or p_person = c.person_id then perform gate.refuse(); end if;
  if guardian is null then
    guardian := p_new;
    insert into public.person (owner_id, person_id, given_name, family_name, locale)
    values (c.owner_id, p_new, p_given, p_family, p_locale);
  elsif not exists (
    select from public.person p, gate.guardians_called(p_pupil, p.family_name) g
    where p.owner_id = c.owner_id and p.person_id = guardian and g.person_id = p.person_id) then
    perform gate.refuse();
  end if;
  insert into public.guardian_relation (owner_id, relation_id, guardian_id, pupil_id, kind, parental_responsibility,
    access, source)
  values (c.owner_id, p_relation, guardian, p_pupil, p_kind, false, 'unverified', 'by-hand');
  insert into public.guardian_change (owner_id, change_id, relation_id, kind, parental_responsibility, access, ground,
    requested_by, requested_at, settled_by, settled_at, outcome)
  values (c.owner_id, p_change, p_relation, p_kind, false, 'unverified', p_ground, c.person_id, gate.now(), c.person_id,
    gate.now(), 'at-once');
end $$;

create function gate.write_guardian(p_owner uuid, p_relation uuid, p_kind text, p_responsibility boolean, p_access text)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.guardian_relation set kind = p_kind, parental_responsibility = p_responsibility, access = p_access,
    source = 'by-hand',
    verified_on = case when p_access in ('full', 'limited') then gate.today() else verified_on end
  where owner_id = p_owner and relation_id = p_relation;
end $$;

-- Answers 'done' or 'waits'. Closing is done now and takes every wider wish with it: an approval that comes later must
-- not open what somebody has closed meanwhile.
create function gate.change_guardian(p_change uuid, p_relation uuid, p_kind text, p_responsibility boolean,
  p_access text, p_ground text) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  g public.guardian_relation;
  opens boolean;
begin
  select * into g from public.guardian_relation r where r.owner_id = c.owner_id and r.relation_id = p_relation for update;
  if not found or not c.fresh or g.guardian_id = c.person_id or not gate.leads_pupil(g.pupil_id)
    or g.guardian_id = any(gate.kin_of(c.owner_id, c.person_id)) then
    perform gate.refuse();
  end if;
  opens := gate.width_of(p_access, p_responsibility) > gate.width_of(g.access, g.parental_responsibility);
  update public.guardian_change w set settled_by = c.person_id, settled_at = gate.now(), outcome = 'declined'
  where w.owner_id = c.owner_id and w.relation_id = p_relation and w.outcome is null;
  insert into public.guardian_change (owner_id, change_id, relation_id, kind, parental_responsibility, access, ground,
    requested_by, requested_at, settled_by, settled_at, outcome)
  values (c.owner_id, p_change, p_relation, p_kind, p_responsibility, p_access, p_ground, c.person_id, gate.now(),
    case when opens then null else c.person_id end, case when opens then null else gate.now() end,
    case when opens then null else 'at-once' end);
  if opens then return 'waits'; end if;
  perform gate.write_guardian(c.owner_id, p_relation, p_kind, p_responsibility, p_access);
  return 'done';
end $$;

-- The second person: another leader of the school, or the owner's leader; nobody of the family, and never who asked.
create function gate.may_settle_guardian(p_change uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  return c.two_factor and not c.administrator and exists (
    select from public.guardian_change w
    join public.guardian_relation g on g.owner_id = w.owner_id and g.relation_id = w.relation_id
    where w.owner_id = c.owner_id and w.change_id = p_change and w.outcome is null and w.requested_by <> c.person_id
      and not (array[g.pupil_id, g.guardian_id] && (gate.kin_of(c.owner_id, c.person_id) || c.person_id))
      and (c.owner_leader or gate.leads_pupil(g.pupil_id)));
end $$;

create function gate.settle_guardian(p_change uuid, p_approve boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  w public.guardian_change;
begin
  select * into w from public.guardian_change q
  where q.owner_id = c.owner_id and q.change_id = p_change and q.outcome is null for update;
  if not found or not c.fresh or not (gate.may_settle_guardian(p_change)
    or (w.requested_by = c.person_id and not p_approve)) then
    perform gate.refuse();
  end if;
  update public.guardian_change set settled_by = c.person_id, settled_at = gate.now(),
    outcome = case when p_approve then 'approved' else 'declined' end
  where owner_id = c.owner_id and change_id = p_change;
  if p_approve then
    perform gate.write_guardian(c.owner_id, w.relation_id, w.kind, w.parental_responsibility, w.access);
  end if;
end $$;

-- All that was decided of a pupil's guardians, newest first, for whoever leads the pupil's school.
create function gate.family_changes(p_pupil uuid)
returns table (change_id uuid, relation_id uuid, kind text, parental_responsibility boolean, access text, ground text,
  requested_by text, requested_at timestamptz, settled_by text, outcome text, may_settle boolean, mine boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare c gate.context := gate.here();
begin
  if not gate.leads_pupil(p_pupil) then perform gate.refuse(); end if;
  return query
  select w.change_id, w.relation_id, w.kind, w.parental_responsibility, w.access, w.ground,
    a.given_name || ' ' || a.family_name, w.requested_at, b.given_name || ' ' || b.family_name, w.outcome,
    w.outcome is null and gate.may_settle_guardian(w.change_id), w.requested_by = c.person_id
  from public.guardian_change w
  join public.guardian_relation g on g.owner_id = w.owner_id and g.relation_id = w.relation_id
  join public.person a on a.owner_id = w.owner_id and a.person_id = w.requested_by
  left join public.person b on b.owner_id = w.owner_id and b.person_id = w.settled_by
  where w.owner_id = c.owner_id and g.pupil_id = p_pupil
  order by w.requested_at desc, w.change_id desc;
end $$;

-- What waits for this person as the second one. Names only where the pupil is no secret to them.
create function gate.waiting_guardians()
returns table (change_id uuid, pupil text, guardian text, school text, kind text, parental_responsibility boolean,
  access text, ground text, requested_by text, requested_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare c gate.context := gate.here();
begin
  if not (c.owner_leader or cardinality(c.principal_of || c.deputy_of) > 0) then return; end if;
  return query
  select w.change_id,
    case when gate.is_hidden(g.pupil_id) then null else p.given_name || ' ' || p.family_name end,
    case when gate.is_hidden(g.pupil_id) then null else q.given_name || ' ' || q.family_name end,
    (select min(s.name) from public.person_school m
      join public.school s on s.owner_id = m.owner_id and s.school_id = m.school_id
      where m.owner_id = g.owner_id and m.person_id = g.pupil_id and m.part = 'pupil'
        and gate.is_today(m.from_on, m.to_on)),
    w.kind, w.parental_responsibility, w.access, w.ground, a.given_name || ' ' || a.family_name, w.requested_at
  from public.guardian_change w
  join public.guardian_relation g on g.owner_id = w.owner_id and g.relation_id = w.relation_id
  join public.person p on p.owner_id = g.owner_id and p.person_id = g.pupil_id
  join public.person q on q.owner_id = g.owner_id and q.person_id = g.guardian_id
  join public.person a on a.owner_id = w.owner_id and a.person_id = w.requested_by
  where w.owner_id = c.owner_id and w.outcome is null and gate.may_settle_guardian(w.change_id)
  order by w.requested_at;
end $$;

-- Works where the pupil goes to school, or for the owner; administers nothing and is no kin, neither of the pupil nor of
-- anybody who must not know.
create function gate.may_be_named(p_owner uuid, p_pupil uuid, p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return p_pupil <> all(gate.kin_of(p_owner, p_person))
    and not (gate.kin_of(p_owner, p_person) && array(
      select g.guardian_id from public.guardian_relation g
      where g.owner_id = p_owner and g.pupil_id = p_pupil and g.access in ('blocked', 'unverified')))
    and not exists (select from gate.roles_of(p_owner, p_person, gate.today()) r where r.role = 'it-administrator')
    and exists (
      select from gate.roles_of(p_owner, p_person, gate.today()) r
      where r.role in ('owner-case-officer', 'owner-leader') or r.school_id in (
        select m.school_id from public.person_school m
        where m.owner_id = p_owner and m.person_id = p_pupil and m.part = 'pupil'
          and gate.is_today(m.from_on, m.to_on)));
end $$;

create function gate.rank_of(p_protection text) returns int
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return case p_protection when 'none' then 0 when 'confidential' then 1 else 2 end;
end $$;

-- Closes: from now on the pupil is known to named persons only, the one who says so among them; or to fewer, or by a
-- stricter rule. It never lets anybody more in, and never lowers: that takes two (gate.ask_naming).
create or replace function gate.protect_person(p_person uuid, p_protection text, p_named uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  now_is text;
begin
  select p.protection into now_is from public.person p
  where p.owner_id = c.owner_id and p.person_id = p_person for update;
  if not found or not c.fresh or not gate.leads_pupil(p_person) or p_protection = 'none'
    or gate.rank_of(p_protection) < gate.rank_of(now_is)
    or exists (select from unnest(p_named) n where n <> c.person_id and not case when now_is = 'none'
      then gate.may_be_named(c.owner_id, p_person, n)
      else exists (select from public.protected_named x where x.owner_id = c.owner_id and x.pupil_id = p_person
        and x.person_id = n and (x.until is null or x.until >= gate.today())) end) then
    perform gate.refuse();
  end if;
  update public.person set protection = p_protection where owner_id = c.owner_id and person_id = p_person;
  update public.protected_named set until = gate.today() - 1
  where owner_id = c.owner_id and pupil_id = p_person and person_id <> all(p_named || c.person_id)
    and (until is null or until >= gate.today());
  if now_is = 'none' then
    insert into public.protected_named (owner_id, pupil_id, person_id)
    select distinct c.owner_id, p_person, n from unnest(p_named || c.person_id) n
    on conflict (owner_id, pupil_id, person_id) do update set until = null;
  end if;
end $$;

-- Opens: one more who knows, or a lower protection. Asked for by a principal who knows of the pupil.
create function gate.ask_naming(p_request uuid, p_pupil uuid, p_person uuid, p_until date, p_protection text)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  now_is text;
begin
  select p.protection into now_is from public.person p where p.owner_id = c.owner_id and p.person_id = p_pupil;
  if not found or not c.fresh or cardinality(c.principal_of) = 0 or not gate.leads_pupil(p_pupil)
    or now_is = 'none' or p_person = c.person_id
    or (p_person is not null and not gate.may_be_named(c.owner_id, p_pupil, p_person))
    or (p_protection is not null and gate.rank_of(p_protection) >= gate.rank_of(now_is)) then
    perform gate.refuse();
  end if;
  insert into public.naming_request (owner_id, request_id, pupil_id, person_id, until, protection, requested_by,
    requested_at)
  values (c.owner_id, p_request, p_pupil, p_person, p_until, p_protection, c.person_id, gate.now());
end $$;

-- The second person knows already, by being named, or is the owner's leader, who is not told which pupil it is.
create function gate.may_settle_naming(p_request uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  return c.two_factor and c.employed and not c.administrator and exists (
    select from public.naming_request r
    where r.owner_id = c.owner_id and r.request_id = p_request and r.outcome is null
      and c.person_id <> r.requested_by and c.person_id is distinct from r.person_id
      and r.pupil_id <> all(gate.kin_of(c.owner_id, c.person_id))
      and (c.owner_leader or not gate.is_hidden(r.pupil_id)));
end $$;

create function gate.settle_naming(p_request uuid, p_approve boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  r public.naming_request;
begin
  select * into r from public.naming_request q
  where q.owner_id = c.owner_id and q.request_id = p_request and q.outcome is null for update;
  if not found or not c.fresh or not (gate.may_settle_naming(p_request)
    or (r.requested_by = c.person_id and not p_approve)) then
    perform gate.refuse();
  end if;
  update public.naming_request set settled_by = c.person_id, settled_at = gate.now(),
    outcome = case when p_approve then 'approved' else 'declined' end
  where owner_id = c.owner_id and request_id = p_request;
  if not p_approve then return; end if;
  if r.person_id is null then
    update public.person set protection = r.protection where owner_id = c.owner_id and person_id = r.pupil_id;
  elsif not gate.may_be_named(c.owner_id, r.pupil_id, r.person_id) then
    perform gate.refuse();
  else
    insert into public.protected_named (owner_id, pupil_id, person_id, until)
    values (c.owner_id, r.pupil_id, r.person_id, r.until)
    on conflict (owner_id, pupil_id, person_id) do update set until = excluded.until;
  end if;
end $$;

-- What waits for this person, and what one has asked for oneself. The pupil's name only to those who know it.
create function gate.waiting_namings()
returns table (request_id uuid, pupil text, school text, person text, until date, protection text, requested_by text,
  requested_at timestamptz, mine boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare c gate.context := gate.here();
begin
  return query
  select r.request_id,
    case when gate.is_hidden(r.pupil_id) then null else p.given_name || ' ' || p.family_name end,
    (select min(s.name) from public.person_school m
      join public.school s on s.owner_id = m.owner_id and s.school_id = m.school_id
      where m.owner_id = r.owner_id and m.person_id = r.pupil_id and m.part = 'pupil'
        and gate.is_today(m.from_on, m.to_on)),
    n.given_name || ' ' || n.family_name, r.until, r.protection, a.given_name || ' ' || a.family_name, r.requested_at,
    r.requested_by = c.person_id
  from public.naming_request r
  join public.person p on p.owner_id = r.owner_id and p.person_id = r.pupil_id
  join public.person a on a.owner_id = r.owner_id and a.person_id = r.requested_by
  left join public.person n on n.owner_id = r.owner_id and n.person_id = r.person_id
  where r.owner_id = c.owner_id and r.outcome is null
    and (r.requested_by = c.person_id or gate.may_settle_naming(r.request_id))
  order by r.requested_at;
end $$;

-- Who else can be told that something waits for a second person: leaders of the school but the one who asks, and the
-- owner's leaders; for a protected pupil those who know already.
create function gate.second_persons(p_pupil uuid, p_protected boolean) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.leads_pupil(p_pupil) then perform gate.refuse(); end if;
  return query
  select distinct r.person_id from (
    select n.person_id from public.protected_named n
    where p_protected and n.owner_id = c.owner_id and n.pupil_id = p_pupil
      and (n.until is null or n.until >= gate.today())
    union all
    select g.person_id from public.role_grant g
    where g.owner_id = c.owner_id and gate.is_today(g.from_on, g.to_on) and (g.role = 'owner-leader'
      or (not p_protected and g.role in ('principal', 'assistant-principal')
        and g.school_id = any(c.principal_of || c.deputy_of)))
  ) r where r.person_id <> c.person_id;
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.leads_pupil(uuid)', 'gate.width_of(text, boolean)',
    'gate.guardians_called(uuid, text)',
    'gate.add_guardian(uuid, uuid, uuid, uuid, uuid, text, text, text, text, text)',
    'gate.write_guardian(uuid, uuid, text, boolean, text)',
    'gate.change_guardian(uuid, uuid, text, boolean, text, text)', 'gate.may_settle_guardian(uuid)',
    'gate.settle_guardian(uuid, boolean)', 'gate.family_changes(uuid)', 'gate.waiting_guardians()',
    'gate.may_be_named(uuid, uuid, uuid)', 'gate.rank_of(text)', 'gate.ask_naming(uuid, uuid, uuid, date, text)',
    'gate.may_settle_naming(uuid)', 'gate.settle_naming(uuid, boolean)', 'gate.waiting_namings()',
    'gate.second_persons(uuid, boolean)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
  end loop;
end $$;
grant execute on function gate.leads_pupil, gate.guardians_called, gate.add_guardian, gate.change_guardian,
  gate.settle_guardian, gate.family_changes, gate.waiting_guardians, gate.ask_naming, gate.settle_naming,
  gate.waiting_namings, gate.second_persons to varde_web;
