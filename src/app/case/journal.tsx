import type { FC } from 'hono/jsx'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import {
  type TimelineDay,
  type TimelineEntry,
  type TimelineFilter,
  type TimelinePage,
  timelineFilters,
} from '../../queries/case-timeline.ts'
import { atStart, sayClock } from '../../texts/dates.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Chips, ShowOlder } from '../ui/chips.tsx'
import { JournalDay, JournalEntry } from '../ui/journal.tsx'
import { Unseen } from '../ui/layout.tsx'
import { More } from '../ui/notices.tsx'
import { isCorrectable } from './correctable.ts'
import { correctionReason, EntryWords } from './entry-words.tsx'
import { type Saying, sayEntry, sayExactDate } from './saying.ts'

/** Which duties it documents, and whether it was late, written late, or put right. */
const whyOf = (
  say: Saying,
  { entry, documents, writtenLateDays, earlier }: TimelineEntry,
): readonly string[] => {
  const { t } = say.c.var
  const names = documents.map(({ rule }) => {
    const { beacon } = currentRuleSet.rules[rule]
    return beacon === null ? t.rules.names[rule] : t.duties.names[beacon]
  })
  const lines = [...new Set(names)]
  const late = documents.find(({ state, due }) => state === 'documented-late' && due !== null)
  if (late !== undefined && late.due !== null)
    lines.push(`${t.entries.was(sayExactDate(say, late.due))}. ${t.duties.states['documented-late']}`)
  if (writtenLateDays !== null)
    lines.push(t.entries.writtenLate(writtenLateDays, say.instant(entry.recorded)))
  if (entry.onBehalfOf !== undefined && entry.actor !== null)
    lines.push(t.case.journal.writtenBy(say.name(entry.actor)))
  if (earlier.length > 0) {
    const reason = correctionReason(entry)
    const by = entry.actor === null ? t.entries.system : say.name(entry.actor)
    const when = t.entries.corrected(say.instant(entry.recorded), by)
    lines.push(reason === null ? when : `${when}: ${reason}`)
  }
  return lines
}

const Why: FC<{ say: Saying; one: TimelineEntry }> = ({ say, one }) => {
  const { entries } = say.c.var.t
  const lines = whyOf(say, one)
  const open = one.ofCase && isCorrectable(one.entry.kind)
  return (
    <>
      {lines.join(' · ')}
      {open && (
        <>
          {lines.length > 0 && ' · '}
          <span class="no-print">
            <a href={paths.correction(say.file.row.number, one.entry.seq)}>
              {entries.correct}
              <Unseen> {sayEntry(say, one.entry)}</Unseen>
            </a>
          </span>
        </>
      )}
    </>
  )
}

const Shown: FC<{ say: Saying; one: TimelineEntry }> = ({ say, one }) => {
  const { entry, earlier, ofCase } = one
  // Whoever corrects it did not do it: the sentence names the one who wrote it first.
  const writer = earlier[0]?.actor ?? entry.actor
  const { t, locale } = say.c.var
  const hasTime = entry.happened.length > 10
  const clock = hasTime ? sayClock(locale, Temporal.PlainDateTime.from(entry.happened).toPlainTime()) : ''
  return (
    <JournalEntry
      clock={clock}
      datetime={entry.happened}
      id={ofCase ? `e${entry.seq}` : undefined}
      why={<Why say={say} one={one} />}
    >
      <p>{sayEntry(say, { ...entry, actor: writer })}</p>
      <EntryWords say={say} entry={entry} />
      {earlier.length > 0 && (
        <More summary={t.entries.firstReadable} small={true}>
          {earlier.map((before) => (
            <div class="stack-s">
              <p>{sayEntry(say, before)}</p>
              <EntryWords say={say} entry={before} />
            </div>
          ))}
        </More>
      )}
    </JournalEntry>
  )
}

const Day: FC<{ say: Saying; day: TimelineDay }> = ({ say, day }) => {
  const exact = sayExactDate(say, day.day)
  const near = say.day(day.day)
  return (
    <JournalDay title={atStart(exact)} note={near === exact ? undefined : near}>
      {day.entries.map((one) => (
        <Shown say={say} one={one} />
      ))}
    </JournalDay>
  )
}

/** What has happened, in whole sentences, newest first; each view of it has an address. */
export const Journal: FC<{
  say: Saying
  page: TimelinePage
  filter: TimelineFilter | null
  given: string | null
  newest: boolean
}> = ({ say, page, filter, given, newest }) => {
  const { journal } = say.c.var.t.case
  const { number } = say.file.row
  const words: Record<TimelineFilter, string> = {
    pupil: given === null ? journal.pupilUnknown : journal.pupil(given),
    talks: journal.talks,
    home: journal.home,
    measures: journal.measures,
    plan: journal.plan,
  }
  const at = (query: { filter?: string; before?: string }) => `${paths.case(number, query)}#journal`
  const only = filter === null ? {} : { filter }
  return (
    <>
      <Chips
        label={journal.only}
        chips={[
          { href: at({}), word: journal.all, current: filter === null },
          ...timelineFilters.map((one) => ({
            href: at({ filter: one }),
            word: words[one],
            current: filter === one,
          })),
        ]}
      />
      {page.days.length === 0 && <p class="quiet">{journal.empty}</p>}
      {page.days.map((day) => (
        <Day say={say} day={day} />
      ))}
      {page.older !== null && (
        <ShowOlder href={at({ ...only, before: String(page.older) })} word={journal.older} />
      )}
      {!newest && (
        <p class="no-print">
          <TapLink href={at(only)}>{journal.newest}</TapLink>
        </p>
      )}
    </>
  )
}
