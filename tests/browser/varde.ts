import { type Browser, test as base, type BrowserContext, expect, type Page } from '@playwright/test'
import { remember } from './asked.ts'

export { expect, type Page } from '@playwright/test'

/** How somebody's browser is; the rest is as playwright.config.ts says. */
interface How {
  readonly phone?: boolean
  readonly script?: boolean
  readonly dark?: boolean
  readonly locale?: 'nb' | 'nn' | 'en'
  /** Signed in just now, whoever was signed in before. */
  readonly fresh?: boolean
  readonly twoFactors?: boolean
}

export interface Journey {
  /** Somebody of the demonstration school, signed in through its provider, on a page of their own. */
  as(name: string, how?: How): Promise<Page>
  /** `YYYY-MM-DDTHH:MM` in Oslo, for everybody. */
  clock(moment: string): Promise<void>
}

type Stored = Awaited<ReturnType<BrowserContext['storageState']>>
const signedIn = new Map<string, Stored>()

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export const open = async (
  browser: Browser,
  name: string,
  how: How & { baseURL?: string | undefined },
): Promise<BrowserContext> => {
  // Cookies hold for every port of this machine: who is signed in at one school is not at another.
  const kept = `${how.baseURL} ${name}`
  const known = how.fresh || how.twoFactors === false ? undefined : signedIn.get(kept)
  const context = await browser.newContext({
    ...(how.baseURL === undefined ? {} : { baseURL: how.baseURL }),
    ...(how.phone ? phone : {}),
    javaScriptEnabled: how.script ?? true,
    colorScheme: how.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[how.locale ?? 'nb'],
    ...(known === undefined ? {} : { storageState: known }),
  })
  remember(context, new URL(how.baseURL ?? '').origin)
  if (known !== undefined) return context
  const page = await context.newPage()
  await signIn(page, name, how)
  // Who came with one factor is no one for those who come after to be.
  if (how.twoFactors !== false) signedIn.set(kept, await context.storageState())
  await page.close()
  return context
}

/** The way of everybody: the page of ours, the provider, the person, and back. */
export const signIn = async (page: Page, name: string, how: How = {}): Promise<void> => {
  await page.goto('/sign-in')
  await page.locator('main a[href^="/sign-in/feide"]').first().click()
  await choose(page, name, how)
}

export const choose = async (page: Page, name: string, how: How = {}): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Hvem vil du være?' })).toBeVisible()
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Søk' }).click()
  if (how.twoFactors === false) await page.getByRole('checkbox', { name: /Med to faktorer/ }).uncheck()
  await page.getByRole('button', { name }).first().click()
  await expect(page.locator('header.top .who')).toContainText(name)
}

/** Nothing may be asked of another site, and nothing that the browser refuses or a script trips over is let pass. */
export const watch = (page: Page, home: string, heard: string[]): void => {
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isHere =
      url.origin === home || url.protocol === 'data:' || /^\/(feide|idporten)\//.test(url.pathname)
    if (!isHere) heard.push(`asked ${url.origin}`)
  })
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type|Refused to/i.test(message.text())) heard.push(message.text())
  })
}

export const test = base.extend<Journey>({
  as: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = []
    const heard: string[] = []
    await use(async (name, how = {}) => {
      const context = await open(browser, name, { ...how, baseURL })
      opened.push(context)
      const page = await context.newPage()
      watch(page, new URL(baseURL ?? '').origin, heard)
      return page
    })
    for (const context of opened) await context.close()
    expect(heard).toEqual([])
  },
  clock: async ({ as }, use) => {
    let page: Page | undefined
    await use(async (moment) => {
      page ??= await as('Sigrun Vatne')
      await page.goto('/clock')
      const [day = '', time = ''] = moment.split('T')
      const form = page.locator('form', { has: page.locator('input[name="day"]') })
      await form.locator('input[name="day"]').fill(day)
      await form.locator('input[name="time"]').fill(time)
      await form.getByRole('button').click()
      await expect(page.locator('footer.foot')).toContainText(`kl. ${time.replace(':', '.')}`)
    })
  },
})
