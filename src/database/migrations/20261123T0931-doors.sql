-- Narrow doors for facts that open doors to a case. Each raises the same 42501 for what is hidden and what is absent.

create function gate.here() returns gate.context
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then perform gate.refuse(); end if;
  return c;
end $$;

create function gate.refuse() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'out of reach' using errcode = '42501';
end $$;

create function gate.is_today(p_from date, p_to date) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin return (
  select p_from <= gate.today() and (p_to is null or p_to >= gate.today()));
end $$;

-- The streams that belong together: a case with its concerns, or a concern with its cases.
create function gate.family(p_owner uuid, p_stream uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select array_agg(f.id) from (
    select p_stream as id
    union select x.concern_id from public.case_concern x where x.owner_id = p_owner and x.case_id = p_stream
    union select x.case_id from public.case_concern x where x.owner_id = p_owner and x.concern_id = p_stream
  ) f);
end $$;

-- What the person may read here, the owner's officer included. Outside the gate it is nothing, without an error.
create function gate.reads(p_stream uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context;
  sealed boolean;
  to_owner boolean;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  if not found then return false; end if;
  if p_stream = any(c.reach || c.written) then return true; end if;
  if not (c.officer and c.two_factor and c.trained) or c.administrator or p_stream = any(c.barred) then
    return false;
  end if;
  select k.compartment <> 'ordinary', k.serious into sealed, to_owner
  from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream;
  if not found then
    select n.compartment <> 'ordinary', n.holder_role in ('owner-case-officer', 'owner-leader') into sealed, to_owner
    from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream;
    if not found then return false; end if;
    to_owner := to_owner or (not sealed and exists (
      select from public.case_concern x
      join public.pupil_case k on k.owner_id = x.owner_id and k.case_id = x.case_id
        and k.compartment = 'ordinary' and k.serious and k.case_id <> all(c.barred)
      where x.owner_id = c.owner_id and x.concern_id = p_stream));
  end if;
  return case when sealed then c.fresh else to_owner end;
end $$;

-- Decides about team, compartment and holder: who holds the concern, is responsible for an ordinary case, leads the
-- school, or is the owner's officer where the owner decides.
create function gate.leads(p_stream uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  s record;
begin
  if not gate.reads(p_stream) then return false; end if;
  select * into s from (
    select n.school_id, n.compartment, n.holder_id = c.person_id as holds,
      n.compartment <> 'ordinary' or n.holder_role in ('owner-case-officer', 'owner-leader') as to_owner
    from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
    union all
    select k.school_id, k.compartment, false, k.compartment <> 'ordinary'
    from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream
  ) both_kinds;
  if not found then return false; end if;
  if s.holds and p_stream = any(c.reach) then return true; end if;
  if c.officer and s.to_owner then return true; end if;
  if s.compartment = 'leader-offence' then return false; end if;
  if s.school_id = any(c.principal_of) then return true; end if;
  if s.compartment = 'staff-offence' then return false; end if;
  return s.school_id = any(c.deputy_of) or exists (
    select from public.case_member m
    where m.owner_id = c.owner_id and m.case_id = p_stream and m.person_id = c.person_id and m.part = 'responsible'
      and m.ended_at is null and gate.is_today(m.since, m.until));
end $$;

create function gate.may_lead(p_stream uuid) returns gate.context
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(gate.leads(p_stream), false) then perform gate.refuse(); end if;
  return gate.here();
end $$;

-- What was made in this transaction can be written to until it ends, and never again by this right.
create function gate.write_on(p_stream uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update gate.context set written = written || p_stream where pid = pg_backend_pid()
$$;

-- Whether this transaction made the stream: an act that begins a concern or a case also ends what it has to write.
create function gate.begun_here(p_stream uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select p_stream = any(c.written)
  from gate.context c where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

create function gate.leads_school(p_owner uuid, p_school uuid, p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (select from gate.roles_of(p_owner, p_person, gate.today()) r
    where r.school_id = p_school and r.role in ('principal', 'assistant-principal', 'department-head')));
end $$;

-- Somebody reports. No second factor and no training stands before it; the reporter can't read it again afterwards.
-- A naming decides the least open compartment, whatever was answered (§ 12-5).
create function gate.report_concern(
  p_concern uuid, p_school uuid, p_number text, p_compartment text, p_holder uuid, p_holder_role text,
  p_reported_at timestamptz, p_urgent boolean, p_about uuid[], p_was_there uuid[], p_adult uuid,
  p_words bytea, p_words_until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  if p_adult is not null and p_compartment <> 'leader-offence'
      and (p_compartment = 'ordinary' or gate.leads_school(c.owner_id, p_school, p_adult)) then
    raise exception 'the compartment is more open than the naming allows' using errcode = '23514';
  end if;
  if p_holder is not null and not exists (
      select from gate.roles_of(c.owner_id, p_holder, gate.today()) r
      where (r.school_id = p_school and r.role in ('principal', 'assistant-principal', 'department-head', 'year-lead'))
        or r.role in ('owner-case-officer', 'owner-leader')) then
    raise exception 'no such holder' using errcode = '23514';
  end if;
  insert into public.concern (owner_id, concern_id, school_id, number, compartment, status, holder_id, holder_role,
    reporter_id, reported_at, urgent)
  values (c.owner_id, p_concern, p_school, p_number, p_compartment, 'received', p_holder, p_holder_role, c.person_id,
    p_reported_at, p_urgent);
  insert into public.concern_person (owner_id, concern_id, person_id, part)
  select c.owner_id, p_concern, a, 'about' from unnest(p_about) a
  union select c.owner_id, p_concern, w, 'was-there' from unnest(p_was_there) w where w <> all(p_about)
  union select c.owner_id, p_concern, p_adult, 'adult' where p_adult is not null;
  insert into public.report_receipt (owner_id, concern_id, reporter_id, number, status, words, words_until, sent_at)
  values (c.owner_id, p_concern, c.person_id, p_number, 'sent', p_words, p_words_until, p_reported_at);
  perform gate.write_on(p_concern);
end $$;

-- A concern that the school or the owner opens itself: what was left behind when a pupil moved, what came by letter.
create function gate.file_concern(
  p_concern uuid, p_from uuid, p_number text, p_holder uuid, p_holder_role text, p_reported_at timestamptz,
  p_about uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_from);
  origin record;
begin
  select k.school_id, k.compartment into origin from public.pupil_case k
  where k.owner_id = c.owner_id and k.case_id = p_from
  union all select n.school_id, n.compartment from public.concern n
  where n.owner_id = c.owner_id and n.concern_id = p_from;
  insert into public.concern (owner_id, concern_id, school_id, number, compartment, status, holder_id, holder_role,
    reporter_id, reported_at)
  values (c.owner_id, p_concern, origin.school_id, p_number, origin.compartment, 'received', p_holder, p_holder_role,
    c.person_id, p_reported_at);
  insert into public.concern_person (owner_id, concern_id, person_id, part)
  select c.owner_id, p_concern, a, 'about' from unnest(p_about) a;
  perform gate.write_on(p_concern);
end $$;

-- Opens a case out of a concern, or out of another case (a follow-up case for another pupil). School and compartment
-- come from there.
create function gate.open_case(
  p_case uuid, p_from uuid, p_pupil uuid, p_number text, p_kind text, p_responsible uuid, p_members uuid[],
  p_opened_at timestamptz, p_rule_set text, p_chain text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_from);
  origin record;
  member uuid;
begin
  select n.school_id, n.compartment, true as is_concern into origin from public.concern n
  where n.owner_id = c.owner_id and n.concern_id = p_from
  union all select k.school_id, k.compartment, false from public.pupil_case k
  where k.owner_id = c.owner_id and k.case_id = p_from;
  insert into public.pupil_case (owner_id, case_id, school_id, pupil_id, number, kind, compartment, status,
    responsible_id, opened_at, rule_set, chain)
  values (c.owner_id, p_case, origin.school_id, p_pupil, p_number, p_kind, origin.compartment, 'open', p_responsible,
    p_opened_at, p_rule_set, p_chain);
  insert into public.case_person (owner_id, case_id, person_id, part) values (c.owner_id, p_case, p_pupil, 'pupil');
  if origin.is_concern then
    insert into public.case_concern (owner_id, case_id, concern_id) values (c.owner_id, p_case, p_from);
    update public.concern set case_id = coalesce(case_id, p_case)
    where owner_id = c.owner_id and concern_id = p_from;
  end if;
  -- Who is kept out of where it came from is kept out here.
  insert into public.case_barred (owner_id, stream_id, person_id, ground, since)
  select b.owner_id, p_case, b.person_id, b.ground, b.since from public.case_barred b
  where b.owner_id = c.owner_id and b.stream_id = p_from;
  foreach member in array array_append(array_remove(p_members, p_responsible), p_responsible) loop
    if member is null then continue; end if;
    -- Whom the owner let hold a report about a leader may seat oneself, and nobody else.
    perform gate.seat(c, p_case, member, case when member = p_responsible then 'responsible' else 'member' end, null,
      null, c.officer or member = c.person_id);
  end loop;
  perform gate.write_on(p_case);
end $$;

-- Gives a seat in the team, and the name of a protected pupil to whoever gets one.
create function gate.seat(
  c gate.context, p_case uuid, p_person uuid, p_part text, p_until date, p_since date, p_by_owner boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from gate.roles_of(c.owner_id, p_person, gate.today())) then perform gate.refuse(); end if;
  if p_part = 'responsible' then
    update public.case_member set part = 'member'
    where owner_id = c.owner_id and case_id = p_case and part = 'responsible' and person_id <> p_person;
    update public.pupil_case set responsible_id = p_person where owner_id = c.owner_id and case_id = p_case;
  end if;
  insert into public.case_member (owner_id, case_id, person_id, part, since, until, added_by, by_owner)
  values (c.owner_id, p_case, p_person, p_part, coalesce(p_since, gate.today()), p_until, c.person_id, p_by_owner)
  on conflict (owner_id, case_id, person_id) do update set part = excluded.part,
    since = case when case_member.ended_at is null and not case_member.break_glass
      and (case_member.until is null or case_member.until >= gate.today())
      then least(case_member.since, excluded.since) else excluded.since end,
    until = excluded.until, ended_at = null, added_by = excluded.added_by,
    by_owner = excluded.by_owner or (case_member.by_owner and case_member.ended_at is null), break_glass = false;
  insert into public.protected_named (owner_id, pupil_id, person_id)
  select k.owner_id, k.pupil_id, p_person from public.pupil_case k
  join public.person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id and p.protection <> 'none'
  where k.owner_id = c.owner_id and k.case_id = p_case
  on conflict do nothing;
end $$;

-- From a later day on where one is given; whoever becomes responsible is so from today.
create function gate.add_member(p_case uuid, p_person uuid, p_part text, p_until date, p_since date default null)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.may_lead(p_case);
begin
  perform gate.seat(c, p_case, p_person, p_part, p_until,
    case when p_part = 'member' then greatest(p_since, gate.today()) end, c.officer);
end $$;

-- Somebody leaves the team: by whoever leads it, or by oneself.
create function gate.remove_member(p_case uuid, p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if p_person <> c.person_id or not gate.reads(p_case) then c := gate.may_lead(p_case); end if;
  update public.case_member set ended_at = gate.now()
  where owner_id = c.owner_id and case_id = p_case and person_id = p_person and ended_at is null;
  update public.pupil_case set responsible_id = null
  where owner_id = c.owner_id and case_id = p_case and responsible_id = p_person;
end $$;

-- Why somebody can't be given a seat or hold a concern; null where nothing is in the way. For whoever leads it.
create function gate.candidates(p_stream uuid, p_persons uuid[])
returns table (person_id uuid, hindrance text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_stream);
  origin record;
begin
  select k.school_id, k.compartment into origin from public.pupil_case k
  where k.owner_id = c.owner_id and k.case_id = p_stream
  union all select n.school_id, n.compartment from public.concern n
  where n.owner_id = c.owner_id and n.concern_id = p_stream;
  return query
  select w.id, case
    when not exists (select from gate.roles_of(c.owner_id, w.id, gate.today())) then 'no-role'
    when exists (select from gate.roles_of(c.owner_id, w.id, gate.today()) r where r.role = 'it-administrator')
      then 'administrator'
    when p_stream = any(gate.barred_from(c.owner_id, w.id, '{}')) then 'conflict-of-interest'
    when origin.compartment = 'leader-offence' and gate.leads_school(c.owner_id, origin.school_id, w.id)
      then 'leadership'
    when not gate.is_trained(c.owner_id, w.id, gate.today()) then 'training'
  end
  from unnest(p_persons) as w(id);
end $$;

-- Keeps somebody out, at once and without a sign to them. Whoever reads the stream may; anybody may declare a conflict
-- of interest of one's own.
create function gate.bar(p_stream uuid, p_person uuid, p_ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.reads(p_stream) and not (p_person = c.person_id and p_stream = any(c.position_reach)) then
    perform gate.refuse();
  end if;
  insert into public.case_barred (owner_id, stream_id, person_id, ground, since)
  values (c.owner_id, p_stream, p_person, p_ground, gate.now()) on conflict do nothing;
end $$;

create function gate.name_adult(p_concern uuid, p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.may_lead(p_concern);
begin
  insert into public.concern_person (owner_id, concern_id, person_id, part)
  values (c.owner_id, p_concern, p_person, 'adult')
  on conflict (owner_id, concern_id, person_id, part) do update set withdrawn_at = null;
end $$;

-- A wrong naming is put right; the entry says why.
create function gate.withdraw_adult(p_concern uuid, p_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.may_lead(p_concern);
begin
  update public.concern_person set withdrawn_at = gate.now()
  where owner_id = c.owner_id and concern_id = p_concern and person_id = p_person and part = 'adult';
end $$;

-- Moves a case with its concerns, or a concern with its cases, to another compartment and decides the team anew: only
-- those named stay; about a leader only those whom the owner chose. Answers with whoever had to go.
create function gate.change_compartment(p_stream uuid, p_to text, p_keep uuid[]) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.may_lead(p_stream);
  family uuid[] := gate.family(c.owner_id, p_stream);
  before text;
begin
  select n.compartment into before from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
  union all select k.compartment from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream;
  if before = 'leader-offence' and not c.officer then perform gate.refuse(); end if;
  if before = 'staff-offence' and p_to = 'ordinary' and not c.officer and not exists (
      select from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
        and n.school_id = any(c.principal_of)
      union all select from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream
        and k.school_id = any(c.principal_of)) then
    perform gate.refuse();
  end if;
  update public.pupil_case set compartment = p_to where owner_id = c.owner_id and case_id = any(family);
  update public.concern set compartment = p_to,
    holder_id = case when p_to = 'leader-offence' and not c.officer then null else holder_id end,
    holder_role = case when p_to = 'leader-offence' and not c.officer then 'owner-case-officer' else holder_role end
  where owner_id = c.owner_id and concern_id = any(family);
  return query
  update public.case_member m set ended_at = gate.now()
  where m.owner_id = c.owner_id and m.case_id = any(family) and m.ended_at is null
    and (m.person_id <> all(p_keep) or (p_to = 'leader-offence' and not m.by_owner))
  returning m.person_id;
  update public.pupil_case k set responsible_id = null
  where k.owner_id = c.owner_id and k.case_id = any(family) and not exists (
    select from public.case_member m where m.owner_id = k.owner_id and m.case_id = k.case_id
      and m.person_id = k.responsible_id and m.ended_at is null);
end $$;

-- Passes the holding on to a person in a position, or to the position itself while it stands empty.
create function gate.hand_on_concern(p_concern uuid, p_to uuid, p_role text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.may_lead(p_concern);
begin
  if p_to is not null and (not exists (select from gate.roles_of(c.owner_id, p_to, gate.today()))
      -- Who holds a report about a leader is the owner's to decide.
      or not c.officer and exists (select from public.concern n where n.owner_id = c.owner_id
        and n.concern_id = p_concern and n.compartment = 'leader-offence')) then
    perform gate.refuse();
  end if;
  update public.concern set holder_id = p_to, holder_role = p_role
  where owner_id = c.owner_id and concern_id = p_concern;
end $$;

create function gate.set_receipt(p_concern uuid, p_status text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.reads(p_concern) then perform gate.refuse(); end if;
  update public.report_receipt set status = p_status where owner_id = c.owner_id and concern_id = p_concern;
end $$;

-- Own reports: sent, read, followed up; own words for fourteen days; nothing but the number to the one it is about.
create function gate.my_receipts()
returns table (concern_id uuid, number text, sent_at timestamptz, status text, words bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  return query
  select case when s.silent then null else r.concern_id end, r.number, case when s.silent then null else r.sent_at end,
    case when s.silent then null else r.status end,
    case when not s.silent and r.words_until > gate.now() then r.words end
  from public.report_receipt r, lateral (
    select exists (select from public.concern_person a where a.owner_id = r.owner_id and a.concern_id = r.concern_id
        and a.person_id = c.person_id and a.part = 'adult' and a.withdrawn_at is null)
      or exists (select from public.case_barred b where b.owner_id = r.owner_id and b.person_id = c.person_id
        and b.ground = 'is-reported' and b.stream_id = any(gate.family(r.owner_id, r.concern_id))) as silent
  ) s
  where r.owner_id = c.owner_id and r.reporter_id = c.person_id
  order by r.sent_at desc;
end $$;

-- In need: a case of one's own school by its number, for a day, never a sealed one. Null tells nothing of why not.
create function gate.break_glass(p_number text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  found_case uuid;
begin
  if not (c.two_factor and c.fresh and c.trained and c.employed) or c.administrator then return null; end if;
  select k.case_id into found_case from public.pupil_case k
  where k.owner_id = c.owner_id and k.number = p_number and k.compartment = 'ordinary'
    and k.school_id = any(c.pupil_schools) and k.case_id <> all(c.barred)
  order by k.opened_at desc limit 1;
  if found_case is null then return null; end if;
  insert into public.case_member (owner_id, case_id, person_id, part, since, until, added_by, by_owner, break_glass)
  values (c.owner_id, found_case, c.person_id, 'member', gate.today(), gate.today(), c.person_id, false, true)
  on conflict (owner_id, case_id, person_id) do update set since = excluded.since, until = excluded.until,
    ended_at = null, part = 'member', break_glass = true
  where case_member.ended_at is not null or case_member.until < gate.today();
  perform gate.write_on(found_case);
  return found_case;
end $$;

-- Adding to a journal without reading it: who carries out a measure says that it was done, and who works with the case
-- may always write that child welfare was told (§ 24-3), whatever training or second factor is missing.
create function gate.may_add_blindly(c gate.context, p_case uuid, p_kind text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin return (
  select (p_kind in ('measure-done', 'measure-missed', 'weekly-status') and p_case = any(c.slip_cases))
    or (p_kind in ('child-welfare-due', 'child-welfare-reported') and p_case = any(c.position_reach)));
end $$;

-- Locks the journal for one entry of that kind, and says what it is to be chained to and, wrapped, the key for its words.
create function gate.blind_head(
  p_case uuid, p_kind text, out last_seq int, out last_hash bytea, out key_id text, out wrapped bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.may_add_blindly(c, p_case, p_kind) then perform gate.refuse(); end if;
  select k.last_seq, k.last_hash into blind_head.last_seq, blind_head.last_hash from public.pupil_case k
  where k.owner_id = c.owner_id and k.case_id = p_case for update;
  select s.key_id, s.wrapped into blind_head.key_id, blind_head.wrapped from public.stream_key s
  where s.owner_id = c.owner_id and s.stream_id = p_case order by s.key_id limit 1;
end $$;

create function gate.blind_append(
  p_case uuid, p_entry uuid, p_seq int, p_kind text, p_happened text, p_recorded_at timestamptz, p_basis text,
  p_facts jsonb, p_head text, p_previous_hash bytea, p_hash bytea) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  measures uuid[];
begin
  if not gate.may_add_blindly(c, p_case, p_kind) then perform gate.refuse(); end if;
  if p_case = any(c.slip_cases) and p_kind in ('measure-done', 'measure-missed', 'weekly-status') then
    select array_agg(m.id) into measures from (
      select (p_facts ->> 'measure')::uuid as id where p_facts ? 'measure'
      union select (line ->> 'measure')::uuid from jsonb_array_elements(coalesce(p_facts -> 'measures', '[]')) line
    ) m;
    if measures is null or not measures <@ c.slips then perform gate.refuse(); end if;
  end if;
  update public.pupil_case set last_seq = p_seq, last_hash = p_hash, version = p_seq
  where owner_id = c.owner_id and case_id = p_case and last_seq = p_seq - 1 and last_hash = p_previous_hash;
  if not found then raise exception 'the journal has grown meanwhile' using errcode = '40001'; end if;
  insert into public.entry (owner_id, stream_id, stream_kind, seq, entry_id, kind, happened, recorded_at, actor_id,
    basis, facts, head, previous_hash, hash)
  values (c.owner_id, p_case, 'case', p_seq, p_entry, p_kind, p_happened, p_recorded_at, c.person_id, p_basis,
    p_facts, p_head, p_previous_hash, p_hash);
end $$;

-- Which step would open a stream that the person's position gives: a second factor, a newer sign-in, training. Null for
-- everything else, absent or hidden.
create function gate.step_up(p_stream uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  to_owner boolean;
begin
  if gate.reads(p_stream) then return null; end if;
  to_owner := c.officer and not c.administrator and p_stream <> all(c.barred) and exists (
    select from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream
      and (k.serious or k.compartment <> 'ordinary')
    union all select from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
      and (n.compartment <> 'ordinary' or n.holder_role in ('owner-case-officer', 'owner-leader')));
  if not to_owner and p_stream <> all(c.position_reach) then return null; end if;
  return case when not c.two_factor then 'two-factor'
    when p_stream = any(c.withheld) or (to_owner and c.trained) then 'fresh-sign-in' else 'training' end;
end $$;

-- Who has read a stream, or had it on a list, for those who read it themselves. Other streams of a list stay hidden.
create function gate.seen(p_stream uuid)
returns table (at timestamptz, actor_id uuid, action text, reason text, outcome text, on_a_list boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin
  if not gate.reads(p_stream) then perform gate.refuse(); end if;
  return query
  select l.at, l.actor_id, l.action, l.reason, l.outcome, l.stream_id is distinct from p_stream
  from public.access_log l
  where l.owner_id = c.owner_id and (l.stream_id = p_stream or l.streams @> array[p_stream])
  order by l.at desc limit 500;
end $$;
