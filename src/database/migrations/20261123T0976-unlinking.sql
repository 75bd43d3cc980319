-- An identity that no longer leads to a person: the line stays and says why, the sessions end, and neither the register
-- nor the account's next holder makes it lead there again. Only a new invitation does.

alter table identity_link add column ended_at timestamptz, add column ended_by uuid, add column ended_why text;
comment on column identity_link.ended_at is 'When it stopped leading there; null while it does. [personal]';
comment on column identity_link.ended_by is 'Who ended it. [personal]';
comment on column identity_link.ended_why is 'Why, as a code. [personal]';
alter table identity_link
  add constraint identity_link_ended_by foreign key (owner_id, ended_by) references person,
  add constraint identity_link_ended check ((ended_at is null) = (ended_by is null)
    and (ended_at is null) = (ended_why is null)),
  add constraint identity_link_ended_why check (ended_why in ('new-account', 'wrong-person', 'account-astray', 'left')),
  drop constraint identity_link_one_per_issuer;
-- Whoever takes over an account name must not become the one who had it.
create unique index identity_link_one_per_issuer on identity_link (owner_id, person_id, issuer) where ended_at is null;

-- An invitation used just now brings an ended line back to life; nothing else of it changes.
create policy identity_link_revived on identity_link for update to varde_signin
  using (ended_at is not null)
  with check (ended_at is null and linked_how = 'invitation' and exists (
    select from invitation i where i.owner_id = identity_link.owner_id and i.person_id = identity_link.person_id
      and i.made_by = identity_link.linked_by and i.used_by = identity_link.identity_id and i.used_at = now()));
grant update (ended_at, ended_by, ended_why, linked_how, linked_by, linked_at) on identity_link to varde_signin;

create policy session_of_a_link on session as restrictive for insert to varde_signin with check (exists (
  select from identity_link l where l.owner_id = session.owner_id and l.identity_id = session.identity_id
    and l.person_id = session.person_id and l.ended_at is null));

alter policy person_sign_in on person using (exists (
  select from identity_link l where l.owner_id = person.owner_id and l.person_id = person.person_id
    and l.ended_at is null));
alter policy person_school_sign_in on person_school using (exists (
  select from identity_link l where l.owner_id = person_school.owner_id and l.person_id = person_school.person_id
    and l.ended_at is null));
alter policy role_grant_sign_in on role_grant using (exists (
  select from identity_link l where l.owner_id = role_grant.owner_id and l.person_id = role_grant.person_id
    and l.ended_at is null));
alter policy guardian_relation_sign_in on guardian_relation using (exists (
  select from identity_link l where l.owner_id = guardian_relation.owner_id and l.person_id = guardian_relation.guardian_id
    and l.ended_at is null));

create policy identity_link_ended_by_gate on identity_link for update to varde_gate using (true);
create policy provider_gate on provider for select to varde_gate using (true);
grant select (owner_id, identity_id, person_id, issuer, linked_how, linked_at, ended_at, ended_why),
  update (ended_at, ended_by, ended_why) on identity_link to varde_gate;
grant select (provider_id, kind, issuer) on provider to varde_gate;

-- Whose identities one may see, end and invite anew: a principal's staff and guardians, the owner's leader everybody's.
-- Never an administrator, never one's own, and those who open cases are the owner's leader's alone: an identity in the
-- wrong hands is somebody else's name.
create function gate.vouches_for(p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person = c.person_id or c.administrator or not c.two_factor then return false; end if;
  if c.owner_leader then
    return exists (select from public.person p where p.owner_id = c.owner_id and p.person_id = p_person);
  end if;
  return not exists (
      select from gate.roles_of(c.owner_id, p_person, gate.today()) r where gate.opens_cases(r.role))
    and (gate.works_at(c.owner_id, p_person, c.principal_of) or exists (
      select from public.guardian_relation g
      join public.person_school m on m.owner_id = g.owner_id and m.person_id = g.pupil_id and m.part = 'pupil'
      where g.owner_id = c.owner_id and g.guardian_id = p_person and not gate.is_hidden(g.pupil_id)
        and m.school_id = any(c.principal_of) and gate.is_today(m.from_on, m.to_on)));
end $$;

create function gate.identities_of(p_person uuid)
returns table (identity_id uuid, kind text, linked_how text, linked_at timestamptz, ended_at timestamptz,
  ended_why text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare c gate.context := gate.here();
begin
  if not gate.vouches_for(p_person) then return; end if;
  return query
  select l.identity_id, (select min(p.kind) from public.provider p where p.issuer = l.issuer), l.linked_how, l.linked_at,
    l.ended_at, l.ended_why
  from public.identity_link l where l.owner_id = c.owner_id and l.person_id = p_person
  order by l.ended_at is not null, l.linked_at desc;
end $$;

-- Answers with how many sessions ended.
create function gate.unlink_identity(p_person uuid, p_identity uuid, p_why text) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  ended int;
begin
  if not c.fresh or not gate.vouches_for(p_person) then perform gate.refuse(); end if;
  update public.identity_link set ended_at = clock_timestamp(), ended_by = c.person_id, ended_why = p_why
  where owner_id = c.owner_id and person_id = p_person and identity_id = p_identity and ended_at is null;
  if not found then perform gate.refuse(); end if;
  update public.session set revoked_at = clock_timestamp(), revoked_why = 'administrator'
  where owner_id = c.owner_id and person_id = p_person and identity_id = p_identity and revoked_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- As before; and a line that has ended does not stand in the way.
create or replace function gate.invite(p_invitation uuid, p_person uuid, p_token_hash bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  if p_person = c.person_id or c.administrator or not (c.two_factor and c.fresh) or not (
    (c.owner_leader and exists (
      select from public.person p where p.owner_id = c.owner_id and p.person_id = p_person))
    or gate.works_at(c.owner_id, p_person, c.principal_of)
    or exists (
      select from public.guardian_relation g
      join public.person_school m on m.owner_id = g.owner_id and m.person_id = g.pupil_id and m.part = 'pupil'
      where g.owner_id = c.owner_id and g.guardian_id = p_person and g.access in ('full', 'limited')
        and m.school_id = any(c.principal_of) and gate.is_today(m.from_on, m.to_on)
        and not gate.is_hidden(g.pupil_id)))
  then
    perform gate.refuse();
  end if;
  if not c.owner_leader and exists (
    select from gate.roles_of(c.owner_id, p_person, gate.today()) r where gate.opens_cases(r.role)) then
    perform gate.refuse();
  end if;
  if exists (
    select from public.identity_link l
    where l.owner_id = c.owner_id and l.person_id = p_person and l.ended_at is null) then
    return 'already-linked';
  end if;
  insert into public.invitation (owner_id, invitation_id, person_id, token_hash, made_by, expires_at)
  values (c.owner_id, p_invitation, p_person, p_token_hash, c.person_id, now() + interval '7 days');
  return 'made';
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.vouches_for(uuid)', 'gate.identities_of(uuid)',
    'gate.unlink_identity(uuid, uuid, text)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;
