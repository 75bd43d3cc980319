import type { Child } from 'hono/jsx'
import type { CaseFile } from '../../queries/case-file.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { PageHead } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { pupilOf } from './speaker.ts'

/** Head of a page that belongs to a case: the way back, the page's name, where it stands. */
export const caseHead = (
  c: AppContext,
  file: CaseFile,
  head: { readonly title: Child; readonly below?: Child | undefined; readonly toPlan?: boolean },
) => {
  const { t } = c.var
  const { number } = file.row
  const back = head.toPlan ? (
    <a href={paths.plan(number)}>{t.plan.backToPlan}</a>
  ) : (
    <a href={paths.case(number)}>{t.plan.backToCase(pupilOf(c, file).name, number)}</a>
  )
  return <PageHead above={back} title={head.title} below={head.below} />
}

/** What was just done, said once by its code in the address. */
export const doneNotice = (c: AppContext, said: Readonly<Record<string, string>>) => {
  const text = said[c.req.query('done') ?? '']
  return text === undefined ? null : (
    <Heed tone="done">
      <p>{text}</p>
    </Heed>
  )
}
