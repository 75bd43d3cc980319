import { sql } from 'kysely'
import { type BodyId, bodyId } from '../../../domain/bodies/ids.ts'
import { type SchoolId, schoolId } from '../../../domain/people/ids.ts'
import { type LineId, lineId, type SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

export interface Proposal {
  readonly id: string
  readonly body: BodyId
  readonly bodyKind: BodyKind
  readonly bodyName: string | null
  readonly school: SchoolId
  readonly words: string
  readonly reason: string | null
  readonly at: string
  /** It was decided in a meeting. */
  readonly decided: boolean
  readonly answer: {
    readonly is: 'accepted' | 'turned-down'
    readonly words: string
    readonly at: string
  } | null
  /** The line that it became, or was written into. */
  readonly written: WrittenIn | null
}

/** A line of a plan, as far as the one who asks may read that plan; taken out again, it is in no section. */
export interface WrittenIn {
  readonly line: LineId
  readonly year: string | null
  readonly section: string | null
}

interface StoredProposal {
  readonly proposal_id: string
  readonly body_id: string
  readonly kind: BodyKind
  readonly name: string | null
  readonly school_id: string
  readonly words: string
  readonly reason: string | null
  readonly made_at: string
  readonly answer: 'accepted' | 'turned-down' | null
  readonly answer_words: string | null
  readonly answered_at: string | null
  readonly decision_id: string | null
  readonly line_id: string | null
  readonly school_year: string | null
  readonly section_id: string | null
}

const proposalFrom = (row: StoredProposal): Proposal => ({
  id: row.proposal_id,
  body: bodyId(row.body_id),
  bodyKind: row.kind,
  bodyName: row.name,
  school: schoolId(row.school_id),
  words: row.words,
  reason: row.reason,
  at: row.made_at,
  decided: row.decision_id !== null,
  written:
    row.line_id === null
      ? null
      : { line: lineId(row.line_id), year: row.school_year, section: row.section_id },
  answer:
    row.answer === null
      ? null
      : { is: row.answer, words: row.answer_words ?? '', at: row.answered_at ?? row.made_at },
})

export type ProposalsOf = { readonly body: BodyId } | { readonly school: SchoolId }

/** A body's proposals, or a school's from all of its bodies; what waits first. */
export const readProposals = async ({ tx, actor }: Scope, of: ProposalsOf): Promise<readonly Proposal[]> => {
  const { rows } = await sql<StoredProposal>`
    select p.proposal_id, p.body_id, coalesce(b.kind, 'other-body') as kind, b.name, p.school_id, p.words, p.reason,
      p.made_at, p.answer, p.answer_words, p.answered_at, p.decision_id, p.line_id, s.school_year, l.section_id
    from body_proposal p left join body b on b.owner_id = p.owner_id and b.body_id = p.body_id
    left join school_plan s on s.owner_id = p.owner_id and s.plan_id = p.plan_id
    left join school_plan_line l
      on l.owner_id = p.owner_id and l.plan_id = p.plan_id and l.line_id = p.line_id and not l.removed
    where p.owner_id = ${actor.owner}
      and ${'body' in of ? sql`p.body_id = ${of.body}` : sql`p.school_id = ${of.school}`}
    order by p.answer is not null, p.made_at desc, p.proposal_id`.execute(tx)
  return rows.map(proposalFrom)
}

export interface NewProposal {
  readonly id: string
  readonly body: BodyId
  readonly school: SchoolId
  readonly decision: string | null
  readonly words: string
  readonly reason: string | null
}

export const insertProposal = async ({ tx, actor, now }: Scope, proposal: NewProposal): Promise<void> => {
  await tx
    .insertInto('body_proposal')
    .values({
      owner_id: actor.owner,
      proposal_id: proposal.id,
      body_id: proposal.body,
      school_id: proposal.school,
      decision_id: proposal.decision,
      words: proposal.words,
      reason: proposal.reason,
      made_by: actor.person,
      made_at: now.toString(),
    })
    .execute()
}

export interface ProposalAnswer {
  readonly is: 'accepted' | 'turned-down'
  readonly words: string
}

/** False where somebody else has answered. */
export const answerInRecord = async (
  { tx, actor, now }: Scope,
  proposal: string,
  answer: ProposalAnswer,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('body_proposal')
    .set({
      answer: answer.is,
      answer_words: answer.words,
      answered_by: actor.person,
      answered_at: now.toString(),
    })
    .where('owner_id', '=', actor.owner)
    .where('proposal_id', '=', proposal)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Where an accepted proposal stands in the plan; false where it was written in before. */
export const writeProposalIn = async (
  { tx, actor }: Scope,
  proposal: string,
  { plan, line }: { readonly plan: SchoolPlanId; readonly line: LineId },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('body_proposal')
    .set({ plan_id: plan, line_id: line })
    .where('owner_id', '=', actor.owner)
    .where('proposal_id', '=', proposal)
    .where('answer', '=', 'accepted')
    .where('line_id', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
