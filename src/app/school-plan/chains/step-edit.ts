import type { Chain, Step } from '../../../domain/chain/chain.ts'
import {
  stepAdded,
  stepMovedDown,
  stepMovedUp,
  stepRemoved,
  stepWritten,
} from '../../../domain/chain/editing.ts'
import { type StepFields, writtenFrom } from './step-form.ts'

/** The chain as it would be; null where the step can't be moved or taken out from where it is. */
export const chainAfter = (
  chain: Chain,
  { step, newId }: { readonly step: Step | null; readonly newId: string },
  fields: StepFields,
): Chain | null => {
  if (step === null) {
    const { after, via } = fields
    const { words, responsible, within } = writtenFrom(fields, null)
    return after === null || words === null
      ? null
      : stepAdded(chain, { id: newId, after, via: via ?? 'done', words, responsible, within })
  }
  switch (fields.do) {
    case 'up':
      return stepMovedUp(chain, step.id)
    case 'down':
      return stepMovedDown(chain, step.id)
    case 'remove':
      return stepRemoved(chain, step.id)
    case 'save':
    case null:
      return stepWritten(chain, step.id, writtenFrom(fields, step))
  }
}
