import type { Route } from '../route.ts'
import { askThem } from './asking-post.ts'
import { evaluationPage, layDown } from './evaluation-page.tsx'
import { evaluationsPage } from './evaluations-page.tsx'
import { giveNewsReason, planNewsPage } from './news-page.tsx'

const who = 'signed-in'
const base = '/plan/:school/:year'

export const planEvaluationRoutes = [
  { method: 'get', path: `${base}/evaluation`, name: 'plan-evaluation.list', who, handle: evaluationsPage },
  { method: 'post', path: `${base}/evaluation`, name: 'plan-evaluation.lay-down', who, handle: layDown },
  { method: 'post', path: `${base}/evaluation/asking`, name: 'plan-evaluation.ask', who, handle: askThem },
  { method: 'get', path: `${base}/evaluation/:kind`, name: 'plan-evaluation', who, handle: evaluationPage },
  { method: 'get', path: `${base}/news`, name: 'plan-news', who, handle: planNewsPage },
  { method: 'post', path: `${base}/news`, name: 'plan-news.reason', who, handle: giveNewsReason },
] as const satisfies readonly Route[]
