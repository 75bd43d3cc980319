-- Whoever works with a case may always write what they came to about child welfare (§ 24-3): that it was told, that it
-- must be, or that it was weighed and is not due.
create or replace function gate.may_add_blindly(c gate.context, p_case uuid, p_kind text) returns boolean
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin return (
  select (p_kind in ('measure-done', 'measure-missed', 'weekly-status') and p_case = any(c.slip_cases))
    or (p_kind in ('child-welfare-due', 'child-welfare-reported', 'child-welfare-weighed')
      and p_case = any(c.position_reach)));
end $$;
