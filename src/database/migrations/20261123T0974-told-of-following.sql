-- An officer who is close to somebody in an older report is told of the new one alone.
create or replace function gate.follow_to_owner(p_owner uuid, p_school uuid, p_adult uuid, p_but uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  stricter constant text := 'leader-offence';
  first_ones uuid[];
  cases uuid[];
  concerns uuid[];
  officers uuid[];
  gone uuid[];
  one record;
  seq int;
begin
  first_ones := array(
    select n.concern_id from public.concern n
    join public.concern_person a on a.owner_id = n.owner_id and a.concern_id = n.concern_id and a.person_id = p_adult
      and a.part = 'adult' and a.withdrawn_at is null
    where n.owner_id = p_owner and n.school_id = p_school and n.compartment <> stricter and n.concern_id <> all(p_but));
  cases := array(
    select k.case_id from public.case_concern x
    join public.pupil_case k on k.owner_id = x.owner_id and k.case_id = x.case_id and k.compartment <> stricter
    where x.owner_id = p_owner and x.concern_id = any(first_ones));
  concerns := array(
    select n.concern_id from public.concern n
    where n.owner_id = p_owner and n.compartment <> stricter and n.concern_id <> all(p_but)
      and (n.concern_id = any(first_ones) or exists (select from public.case_concern x
        where x.owner_id = p_owner and x.concern_id = n.concern_id and x.case_id = any(cases))));
  officers := array(
    select l.person_id from gate.line(p_owner, p_school) l
    where l.role in ('owner-case-officer', 'owner-leader')
      and not gate.is_close(p_owner, l.person_id, array[p_adult]));
  -- Whoever is kept out of one of them is not told of that one.
  for one in
    select n.concern_id, n.status, (
      select a.person_id from public.concern_person a
      where a.owner_id = p_owner and a.concern_id = n.concern_id and a.part = 'adult' and a.withdrawn_at is null
      order by a.person_id limit 1) as adult
    from public.concern n where n.owner_id = p_owner and n.concern_id = any(concerns)
    order by n.concern_id for update
  loop
    seq := gate.append_as_system(p_owner, one.concern_id, 'concern-rerouted', jsonb_build_object(
      'compartment', stricter,
      'adult', case when one.adult is not null then jsonb_build_object('person', one.adult) end));
    if one.status <> 'ended' then
      seq := gate.append_as_system(p_owner, one.concern_id, 'concern-routed',
        jsonb_build_object('to', 'owner', 'holder', null, 'compartment', stricter));
    end if;
    update public.concern n set compartment = stricter, holder_id = null, holder_role = 'owner-case-officer',
      status = case when n.status = 'opened' then 'received' else n.status end,
      opened_at = case when n.status = 'opened' then null else n.opened_at end
    where n.owner_id = p_owner and n.concern_id = one.concern_id;
    perform gate.tell(p_owner, 'routing:' || one.concern_id || ':' || seq, array(
      select o from unnest(officers) o where one.concern_id <> all(gate.barred_from(p_owner, o, '{}'))), stricter, one.concern_id,
      true);
  end loop;
  for one in
    select k.case_id, k.compartment from public.pupil_case k
    where k.owner_id = p_owner and k.case_id = any(cases) order by k.case_id for update
  loop
    seq := gate.append_as_system(p_owner, one.case_id, 'compartment-changed',
      jsonb_build_object('from', one.compartment, 'to', stricter));
    update public.pupil_case k set compartment = stricter where k.owner_id = p_owner and k.case_id = one.case_id;
    with left_ones as (
      update public.case_member m set ended_at = gate.now()
      where m.owner_id = p_owner and m.case_id = one.case_id and m.ended_at is null and not m.by_owner
      returning m.person_id
    ) select coalesce(array_agg(l.person_id), '{}') into gone from left_ones l where l.person_id <> p_adult;
    update public.pupil_case k set responsible_id = null
    where k.owner_id = p_owner and k.case_id = one.case_id and not exists (
      select from public.case_member m where m.owner_id = k.owner_id and m.case_id = k.case_id
        and m.person_id = k.responsible_id and m.ended_at is null);
    perform gate.tell(p_owner, 'routing:' || one.case_id || ':' || seq, gone, 'removed-from-case', one.case_id, false);
    perform gate.tell(p_owner, 'routing:' || one.case_id || ':' || seq, array(
      select o from unnest(officers) o where one.case_id <> all(gate.barred_from(p_owner, o, '{}'))), stricter, one.case_id,
      true);
  end loop;
  -- Their duties are looked at anew by the worker.
  update public.obligation_cache o set next_change_at = gate.now()
  where o.owner_id = p_owner and o.stream_id = any(concerns || cases);
end $$;
