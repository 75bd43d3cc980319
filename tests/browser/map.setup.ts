import type { BrowserContext } from '@playwright/test'
import { afterSending, explore, keepMap, pages, publicPages, type Walker } from './map.ts'
import { expect, type Page, test } from './varde.ts'

/** A draft in her first case that has a plan. */
const begunDraft = async (mathilde: Page): Promise<string> => {
  await mathilde.goto('/cases')
  await mathilde.locator('main a[href^="/cases/"]').first().click()
  await mathilde.locator('main a[href$="/plan"]').first().click()
  await mathilde.locator('main a[href$="/plan/draft"]').first().click()
  // Begun already where the same school is walked through again.
  const begin = mathilde.getByRole('button', { name: 'Begynn på planen' })
  if ((await begin.count()) > 0) await begin.click()
  return new URL(mathilde.url()).pathname
}

const foundFamily = async (marit: Page): Promise<string> => {
  await marit.goto('/administration/pupils')
  await marit.locator('main input[name="q"]').fill('Nora Vik')
  await marit.locator('main').getByRole('button', { name: 'Finn' }).click()
  const link = marit.locator('main a[href^="/administration/pupils/"]').first()
  return (await link.getAttribute('href')) ?? ''
}

test.setTimeout(300_000)

test('every page of the route list is met by links', async ({ as }) => {
  const [mathilde, marit] = [await as('Mathilde Lien'), await as('Marit Aasen')]
  const draft = await begunDraft(mathilde)
  const people = new Map<Walker, BrowserContext>([
    [{ who: 'Mathilde Lien', doors: [draft] }, mathilde.context()],
    [{ who: 'Marit Aasen', doors: [draft, await foundFamily(marit)] }, marit.context()],
  ])
  for (const who of ['Solfrid Enger', 'Samira Haddad', 'Astri Lervik'])
    people.set({ who, doors: [] }, (await as(who)).context())

  const found = new Map(await explore(people))
  const missing = [...pages, ...publicPages].filter(({ name }) => !found.has(name)).map(({ name }) => name)
  expect(missing).toEqual(afterSending)
  const asked = { who: 'Mathilde Lien', path: found.get('evaluation')?.path ?? '' }
  found.set('support', { ...asked, name: 'support', path: `${asked.path}/support` })
  found.set('pupil-words.thanks', { ...asked, name: 'pupil-words.thanks', path: '/thanks' })
  keepMap(found)
})
