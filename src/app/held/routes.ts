import type { Route } from '../route.ts'
import { conversationsPage, saveConversations } from './conversations-page.tsx'
import { receiptsPage, saveReceipt } from './receipts-page.tsx'

const who = 'signed-in'
const base = '/plan/:school/:year'

export const heldRoutes = [
  { method: 'get', path: `${base}/receipts`, name: 'receipts', who, handle: receiptsPage },
  { method: 'post', path: `${base}/receipts`, name: 'receipts-save', who, handle: saveReceipt },
  { method: 'get', path: `${base}/conversations`, name: 'conversations', who, handle: conversationsPage },
  {
    method: 'post',
    path: `${base}/conversations`,
    name: 'conversations-save',
    who,
    handle: saveConversations,
  },
] as const satisfies readonly Route[]
