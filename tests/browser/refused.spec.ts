import { fitsIn, isForEverybody, readsWell } from './for-everybody.ts'
import { expect, test } from './kept.ts'
import { whereIs } from './map.ts'

/** Every form that can't be sent as it comes: what it answers then, and where it puts whoever sent it. */
const refusing = [
  ...['pupil-talk', 'other-talk', 'guardian-contact', 'guardian-hold', 'observation', 'note'],
  ...['immediate-measures', 'investigation', 'extension', 'conclusion', 'best-interest', 'seriousness'],
  ...['owner-notice', 'meeting', 'physical-intervention', 'correction', 'by-hand', 'members', 'hand-over'],
  ...['compartment', 'child-welfare', 'export'],
].map((act) => `case.${act}.form`)
const others = [
  ...['take-hold', 'ending', 'forwarding', 'rerouting', 'handing-on'].map((act) => `concern.${act}.show`),
  ...['break-glass.form', 'report.show', 'clock', 'slip-done', 'measure-done'],
  ...['evaluation', 'support', 'closure', 'follow-up', 'reopening'],
]

const focus = 'document.activeElement?.id ?? ""'
const lost = `[...document.querySelectorAll('.ds-error-summary a')]
  .map(({ hash }) => decodeURIComponent(hash.slice(1)))
  .filter((id) => document.getElementById(id) === null)`

for (const name of [...refusing, ...others]) {
  test(`${name} says what is missing, and leads there`, async ({ shown }) => {
    const { who, path } = whereIs(name)
    const page = await shown(who)
    await page.setViewportSize({ width: 1280, height: 844 })
    await page.goto(path)
    await page.locator('main form button[data-color="accent"]').first().click()
    const summary = page.locator('.ds-error-summary')
    await expect(summary).toBeFocused()
    expect(await page.evaluate(lost)).toEqual([])
    await readsWell(page, 'nb')
    await isForEverybody(page)
    await fitsIn(page, 320)

    const first = summary.getByRole('link').first()
    const field = decodeURIComponent(
      new URL((await first.getAttribute('href')) ?? '', page.url()).hash.slice(1),
    )
    await first.press('Enter')
    await expect.poll(() => page.evaluate(focus)).toBe(field)
  })
}
