import type { BrowserContext } from '@playwright/test'
import { fitsIn, isForEverybody, readsWell } from './for-everybody.ts'
import { pages, whereIs } from './map.ts'
import { expect, open, type Page, test } from './varde.ts'

/**
 * Every page of the route list as somebody who comes to it by links: in three languages, light and dark, on a wide
 * screen and at 320 pixels. Each person has one browser per language, kept from page to page: pages are only shown.
 */
const kept = new Map<string, Promise<Page>>()
const contexts: BrowserContext[] = []

test.afterAll(async () => {
  for (const context of contexts) await context.close()
})

for (const { name } of pages) {
  test(`${name} is for everybody`, async ({ browser, baseURL }) => {
    const { who, path } = whereIs(name)
    const pageIn = (locale: 'nb' | 'nn' | 'en'): Promise<Page> => {
      const opened = async () => {
        const context = await open(browser, who, { baseURL })
        contexts.push(context)
        const page = await context.newPage()
        await page.goto(`/language?to=${locale}&back=/privacy`)
        return page
      }
      const page = kept.get(`${who} ${locale}`) ?? opened()
      kept.set(`${who} ${locale}`, page)
      return page
    }

    const page = await pageIn('nb')
    await page.setViewportSize({ width: 1280, height: 844 })
    expect((await page.goto(path))?.status()).toBe(200)
    await readsWell(page, 'nb')
    await isForEverybody(page)
    await fitsIn(page, 320)
    for (const locale of ['nn', 'en'] as const) {
      const translated = await pageIn(locale)
      await translated.goto(path)
      await readsWell(translated, locale)
      await fitsIn(translated, 320)
    }
  })
}
