import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext } from '@playwright/test'
import { explore, type Found, pages } from './map.ts'
import { expect, open, type Page, test } from './varde.ts'
import { neverAnywhere, neverInEnglish, neverInNorwegian } from './words.ts'

/**
 * Every page of the route list as somebody who comes to it by links: in three languages, light and dark, on a wide
 * screen and at 320 pixels. Tests of one file share what was found, so that the school is walked through once.
 */
const people = ['Marit Aasen', 'Mathilde Lien', 'Samira Haddad', 'Astri Lervik']
let found: ReadonlyMap<string, Found> = new Map()

test.describe.configure({ mode: 'default' })

const walk = async (as: (name: string) => Promise<Page>): Promise<ReadonlyMap<string, Found>> => {
  const contexts = new Map<string, BrowserContext>()
  for (const who of people) contexts.set(who, (await as(who)).context())
  const met = new Map(await explore(contexts))
  const versioned = met.get('plan-version')
  const number = versioned?.path.split('/')[2] ?? ''
  const who = versioned?.who ?? people[0] ?? ''
  const page = await as(who)
  await page.goto(`/cases/${number}/plan/draft`)
  const begin = page.locator('main').getByRole('button', { name: 'Begynn på planen' })
  if (await begin.isVisible()) await begin.click()
  const measure = /draft\/measures\/([0-9a-f-]{36})/.exec(await page.content())?.[1]
  const weekly = met.get('weekly-status')?.path.split('?')[0] ?? ''
  const told = /name="lines\.0\.id" value="([0-9a-f-]{36})"/.exec(
    await (await page.request.get(weekly)).text(),
  )?.[1]
  const others: Readonly<Record<string, string>> = {
    'plan-draft': `/cases/${number}/plan/draft`,
    'plan-measure': `/cases/${number}/plan/draft/measures/${measure ?? 'new'}`,
    'plan-approval': `/cases/${number}/plan/approval`,
    support: `/cases/${number}/evaluation/support`,
    'measure-done': `${weekly.replace('weekly-status', 'measures')}/${told}/done`,
    'pupil-words.thanks': '/thanks',
  }
  for (const [name, path] of Object.entries(others))
    if (!met.has(name)) met.set(name, { name, route: path, who, path })
  return met
}

test.beforeAll('everybody goes everywhere', async ({ browser, baseURL }, info) => {
  info.setTimeout(120_000)
  const opened: BrowserContext[] = []
  found = await walk(async (name) => {
    const context = await open(browser, name, { baseURL })
    opened.push(context)
    return context.newPage()
  })
  for (const context of opened) await context.close()
})

const where = (name: string): Found => {
  const one = found.get(name)
  if (one === undefined) throw new Error(`no link leads to ${name}`)
  return one
}

const faults = async (page: Page, rules?: string): Promise<readonly string[]> => {
  const builder = new AxeBuilder({ page })
  const { violations } = await (rules === undefined ? builder : builder.withRules(rules)).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

const readsWell = async (page: Page, locale: 'nb' | 'nn' | 'en') => {
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  const text = `${await page.title()} ${await page.locator('body').innerText()}`
  const never = [...neverAnywhere, ...(locale === 'en' ? neverInEnglish : neverInNorwegian)]
  expect(never.flatMap((word) => word.exec(text)?.[0] ?? [])).toEqual([])
}

/** In the browser's own words: this side knows no page. */
const tooWide = `(() => {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return []
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().right > room + 1)
    .map((one) => one.outerHTML.slice(0, 120))
})()`

const fitsIn = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 720 })
  const wide: readonly string[] = await page.evaluate(tooWide)
  expect(wide.slice(0, 3)).toEqual([])
}

for (const { name } of pages) {
  test(`${name} is for everybody`, async ({ as }) => {
    const { who, path } = where(name)
    const page = await as(who)
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await readsWell(page, 'nb')
    expect(await faults(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faults(page, 'color-contrast')).toEqual([])
    await fitsIn(page, 320)
    for (const locale of ['nn', 'en'] as const) {
      await page.goto(`/language?to=${locale}&back=${encodeURIComponent(path)}`)
      await readsWell(page, locale)
      await fitsIn(page, 320)
    }
    await page.goto('/language?to=nb&back=/privacy')
  })
}

test('every page of the route list is met', () => {
  expect(pages.filter(({ name }) => !found.has(name)).map(({ name }) => name)).toEqual([])
})
