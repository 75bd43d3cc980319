import { markAlarmSeen, markSeen } from '../database/records/notices/mine.ts'
import { logAccess } from '../database/records/access-log.ts'
import { NotFound } from '../domain/access/absence.ts'
import type { InstantText } from '../domain/journal/facts.ts'
import { accept, command } from './command.ts'

/** What was shown has been seen; what came while one looked has not. */
export const seeNotices = command('notice.see', async (scope, { until }: { readonly until: InstantText }) => {
  await markSeen(scope, until)
  return accept(null)
})

/** Somebody has looked at it; what they do about it is not the program's. */
export const seeAlarm = command('alarm.see', async (scope, { alarm }: { readonly alarm: string }) => {
  if (!(await markAlarmSeen(scope, alarm))) throw new NotFound()
  await logAccess(scope, { action: 'alarm.see', outcome: 'granted' })
  return accept(null)
})
