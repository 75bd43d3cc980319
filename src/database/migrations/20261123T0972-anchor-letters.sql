-- Once a week the newest anchor's hash goes by mail to an address of the owner's own: a copy that nobody who runs Varde
-- can take back.

alter table school_owner add column anchor_address text;
alter table school_owner add constraint school_owner_anchor_address check (anchor_address ~ '^[^@\s]+@[^@\s]+$');
comment on column school_owner.anchor_address is 'Where the weekly hash of the journals is sent; an archive, never a person. [open]';

create table anchor_letter (
  owner_id uuid not null,
  week text collate "C" not null,
  anchor_no int not null,
  sent_at timestamptz,
  constraint anchor_letter_pkey primary key (owner_id, week),
  constraint anchor_letter_anchor_fkey foreign key (owner_id, anchor_no) references anchor,
  constraint anchor_letter_week check (week ~ '^\d{4}-W\d{2}$')
);
comment on table anchor_letter is 'Which anchor went to the owner by mail, week by week.';
comment on column anchor_letter.owner_id is 'School owner. [internal]';
comment on column anchor_letter.week is 'ISO week. [internal]';
comment on column anchor_letter.anchor_no is 'The anchor, chosen once: sent again, it is the same letter. [internal]';
comment on column anchor_letter.sent_at is 'When the server had taken it. [internal]';
alter table anchor_letter enable row level security;
alter table anchor_letter force row level security;
create policy anchor_letter_mail on anchor_letter to varde_mail using (true) with check (true);
create policy anchor_mail on anchor for select to varde_mail using (true);
create policy school_owner_mail on school_owner for select to varde_mail using (true);
grant select, insert, update (sent_at) on anchor_letter to varde_mail;
grant select (owner_id, anchor_no, root) on anchor to varde_mail;
grant select (owner_id, anchor_address) on school_owner to varde_mail;
