import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from './varde.ts'
import { neverAnywhere, neverInEnglish, neverInNorwegian } from './words.ts'

const faults = async (page: Page, rule?: string): Promise<readonly string[]> => {
  // Of what is right nothing is told: on a long page the telling takes longer than the looking.
  const options = {
    resultTypes: ['violations' as const],
    selectors: false,
    ...(rule === undefined ? {} : { runOnly: [rule] }),
  }
  // Legacy: without frames of others there is no need of a second page for each question.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** No fault by axe, and no colour too faint on a dark ground either. */
export const isForEverybody = async (page: Page): Promise<void> => {
  expect(await faults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await faults(page, 'color-contrast')).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** In the right language, with no word that judges, and nothing that was forgotten. */
export const readsWell = async (page: Page, locale: 'nb' | 'nn' | 'en'): Promise<void> => {
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

const unfold = `document.querySelectorAll('details').forEach((one) => { one.open = true })`

/** What lies folded is opened: it must fit too. */
export const fitsIn = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: 720 })
  await page.evaluate(unfold)
  const wide: readonly string[] = await page.evaluate(tooWide)
  expect(wide.slice(0, 3)).toEqual([])
}
