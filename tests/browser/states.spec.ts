import { fitsIn, isForEverybody, readsWell } from './for-everybody.ts'
import { expect, type Page, test } from './kept.ts'
import { whereIs } from './map.ts'

/** The same pages in other states and by other eyes: what one finds who has nothing, who may not, or who comes late. */
const looksRight = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 844 })
  await readsWell(page, 'nb')
  await isForEverybody(page)
  await fitsIn(page, 320)
}

/** The first of somebody's cases on whose page this is read. */
const caseWith = async (page: Page, list: string, words: string): Promise<string> => {
  await page.goto(list)
  const links = await page
    .locator('main a[href^="/cases/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const href of new Set(links.filter((one) => one !== null))) {
    if ((await (await page.request.get(href)).text()).includes(words)) return href
  }
  throw new Error(`no case says ${words}`)
}

const nothing = [
  // The plan's year gives something to whoever works with pupils, and the one who keeps the machines nothing.
  { path: '/', says: 'Ingenting venter på deg nå', who: 'Sigrun Vatne' },
  { path: '/concerns', says: 'Ingen nye meldinger nå' },
  { path: '/cases', says: 'Du er ikke med i noen sak nå.' },
  { path: '/reports', says: 'Du har ikke meldt fra om noe ennå' },
  { path: '/slips', says: 'Du har ingen tiltak nå' },
  { path: '/notices', says: 'Ingenting nytt', who: 'Sigrun Vatne' },
  { path: '/many', says: 'Du har ingen saker med tiltak som går nå' },
]
for (const { path, says, who = 'Renate Hovde' } of nothing) {
  test(`${who}, for whom nothing waits, at ${path}`, async ({ shown }) => {
    const page = await shown(who)
    await page.goto(path)
    await expect(page.locator('main')).toContainText(says)
    await looksRight(page)
  })
}

const eyes = [
  {
    who: 'Kari Nygård',
    role: 'a teacher who carries a measure',
    pages: ['/', '/slips', '/cases', '/report'],
  },
  { who: 'Vilde Strandli', role: 'a substitute without training', pages: ['/', '/report', '/cases'] },
  { who: 'Sigrun Vatne', role: 'the administrator of IT', pages: ['/', '/administration', '/report'] },
  { who: 'Astri Lervik', role: 'the owner’s officer', pages: ['/', '/concerns', '/cases'] },
  { who: 'Tordis Kleppe', role: 'the school nurse', pages: ['/', '/cases', '/report'] },
  { who: 'Ingrid Thorsen', role: 'a mother who teaches', pages: ['/', '/cases', '/report', '/reports'] },
]
for (const { who, role, pages } of eyes) {
  test(`${role} sees`, async ({ shown }) => {
    const page = await shown(who)
    for (const path of pages) {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await looksRight(page)
    }
  })
}

test('whoever is out of reach of a case finds the page of what is not there', async ({ shown }) => {
  const { path } = whereIs('case')
  for (const who of ['Kari Nygård', 'Vilde Strandli', 'Sigrun Vatne']) {
    const page = await shown(who)
    expect((await page.goto(path))?.status()).toBe(404)
    await looksRight(page)
  }
})

test('a case asks somebody with one factor for the other', async ({ as }) => {
  const page = await as('Mathilde Lien', { twoFactors: false })
  await page.goto(whereIs('case').path)
  await expect(page.getByRole('heading', { name: 'Dette krever to faktorer' })).toBeVisible()
  await looksRight(page)
})

test('a case that is closed', async ({ shown }) => {
  const page = await shown('Mathilde Lien')
  await page.goto(await caseWith(page, '/cases?show=closed', 'Avsluttet'))
  await looksRight(page)
  await page.goto(`${new URL(page.url()).pathname}/plan`)
  await looksRight(page)
})

test('a case of the closed compartment, as rektor', async ({ shown }) => {
  const page = await shown('Marit Aasen')
  const sealed = 'Lukket sak: Den gjelder en ansatt.'
  await page.goto(await caseWith(page, '/cases', sealed))
  await expect(page.getByText(sealed)).toBeVisible()
  await looksRight(page)
})

test('a case of the owner’s own compartment', async ({ shown }) => {
  const page = await shown('Astri Lervik')
  await page.goto(await caseWith(page, '/cases', 'Lukket sak hos skoleeieren'))
  await looksRight(page)
})

test('a draft of a plan that has been begun, and a measure that is new', async ({ shown }) => {
  const page = await shown('Mathilde Lien')
  await page.goto(whereIs('plan-approval').path.replace('approval', 'draft'))
  await expect(page.locator('a[href$="/measures/new"]').first()).toBeAttached()
  await looksRight(page)
  await page.goto(`${new URL(page.url()).pathname}/measures/new`)
  await looksRight(page)
})

test('a search that finds, and one that does not', async ({ shown }) => {
  const page = await shown('Marit Aasen')
  for (const [typed, says] of [
    ['Nora', 'Nora Vik'],
    ['Qwerty', 'Fant ingenting'],
  ] as const) {
    await page.goto('/find')
    await page.locator('main input[name="q"]').fill(typed)
    await page.locator('main').getByRole('button', { name: 'Finn' }).click()
    await expect(page.locator('main')).toContainText(says)
    await looksRight(page)
  }
})

test('the ways in and out, before anybody is', async ({ page }) => {
  for (const path of ['/sign-in', '/sign-in?why=ended', '/sign-in?why=kept', '/signed-out', '/privacy']) {
    await page.goto(path)
    await looksRight(page)
  }
})
