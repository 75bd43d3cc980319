import type { FC } from 'hono/jsx'
import { type CaseReadings, caseReadings } from '../../queries/case-readings.ts'
import type { Texts } from '../../texts/catalogue.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { BackToCase } from './acts/act-page.tsx'
import { type Saying, sayingOf } from './saying.ts'

type Line = CaseReadings['readings'][number]

const named = (words: Readonly<Record<string, string>>, code: string | null): string | undefined =>
  code !== null && Object.hasOwn(words, code) ? words[code] : undefined

const what = (t: Texts, { action, outcome, on_a_list }: Line): string => {
  const { readings } = t.case
  const said = named(readings.actions, action) ?? readings.other
  if (outcome !== 'granted') return `${said} (${readings.refused})`
  return on_a_list && action !== 'case.list' ? `${said} (${readings.onList})` : said
}

/** A code is said in words; what isn't one of ours is somebody's own words, and stands as it was written. */
const why = (t: Texts, { reason }: Line): string => {
  if (reason === null) return ''
  const act = named(t.acts.titles, reason)
  if (act !== undefined) return t.case.readings.writing(act)
  const isCode = /^[a-z]+(-[a-z]+)*$/.test(reason)
  return named(t.acts.refusals, reason) ?? (isCode ? '' : reason)
}

/** The same thing by the same person in the same minute is one line. */
const isRepeated = (row: readonly string[], before: readonly string[] | undefined): boolean =>
  row.every((cell, at) => cell === before?.[at])

const Log: FC<{ say: Saying; lines: readonly Line[] }> = ({ say, lines }) => {
  const { t, actor } = say.c.var
  const { readings, access } = t.case
  const who = ({ person, name }: Line) => (person === actor.person ? access.you : (name ?? readings.somebody))
  const rows = lines.map((line) => [who(line), say.instant(line.at), what(t, line), why(t, line)])
  return (
    <Table
      caption={readings.caption}
      hiddenCaption={true}
      columns={readings.columns}
      rows={rows
        .filter((row, at) => !isRepeated(row, rows[at - 1]))
        .map(([head = '', ...cells]) => ({ head, cells }))}
    />
  )
}

/** Hvem har sett dette? The whole log of a case, as far as it is safe to show. */
export const showReadings = async (c: AppContext) => {
  const { file, readings } = await ask(c, caseReadings, { number: c.req.param('number') ?? '' })
  const { t } = c.var
  const say = sayingOf(c, file)
  return renderPage(
    c,
    { title: t.case.readings.title, current: paths.cases() },
    <>
      <PageHead
        above={<BackToCase shown={{ c, say }} />}
        title={t.case.readings.title}
        below={t.case.readings.intro}
      />
      {readings.length === 0 ? (
        <EmptyState title={t.case.readings.empty} />
      ) : (
        <Log say={say} lines={readings} />
      )}
    </>,
  )
}
