import type { BrowserContext } from '@playwright/test'
import { expect, open, type Page, test as base, watch } from './varde.ts'

export { expect, type Page } from './varde.ts'

export type Locale = 'nb' | 'nn' | 'en'

interface Kept {
  readonly pageOf: (who: string, locale?: Locale) => Promise<Page>
  readonly heard: string[]
}

/** For what is only shown: each person has one browser per language, kept from test to test. */
export const test = base.extend<{ shown: Kept['pageOf'] }, { kept: Kept }>({
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
  shown: async ({ kept }, use) => {
    await use(kept.pageOf)
    expect(kept.heard.splice(0)).toEqual([])
  },
})
