import type { errors as nb } from '../nb/errors.ts'
import type { Widen } from '../widen.ts'

export const errors: Widen<typeof nb> = {
  'not-found': {
    title: 'We cannot find this page',
    say: 'Either it does not exist, or it is not yours to see.',
    next: 'Go to Today, or go back.',
  },
  conflict: {
    title: 'Somebody else has changed this',
    say: 'The page you saw is not the newest. Nothing has been overwritten.',
    next: 'Go back and load the page again. What you wrote is still there.',
  },
  'too-large': {
    title: 'This was too much at once',
    say: 'Nothing has been saved.',
    next: 'Go back and make it shorter.',
  },
  unreadable: {
    title: 'We could not read the form',
    say: 'Nothing has been saved. Perhaps the page was open for too long.',
    next: 'Go back, load the page again and send once more.',
  },
  'too-often': {
    title: 'Wait a little',
    say: 'There were many attempts in a short time.',
    next: 'Try again in a few minutes. If it is urgent, ring the school.',
  },
  broken: {
    title: 'Something went wrong on our side',
    say: 'We have been told. What you had saved is safe.',
    next: 'Try again in a while. If it is urgent, ring the school.',
  },
  toToday: 'Go to Today',
  reference: (reference) => `Reference: ${reference}`,
}
