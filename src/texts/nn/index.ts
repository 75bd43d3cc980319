import { dates } from './dates.ts'
import { duties } from './duties.ts'
import { errors } from './errors.ts'
import { frame } from './frame.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { ui } from './ui.ts'
import { words } from './words.ts'

export const nn = { dates, duties, errors, frame, roles, signIn, ui, words }
