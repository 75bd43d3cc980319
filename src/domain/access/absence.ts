/** Thrown where a thing is absent or out of reach: the two are the same to whoever asks. */
export class NotFound extends Error {
  constructor() {
    super('not found')
  }
}

export type Missing = 'two-factor' | 'fresh-sign-in' | 'training' | 'role'

/** Thrown where the person must first do or be something that is no secret. */
export class NotPermitted extends Error {
  readonly missing: Missing
  constructor(missing: Missing) {
    super(missing)
    this.missing = missing
  }
}

/** Thrown where the session is unknown, ended or timed out: not one row of any table is to be had. */
export class NoSession extends Error {
  constructor() {
    super('the session has ended')
  }
}
