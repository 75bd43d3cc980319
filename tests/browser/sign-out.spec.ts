import { send } from './doing.ts'
import { test as base, expect, type Page } from './varde.ts'

/** As browsers are: pages that were left may be kept in memory for the way back, which is else switched off in tests. */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
    },
    { scope: 'worker' },
  ],
})

/** A case of theirs, read: whose it is, and where it lies in the history of the browser. */
const readCase = async (page: Page) => {
  await page.goto('/cases')
  await page.locator('main a[href^="/cases/"]').first().click()
  await expect(page).toHaveURL(/\/cases\/[A-Z0-9]+$/)
  const pupil = (await page.locator('h1').innerText()).split(',')[0] ?? ''
  expect(pupil.split(' ').length).toBeGreaterThan(1)
  const step = Number(await page.evaluate('history.length'))
  return { path: new URL(page.url()).pathname, pupil, step }
}

/** By the browser's own way back, to a page that was left. */
const goBackTo = async (page: Page, step: number) => {
  const shown = page.waitForEvent('framenavigated')
  await page.evaluate(`history.go(${step} - history.length)`)
  await shown
}

const asksWho = async (page: Page, pupil: string) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn')
  const [given = '', family = ''] = pupil.split(' ')
  const read = `${await page.title()} ${await page.content()}`
  expect([given, family].filter((name) => read.includes(name))).toEqual([])
}

test('whoever signs out leaves nothing to be read, neither by the way back nor by the address', async ({
  as,
}) => {
  const mathilde = await as('Mathilde Lien', { fresh: true })
  const { path, pupil, step } = await readCase(mathilde)
  await mathilde.locator('main a[href$="/plan"]').first().click()
  await expect(mathilde.locator('h1')).toContainText(pupil)
  await mathilde.locator('header.top').getByRole('button', { name: 'Logg ut' }).click()
  await expect(mathilde).toHaveURL(/\/signed-out$/)
  await expect(mathilde.getByRole('heading', { name: 'Du er logget ut' })).toBeVisible()

  await goBackTo(mathilde, step)
  await asksWho(mathilde, pupil)
  await mathilde.goto(path)
  await asksWho(mathilde, pupil)
})

const written = 'Han sa at det er verst mellom bussen og skolen, og at ingen voksne er der.'

test('what was written when a session had ended is kept, and goes on after signing in', async ({ as }) => {
  const preben = await as('Preben Utne', { fresh: true })
  const { path, pupil } = await readCase(preben)
  await preben.goto(`${path}/observation`)
  await preben.locator('textarea').first().fill(written)
  const place = preben.locator('main form input[type="radio"]').first()
  await place.check()

  const sigrun = await as('Sigrun Vatne', { fresh: true })
  await sigrun.goto('/administration')
  await sigrun.locator('input[name="q"]').fill('Preben U')
  await sigrun.getByRole('button', { name: 'Finn', exact: true }).click()
  await sigrun.getByRole('link', { name: /Preben Utne/ }).click()
  await sigrun.getByRole('button', { name: 'Logg ut personen overalt' }).click()
  await expect(sigrun.locator('main')).toContainText('Personen er logget ut overalt.')

  await preben.locator('main form button[data-color="accent"]').click()
  await expect(preben.getByText('er tatt vare på')).toBeVisible()
  await asksWho(preben, pupil)
  await preben.locator('main a[href^="/sign-in/feide"]').first().click()
  await expect(preben).toHaveURL(/\/sign-in\/continue$/)
  await expect(preben.locator('main')).toContainText(written)
  await preben.locator('main').getByRole('button').first().click()
  await expect(preben).toHaveURL(new RegExp(`${path}\\?done=`))
  await expect(preben.locator('main')).toContainText(written)
})

test('a phone that is handed to the pupil has one page, and no way back without signing in', async ({
  as,
}) => {
  const mathilde = await as('Mathilde Lien', { fresh: true, phone: true })
  const { path, pupil, step } = await readCase(mathilde)
  await mathilde.goto(`${path}/pupil-words`)
  await mathilde.locator('main form button[data-color="accent"]').click()
  const [given = ''] = pupil.split(' ')
  await expect(mathilde.getByRole('heading', { level: 1 })).toContainText(given)
  await expect(mathilde.locator('header, nav')).toHaveCount(0)
  expect(await mathilde.locator('a[href^="/"]').count()).toBe(0)

  await goBackTo(mathilde, step)
  await asksWho(mathilde, pupil)
  for (const other of ['/', '/cases', path, `${path}/plan`]) {
    await mathilde.goto(other)
    await asksWho(mathilde, pupil)
  }

  await mathilde.goto(`${path}/pupil-words`)
  const own = 'Jeg vil helst skrive det selv. Det er verst i garderoben.'
  await send(mathilde, { safe: 'no', words: own })
  await expect(mathilde).toHaveURL(/\/thanks$/)
  await expect(mathilde.locator('body')).not.toContainText(own)
  await goBackTo(mathilde, step)
  await asksWho(mathilde, pupil)
  await mathilde.goto(`${path}/pupil-words`)
  await asksWho(mathilde, pupil)

  const again = await as('Mathilde Lien', { fresh: true })
  await again.goto(path)
  await expect(again.locator('main')).toContainText(own)
})
