-- A session carries which roles its person had when its token was made; when they are others the token is made anew. And
-- what a provider hints of an account: kept until the sign-in is finished, and never a role.

alter table session add column roles_mark text;
comment on column session.roles_mark is 'Hash of the roles in force when the token was made; null until first seen. [internal]';
alter table unfinished_sign_in
  add column places text[] not null default '{}',
  add column pupil_only boolean not null default false;
comment on column unfinished_sign_in.places is 'Schools as the provider names them, to say where to ask. [personal]';
comment on column unfinished_sign_in.pupil_only is 'The provider knows the account as a pupil''s and nothing else. [personal]';
grant update (roles_mark) on session to varde_signin;

-- Nothing but whether they are the same as before: not which.
create function gate.roles_mark(p_owner uuid, p_person uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin return (
  select encode(sha256(convert_to(coalesce(string_agg(distinct
    concat_ws('|', r.role, r.school_id, r.class_id, r.year_level, r.standing_in), ','
    order by concat_ws('|', r.role, r.school_id, r.class_id, r.year_level, r.standing_in)), ''), 'UTF8')), 'hex')
  from gate.roles_of(p_owner, p_person, gate.today()) r);
end $$;
alter function gate.roles_mark(uuid, uuid) owner to varde_gate;
revoke all on function gate.roles_mark(uuid, uuid) from public;
grant execute on function gate.roles_mark(uuid, uuid) to varde_signin;
