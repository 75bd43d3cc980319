-- Which version of the owner's template a school has answered last: what the owner has changed since is shown as new.
alter table school_plan add column template_plan uuid, add column template_version int,
  add constraint school_plan_template_fkey foreign key (owner_id, template_plan, template_version)
    references school_plan_version,
  add constraint school_plan_template_whole check ((template_plan is null) = (template_version is null));
comment on column school_plan.template_plan is 'The owner''s template that the school last answered. [internal]';
comment on column school_plan.template_version is 'Its version then. [internal]';
grant update (template_plan, template_version) on school_plan to varde_web;
