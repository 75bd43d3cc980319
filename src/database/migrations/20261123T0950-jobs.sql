-- What the worker's roles lack to do their work: a schema for the queue, sealed passages with whom they are for, and
-- indexes for what is asked every minute.

-- The queue makes and migrates its own tables here; nobody else opens it. A job holds an identifier and nothing more.
create schema pgboss;
comment on schema pgboss is 'The worker''s queue. Jobs hold identifiers only.';
grant usage, create on schema pgboss to varde_jobs;

-- Who may not know of a stream is told nothing of it, by mail neither.
grant execute on function gate.barred_from, gate.roles_of, gate.is_trained to varde_jobs;

-- What the recipient has seen meanwhile needs no mail.
grant select (seen_at) on notice to varde_mail;

-- The chain holds for whom each text is; that is compared with the rows, so that nobody widens an audience unseen.
create policy passage_about_anchor on passage_about for select to varde_anchor using (true);
grant select (field, item, kind, author_id, audience, named) on passage to varde_anchor;
grant select on passage_about to varde_anchor;

create index concern_unended on concern (owner_id, reported_at) where status <> 'ended';
create index obligation_cache_to_recompute on obligation_cache (next_change_at);
create index access_log_by_time on access_log using brin (at);
create index notice_waiting on notice (channel, created_at) where sent_at is null and channel <> 'app';
