-- An accepted proposal is written into the plan by whoever writes there, as a line of its own or in the one that it is
-- about; and the reason beside a line says where it came from, also from an answer to the evaluation.

alter table body_proposal drop constraint body_proposal_answered;
alter table body_proposal add constraint body_proposal_answered check ((answer is null) = (answer_words is null)
  and (answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)
  and (plan_id is null) = (line_id is null) and (line_id is null or answer is not distinct from 'accepted'));

-- Who answered stays; whoever writes in the plan says which line it became, once.
create function body_proposal_kept() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (old.answer is null and new.answered_by is distinct from gate.person())
    or (old.answer is not null and (new.answer, new.answer_words, new.answered_by, new.answered_at)
      is distinct from (old.answer, old.answer_words, old.answered_by, old.answered_at))
    or (old.line_id is not null and (new.plan_id, new.line_id) is distinct from (old.plan_id, old.line_id)) then
    raise exception 'a proposal is answered and written in once' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger body_proposal_kept before update on body_proposal for each row execute function body_proposal_kept();
drop policy body_proposal_answer on body_proposal;
create policy body_proposal_answer on body_proposal for update to varde_web using (owner_id = (select gate.owner())
  and school_id = any((select gate.plan_written_schools())::uuid[])) with check (answer is not null
  and (plan_id is null or plan_id = any((select gate.plans_edited())::uuid[])));

alter table plan_reason add column source text collate "C", add column said_how text collate "C",
  add column said_by text collate "C", add column said_name text,
  add constraint plan_reason_source check (source ~ '^(proposal|answer|leaders)\.[a-z0-9.-]+$'),
  add constraint plan_reason_said_how check (said_how in ('proposed', 'decided', 'answered')),
  add constraint plan_reason_said check ((said_how is null) = (source is null) and (said_by is null or source is not null)),
  drop constraint plan_reason_words,
  add constraint plan_reason_words check (length(words) between 1 and 4000);
comment on column plan_reason.source is
  'The proposal, or the answer to an evaluation, that it comes from; null in a writer''s own words. [internal]';
comment on column plan_reason.said_how is 'Proposed, decided in a meeting, or answered to an evaluation. [open]';
comment on column plan_reason.said_by is 'The body whose words it is, by kind; null for those who lead the school. [open]';
comment on column plan_reason.said_name is 'What the school calls that body; null for the kind''s own name. [open]';
create unique index plan_reason_by_source on plan_reason (owner_id, plan_id, source);

insert into plan_reason (owner_id, plan_id, line_id, seq, words, written_by, written_at, source, said_how,
  said_by, said_name)
select p.owner_id, p.plan_id, p.line_id,
  row_number() over (partition by p.owner_id, p.plan_id, p.line_id order by p.answered_at) + coalesce((
    select max(r.seq) from plan_reason r
    where r.owner_id = p.owner_id and r.plan_id = p.plan_id and r.line_id = p.line_id), 0),
  p.words || coalesce(E'\n' || p.reason, ''), p.answered_by, p.answered_at, 'proposal.' || p.proposal_id,
  case when p.decision_id is null then 'proposed' else 'decided' end, b.kind, b.name
from body_proposal p join body b on b.owner_id = p.owner_id and b.body_id = p.body_id where p.answer = 'accepted';
