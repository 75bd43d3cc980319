import { seal } from '../database/vault.ts'
import {
  identityFor,
  type LinkedPerson,
  linkByRosterKey,
  personsOf,
  redeemInvitation,
} from '../database/records/sign-in/identity.ts'
import {
  endSession,
  insertSession,
  liveIdentityOf,
  renewSession,
  seeSession,
  type Vouched,
} from '../database/records/sign-in/session.ts'
import {
  type Attempt,
  findUnfinished,
  insertAttempt,
  insertUnfinished,
  mayTryCode,
  removeUnfinished,
  takeAttempt as takeAttemptRow,
  type Unfinished,
} from '../database/records/sign-in/sign-in-attempt.ts'
import type { OwnerId, PersonId } from '../domain/people/ids.ts'
import { longestSessionMinutes, sessionLimits } from '../domain/sign-in/limits.ts'
import type { InvitationRefusal, SignInRefusal } from '../domain/sign-in/refusals.ts'
import { isSyntheticNumber, type RosterKey } from '../domain/sign-in/roster-key.ts'
import { hashed, newToken, plainCode, type SignInShell } from './sign-in-shell.ts'

/** What a provider vouched for, as delivery/identity read it. */
export interface Arrival {
  readonly providerId: string
  readonly issuer: string
  readonly subject: string
  readonly rosterKey: RosterKey | null
  /** Said without vouching for it: never a role, never a person. */
  readonly hints: Unfinished['hints']
  readonly acr: string | null
  readonly twoFactor: boolean
  readonly authTime: number
  readonly providerSession: string | null
  readonly idToken: string
}

export interface AttemptWish {
  readonly browser: string
  readonly providerId: string
  readonly returnTo: string
  /** More is asked of this session, of the same person. */
  readonly stepUpSession: string | null
  readonly wantsTwoFactor: boolean
  readonly promptLogin: boolean
  readonly sharedDevice: boolean
}

export type { LinkedPerson } from '../database/records/sign-in/identity.ts'
export type { Attempt } from '../database/records/sign-in/sign-in-attempt.ts'

/** Everything that must come back unchanged stays here; the browser carries only `state` and a cookie. */
export const beginAttempt = async (shell: SignInShell, wish: AttemptWish) => {
  const [state, nonce, codeVerifier] = [newToken(), newToken(), newToken()]
  const maxAge = longestSessionMinutes * 60
  const { browser, ...rest } = wish
  await insertAttempt(shell.db, {
    ...rest,
    stateHash: hashed(state),
    browserHash: hashed(browser),
    nonce,
    codeVerifier,
    maxAge,
  })
  return { state, nonce, codeVerifier, maxAge }
}

export const takeAttempt = (shell: SignInShell, state: string, browser: string): Promise<Attempt | null> =>
  takeAttemptRow(shell.db, hashed(state), hashed(browser))

export type Arrived =
  | { readonly kind: 'opened'; readonly token: string }
  | { readonly kind: 'choose' | 'unlinked'; readonly token: string }
  | { readonly kind: 'ask-again' }
  | { readonly kind: 'refused'; readonly refusal: SignInRefusal }

const clockSkewSeconds = 60

/** The one way from a provider's word to a session. */
export const arrive = async (
  shell: SignInShell,
  attempt: Attempt,
  arrival: Arrival,
  tokenBefore: string | null,
): Promise<Arrived> => {
  const prompted = arrival.authTime >= attempt.startedAt - clockSkewSeconds
  const refusal = refusalOf(shell, attempt, arrival, prompted)
  if (refusal) return { kind: 'refused', refusal }

  const identityId = await identityFor(shell.db, { ...arrival, newId: shell.newId })
  const vouched = vouchedBy(shell, arrival, identityId)
  if (attempt.stepUpSession !== null) {
    const who = await liveIdentityOf(shell.db, attempt.stepUpSession)
    if (who)
      return stepUp(
        shell,
        attempt.stepUpSession,
        vouched,
        who.issuer === arrival.issuer && who.subject === arrival.subject,
      )
  }

  if (arrival.rosterKey) await linkByRosterKey(shell.db, identityId, arrival.rosterKey, shell.fingerprint)
  const unfinished = {
    identityId,
    vouched,
    sharedDevice: attempt.sharedDevice,
    prompted,
    returnTo: attempt.returnTo,
    hints: arrival.hints,
  }
  const persons = await personsOf(shell.db, identityId)
  const [only, ...others] = persons
  if (only && others.length === 0) return openFor(shell, only, unfinished, tokenBefore)

  if (tokenBefore !== null) await endBefore(shell, tokenBefore)
  const token = newToken()
  await insertUnfinished(shell.db, hashed(token), unfinished)
  return { kind: only ? 'choose' : 'unlinked', token }
}

const refusalOf = (
  shell: SignInShell,
  attempt: Attempt,
  arrival: Arrival,
  prompted: boolean,
): SignInRefusal | null => {
  if (attempt.providerId !== arrival.providerId) return 'attempt-unknown'
  if (attempt.promptLogin && !prompted) return 'not-fresh'
  if (attempt.wantsTwoFactor && !arrival.twoFactor) return 'assurance-too-low'
  const { rosterKey } = arrival
  const synthetic = rosterKey?.kind === 'national-identity-number' ? isSyntheticNumber(rosterKey.value) : null
  return synthetic !== null && synthetic !== (shell.instance === 'demonstration')
    ? 'number-of-the-other-kind'
    : null
}

const vouchedBy = (shell: SignInShell, arrival: Arrival, identityId: string): Vouched => ({
  ...arrival,
  sealedIdToken: seal(shell.secrets.seal, Buffer.from(arrival.idToken), `id-token|${identityId}`),
})

const stepUp = async (
  shell: SignInShell,
  sessionId: string,
  vouched: Vouched,
  samePerson: boolean,
): Promise<Arrived> => {
  if (!samePerson) return { kind: 'refused', refusal: 'another-person' }
  const token = newToken()
  const renewed = await renewSession(shell.db, sessionId, hashed(token), vouched)
  return renewed ? { kind: 'opened', token } : { kind: 'refused', refusal: 'attempt-unknown' }
}

/** Pupils and shared devices get short sessions, and only when the provider asked for this very sign-in. */
const openFor = async (
  shell: SignInShell,
  person: LinkedPerson,
  { identityId, vouched, sharedDevice, prompted, hints }: Unfinished,
  tokenBefore: string | null,
): Promise<Arrived> => {
  // A hint can only shorten: whom the provider knows as a pupil alone gets a pupil's session, whatever is registered here.
  const part = hints.pupilOnly ? 'pupil' : person.part
  const { idleMinutes, absoluteMinutes, promptLogin } = sessionLimits(part, sharedDevice)
  if (promptLogin && !prompted) return { kind: 'ask-again' }
  if (tokenBefore !== null) await endBefore(shell, tokenBefore)
  const token = newToken()
  await insertSession(shell.db, {
    sessionId: shell.newId(),
    tokenHash: hashed(token),
    identityId,
    ownerId: person.ownerId,
    personId: person.personId,
    vouched,
    idleMinutes,
    absoluteMinutes,
    sharedDevice: sharedDevice || promptLogin,
  })
  return { kind: 'opened', token }
}

const endBefore = async (shell: SignInShell, token: string): Promise<void> => {
  const before = await seeSession(shell.db, hashed(token))
  if (before?.live) await endSession(shell.db, before.session.sessionId, 'signed-in-anew')
}

export interface UnfinishedSignIn {
  readonly persons: readonly LinkedPerson[]
  /** Schools that the provider names, to say where to ask. */
  readonly places: readonly string[]
  readonly returnTo: string
  readonly providerId: string
  readonly sharedDevice: boolean
}

export const unfinishedSignIn = async (
  shell: SignInShell,
  token: string,
): Promise<UnfinishedSignIn | null> => {
  const found = await findUnfinished(shell.db, hashed(token))
  if (!found) return null
  const { identityId, returnTo, sharedDevice, vouched, hints } = found
  return {
    places: hints.places,
    persons: await personsOf(shell.db, identityId),
    returnTo,
    sharedDevice,
    providerId: vouched.providerId,
  }
}

/** "Who are you today?": only among those the identity leads to; used once. */
export const choosePerson = async (
  shell: SignInShell,
  token: string,
  wanted: { readonly owner: OwnerId; readonly person: PersonId },
): Promise<Arrived> => {
  const found = await findUnfinished(shell.db, hashed(token))
  if (!found) return { kind: 'refused', refusal: 'attempt-unknown' }
  const persons = await personsOf(shell.db, found.identityId)
  const person = persons.find((one) => one.ownerId === wanted.owner && one.personId === wanted.person)
  if (!person || !(await removeUnfinished(shell.db, hashed(token))))
    return { kind: 'refused', refusal: 'attempt-unknown' }
  return openFor(shell, person, found, null)
}

export const handInInvitation = async (
  shell: SignInShell,
  token: string,
  code: string,
): Promise<'linked' | InvitationRefusal> => {
  const found = await findUnfinished(shell.db, hashed(token))
  if (!found) return 'code-not-valid'
  if (!(await mayTryCode(shell.db, hashed(token)))) return 'too-many-attempts'
  return redeemInvitation(shell.db, found.identityId, hashed(plainCode(code)))
}
