/** Why an identity no longer leads to a person. */
export const unlinkingReasons = ['new-account', 'wrong-person', 'account-astray', 'left'] as const
export type UnlinkingReason = (typeof unlinkingReasons)[number]
