-- The owner's template: begun and published by the owner's leader, and its locked parts kept by the database too.

create function gate.begins_template() returns boolean
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
begin return coalesce((
  select owner_leader from gate.context where pid = pg_backend_pid() and xact = pg_current_xact_id_if_assigned()), false);
end $$;

create policy school_plan_begin_template on school_plan for insert to varde_web with check (
  owner_id = (select gate.owner()) and begun_by = (select gate.person()) and school_id is null
  and (select gate.begins_template()));

-- The newest template of that year that the owner has published, as it was frozen.
create function gate.template_of(plan uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select v.content from public.school_plan p
    join public.school_plan t on t.owner_id = p.owner_id and t.school_id is null and t.school_year = p.school_year
    join public.school_plan_version v on v.owner_id = t.owner_id and v.plan_id = t.plan_id
  where p.plan_id = plan and p.school_id is not null and p.owner_id = gate.owner() and v.published_at is not null
  order by v.version desc limit 1);
end $$;

-- What is locked in a school's plan stands there as in the owner's published template, or not at all.
create function school_plan_line_locked() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare original jsonb;
begin
  if not new.locked and (tg_op = 'INSERT' or not old.locked) then return new; end if;
  if exists (select from public.school_plan p where p.owner_id = new.owner_id and p.plan_id = new.plan_id
    and p.school_id is null) then return new; end if;
  if tg_op = 'UPDATE' and (new.content, new.section_id, new.removed, new.locked)
    is not distinct from (old.content, old.section_id, old.removed, old.locked)
    and new.position = old.position then return new; end if;
  select line into original from jsonb_array_elements(gate.template_of(new.plan_id) -> 'lines') as line
    where line ->> 'id' = new.template_id::text;
  if original is null and (new.removed or not new.locked) then return new; end if;
  if original is not null and not new.removed and new.locked = (original ->> 'locked')::boolean
    and new.content - 'factors' = (original -> 'content') - 'factors' then return new; end if;
  raise exception 'locked by the owner' using errcode = '42501';
end $$;
create trigger school_plan_line_locked before insert or update on school_plan_line
  for each row execute function school_plan_line_locked();

create function school_plan_section_locked() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare original jsonb;
begin
  if not new.locked and (tg_op = 'INSERT' or not old.locked) then return new; end if;
  if exists (select from public.school_plan p where p.owner_id = new.owner_id and p.plan_id = new.plan_id
    and p.school_id is null) then return new; end if;
  if tg_op = 'UPDATE' and (new.heading, new.removed, new.locked) is not distinct from (old.heading, old.removed, old.locked)
    and new.position = old.position then return new; end if;
  select section into original from jsonb_array_elements(gate.template_of(new.plan_id) -> 'sections') as section
    where section ->> 'id' = new.section_id;
  if original is null and (new.removed or not new.locked) then return new; end if;
  if original is not null and not new.removed and new.locked = (original ->> 'locked')::boolean
    and coalesce(new.heading, 'null') = original -> 'heading' then return new; end if;
  raise exception 'locked by the owner' using errcode = '42501';
end $$;
create trigger school_plan_section_locked before insert or update on school_plan_section
  for each row execute function school_plan_section_locked();

grant update (locked) on school_plan_line to varde_web;
create policy school_plan_version_gate on school_plan_version for select to varde_gate using (true);
grant select on school_plan_version to varde_gate;
alter function gate.template_of(uuid) owner to varde_gate;
alter function gate.begins_template() owner to varde_gate;
revoke all on function gate.template_of(uuid), gate.begins_template() from public;
grant execute on function gate.template_of(uuid), gate.begins_template() to varde_web;

-- The latest change of each setting, deadline and chain, for two who write: found without reading all changes.
create index school_plan_change_choices on school_plan_change (owner_id, plan_id, (change ->> 'kind'), revision desc)
  where change ->> 'kind' in ('setting-chosen', 'deadline-set', 'chain-written');
