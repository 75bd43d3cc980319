import type { FC } from 'hono/jsx'
import type { Today } from '../../queries/today/today.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { TodoList } from '../ui/lists.tsx'
import { Todo } from './lines.tsx'
import { todaySaying } from './say-line.ts'

/** What waits for a pupil or a guardian: what their body is asked, and what was answered to them. */
export const OfMember: FC<{ c: AppContext; view: Today }> = ({ c, view }) => {
  const { t } = c.var
  if (view.lines.length === 0) return null
  const say = todaySaying(c, false)
  return (
    <Section id="todo" title={t.today.alsoYours} hiddenTitle>
      <TodoList>
        {view.lines.map((line, at) => (
          <Todo say={say} line={line} first={at === 0} />
        ))}
      </TodoList>
      {view.hasNews && <TapLink href={paths.notices()}>{t.today.allNews}</TapLink>}
    </Section>
  )
}
