/** In what part a person signs in; one who is pupil and something else counts as pupil. */
export type SignInPart = 'staff' | 'guardian' | 'pupil'

export interface SessionLimits {
  readonly idleMinutes: number
  readonly absoluteMinutes: number
  /** The provider must ask again, whoever sat here before. */
  readonly promptLogin: boolean
}

const byPart: Record<SignInPart, SessionLimits> = {
  staff: { idleMinutes: 60, absoluteMinutes: 600, promptLogin: false },
  guardian: { idleMinutes: 30, absoluteMinutes: 600, promptLogin: false },
  pupil: { idleMinutes: 15, absoluteMinutes: 60, promptLogin: true },
}

/** Whoever sits down next at a shared device must not find the one before. */
export const sessionLimits = (part: SignInPart, sharedDevice: boolean): SessionLimits =>
  sharedDevice ? byPart.pupil : byPart[part]

/** No session outlives this, whatever the part; the database holds the same number. */
export const longestSessionMinutes = 600

/** What sealed compartments, export, grants and routing ask for. */
export const freshSignInMinutes = 15
