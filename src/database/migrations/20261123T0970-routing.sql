-- Where a report goes is decided here and nowhere else: who reports could otherwise ask whether a leader is close to
-- somebody, or whether a report about an adult as a leader stands already. Nothing of the answer comes back; the one who
-- reports can write the report, and read none of what follows. `src/domain/concern/routing.ts` says the same, for those
-- who may know; a test compares the two.

-- The nearest leaders, who are told of an ordinary concern beside the principal.
create table concern_informed (
  owner_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  constraint concern_informed_pkey primary key (owner_id, concern_id, person_id),
  constraint concern_informed_concern_fkey foreign key (owner_id, concern_id) references concern,
  constraint concern_informed_person_fkey foreign key (owner_id, person_id) references person
);
comment on table concern_informed is 'The pupil''s nearest leader, told of an ordinary concern: reads it until it has ended.';
comment on column concern_informed.owner_id is 'School owner. [internal]';
comment on column concern_informed.concern_id is 'The concern. [internal]';
comment on column concern_informed.person_id is 'Who was told. [personal]';
comment on column concern_informed.since is 'When. [personal]';
create index concern_informed_by_person on concern_informed (owner_id, person_id);
alter table concern_informed enable row level security;
alter table concern_informed force row level security;
create policy concern_informed_gate on concern_informed to varde_gate using (true) with check (true);
create policy concern_informed_read on concern_informed for select to varde_web using (
  owner_id = (select gate.owner()) and (concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(concern_id))));
grant select, insert on concern_informed to varde_gate;
grant select on concern_informed to varde_web;

-- The gate tells and orders on its own where it decides on its own.
create policy notice_gate on notice to varde_gate using (true) with check (true);
create policy obligation_cache_gate on obligation_cache to varde_gate using (true) with check (true);
grant select, insert on notice to varde_gate;
grant select, insert, update (next_change_at) on obligation_cache to varde_gate;
grant select on school_class to varde_gate;
create policy school_class_gate on school_class to varde_gate using (true) with check (true);

-- Whether the one who reports was told that it goes to the owner; only then may a telephone number say that it lies there.
alter table report_receipt add column to_owner boolean not null default false;
comment on column report_receipt.to_owner is 'By the answer and the named person''s position it is the owner''s (§ 12-5). [sensitive]';
grant select (to_owner) on report_receipt to varde_jobs;

-- Streams that were reported in this transaction: the report's own words and key can be laid down, and nothing be read.
alter table gate.context add column told uuid[] not null default '{}';
create function gate.told() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select told from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;

-- May be told of by a notice: what one can write to. A notice about anything else could be used to ask.
create function gate.tells_of(p_stream uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select p_stream = any(c.reach || c.written || c.position_reach || c.slip_cases) or gate.reads(p_stream)
  from gate.context c where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- What the gate and the worker tell is told under names that nobody else can use: a name that is taken would say that
-- somebody has been told.
drop policy notice_add on notice;
create policy notice_add on notice for insert to varde_web with check (
  owner_id = (select gate.owner()) and occasion not like 'routing:%'
  and (stream_id is null or gate.tells_of(stream_id)));

drop policy passage_add on passage;
create policy passage_add on passage for insert to varde_web with check (
  (author_id = (select gate.person()) or author_id is null) and owner_id = (select gate.owner())
  and (stream_id = any((select gate.writable())::uuid[]) or (audience = 'team' and stream_id = any((select gate.told())::uuid[]))
    or stream_id = any((select gate.reach())::uuid[]) or ((select gate.officer()) and gate.reads(stream_id))));
drop policy stream_key_add on stream_key;
create policy stream_key_add on stream_key for insert to varde_web with check (
  owner_id = (select gate.owner()) and (stream_id = any((select gate.writable() || gate.told())::uuid[])
    or stream_id = any((select gate.reach())::uuid[]) or ((select gate.officer()) and gate.reads(stream_id))));

create or replace function gate.wrote(p_passage uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.passage p
    where p.owner_id = gate.owner() and p.passage_id = p_passage and p.author_id = gate.person()
      and p.stream_id = any(gate.writable() || gate.told())));
end $$;

-- A denial, asked about one stream at a time, and answered only where there is something that it takes away: a notice of
-- one's own, a text one is named in, or the owner's view of all. Whoever reports could else ask about the report.
create or replace function gate.kept_out(p_stream uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  return found and p_stream = any(c.barred) and (c.officer or exists (
      select from public.notice n
      where n.owner_id = c.owner_id and n.recipient_id = c.person_id and n.stream_id = p_stream)
    or exists (
      select from public.passage p
      where p.owner_id = c.owner_id and p.stream_id = p_stream and p.audience = 'named'
        and (c.person_id = any(p.named) or p.author_id = c.person_id)));
end $$;

-- Streams closed to a person whatever grants say: barred by name, the adult it is about, own child, spouse or kin in it,
-- and, for the leadership of a school, what concerns one of them. A denial covers a case together with its concerns.
create or replace function gate.barred_from(p_owner uuid, p_person uuid, p_leader_of uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  kin uuid[] := gate.kin_of(p_owner, p_person);
  named uuid[];
begin
  named := array(
    select b.stream_id from public.case_barred b where b.owner_id = p_owner and b.person_id = p_person
    union all
    select a.concern_id from public.concern_person a
    where a.owner_id = p_owner and a.person_id = p_person and a.part = 'adult' and a.withdrawn_at is null);
  if cardinality(kin) > 0 then
    named := named || array(
      select a.concern_id from public.concern_person a
      where a.owner_id = p_owner and a.person_id = any(kin) and a.withdrawn_at is null
      union all
      select c.case_id from public.pupil_case c where c.owner_id = p_owner and c.pupil_id = any(kin)
      union all
      select x.case_id from public.case_person x
      where x.owner_id = p_owner and x.person_id = any(kin) and x.withdrawn_at is null);
  end if;
  if cardinality(p_leader_of) > 0 then
    named := named || array(
      select c.concern_id from public.concern c
      where c.owner_id = p_owner and c.school_id = any(p_leader_of) and c.compartment = 'leader-offence'
      union all
      select c.case_id from public.pupil_case c
      where c.owner_id = p_owner and c.school_id = any(p_leader_of) and c.compartment = 'leader-offence');
  end if;
  if named = '{}' then return named; end if;
  return named || array(
    select x.case_id from public.case_concern x where x.owner_id = p_owner and x.concern_id = any(named)
    union all
    select x.concern_id from public.case_concern x where x.owner_id = p_owner and x.case_id = any(named));
end $$;

-- Computes the context of a person for this transaction. What was written in it stays open until it ends.
create or replace function gate.compute(p_owner uuid, p_person uuid, p_session uuid, p_two_factor boolean, p_fresh boolean)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  c gate.context;
  today date := gate.today();
  everywhere boolean;
  ordinary_of uuid[];
begin
  c.pid := pg_backend_pid();
  c.xact := pg_current_xact_id();
  c.owner_id := p_owner;
  c.person_id := p_person;
  c.session_id := p_session;
  c.two_factor := p_two_factor;
  c.fresh := p_fresh;
  c.trained := gate.is_trained(p_owner, p_person, today);

  select count(*) > 0,
    coalesce(bool_or(r.role in ('owner-case-officer', 'owner-leader')), false),
    coalesce(bool_or(r.role = 'owner-leader'), false),
    coalesce(bool_or(r.role = 'it-administrator'), false),
    coalesce(bool_or(r.role = 'it-administrator' and r.school_id is null), false),
    coalesce(array_agg(r.school_id) filter (where r.role = 'principal'), '{}'),
    coalesce(array_agg(r.school_id) filter (where r.role = 'assistant-principal'), '{}'),
    coalesce(array_agg(r.school_id)
      filter (where r.role in ('principal', 'assistant-principal', 'department-head')), '{}'),
    coalesce(array_agg(r.school_id) filter (where r.role = 'it-administrator' and r.school_id is not null), '{}'),
    coalesce(array_agg(r.school_id) filter (where r.school_id is not null), '{}'),
    coalesce(array_agg(r.school_id) filter (where r.school_id is not null
      and r.role not in ('substitute', 'assistant', 'caretaker', 'it-administrator')), '{}')
  into c.employed, c.officer, c.owner_leader, c.administrator, everywhere, c.principal_of, c.deputy_of, c.leader_of,
    c.administers, c.staff_schools, c.pupil_schools
  from gate.roles_of(p_owner, p_person, today) r;

  if everywhere then
    c.administers := array(select s.school_id from public.school s where s.owner_id = p_owner);
  end if;
  if c.officer then
    c.staff_schools := array(select s.school_id from public.school s where s.owner_id = p_owner);
  elsif c.administrator then
    c.staff_schools := c.staff_schools || c.administers;
  end if;

  c.pupils := array(
    select m.person_id from public.group_duty d
    join public.class_member m on m.owner_id = d.owner_id and m.class_id = d.class_id and m.part = 'pupil'
      and m.from_on <= today and (m.to_on is null or m.to_on >= today)
    where d.owner_id = p_owner and d.person_id = p_person and d.on_date = today);

  c.barred := gate.barred_from(p_owner, p_person, c.leader_of);
  c.position_reach := '{}';
  c.reach := '{}';
  c.withheld := '{}';
  c.slips := '{}';
  c.slip_cases := '{}';
  ordinary_of := c.principal_of || c.deputy_of;

  if c.employed and not c.administrator then
    with team as (
      select k.case_id, k.compartment
      from public.case_member m
      join public.pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id
      where m.owner_id = p_owner and m.person_id = p_person and m.ended_at is null and m.since <= today
        and (m.until is null or m.until >= today) and (k.compartment <> 'leader-offence' or m.by_owner)
        and m.case_id <> all(c.barred)
    ), streams as (
      select case_id as id, compartment, false as new_to_holder from team
      union all
      select k.case_id, k.compartment, false from public.pupil_case k
      where k.owner_id = p_owner and k.school_id = any(ordinary_of)
        and (k.compartment = 'ordinary' or (k.compartment = 'staff-offence' and k.school_id = any(c.principal_of)))
      union all
      select k.concern_id, k.compartment, false from public.concern k
      where k.owner_id = p_owner and k.school_id = any(ordinary_of)
        and (k.compartment = 'ordinary' or (k.compartment = 'staff-offence' and k.school_id = any(c.principal_of)))
      union all
      select k.concern_id, k.compartment, k.status <> 'ended' from public.concern k
      where k.owner_id = p_owner and k.holder_id = p_person
      union all
      -- The nearest leader, while the concern is new and the position lasts.
      select k.concern_id, k.compartment, false
      from public.concern_informed i
      join public.concern k on k.owner_id = i.owner_id and k.concern_id = i.concern_id
      where i.owner_id = p_owner and i.person_id = p_person and k.compartment = 'ordinary' and k.status <> 'ended'
        and exists (select from gate.roles_of(p_owner, p_person, today) r where r.school_id = k.school_id
          and r.role in ('principal', 'assistant-principal', 'department-head', 'year-lead'))
      union all
      select k.concern_id, k.compartment, false
      from team
      join public.case_concern x on x.owner_id = p_owner and x.case_id = team.case_id
      join public.concern k on k.owner_id = x.owner_id and k.concern_id = x.concern_id
        and k.compartment = team.compartment
    ), judged as (
      select id, c.trained or bool_or(new_to_holder) as open_to_training,
        p_two_factor and (min(compartment) = 'ordinary' or p_fresh) as open_to_sign_in
      from streams where id <> all(c.barred) group by id
    )
    select coalesce(array_agg(id), '{}'),
      coalesce(array_agg(id) filter (where open_to_training and open_to_sign_in), '{}'),
      coalesce(array_agg(id) filter (where open_to_training and not open_to_sign_in), '{}')
    into c.position_reach, c.reach, c.withheld from judged;

    -- Whom the owner has sent to another school's matter knows the names of those who work there.
    c.staff_schools := c.staff_schools || array(
      select k.school_id from public.concern k
      where k.owner_id = p_owner and k.holder_id = p_person and k.school_id <> all(c.staff_schools)
        and k.concern_id = any(c.reach)
      union
      select k.school_id from public.case_member m
      join public.pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id
      where m.owner_id = p_owner and m.person_id = p_person and k.school_id <> all(c.staff_schools)
        and m.case_id = any(c.reach));

    if p_two_factor and c.trained then
      select coalesce(array_agg(m.measure_id), '{}'), coalesce(array_agg(distinct m.case_id), '{}')
      into c.slips, c.slip_cases
      from (
        select r.* from public.measure r where r.owner_id = p_owner and r.responsible_id = p_person
        union all
        select r.* from public.measure r
        where r.owner_id = p_owner and r.stand_in_id = p_person and r.responsible_id <> p_person
      ) m
      join public.pupil_case k on k.owner_id = m.owner_id and k.case_id = m.case_id
      where (m.stopped_on is null or m.stopped_on > today) and (m.to_on is null or m.to_on >= today - 14)
        and k.status <> 'closed' and m.case_id <> all(c.barred) and (k.compartment = 'ordinary' or p_fresh);
    end if;
  end if;

  c.reported := array(
    select r.concern_id from public.report_receipt r
    where r.owner_id = p_owner and r.reporter_id = p_person and r.words_until > gate.now()
      and r.concern_id <> all(c.barred));

  select w.written, w.told into c.written, c.told from gate.context w
  where w.pid = c.pid and w.xact = c.xact and w.person_id = p_person and w.owner_id = p_owner;
  c.written := coalesce(c.written, '{}');
  c.told := coalesce(c.told, '{}');
  update gate.context set
    (xact, owner_id, person_id, session_id, two_factor, fresh, trained, employed, officer, owner_leader,
    administrator, principal_of, deputy_of, leader_of, administers, staff_schools, pupil_schools, pupils,
    position_reach, reach, withheld, barred, slips, slip_cases, reported, written, told)
    = (c.xact, c.owner_id, c.person_id, c.session_id, c.two_factor, c.fresh, c.trained, c.employed,
    c.officer, c.owner_leader, c.administrator, c.principal_of, c.deputy_of, c.leader_of, c.administers,
    c.staff_schools, c.pupil_schools, c.pupils, c.position_reach, c.reach, c.withheld, c.barred, c.slips,
    c.slip_cases, c.reported, c.written, c.told)
  where pid = c.pid;
  if not found then insert into gate.context select c.*; end if;
end $$;

-- A name for something new, in the order of time like every other.
create function gate.new_id() returns uuid
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare made bytea := uuid_send(gen_random_uuid());
begin
  made := overlay(made placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6);
  return encode(set_byte(made, 6, (get_byte(made, 6) & 15) | 112), 'hex')::uuid;
end $$;

-- The text that is hashed: keys in order, no white space, as `canonical` in src/domain/journal/head.ts.
create function gate.canonical(p_value jsonb) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin return (
  select case jsonb_typeof(p_value)
    when 'object' then '{' || coalesce((
      select string_agg(to_json(e.key)::text || ':' || gate.canonical(e.value), ',' order by e.key collate "C")
      from jsonb_each(p_value) e), '') || '}'
    when 'array' then '[' || coalesce((
      select string_agg(gate.canonical(e.value), ',' order by e.place)
      from jsonb_array_elements(p_value) with ordinality as e(value, place)), '') || ']'
    else p_value::text
  end);
end $$;

-- An entry by the system itself, without words, in the chain like every other. Answers with its place.
create function gate.append_as_system(p_owner uuid, p_stream uuid, p_kind text, p_facts jsonb) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  at timestamptz := date_trunc('milliseconds', gate.now());
  made uuid := gate.new_id();
  of_kind text := 'concern';
  seq int;
  previous bytea;
  happened text := to_char(at at time zone 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI');
  head text;
begin
  select n.last_seq + 1, n.last_hash into seq, previous from public.concern n
  where n.owner_id = p_owner and n.concern_id = p_stream for update;
  if not found then
    of_kind := 'case';
    select k.last_seq + 1, k.last_hash into strict seq, previous from public.pupil_case k
    where k.owner_id = p_owner and k.case_id = p_stream for update;
  end if;
  head := gate.canonical(jsonb_build_object('version', 1, 'owner', p_owner, 'stream', p_stream,
    'previous', encode(previous, 'hex'), 'id', made, 'seq', seq, 'kind', p_kind, 'happened', happened,
    'recorded', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', null, 'facts', p_facts,
    'words', '[]'::jsonb));
  insert into public.entry (owner_id, stream_id, stream_kind, seq, entry_id, kind, happened, recorded_at, facts, head,
    previous_hash, hash)
  values (p_owner, p_stream, of_kind, seq, made, p_kind, happened, at, p_facts, head, previous,
    sha256(previous || convert_to(head, 'UTF8')));
  if of_kind = 'concern' then
    update public.concern n set last_seq = seq, last_hash = sha256(previous || convert_to(head, 'UTF8')), version = seq
    where n.owner_id = p_owner and n.concern_id = p_stream;
  else
    update public.pupil_case k set last_seq = seq, last_hash = sha256(previous || convert_to(head, 'UTF8')),
      version = seq
    where k.owner_id = p_owner and k.case_id = p_stream;
  end if;
  return seq;
end $$;

-- In the app at once, and by mail at once or with the next digest.
create function gate.tell(
  p_owner uuid, p_occasion text, p_to uuid[], p_kind text, p_stream uuid, p_at_once boolean) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.notice (owner_id, notice_id, occasion, recipient_id, channel, kind, stream_id, created_at)
  select p_owner, gate.new_id(), p_occasion, w, c, p_kind, p_stream, gate.now()
  from (select distinct unnest(p_to) as w) told,
    unnest(array['app', case when p_at_once then 'mail-now' else 'mail-digest' end]) c
  on conflict do nothing
$$;

-- Who leads a school today and who acts for the owner, in the order in which a concern passes: whoever acts for the
-- principal, the principal, stand-ins by rank; then the deputies, the heads and the leads of years. `replaced`: somebody
-- acts for them.
create function gate.line(p_owner uuid, p_school uuid)
returns table (place int, person_id uuid, role text, school_id uuid, year_level int, standing_in boolean,
  stand_in_rank int, replaced boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select (row_number() over (order by
      array_position(array['principal', 'assistant-principal', 'department-head', 'year-lead', 'owner-case-officer',
        'owner-leader'], h.role),
      case when not h.standing_in then 0 else coalesce(h.rank, -1) end, h.person_id))::int,
    h.person_id, h.role, h.school_id, h.year_level, h.standing_in, h.rank,
    exists (select from public.role_grant a
      where a.owner_id = p_owner and a.acting_for = h.person_id and a.role = h.role
        and a.school_id is not distinct from h.school_id and gate.is_today(a.from_on, a.to_on))
  from (
    select g.person_id, g.role, g.school_id, g.year_level, g.acting_for is not null as standing_in, null::int as rank
    from public.role_grant g
    where g.owner_id = p_owner and gate.is_today(g.from_on, g.to_on)
      and ((g.school_id = p_school and g.role in ('principal', 'assistant-principal', 'department-head', 'year-lead'))
        or g.role in ('owner-case-officer', 'owner-leader'))
    union all
    select s.person_id, s.role, s.school_id, null, true, s.rank
    from public.stand_in s
    where s.owner_id = p_owner and s.school_id = p_school and gate.is_today(s.from_on, s.to_on)
      and s.role in ('principal', 'assistant-principal', 'department-head', 'year-lead')
  ) h;
end $$;

-- Is one of them, or is close to one of them.
create function gate.is_close(p_owner uuid, p_person uuid, p_to uuid[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return p_person = any(p_to) or gate.kin_of(p_owner, p_person) && p_to;
end $$;

-- The nearest leader of each pupil by the school's own organisation: the head of the pupil's year, else the lead of it,
-- else the deputy. Never one who is close to the matter, nor one for whom somebody acts.
create function gate.nearest_leaders(p_owner uuid, p_school uuid, p_pupils uuid[], p_barred uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(distinct n.person_id) filter (where n.person_id is not null), '{}')
  from (
    select s.year_level from unnest(p_pupils) as p(id)
    left join public.class_member m on m.owner_id = p_owner and m.person_id = p.id and m.part = 'pupil'
      and gate.is_today(m.from_on, m.to_on)
    left join public.school_class s on s.owner_id = m.owner_id and s.class_id = m.class_id and s.school_id = p_school
    union
    select null where p_pupils = '{}'
  ) y
  left join lateral (
    select l.person_id from gate.line(p_owner, p_school) l
    where l.person_id <> all(p_barred) and not l.replaced
      and (l.role = 'assistant-principal'
        or (l.role in ('department-head', 'year-lead') and l.year_level = y.year_level))
    order by array_position(array['department-head', 'year-lead', 'assistant-principal'], l.role), l.place
    limit 1
  ) n on true);
end $$;

-- Who leads a school, for anybody who reports there: no secret, and no more than that.
create function gate.leaders_of(p_school uuid)
returns table (person_id uuid, role text, year_level int, standing_in boolean, stand_in_rank int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context := gate.here();
begin return query
  select l.person_id, l.role, l.year_level, l.standing_in, l.stand_in_rank
  from gate.line(c.owner_id, p_school) l order by l.place;
end $$;

-- The line for a concern or case that one reads, with who is close to the people in it. An adult beside those named
-- already can be asked about by whoever leads it alone.
create function gate.line_of(p_stream uuid, p_adult uuid)
returns table (person_id uuid, role text, school_id uuid, year_level int, standing_in boolean, stand_in_rank int,
  replaced boolean, conflict boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  family uuid[] := gate.family(c.owner_id, p_stream);
  at_school uuid;
  people uuid[];
begin
  if not gate.reads(p_stream) then perform gate.refuse(); end if;
  if p_adult is not null and not gate.leads(p_stream) and not exists (
      select from public.concern_person a
      where a.owner_id = c.owner_id and a.concern_id = any(family) and a.person_id = p_adult and a.part = 'adult'
        and a.withdrawn_at is null) then
    perform gate.refuse();
  end if;
  select n.school_id into at_school from public.concern n where n.owner_id = c.owner_id and n.concern_id = p_stream
  union all select k.school_id from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = p_stream;
  people := array(
    select a.person_id from public.concern_person a
    where a.owner_id = c.owner_id and a.concern_id = any(family) and a.part <> 'adult' and a.withdrawn_at is null
    union select k.pupil_id from public.pupil_case k where k.owner_id = c.owner_id and k.case_id = any(family)
    union select p_adult where p_adult is not null);
  return query
  select l.person_id, l.role, l.school_id, l.year_level, l.standing_in, l.stand_in_rank, l.replaced,
    gate.is_close(c.owner_id, l.person_id, people)
  from gate.line(c.owner_id, at_school) l order by l.place;
end $$;

drop function gate.routing_facts(uuid, uuid[]);
drop function gate.standing_of(uuid, uuid);

-- A report about the adult as a leader stands at this school.
create function gate.is_reported_leader(p_owner uuid, p_school uuid, p_adult uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.concern_person a
    join public.concern n on n.owner_id = a.owner_id and n.concern_id = a.concern_id
    where a.owner_id = p_owner and a.person_id = p_adult and a.part = 'adult' and a.withdrawn_at is null
      and n.school_id = p_school and n.compartment = 'leader-offence'));
end $$;

-- An adult has come to be reported as a leader: what was reported about the same adult before, and the cases out of it,
-- go the same way at once. Nobody at the school is asked or told why; who had a seat is told as at any hand-over.
create function gate.follow_to_owner(p_owner uuid, p_school uuid, p_adult uuid, p_but uuid[]) returns void
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
    perform gate.tell(p_owner, 'routing:' || one.concern_id || ':' || seq, officers, stricter, one.concern_id, true);
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
    perform gate.tell(p_owner, 'routing:' || one.case_id || ':' || seq, officers, stricter, one.case_id, true);
  end loop;
  -- Their duties are looked at anew by the worker.
  update public.obligation_cache o set next_change_at = gate.now()
  where o.owner_id = p_owner and o.stream_id = any(concerns || cases);
end $$;

-- Somebody reports. No second factor and no training stands before it; the reporter can't read it, not even now. What
-- the reporter answered is the least strict it can become: a naming decides (§ 12-5), and so does a report that stands.
drop function gate.report_concern(uuid, uuid, text, text, uuid, text, timestamptz, boolean, uuid[], uuid[], uuid, bytea,
  timestamptz);
create function gate.report_concern(
  p_concern uuid, p_school uuid, p_number text, p_compartment text, p_urgent boolean, p_about uuid[],
  p_was_there uuid[], p_adult uuid, p_words bytea, p_words_until timestamptz, p_entry uuid, p_happened text,
  p_recorded_at timestamptz, p_facts jsonb, p_head text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  nothing constant bytea := decode(repeat('00', 32), 'hex');
  compartment text := p_compartment;
  people uuid[] := p_about || p_was_there || case when p_adult is null then '{}' else array[p_adult] end;
  barred uuid[];
  principal uuid;
  holder uuid;
  holder_role text := 'owner-case-officer';
  sent_to text := 'owner';
  also uuid[] := '{}';
  told uuid[];
  to_owner boolean;
  one record;
begin
  if p_adult is not null then
    if gate.leads_school(c.owner_id, p_school, p_adult) or exists (
        select from gate.roles_of(c.owner_id, p_adult, gate.today()) r
        where r.role in ('owner-case-officer', 'owner-leader')) then
      compartment := 'leader-offence';
    elsif compartment = 'ordinary' then
      compartment := 'staff-offence';
    end if;
  end if;

  to_owner := compartment = 'leader-offence';

  barred := array(
    select l.person_id from gate.line(c.owner_id, p_school) l where gate.is_close(c.owner_id, l.person_id, people))
    || case when p_adult is null then '{}' else array[p_adult] end;
  select l.person_id into principal from gate.line(c.owner_id, p_school) l
  where l.role = 'principal' and not l.standing_in order by l.place limit 1;
  if principal is null or principal <> all(barred) then
    select l.person_id, case when l.role = 'principal' then 'principal' else 'assistant-principal' end,
      case when l.role = 'principal' then 'principal' else 'nearest-leader' end
    into holder, holder_role, sent_to
    from gate.line(c.owner_id, p_school) l
    where l.role in ('principal', 'assistant-principal', 'department-head') and l.person_id <> all(barred)
    order by l.place limit 1;
  end if;

  -- A report about the same adult as a leader stands. What rektor tells about an employee is known to rektor: that one
  -- stays, or rektor could ask by telling.
  if compartment = 'staff-offence' and holder is distinct from c.person_id and p_school <> all(c.principal_of)
      and gate.is_reported_leader(c.owner_id, p_school, p_adult) then
    compartment := 'leader-offence';
  end if;
  if compartment = 'leader-offence' then holder := null; end if;
  if holder is null then
    holder_role := 'owner-case-officer';
    sent_to := 'owner';
  elsif compartment = 'ordinary' then
    also := array_remove(gate.nearest_leaders(c.owner_id, p_school, p_about, barred), holder);
  end if;

  insert into public.concern (owner_id, concern_id, school_id, number, compartment, status, holder_id, holder_role,
    reporter_id, reported_at, urgent, last_seq, last_hash, version)
  values (c.owner_id, p_concern, p_school, p_number, compartment, 'received', holder, holder_role, c.person_id,
    p_recorded_at, p_urgent or compartment <> 'ordinary', 1, sha256(nothing || convert_to(p_head, 'UTF8')), 1);
  insert into public.concern_person (owner_id, concern_id, person_id, part)
  select c.owner_id, p_concern, a, 'about' from unnest(p_about) a
  union select c.owner_id, p_concern, w, 'was-there' from unnest(p_was_there) w where w <> all(p_about)
  union select c.owner_id, p_concern, p_adult, 'adult' where p_adult is not null;
  insert into public.concern_informed (owner_id, concern_id, person_id, since)
  select c.owner_id, p_concern, a, gate.now() from unnest(also) a;
  insert into public.report_receipt (owner_id, concern_id, reporter_id, number, status, words, words_until, sent_at, to_owner)
  values (c.owner_id, p_concern, c.person_id, p_number, 'sent', p_words, p_words_until, p_recorded_at, to_owner);

  insert into public.entry (owner_id, stream_id, stream_kind, seq, entry_id, kind, happened, recorded_at, actor_id,
    facts, head, previous_hash, hash)
  values (c.owner_id, p_concern, 'concern', 1, p_entry, 'concern-reported', p_happened,
    date_trunc('milliseconds', p_recorded_at), c.person_id, p_facts, p_head, nothing,
    sha256(nothing || convert_to(p_head, 'UTF8')));
  for one in
    select l.person_id from gate.line(c.owner_id, p_school) l
    where l.role in ('principal', 'assistant-principal', 'department-head') and l.person_id = any(barred)
    group by l.person_id order by min(l.place)
  loop
    perform gate.append_as_system(c.owner_id, p_concern, 'conflict-of-interest', jsonb_build_object(
      'person', one.person_id, 'ground', case when one.person_id = p_adult then 'is-reported' else 'other' end,
      'declared', false));
  end loop;
  perform gate.append_as_system(c.owner_id, p_concern, 'concern-routed',
    jsonb_build_object('to', sent_to, 'holder', holder, 'compartment', compartment)
    || case when also = '{}' then '{}'::jsonb else jsonb_build_object('also', to_jsonb(also)) end);
  perform gate.append_as_system(c.owner_id, p_concern, 'reporter-answered', jsonb_build_object('status', 'received'));

  -- What duties follow is the worker's to say, at once: who reports may not read enough to know.
  insert into public.obligation_cache (owner_id, stream_id, stream_kind, worst_state, beacons, lines, next_change_at,
    computed_at, last_seq, rule_set)
  values (c.owner_id, p_concern, 'concern', 'open', '{}', '[]', gate.now(), gate.now(), 0, '');

  told := array(
    select l.person_id from gate.line(c.owner_id, p_school) l
    where l.person_id <> all(barred) and case when holder is null
      then l.role in ('owner-case-officer', 'owner-leader')
      else l.person_id = holder or l.person_id = any(also) or (l.role = 'principal' and l.standing_in) end);
  perform gate.tell(c.owner_id, 'routing:' || p_concern, told,
    case when compartment = 'ordinary' then 'new-concern' else compartment end, p_concern,
    p_urgent or compartment <> 'ordinary');
  if compartment = 'leader-offence' and p_adult is not null then
    perform gate.follow_to_owner(c.owner_id, p_school, p_adult, array[p_concern]);
  end if;
  update gate.context set told = context.told || p_concern where pid = pg_backend_pid();
end $$;

-- The words of a report lie under a key of its own; whoever reports lays it down and can't take it up again.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as signature from pg_proc p
    where p.pronamespace = 'gate'::regnamespace and p.proowner <> 'varde_gate'::regrole
  loop
    execute format('alter function %s owner to varde_gate', f.signature);
    execute format('revoke all on function %s from public', f.signature);
  end loop;
end $$;
grant execute on function gate.report_concern, gate.leaders_of, gate.line_of, gate.told, gate.tells_of to varde_web;
