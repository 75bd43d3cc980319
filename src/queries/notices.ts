import { logAccess } from '../database/records/access-log.ts'
import { type MyNotices, readMyNotices } from '../database/records/notices/mine.ts'
import { query } from './query.ts'

export type { MyAlarm, MyNotice, MyNotices, NoticePlace } from '../database/records/notices/mine.ts'

/** One's own, and the alarms that one is to look at. */
export const myNotices = query('notice.list', async (scope): Promise<MyNotices> => {
  const mine = await readMyNotices(scope)
  await logAccess(scope, { action: 'notice.list', outcome: 'granted' })
  return mine
})
