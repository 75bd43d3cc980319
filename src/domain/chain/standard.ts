import type { Chain, ChainId } from './chain.ts'
import { chainOf } from './sketch.ts'

const concern = chainOf('concern', 'seen', {
  seen: { by: ['contact-teacher'], to: { done: 'may-lack-safety' } },
  'may-lack-safety': {
    by: ['contact-teacher'],
    law: 'ask-whether-safe',
    within: 'at-once',
    to: { yes: 'principal-now', unknown: 'principal-now', no: 'first-measures' },
  },
  'principal-now': {
    by: ['staff'],
    law: 'tell-principal',
    within: 'at-once',
    shownBy: ['concern-reported'],
    to: { done: 'goes-on-as-safety' },
  },
  'goes-on-as-safety': { shownBy: ['case-opened'], to: {} },
  'first-measures': {
    by: ['contact-teacher'],
    law: 'contact-home',
    within: 5,
    shownBy: ['guardian-contacted', 'immediate-measures-set'],
    to: { done: 'first-evaluation' },
  },
  'first-evaluation': {
    by: ['contact-teacher', 'counsellor'],
    law: 'hear-pupil',
    within: 15,
    shownBy: ['evaluated'],
    to: { effect: 'closed', 'no-effect': 'leader-told', unknown: 'principal-now' },
  },
  'leader-told': { by: ['contact-teacher'], within: 1, to: { done: 'resource-team' } },
  'resource-team': {
    by: ['resource-team'],
    within: 10,
    shownBy: ['resource-team-discussed'],
    to: { done: 'meeting' },
  },
  meeting: {
    by: ['social-teacher', 'contact-teacher', 'nearest-leader'],
    within: 5,
    shownBy: ['meeting', 'minutes-filed'],
    to: { done: 'new-measures' },
  },
  'new-measures': {
    by: ['social-teacher', 'contact-teacher'],
    within: 5,
    shownBy: ['plan-approved'],
    to: { done: 'evaluation' },
  },
  evaluation: {
    by: ['social-teacher', 'contact-teacher'],
    law: 'evaluate-with-pupil',
    within: 15,
    shownBy: ['evaluated'],
    to: { effect: 'closed', 'no-effect': 'new-measures', unknown: 'principal-now' },
  },
  closed: { shownBy: ['case-closed'], to: {} },
})

const safety = chainOf('safety', 'known', {
  known: { by: ['staff'], shownBy: ['concern-reported'], to: { done: 'principal-told' } },
  'principal-told': {
    by: ['staff'],
    law: 'tell-principal',
    within: 'at-once',
    shownBy: ['concern-opened', 'concern-routed'],
    to: { done: 'roles-settled' },
  },
  'roles-settled': {
    by: ['principal'],
    within: 1,
    shownBy: ['roles-settled', 'case-opened'],
    to: { done: 'pupil-heard' },
  },
  'pupil-heard': {
    by: ['social-teacher', 'contact-teacher'],
    law: 'hear-pupil',
    within: 1,
    shownBy: ['pupil-talked'],
    to: { done: 'measures-at-once' },
  },
  'measures-at-once': {
    by: ['social-teacher', 'contact-teacher'],
    law: 'set-measures',
    within: 1,
    shownBy: ['immediate-measures-set'],
    to: { done: 'home-contacted' },
  },
  'home-contacted': {
    by: ['contact-teacher'],
    law: 'contact-home',
    within: 1,
    shownBy: ['guardian-contacted', 'guardian-contact-held'],
    to: { done: 'investigation' },
  },
  investigation: {
    by: ['teacher', 'counsellor', 'leadership'],
    law: 'investigate',
    within: 5,
    shownBy: ['investigation-concluded'],
    to: { done: 'meeting' },
  },
  meeting: {
    by: ['leadership'],
    within: 5,
    shownBy: ['meeting', 'minutes-filed', 'guardian-contacted'],
    to: { done: 'plan' },
  },
  plan: {
    by: ['social-teacher', 'contact-teacher', 'principal'],
    law: 'write-plan',
    within: 5,
    shownBy: ['plan-approved'],
    to: { done: 'sent-home' },
  },
  'sent-home': {
    by: ['social-teacher'],
    within: 1,
    shownBy: ['plan-sent-home'],
    to: { done: 'evaluation' },
  },
  evaluation: {
    by: ['social-teacher', 'contact-teacher'],
    law: 'evaluate-with-pupil',
    within: 15,
    shownBy: ['evaluated'],
    to: { effect: 'closed', 'no-effect': 'changed' },
  },
  changed: {
    by: ['social-teacher', 'contact-teacher', 'resource-team'],
    law: 'set-measures',
    within: 5,
    shownBy: ['plan-approved'],
    to: { done: 'evaluation' },
  },
  closed: { shownBy: ['case-closed'], to: { done: 'followed-up' } },
  'followed-up': { by: ['contact-teacher'], shownBy: ['followed-up'], to: { yes: 'ended', no: 'changed' } },
  ended: { to: {} },
})

const absence = chainOf('absence', 'found', {
  found: { by: ['contact-teacher'], within: 1, shownBy: ['absence-noted'], to: { done: 'may-lack-safety' } },
  'may-lack-safety': {
    by: ['contact-teacher'],
    law: 'ask-whether-safe',
    within: 'at-once',
    to: { yes: 'principal-now', unknown: 'principal-now', no: 'cause' },
  },
  'principal-now': {
    by: ['staff'],
    law: 'tell-principal',
    within: 'at-once',
    shownBy: ['concern-reported'],
    to: { done: 'goes-on-as-safety' },
  },
  'goes-on-as-safety': { shownBy: ['case-opened'], to: {} },
  cause: {
    by: ['contact-teacher'],
    law: 'hear-pupil',
    within: 3,
    shownBy: ['pupil-talked', 'guardian-contacted'],
    to: { done: 'measures' },
  },
  measures: {
    by: ['contact-teacher'],
    within: 5,
    shownBy: ['immediate-measures-set'],
    to: { done: 'first-effect' },
  },
  'first-effect': { by: ['contact-teacher'], within: 10, to: { effect: 'closed', 'no-effect': 'meeting' } },
  meeting: {
    by: ['year-lead', 'teacher', 'social-teacher'],
    within: 5,
    shownBy: ['meeting', 'minutes-filed'],
    to: { done: 'resource-team' },
  },
  'resource-team': {
    by: ['resource-team', 'contact-teacher'],
    within: 10,
    shownBy: ['resource-team-discussed'],
    to: { done: 'new-measures' },
  },
  'new-measures': {
    by: ['contact-teacher', 'resource-team'],
    within: 5,
    shownBy: ['plan-approved'],
    to: { done: 'evaluation' },
  },
  evaluation: {
    by: ['contact-teacher', 'resource-team'],
    law: 'evaluate-with-pupil',
    within: 15,
    shownBy: ['evaluated'],
    to: { effect: 'closed', 'no-effect': 'new-measures' },
  },
  closed: { shownBy: ['case-closed'], to: {} },
})

/**
 * The chains of the example plan (plan inventory, section 7), put right where it contradicts the law: C1 begins with
 * the question whether the pupil may lack a safe environment, and whoever answers yes or doesn't know tells rektor now.
 */
export const standardChains: Readonly<Record<ChainId, Chain>> = { concern, safety, absence }
