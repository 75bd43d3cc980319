import { logAccess } from '../database/records/access-log.ts'
import { readPlanAt } from '../database/records/school-plan/plan-at.ts'
import type { Chain } from '../domain/chain/chain.ts'
import { type ChainStanding, type Shown, standingOn } from '../domain/chain/standing.ts'
import { standardChains } from '../domain/chain/standard.ts'
import type { SafetyRecord } from '../domain/journal/journal.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { absent, query } from './query.ts'

export interface CaseChain {
  readonly file: CaseFile
  readonly chain: Chain
  readonly standing: ChainStanding
  /** The version of the school's plan that it is from; null where it is the standard chain. */
  readonly version: number | null
}

/** Everything that was written, in the order in which it was written: a chain follows a case from its first concern. */
const shownIn = ({ concerns, case: opened }: SafetyRecord): readonly Shown[] =>
  [...concerns.flatMap(({ entries }) => entries), ...(opened?.entries ?? [])]
    .toSorted((a, b) =>
      Temporal.Instant.compare(Temporal.Instant.from(a.recorded), Temporal.Instant.from(b.recorded)),
    )
    .map(({ kind }, at) => ({ kind, seq: at + 1 }))

/** Where a case stands on the chain that was in force at its school when it was opened. Logged as every reading of a case. */
export const caseChain = query(
  'case.read',
  async (scope, { number }: { readonly number: string }): Promise<CaseChain | typeof absent> => {
    const file = await readCaseFile(scope, number)
    if (file === null) return absent
    const { compartment, school_id, opened_at } = file.row
    await logAccess(scope, { action: 'case.read', outcome: 'granted', stream: file.id, compartment })
    const inForce = await readPlanAt(scope.tx, {
      owner: scope.actor.owner,
      school: school_id,
      at: opened_at,
    })
    const own = inForce?.plan.chains.safety
    const chain = own ?? standardChains.safety
    return {
      file,
      chain,
      standing: standingOn(chain, shownIn(file.record)),
      version: own === undefined ? null : (inForce?.version ?? null),
    }
  },
)
