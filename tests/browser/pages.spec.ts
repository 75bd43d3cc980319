import { fitsIn, isForEverybody, readsWell } from './for-everybody.ts'
import { expect, test } from './kept.ts'
import { pages, whereIs } from './map.ts'

/**
 * Every page of the route list as somebody who comes to it by links: in three languages, light and dark, on a wide
 * screen and at 320 pixels.
 */
for (const { name } of pages) {
  test(`${name} is for everybody`, async ({ shown }) => {
    const { who, path } = whereIs(name)
    const page = await shown(who)
    await page.setViewportSize({ width: 1280, height: 844 })
    expect((await page.goto(path))?.status()).toBe(200)
    await readsWell(page, 'nb')
    await isForEverybody(page)
    await fitsIn(page, 320)
    for (const locale of ['nn', 'en'] as const) {
      const translated = await shown(who, locale)
      await translated.goto(path)
      await readsWell(translated, locale)
      await fitsIn(translated, 320)
    }
  })
}
