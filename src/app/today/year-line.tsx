import type { FC } from 'hono/jsx'
import type { YearLine } from '../../queries/today/today.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/actions.tsx'
import { TodoRow } from '../ui/lists.tsx'
import type { TodaySaying } from './say-line.ts'

/** What is the reader's own in the school's plan now: one line, however much it is. */
export const Year: FC<{ say: TodaySaying; line: YearLine; first: boolean }> = ({ say, line, first }) => {
  const { t } = say.c.var
  return (
    <TodoRow
      state={{ tone: line.late > 0 ? 'late' : 'quiet', word: t.doing.todayState }}
      title={t.doing.today(line.mine, line.late)}
      action={
        <LinkButton href={paths.doing()} kind={first ? 'primary' : 'secondary'} hidden={`: ${t.doing.title}`}>
          {t.doing.todayGo}
        </LinkButton>
      }
    />
  )
}
