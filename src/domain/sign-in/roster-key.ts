/** What a school register knows a person by, and an identity provider vouches for. Never an e-mail address. */
export type RosterKeyKind = 'feide-principal' | 'national-identity-number' | 'entra-object'

export interface RosterKey {
  readonly kind: RosterKeyKind
  readonly value: string
}

/** Synthetic numbers carry 80 more in the month; real ones never do. */
export const isSyntheticNumber = (number: string): boolean => /^\d{2}(8[1-9]|9[0-2])\d{7}$/.test(number)
