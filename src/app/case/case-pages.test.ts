import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { openNorasPlan, openPlanTelling } from '../../../tests/plan-place.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { caseActs } from '../paths.ts'
import { byHandKinds } from '../../commands/case/by-hand.ts'

let telling: Telling
let application: Application
let mathilde: Visitor
let number: string

beforeAll(async () => {
  telling = await openPlanTelling('case-pages')
  number = await openNorasPlan(telling.play)
  application = openApplication(telling.world)
  mathilde = await application.as('mathilde')
})
afterAll(async () => {
  await application.close()
  await telling.close()
})

describe('the page of a case', () => {
  it('shows', async () => {
    const page = await mathilde.get(`/cases/${number}`)
    console.log(page.status, page.text)
    expect(page.status).toBe(200)
  })
})

const mine = [
  'pupil-talk',
  'other-talk',
  'guardian-contact',
  'guardian-hold',
  'observation',
  'immediate-measures',
  'investigation',
  'investigation/extension',
  'conclusion',
  'best-interest',
  'seriousness',
  'owner-notice',
  'meeting',
  'physical-intervention',
  'child-welfare-report',
  'members',
  'hand-over',
  'conflict',
  'compartment',
  'note',
  'pupil-words',
  'readings',
  'export',
]
describe('pages', () => {
  it.each([...mine, ...byHandKinds.map((kind) => `by-hand/${kind}`)])('%s', async (path) => {
    const page = await mathilde.get(`/cases/${number}/${path}`)
    if (page.status !== 200) console.log(path, page.status, page.text.slice(0, 300))
    expect(page.status).toBe(200)
  })
  it.each(['/cases', '/cases?show=closed', '/hand-over', '/break-glass', '/thanks'])('%s', async (path) => {
    const page = await mathilde.get(path)
    if (page.status !== 200) console.log(path, page.status, page.text.slice(0, 300))
    expect(page.status).toBe(200)
  })
})
