import { insertComment, settleInRecord } from '../../database/records/bodies/comments.ts'
import { notify, ordinary } from '../../database/records/notice.ts'
import { type KeptPlan, readPlan } from '../../database/records/school-plan/draft.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import { looksLikeId, type SchoolId } from '../../domain/people/ids.ts'
import { type SchoolYearName, schoolYearName } from '../../domain/school-plan/ids.ts'
import { textOfLine } from '../../domain/school-plan/text-of-line.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from '../school-plan/place.ts'
import { turnedTowardsReport } from './listening.ts'
import { bodySatIn, type NamedBody } from './place.ts'

const planOf = async (scope: Scope, school: SchoolId, year: string): Promise<KeptPlan> => {
  const schoolYear: SchoolYearName | null = schoolYearName(year)
  const kept =
    schoolYear === null ? null : await readPlan(scope.tx, { owner: scope.actor.owner, school, schoolYear })
  if (kept === null) throw new NotFound()
  return kept
}

export interface CommentWish extends NamedBody {
  readonly year: string
  readonly line: string
  readonly words: string
}

/**
 * A body's member says something to a line. What seems to be about a child or an employee is refused here and kept
 * nowhere: the page turns it towards a report.
 */
export const commentLine = command('plan.comment', async (scope, wish: CommentWish) => {
  const own = await bodySatIn(scope, wish)
  if (!own.commentsPlan) throw new NotPermitted('role')
  const kept = await planOf(scope, own.school, wish.year)
  const line = kept.plan.lines.find(({ id }) => id === wish.line)
  if (line === undefined) throw new NotFound()
  const said = { words: wish.words, around: textOfLine(line.content) }
  if (await turnedTowardsReport(scope, own.school, said)) return refuse('about-somebody')
  await insertComment(scope, {
    id: scope.shell.newId(),
    plan: kept.id,
    line: line.id,
    body: own.id,
    revision: kept.written.get(line.id)?.revision ?? 0,
    words: wish.words,
  })
  return accept('commented' as const)
})

export interface Settling {
  readonly comment: string
  readonly is: 'changed' | 'kept'
  readonly answer: string
}

/** Whoever writes in the plan answers: the line was changed, or it stays, and why. */
export const settleComment = command(
  'plan.settle-comment',
  async (scope, { comment, is, answer, ...named }: NamedPlan & Settling) => {
    const { kept } = await planInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, kept.id)
    if (!edits) throw new NotPermitted('role')
    const place = { plan: kept.id, comment }
    const author = looksLikeId(comment) ? await settleInRecord(scope, place, { is, answer }) : null
    if (author === null) return refuse('settled-already')
    const occasion = `plan-comment-answered:${comment}`
    const told = { kind: 'plan-comment-answered', stream: null, about: comment, channels: ordinary } as const
    await notify(scope, [{ ...told, occasion, recipient: author }])
    return accept('settled' as const)
  },
)
