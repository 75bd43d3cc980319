import { openConcern } from '../../commands/concern/opening.ts'
import { namedPerson } from '../../domain/concern/state.ts'
import type { ConcernFile } from '../../queries/concern/file.ts'
import { concernPage } from '../../queries/concern/page.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { act, ask, newFormKey, renderPage } from '../request.tsx'
import { TapLink } from '../ui/actions.tsx'
import { Columns, PageHead, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Heed } from '../ui/notices.tsx'
import { saidOf, sayAbout, sayInstant } from './saying.ts'
import { reporterOf, Told } from './told.tsx'
import { ConcernClock, WhatNow } from './what-now.tsx'

const fromWhom = (c: AppContext, file: ConcernFile): string => {
  const { t } = c.var
  const [role] = file.row.reporter_roles ?? []
  const who = reporterOf({ c, file })
  const said = role === undefined ? who : `${who}, ${t.roles[role]}`
  return t.concern.inbox.from(said, sayInstant(c, file.row.reported_at))
}

const Beside = ({ c, file }: { c: AppContext; file: ConcernFile }) => {
  const { page } = c.var.t.concern
  const reported = namedPerson(file.state.adult)
  const passedOver = file.state.conflicts
    .filter((person) => person !== reported)
    .flatMap((person) => file.names.get(person) ?? [])
  const same = file.row.same_adult ?? []
  return (
    <>
      <ConcernClock c={c} file={file} />
      {passedOver.map((name) => (
        <p class="small quiet">{page.passedOver(name)}</p>
      ))}
      {same.length > 0 && (
        <Section id="same" title={page.sameAdult} tight>
          <Lines
            lines={same.map((number) => (
              <TapLink href={paths.concern(number)}>{page.number(number)}</TapLink>
            ))}
          />
        </Section>
      )}
    </>
  )
}

/** Opening a report is an act of its own: it is written before the page shows, and the reporter sees it as read. */
export const showConcern = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  let file = await ask(c, concernPage, { number })
  if (file.isNews) {
    await act(c, openConcern, newFormKey(c), { number })
    file = await ask(c, concernPage, { number })
  }
  const { t } = c.var
  const { page, sealed } = t.concern
  const about = (file.row.people ?? []).filter(({ part }) => part === 'about')
  const done = saidOf(page.done, c.req.query('done'))
  const { compartment } = file.row
  return renderPage(
    c,
    { title: page.number(number), current: paths.concerns() },
    <div class="stack-l">
      <PageHead
        above={
          <>
            <a href={paths.concerns()}>{t.words.inbox}</a> · {page.number(number)}
          </>
        }
        title={sayAbout(c, about)}
        below={fromWhom(c, file)}
      />
      {done !== null && (
        <Heed tone="done">
          <p>{done}</p>
        </Heed>
      )}
      {compartment !== 'ordinary' && (
        <Heed tone="info">
          <p>{sealed[compartment]}</p>
          {file.state.forwarded !== null && <p>{page.forwarded[file.state.forwarded]}</p>}
        </Heed>
      )}
      <Columns aside={<Beside c={c} file={file} />}>
        <Told c={c} file={file} />
        <WhatNow c={c} file={file} />
      </Columns>
    </div>,
  )
}
