import { writeAct, writeDoneSoFar } from '../../src/commands/doing/act.ts'
import { chooseSource } from '../../src/commands/doing/seats.ts'
import { registerConversations } from '../../src/commands/held/conversations.ts'
import { registerHeld } from '../../src/commands/held/register.ts'
import type { NewAct } from '../../src/domain/doing/act.ts'
import type { Source } from '../../src/domain/doing/source.ts'
import type { ConversationKind } from '../../src/domain/held/conversations.ts'
import type { Audience, Subject, Way } from '../../src/domain/held/subject.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import type { ClassId, PersonId } from '../../src/domain/people/ids.ts'
import { schoolYearOf } from '../../src/domain/school-plan/ids.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'
import { demoLines } from './plan.ts'

/** What is gone through, talked about and met about elsewhere in Varde, by the plan's own lines. */
const fulfilled: readonly (readonly [string, Source])[] = [
  ['H3', 'rules'],
  ['H4', 'school-plan'],
  ['S11', 'duty-to-act'],
  ['E2', 'pupil-conversations'],
  ['E3', 'getting-to-know-conversations'],
  ['E4', 'development-conversations'],
  ['H7', 'meeting:environment-committee'],
  ['O5', 'meeting:resource-team'],
]

interface Year {
  readonly stage: Stage
  readonly at: { readonly school: string; readonly year: string }
  readonly begunOn: DateText
  readonly staff: readonly PersonId[]
  readonly classes: readonly ClassInYear[]
}

interface ClassInYear {
  readonly id: ClassId
  readonly name: string
  readonly level: number
  readonly pupils: readonly PersonId[]
}

interface Time {
  readonly key: string
  readonly activity: string
  readonly ordinal: number
  readonly beat: 'day' | 'week' | 'month' | null
  readonly to: DateText
}

const key = (what: string) => `${keyPrefix}year/${what}`
const keyOf = new Map(
  demoLines.flatMap(({ key: name, content }) =>
    content.kind === 'activity' ? [[content.what.nb ?? '', name] as const] : [],
  ),
)

/**
 * The school year so far: rules and plan gone through with most, conversations with some, and of what the plan asks for
 * most is done, some in part, some not, and something is late. Through the commands, each once.
 */
export const liveYear = async (stage: Stage, begunOn: DateText): Promise<void> => {
  const at = { school: 'tarnlia-skole', year: schoolYearOf(begunOn) }
  const school = stage.cast.schools.tarnlia
  const { rows: staff } = await stage.admin.query<{ id: PersonId }>(
    `select person_id as id from person_school where school_id = $1 and part = 'staff'
       and from_on <= $2 and (to_on is null or to_on >= $2) order by person_id`,
    [school, begunOn],
  )
  const { rows: classes } = await stage.admin.query<ClassInYear>(
    `select c.class_id as id, c.name, c.year_level as level, array(select m.person_id from class_member m
        join person p using (owner_id, person_id)
        where m.class_id = c.class_id and m.part = 'pupil' and p.protection = 'none'
          and m.from_on <= (left($2, 4) || '-09-01')::date and (m.to_on is null or m.to_on >= $3)
        order by m.person_id) as pupils
     from school_class c where c.school_id = $1 and c.school_year = $2 order by c.year_level, c.name`,
    [school, at.year, begunOn],
  )
  const year: Year = { stage, at, begunOn, staff: staff.map(({ id }) => id), classes }
  const { rows: times } = await stage.admin.query<Omit<Time, 'key'> & { what: string }>(
    `select y.content -> 'what' ->> 'nb' as what, o.activity_id as activity, o.ordinal, o.beat, o.to_on::text as "to"
     from occurrence o join year_activity y using (owner_id, school_id, school_year, activity_id)
     where o.school_id = $1 and o.school_year = $2 and o.in_plan and o.kind in ('dated', 'count')
       and o.made_at < o.to_on and o.to_on < $3
     order by o.to_on, what, o.ordinal`,
    [school, at.year, begunOn],
  )
  const lived = times.map(({ what, ...time }) => ({ ...time, key: keyOf.get(what) ?? what }))
  await bind(year)
  await goneThrough(year)
  await met(year)
  await talked(year)
  await done(year, lived)
}

const bind = async ({ stage, at, begunOn }: Year): Promise<void> => {
  await stage.moveTo(`${begunOn}T07:00`)
  const { rows } = await stage.admin.query<{ what: string; activity: string }>(
    `select content -> 'what' ->> 'nb' as what, activity_id as activity from year_activity
     where school_id = $1 and school_year = $2`,
    [stage.cast.schools.tarnlia, at.year],
  )
  const lines = new Map(rows.map(({ what, activity }) => [keyOf.get(what) ?? what, activity]))
  for (const [line, source] of fulfilled) {
    const activity = lines.get(line)
    if (activity === undefined) continue
    await stage.act(chooseSource, stage.cast.id('marit'), key(`source/${line}`), { ...at, activity, source })
  }
}

interface Gone {
  readonly subject: Subject
  readonly audience: Audience
  readonly day: string
  readonly way: Way
  /** How many of the staff, or of the classes; all where nothing is said. */
  readonly but?: number
}

const gone: readonly Gone[] = [
  { subject: 'duty-to-act', audience: 'staff', day: '08-21', way: 'meeting', but: 3 },
  { subject: 'rules', audience: 'staff', day: '08-21', way: 'meeting', but: 3 },
  { subject: 'rules', audience: 'pupils', day: '08-25', way: 'lesson', but: 1 },
  { subject: 'rules', audience: 'guardians', day: '08-26', way: 'message' },
  { subject: 'school-plan', audience: 'staff', day: '09-02', way: 'meeting', but: 8 },
  { subject: 'school-plan', audience: 'pupils', day: '09-09', way: 'lesson', but: 4 },
  { subject: 'rights', audience: 'guardians', day: '09-10', way: 'message' },
]

const goneThrough = async (year: Year): Promise<void> => {
  const { stage, begunOn } = year
  for (const one of gone) {
    const on = `${year.at.year.slice(0, 4)}-${one.day}`
    if (on >= begunOn) continue
    await stage.moveTo(`${on}T15:00`)
    const whom = one.audience === 'pupils' ? year.classes.slice(one.but ?? 0) : [null]
    for (const ofClass of whom)
      await stage.act(
        registerHeld,
        stage.cast.id('marit'),
        key(`${one.subject}/${one.audience}/${ofClass?.name ?? ''}`),
        {
          ...year.at,
          holding: {
            subject: one.subject,
            audience: one.audience,
            class: ofClass?.id ?? null,
            yearLevel: null,
            body: null,
            on,
            way: one.way,
            persons: one.audience === 'staff' ? year.staff.slice(one.but ?? 0) : [],
          },
        },
      )
  }
}

/** The R-team meets every other week, and has forgotten to write it lately; the environment committee once. */
const met = async ({ stage, at, begunOn }: Year): Promise<void> => {
  const first = Temporal.PlainDate.from(`${at.year.slice(0, 4)}-08-20`)
  const days = Array.from({ length: 6 }, (_, nth) => first.add({ days: nth * 14 }).toString())
  const meetings = [
    ...days.map((on) => ({ body: 'resource-team' as const, on })),
    { body: 'environment-committee' as const, on: `${at.year.slice(0, 4)}-10-14` },
  ]
  for (const { body, on } of meetings.filter((one) => one.on < begunOn)) {
    await stage.moveTo(`${on}T15:00`)
    await stage.act(registerHeld, stage.cast.id('jostein'), key(`${body}/${on}`), {
      ...at,
      holding: {
        subject: 'body-meeting',
        audience: 'body',
        class: null,
        yearLevel: null,
        body,
        on,
        way: 'meeting',
        persons: [],
      },
    })
  }
}

/** Each class has come a different way. */
const talked = async (year: Year): Promise<void> => {
  const { stage, begunOn, classes } = year
  const lowest = Math.min(...classes.map(({ level }) => level))
  for (const [nth, one] of classes.entries()) {
    const talk = async (kind: ConversationKind, day: string, pupils: readonly PersonId[]) => {
      const on = `${year.at.year.slice(0, 4)}-${day}`
      if (on >= begunOn || pupils.length === 0) return
      await stage.moveTo(`${on}T15:00`)
      await stage.act(registerConversations, stage.cast.id('renate'), key(`${kind}/${one.name}`), {
        ...year.at,
        class: one.id,
        kind,
        on,
        pupils,
      })
    }
    if (one.level === lowest) await talk('getting-to-know', '09-18', one.pupils.slice(nth % 3))
    await talk('pupil', '10-20', one.pupils.slice((nth * 3) % 8))
    await talk('development', '11-05', one.pupils.slice(0, nth * 2))
  }
}

const nothing = { on: null, tookPart: null, note: null, link: null, reason: null, to: null }

/** By its place in the year, so that every start tells the same. Null: nobody has written of it. */
const actFor = (nth: number, on: DateText): NewAct | null => {
  if (nth % 9 === 4) return null
  if (nth % 11 === 7) return { ...nothing, kind: 'not-done', reason: 'Mange var syke den uka.' }
  if (nth % 7 === 3)
    return { ...nothing, kind: 'partly', on, tookPart: 'To av trinnene', note: 'Resten tar vi opp igjen.' }
  return { ...nothing, kind: 'done', on, tookPart: nth % 2 === 0 ? 'Alle klassene' : null }
}

const done = async (year: Year, times: readonly Time[]): Promise<void> => {
  const { stage, at, begunOn } = year
  const elsewhere = new Set(fulfilled.map(([line]) => line))
  const own = times.filter(({ key: line }) => !elsewhere.has(line))
  for (const [nth, { key: line, activity, ordinal, to }] of own
    .filter(({ beat }) => beat === null || beat === 'month')
    .entries()) {
    const act = actFor(nth, to)
    if (act === null) continue
    await stage.moveTo(`${to}T15:30`)
    const who = stage.cast.id(nth % 3 === 0 ? 'jostein' : 'marit')
    const input = { ...at, activity, ordinal, seen: 0, act }
    await stage.act(writeAct, who, key(`${line}/${ordinal}`), input)
  }
  await stage.moveTo(`${begunOn}T07:30`)
  const often = new Map(
    own.filter(({ beat }) => beat === 'week' || beat === 'day').map((one) => [one.key, one]),
  )
  // One of them nobody has thought of.
  for (const { key: line, activity } of [...often.values()].slice(1))
    await stage.act(writeDoneSoFar, stage.cast.id('marit'), key(`${line}/so-far`), { ...at, activity })
}
