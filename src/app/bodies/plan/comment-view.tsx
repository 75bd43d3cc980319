import type { FC } from 'hono/jsx'
import type { PlanComment } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { Voice } from '../../ui/notices.tsx'
import { sayOnDayOf } from '../saying.tsx'

export const CommentView: FC<{ c: AppContext; comment: PlanComment; from: string }> = (props) => {
  const { c, comment } = props
  const texts = c.var.t.bodies.plan
  const { settled } = comment
  return (
    <div class="stack-s">
      <Voice words={comment.words} by={c.var.t.bodies.answer.from(props.from, sayOnDayOf(c, comment.at))} />
      {settled === null ? (
        <p class="small quiet">{texts.waits}</p>
      ) : (
        <p>
          <b>{texts.settled[settled.is]}.</b> {settled.answer}
        </p>
      )}
    </div>
  )
}
