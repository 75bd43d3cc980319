import { logAccess } from '../../database/records/access-log.ts'
import { type InboxRow, readInbox, readWithheld } from '../../database/records/concern/file.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { streamId } from '../../domain/people/ids.ts'
import { isLeadership, isOwnerRole } from '../../domain/people/role.ts'
import { absent, query } from '../query.ts'
import { logConcernRead, readConcernFile } from './file.ts'

export type { InboxRow } from '../../database/records/concern/file.ts'

export interface InboxView {
  readonly rows: readonly InboxRow[]
  /** Something may lie behind a newer sign-in. */
  readonly waits: boolean
  readonly officer: boolean
}

/** New concerns, for leaders and for the owner: what each sees is decided by the rows themselves. */
export const inbox = query('concern.list', async (scope): Promise<InboxView> => {
  const { actor } = scope
  if (!actor.twoFactor) throw new NotPermitted('two-factor')
  const officer = actor.roles.some(({ role }) => isOwnerRole(role))
  // Whatever waits with the owner is sealed: without a fresh sign-in the list would look empty.
  if (officer && !actor.fresh) throw new NotPermitted('fresh-sign-in')
  const schools = actor.roles.flatMap(({ role, school }) =>
    isLeadership(role) && school !== null ? [school] : [],
  )
  const rows = await readInbox(scope, { schools, officer })
  const streams = rows.map(({ concern_id }) => streamId(concern_id))
  await logAccess(scope, { action: 'concern.list', outcome: 'granted', streams })
  return { rows, waits: await readWithheld(scope), officer }
})

/** One concern. */
export const concernPage = query('concern.read', async (scope, { number }: { readonly number: string }) => {
  const file = await readConcernFile(scope, number)
  if (file === null) return absent
  await logConcernRead(scope, file)
  return file
})

/** For a page that decides something about it; only for whoever may. */
export const concernForAct = query(
  'concern.read',
  async (scope, { number, act }: { readonly number: string; readonly act: string }) => {
    const file = await readConcernFile(scope, number)
    if (file === null) return absent
    await logConcernRead(scope, file, act)
    return file
  },
)
