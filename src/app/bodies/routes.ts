import { classRoutes } from '../classes/routes.ts'
import { deviationRoutes } from '../deviations/routes.ts'
import type { Route } from '../route.ts'
import { answerPlanComment, showPlanComments } from './plan/answers-page.tsx'
import { saveNewBody, showBodies } from './bodies-page.tsx'
import { showBodyPage } from './body-page.tsx'
import { actInBody } from './body-post.ts'
import { showMeetingPage } from './meetings/meeting-page.tsx'
import { actInMeeting } from './meetings/meeting-post.ts'
import { saveMembers, showMembers } from './members-page.tsx'
import { sendComment, showCommentForm } from './plan/comment-page.tsx'
import { showBodyPlan } from './plan/plan-page.tsx'

const who = 'signed-in'
const body = '/bodies/:body'
const comments = '/plan/:school/:year/comments'

/** Bodies, and beside them what classes agree on and what went wrong. */
export const bodyRoutes = [
  { method: 'get', path: '/bodies', name: 'bodies', who, handle: showBodies },
  { method: 'post', path: '/bodies', name: 'bodies.set-up', who, handle: saveNewBody },
  { method: 'get', path: body, name: 'body', who, handle: showBodyPage },
  { method: 'post', path: body, name: 'body.act', who, handle: actInBody },
  { method: 'get', path: `${body}/members`, name: 'body.members', who, handle: showMembers },
  { method: 'post', path: `${body}/members`, name: 'body.members-save', who, handle: saveMembers },
  { method: 'get', path: `${body}/meetings/:meeting`, name: 'body.meeting', who, handle: showMeetingPage },
  { method: 'post', path: `${body}/meetings/:meeting`, name: 'body.meeting-act', who, handle: actInMeeting },
  { method: 'get', path: `${body}/plan`, name: 'body.plan', who, handle: showBodyPlan },
  { method: 'get', path: `${body}/plan/:line`, name: 'body.plan-line', who, handle: showCommentForm },
  { method: 'post', path: `${body}/plan/:line`, name: 'body.plan-comment', who, handle: sendComment },
  { method: 'get', path: comments, name: 'school-plan.comments', who, handle: showPlanComments },
  { method: 'post', path: comments, name: 'school-plan.answer', who, handle: answerPlanComment },
  ...classRoutes,
  ...deviationRoutes,
] as const satisfies readonly Route[]
