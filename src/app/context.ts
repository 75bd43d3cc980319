import type { Context } from 'hono'
import type { Shell } from '../commands/command.ts'
import type { SignInShell } from '../commands/sign-in-shell.ts'
import type { Actor } from '../domain/people/actor.ts'
import type { OwnerId, PersonId } from '../domain/people/ids.ts'
import type { ReadDocument } from '../domain/school-plan/reading/document.ts'
import type { Texts } from '../texts/catalogue.ts'
import type { Locale } from '../texts/locale.ts'
import type { Pace } from './pace.ts'

/** Who is signed in. The raw token lives here and in the browser's cookie, nowhere else. */
export interface Session {
  readonly token: string
  readonly sessionId: string
  readonly identityId: string
  readonly ownerId: OwnerId
  readonly personId: PersonId
  readonly providerId: string
  readonly providerKind: string
  readonly acr: string | null
  readonly twoFactor: boolean
  /** Seconds since 1970, real time. */
  readonly authTime: number
  readonly sharedDevice: boolean
  readonly absoluteUntil: number
  /** The only address it answers, while a pupil holds the device. */
  readonly pupilPage: string | null
}

/** Who was signed in here until a moment ago: enough to keep what they were writing. */
export type EndedSession = Pick<Session, 'sessionId' | 'ownerId' | 'personId'>

export interface Env {
  /** The connection, where a server listens; nothing in tests that call the app directly. */
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
  Variables: {
    nonce: string
    /** Stands on every page that says something failed, and in the log beside it. */
    requestId: string
    pace: Pace
    /** By the pace's clock. */
    startedAt: number
    shell: Shell
    readDocument: ReadDocument
    /** Invented people and a clock that can be moved. */
    demonstration: boolean
    locale: Locale
    t: Texts
    /** Null where nobody is signed in. */
    session: Session | null
    endedSession: EndedSession | null
    signIn: SignInShell
    /** Where this installation is, without a slash at the end. */
    baseUrl: string
    /** Only behind the gate, on signed-in routes. */
    actor: Actor
    /** The movable clock of a demonstration; never used for sign-in and sessions. */
    now: Temporal.Instant
  }
}

export type AppContext = Context<Env>
