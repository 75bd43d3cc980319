-- Who may do what with which rows. Every table has row-level security, forced on its owner too; what is not said here is
-- denied. Policies read the gate's context, wrapped in subselects so that each is evaluated once per statement.

-- A protected person stays hidden from all but those they are named for, and themselves. Asked about one person at a
-- time: a list would tell who they are.
create function gate.is_hidden(p_person uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.person p
    where p.owner_id = gate.owner() and p.person_id = p_person and p.protection <> 'none'
      and p.person_id <> gate.person() and not exists (
        select from public.protected_named n
        where n.owner_id = p.owner_id and n.pupil_id = p.person_id and n.person_id = gate.person()
          and (n.until is null or n.until >= gate.today()))));
end $$;

-- A denial, asked about one stream at a time: a list would tell that there is something to be kept out of.
create function gate.kept_out(p_stream uuid) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select p_stream = any(c.barred)
  from gate.context c where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- Somebody is known through a stream that is read, as pupil, guardian or member of its team, or as one's own child.
create function gate.knows(p_person uuid) returns boolean
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
  ));
end $$;

-- Who a pupil's guardians are is for those who read a case with the pupil, the pupil's contact teacher and the school's
-- leaders.
create function gate.knows_family(p_pupil uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare c gate.context;
begin
  select * into c from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned();
  return found and not gate.is_hidden(p_pupil) and (exists (
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

create function gate.oversees(p_person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select c.owner_leader or gate.works_at(c.owner_id, p_person, c.principal_of || c.deputy_of || c.administers)
  from gate.context c where c.pid = pg_backend_pid() and c.xact = pg_current_xact_id_if_assigned());
end $$;

-- A text that the person has just written where it can't be read back.
create function gate.wrote(p_passage uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.passage p
    where p.owner_id = gate.owner() and p.passage_id = p_passage and p.author_id = gate.person()
      and p.stream_id = any(gate.writable())));
end $$;

-- Belongs, or has belonged, to one of the schools. Asked about one person at a time: as a subselect of a policy the
-- planner would read everybody at the schools, to find one.
create function gate.at_school(p_person uuid, p_part text, p_schools uuid[]) returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select exists (
    select from public.person_school m
    where m.owner_id = gate.owner() and m.person_id = p_person and m.part = p_part and m.school_id = any(p_schools)));
end $$;

-- Closed first, table by table; and the gate itself, which no one signs in as, sees facts.
do $$
declare named text;
begin
  foreach named in array array['school_owner', 'school', 'calendar_version', 'person', 'person_number',
    'person_address', 'person_school', 'name_token', 'school_class', 'class_member', 'group_duty', 'guardian_relation',
    'kinship', 'role_grant', 'grant_request', 'stand_in', 'training', 'protected_named', 'concern', 'concern_person',
    'report_receipt', 'pupil_case', 'case_concern', 'case_member', 'case_person', 'case_barred', 'measure',
    'measure_log', 'plan_draft', 'plan_draft_measure', 'guardian_hold', 'entry', 'passage', 'passage_about',
    'stream_key', 'anchor', 'anchor_leaf', 'obligation_cache', 'notice', 'outbox', 'idempotency', 'access_log',
    'access_log_rest', 'alarm', 'export_request', 'demonstration_clock', 'heartbeat']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
  end loop;

  foreach named in array array['school_owner', 'school', 'person', 'person_school', 'class_member', 'group_duty',
    'guardian_relation', 'kinship', 'role_grant', 'grant_request', 'stand_in', 'training', 'protected_named', 'concern',
    'concern_person', 'report_receipt', 'pupil_case', 'case_concern', 'case_member', 'case_person', 'case_barred',
    'measure', 'entry', 'passage', 'stream_key', 'access_log', 'export_request', 'demonstration_clock', 'heartbeat']
  loop
    execute format('create policy %I on %I to varde_gate using (true) with check (true)', named || '_gate', named);
    execute format('grant select on %I to varde_gate', named);
  end loop;

  -- Registers are laid down with the installation; nothing of a case is.
  foreach named in array array['school_owner', 'school', 'calendar_version', 'person', 'person_number',
    'person_address', 'person_school', 'name_token', 'school_class', 'class_member', 'group_duty', 'guardian_relation',
    'kinship', 'role_grant', 'stand_in', 'training', 'protected_named']
  loop
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
  end loop;

  -- The worker: facts of every owner, no words, no names.
  foreach named in array array['school_owner', 'school', 'calendar_version', 'person', 'person_school', 'school_class',
    'class_member', 'guardian_relation', 'kinship', 'role_grant', 'stand_in', 'training', 'concern', 'concern_person',
    'pupil_case', 'case_concern', 'case_member', 'case_person', 'case_barred', 'measure', 'measure_log',
    'guardian_hold', 'entry', 'obligation_cache', 'notice', 'outbox', 'access_log', 'alarm', 'heartbeat']
  loop
    execute format('create policy %I on %I to varde_jobs using (true) with check (true)', named || '_jobs', named);
  end loop;
  foreach named in array array['school_owner', 'school', 'calendar_version', 'person_school', 'school_class',
    'class_member', 'guardian_relation', 'kinship', 'role_grant', 'stand_in', 'training', 'concern', 'concern_person',
    'pupil_case', 'case_concern', 'case_member', 'case_person', 'case_barred', 'measure', 'measure_log',
    'guardian_hold', 'entry', 'obligation_cache', 'notice', 'outbox', 'access_log', 'alarm', 'heartbeat']
  loop
    execute format('grant select on %I to varde_jobs', named);
  end loop;

  -- Rows of the owner that everybody who is signed in may see.
  foreach named in array array['school_owner', 'school', 'calendar_version', 'school_class']
  loop
    execute format('create policy %I on %I for select to varde_web, varde_export using (owner_id = (select gate.owner()))',
      named || '_read', named);
    execute format('grant select on %I to varde_web, varde_export', named);
  end loop;
end $$;

grant insert, update on concern, concern_person, report_receipt, pupil_case, case_member, protected_named, role_grant,
  grant_request, stand_in, training, export_request, demonstration_clock to varde_gate;
grant insert on case_concern, case_person, case_barred, entry to varde_gate;
grant update (protection) on person to varde_gate;
grant select on instance to varde_gate;

-- People
create policy person_read on person for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    person_id = (select gate.person())
    or gate.at_school(person_id, 'staff', (select gate.schools()))
    or ((protection = 'none' or not gate.is_hidden(person_id)) and (
      person_id = any((select gate.pupils())::uuid[])
      or gate.at_school(person_id, 'pupil', (select gate.pupil_schools()))
      or gate.knows(person_id)))));
create policy person_school_read on person_school for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    person_id = (select gate.person())
    or (part = 'staff' and school_id = any((select gate.schools())::uuid[]))
    or (part = 'pupil' and not gate.is_hidden(person_id)
      and (school_id = any((select gate.pupil_schools())::uuid[]) or person_id = any((select gate.pupils())::uuid[])))));
create policy name_token_read on name_token for select to varde_web using (
  owner_id = (select gate.owner()) and (
    (part = 'staff' and school_id = any((select gate.schools())::uuid[]))
    or (part = 'pupil' and not gate.is_hidden(person_id)
      and (school_id = any((select gate.pupil_schools())::uuid[]) or person_id = any((select gate.pupils())::uuid[])))));
create policy class_member_read on class_member for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    person_id = (select gate.person())
    or (not gate.is_hidden(person_id) and (
      person_id = any((select gate.pupils())::uuid[])
      or exists (select from school_class c where c.owner_id = class_member.owner_id
        and c.class_id = class_member.class_id and c.school_id = any((select gate.pupil_schools())::uuid[]))
      or (part <> 'pupil' and exists (select from school_class c where c.owner_id = class_member.owner_id
        and c.class_id = class_member.class_id and c.school_id = any((select gate.schools())::uuid[])))))));
create policy group_duty_read on group_duty for select to varde_web using (
  owner_id = (select gate.owner())
  and (person_id = (select gate.person()) or school_id = any((select gate.pupil_schools())::uuid[])));
create policy group_duty_add on group_duty for insert to varde_web with check (
  owner_id = (select gate.owner())
  and school_id = any((select gate.led_schools() || gate.administered_schools())::uuid[]));
create policy guardian_relation_read on guardian_relation for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (guardian_id = (select gate.person()) or gate.knows_family(pupil_id)));
create policy kinship_read on kinship for select to varde_web using (
  owner_id = (select gate.owner()) and person_id = (select gate.person()));
create policy kinship_declare on kinship for insert to varde_web with check (
  owner_id = (select gate.owner()) and person_id = (select gate.person()) and source = 'declared');
create policy role_grant_read on role_grant for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person()) or school_id is null
    or school_id = any((select gate.pupil_schools() || gate.administered_schools())::uuid[])
    or (select gate.officer())));
create policy stand_in_read on stand_in for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person())
    or school_id = any((select gate.pupil_schools() || gate.administered_schools())::uuid[])
    or (select gate.officer())));
create policy grant_request_read on grant_request for select to varde_web using (
  owner_id = (select gate.owner()) and (requested_by = (select gate.person())
    or school_id = any((select gate.led_schools() || gate.administered_schools())::uuid[])
    or (select gate.officer())));
create policy training_read on training for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person()) or gate.oversees(person_id)));
create policy protected_named_read on protected_named for select to varde_web using (
  owner_id = (select gate.owner()) and (person_id = (select gate.person()) or gate.oversees(pupil_id))
  and not gate.is_hidden(pupil_id));
grant select on person, person_school, class_member, guardian_relation to varde_web, varde_export;
grant select on name_token, group_duty, kinship, role_grant, stand_in, grant_request, training, protected_named
  to varde_web;
grant insert on group_duty, kinship to varde_web;

-- Cases and concerns themselves
create policy pupil_case_read on pupil_case for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and not gate.kept_out(case_id)
      and ((compartment = 'ordinary' and serious) or (compartment <> 'ordinary' and (select gate.officer_fresh()))))));
create policy case_concern_read on case_concern for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[]) or concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(case_id))));
create policy concern_read on concern for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and not gate.kept_out(concern_id) and (
      (compartment <> 'ordinary' and (select gate.officer_fresh()))
      or (compartment = 'ordinary'
        and (holder_role in ('owner-case-officer', 'owner-leader') or gate.reads(concern_id)))))));
create policy pupil_case_change on pupil_case for update to varde_web using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and not gate.kept_out(case_id)
      and ((compartment = 'ordinary' and serious) or (compartment <> 'ordinary' and (select gate.officer_fresh()))))));
create policy concern_change on concern for update to varde_web using (
  owner_id = (select gate.owner()) and (
    concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and not gate.kept_out(concern_id)
      and ((compartment <> 'ordinary' and (select gate.officer_fresh()))
        or (compartment = 'ordinary' and holder_role in ('owner-case-officer', 'owner-leader'))))));
grant select on pupil_case, case_concern, concern to varde_web, varde_export;
grant update (status, ending, opened_at, ended_at, case_id, urgent, last_seq, last_hash, version) on concern
  to varde_web;
grant update (status, serious, plan_version, evaluate_on, closed_at, closing_ground, last_seq, last_hash, version)
  on pupil_case to varde_web;
grant insert on case_concern to varde_web;
create policy case_concern_add on case_concern for insert to varde_web with check (
  owner_id = (select gate.owner())
  and exists (select from pupil_case k where k.owner_id = case_concern.owner_id and k.case_id = case_concern.case_id)
  -- Not by the concern's own policy, which looks here: whoever leads the concern decides what becomes of it.
  and gate.leads(concern_id));

-- What hangs on a case alone
do $$
declare
  named text;
  seen constant text := $sees$owner_id = (select gate.owner()) and (case_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(case_id)))$sees$;
begin
  foreach named in array array['case_member', 'case_person', 'plan_draft', 'plan_draft_measure', 'guardian_hold']
  loop
    execute format('create policy %I on %I for select to varde_web, varde_export using (' || seen || ')',
      named || '_read', named);
    execute format('grant select on %I to varde_web, varde_export', named);
  end loop;
  foreach named in array array['case_person', 'plan_draft', 'plan_draft_measure', 'guardian_hold', 'measure']
  loop
    execute format('create policy %I on %I for insert to varde_web with check (' || seen || ')',
      named || '_add', named);
    execute format('create policy %I on %I for update to varde_web using (' || seen || ')',
      named || '_change', named);
    execute format('grant insert on %I to varde_web', named);
  end loop;
end $$;
grant update (part, withdrawn_at) on case_person to varde_web;
grant update (revision, evaluate_on, sealed, edited_by, edited_at) on plan_draft to varde_web;
grant update (position, revision, facts, sealed, removed, edited_by, edited_at) on plan_draft_measure to varde_web;
grant update (until_at, lifted_at) on guardian_hold to varde_web;
grant update (series, level, responsible_id, stand_in_id, from_on, to_on, weekdays, stopped_on) on measure to varde_web;

-- Who carries out a measure sees that measure and what was done with it, and nothing else of the case
create policy measure_read on measure for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[])
    or (measure_id = any((select gate.slips())::uuid[]) and case_id = any((select gate.slip_cases())::uuid[])
      and (select gate.person()) in (responsible_id, stand_in_id) and (stopped_on is null or stopped_on > gate.today()))
    or ((select gate.officer()) and gate.reads(case_id))));
create policy measure_log_read on measure_log for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[])
    or (measure_id = any((select gate.slips())::uuid[]) and case_id = any((select gate.slip_cases())::uuid[]))
    or ((select gate.officer()) and gate.reads(case_id))));
create policy measure_log_add on measure_log for insert to varde_web with check (
  owner_id = (select gate.owner()) and written_by = (select gate.person()) and (
    case_id = any((select gate.reach())::uuid[])
    or (measure_id = any((select gate.slips())::uuid[]) and case_id = any((select gate.slip_cases())::uuid[]))));
create policy measure_log_change on measure_log for update to varde_web using (
  owner_id = (select gate.owner()) and (
    case_id = any((select gate.reach())::uuid[])
    or (measure_id = any((select gate.slips())::uuid[]) and case_id = any((select gate.slip_cases())::uuid[]))))
  with check (written_by = (select gate.person()));
grant select on measure, measure_log to varde_web, varde_export;
grant insert, update (done, written_by, written_at) on measure_log to varde_web;

create policy concern_person_read on concern_person for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and (concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(concern_id))));
create policy concern_person_add on concern_person for insert to varde_web with check (
  owner_id = (select gate.owner()) and part <> 'adult' and withdrawn_at is null
  and (concern_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(concern_id))));
grant select on concern_person to varde_web, varde_export;
grant insert on concern_person to varde_web;

-- What hangs on a stream, concern or case
do $$
declare
  named text;
  seen constant text := $sees$owner_id = (select gate.owner()) and (stream_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and gate.reads(stream_id)))$sees$;
begin
  foreach named in array array['entry', 'obligation_cache', 'case_barred']
  loop
    execute format('create policy %I on %I for select to varde_web, varde_export using (' || seen || ')',
      named || '_read', named);
    execute format('grant select on %I to varde_web, varde_export', named);
  end loop;
  execute 'create policy entry_add on entry for insert to varde_web with check ('
    || '(actor_id = (select gate.person()) or actor_id is null) and ' || seen || ')';
  execute 'create policy obligation_cache_add on obligation_cache for insert to varde_web with check ('
    || seen || ')';
  execute 'create policy obligation_cache_change on obligation_cache for update to varde_web using ('
    || seen || ')';
  -- Words: the team reads all but what is for named persons; a slip's carriers, the reporter and the named read theirs.
  execute 'create policy passage_read on passage for select to varde_web, varde_export using ('
    || $sees$owner_id = (select gate.owner()) and (
      (audience <> 'named' and ($sees$ || seen || $sees$))
      or (audience = 'slip' and stream_id = any((select gate.slip_cases())::uuid[])
        and item = any((select gate.slips()::text[])::text[]))
      or (audience = 'reporter' and stream_id = any((select gate.reported())::uuid[]))
      or (audience = 'named' and ((select gate.person()) = any(named) or author_id = (select gate.person()))
        and (select gate.cleared()) and not gate.kept_out(stream_id)
        and ((select gate.fresh()) or ($sees$ || seen || ')))))';
  execute 'create policy passage_add on passage for insert to varde_web with check ('
    || '(author_id = (select gate.person()) or author_id is null) and (stream_id = any((select gate.writable())::uuid[]) '
    || 'and owner_id = (select gate.owner()) or ' || seen || '))';
  execute 'create policy stream_key_read on stream_key for select to varde_web, varde_export using ('
    || seen || ' or (owner_id = (select gate.owner()) and exists (select from passage p '
    || 'where p.owner_id = stream_key.owner_id and p.stream_id = stream_key.stream_id)))';
  execute 'create policy stream_key_add on stream_key for insert to varde_web with check ('
    || '(stream_id = any((select gate.writable())::uuid[]) and owner_id = (select gate.owner())) or '
    || seen || ')';
end $$;
create policy passage_about_read on passage_about for select to varde_web, varde_export using (
  owner_id = (select gate.owner()) and exists (
    select from passage p where p.owner_id = passage_about.owner_id and p.passage_id = passage_about.passage_id));
create policy passage_about_add on passage_about for insert to varde_web with check (
  owner_id = (select gate.owner()) and (gate.wrote(passage_id) or exists (
    select from passage p where p.owner_id = passage_about.owner_id and p.passage_id = passage_about.passage_id)));
grant select on passage, passage_about, stream_key to varde_web, varde_export;
grant insert on entry, passage, passage_about, stream_key, obligation_cache to varde_web;
grant update (worst_state, beacons, lines, next_change_at, computed_at, last_seq, rule_set) on obligation_cache
  to varde_web;

-- Around the record
create policy notice_read on notice for select to varde_web using (
  owner_id = (select gate.owner()) and recipient_id = (select gate.person())
  and (stream_id is null or not gate.kept_out(stream_id)));
create policy notice_add on notice for insert to varde_web with check (owner_id = (select gate.owner()));
create policy notice_seen on notice for update to varde_web using (
  owner_id = (select gate.owner()) and recipient_id = (select gate.person()));
grant select, insert, update (seen_at) on notice to varde_web;
create policy outbox_add on outbox for insert to varde_web with check (owner_id = (select gate.owner()));
grant insert on outbox to varde_web;
create policy idempotency_own on idempotency to varde_web
  using (owner_id = (select gate.owner()) and actor_id = (select gate.person()))
  with check (owner_id = (select gate.owner()) and actor_id = (select gate.person()));
grant select, insert, update (outcome) on idempotency to varde_web;
create policy access_log_read on access_log for select to varde_web using (
  owner_id = (select gate.owner()) and (stream_id = any((select gate.reach())::uuid[])
    or ((select gate.officer()) and (
      (stream_id is null and streams = '{}') or gate.reads(stream_id)))));
create policy access_log_add on access_log for insert to varde_web, varde_export with check (
  owner_id = (select gate.owner()) and actor_id = (select gate.person()));
grant select, insert on access_log to varde_web;
grant insert on access_log to varde_export;
create policy alarm_read on alarm for select to varde_web using (
  owner_id = (select gate.owner()) and about_id is distinct from (select gate.person())
  and (school_id = any((select gate.led_schools())::uuid[]) or (select gate.officer())));
create policy alarm_add on alarm for insert to varde_web with check (owner_id = (select gate.owner()));
create policy alarm_seen on alarm for update to varde_web using (
  owner_id = (select gate.owner()) and about_id is distinct from (select gate.person())
  and (school_id = any((select gate.led_schools())::uuid[]) or (select gate.officer())))
  with check (seen_by = (select gate.person()));
grant select, insert, update (seen_by, seen_at) on alarm to varde_web;
create policy export_request_read on export_request for select to varde_web using (
  owner_id = (select gate.owner()) and (requested_by = (select gate.person())
    or stream_id = any((select gate.reach())::uuid[]) or ((select gate.officer()) and gate.reads(stream_id))));
grant select (owner_id, export_id, stream_id, requested_by, approved_by, reason, created_at, expires_at, used_at)
  on export_request to varde_web;

-- The worker's own changes: who holds, what the system writes, what waits for whom
grant select (owner_id, person_id, locale, protection) on person to varde_jobs;
grant insert on entry, obligation_cache, notice, outbox, access_log, alarm, heartbeat to varde_jobs;
grant update (holder_id, holder_role, urgent, last_seq, last_hash, version) on concern to varde_jobs;
grant update (last_seq, last_hash, version) on pupil_case to varde_jobs;
grant update (worst_state, beacons, lines, next_change_at, computed_at, last_seq, rule_set) on obligation_cache
  to varde_jobs;
grant update (sent_at, message_id) on notice to varde_jobs;
grant update (relayed_at) on outbox to varde_jobs;
grant update (at) on heartbeat to varde_jobs;
create policy report_receipt_jobs on report_receipt for select to varde_jobs using (true);
create policy report_receipt_forget on report_receipt for update to varde_jobs
  using (words_until < now()) with check (words is null);
grant select (owner_id, concern_id, status, words_until), update (words) on report_receipt to varde_jobs;
grant execute on function access_log_month to varde_jobs;

-- Mail: that something waits, and where to send it
create policy notice_mail on notice for select to varde_mail using (channel in ('mail-now', 'mail-digest'));
create policy notice_mail_sent on notice for update to varde_mail using (channel in ('mail-now', 'mail-digest'));
create policy person_address_mail on person_address for select to varde_mail using (true);
create policy person_mail on person for select to varde_mail using (true);
grant select (owner_id, notice_id, recipient_id, channel, created_at, sent_at, message_id),
  update (sent_at, message_id) on notice to varde_mail;
grant select on person_address to varde_mail;
grant select (owner_id, person_id, locale) on person to varde_mail;

-- Anchors and verification: chains, and words as they lie sealed
create policy concern_anchor on concern for select to varde_anchor using (true);
create policy pupil_case_anchor on pupil_case for select to varde_anchor using (true);
create policy entry_anchor on entry for select to varde_anchor using (true);
create policy passage_anchor on passage for select to varde_anchor using (true);
create policy stream_key_anchor on stream_key for select to varde_anchor using (true);
create policy school_owner_anchor on school_owner for select to varde_anchor using (true);
create policy anchor_anchor on anchor to varde_anchor using (true) with check (true);
create policy anchor_leaf_anchor on anchor_leaf to varde_anchor using (true) with check (true);
create policy heartbeat_anchor on heartbeat to varde_anchor using (process = 'anchor') with check (process = 'anchor');
grant select (owner_id, concern_id, last_seq, last_hash) on concern to varde_anchor;
grant select (owner_id, case_id, last_seq, last_hash) on pupil_case to varde_anchor;
grant select (owner_id, stream_id, stream_kind, seq, entry_id, recorded_at, database_at, head, previous_hash, hash)
  on entry to varde_anchor;
grant select (owner_id, passage_id, stream_id, entry_id, ordinal, sealed, salt, commitment) on passage to varde_anchor;
grant select on stream_key to varde_anchor;
grant select (owner_id) on school_owner to varde_anchor;
grant select, insert, update (sent_at) on anchor to varde_anchor;
grant select, insert on anchor_leaf to varde_anchor;
grant select, insert, update (at) on heartbeat to varde_anchor;

-- The gate's own table, and who may knock
alter table gate.context owner to varde_gate;
alter table gate.context enable row level security;
alter table gate.context force row level security;
create policy context_gate on gate.context to varde_gate using (true) with check (true);
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
grant usage on schema gate to varde_web, varde_export, varde_jobs, varde_mail, varde_anchor, varde_signin;
grant execute on function gate.now, gate.today
  to varde_web, varde_export, varde_jobs, varde_mail, varde_anchor, varde_signin;
grant execute on function gate.owner, gate.person, gate.reach, gate.reads, gate.kept_out, gate.slips, gate.slip_cases, gate.reported,
  gate.at_school, gate.schools, gate.pupil_schools, gate.pupils, gate.officer, gate.officer_fresh, gate.fresh, gate.cleared, gate.is_hidden,
  gate.knows, gate.knows_family, gate.me to varde_web, varde_export;
grant execute on function gate.enter, gate.withheld, gate.writable, gate.led_schools, gate.administered_schools,
  gate.two_factor, gate.trained, gate.oversees, gate.wrote, gate.step_up, gate.seen, gate.leads, gate.begun_here, gate.report_concern,
  gate.file_concern, gate.open_case, gate.add_member, gate.remove_member, gate.candidates, gate.bar, gate.name_adult,
  gate.withdraw_adult, gate.change_compartment, gate.hand_on_concern, gate.set_receipt, gate.my_receipts,
  gate.break_glass, gate.blind_head, gate.blind_append, gate.routing_facts, gate.standing_of, gate.ask_role,
  gate.settle_role, gate.end_role, gate.register_training, gate.revoke_sessions, gate.protect_person,
  gate.request_export, gate.approve_export, gate.move_clock, gate.last_heartbeat to varde_web;
grant execute on function gate.enter_export to varde_export;
