import type { FC } from 'hono/jsx'
import type { ConcernFile } from '../../queries/concern/file.ts'
import { atStart, sayDay, sayTime } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { todayOf } from '../plan/speaker.ts'
import { Section } from '../ui/layout.tsx'
import { type Fact, Lines, PlainList } from '../ui/lists.tsx'
import { Heed, Voice } from '../ui/notices.tsx'
import { sayPerson } from './saying.ts'

interface Shown {
  readonly c: AppContext
  readonly file: ConcernFile
}

export const reporterOf = ({ c, file }: Shown): string =>
  file.row.reporter ?? atStart(c.var.t.concern.inbox.somebody)

/** "torsdag 17. desember kl. 10.20", or the day alone where no more was told. */
export const sayMomentText = (c: AppContext, moment: string): string => {
  const { locale, t } = c.var
  const day = sayDay(locale, Temporal.PlainDate.from(moment.slice(0, 10)), todayOf(c))
  if (moment.length < 16) return day
  return t.dates.moment(day, sayTime(locale, Temporal.PlainTime.from(moment.slice(11))))
}

const textIn = (file: ConcernFile, field: string, item: string | null = null): string | null =>
  file.texts.find(
    (text) => text.entry.kind === 'concern-reported' && text.field === field && text.item === item,
  )?.text ?? null

const factsOf = (shown: Shown): readonly Fact[] => {
  const { c, file } = shown
  const { t } = c.var
  const { page } = t.concern
  const { report } = file
  const reporter = reporterOf(shown)
  const how = textIn(file, 'intervention')
  const steps = report?.intervened ?? 'not-applicable'
  const told: readonly (readonly [string, string | null])[] = [
    [page.description, textIn(file, 'about-description')],
    [page.saw(reporter), textIn(file, 'observed')],
    [page.stepped[steps](reporter), how ?? (steps === 'not-applicable' ? null : page.steppedNoWords)],
    [page.heardFrom, textIn(file, 'heard-from')],
    [page.othersDescription, textIn(file, 'about-description', 'was-there')],
    [page.adultDescription, textIn(file, 'adult-description')],
    [page.when, file.state.knownFrom === null ? null : sayMomentText(c, file.state.knownFrom)],
    [page.place, report === null || report.place === null ? null : t.report.place.names[report.place]],
    [
      page.categories,
      report === null || report.categories.length === 0
        ? null
        : report.categories.map((one) => t.report.categories.names[one]).join(', '),
    ],
  ]
  return told.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))
}

const Adult: FC<Shown> = ({ c, file }) => {
  const { page } = c.var.t.concern
  const adult = (file.row.people ?? []).find(({ part }) => part === 'adult')
  if (adult === undefined) return file.state.concernsAdult === 'unknown' ? <p>{page.adultUnknown}</p> : null
  return <PlainList facts={[{ term: page.adult, value: sayPerson(c, adult) }]} full />
}

/** What was told: the pupil's own words first, as they fell. */
export const Told: FC<Shown> = (shown) => {
  const { c, file } = shown
  const { t } = c.var
  const { page } = t.concern
  const said = textIn(file, 'pupil-words')
  const others = (file.row.people ?? []).filter(({ part }) => part === 'was-there')
  const by = [page.said(reporterOf(shown)), ...(file.state.firstTalk ? [page.firstTalk] : [])].join(' ')
  return (
    <>
      {file.state.violenceTold && (
        <Heed tone="stop">
          <p>
            <b>{page.violence}</b> {page.violenceSay}
          </p>
          <p>{t.report.stop.personal}</p>
        </Heed>
      )}
      {said !== null && (
        <Section id="said" title={t.words.childSays}>
          <Voice words={said} by={by} />
          {file.state.pupilSaysUnsafe && <p>{page.saysUnsafe}</p>}
        </Section>
      )}
      <Section id="told" title={page.told}>
        {said === null && file.state.pupilSaysUnsafe && <p>{page.saysUnsafe}</p>}
        <PlainList facts={factsOf(shown)} full />
        <Adult {...shown} />
        {file.state.capacity === 'parent' && <p>{page.parent}</p>}
      </Section>
      {others.length > 0 && (
        <Section id="others" title={page.wasThere}>
          <p class="small quiet">{page.wasThereSay}</p>
          <Lines lines={others.map((person) => sayPerson(c, person))} />
        </Section>
      )}
    </>
  )
}
