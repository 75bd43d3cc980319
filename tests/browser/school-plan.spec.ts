import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill, follow, mainForm, send } from './doing.ts'
import { fitsIn, isForEverybody } from './for-everybody.ts'
import { expect, type Page, test } from './varde.ts'

/** A school whose plan is a document: pasted in, settled, approved, published, and run, on a phone. */
test.describe.configure({ mode: 'serial' })

const document = readFileSync(
  join(import.meta.dirname, '../../docs/examples/plans/lunden-limt-inn.txt'),
  'utf8',
)
const at = '/plan/kvernlia-skole/2026-27'
const activities = [
  'Omvisning for nye elever',
  'Felles morgensamling',
  'Elevsamtaler',
  'Julefrokost på tvers av trinn',
]

test('rektor pastes it in with script switched off, and settles what is unsure', async ({ as }) => {
  const hallgeir = await as('Hallgeir Sunnset', { script: false, phone: true })
  await hallgeir.goto('/plan')
  await send(hallgeir, { from: 'read-in' })
  await expect(hallgeir).toHaveURL(`${at}/read-in`)
  await fill(mainForm(hallgeir), { text: document })
  await hallgeir.getByRole('button', { name: 'Les', exact: true }).click()
  for (const unsure of ['Ved behov Smågrupper etter skoletid', 'Møte om høyt fravær'])
    await expect(hallgeir.locator('main')).toContainText(unsure)
  await hallgeir.getByRole('button', { name: 'Legg inn i planen' }).last().click()
  await expect(hallgeir).toHaveURL(`${at}?done=read-in`)
  for (const activity of activities) await expect(hallgeir.locator('main')).toContainText(activity)
})

test('another at the school reads it, and can change nothing', async ({ as }) => {
  const yngvild = await as('Yngvild Sandmo', { phone: true })
  await yngvild.goto('/plan')
  await expect(yngvild.locator('main')).toContainText('Felles morgensamling')
  await expect(yngvild.locator('main a[href*="/lines/"]')).toHaveCount(0)
  expect((await yngvild.goto(`${at}/read-in`))?.status()).toBe(404)
})

test('held against the law it is told what it lacks, with the paragraph', async ({ as }) => {
  const hallgeir = await as('Hallgeir Sunnset', { phone: true })
  await hallgeir.goto(`${at}/findings`)
  await expect(hallgeir.locator('main')).toContainText('Retten til et trygt og godt skolemiljø er ikke nevnt')
  await expect(hallgeir.locator('main')).toContainText('§ 12-2')
})

/** By the body, and then for everybody. Answers with the address that everybody has. */
const publish = async (hallgeir: Page): Promise<string> => {
  await hallgeir.goto(`${at}/approval`)
  await fill(mainForm(hallgeir), { on: '2026-11-20', approvedIn: 'school-board' })
  await mainForm(hallgeir).locator('button[data-color="accent"]').click()
  await expect(hallgeir).toHaveURL(`${at}/approval?done=approved`)
  await hallgeir.locator(`main form[action="${at}/publish"] button:not([hidden])`).first().click()
  await expect(hallgeir).toHaveURL(`${at}/approval?done=published`)
  const open = await hallgeir.locator('main a[href^="/schools/"]').first().getAttribute('href')
  return open ?? ''
}

test('approved by the body and published, everybody can read it, and it names nobody', async ({
  as,
  browser,
  baseURL,
}) => {
  const open = await publish(await as('Hallgeir Sunnset', { phone: true }))

  const anybody = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await anybody.newPage()
  expect((await page.goto(open))?.status()).toBe(200)
  for (const activity of activities) await expect(page.locator('main')).toContainText(activity)
  await expect(page.locator('body')).not.toContainText('Hallgeir')
  expect(await anybody.cookies()).toEqual([])
  await anybody.close()
})

test('an earlier version is still read by everybody, says that it is one, and leads to the one in force', async ({
  as,
  browser,
  baseURL,
}) => {
  const hallgeir = await as('Hallgeir Sunnset', { phone: true })
  const newer = 'Alle på Kvernlia skal ha noen å være sammen med.'
  await hallgeir.goto(`${at}/lines/new?section=goals&kind=prose`)
  await send(hallgeir, { nb: newer })
  const open = await publish(hallgeir)

  const anybody = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO' })
  const page = await anybody.newPage()
  await page.goto(open)
  await expect(page.locator('main')).toContainText(newer)
  await page.locator('#versions a', { hasText: 'versjon 1' }).click()
  await expect(page.locator('main')).toContainText('Du leser en tidligere plan')
  await expect(page.locator('main')).not.toContainText(newer)
  await isForEverybody(page)
  await fitsIn(page, 320)
  await page.getByRole('link', { name: 'Gå til planen som gjelder nå' }).click()
  await expect(page.locator('main')).toContainText(newer)
  expect(await anybody.cookies()).toEqual([])
  await anybody.close()
})

test('its year is there at once, and what was done is written by who did it', async ({ as }) => {
  const yngvild = await as('Yngvild Sandmo', { phone: true })
  await yngvild.goto(`${at}/wheel?show=list`)
  await expect(yngvild.locator('main')).toContainText('Julefrokost på tvers av trinn')
  await yngvild.locator('main a[href*="/doing/"]').filter({ hasText: 'Elevsamtaler' }).first().click()
  await expect(yngvild.getByRole('heading', { level: 1 })).toContainText('Elevsamtaler')
  await send(yngvild, { kind: 'done', on: '2026-11-24' })
  await expect(yngvild.locator('#history')).toContainText('Yngvild Sandmo')
  await follow(yngvild, '/doing')
  await expect(yngvild.locator('main')).not.toContainText('Elevsamtaler')
})
