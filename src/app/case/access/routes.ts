import type { AppContext } from '../../context.ts'
import type { Route } from '../../route.ts'
import { endApprover, nameApprover, showApprovers } from './approvers.tsx'
import { breakTheGlass, showBreakGlass } from './break-glass.tsx'
import { reportChildWelfare, showChildWelfare } from './child-welfare.tsx'
import { sendWeighed, showWeighed } from './child-welfare-weighed.tsx'
import { move, showCompartment } from './compartment.tsx'
import { declare, showConflict } from './conflict.tsx'
import { approveExport, requestExport, showExport } from './export.tsx'
import { handOver, handOverAll, showHandOver, showHandOverAll } from './hand-over.tsx'
import { addToTeam, showMembers, takeOutOfTeam } from './members.tsx'
import { sendOtherPupil, showOtherPupil } from './other-pupil.tsx'
import { sendPupilWords, showPupilWords, showThanks } from './pupil-words.tsx'

type Handle = (c: AppContext) => Response | Promise<Response>

/** A page that shows a form, and the same address that takes it. */
const pair = (path: string, name: string, show: Handle, send: Handle): readonly Route[] => [
  { method: 'get', path, name: `${name}.form`, who: 'signed-in', handle: show },
  { method: 'post', path, name, who: 'signed-in', handle: send },
]

const only = (path: string, name: string, handle: Handle): Route => ({
  method: 'post',
  path,
  name,
  who: 'signed-in',
  handle,
})

/** Who has the case, and what is done with it as a whole. */
export const accessRoutes: readonly Route[] = [
  ...pair('/cases/:number/members', 'case.members', showMembers, addToTeam),
  only('/cases/:number/members/remove', 'case.members.remove', takeOutOfTeam),
  ...pair('/cases/:number/hand-over', 'case.hand-over', showHandOver, handOver),
  ...pair('/hand-over', 'hand-over', showHandOverAll, handOverAll),
  ...pair('/cases/:number/conflict', 'case.conflict', showConflict, declare),
  ...pair('/cases/:number/compartment', 'case.compartment', showCompartment, move),
  ...pair('/break-glass', 'break-glass', showBreakGlass, breakTheGlass),
  ...pair('/cases/:number/child-welfare-report', 'case.child-welfare', showChildWelfare, reportChildWelfare),
  ...pair('/cases/:number/child-welfare-weighed', 'case.child-welfare-weighed', showWeighed, sendWeighed),
  ...pair('/cases/:number/pupil-words', 'case.pupil-words', showPupilWords, sendPupilWords),
  ...pair('/cases/:number/other-pupil', 'case.other-pupil', showOtherPupil, sendOtherPupil),
  ...pair('/cases/:number/approvers', 'case.approvers', showApprovers, nameApprover),
  only('/cases/:number/approvers/end', 'case.approvers.end', endApprover),
  ...pair('/cases/:number/export', 'case.export', showExport, requestExport),
  only('/cases/:number/export/approve', 'case.export.approve', approveExport),
  { method: 'get', path: '/thanks', name: 'pupil-words.thanks', who: 'anyone', handle: showThanks },
]
