import { sql } from 'kysely'
import { NotFound, NotPermitted } from '../../../domain/access/absence.ts'
import { type CaseId, caseId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import type { StreamKey } from '../../vault.ts'
import type { BlindKind } from '../blind-entry.ts'

/** The case of that number that this person works with, also where it can't be read just now; null tells nothing more. */
export const blindCase = async ({ tx }: Scope, number: string, kind: BlindKind): Promise<CaseId | null> => {
  const { rows } = await sql<{
    case_id: string | null
  }>`select gate.blind_case(${number}, ${kind}) as case_id`.execute(tx)
  const found = rows[0]?.case_id ?? null
  return found === null ? null : caseId(found)
}

/** The key to seal words with that the writer can't read back in this page's case. */
export const blindKey = async (
  { tx, shell, actor }: Scope,
  stream: CaseId,
  kind: BlindKind,
): Promise<StreamKey> => {
  const { rows } = await sql<{ key_id: string; wrapped: Buffer }>`
    select key_id, wrapped from gate.blind_head(${stream}, ${kind})`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new NotFound()
  return shell.vault.openStreamKey(actor.owner, stream, { keyId: row.key_id, wrapped: row.wrapped })
}

type Step = 'two-factor' | 'fresh-sign-in' | 'training'

/**
 * Why a number leads nowhere: a step that the person's own position asks for (a second factor, a newer sign-in), else
 * plainly not found. Asked alike for what is absent and for what is hidden.
 */
export const missingAs = async ({ tx }: Scope, number: string): Promise<NotFound | NotPermitted> => {
  const { rows } = await sql<{ step: Step | null }>`select gate.step_up_number(${number}) as step`.execute(tx)
  const step = rows[0]?.step ?? null
  return step === null ? new NotFound() : new NotPermitted(step)
}
