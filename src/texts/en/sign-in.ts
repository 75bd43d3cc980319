import type { signIn as nb } from '../nb/sign-in.ts'
import type { Widen } from '../widen.ts'

export const signIn: Widen<typeof nb> = {
  title: 'Sign in',
  lead: 'Choose how you sign in.',
  kept: 'You were signed out while you were writing. What you wrote has been kept. Sign in, and you can send it.',
  ended: 'You were signed out because it was a while since you were here. Sign in again to go on.',
  askAgain: 'Pupils sign in anew each time. Choose “Pupil” below.',
  ways: {
    staff: { button: 'Staff', detail: 'Feide, for you who work at the school or for the school owner' },
    pupil: { button: 'Pupil', detail: 'Feide, with your password each time' },
    guardian: { button: 'Guardian', detail: 'ID-porten, with BankID for instance' },
    municipality: { button: 'Municipality staff', detail: 'The municipality’s own sign-in' },
  },
  shared: {
    title: 'Are you on a device that others use too?',
    say: 'Then you are signed out after fifteen minutes without use, and the next person must sign in themselves.',
    button: (way) => `${way}, on a shared device`,
  },
  who: {
    title: 'Who are you today?',
    lead: 'Your sign-in belongs to more than one. Choose one. You can change later.',
    choose: (name) => `Continue as ${name}`,
    parts: { staff: 'staff', pupil: 'pupil', guardian: 'guardian' },
  },
  unlinked: {
    title: 'We don’t know yet who you are here',
    say: 'Signing in went well, but it is not linked to anybody here. An e-mail address is not enough for that.',
    staff:
      'If you are staff, ask the school office to check that your account is right in the school’s register.',
    places: (names) => `Feide says that you belong to ${names}. Ask there.`,
    guardian:
      'If you are a guardian, ask the school to check that you are registered with the right national number.',
    codeTitle: 'Did you get a code on paper?',
    code: 'Code',
    codeHint: 'Capitals and small letters are the same.',
    useCode: 'Use the code',
    another: 'Sign in another way',
  },
  invitationRefusals: {
    'code-not-valid': 'The code is wrong, used or too old. Check it, or ask for a new one.',
    'already-linked': 'This person already has a sign-in of the same kind. Ask the school for help.',
    'too-many-attempts': 'There were too many tries. Sign in anew and try again.',
  },
  refusals: {
    cancelled: 'You cancelled signing in. Nothing has changed.',
    'provider-unknown': 'This way of signing in does not exist here.',
    'provider-out-of-reach':
      'The sign-in service does not answer. Try again in a while. If it is urgent, call the school.',
    'attempt-unknown': 'Signing in took too long, or was begun in another browser. Start again.',
    'response-not-valid': 'The answer from the sign-in service could not be accepted. Start again.',
    'assurance-too-low':
      'This needs two factors, and they were not used. Sign in anew with a code or an app.',
    'not-fresh': 'This needs you to sign in anew now. Try again and give your password.',
    'another-person': 'You signed in as somebody else than you were. Sign out first if you want to change.',
    'number-of-the-other-kind': 'The national number does not belong in this installation.',
    'too-many-attempts': 'There were many tries in a short time. Wait a few minutes and try again.',
  },
  refusedTitle: 'You are not signed in',
  refusedStepUpTitle: 'This did not work',
  tryAgain: 'Try again',
  stepUp: {
    'two-factor': {
      title: 'This needs two factors',
      say: 'Whatever concerns a pupil’s case opens only when you have signed in with a password and something more, such as a code.',
      button: 'Sign in with two factors',
    },
    'fresh-sign-in': {
      title: 'Sign in once more',
      say: 'This needs you to have signed in during the last fifteen minutes, so that we know it is still you.',
      button: 'Sign in anew',
    },
  },
  continuing: {
    title: 'You are signed in again',
    say: 'This is what you wrote. Nothing has been sent yet. Look it over and send it.',
    fieldNumber: (number) => `Text ${number}`,
    send: 'Send what I wrote',
    leave: 'Don’t send',
  },
  held: {
    title: 'You are signed out, but what you wrote is here',
    say: 'Nothing has been sent. Sign in in a new tab, come back to this page and press “Send what I wrote”. If you close the page before that, what you wrote is gone.',
    signIn: 'Sign in (new tab)',
    send: 'Send what I wrote',
  },
  signedOut: {
    title: 'You are signed out',
    say: 'Nothing is left in this browser.',
    atProvider: 'Sign out of the sign-in service too',
    again: 'Sign in',
  },
  switchPerson: 'Change who you are',
}
