-- The journal: entries that are only ever added, chained by hash, with their words beside them and sealed. A stream is a
-- concern or a case; its row is locked while an entry is added. Entries name a stream of either kind, so no foreign key
-- leads there: the policies let nobody write into a stream that is not theirs, and `varde verify` reads every chain.

create table entry (
  owner_id uuid not null,
  stream_id uuid not null,
  stream_kind text not null,
  seq int not null,
  entry_id uuid not null,
  kind text not null,
  happened text collate "C" not null,
  recorded_at timestamptz not null,
  database_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  on_behalf_of uuid,
  basis text,
  corrects int,
  facts jsonb not null,
  head text not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_pkey primary key (owner_id, stream_id, entry_id),
  constraint entry_place_key unique (owner_id, stream_id, seq),
  constraint entry_actor_fkey foreign key (owner_id, actor_id) references person,
  constraint entry_on_behalf_of_fkey foreign key (owner_id, on_behalf_of) references person,
  constraint entry_corrects_fkey foreign key (owner_id, stream_id, corrects) references entry (owner_id, stream_id, seq),
  constraint entry_stream_kind check (stream_kind in ('concern', 'case')),
  constraint entry_seq check (seq > 0 and corrects < seq),
  constraint entry_kind check (kind ~ '^[a-z][a-z-]*$'),
  constraint entry_happened check (happened ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'),
  constraint entry_hashes check (octet_length(hash) = 32 and octet_length(previous_hash) = 32)
);
comment on table entry is 'One thing that happened, written once.';
comment on column entry.owner_id is 'School owner. [internal]';
comment on column entry.stream_id is 'The concern or case. [internal]';
comment on column entry.stream_kind is 'Which of the two. [internal]';
comment on column entry.seq is 'Place in the stream, from 1 without holes. [internal]';
comment on column entry.entry_id is 'The entry. [internal]';
comment on column entry.kind is 'What happened. [sensitive]';
comment on column entry.happened is 'When it took place, as the writer says: a date, with or without a time. [sensitive]';
comment on column entry.recorded_at is 'When it was written, by the program''s clock. [sensitive]';
comment on column entry.database_at is 'When it was written, by the clock that nothing moves. [sensitive]';
comment on column entry.actor_id is 'Who wrote it; null for the system itself. [personal]';
comment on column entry.on_behalf_of is 'On whose behalf. [personal]';
comment on column entry.basis is 'The rule or the line of the plan that asked for it. [internal]';
comment on column entry.corrects is 'Place of the entry whose whole content this one replaces. [internal]';
comment on column entry.facts is 'What happened, without any free text. [sensitive]';
comment on column entry.head is 'The canonical text that was hashed. [sensitive]';
comment on column entry.previous_hash is 'Hash of the entry before; zeros for the first. [internal]';
comment on column entry.hash is 'SHA-256 over the hash before and the head. [internal]';

create table passage (
  owner_id uuid not null,
  passage_id uuid not null,
  stream_id uuid not null,
  entry_id uuid not null,
  ordinal int not null,
  field text not null,
  item text collate "C",
  kind text not null,
  author_id uuid,
  audience text not null,
  named uuid[] not null default '{}',
  sealed bytea not null,
  salt bytea not null,
  commitment bytea not null,
  constraint passage_pkey primary key (owner_id, passage_id),
  constraint passage_entry_fkey foreign key (owner_id, stream_id, entry_id) references entry,
  constraint passage_author_fkey foreign key (owner_id, author_id) references person,
  constraint passage_kind check (kind in ('pupil-words', 'statement', 'observation', 'assessment', 'plan-text', 'reason')),
  constraint passage_field check (field ~ '^[a-z][a-z-]*$'),
  constraint passage_audience check (audience in ('team', 'slip', 'reporter', 'named'))
);
comment on table passage is 'A text of an entry, sealed, with whom it is about and who may read it.';
comment on column passage.owner_id is 'School owner. [internal]';
comment on column passage.passage_id is 'The passage. [internal]';
comment on column passage.stream_id is 'The concern or case. [internal]';
comment on column passage.entry_id is 'Its entry. [internal]';
comment on column passage.ordinal is 'Place among the texts of the entry. [internal]';
comment on column passage.field is 'Which text of the entry. [sensitive]';
comment on column passage.item is 'The measure or item it belongs to, when it is one of several. [internal]';
comment on column passage.kind is 'Whose text it is: the pupil''s own words, an observation, plan text and so on. [sensitive]';
comment on column passage.author_id is 'Who wrote it. [personal]';
comment on column passage.audience is 'Team, also the measure''s carriers, also the reporter, or named persons only. [internal]';
comment on column passage.named is 'The persons named one by one. [sensitive]';
comment on column passage.sealed is 'The text, sealed with the stream''s key. [secret]';
comment on column passage.salt is 'Salt of the commitment. [secret]';
comment on column passage.commitment is 'Salted SHA-256 that stands in the entry''s head. [internal]';
create index passage_by_entry on passage (owner_id, stream_id, entry_id, ordinal);

create table passage_about (
  owner_id uuid not null,
  passage_id uuid not null,
  person_id uuid not null,
  constraint passage_about_pkey primary key (owner_id, passage_id, person_id),
  constraint passage_about_passage_fkey foreign key (owner_id, passage_id) references passage,
  constraint passage_about_person_fkey foreign key (owner_id, person_id) references person
);
comment on table passage_about is 'Whom a passage is about: without it, text can''t be divided among lawful readers.';
comment on column passage_about.owner_id is 'School owner. [internal]';
comment on column passage_about.passage_id is 'The passage. [internal]';
comment on column passage_about.person_id is 'The person. [sensitive]';
create index passage_about_by_person on passage_about (owner_id, person_id);

create table stream_key (
  owner_id uuid not null,
  stream_id uuid not null,
  key_id text collate "C" not null,
  wrapped bytea not null,
  constraint stream_key_pkey primary key (owner_id, stream_id, key_id),
  constraint stream_key_owner_fkey foreign key (owner_id) references school_owner
);
comment on table stream_key is 'The key of a stream, wrapped by the owner''s key, which never lies in the database.';
comment on column stream_key.owner_id is 'School owner. [internal]';
comment on column stream_key.stream_id is 'The concern or case. [internal]';
comment on column stream_key.key_id is 'The owner''s key that wraps it. [internal]';
comment on column stream_key.wrapped is 'The stream''s key, wrapped. [secret]';

create table anchor (
  owner_id uuid not null,
  anchor_no int not null,
  at timestamptz not null,
  root bytea not null,
  previous_root bytea not null,
  leaves int not null,
  key_id text collate "C" not null,
  signature bytea not null,
  sent_at timestamptz,
  constraint anchor_pkey primary key (owner_id, anchor_no),
  constraint anchor_owner_fkey foreign key (owner_id) references school_owner,
  constraint anchor_no check (anchor_no > 0),
  constraint anchor_roots check (octet_length(root) = 32 and octet_length(previous_root) = 32)
);
comment on table anchor is 'An hourly Merkle root over the owner''s chains, signed, and sent out of the database.';
comment on column anchor.owner_id is 'School owner. [internal]';
comment on column anchor.anchor_no is 'From 1 without holes. [internal]';
comment on column anchor.at is 'When it was made, by the database''s clock. [internal]';
comment on column anchor.root is 'Merkle root. [internal]';
comment on column anchor.previous_root is 'The root before; zeros for the first. [internal]';
comment on column anchor.leaves is 'How many chains it covers. [internal]';
comment on column anchor.key_id is 'Which signing key. [internal]';
comment on column anchor.signature is 'Ed25519 over number, time, both roots and the number of chains. [internal]';
comment on column anchor.sent_at is 'When it had left the house. [internal]';

create table anchor_leaf (
  owner_id uuid not null,
  stream_id uuid not null,
  anchor_no int not null,
  length int not null,
  head bytea not null,
  constraint anchor_leaf_pkey primary key (owner_id, stream_id, anchor_no),
  constraint anchor_leaf_anchor_fkey foreign key (owner_id, anchor_no) references anchor,
  constraint anchor_leaf_head check (octet_length(head) = 32 and length > 0)
);
comment on table anchor_leaf is 'A chain as an anchor saw it, kept from the anchor where it changed.';
comment on column anchor_leaf.owner_id is 'School owner. [internal]';
comment on column anchor_leaf.stream_id is 'The concern or case. [internal]';
comment on column anchor_leaf.anchor_no is 'The first anchor with this head. [internal]';
comment on column anchor_leaf.length is 'Entries in the chain. [internal]';
comment on column anchor_leaf.head is 'Hash of its last entry. [internal]';
create index anchor_leaf_by_anchor on anchor_leaf (owner_id, anchor_no);
