import type { BrowserContext, BrowserContextOptions } from '@playwright/test'
import { expect, open, type Page, test as base, watch } from './varde.ts'

export { expect, type Page } from './varde.ts'

export type Locale = 'nb' | 'nn' | 'en'

interface Kept {
  readonly pageOf: (who: string, locale?: Locale) => Promise<Page>
  readonly heard: string[]
}

/** For what is only shown: each person has one browser per language, kept from test to test. */
interface Looking {
  readonly shown: Kept['pageOf']
  /** A page of somebody who isn't signed in, in a browser of its own. */
  readonly anybody: (how: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Looking, { kept: Kept }>({
  kept: [
    async ({ browser }, use, { project }) => {
      const baseURL = project.use.baseURL ?? ''
      const contexts: BrowserContext[] = []
      const heard: string[] = []
      const pages = new Map<string, Promise<Page>>()
      const opened = async (who: string, locale: Locale) => {
        const context = await open(browser, who, { baseURL })
        contexts.push(context)
        const page = await context.newPage()
        watch(page, baseURL, heard)
        await page.goto(`/language?to=${locale}&back=/privacy`)
        return page
      }
      await use({
        heard,
        pageOf: (who, locale = 'nb') => {
          const key = `${who} ${locale}`
          const page = pages.get(key) ?? opened(who, locale)
          pages.set(key, page)
          return page
        },
      })
      for (const context of contexts) await context.close()
    },
    { scope: 'worker' },
  ],
  anybody: async ({ browser }, use, { project }) => {
    const baseURL = project.use.baseURL ?? ''
    const contexts: BrowserContext[] = []
    const heard: string[] = []
    await use(async (how) => {
      const context = await browser.newContext({ baseURL, locale: 'nb-NO', ...how })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, baseURL, heard)
      return page
    })
    for (const context of contexts) await context.close()
    expect(heard).toEqual([])
  },
  shown: async ({ kept }, use) => {
    await use(kept.pageOf)
    expect(kept.heard.splice(0)).toEqual([])
  },
})
