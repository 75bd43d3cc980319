import { hkdfSync } from 'node:crypto'
import { findKeptForm, insertKeptForm, removeKeptForm } from '../database/records/sign-in/kept-form.ts'
import { personsOf } from '../database/records/sign-in/identity.ts'
import {
  endSession,
  endSessionsOfProvider,
  insertSession,
  keepToPage,
  rotateSession,
  type SeenSession,
  type SessionRow,
  seeSession,
  signOutFactsOf,
} from '../database/records/sign-in/session.ts'
import { seal, unseal } from '../database/vault.ts'
import type { OwnerId, PersonId } from '../domain/people/ids.ts'
import { sessionLimits } from '../domain/sign-in/limits.ts'
import type { Arrived } from './sign-in.ts'
import { hashed, newToken, type SignInShell } from './sign-in-shell.ts'

export type { SessionRow } from '../database/records/sign-in/session.ts'

export const findSession = (shell: SignInShell, token: string): Promise<SeenSession | null> =>
  seeSession(shell.db, hashed(token))

/** A new token for whoever has become more, or less, than when the old one was made; null where somebody was quicker. */
export const rotateToken = async (shell: SignInShell, token: string): Promise<string | null> => {
  const next = newToken()
  return (await rotateSession(shell.db, hashed(token), hashed(next))) ? next : null
}

/** Answers what signing out at the provider needs; null where that can't be read, which keeps nobody from leaving. */
export const signOut = async (
  shell: SignInShell,
  { sessionId, identityId }: { readonly sessionId: string; readonly identityId: string },
): Promise<string | null> => {
  await endSession(shell.db, sessionId, 'signed-out')
  const facts = await signOutFactsOf(shell.db, sessionId)
  if (!facts) return null
  try {
    return unseal(shell.secrets.seal, facts.sealedIdToken, `id-token|${identityId}`).toString()
  } catch {
    return null
  }
}

/** The device goes to a pupil: one page, and no way back without signing in. */
export const handToPupil = (shell: SignInShell, sessionId: string, path: string): Promise<void> =>
  keepToPage(shell.db, sessionId, path)

export const signOutFromProvider = (shell: SignInShell, issuer: string, sid: string): Promise<number> =>
  endSessionsOfProvider(shell.db, issuer, sid)

export const otherPersonsOf = (shell: SignInShell, identityId: string) => personsOf(shell.db, identityId)

/**
 * Changing who one is: the old session ends, the new one has a new token and no longer life. To become a pupil one
 * signs in anew, unless the provider asked for this session in the first place.
 */
export const becomePerson = async (
  shell: SignInShell,
  session: Pick<SessionRow, 'sessionId' | 'identityId' | 'sharedDevice'>,
  wanted: { readonly owner: OwnerId; readonly person: PersonId },
): Promise<Arrived> => {
  const persons = await personsOf(shell.db, session.identityId)
  const person = persons.find((one) => one.ownerId === wanted.owner && one.personId === wanted.person)
  const facts = await signOutFactsOf(shell.db, session.sessionId)
  if (!person || !facts) return { kind: 'refused', refusal: 'attempt-unknown' }
  const { idleMinutes, absoluteMinutes, promptLogin } = sessionLimits(person.part, session.sharedDevice)
  if (promptLogin && !session.sharedDevice) return { kind: 'ask-again' }
  const token = newToken()
  await endSession(shell.db, session.sessionId, 'another-person')
  await insertSession(shell.db, {
    sessionId: shell.newId(),
    tokenHash: hashed(token),
    identityId: session.identityId,
    ownerId: person.ownerId,
    personId: person.personId,
    vouched: facts,
    idleMinutes,
    absoluteMinutes: Math.min(absoluteMinutes, facts.minutesLeft),
    sharedDevice: session.sharedDevice || promptLogin,
  })
  return { kind: 'opened', token }
}

/** What was being sent when it could not be taken. */
export interface KeptForm {
  readonly ownerId: string
  readonly personId: string
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

const keptKey = (shell: SignInShell, cookie: string): Buffer =>
  Buffer.from(hkdfSync('sha256', shell.secrets.seal, cookie, 'varde kept form', 32))

/** Sealed with a key that needs the browser's cookie: neither database nor key file opens it alone. */
export const keepForm = async (shell: SignInShell, form: KeptForm): Promise<string> => {
  const cookie = newToken()
  const sealed = seal(keptKey(shell, cookie), Buffer.from(JSON.stringify(form)), 'kept-form')
  await insertKeptForm(shell.db, hashed(cookie), sealed)
  return cookie
}

/** Only for the person who wrote it; for anybody else at this device it is destroyed. */
export const keptForm = async (
  shell: SignInShell,
  cookie: string,
  who: { readonly ownerId: string; readonly personId: string },
): Promise<KeptForm | null> => {
  const sealed = await findKeptForm(shell.db, hashed(cookie))
  if (!sealed) return null
  const form: KeptForm = JSON.parse(unseal(keptKey(shell, cookie), sealed, 'kept-form').toString())
  if (form.ownerId === who.ownerId && form.personId === who.personId) return form
  await removeKeptForm(shell.db, hashed(cookie))
  return null
}

export const forgetForm = (shell: SignInShell, cookie: string): Promise<void> =>
  removeKeptForm(shell.db, hashed(cookie))
