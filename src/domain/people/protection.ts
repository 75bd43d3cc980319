/** Protected address: known to named persons only, whoever else works with the pupil. */
export const protections = ['none', 'confidential', 'strictly-confidential'] as const
export type Protection = (typeof protections)[number]

export const isStricter = (one: Protection, other: Protection): boolean =>
  protections.indexOf(one) > protections.indexOf(other)
