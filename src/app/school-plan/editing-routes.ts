import type { Route } from '../route.ts'
import { planDifferencePage } from './changes/difference-page.tsx'
import { planHistoryPage, restoreInPlan } from './changes/history-page.tsx'
import { planStepPage, savePlanStep, standardChainAgain } from './chains/step-page.tsx'
import { endPlanEditor, namePlanEditor, planEditorsPage } from './steering/editors-page.tsx'
import { planSettingsPage, savePlanSettings } from './steering/settings-page.tsx'
import { planTemplatePage, takeOverFromTemplate } from './template/template-page.tsx'
import { planWriteInPage } from './origins/write-in-page.tsx'
import { planSectionPage, savePlanSection } from './structure/section-page.tsx'
import { moveInPlan, planSectionsPage } from './structure/sections-page.tsx'

const who = 'signed-in'
const base = '/plan/:school/:year'
const get = (path: string, name: string, handle: Route['handle']): Route => ({
  method: 'get',
  path: `${base}${path}`,
  name,
  who,
  handle,
})
const post = (path: string, name: string, handle: Route['handle']): Route => ({
  method: 'post',
  path: `${base}${path}`,
  name,
  who,
  handle,
})

/** What those who write in a plan have beside its lines. */
export const editingRoutes: readonly Route[] = [
  get('/write-in/:origin', 'school-plan.write-in', planWriteInPage),
  get('/sections', 'school-plan.sections', planSectionsPage),
  post('/sections', 'school-plan.reorder', moveInPlan),
  get('/sections/:section', 'school-plan.section', planSectionPage),
  post('/sections/:section', 'school-plan.section-save', savePlanSection),
  get('/editors', 'school-plan.editors', planEditorsPage),
  post('/editors', 'school-plan.name-editor', namePlanEditor),
  post('/editors/end', 'school-plan.end-editor', endPlanEditor),
  get('/settings', 'school-plan.settings', planSettingsPage),
  post('/settings', 'school-plan.settings-save', savePlanSettings),
  get('/changes', 'school-plan.history', planHistoryPage),
  post('/changes', 'school-plan.restore', restoreInPlan),
  get('/difference', 'school-plan.difference', planDifferencePage),
  get('/template', 'school-plan.template', planTemplatePage),
  post('/template', 'school-plan.take-over', takeOverFromTemplate),
  post('/chains/:chain', 'school-plan.chain-standard', standardChainAgain),
  get('/chains/:chain/steps/:step', 'school-plan.step', planStepPage),
  post('/chains/:chain/steps/:step', 'school-plan.step-save', savePlanStep),
]
