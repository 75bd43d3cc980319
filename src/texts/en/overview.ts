import type { overview as nb } from '../nb/overview.ts'
import type { Widen } from '../widen.ts'

export const overview: Widen<typeof nb> = {
  title: 'The plans of the schools',
  intro:
    'How far each school has come with its plan for the school environment and its evaluation. No cases are here.',
  link: 'See all the schools together',
  year: 'School year',
  sort: 'Order',
  orders: { school: 'By name', plan: 'Without a plan first', late: 'Most overdue first' },
  late: (late, all) =>
    late === 0
      ? `None of ${all} schools has an evaluation past its day.`
      : `${late} of ${all} schools have an evaluation past its day.`,
  none: 'No schools',
  caption: (year) => `Plans and evaluations ${year}`,
  school: 'School',
  plan: 'The plan',
  kinds: {
    'leaders-autumn': 'Evaluation, autumn',
    'with-pupils': 'With the pupil council',
    'leaders-spring': 'Evaluation, spring',
    'to-owner': 'Report to the owner',
  },
  plans: { none: 'Not begun', draft: 'Draft', approved: 'Approved', published: 'Published' },
  states: {
    done: 'Laid down',
    'done-late': 'Laid down after its day',
    late: 'Overdue',
    begun: 'Begun, due',
    ahead: 'Due',
  },
  answered: (bodies) => `Have answered: ${bodies}`,
  silent: (bodies) => `Have not answered: ${bodies}`,
}
