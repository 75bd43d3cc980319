import { dayOfMinute, osloMinuteAt, secondsOf } from '../calendar/moment.ts'
import type { Day } from '../calendar/day.ts'
import type { Passage } from '../journal/passage.ts'
import type { PersonId } from '../people/ids.ts'
import type { Item } from '../rules/timeline.ts'
import { dayOfItem, duties, type Finder, missed, mistake, refOf, type Scene } from './scene.ts'
import { pointsElsewhere } from './words.ts'

/** School days after which a note has plainly lain somewhere else. */
const longAfter = 10
/** So many of them on one day, of different days, are a pile that was typed in. */
const pile = 3

const writtenOn = (item: Item): Day =>
  dayOfMinute(osloMinuteAt(item.earlier?.[0] ? secondsOf(item.earlier[0].recorded) : item.recorded))

const piles = (scene: Scene): readonly (readonly Item[])[] => {
  const byDay = new Map<Day, Item[]>()
  for (const item of scene.timeline.items) {
    if (item.entry.actor === null) continue
    const written = writtenOn(item)
    if (written <= scene.school.addSchoolDays(dayOfItem(item), longAfter)) continue
    byDay.set(written, [...(byDay.get(written) ?? []), item])
  }
  return [...byDay.values()].filter(
    (items) => items.length >= pile && new Set(items.map((item) => dayOfItem(item))).size >= pile,
  )
}

const byTheSchool = (word: Passage): boolean =>
  word.kind !== 'pupil-words' && word.kind !== 'statement' && word.field !== 'reference'

/** M16: what happened lies in a notebook, a mailbox or another system, and here stands only where, or long after. */
export const keptElsewhere: Finder = (scene) => [
  ...scene.timeline.items
    .filter(({ entry }) => entry.words.some((word) => byTheSchool(word) && pointsElsewhere(word.text)))
    .map((item) => mistake('kept-elsewhere', [refOf(item)])),
  ...piles(scene).map((items) => mistake('written-up-afterwards', items.map(refOf))),
]

/** Staff and the pupil's own people may stand in a plan; another child may not. */
const isAnotherPupil = (scene: Scene, person: PersonId): boolean => {
  const part = scene.at.people?.get(person)
  return person !== scene.record.pupil && (part === undefined ? true : part === 'other-pupil')
}

/** M18: a plan that went home has a text about another pupil. A later version without, sent home, puts it right. */
export const namesOthers: Finder = (scene) => {
  const sent = scene.timeline.of('plan-sent-home').at(-1)
  if (sent === undefined) return []
  const plan = scene.timeline
    .of('plan-approved')
    .findLast(({ entry }) => entry.facts.version === sent.entry.facts.version)
  const others = plan?.entry.words.some((word) => word.about.some((person) => isAnotherPupil(scene, person)))
  return plan !== undefined && others === true
    ? [mistake('plan-names-another-pupil', [refOf(plan), refOf(sent)])]
    : []
}

/** M21, as far as one case shows it: a breach of privacy was found, and nobody dealt with it in time. */
export const notHandled: Finder = (scene) =>
  duties(scene, 'C-31')
    .filter(missed)
    .map((obligation) => mistake('breach-not-handled', [obligation.trigger]))
