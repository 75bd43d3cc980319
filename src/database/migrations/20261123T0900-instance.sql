-- What this installation is. Written once by whoever administers the cluster, who then also owns the table
-- (src/database/instance.ts): no role that the program signs in with can change or remove it.
create table instance (
  only_one boolean not null default true constraint instance_pkey primary key,
  kind text not null,
  key_canary bytea not null,
  created_at timestamptz not null default now(),
  constraint instance_only_one check (only_one),
  constraint instance_kind check (kind in ('demonstration', 'production'))
);
comment on table instance is 'One row: demonstration or production, and a sealed word that only the right keys open.';
comment on column instance.only_one is 'There is one row. [open]';
comment on column instance.kind is 'Demonstration or production. [open]';
comment on column instance.key_canary is 'A sealed word, no secret by itself. [open]';
comment on column instance.created_at is 'When the installation was made. [open]';
alter table instance enable row level security;
alter table instance force row level security;
create policy instance_is_known on instance for select using (true);
create policy instance_is_stamped on instance for insert with check (true);
create policy instance_is_never_another on instance for update using (true);
create policy instance_is_never_gone on instance for delete using (true);

create function instance_is_final() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'an installation never changes its kind' using errcode = '55000';
end $$;

create trigger instance_is_final before update or delete on instance
  for each row execute function instance_is_final();
create trigger instance_stays before truncate on instance
  for each statement execute function instance_is_final();

grant select on instance to
  varde_owner, varde_gate, varde_web, varde_signin, varde_jobs, varde_mail, varde_export, varde_anchor;
