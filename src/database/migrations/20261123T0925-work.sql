-- What the program works with beside the record: answers kept for lists, notices, the outbox, the access log.

create table obligation_cache (
  owner_id uuid not null,
  stream_id uuid not null,
  stream_kind text not null,
  worst_state text not null,
  beacons jsonb not null,
  lines jsonb not null,
  next_change_at timestamptz,
  computed_at timestamptz not null,
  last_seq int not null,
  rule_set text not null,
  constraint obligation_cache_pkey primary key (owner_id, stream_id),
  constraint obligation_cache_owner_fkey foreign key (owner_id) references school_owner,
  constraint obligation_cache_stream_kind check (stream_kind in ('concern', 'case')),
  constraint obligation_cache_worst_state check (worst_state in ('not-applicable', 'open', 'due', 'late', 'documented',
    'documented-late'))
);
comment on table obligation_cache is 'The duty clock''s last answer for a stream, for lists. The case''s own page always computes.';
comment on column obligation_cache.owner_id is 'School owner. [internal]';
comment on column obligation_cache.stream_id is 'The concern or case. [internal]';
comment on column obligation_cache.stream_kind is 'Which of the two. [internal]';
comment on column obligation_cache.worst_state is 'The state that most needs somebody. [sensitive]';
comment on column obligation_cache.beacons is 'State of each duty. [sensitive]';
comment on column obligation_cache.lines is 'Obligations that are open, due or late. [sensitive]';
comment on column obligation_cache.next_change_at is 'When the answer changes by time alone. [sensitive]';
comment on column obligation_cache.computed_at is 'When it was computed. [internal]';
comment on column obligation_cache.last_seq is 'Length of the journal it was computed from. [internal]';
comment on column obligation_cache.rule_set is 'Version of the rules. [internal]';
create index obligation_cache_by_change on obligation_cache (owner_id, next_change_at);

create table notice (
  owner_id uuid not null,
  notice_id uuid not null,
  occasion text collate "C" not null,
  recipient_id uuid not null,
  channel text not null,
  kind text not null,
  stream_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz,
  sent_at timestamptz,
  message_id text collate "C",
  constraint notice_pkey primary key (owner_id, notice_id),
  constraint notice_once_key unique (owner_id, occasion, recipient_id, channel),
  constraint notice_recipient_fkey foreign key (owner_id, recipient_id) references person,
  constraint notice_channel check (channel in ('app', 'mail-now', 'mail-digest', 'telephone')),
  constraint notice_kind check (kind ~ '^[a-z][a-z-]*$')
);
comment on table notice is 'That something waits for somebody: once per occasion, person and channel.';
comment on column notice.owner_id is 'School owner. [internal]';
comment on column notice.notice_id is 'The notice. [internal]';
comment on column notice.occasion is 'What makes it one and the same. [sensitive]';
comment on column notice.recipient_id is 'For whom. [personal]';
comment on column notice.channel is 'In the program, mail at once, mail in the digest, or telephone. [internal]';
comment on column notice.kind is 'What waits, as a code. [sensitive]';
comment on column notice.stream_id is 'The concern or case, when there is one. [internal]';
comment on column notice.created_at is 'When it arose. [internal]';
comment on column notice.seen_at is 'When the recipient had seen it. [personal]';
comment on column notice.sent_at is 'When it was sent. [internal]';
comment on column notice.message_id is 'The same if sent again. [internal]';
create index notice_by_recipient on notice (owner_id, recipient_id, channel, created_at);
create index notice_to_send on notice (owner_id, channel, created_at) where sent_at is null and channel <> 'app';
create index notice_by_stream on notice (owner_id, stream_id);

create table outbox (
  owner_id uuid not null,
  outbox_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  created_at timestamptz not null,
  relayed_at timestamptz,
  constraint outbox_pkey primary key (owner_id, outbox_id),
  constraint outbox_owner_fkey foreign key (owner_id) references school_owner,
  constraint outbox_kind check (kind ~ '^[a-z][a-z-]*$')
);
comment on table outbox is 'What a command wants the worker to do: an identifier and a kind, nothing more.';
comment on column outbox.owner_id is 'School owner. [internal]';
comment on column outbox.outbox_id is 'The wish, and the payload of the job. [internal]';
comment on column outbox.kind is 'What to do. [internal]';
comment on column outbox.subject_id is 'With which row. [internal]';
comment on column outbox.created_at is 'When. [internal]';
comment on column outbox.relayed_at is 'When the worker had taken it over. [internal]';
create index outbox_to_relay on outbox (owner_id, created_at) where relayed_at is null;

create table idempotency (
  owner_id uuid not null,
  actor_id uuid not null,
  key text collate "C" not null,
  outcome jsonb,
  at timestamptz not null,
  constraint idempotency_pkey primary key (owner_id, actor_id, key),
  constraint idempotency_actor_fkey foreign key (owner_id, actor_id) references person
);
comment on table idempotency is 'A form''s key and what came of it, per person: posting twice is once.';
comment on column idempotency.owner_id is 'School owner. [internal]';
comment on column idempotency.actor_id is 'Who posted. [personal]';
comment on column idempotency.key is 'The form''s key. [internal]';
comment on column idempotency.outcome is 'What the first posting gave; null while it runs. [sensitive]';
comment on column idempotency.at is 'When. [personal]';

create table access_log (
  owner_id uuid not null,
  log_id uuid not null,
  at timestamptz not null,
  database_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  session_ref text collate "C",
  request_id text collate "C",
  action text not null,
  stream_id uuid,
  streams uuid[] not null default '{}',
  subject_id uuid,
  compartment text,
  reason text,
  outcome text not null,
  constraint access_log_pkey primary key (owner_id, log_id, at),
  constraint access_log_owner_fkey foreign key (owner_id) references school_owner,
  constraint access_log_outcome check (outcome in ('granted', 'refused', 'not-found')),
  constraint access_log_compartment check (compartment in ('ordinary', 'staff-offence', 'leader-offence')),
  constraint access_log_action check (action ~ '^[a-z][a-z.-]*$')
) partition by range (at);
comment on table access_log is 'Who read or did what, when and why. Written before the answer goes out.';
comment on column access_log.owner_id is 'School owner. [internal]';
comment on column access_log.log_id is 'The line. [internal]';
comment on column access_log.at is 'When, by the program''s clock. [personal]';
comment on column access_log.database_at is 'When, by the clock that nothing moves. [personal]';
comment on column access_log.actor_id is 'Who. [personal]';
comment on column access_log.session_ref is 'Which session, never its token. [internal]';
comment on column access_log.request_id is 'Which request. [internal]';
comment on column access_log.action is 'What, noun and verb. [personal]';
comment on column access_log.stream_id is 'The concern or case that was read or changed. [internal]';
comment on column access_log.streams is 'The concerns and cases named on a list. [internal]';
comment on column access_log.subject_id is 'The person or other row, where it is no case. [internal]';
comment on column access_log.compartment is 'Its compartment then. [sensitive]';
comment on column access_log.reason is 'Why: a code, or words where words are asked for. [sensitive]';
comment on column access_log.outcome is 'Granted, refused, or not found. [personal]';
create index access_log_by_stream on access_log (owner_id, stream_id, at);
create index access_log_by_list on access_log using gin (streams);
create index access_log_by_actor on access_log (owner_id, actor_id, at);

-- Months are made ahead by the worker; what falls outside lands in the rest, so that no line is ever lost.
create table access_log_rest partition of access_log default;
comment on table access_log_rest is 'Lines of the access log outside the months that have been made.';

create function access_log_month(month date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first date := date_trunc('month', month)::date;
  name text := format('access_log_%s', to_char(first, 'YYYY_MM'));
begin
  if to_regclass('public.' || name) is not null then return; end if;
  begin
    execute format('create table public.%I partition of public.access_log for values from (%L) to (%L)',
      name, first::text || ' 00:00+00', (first + interval '1 month')::date::text || ' 00:00+00');
  exception when check_violation then
    return; -- Lines of that month already lie in the rest, and stay there.
  end;
  execute format('alter table public.%I enable row level security', name);
  execute format('alter table public.%I force row level security', name);
  execute format('comment on table public.%I is %L', name, 'One month of the access log.');
end $$;
comment on function access_log_month is 'Makes the partition of a month, if it is not there.';
revoke all on function access_log_month from public;

select access_log_month(month::date)
from generate_series(timestamp '2026-06-01', timestamp '2029-07-01', interval '1 month') as month;

create table alarm (
  owner_id uuid not null,
  alarm_id uuid not null,
  kind text not null,
  about_id uuid,
  school_id uuid,
  at timestamptz not null,
  facts jsonb not null default '{}',
  seen_by uuid,
  seen_at timestamptz,
  constraint alarm_pkey primary key (owner_id, alarm_id),
  constraint alarm_owner_fkey foreign key (owner_id) references school_owner,
  constraint alarm_about_fkey foreign key (owner_id, about_id) references person,
  constraint alarm_school_fkey foreign key (owner_id, school_id) references school,
  constraint alarm_seen_by_fkey foreign key (owner_id, seen_by) references person,
  constraint alarm_kind check (kind ~ '^[a-z][a-z-]*$'),
  constraint alarm_not_own check (seen_by <> about_id)
);
comment on table alarm is 'Something unusual that a person must look at: reading out of pattern, searches that miss again and again.';
comment on column alarm.owner_id is 'School owner. [internal]';
comment on column alarm.alarm_id is 'The alarm. [internal]';
comment on column alarm.kind is 'What is unusual. [personal]';
comment on column alarm.about_id is 'Whose doing. [personal]';
comment on column alarm.school_id is 'The school whose principal looks at it; null for the owner. [internal]';
comment on column alarm.at is 'When. [personal]';
comment on column alarm.facts is 'Counts and times, no names. [personal]';
comment on column alarm.seen_by is 'Who looked at it. [personal]';
comment on column alarm.seen_at is 'When. [personal]';
create index alarm_unseen on alarm (owner_id, school_id) where seen_at is null;

create table export_request (
  owner_id uuid not null,
  export_id uuid not null,
  stream_id uuid not null,
  requested_by uuid not null,
  approved_by uuid,
  reason text not null,
  key_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint export_request_pkey primary key (owner_id, export_id),
  constraint export_request_requested_by_fkey foreign key (owner_id, requested_by) references person,
  constraint export_request_approved_by_fkey foreign key (owner_id, approved_by) references person,
  constraint export_request_two_persons check (approved_by <> requested_by),
  constraint export_request_key unique (owner_id, key_hash)
);
comment on table export_request is 'A wish to take a whole case out: one use, ten minutes, a purpose, two persons for a restricted one.';
comment on column export_request.owner_id is 'School owner. [internal]';
comment on column export_request.export_id is 'The request. [internal]';
comment on column export_request.stream_id is 'The concern or case. [internal]';
comment on column export_request.requested_by is 'Who asks. [personal]';
comment on column export_request.approved_by is 'The second person. [personal]';
comment on column export_request.reason is 'For what purpose. [sensitive]';
comment on column export_request.key_hash is 'Hash of the one-time key. [secret]';
comment on column export_request.created_at is 'When. [personal]';
comment on column export_request.expires_at is 'Until when it can be used. [personal]';
comment on column export_request.used_at is 'When it was used; then never again. [personal]';

create table demonstration_clock (
  only_one boolean not null default true constraint demonstration_clock_pkey primary key,
  ahead interval not null,
  moved_at timestamptz not null default clock_timestamp(),
  constraint demonstration_clock_only_one check (only_one)
);
comment on table demonstration_clock is 'How far the clock of a demonstration has been moved. Empty in production.';
comment on column demonstration_clock.only_one is 'There is one. [open]';
comment on column demonstration_clock.ahead is 'What is added to the real time. [open]';
comment on column demonstration_clock.moved_at is 'When it was moved last. [open]';

create function demonstration_clock_only() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from public.instance where kind = 'demonstration') then
    raise exception 'only the clock of a demonstration can be moved' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger demonstration_clock_only before insert or update on demonstration_clock
  for each row execute function demonstration_clock_only();

create table heartbeat (
  process text collate "C" not null constraint heartbeat_pkey primary key,
  at timestamptz not null default clock_timestamp()
);
comment on table heartbeat is 'When a process was last alive.';
comment on column heartbeat.process is 'Which process. [open]';
comment on column heartbeat.at is 'When. [open]';
