-- People, schools, roles and relations. Every key begins with the school owner, so that owners never mix and one can be
-- moved whole. Identifiers are made by the program.

create table school_owner (
  owner_id uuid not null constraint school_owner_pkey primary key,
  name text not null,
  kind text not null,
  phone text not null,
  rule_adjustments jsonb not null default '{}',
  constraint school_owner_kind check (kind in ('municipality', 'county', 'board'))
);
comment on table school_owner is 'Who runs schools and answers for them in law (opplæringslova § 28-1).';
comment on column school_owner.owner_id is 'The owner, first in every other key. [internal]';
comment on column school_owner.name is 'As it calls itself. [open]';
comment on column school_owner.kind is 'Municipality, county, or the board of a private school. [open]';
comment on column school_owner.phone is 'Given to a reporter when the owner has not opened a report in time. [open]';
comment on column school_owner.rule_adjustments is 'The owner''s own deadlines, by rule, where the law gives none. [open]';

create table school (
  owner_id uuid not null,
  school_id uuid not null,
  name text not null,
  language_form text not null,
  constraint school_pkey primary key (owner_id, school_id),
  constraint school_owner_fkey foreign key (owner_id) references school_owner,
  constraint school_language_form check (language_form in ('nb', 'nn'))
);
comment on table school is 'One school.';
comment on column school.owner_id is 'School owner. [internal]';
comment on column school.school_id is 'The school. [internal]';
comment on column school.name is 'As it calls itself. [open]';
comment on column school.language_form is 'Bokmål or nynorsk, the school''s own form. [open]';

create table calendar_version (
  owner_id uuid not null,
  version int not null,
  calendar jsonb not null,
  made_at timestamptz not null,
  constraint calendar_version_pkey primary key (owner_id, version),
  constraint calendar_version_owner_fkey foreign key (owner_id) references school_owner,
  constraint calendar_version_positive check (version > 0)
);
comment on table calendar_version is 'The owner''s school calendar (skolerute), never changed: a new one is a new version.';
comment on column calendar_version.owner_id is 'School owner. [internal]';
comment on column calendar_version.version is 'From 1 upwards; the highest is in force. [open]';
comment on column calendar_version.calendar is 'School years and free days as data. [open]';
comment on column calendar_version.made_at is 'When it was laid down. [open]';

create table person (
  owner_id uuid not null,
  person_id uuid not null,
  given_name text not null,
  family_name text not null,
  birth_date date,
  protection text not null default 'none',
  locale text not null default 'nb',
  constraint person_pkey primary key (owner_id, person_id),
  constraint person_owner_fkey foreign key (owner_id) references school_owner,
  constraint person_protection check (protection in ('none', 'confidential', 'strictly-confidential')),
  constraint person_locale check (locale in ('nb', 'nn', 'en'))
);
comment on table person is 'One human being at one owner, whatever parts they have.';
comment on column person.owner_id is 'School owner. [internal]';
comment on column person.person_id is 'The person. [internal]';
comment on column person.given_name is 'Given name. [personal]';
comment on column person.family_name is 'Family name. [personal]';
comment on column person.birth_date is 'Decides from which age a pupil acts alone. [personal]';
comment on column person.protection is 'Protected address: known to named persons only. [sensitive]';
comment on column person.locale is 'Language of pages and mail. [personal]';

create table person_number (
  owner_id uuid not null,
  person_id uuid not null,
  ciphertext bytea not null,
  lookup bytea not null,
  constraint person_number_pkey primary key (owner_id, person_id),
  constraint person_number_person_fkey foreign key (owner_id, person_id) references person,
  constraint person_number_lookup_key unique (owner_id, lookup)
);
comment on table person_number is 'National identity numbers, sealed. The database finds an equal one without knowing it.';
comment on column person_number.owner_id is 'School owner. [internal]';
comment on column person_number.person_id is 'Whose number. [internal]';
comment on column person_number.ciphertext is 'The number, sealed with the owner''s key. [secret]';
comment on column person_number.lookup is 'HMAC with the owner''s key, for finding an equal number. [secret]';

create table person_address (
  owner_id uuid not null,
  person_id uuid not null,
  email text not null,
  constraint person_address_pkey primary key (owner_id, person_id),
  constraint person_address_person_fkey foreign key (owner_id, person_id) references person
);
comment on table person_address is 'Where mail can be sent. Nothing of a case is ever in it.';
comment on column person_address.owner_id is 'School owner. [internal]';
comment on column person_address.person_id is 'Whose address. [internal]';
comment on column person_address.email is 'Address for "something waits for you". [personal]';

create table person_school (
  owner_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  part text not null,
  from_on date not null,
  to_on date,
  constraint person_school_pkey primary key (owner_id, person_id, school_id, part, from_on),
  constraint person_school_person_fkey foreign key (owner_id, person_id) references person,
  constraint person_school_school_fkey foreign key (owner_id, school_id) references school,
  constraint person_school_part check (part in ('pupil', 'staff')),
  constraint person_school_order check (to_on >= from_on)
);
comment on table person_school is 'Who belongs to which school, as pupil or as staff, from when to when.';
comment on column person_school.owner_id is 'School owner. [internal]';
comment on column person_school.person_id is 'The person. [internal]';
comment on column person_school.school_id is 'The school. [internal]';
comment on column person_school.part is 'Pupil or staff. [personal]';
comment on column person_school.from_on is 'First day. [personal]';
comment on column person_school.to_on is 'Last day, when known. [personal]';
create index person_school_by_school on person_school (owner_id, school_id, part, person_id);

create table name_token (
  owner_id uuid not null,
  school_id uuid not null,
  token text collate "C" not null,
  person_id uuid not null,
  part text not null,
  constraint name_token_pkey primary key (owner_id, school_id, token, person_id, part),
  constraint name_token_person_fkey foreign key (owner_id, person_id) references person,
  constraint name_token_school_fkey foreign key (owner_id, school_id) references school,
  constraint name_token_part check (part in ('pupil', 'staff'))
);
comment on table name_token is 'Words of names in small letters: prefix search without operators that leak under row-level security.';
comment on column name_token.owner_id is 'School owner. [internal]';
comment on column name_token.school_id is 'The school where the name is looked for. [internal]';
comment on column name_token.token is 'One word of a name. [personal]';
comment on column name_token.person_id is 'Who bears it. [internal]';
comment on column name_token.part is 'Pupil or staff, as in person_school. [personal]';

create table school_class (
  owner_id uuid not null,
  class_id uuid not null,
  school_id uuid not null,
  name text not null,
  year_level int not null,
  school_year text collate "C" not null,
  constraint school_class_pkey primary key (owner_id, class_id),
  constraint school_class_school_fkey foreign key (owner_id, school_id) references school,
  constraint school_class_year_level check (year_level between 1 and 13),
  constraint school_class_school_year check (school_year ~ '^\d{4}-\d{2}$')
);
comment on table school_class is 'A class in a school year.';
comment on column school_class.owner_id is 'School owner. [internal]';
comment on column school_class.class_id is 'The class. [internal]';
comment on column school_class.school_id is 'Its school. [internal]';
comment on column school_class.name is 'For instance 8B. [open]';
comment on column school_class.year_level is '1 to 13. [open]';
comment on column school_class.school_year is 'For instance 2026-27. [open]';
create index school_class_by_school on school_class (owner_id, school_id, school_year);

create table class_member (
  owner_id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  part text not null,
  from_on date not null,
  to_on date,
  constraint class_member_pkey primary key (owner_id, class_id, person_id, part, from_on),
  constraint class_member_class_fkey foreign key (owner_id, class_id) references school_class,
  constraint class_member_person_fkey foreign key (owner_id, person_id) references person,
  constraint class_member_part check (part in ('pupil', 'contact-teacher', 'teacher')),
  constraint class_member_order check (to_on >= from_on)
);
comment on table class_member is 'Pupils and teachers of a class.';
comment on column class_member.owner_id is 'School owner. [internal]';
comment on column class_member.class_id is 'The class. [internal]';
comment on column class_member.person_id is 'The person. [internal]';
comment on column class_member.part is 'Pupil, contact teacher or teacher. [personal]';
comment on column class_member.from_on is 'First day. [personal]';
comment on column class_member.to_on is 'Last day, when known. [personal]';
create index class_member_by_person on class_member (owner_id, person_id);

create table group_duty (
  owner_id uuid not null,
  school_id uuid not null,
  person_id uuid not null,
  class_id uuid not null,
  on_date date not null,
  constraint group_duty_pkey primary key (owner_id, person_id, on_date, class_id),
  constraint group_duty_person_fkey foreign key (owner_id, person_id) references person,
  constraint group_duty_school_fkey foreign key (owner_id, school_id) references school,
  constraint group_duty_class_fkey foreign key (owner_id, class_id) references school_class
);
comment on table group_duty is 'Which class a substitute, assistant or caretaker is with on a day: the pupils whom they may name.';
comment on column group_duty.owner_id is 'School owner. [internal]';
comment on column group_duty.school_id is 'The school. [internal]';
comment on column group_duty.person_id is 'Who is with the class. [internal]';
comment on column group_duty.class_id is 'The class. [internal]';
comment on column group_duty.on_date is 'The day. [personal]';

create table guardian_relation (
  owner_id uuid not null,
  relation_id uuid not null,
  guardian_id uuid not null,
  pupil_id uuid not null,
  kind text not null,
  parental_responsibility boolean not null,
  access text not null,
  source text not null,
  verified_on date,
  constraint guardian_relation_pkey primary key (owner_id, relation_id),
  constraint guardian_relation_pair_key unique (owner_id, guardian_id, pupil_id),
  constraint guardian_relation_guardian_fkey foreign key (owner_id, guardian_id) references person,
  constraint guardian_relation_pupil_fkey foreign key (owner_id, pupil_id) references person,
  constraint guardian_relation_two check (guardian_id <> pupil_id),
  constraint guardian_relation_kind check (kind in ('parent', 'parent-without-responsibility', 'foster-home',
    'institution', 'child-welfare-service', 'appointed-guardian')),
  constraint guardian_relation_access check (access in ('full', 'limited', 'blocked', 'unverified')),
  constraint guardian_relation_source check (source in ('population-register', 'school-register', 'by-hand')),
  constraint guardian_relation_verified check (access in ('blocked', 'unverified') or verified_on is not null)
);
comment on table guardian_relation is 'What a guardian is to a pupil, and what access has been decided and checked.';
comment on column guardian_relation.owner_id is 'School owner. [internal]';
comment on column guardian_relation.relation_id is 'The relation. [internal]';
comment on column guardian_relation.guardian_id is 'The guardian. [internal]';
comment on column guardian_relation.pupil_id is 'The pupil. [internal]';
comment on column guardian_relation.kind is 'Parent, foster home, child welfare service and so on. [sensitive]';
comment on column guardian_relation.parental_responsibility is 'Foreldreansvar (barnelova § 47). [sensitive]';
comment on column guardian_relation.access is 'Full, limited, blocked, or not yet verified. [sensitive]';
comment on column guardian_relation.source is 'Where it comes from. [personal]';
comment on column guardian_relation.verified_on is 'When somebody checked it; without it nothing is told. [personal]';
create index guardian_relation_by_pupil on guardian_relation (owner_id, pupil_id);

create table kinship (
  owner_id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  kind text not null,
  source text not null,
  constraint kinship_pkey primary key (owner_id, person_id, other_id),
  constraint kinship_person_fkey foreign key (owner_id, person_id) references person,
  constraint kinship_other_fkey foreign key (owner_id, other_id) references person,
  constraint kinship_two check (person_id <> other_id),
  constraint kinship_kind check (kind in ('own-child', 'spouse', 'kin')),
  constraint kinship_source check (source in ('declared', 'register'))
);
comment on table kinship is 'Known conflicts of interest among people at the owner (forvaltningsloven § 6).';
comment on column kinship.owner_id is 'School owner. [internal]';
comment on column kinship.person_id is 'The employee. [internal]';
comment on column kinship.other_id is 'The child, spouse or kin. [internal]';
comment on column kinship.kind is 'Own child, spouse, or kin. [sensitive]';
comment on column kinship.source is 'Declared by the employee, or from a register. [personal]';
create index kinship_by_other on kinship (owner_id, other_id);

create table role_grant (
  owner_id uuid not null,
  grant_id uuid not null,
  person_id uuid not null,
  school_id uuid,
  role text not null,
  class_id uuid,
  year_level int,
  from_on date not null,
  to_on date,
  granted_by uuid,
  approved_by uuid,
  acting_for uuid,
  constraint role_grant_pkey primary key (owner_id, grant_id),
  constraint role_grant_person_fkey foreign key (owner_id, person_id) references person,
  constraint role_grant_school_fkey foreign key (owner_id, school_id) references school,
  constraint role_grant_class_fkey foreign key (owner_id, class_id) references school_class,
  constraint role_grant_granted_by_fkey foreign key (owner_id, granted_by) references person,
  constraint role_grant_approved_by_fkey foreign key (owner_id, approved_by) references person,
  constraint role_grant_acting_for_fkey foreign key (owner_id, acting_for) references person,
  constraint role_grant_role check (role in ('principal', 'assistant-principal', 'department-head', 'year-lead',
    'contact-teacher', 'teacher', 'social-teacher', 'counsellor', 'milieu-worker', 'school-nurse', 'substitute',
    'assistant', 'caretaker', 'owner-case-officer', 'owner-leader', 'it-administrator')),
  constraint role_grant_place check ((role in ('owner-case-officer', 'owner-leader')) = (school_id is null)
    or role = 'it-administrator'),
  constraint role_grant_order check (to_on >= from_on - 1),
  constraint role_grant_never_to_self check (granted_by <> person_id and approved_by <> person_id),
  constraint role_grant_two_persons check (granted_by is null
    or role not in ('principal', 'assistant-principal', 'department-head', 'owner-case-officer', 'owner-leader')
    or (approved_by is not null and approved_by <> granted_by))
);
comment on table role_grant is 'A role from–to. Nobody gives one to self, and one that opens cases takes two persons.';
comment on column role_grant.owner_id is 'School owner. [internal]';
comment on column role_grant.grant_id is 'The grant. [internal]';
comment on column role_grant.person_id is 'Who holds the role. [internal]';
comment on column role_grant.school_id is 'The school; null for roles at the owner. [internal]';
comment on column role_grant.role is 'The role. [personal]';
comment on column role_grant.class_id is 'The class, for a role bound to one. [personal]';
comment on column role_grant.year_level is 'The year, for a role bound to one. [personal]';
comment on column role_grant.from_on is 'First day. [personal]';
comment on column role_grant.to_on is 'Last day: the role ends with it, in the middle of a session too. [personal]';
comment on column role_grant.granted_by is 'Who gave it; null when laid down with the installation. [personal]';
comment on column role_grant.approved_by is 'The second person. [personal]';
comment on column role_grant.acting_for is 'Whom the holder acts for: acting counts as being. [personal]';
create index role_grant_by_person on role_grant (owner_id, person_id);
create index role_grant_by_school on role_grant (owner_id, school_id, role);

create table grant_request (
  owner_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  school_id uuid,
  role text not null,
  from_on date not null,
  to_on date,
  stand_in_rank int,
  acting_for uuid,
  requested_by uuid not null,
  requested_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  outcome text,
  constraint grant_request_pkey primary key (owner_id, request_id),
  constraint grant_request_person_fkey foreign key (owner_id, person_id) references person,
  constraint grant_request_school_fkey foreign key (owner_id, school_id) references school,
  constraint grant_request_requested_by_fkey foreign key (owner_id, requested_by) references person,
  constraint grant_request_settled_by_fkey foreign key (owner_id, settled_by) references person,
  constraint grant_request_never_to_self check (requested_by <> person_id and settled_by <> person_id),
  constraint grant_request_two_persons check (settled_by <> requested_by or outcome = 'declined'),
  constraint grant_request_outcome check (outcome in ('approved', 'declined')),
  constraint grant_request_settled check ((settled_by is null) = (outcome is null)
    and (settled_at is null) = (outcome is null))
);
comment on table grant_request is 'A role or stand-in that waits for its second person.';
comment on column grant_request.owner_id is 'School owner. [internal]';
comment on column grant_request.request_id is 'The request, and the grant that comes of it. [internal]';
comment on column grant_request.person_id is 'Who is to hold the role. [internal]';
comment on column grant_request.school_id is 'The school; null for roles at the owner. [internal]';
comment on column grant_request.role is 'The role. [personal]';
comment on column grant_request.from_on is 'First day. [personal]';
comment on column grant_request.to_on is 'Last day. [personal]';
comment on column grant_request.stand_in_rank is 'Place in the line, for a stand-in; null for a role of one''s own. [personal]';
comment on column grant_request.acting_for is 'Whom the holder acts for. [personal]';
comment on column grant_request.requested_by is 'The first person. [personal]';
comment on column grant_request.requested_at is 'When it was asked for. [personal]';
comment on column grant_request.settled_by is 'The second person. [personal]';
comment on column grant_request.settled_at is 'When it was settled. [personal]';
comment on column grant_request.outcome is 'Approved or declined. [personal]';

create table stand_in (
  owner_id uuid not null,
  stand_in_id uuid not null,
  school_id uuid not null,
  role text not null,
  person_id uuid not null,
  rank int not null,
  from_on date not null,
  to_on date,
  granted_by uuid,
  approved_by uuid,
  constraint stand_in_pkey primary key (owner_id, stand_in_id),
  constraint stand_in_school_fkey foreign key (owner_id, school_id) references school,
  constraint stand_in_person_fkey foreign key (owner_id, person_id) references person,
  constraint stand_in_granted_by_fkey foreign key (owner_id, granted_by) references person,
  constraint stand_in_approved_by_fkey foreign key (owner_id, approved_by) references person,
  constraint stand_in_role check (role in ('principal', 'assistant-principal', 'department-head', 'year-lead',
    'contact-teacher', 'social-teacher')),
  constraint stand_in_rank check (rank > 0),
  constraint stand_in_order check (to_on >= from_on - 1),
  constraint stand_in_never_to_self check (granted_by <> person_id and approved_by <> person_id),
  constraint stand_in_two_persons check (granted_by is null
    or role not in ('principal', 'assistant-principal', 'department-head')
    or (approved_by is not null and approved_by <> granted_by))
);
comment on table stand_in is 'Who stands in for a position, in which order and from–to. Standing in counts as being.';
comment on column stand_in.owner_id is 'School owner. [internal]';
comment on column stand_in.stand_in_id is 'The stand-in. [internal]';
comment on column stand_in.school_id is 'The school. [internal]';
comment on column stand_in.role is 'The position. [personal]';
comment on column stand_in.person_id is 'Who stands in. [internal]';
comment on column stand_in.rank is 'Place in the line, from 1. [personal]';
comment on column stand_in.from_on is 'First day. [personal]';
comment on column stand_in.to_on is 'Last day. [personal]';
comment on column stand_in.granted_by is 'Who gave it; null when laid down with the installation. [personal]';
comment on column stand_in.approved_by is 'The second person. [personal]';
create index stand_in_by_person on stand_in (owner_id, person_id);
create index stand_in_by_school on stand_in (owner_id, school_id, role);

create table training (
  owner_id uuid not null,
  person_id uuid not null,
  kind text not null,
  registered_on date not null,
  registered_by uuid,
  valid_until date not null,
  constraint training_pkey primary key (owner_id, person_id, kind, registered_on),
  constraint training_person_fkey foreign key (owner_id, person_id) references person,
  constraint training_registered_by_fkey foreign key (owner_id, registered_by) references person,
  constraint training_kind check (kind in ('privacy', 'duty-to-act')),
  constraint training_never_by_self check (registered_by <> person_id),
  constraint training_order check (valid_until >= registered_on)
);
comment on table training is 'Training in privacy and in the duty to act (forskrift § 20-2): no case is opened without it.';
comment on column training.owner_id is 'School owner. [internal]';
comment on column training.person_id is 'Who was trained. [internal]';
comment on column training.kind is 'Privacy, or the duty to act. [personal]';
comment on column training.registered_on is 'When. [personal]';
comment on column training.registered_by is 'Who registered it; null when taken over with the installation. [personal]';
comment on column training.valid_until is 'Last day it counts. [personal]';

create table protected_named (
  owner_id uuid not null,
  pupil_id uuid not null,
  person_id uuid not null,
  until date,
  constraint protected_named_pkey primary key (owner_id, pupil_id, person_id),
  constraint protected_named_pupil_fkey foreign key (owner_id, pupil_id) references person,
  constraint protected_named_person_fkey foreign key (owner_id, person_id) references person
);
comment on table protected_named is 'The few who know a pupil with a protected address.';
comment on column protected_named.owner_id is 'School owner. [internal]';
comment on column protected_named.pupil_id is 'The protected person. [sensitive]';
comment on column protected_named.person_id is 'Who knows. [sensitive]';
comment on column protected_named.until is 'Last day, when decided. [sensitive]';
create index protected_named_by_person on protected_named (owner_id, person_id);
