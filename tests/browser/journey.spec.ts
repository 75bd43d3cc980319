import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'

/** Somebody of the demonstration school, through the provider as everybody: a page of their own. */
const as = async (
  browser: Browser,
  name: string,
  how: { readonly script?: boolean; readonly width?: number } = {},
): Promise<Page> => {
  const context = await browser.newContext({
    locale: 'nb-NO',
    javaScriptEnabled: how.script ?? true,
    viewport: { width: how.width ?? 1280, height: 844 },
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator('main a[href^="/sign-in/feide"]').first().click()
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Søk' }).click()
  await page.getByRole('button', { name }).first().click()
  await expect(page.locator('body')).toContainText('Logg ut')
  return page
}

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** As text: it runs in the browser, whose types are not ours. */
const overflows = async (page: Page): Promise<boolean> =>
  (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')) ===
  true

test.describe.configure({ mode: 'serial' })

test('a report without script on a phone, read by rektor, and nothing of it for the one who reported', async ({
  browser,
}) => {
  const samira = await as(browser, 'Samira Haddad', { script: false, width: 320 })
  await samira.goto('/report')
  await samira.locator('input[name="whom"]').fill('en høy gutt med blå jakke på niende trinn')
  await samira.locator('textarea[name="saw"]').fill('Han sto alene ved gjerdet hele storefri.')
  await samira.locator('input[name="when"]').first().check({ force: true })
  await samira.locator('input[name="stepped"]').first().check({ force: true })
  await samira.locator('textarea[name="how"]').fill('Jeg gikk bort og ble stående sammen med ham.')
  await samira.locator('input[name="concernsAdult"]').first().check({ force: true })
  await samira.getByRole('button', { name: 'Send meldingen' }).click()
  await expect(samira.getByText('Vi har fått meldingen').first()).toBeVisible()
  const number = /receipt\/([A-Z0-9]+)/.exec(samira.url())?.[1] ?? ''
  expect(number).not.toBe('')

  const marit = await as(browser, 'Marit Aasen')
  await marit.goto(`/concerns/${number}`)
  await expect(marit.getByText('Han sto alene ved gjerdet hele storefri.')).toBeVisible()
  await samira.goto(`/concerns/${number}`)
  await expect(samira.locator('body')).not.toContainText('blå jakke')
  await samira.goto('/reports')
  await expect(samira.locator('body')).toContainText('Lest')
})

test('main pages are for everybody: no fault by axe, nothing too wide at 320 pixels', async ({ browser }) => {
  const marit = await as(browser, 'Marit Aasen')
  await marit.goto('/cases')
  const found = await marit.locator('main a[href^="/cases/"]').first().getAttribute('href')
  for (const path of ['/', '/report', '/concerns', '/cases', found ?? '/cases', '/find', '/administration']) {
    await marit.setViewportSize({ width: 1280, height: 844 })
    await marit.goto(path)
    expect(await faults(marit), path).toEqual([])
    await marit.setViewportSize({ width: 320, height: 720 })
    expect(await overflows(marit), path).toBe(false)
  }
})
