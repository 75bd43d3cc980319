import { gzipSync } from 'node:zlib'
import { fitsIn, isForEverybody, readsWell } from './for-everybody.ts'
import { expect, test } from './kept.ts'
import { pages, publicPages, whereIs } from './map.ts'

const bareOf = (name: string): string => whereIs(name).path.split('?')[0] ?? ''

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

/** By somebody who isn't signed in: the page, one version of it, and what a search finds or doesn't. */
const asAnybody = [
  ...publicPages.map(({ name }) => ({ name, of: name, words: '', says: '§ 10-8' })),
  { name: 'public-plan, searched', of: 'public-plan', words: 'foreldremøte', says: 'treff på «' },
  { name: 'public-plan, in vain', of: 'public-plan', words: 'qwerty', says: 'Ingen treff' },
]
for (const { name, of, words, says } of asAnybody) {
  test(`${name} is for everybody, needs no script, and leaves nothing behind`, async ({ anybody }) => {
    const plain = await anybody({ javaScriptEnabled: false })
    await plain.goto(bareOf(of))
    if (words !== '') {
      await plain.getByRole('searchbox').fill(words)
      await plain.getByRole('searchbox').press('Enter')
    }
    await expect(plain.locator('main')).toContainText(says)
    const address = new URL(plain.url())

    const page = await anybody({})
    const fetched: Promise<Buffer>[] = []
    page.on('response', (response) => fetched.push(response.body()))
    await page.setViewportSize({ width: 1280, height: 844 })
    expect((await page.goto(address.href))?.status()).toBe(200)
    const sizes = (await Promise.all(fetched)).map((body) => gzipSync(body).length)
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
    await expect(page.locator('script')).toHaveCount(0)
    await readsWell(page, 'nb')
    await isForEverybody(page)
    await fitsIn(page, 320)
    for (const locale of ['nn', 'en'] as const) {
      address.searchParams.set('lang', locale)
      await page.goto(address.href)
      await readsWell(page, locale)
      await fitsIn(page, 320)
    }
    for (const one of [plain, page]) expect(await one.context().cookies()).toEqual([])
  })
}
