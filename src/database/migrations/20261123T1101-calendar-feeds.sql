-- A person's own calendar address: a secret of which only the hash is kept. What it answers with is what the school's
-- plan gives to the roles that the person has today, by its title and its days; nothing of a case is within its reach.

create table calendar_feed (
  owner_id uuid not null,
  feed_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  constraint calendar_feed_pkey primary key (owner_id, feed_id),
  constraint calendar_feed_token_key unique (token_hash),
  constraint calendar_feed_person_fkey foreign key (owner_id, person_id) references person,
  constraint calendar_feed_hash check (octet_length(token_hash) = 32)
);
create unique index calendar_feed_one on calendar_feed (owner_id, person_id) where revoked_at is null;
comment on table calendar_feed is 'A person''s secret calendar address; one at a time.';
comment on column calendar_feed.owner_id is 'School owner. [internal]';
comment on column calendar_feed.feed_id is 'The address, without its secret. [internal]';
comment on column calendar_feed.person_id is 'Whose. [internal]';
comment on column calendar_feed.token_hash is 'SHA-256 of the secret; the secret itself is kept nowhere. [secret]';
comment on column calendar_feed.made_at is 'When it was made. [personal]';
comment on column calendar_feed.revoked_at is 'When it was taken back, or replaced by a new one. [personal]';

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy calendar_feed_owner on calendar_feed to varde_owner using (true) with check (true);
create policy calendar_feed_gate on calendar_feed for select to varde_gate using (true);
create policy calendar_feed_own on calendar_feed for select to varde_web using (
  owner_id = (select gate.owner()) and person_id = (select gate.person()));
create policy calendar_feed_make on calendar_feed for insert to varde_web with check (
  owner_id = (select gate.owner()) and person_id = (select gate.person()) and revoked_at is null);
create policy calendar_feed_revoke on calendar_feed for update to varde_web using (
  owner_id = (select gate.owner()) and person_id = (select gate.person()));
grant select on calendar_feed to varde_gate;
grant select (owner_id, feed_id, person_id, made_at, revoked_at), insert, update (revoked_at) on calendar_feed to varde_web;

create policy occurrence_gate on occurrence for select to varde_gate using (true);
create policy year_activity_gate on year_activity for select to varde_gate using (true);
grant select on occurrence, year_activity to varde_gate;

-- What stands behind an address: whose roles today, and what the plan has for the schools where they are. Null where the
-- address is unknown or taken back, and from the moment its person has no role at a school.
create function gate.feed(p_hash bytea) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose record;
  held jsonb;
  schools uuid[];
begin
  select f.owner_id, f.person_id, p.locale into whose
  from public.calendar_feed f join public.person p on p.owner_id = f.owner_id and p.person_id = f.person_id
  where f.token_hash = p_hash and f.revoked_at is null;
  if not found then return null; end if;
  select jsonb_agg(jsonb_build_object('role', r.role, 'school', r.school_id,
      'yearLevel', coalesce(r.year_level, k.year_level))), array_agg(distinct r.school_id)
  into held, schools
  from gate.roles_of(whose.owner_id, whose.person_id, gate.today()) r
  left join public.school_class k on k.owner_id = whose.owner_id and k.class_id = r.class_id
  where r.school_id is not null;
  if held is null then return null; end if;
  return jsonb_build_object('locale', whose.locale, 'now', gate.now(), 'roles', held, 'items', (
    select coalesce(jsonb_agg(jsonb_build_object('school', o.school_id, 'form', s.language_form, 'year', o.school_year,
      'activity', o.activity_id, 'ordinal', o.ordinal, 'from', o.from_on, 'to', o.to_on,
      'content', jsonb_build_object('what', a.content -> 'what', 'responsible', a.content -> 'responsible',
        'targets', a.content -> 'targets')) order by o.from_on, o.activity_id, o.ordinal), '[]')
    from public.occurrence o
    join public.school s on s.owner_id = o.owner_id and s.school_id = o.school_id
    join public.year_activity a on a.owner_id = o.owner_id and a.school_id = o.school_id
      and a.school_year = o.school_year and a.activity_id = o.activity_id
    where o.owner_id = whose.owner_id and o.school_id = any(schools) and o.in_plan and o.from_on is not null
      and o.kind <> 'standing' and o.beat is distinct from 'day' and o.beat is distinct from 'week'
      and o.to_on >= gate.today() - 365));
end $$;
alter function gate.feed(bytea) owner to varde_gate;
revoke all on function gate.feed(bytea) from public;
grant execute on function gate.feed(bytea) to varde_web;
