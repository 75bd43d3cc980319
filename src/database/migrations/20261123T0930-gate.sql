-- The gate: the one way in for a person. It turns a session's token into a context of this transaction, computed from
-- facts and never from a permission that the program wrote. Policies read only the context. Nothing here can be set by
-- the roles that read it. What each role may do stands as a table in src/domain/access; this says the same again,
-- independently, and a property test compares the two.

create schema gate authorization varde_gate;
comment on schema gate is 'Who is asking in this transaction, and the narrow doors for facts that open doors.';

create unlogged table gate.context (
  pid int not null constraint context_pkey primary key,
  xact xid8 not null,
  owner_id uuid not null,
  person_id uuid not null,
  session_id uuid,
  two_factor boolean not null,
  fresh boolean not null,
  trained boolean not null,
  employed boolean not null,
  officer boolean not null,
  owner_leader boolean not null,
  administrator boolean not null,
  principal_of uuid[] not null,
  deputy_of uuid[] not null,
  leader_of uuid[] not null,
  administers uuid[] not null,
  staff_schools uuid[] not null,
  pupil_schools uuid[] not null,
  pupils uuid[] not null,
  position_reach uuid[] not null,
  reach uuid[] not null,
  withheld uuid[] not null,
  barred uuid[] not null,
  slips uuid[] not null,
  slip_cases uuid[] not null,
  reported uuid[] not null,
  written uuid[] not null
) with (fillfactor = 50);
-- Not worth compressing for one transaction.
alter table gate.context alter position_reach set storage external, alter reach set storage external;
comment on table gate.context is 'One row per connection, dead when its transaction ends. Only varde_gate touches it.';

-- The clock that a demonstration can move; in production the real one. Sessions never use it.
create function gate.now() returns timestamptz
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select now() + coalesce((select c.ahead from public.demonstration_clock c), interval '0'));
end $$;

create function gate.today() returns date
language plpgsql stable parallel safe security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select (gate.now() at time zone 'Europe/Oslo')::date);
end $$;

-- Reading the context. Each is evaluated once per statement where a policy wraps it in a subselect.
create function gate.owner() returns uuid
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select owner_id from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.person() returns uuid
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select person_id from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.reach() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select reach || written from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.withheld() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select withheld from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.writable() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select position_reach || slip_cases || written
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.barred() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select barred from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.slips() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select slips from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.slip_cases() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select slip_cases from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.reported() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select reported from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select staff_schools from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.pupil_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select pupil_schools from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.pupils() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select pupils from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.led_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select principal_of || deputy_of
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.administered_schools() returns uuid[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select administers from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
-- The owner's officer in good standing: two factors, trained, and administering nothing.
create function gate.officer() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select officer and two_factor and trained and not administrator
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.officer_fresh() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select officer and two_factor and trained and not administrator and fresh
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.two_factor() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select two_factor from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.fresh() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select fresh from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
create function gate.trained() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select trained from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;
-- Reads what two factors and training open, whatever the stream: texts meant for named persons.
create function gate.cleared() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select two_factor and trained and employed and not administrator
  from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned());
end $$;

-- Roles in force on a day, own or as somebody's stand-in: acting counts as being.
create function gate.roles_of(p_owner uuid, p_person uuid, p_on date)
returns table (role text, school_id uuid, class_id uuid, year_level int, standing_in boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return query
  select g.role, g.school_id, g.class_id, g.year_level, g.acting_for is not null
  from public.role_grant g
  where g.owner_id = p_owner and g.person_id = p_person and g.from_on <= p_on and (g.to_on is null or g.to_on >= p_on)
  union all
  select s.role, s.school_id, null, null, true
  from public.stand_in s
  where s.owner_id = p_owner and s.person_id = p_person and s.from_on <= p_on and (s.to_on is null or s.to_on >= p_on);
end $$;

-- Forskrift § 20-2: both kinds of training, not lapsed.
create function gate.is_trained(p_owner uuid, p_person uuid, p_on date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select count(distinct t.kind) = 2
  from public.training t
  where t.owner_id = p_owner and t.person_id = p_person and t.registered_on <= p_on and t.valid_until >= p_on);
end $$;

-- Own children, spouse and kin, from either side.
create function gate.kin_of(p_owner uuid, p_person uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select coalesce(array_agg(k.id), '{}') from (
    select g.pupil_id as id from public.guardian_relation g where g.owner_id = p_owner and g.guardian_id = p_person
    union select n.other_id from public.kinship n where n.owner_id = p_owner and n.person_id = p_person
    union select n.person_id from public.kinship n where n.owner_id = p_owner and n.other_id = p_person
  ) k);
end $$;

-- Streams closed to a person whatever grants say: barred by name, the adult it is about, own child, spouse or kin in it,
-- and, for the leadership of a school, what concerns one of them. A denial covers a case together with its concerns.
create function gate.barred_from(p_owner uuid, p_person uuid, p_leader_of uuid[]) returns uuid[]
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
      where c.owner_id = p_owner and c.school_id = any(p_leader_of) and c.compartment = 'leader-offence'
      union all
      -- The adult of a report about the leadership: older reports about the same adult leave the leadership at once.
      select older.concern_id from public.concern c
      join public.concern_person a on a.owner_id = c.owner_id and a.concern_id = c.concern_id
        and a.part = 'adult' and a.withdrawn_at is null
      join public.concern_person same on same.owner_id = a.owner_id and same.person_id = a.person_id
        and same.part = 'adult' and same.withdrawn_at is null
      join public.concern older on older.owner_id = same.owner_id and older.concern_id = same.concern_id
      where c.owner_id = p_owner and c.school_id = any(p_leader_of) and c.compartment = 'leader-offence'
        and older.school_id = c.school_id);
  end if;
  if named = '{}' then return named; end if;
  return named || array(
    select x.case_id from public.case_concern x where x.owner_id = p_owner and x.concern_id = any(named)
    union all
    select x.concern_id from public.case_concern x where x.owner_id = p_owner and x.case_id = any(named));
end $$;

-- Computes the context of a person for this transaction. What was written in it stays open until it ends.
create function gate.compute(p_owner uuid, p_person uuid, p_session uuid, p_two_factor boolean, p_fresh boolean)
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

  c.written := coalesce((select w.written from gate.context w where w.pid = c.pid and w.xact = c.xact
    and w.person_id = p_person and w.owner_id = p_owner), '{}');
  update gate.context set
    (xact, owner_id, person_id, session_id, two_factor, fresh, trained, employed, officer, owner_leader,
    administrator, principal_of, deputy_of, leader_of, administers, staff_schools, pupil_schools, pupils,
    position_reach, reach, withheld, barred, slips, slip_cases, reported, written)
    = (c.xact, c.owner_id, c.person_id, c.session_id, c.two_factor, c.fresh, c.trained, c.employed,
    c.officer, c.owner_leader, c.administrator, c.principal_of, c.deputy_of, c.leader_of, c.administers,
    c.staff_schools, c.pupil_schools, c.pupils, c.position_reach, c.reach, c.withheld, c.barred, c.slips,
    c.slip_cases, c.reported, c.written)
  where pid = c.pid;
  if not found then insert into gate.context select c.*; end if;
end $$;

-- Opens the gate for a session: false, and no row of anything, where it is unknown, ended or timed out. Real time.
create function gate.enter(token_hash bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s record;
begin
  select o.owner_id, o.person_id, o.session_id, o.two_factor, o.auth_time into s
  from public.session o
  where o.token_hash = enter.token_hash and o.revoked_at is null and o.absolute_until > clock_timestamp()
    and o.last_seen_at + make_interval(mins => o.idle_minutes) > clock_timestamp();
  if not found then
    delete from gate.context where pid = pg_backend_pid();
    return false;
  end if;
  perform gate.compute(s.owner_id, s.person_id, s.session_id, s.two_factor,
    s.auth_time > clock_timestamp() - interval '15 minutes');
  return true;
end $$;
