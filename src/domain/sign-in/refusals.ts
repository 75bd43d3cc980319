/** Why somebody who came back from a provider was not let in. Each has its sentence in the texts. */
export const signInRefusals = [
  'cancelled',
  'provider-unknown',
  'provider-out-of-reach',
  'attempt-unknown',
  'response-not-valid',
  'assurance-too-low',
  'not-fresh',
  'another-person',
  'number-of-the-other-kind',
  'too-many-attempts',
] as const
export type SignInRefusal = (typeof signInRefusals)[number]

export const invitationRefusals = ['code-not-valid', 'already-linked', 'too-many-attempts'] as const
export type InvitationRefusal = (typeof invitationRefusals)[number]
