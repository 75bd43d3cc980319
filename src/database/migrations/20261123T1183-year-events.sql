-- On which day something happened that the plan's year waits for (the pupil survey, its results). Said by the leaders, only
-- added to: the newest counts, and one without a day takes it back. The worker makes the year anew from it.
create table year_event (
  owner_id uuid not null,
  school_id uuid not null,
  school_year text collate "C" not null,
  event text collate "C" not null,
  seq int not null,
  happened_on date,
  said_by uuid not null,
  said_at timestamptz not null,
  constraint year_event_pkey primary key (owner_id, school_id, school_year, event, seq),
  constraint year_event_school_fkey foreign key (owner_id, school_id) references school,
  constraint year_event_said_by_fkey foreign key (owner_id, said_by) references person,
  constraint year_event_year check (school_year ~ '^20\d\d-\d\d$'),
  constraint year_event_event check (event in ('pupil-survey', 'survey-results', 'pupil-survey-discussed',
    'wellbeing-survey')),
  constraint year_event_seq check (seq > 0)
);
create index year_event_by_teller on year_event (owner_id, said_by);
comment on table year_event is 'When something happened that the year waits for. The newest counts.';
comment on column year_event.owner_id is 'School owner. [internal]';
comment on column year_event.school_id is 'The school. [open]';
comment on column year_event.school_year is 'As 2026-27. [open]';
comment on column year_event.event is 'The survey, its results, that they were discussed. [open]';
comment on column year_event.seq is 'From 1 without holes: whoever says it has seen the one before. [internal]';
comment on column year_event.happened_on is 'The day; null takes it back. [open]';
comment on column year_event.said_by is 'Which leader said it. [personal]';
comment on column year_event.said_at is 'When. [internal]';
alter table year_event enable row level security;
alter table year_event force row level security;
create policy year_event_jobs on year_event for select to varde_jobs using (true);
create policy year_event_read on year_event for select to varde_web using (owner_id = (select gate.owner())
  and school_id = any((select gate.schools())::uuid[]));
create policy year_event_say on year_event for insert to varde_web with check (owner_id = (select gate.owner())
  and said_by = (select gate.person()) and school_id = any((select gate.leading_schools())::uuid[]));
grant select on year_event to varde_web, varde_jobs;
grant insert on year_event to varde_web;

alter table year_wheel add column events int not null default 0;
comment on column year_wheel.events is 'How many events had been said when it was made. [internal]';
grant update (events) on year_wheel to varde_web, varde_jobs;
