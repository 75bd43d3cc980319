-- Pages know a case by its number alone. What these answer is for those whose position gives them the case already; to
-- everybody else, absent and hidden are one: null.

create function gate.blind_case(p_number text, p_kind text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  return (
    select k.case_id from public.pupil_case k
    where k.owner_id = c.owner_id and k.number = p_number and k.case_id <> all(c.barred)
      and gate.may_add_blindly(c, k.case_id, p_kind)
    order by k.opened_at desc limit 1);
end $$;

create function gate.step_up_number(p_number text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  return (
    select min(gate.step_up(s.id)) from (
      select k.case_id as id from public.pupil_case k where k.owner_id = c.owner_id and k.number = p_number
      union all
      select n.concern_id from public.concern n where n.owner_id = c.owner_id and n.number = p_number
    ) s);
end $$;

do $$
declare named text;
begin
  foreach named in array array['gate.blind_case(text, text)', 'gate.step_up_number(text)']
  loop
    execute format('alter function %s owner to varde_gate', named);
    execute format('revoke all on function %s from public', named);
    execute format('grant execute on function %s to varde_web', named);
  end loop;
end $$;
