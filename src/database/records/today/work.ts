import { sql } from 'kysely'
import type { EvaluatedYear } from '../../../domain/evaluation/waiting.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import { schoolYearOf, yearBefore } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'

interface Counted {
  readonly school: string
  readonly year: string
  readonly count: number
}

/** What the gate says waits for whoever asks, in the work with the plans: ids, days and counts. Null: nothing of it. */
export interface WaitingWork {
  readonly comments?: readonly Counted[] | null
  readonly answers?:
    | readonly {
        readonly body: string
        readonly kind: BodyKind
        readonly name: string | null
        readonly by: DateText
        readonly school: string
        readonly year: string
        /** They sit in it; else they lead the school. */
        readonly mine: boolean
      }[]
    | null
  readonly evaluations?: readonly (EvaluatedYear & { readonly school: string })[] | null
  readonly deviations?:
    | readonly { readonly deviation: string; readonly due: DateText; readonly mine: boolean }[]
    | null
  /** How many that nobody has begun to follow up, for those who lead. */
  readonly newDeviations?: number
  readonly receipts?: readonly Counted[] | null
  readonly readAlone?: readonly Counted[] | null
}

/** A part of the front page's one statement. */
export const workOf = (today: DateText) => {
  const year = schoolYearOf(today)
  return sql`gate.my_work(${year}, ${yearBefore(year)})
    || jsonb_build_object('newDeviations', gate.deviations_new())`
}
