import type { frame as nb } from '../nb/frame.ts'
import type { Widen } from '../widen.ts'

export const frame: Widen<typeof nb> = {
  product: 'Varde',
  skip: 'Go to the content',
  mainMenu: 'Main menu',
  thumbMenu: 'Main menu, at the bottom',
  more: 'More',
  signOut: 'Sign out',
  myReports: 'What I have reported',
  administration: 'Administration',
  privacy: 'Privacy',
  demonstration: 'Demonstration: every name is invented.',
  clock: (moment) => `The clock here says ${moment}.`,
  moveClock: 'Move the clock',
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  internalPrint: 'INTERNAL. Contains information about several pupils.',
}
