import type { mail as nb } from '../nb/mail.ts'
import type { Widen } from '../widen.ts'

export const mail: Widen<typeof nb> = {
  subject: 'Something is waiting for you in Varde',
  body: (address) =>
    `Hello,\n\nSomething is waiting for you in Varde. Sign in to see what it is:\n\n${address}\n\nFor the sake of privacy this message says no more. It cannot be replied to.`,
  demonstration: 'This is a demonstration. All names are invented.',
}
