-- The owner lays down its own school calendar: a new version each time, by the owner's leader alone. Whoever may give
-- days off may push deadlines, so neither a principal nor an administrator does, and every version says by whom.

alter table calendar_version
  add column source text collate "C" not null default 'installation',
  add column laid_by uuid,
  add constraint calendar_version_laid_by foreign key (owner_id, laid_by) references person,
  add constraint calendar_version_source check (source in ('installation', 'by-hand', 'file')),
  add constraint calendar_version_by_somebody check ((source = 'installation') = (laid_by is null));
comment on column calendar_version.source is 'How it came: with the installation, by hand, from a file. [open]';
comment on column calendar_version.laid_by is 'Who laid it down; null when it came with the installation. [internal]';

create policy calendar_version_gate on calendar_version to varde_gate using (true) with check (true);
grant select, insert on calendar_version to varde_gate;

-- Answers with the new version, or null when another was laid down since the one that it was based on. Every running
-- answer of the clock is looked at anew: its deadlines were counted in the days of the old one.
create function gate.lay_calendar(p_calendar jsonb, p_source text, p_based_on int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
  newest int;
begin
  if not (c.owner_leader and c.two_factor and c.fresh) then
    perform gate.refuse();
  end if;
  perform pg_advisory_xact_lock(hashtext('school calendar ' || c.owner_id::text));
  select max(v.version) into newest from public.calendar_version v where v.owner_id = c.owner_id;
  if coalesce(newest, 0) <> p_based_on then
    return null;
  end if;
  insert into public.calendar_version (owner_id, version, calendar, made_at, source, laid_by)
  values (c.owner_id, p_based_on + 1, p_calendar, gate.now(), p_source, c.person_id);
  update public.obligation_cache set next_change_at = gate.now()
  where owner_id = c.owner_id and next_change_at > gate.now();
  return p_based_on + 1;
end $$;

alter function gate.lay_calendar(jsonb, text, int) owner to varde_gate;
revoke all on function gate.lay_calendar(jsonb, text, int) from public;
grant execute on function gate.lay_calendar(jsonb, text, int) to varde_web;
