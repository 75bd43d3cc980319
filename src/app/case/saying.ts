import type { Counted } from '../../domain/calendar/deadline.ts'
import type { EntryKind } from '../../domain/journal/entry-kinds.ts'
import type { Entry } from '../../domain/journal/entry.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { DutyState, Obligation } from '../../domain/rules/obligation.ts'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import type { CaseFile } from '../../queries/case-file.ts'
import { sayDate, sayWeekday } from '../../texts/dates.ts'
import type { Sentences, Telling } from '../../texts/sentence.ts'
import type { AppContext } from '../context.ts'
import { namesFrom, type Speaker, speaker, todayOf } from '../plan/speaker.ts'
import type { BeaconView } from '../ui/beacons.tsx'
import type { StateLine } from '../ui/lists.tsx'

/** What a page of a case speaks with: the reader's language, this day, and the names this reader may have. */
export interface Saying extends Speaker {
  readonly c: AppContext
  readonly file: CaseFile
  readonly today: Temporal.PlainDate
}

export const sayingOf = (c: AppContext, file: CaseFile): Saying => {
  const known = namesFrom(file)
  const guardians = new Map(file.guardians.map(({ relation, name }) => [relation.guardian, name]))
  const pupils = new Map(file.pupils.map(({ person, name }) => [person, name]))
  const names = (person: Parameters<typeof known>[0]) =>
    known(person) ?? guardians.get(person) ?? pupils.get(person) ?? undefined
  return { ...speaker(c, names), c, file, today: todayOf(c) }
}

const tell = <K extends EntryKind>(sentences: Sentences, kind: K, telling: Telling<K>): string =>
  sentences[kind](telling)

/** An entry as one whole sentence. */
export const sayEntry = (say: Saying, entry: Entry): string => {
  const { t } = say.c.var
  const writer = entry.onBehalfOf ?? entry.actor
  const by = writer === null ? t.entries.system : say.name(writer)
  const { name, who, day, moment } = say
  return tell(t.entries.sentences, entry.kind, { facts: entry.facts, by, name, who, day, moment })
}

const dateOf = (moment: MomentText): Temporal.PlainDate => Temporal.PlainDate.from(moment.slice(0, 10))

export const sayExactDate = ({ c, today }: Pick<Saying, 'c' | 'today'>, moment: MomentText): string =>
  sayDate(c.var.locale, dateOf(moment), today)

interface Standing {
  readonly state: DutyState
  readonly due: MomentText | null
}

/** "Frist i dag" with the exact date beside it, unless the word has said the date already. */
const dueWords = (say: Pick<Saying, 'c' | 'today'>, due: MomentText) => {
  const { t, locale } = say.c.var
  const exact = sayExactDate(say, due)
  const near = sayWeekday(locale, dateOf(due), say.today)
  return { word: t.duties.dueOn(near), when: exact.endsWith(near) ? undefined : exact }
}

/** "Frist torsdag", "Fristen er ute · var tirsdag 15. desember", "Åpen · innen torsdag 14. januar". */
export const stateLine = (say: Pick<Saying, 'c' | 'today'>, { state, due }: Standing): StateLine => {
  const { duties, case: words } = say.c.var.t
  const tone = state === 'late' || state === 'due' ? state : 'quiet'
  if (due === null) return { tone, word: duties.states[state] }
  const date = sayExactDate(say, due)
  if (state === 'late') return { tone, word: duties.states.late, when: words.clock.was(date) }
  if (state === 'due') return { tone, ...dueWords(say, due) }
  if (state === 'open') return { tone, word: duties.states.open, when: duties.within(date) }
  return { tone, word: duties.states[state] }
}

/** Each beacon with word and date beside its shape; what waits leads to the clock, what is done to the journal. */
export const beaconViews = (say: Saying): readonly BeaconView[] => {
  const { t } = say.c.var
  const { beacons } = say.file.assessment
  return (['monitor', 'intervene', 'notify', 'investigate', 'act', 'document'] as const).map((beacon) => {
    const { state, due, since, because } = beacons[beacon]
    const running = state === 'late' || state === 'due' || state === 'open'
    const at = running ? due : state === 'not-applicable' ? null : since
    const date = at === null ? undefined : sayExactDate(say, at)
    const said = state === 'due' && due !== null ? dueWords(say, due) : null
    return {
      name: t.duties.names[beacon],
      state,
      stateWord:
        because === 'measures-not-done'
          ? t.enough.missed
          : said === null
            ? t.duties.states[state]
            : said.word,
      when:
        because === 'measures-not-done'
          ? t.enough.because[because]
          : said !== null
            ? said.when
            : state === 'open' && date !== undefined
              ? t.duties.within(date)
              : date,
      href: state === 'not-applicable' ? undefined : running ? '#clock' : '#journal',
    }
  })
}

/** The paragraph that a duty stands on, and whether it is law, guidance, the plan's or practice. */
export const sayBasis = (say: Pick<Saying, 'c'>, duty: Obligation): readonly string[] => {
  const { enough, rules } = say.c.var.t
  const rule = currentRuleSet.rules[duty.rule]
  const basis = `${enough.acts[rule.basis.act]} ${rule.basis.section}`
  return [
    `${rules.names[duty.rule]} (${basis}).`,
    enough.duties[rule.duty],
    enough.onWhom(enough.responsible[duty.responsible]),
  ]
}

const amountOf = (say: Saying, { unit, amount }: Counted): string => say.c.var.t.enough.amounts[unit](amount)

/** How one deadline came about, as sentences. */
export const sayCounted = (say: Saying, duty: Obligation): readonly string[] => {
  const { enough } = say.c.var.t
  const { counted, due } = duty
  const lines = [enough.fromMoment(enough.from[duty.from], say.moment(duty.since))]
  if (due !== null) lines.push(enough.until(amountOf(say, counted), say.moment(due)))
  if (counted.freeDays > 0) lines.push(enough.free(counted.freeDays))
  if (counted.capped) lines.push(enough.capped)
  if (counted.assumed) lines.push(enough.assumed)
  if (counted.heldUntil !== undefined) lines.push(enough.held(say.moment(counted.heldUntil)))
  if (counted.extendedTo !== undefined) lines.push(enough.extended(say.day(counted.extendedTo)))
  if (counted.limit !== undefined) lines.push(enough.beyond(say.day(counted.limit)))
  return lines
}
