-- Who signs in, through whom, and what is open now. Only varde_signin opens and closes sessions; the gate reads
-- them. Sessions run on real time, which no clock of the demonstration moves.

create function issuer_is_taken(issuer text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with parts as (
    select (regexp_match(lower(issuer), '^(https?)://([^/?#@]+?)(?::\d{1,5})?(?:/[^?#]*)?$')) as found
  ), place as (
    select found[1] as scheme, found[2] as host,
      found[2] ~ '^(localhost|[a-z0-9.-]+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|\[::\])$' as loopback
    from parts
  )
  select coalesce((
    select case i.kind
      when 'demonstration' then scheme = 'http' and loopback
      when 'production' then scheme = 'https' and not loopback
        and host !~ '(^|\.)(demo|test|example|invalid|local)(\.|$)'
    end
    from place, public.instance i
  ), false)
$$;
comment on function issuer_is_taken is
  'Production takes no issuer that is http, loopback or made for trying; a demonstration takes nothing else.';

create function refuse_issuer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not public.issuer_is_taken(new.issuer) then
    raise exception 'this installation does not take that issuer' using errcode = '23514';
  end if;
  return new;
end $$;

create table provider (
  provider_id text collate "C" not null constraint provider_pkey primary key,
  kind text not null,
  issuer text not null,
  client_id text not null,
  -- Null while it is in the deployment's configuration.
  withdrawn_at timestamptz,
  constraint provider_kind check (kind in ('feide', 'idporten', 'entra'))
);
comment on table provider is 'Mirror of the deployment''s configuration, written at start by varde_owner only.';
comment on column provider.provider_id is 'Short name in addresses. [open]';
comment on column provider.kind is 'Feide, ID-porten or Entra ID. [open]';
comment on column provider.issuer is 'The issuer, exactly as it names itself. [open]';
comment on column provider.client_id is 'What the provider knows us by. [internal]';
comment on column provider.withdrawn_at is 'When it left the configuration; null while it is in use. [internal]';
create trigger provider_issuer before insert or update on provider for each row execute function refuse_issuer();

create table identity (
  identity_id uuid not null constraint identity_pkey primary key,
  issuer text collate "C" not null,
  subject text collate "C" not null,
  first_seen_at timestamptz not null default now(),
  constraint identity_is_one unique (issuer, subject),
  constraint identity_with_issuer unique (identity_id, issuer),
  constraint identity_subject check (length(subject) between 1 and 255)
);
comment on table identity is 'Issuer and subject, never an e-mail address. One identity may lead to several persons.';
comment on column identity.identity_id is 'The identity. [internal]';
comment on column identity.issuer is 'Who vouches for it. [internal]';
comment on column identity.subject is 'The issuers own name for the human being. [personal]';
comment on column identity.first_seen_at is 'First sign-in. [personal]';
create trigger identity_issuer before insert or update on identity for each row execute function refuse_issuer();

create table roster_key (
  owner_id uuid not null,
  key_kind text not null,
  key_mac bytea not null,
  person_id uuid not null,
  source text not null,
  verified_at timestamptz not null default now(),
  constraint roster_key_pkey primary key (owner_id, key_kind, key_mac),
  constraint roster_key_person foreign key (owner_id, person_id) references person,
  constraint roster_key_kind check (key_kind in ('feide-principal', 'entra-object')),
  constraint roster_key_mac check (length(key_mac) = 32)
);
comment on table roster_key is
  'What a verified register knows a person by, as HMAC with the owner''s key: at the first sign-in it links an identity.';
comment on column roster_key.owner_id is 'School owner. [internal]';
comment on column roster_key.key_kind is 'Feide account name, or Entra tenant and object. [internal]';
comment on column roster_key.key_mac is 'HMAC of the key with the owners key. [secret]';
comment on column roster_key.person_id is 'Whose key. [internal]';
comment on column roster_key.source is 'The register it comes from. [internal]';
comment on column roster_key.verified_at is 'When the register vouched for it. [internal]';

create table invitation (
  owner_id uuid not null,
  invitation_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid,
  constraint invitation_pkey primary key (owner_id, invitation_id),
  constraint invitation_token unique (token_hash),
  constraint invitation_person foreign key (owner_id, person_id) references person,
  constraint invitation_maker foreign key (owner_id, made_by) references person,
  constraint invitation_identity foreign key (used_by) references identity (identity_id),
  constraint invitation_used_once check ((used_at is null) = (used_by is null)),
  constraint invitation_is_short check (expires_at <= made_at + interval '14 days'),
  constraint invitation_not_to_self check (made_by <> person_id)
);
comment on table invitation is 'A code handed over in person that links the one identity that uses it, once.';
comment on column invitation.owner_id is 'School owner. [internal]';
comment on column invitation.invitation_id is 'The invitation. [internal]';
comment on column invitation.person_id is 'Who is invited. [personal]';
comment on column invitation.token_hash is 'SHA-256 of the code; the code itself is on paper. [secret]';
comment on column invitation.made_by is 'Who made it. [personal]';
comment on column invitation.made_at is 'When. [personal]';
comment on column invitation.expires_at is 'When it ends unused. [internal]';
comment on column invitation.used_at is 'When it was used. [personal]';
comment on column invitation.used_by is 'The identity that used it. [personal]';

create table identity_link (
  owner_id uuid not null,
  identity_id uuid not null,
  person_id uuid not null,
  issuer text collate "C" not null,
  linked_how text not null,
  linked_by uuid,
  linked_at timestamptz not null default now(),
  constraint identity_link_pkey primary key (owner_id, identity_id, person_id),
  constraint identity_link_identity foreign key (identity_id, issuer) references identity (identity_id, issuer),
  constraint identity_link_person foreign key (owner_id, person_id) references person,
  -- Whoever takes over an account name must not become the one who had it.
  constraint identity_link_one_per_issuer unique (owner_id, person_id, issuer),
  constraint identity_link_how check (linked_how in ('roster-key', 'invitation')),
  constraint identity_link_invited check ((linked_how = 'invitation') = (linked_by is not null))
);
comment on table identity_link is 'Which persons an identity leads to.';
comment on column identity_link.owner_id is 'School owner. [internal]';
comment on column identity_link.identity_id is 'The identity. [internal]';
comment on column identity_link.person_id is 'The person it leads to. [internal]';
comment on column identity_link.issuer is 'As in identity, so that a person has one per issuer. [internal]';
comment on column identity_link.linked_how is 'By a verified roster key or by an invitation. [personal]';
comment on column identity_link.linked_by is 'Who made the invitation. [personal]';
comment on column identity_link.linked_at is 'When. [personal]';
create index identity_link_identity on identity_link (identity_id);

create table session (
  session_id uuid not null constraint session_pkey primary key,
  token_hash bytea not null,
  identity_id uuid not null,
  owner_id uuid not null,
  person_id uuid not null,
  provider_id text collate "C" not null,
  acr text,
  two_factor boolean not null,
  auth_time timestamptz not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_minutes integer not null,
  absolute_until timestamptz not null,
  shared_device boolean not null,
  idp_sid text,
  -- Sealed; only to sign out at the provider.
  id_token bytea not null,
  revoked_at timestamptz,
  revoked_why text,
  constraint session_token unique (token_hash),
  constraint session_token_is_hash check (length(token_hash) = 32),
  constraint session_link foreign key (owner_id, identity_id, person_id)
    references identity_link (owner_id, identity_id, person_id) on delete cascade,
  constraint session_provider foreign key (provider_id) references provider (provider_id),
  constraint session_idle check (idle_minutes between 1 and 60),
  constraint session_absolute check (absolute_until <= created_at + interval '600 minutes'),
  constraint session_authenticated check (auth_time <= now() + interval '1 minute'),
  constraint session_revoked check ((revoked_at is null) = (revoked_why is null)),
  constraint session_revoked_why check (revoked_why in
    ('signed-out', 'another-person', 'front-channel', 'administrator', 'signed-in-anew'))
);
comment on table session is 'What is signed in now. The token itself is nowhere but in the browser.';
comment on column session.session_id is 'The session. [internal]';
comment on column session.token_hash is 'SHA-256 of the token, which only the browser has. [secret]';
comment on column session.identity_id is 'Who signed in. [internal]';
comment on column session.owner_id is 'School owner. [internal]';
comment on column session.person_id is 'As whom. [personal]';
comment on column session.provider_id is 'Through whom. [internal]';
comment on column session.acr is 'Level of assurance, in the providers words. [personal]';
comment on column session.two_factor is 'Whether that level means two factors. [personal]';
comment on column session.auth_time is 'When the provider saw the person. [personal]';
comment on column session.created_at is 'When it began. [personal]';
comment on column session.last_seen_at is 'Last request, to half a minute. [personal]';
comment on column session.idle_minutes is 'How long it lives unused. [internal]';
comment on column session.absolute_until is 'When it ends in any case; nothing moves it. [internal]';
comment on column session.shared_device is 'Whether somebody else sits here next. [personal]';
comment on column session.idp_sid is 'The providers own session, for front-channel logout. [secret]';
comment on column session.id_token is 'Sealed; only to sign out at the provider. [secret]';
comment on column session.revoked_at is 'When it was ended. [personal]';
comment on column session.revoked_why is 'By whom or what it was ended. [personal]';
create index session_of_person on session (owner_id, person_id) where revoked_at is null;
create index session_of_provider on session (provider_id, idp_sid) where revoked_at is null;

create table sign_in_attempt (
  state_hash bytea not null constraint sign_in_attempt_pkey primary key,
  browser_hash bytea not null,
  provider_id text collate "C" not null,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  -- Null: a new sign-in. Else: more is asked of a session that is open, of the same person.
  step_up_session uuid,
  wants_two_factor boolean not null,
  prompt_login boolean not null,
  max_age integer not null,
  shared_device boolean not null,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint sign_in_attempt_provider foreign key (provider_id) references provider (provider_id),
  constraint sign_in_attempt_is_short check (expires_at <= started_at + interval '30 minutes')
);
comment on table sign_in_attempt is 'A sign-in under way at a provider: used once, by the browser that began it.';
comment on column sign_in_attempt.state_hash is 'SHA-256 of state. [secret]';
comment on column sign_in_attempt.browser_hash is 'SHA-256 of the cookie of the browser that began. [secret]';
comment on column sign_in_attempt.provider_id is 'Where it went. [internal]';
comment on column sign_in_attempt.nonce is 'Must stand in the ID token. [secret]';
comment on column sign_in_attempt.code_verifier is 'PKCE. [secret]';
comment on column sign_in_attempt.return_to is 'Path of ours to come back to. [internal]';
comment on column sign_in_attempt.step_up_session is 'The open session that more is asked of; null for a new one. [internal]';
comment on column sign_in_attempt.wants_two_factor is 'Two factors were asked for. [internal]';
comment on column sign_in_attempt.prompt_login is 'The provider was told to ask again. [internal]';
comment on column sign_in_attempt.max_age is 'Seconds since the person was last seen, at most. [internal]';
comment on column sign_in_attempt.shared_device is 'Whether somebody else sits here next. [internal]';
comment on column sign_in_attempt.started_at is 'When it began. [internal]';
comment on column sign_in_attempt.expires_at is 'When it ends unused. [internal]';

create table unfinished_sign_in (
  token_hash bytea not null constraint unfinished_sign_in_pkey primary key,
  identity_id uuid not null,
  provider_id text collate "C" not null,
  acr text,
  two_factor boolean not null,
  auth_time timestamptz not null,
  shared_device boolean not null,
  prompted boolean not null,
  idp_sid text,
  id_token bytea not null,
  return_to text not null,
  wrong_codes integer not null default 0,
  expires_at timestamptz not null default now() + interval '15 minutes',
  constraint unfinished_sign_in_identity foreign key (identity_id) references identity (identity_id),
  constraint unfinished_sign_in_provider foreign key (provider_id) references provider (provider_id)
);
comment on table unfinished_sign_in is 'Known by the provider, and yet to choose a person or to hand in an invitation.';
comment on column unfinished_sign_in.token_hash is 'SHA-256 of the cookie. [secret]';
comment on column unfinished_sign_in.identity_id is 'Who came back. [internal]';
comment on column unfinished_sign_in.provider_id is 'Through whom. [internal]';
comment on column unfinished_sign_in.acr is 'Level of assurance. [personal]';
comment on column unfinished_sign_in.two_factor is 'Whether it means two factors. [personal]';
comment on column unfinished_sign_in.auth_time is 'When the provider saw the person. [personal]';
comment on column unfinished_sign_in.shared_device is 'Whether somebody else sits here next. [internal]';
comment on column unfinished_sign_in.prompted is 'Whether the provider asked for this very sign-in. [internal]';
comment on column unfinished_sign_in.idp_sid is 'The providers own session. [secret]';
comment on column unfinished_sign_in.id_token is 'Sealed. [secret]';
comment on column unfinished_sign_in.return_to is 'Path of ours to come back to. [internal]';
comment on column unfinished_sign_in.wrong_codes is 'Codes tried. [internal]';
comment on column unfinished_sign_in.expires_at is 'When it ends unused. [internal]';

create table kept_form (
  form_hash bytea not null constraint kept_form_pkey primary key,
  sealed bytea not null,
  expires_at timestamptz not null default now() + interval '20 minutes',
  constraint kept_form_is_small check (length(sealed) <= 400000)
);
comment on table kept_form is
  'What somebody was sending when the session had ended: sealed with a key that only that browser has.';
comment on column kept_form.form_hash is 'SHA-256 of the cookie. [secret]';
comment on column kept_form.sealed is 'What was being sent, and by whom. [sensitive]';
comment on column kept_form.expires_at is 'When it is gone. [internal]';

create unlogged table rate_count (
  bucket bytea not null constraint rate_count_pkey primary key,
  used integer not null,
  until timestamptz not null
);
comment on table rate_count is 'How often, per hashed address or account, until when.';
comment on column rate_count.bucket is 'HMAC of what is counted and of whom. [secret]';
comment on column rate_count.used is 'How often. [internal]';
comment on column rate_count.until is 'When counting begins anew. [internal]';

do $$
declare
  named text;
begin
  foreach named in array array['provider', 'identity', 'roster_key', 'invitation', 'identity_link', 'session',
    'sign_in_attempt', 'unfinished_sign_in', 'kept_form', 'rate_count']
  loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy %I on %I to varde_owner using (true) with check (true)', named || '_owner', named);
  end loop;

  foreach named in array array['identity', 'session', 'sign_in_attempt', 'unfinished_sign_in', 'kept_form', 'rate_count']
  loop
    execute format('create policy %I on %I to varde_signin using (true) with check (true)', named || '_sign_in', named);
  end loop;
end $$;

create policy provider_sign_in on provider for select to varde_signin using (withdrawn_at is null);
create policy roster_key_sign_in on roster_key for select to varde_signin using (true);
create policy invitation_sign_in on invitation to varde_signin using (true) with check (true);
create policy identity_link_sign_in on identity_link for select to varde_signin using (true);
create policy school_owner_sign_in on school_owner for select to varde_signin using (true);
create policy person_number_sign_in on person_number for select to varde_signin using (true);
grant select (owner_id, name) on school_owner to varde_signin;
grant select (owner_id, person_id, lookup) on person_number to varde_signin;

-- A link follows from a fact that the sign-in did not make.
create policy identity_link_made on identity_link for insert to varde_signin with check (
  (linked_how = 'roster-key' and (
    exists (select from roster_key k
      where k.owner_id = identity_link.owner_id and k.person_id = identity_link.person_id)
    or exists (select from person_number n
      where n.owner_id = identity_link.owner_id and n.person_id = identity_link.person_id)))
  or (linked_how = 'invitation' and exists (
    select from invitation i where i.owner_id = identity_link.owner_id and i.person_id = identity_link.person_id
      and i.made_by = identity_link.linked_by and i.used_by = identity_link.identity_id and i.used_at = now())));

-- "Who are you today?" shows name and part of persons that an identity leads to, and of nobody else.
create policy person_sign_in on person for select to varde_signin using (exists (
  select from identity_link l where l.owner_id = person.owner_id and l.person_id = person.person_id));
create policy person_school_sign_in on person_school for select to varde_signin using (exists (
  select from identity_link l where l.owner_id = person_school.owner_id and l.person_id = person_school.person_id));
create policy role_grant_sign_in on role_grant for select to varde_signin using (exists (
  select from identity_link l where l.owner_id = role_grant.owner_id and l.person_id = role_grant.person_id));
create policy guardian_relation_sign_in on guardian_relation for select to varde_signin using (exists (
  select from identity_link l where l.owner_id = guardian_relation.owner_id
    and l.person_id = guardian_relation.guardian_id));
grant select (owner_id, person_id, given_name, family_name) on person to varde_signin;
grant select (owner_id, person_id, part, from_on, to_on) on person_school to varde_signin;
grant select (owner_id, person_id, role, from_on, to_on) on role_grant to varde_signin;
grant select (owner_id, guardian_id) on guardian_relation to varde_signin;

grant select on provider, roster_key to varde_signin;
grant select, insert on identity, identity_link to varde_signin;
grant select, update (used_at, used_by) on invitation to varde_signin;
grant select, insert, update (token_hash, provider_id, acr, two_factor, auth_time, last_seen_at, idp_sid, id_token,
  revoked_at, revoked_why) on session to varde_signin;
grant select, insert, delete on sign_in_attempt, kept_form to varde_signin;
grant select, insert, delete, update (wrong_codes) on unfinished_sign_in to varde_signin;
grant select, insert, update, delete on rate_count to varde_signin;

create policy session_gate on session for select to varde_gate using (true);
create policy session_killed on session for update to varde_gate using (true) with check (revoked_at is not null);
grant select, update (revoked_at, revoked_why) on session to varde_gate;

-- Thirty days after its end a session has nothing more to tell.
create policy session_swept on session for delete to varde_jobs
  using (absolute_until < now() - interval '30 days');
create policy session_seen_by_sweep on session for select to varde_jobs
  using (absolute_until < now() - interval '30 days');
grant select (session_id, absolute_until), delete on session to varde_jobs;
