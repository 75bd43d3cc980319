-- A locked line also stands in the section where the owner's template has it.
create or replace function school_plan_line_locked() returns trigger
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
    and (not new.locked or new.section_id = original ->> 'section')
    and new.content - 'factors' = (original -> 'content') - 'factors' then return new; end if;
  raise exception 'locked by the owner' using errcode = '42501';
end $$;
