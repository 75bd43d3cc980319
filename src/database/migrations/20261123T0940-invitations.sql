-- The one door to an invitation. A principal, or the owner's leader, in person and freshly signed in with two factors,
-- for somebody whom no identity leads to yet. Never an administrator, never for oneself, and never for whoever opens
-- cases: an invitation in the wrong hands is somebody else's name.
create function gate.invite(p_invitation uuid, p_person uuid, p_token_hash bytea) returns text
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
        and m.school_id = any(c.principal_of) and gate.is_today(m.from_on, m.to_on)))
  then
    perform gate.refuse();
  end if;
  if not c.owner_leader and exists (
    select from gate.roles_of(c.owner_id, p_person, gate.today()) r where gate.opens_cases(r.role)) then
    perform gate.refuse();
  end if;
  if exists (
    select from public.identity_link l where l.owner_id = c.owner_id and l.person_id = p_person) then
    return 'already-linked';
  end if;
  insert into public.invitation (owner_id, invitation_id, person_id, token_hash, made_by, expires_at)
  values (c.owner_id, p_invitation, p_person, p_token_hash, c.person_id, now() + interval '7 days');
  return 'made';
end $$;
alter function gate.invite owner to varde_gate;
revoke all on function gate.invite from public;
grant execute on function gate.invite to varde_web;

create policy identity_link_gate on identity_link for select to varde_gate using (true);
create policy invitation_gate on invitation for insert to varde_gate with check (true);
grant select (owner_id, person_id) on identity_link to varde_gate;
grant insert on invitation to varde_gate;
