import type { CaseEntryKind, EntryKind } from '../../domain/journal/entry-kinds.ts'
import { byHandKinds } from '../../commands/case/by-hand.ts'

/** What has a page to be put right on. Who, when and what of a plan are put right by a new version. */
const written = [
  'pupil-talked',
  'other-talked',
  'guardian-contacted',
  'guardian-contact-held',
  'observed',
  'note',
  'immediate-measures-set',
  'investigation-opened',
  'investigation-extended',
  'investigation-concluded',
  'best-interest-assessed',
  'seriousness-assessed',
  'owner-notified',
  'meeting',
  'physical-intervention',
  'plan-approved',
  'evaluated',
  'case-closed',
] as const satisfies readonly CaseEntryKind[]

const correctable: ReadonlySet<EntryKind> = new Set<EntryKind>([...written, ...byHandKinds])

export const isCorrectable = (kind: EntryKind): boolean => correctable.has(kind)
