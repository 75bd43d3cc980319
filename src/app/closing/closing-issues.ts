import { z } from 'zod'
import type { ClosingWishRefusal } from '../../commands/closing.ts'
import { closingGrounds } from '../../domain/journal/facts.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { choiceOf, maybeWords, tick, wholeNumber } from '../form-fields.ts'
import type { FieldIssue } from '../forms.ts'

export const closingForm = z.object({
  version: wholeNumber(1, 1_000_000),
  ground: choiceOf(closingGrounds),
  reason: maybeWords(4000),
  guardiansInformed: tick,
  tellOwner: tick,
  leave: tick,
  leftWords: maybeWords(2000),
})

const places: Readonly<Partial<Record<ClosingWishRefusal, string>>> = {
  'reason-missing': 'reason',
  'owner-not-notified': 'tellOwner',
}

const aside: readonly ClosingWishRefusal[] = ['changed-meanwhile', 'not-leading', 'no-holder']

/** Where each refusal is put right; what the pupil's own word lacks is said at the ground that was chosen. */
export const issuesFor = (refusals: readonly ClosingWishRefusal[]): readonly FieldIssue[] =>
  refusals.filter((code) => !aside.includes(code)).map((code) => ({ field: places[code] ?? 'ground', code }))

/** What no field can mend: somebody else has been there. */
export const conflictOf = (t: Texts, refusals: readonly ClosingWishRefusal[]): string | null => {
  if (refusals.includes('changed-meanwhile')) return t.closing.changed
  if (refusals.includes('not-leading')) return t.closing.notLeading
  return refusals.includes('no-holder') ? t.closing.noHolder : null
}
