-- The chains of action that a school has changed; those it hasn't are the standard ones.
alter table school_plan add column chains jsonb not null default '{}';
comment on column school_plan.chains is 'Chains of action that the school has changed, by name. [open]';
grant update (chains) on school_plan to varde_web;
