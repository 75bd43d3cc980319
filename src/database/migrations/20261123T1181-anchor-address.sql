-- The owner's leader says where the weekly hash goes, and sees which went. Whoever could point it elsewhere unseen could
-- write the journals anew, so a change is one person's, in person, based on what was shown, and stands in the access log.
grant update (anchor_address) on school_owner to varde_gate;
grant select on anchor_letter, anchor to varde_gate;
create policy anchor_letter_gate on anchor_letter for select to varde_gate using (true);
create policy anchor_gate on anchor for select to varde_gate using (true);

create function gate.anchor_letters()
returns table (week text, sent_at timestamptz, root bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  if not (c.owner_leader and c.two_factor) then
    perform gate.refuse();
  end if;
  return query
    select l.week::text, l.sent_at, a.root from public.anchor_letter l
    join public.anchor a on a.owner_id = l.owner_id and a.anchor_no = l.anchor_no
    where l.owner_id = c.owner_id and l.sent_at is not null
    order by l.week desc limit 10;
end $$;

-- False when another address was written since the one that was shown.
create function gate.set_anchor_address(p_address text, p_shown text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c gate.context := gate.here();
begin
  if not (c.owner_leader and c.two_factor and c.fresh) then
    perform gate.refuse();
  end if;
  update public.school_owner o set anchor_address = p_address
  where o.owner_id = c.owner_id and o.anchor_address is not distinct from p_shown;
  return found;
end $$;

alter function gate.anchor_letters() owner to varde_gate;
alter function gate.set_anchor_address(text, text) owner to varde_gate;
revoke all on function gate.anchor_letters(), gate.set_anchor_address(text, text) from public;
grant execute on function gate.anchor_letters(), gate.set_anchor_address(text, text) to varde_web;
