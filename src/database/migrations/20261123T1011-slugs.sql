-- Names in addresses that anybody may know: the school's plan, and its public page.
alter table school_owner add column slug text collate "C" not null generated always as (
  trim(both '-' from regexp_replace(
    replace(replace(replace(lower(translate(name, 'ÆØÅ', 'æøå')), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'),
    '[^a-z0-9]+', '-', 'g'))) stored;
alter table school add column slug text collate "C" not null generated always as (
  trim(both '-' from regexp_replace(
    replace(replace(replace(lower(translate(name, 'ÆØÅ', 'æøå')), 'æ', 'ae'), 'ø', 'o'), 'å', 'a'),
    '[^a-z0-9]+', '-', 'g'))) stored;
create index school_by_slug on school (owner_id, slug);
comment on column school_owner.slug is 'Its name in addresses, made from the name. [open]';
comment on column school.slug is 'Its name in addresses, made from the name. [open]';
