import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { Course, CoursePart, Outcome } from './course.ts'
import { courseOf } from './course-of.ts'
import type { Cast } from './cast.ts'
import type { Days } from './days.ts'
import type { Play } from './play.ts'
import { type Place, taleOf } from './play-course.ts'
import type { Situation } from './situations.ts'
import type { Tale, Telling } from './tale.ts'

/** One matter of the demonstration school: who, since when, how it goes, and what is special about it. */
export interface Matter {
  readonly name: string
  readonly pupil: string
  /** School days ago that it was reported. */
  readonly ago: number
  readonly situation: Situation
  readonly part?: Partial<CoursePart>
  readonly answers?: Outcome['answers']
  readonly end?: Outcome['end']
  readonly slips?: Outcome['slips']
  /** School days from the report after which nothing more goes by itself. */
  readonly stop?: number
  /** Steps that are told otherwise here, or have not been done. */
  readonly without?: readonly Course['steps'][number]['do'][]
  readonly more?: (play: Play, place: Place, on: Days) => Telling
}

const usual: Omit<CoursePart, 'contact'> = {
  principal: 'marit',
  responsible: 'mathilde',
  reporter: 'samira',
  carrier: 'anders',
  colleague: 'lapsed',
}

/** @param until what would be later has not happened */
export const matterTale = (cast: Cast, on: Days, until: MomentText, matter: Matter): Tale => {
  const from = on.ago(matter.ago)
  const stop = matter.stop === undefined ? until : `${on.after(from, matter.stop)}T23:59`
  const course = courseOf({
    name: matter.name,
    part: { ...usual, contact: cast.contactTeacherOf(matter.pupil), ...matter.part },
    pupil: {
      pupil: matter.pupil,
      given: cast.person(matter.pupil).given,
      guardians: cast.guardiansOf(matter.pupil),
    },
    situation: matter.situation,
    outcome: {
      answers: matter.answers ?? ['yes'],
      end: matter.end ?? 'closed',
      slips: matter.slips ?? [],
    },
    from,
    until: stop < until ? stop : until,
    school: on.school,
  })
  const steps = course.steps.filter((step) => !(matter.without ?? []).includes(step.do))
  return taleOf({ ...course, steps }, matter.more)
}
