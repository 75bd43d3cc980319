-- Concerns and pupil cases as they are now: a fold of their journals. Nothing here is ever deleted. No number is unique:
-- a collision would tell that a hidden case exists.

create table concern (
  owner_id uuid not null,
  concern_id uuid not null,
  school_id uuid not null,
  number text collate "C" not null,
  compartment text not null,
  status text not null,
  ending text,
  holder_id uuid,
  holder_role text not null,
  reporter_id uuid,
  reported_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  case_id uuid,
  urgent boolean not null default false,
  last_seq int not null default 0,
  last_hash bytea not null default decode(repeat('00', 32), 'hex'),
  version int not null default 1,
  constraint concern_pkey primary key (owner_id, concern_id),
  constraint concern_school_fkey foreign key (owner_id, school_id) references school,
  constraint concern_holder_fkey foreign key (owner_id, holder_id) references person,
  constraint concern_reporter_fkey foreign key (owner_id, reporter_id) references person,
  constraint concern_compartment check (compartment in ('ordinary', 'staff-offence', 'leader-offence')),
  constraint concern_status check (status in ('received', 'opened', 'ended')),
  constraint concern_ending check (ending in ('opened-case', 'added-to-case', 'looked-into-pupil-safe', 'duplicate',
    'not-pupil-environment')),
  constraint concern_ended check ((status = 'ended') = (ending is not null)
    and (status = 'ended') = (ended_at is not null)),
  constraint concern_opened check (status = 'received' or opened_at is not null),
  constraint concern_case check (case_id is not null or ending is null
    or ending not in ('opened-case', 'added-to-case')),
  constraint concern_chain check (last_seq >= 0 and octet_length(last_hash) = 32)
);
comment on table concern is 'What somebody reported, with a holder at every moment and a journal of its own.';
comment on column concern.owner_id is 'School owner. [internal]';
comment on column concern.concern_id is 'The concern, and its stream in the journal. [internal]';
comment on column concern.school_id is 'The school. [internal]';
comment on column concern.number is 'Short and random, printed on the receipt. [sensitive]';
comment on column concern.compartment is 'Ordinary, about an employee, or about somebody in the leadership (§ 12-5). [sensitive]';
comment on column concern.status is 'Received, opened, ended. [sensitive]';
comment on column concern.ending is 'How it ended; there is no "not proven". [sensitive]';
comment on column concern.holder_id is 'Who must act now; null only where the position stands empty. [personal]';
comment on column concern.holder_role is 'The position that holds it. [internal]';
comment on column concern.reporter_id is 'Who reported. [sensitive]';
comment on column concern.reported_at is 'When it was written. [sensitive]';
comment on column concern.opened_at is 'When the holder opened it. [sensitive]';
comment on column concern.ended_at is 'When it ended. [sensitive]';
comment on column concern.case_id is 'The case it opened or was added to. [internal]';
comment on column concern.urgent is 'To be told at once. [sensitive]';
comment on column concern.last_seq is 'Length of its journal. [internal]';
comment on column concern.last_hash is 'Hash of its last entry. [internal]';
comment on column concern.version is 'Counts changes, so that two writers see each other. [internal]';
create index concern_by_school on concern (owner_id, school_id, status);
create index concern_by_holder on concern (owner_id, holder_id);
create index concern_by_reporter on concern (owner_id, reporter_id);
create index concern_by_case on concern (owner_id, case_id);
create index concern_by_number on concern (owner_id, number);
create index concern_by_reach on concern (owner_id, school_id, compartment) include (concern_id);
create index concern_about_leader on concern (owner_id, school_id) where compartment = 'leader-offence';
create index concern_for_owner on concern (owner_id)
  where compartment <> 'ordinary' or holder_role in ('owner-case-officer', 'owner-leader');

create table concern_person (
  owner_id uuid not null,
  concern_id uuid not null,
  person_id uuid not null,
  part text not null,
  withdrawn_at timestamptz,
  constraint concern_person_pkey primary key (owner_id, concern_id, person_id, part),
  constraint concern_person_concern_fkey foreign key (owner_id, concern_id) references concern,
  constraint concern_person_person_fkey foreign key (owner_id, person_id) references person,
  constraint concern_person_part check (part in ('about', 'was-there', 'adult'))
);
comment on table concern_person is 'People in a concern: whom it is about, who was there, and the adult it may be about.';
comment on column concern_person.owner_id is 'School owner. [internal]';
comment on column concern_person.concern_id is 'The concern. [internal]';
comment on column concern_person.person_id is 'The person. [internal]';
comment on column concern_person.part is 'About, was there, or the adult. [sensitive]';
comment on column concern_person.withdrawn_at is 'When a wrong naming was put right. [sensitive]';
create index concern_person_by_person on concern_person (owner_id, person_id, part);

create table report_receipt (
  owner_id uuid not null,
  concern_id uuid not null,
  reporter_id uuid not null,
  number text collate "C" not null,
  status text not null,
  words bytea,
  words_until timestamptz,
  sent_at timestamptz not null,
  constraint report_receipt_pkey primary key (owner_id, concern_id),
  constraint report_receipt_concern_fkey foreign key (owner_id, concern_id) references concern,
  constraint report_receipt_reporter_fkey foreign key (owner_id, reporter_id) references person,
  constraint report_receipt_status check (status in ('sent', 'read', 'followed-up'))
);
comment on table report_receipt is 'What the reporter may know afterwards: sent, read, followed up. Read through gate.my_receipts() only.';
comment on column report_receipt.owner_id is 'School owner. [internal]';
comment on column report_receipt.concern_id is 'The concern. [internal]';
comment on column report_receipt.reporter_id is 'Who reported. [sensitive]';
comment on column report_receipt.number is 'The number on the receipt. [sensitive]';
comment on column report_receipt.status is 'Sent, read, followed up. [sensitive]';
comment on column report_receipt.words is 'The reporter''s own words, sealed; gone after fourteen days. [secret]';
comment on column report_receipt.words_until is 'Until when the reporter may read them again. [internal]';
comment on column report_receipt.sent_at is 'When it was sent. [sensitive]';
create index report_receipt_by_reporter on report_receipt (owner_id, reporter_id);

create table pupil_case (
  owner_id uuid not null,
  case_id uuid not null,
  school_id uuid not null,
  pupil_id uuid not null,
  number text collate "C" not null,
  kind text not null,
  compartment text not null,
  status text not null,
  serious boolean not null default false,
  responsible_id uuid,
  plan_version int not null default 0,
  evaluate_on date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closing_ground text,
  rule_set text not null,
  chain text not null,
  last_seq int not null default 0,
  last_hash bytea not null default decode(repeat('00', 32), 'hex'),
  version int not null default 1,
  constraint pupil_case_pkey primary key (owner_id, case_id),
  constraint pupil_case_school_fkey foreign key (owner_id, school_id) references school,
  constraint pupil_case_pupil_fkey foreign key (owner_id, pupil_id) references person,
  constraint pupil_case_responsible_fkey foreign key (owner_id, responsible_id) references person,
  constraint pupil_case_kind check (kind in ('safety', 'follow-up')),
  constraint pupil_case_compartment check (compartment in ('ordinary', 'staff-offence', 'leader-offence')),
  constraint pupil_case_status check (status in ('open', 'following-up', 'closed')),
  constraint pupil_case_closing_ground check (closing_ground in ('pupil-safe', 'left-school', 'no-suitable-measure')),
  constraint pupil_case_closed check ((status = 'open') = (closing_ground is null)
    and (status = 'open') = (closed_at is null)),
  constraint pupil_case_chain check (last_seq >= 0 and octet_length(last_hash) = 32)
);
comment on table pupil_case is 'One pupil, one kind, one compartment, a small team and a journal.';
comment on column pupil_case.owner_id is 'School owner. [internal]';
comment on column pupil_case.case_id is 'The case, and its stream in the journal. [internal]';
comment on column pupil_case.school_id is 'The school. [internal]';
comment on column pupil_case.pupil_id is 'The pupil. [sensitive]';
comment on column pupil_case.number is 'Short and random. [sensitive]';
comment on column pupil_case.kind is 'Safety (C2) or follow-up. [sensitive]';
comment on column pupil_case.compartment is 'Ordinary, about an employee, or about somebody in the leadership. [sensitive]';
comment on column pupil_case.status is 'Open, following up, closed. [sensitive]';
comment on column pupil_case.serious is 'Serious cases are told to the owner (§ 12-4 second paragraph). [sensitive]';
comment on column pupil_case.responsible_id is 'Who is responsible now. [personal]';
comment on column pupil_case.plan_version is 'The approved plan in force; 0 before the first. [sensitive]';
comment on column pupil_case.evaluate_on is 'Next evaluation. [sensitive]';
comment on column pupil_case.opened_at is 'When it was opened. [sensitive]';
comment on column pupil_case.closed_at is 'When it was closed. [sensitive]';
comment on column pupil_case.closing_ground is 'Pupil safe, left school, or no suitable measure left. [sensitive]';
comment on column pupil_case.rule_set is 'The version of the rules it started with. [internal]';
comment on column pupil_case.chain is 'The version of the chain it started with. [internal]';
comment on column pupil_case.last_seq is 'Length of its journal. [internal]';
comment on column pupil_case.last_hash is 'Hash of its last entry. [internal]';
comment on column pupil_case.version is 'Counts changes, so that two writers see each other. [internal]';
create index pupil_case_by_school on pupil_case (owner_id, school_id, status);
create index pupil_case_by_pupil on pupil_case (owner_id, pupil_id);
create index pupil_case_by_reach on pupil_case (owner_id, school_id, compartment) include (case_id);
create index pupil_case_about_leader on pupil_case (owner_id, school_id) where compartment = 'leader-offence';
create index pupil_case_by_number on pupil_case (owner_id, number);
create index pupil_case_for_owner on pupil_case (owner_id, school_id) where serious or compartment <> 'ordinary';

alter table concern add constraint concern_case_fkey foreign key (owner_id, case_id) references pupil_case;

create table case_concern (
  owner_id uuid not null,
  case_id uuid not null,
  concern_id uuid not null,
  constraint case_concern_pkey primary key (owner_id, case_id, concern_id),
  constraint case_concern_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint case_concern_concern_fkey foreign key (owner_id, concern_id) references concern
);
comment on table case_concern is 'Which concerns a case has grown out of. One concern may have led to several cases.';
comment on column case_concern.owner_id is 'School owner. [internal]';
comment on column case_concern.case_id is 'The case. [internal]';
comment on column case_concern.concern_id is 'The concern. [internal]';
create index case_concern_by_concern on case_concern (owner_id, concern_id);

create table case_member (
  owner_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  part text not null,
  since date not null,
  until date,
  ended_at timestamptz,
  added_by uuid not null,
  by_owner boolean not null,
  break_glass boolean not null default false,
  constraint case_member_pkey primary key (owner_id, case_id, person_id),
  constraint case_member_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint case_member_person_fkey foreign key (owner_id, person_id) references person,
  constraint case_member_added_by_fkey foreign key (owner_id, added_by) references person,
  constraint case_member_part check (part in ('responsible', 'member')),
  constraint case_member_order check (until >= since)
);
comment on table case_member is 'The small team of a case, from–to. Changes through the gate only: the rows open doors.';
comment on column case_member.owner_id is 'School owner. [internal]';
comment on column case_member.case_id is 'The case. [internal]';
comment on column case_member.person_id is 'Who is in the team. [sensitive]';
comment on column case_member.part is 'Responsible or member. [internal]';
comment on column case_member.since is 'First day. [internal]';
comment on column case_member.until is 'Last day, when set. [internal]';
comment on column case_member.ended_at is 'When the membership was taken away; it counts at once. [internal]';
comment on column case_member.added_by is 'Who chose them. [personal]';
comment on column case_member.by_owner is 'Chosen by the owner: the only members of a case about a leader. [internal]';
comment on column case_member.break_glass is 'Took access in need, with reason and notice. [internal]';
create index case_member_by_person on case_member (owner_id, person_id);
create unique index case_member_one_responsible on case_member (owner_id, case_id)
  where part = 'responsible' and ended_at is null;

create table case_person (
  owner_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  part text not null,
  withdrawn_at timestamptz,
  constraint case_person_pkey primary key (owner_id, case_id, person_id),
  constraint case_person_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint case_person_person_fkey foreign key (owner_id, person_id) references person,
  constraint case_person_part check (part in ('pupil', 'other-pupil', 'saw-or-heard', 'unclear'))
);
comment on table case_person is 'Pupils in a case and their part, set by whoever handles it; never printed on another pupil''s paper.';
comment on column case_person.owner_id is 'School owner. [internal]';
comment on column case_person.case_id is 'The case. [internal]';
comment on column case_person.person_id is 'The person. [sensitive]';
comment on column case_person.part is 'The pupil, another pupil, saw or heard, unclear. [sensitive]';
comment on column case_person.withdrawn_at is 'When a wrong naming was put right. [sensitive]';
create index case_person_by_person on case_person (owner_id, person_id);

create table case_barred (
  owner_id uuid not null,
  stream_id uuid not null,
  person_id uuid not null,
  ground text not null,
  since timestamptz not null,
  constraint case_barred_pkey primary key (owner_id, stream_id, person_id),
  constraint case_barred_person_fkey foreign key (owner_id, person_id) references person,
  constraint case_barred_ground check (ground in ('own-child', 'spouse', 'kin', 'is-reported', 'other'))
);
comment on table case_barred is 'Who is kept out of a concern or case, beyond what relations say by themselves. Beats every grant at once.';
comment on column case_barred.owner_id is 'School owner. [internal]';
comment on column case_barred.stream_id is 'The concern or case. [internal]';
comment on column case_barred.person_id is 'Who is kept out, and can''t notice it. [sensitive]';
comment on column case_barred.ground is 'Why. [sensitive]';
comment on column case_barred.since is 'From when. [sensitive]';
create index case_barred_by_person on case_barred (owner_id, person_id);

create table measure (
  owner_id uuid not null,
  case_id uuid not null,
  measure_id uuid not null,
  plan_version int not null,
  immediate boolean not null,
  series uuid,
  level text,
  responsible_id uuid not null,
  stand_in_id uuid,
  from_on date not null,
  to_on date,
  weekdays smallint[],
  stopped_on date,
  constraint measure_pkey primary key (owner_id, case_id, measure_id, plan_version),
  constraint measure_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint measure_responsible_fkey foreign key (owner_id, responsible_id) references person,
  constraint measure_stand_in_fkey foreign key (owner_id, stand_in_id) references person,
  constraint measure_level check (level in ('pupil', 'other-pupils', 'bystanders', 'group', 'school', 'adults')),
  constraint measure_order check (to_on >= from_on),
  constraint measure_weekdays check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  constraint measure_plan check (immediate = (plan_version = 0))
);
comment on table measure is 'One measure of an approved plan, or an immediate one.';
comment on column measure.owner_id is 'School owner. [internal]';
comment on column measure.case_id is 'The case. [internal]';
comment on column measure.measure_id is 'The measure. [internal]';
comment on column measure.plan_version is 'The plan it belongs to; 0 for an immediate measure. [sensitive]';
comment on column measure.immediate is 'Set at once, before there is a plan. [sensitive]';
comment on column measure.series is 'The same thing in several cases, with one log. [internal]';
comment on column measure.level is 'At whom it is aimed. [sensitive]';
comment on column measure.responsible_id is 'The named person who carries it out. [personal]';
comment on column measure.stand_in_id is 'Who does it otherwise. [personal]';
comment on column measure.from_on is 'First day. [sensitive]';
comment on column measure.to_on is 'Last day. [sensitive]';
comment on column measure.weekdays is 'On which weekdays, Monday = 1; null for what simply lasts. [sensitive]';
comment on column measure.stopped_on is 'First day it no longer runs. [sensitive]';
create index measure_by_responsible on measure (owner_id, responsible_id);
create index measure_by_stand_in on measure (owner_id, stand_in_id);
create index measure_by_series on measure (owner_id, series);

create table measure_log (
  owner_id uuid not null,
  case_id uuid not null,
  measure_id uuid not null,
  on_date date not null,
  done text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  constraint measure_log_pkey primary key (owner_id, case_id, measure_id, on_date),
  constraint measure_log_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint measure_log_written_by_fkey foreign key (owner_id, written_by) references person,
  constraint measure_log_done check (done in ('as-planned', 'partly', 'not'))
);
comment on table measure_log is 'What was done, day by day.';
comment on column measure_log.owner_id is 'School owner. [internal]';
comment on column measure_log.case_id is 'The case. [internal]';
comment on column measure_log.measure_id is 'The measure. [internal]';
comment on column measure_log.on_date is 'The day. [sensitive]';
comment on column measure_log.done is 'As planned, partly, not. [sensitive]';
comment on column measure_log.written_by is 'Who said so. [personal]';
comment on column measure_log.written_at is 'When. [sensitive]';

create table plan_draft (
  owner_id uuid not null,
  case_id uuid not null,
  revision int not null,
  evaluate_on date,
  sealed bytea,
  edited_by uuid not null,
  edited_at timestamptz not null,
  constraint plan_draft_pkey primary key (owner_id, case_id),
  constraint plan_draft_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint plan_draft_edited_by_fkey foreign key (owner_id, edited_by) references person
);
comment on table plan_draft is 'The plan while it is being written, before it is approved and becomes an entry.';
comment on column plan_draft.owner_id is 'School owner. [internal]';
comment on column plan_draft.case_id is 'The case. [internal]';
comment on column plan_draft.revision is 'Counts savings of the frame, so that two writers see each other. [internal]';
comment on column plan_draft.evaluate_on is 'Evaluation date. [sensitive]';
comment on column plan_draft.sealed is 'The problem and the frame''s other texts, sealed. [secret]';
comment on column plan_draft.edited_by is 'Who saved last. [personal]';
comment on column plan_draft.edited_at is 'When. [sensitive]';

create table plan_draft_measure (
  owner_id uuid not null,
  case_id uuid not null,
  measure_id uuid not null,
  position int not null,
  revision int not null,
  facts jsonb not null,
  sealed bytea not null,
  removed boolean not null default false,
  edited_by uuid not null,
  edited_at timestamptz not null,
  constraint plan_draft_measure_pkey primary key (owner_id, case_id, measure_id),
  constraint plan_draft_measure_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint plan_draft_measure_edited_by_fkey foreign key (owner_id, edited_by) references person
);
comment on table plan_draft_measure is 'One measure of the plan that is being written, saved by itself.';
comment on column plan_draft_measure.owner_id is 'School owner. [internal]';
comment on column plan_draft_measure.case_id is 'The case. [internal]';
comment on column plan_draft_measure.measure_id is 'The measure. [internal]';
comment on column plan_draft_measure.position is 'Place in the list. [internal]';
comment on column plan_draft_measure.revision is 'Counts savings of this measure. [internal]';
comment on column plan_draft_measure.facts is 'Level, who, when: no words. [sensitive]';
comment on column plan_draft_measure.sealed is 'What, goal and sign of success, sealed. [secret]';
comment on column plan_draft_measure.removed is 'Taken out of the draft. [internal]';
comment on column plan_draft_measure.edited_by is 'Who saved last. [personal]';
comment on column plan_draft_measure.edited_at is 'When. [sensitive]';

create table guardian_hold (
  owner_id uuid not null,
  case_id uuid not null,
  guardian_id uuid not null,
  until_at timestamptz not null,
  lifted_at timestamptz,
  constraint guardian_hold_pkey primary key (owner_id, case_id, guardian_id),
  constraint guardian_hold_case_fkey foreign key (owner_id, case_id) references pupil_case,
  constraint guardian_hold_guardian_fkey foreign key (owner_id, guardian_id) references person
);
comment on table guardian_hold is 'Contact held with a guardian, because the danger may be at home.';
comment on column guardian_hold.owner_id is 'School owner. [internal]';
comment on column guardian_hold.case_id is 'The case. [internal]';
comment on column guardian_hold.guardian_id is 'The guardian. [sensitive]';
comment on column guardian_hold.until_at is 'Until when. [sensitive]';
comment on column guardian_hold.lifted_at is 'When contact was taken up again. [sensitive]';
create index guardian_hold_by_guardian on guardian_hold (owner_id, guardian_id);
