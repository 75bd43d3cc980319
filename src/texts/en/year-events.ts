import type { YearEvent } from '../../domain/year/events.ts'

/** What the plan's year waits for. */
export const yearEvents = {
  title: 'What the year waits for',
  toPage: 'Say when it has happened',
  intro:
    'Something in the plan is to be done when something else has happened. Write the day: it gets its dates in the year wheel, and those responsible are reminded.',
  said: 'Saved. The dates in the year wheel are there in a moment.',
  nothing: 'Nothing in the plan waits for anything else.',
  events: {
    'pupil-survey': 'The Pupil Survey',
    'survey-results': 'The results are in',
    'pupil-survey-discussed': 'The Pupil Survey is discussed',
    'wellbeing-survey': 'The class survey',
  } satisfies Record<YearEvent, string>,
  unsaid: 'No day has been written yet.',
  happened: (day: string, by: string | null) => (by === null ? `${day}.` : `${day}, written by ${by}.`),
  day: 'Day',
  dayHint: 'Empty the field if the day isn’t known after all.',
  save: 'Save the day',
  refusals: {
    'changed-meanwhile': 'Somebody else has written a day in the meantime. Look at it, and save again.',
    'nothing-new': 'This stands there already.',
    'outside-school-year': 'The day lies outside the school year.',
  },
  others: 'Other things that wait',
  othersHint: 'When it has happened: open the line, and move it to the days on which it is to be done.',
}
