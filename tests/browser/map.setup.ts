import type { BrowserContext } from '@playwright/test'
import { afterSending, explore, keepMap, pages } from './map.ts'
import { expect, test } from './varde.ts'

/** Each from their own front page, by links alone. */
const people = ['Mathilde Lien', 'Marit Aasen', 'Samira Haddad', 'Astri Lervik']

test('every page of the route list is met by links', async ({ as }) => {
  const mathilde = await as('Mathilde Lien')
  await mathilde.goto('/cases')
  await mathilde.locator('main a[href^="/cases/"]').first().click()
  await mathilde.locator('main a[href$="/plan"]').first().click()
  await mathilde.locator('a[href$="/plan/draft"]').first().click()
  // Begun already where the same school is walked through again.
  const begin = mathilde.getByRole('button', { name: 'Begynn på planen' })
  if ((await begin.count()) > 0) await begin.click()

  const contexts = new Map<string, BrowserContext>([['Mathilde Lien', mathilde.context()]])
  for (const who of people) if (!contexts.has(who)) contexts.set(who, (await as(who)).context())
  const found = new Map(await explore(contexts))
  const missing = pages.filter(({ name }) => !found.has(name)).map(({ name }) => name)
  expect(missing).toEqual(afterSending)
  const asked = { who: 'Mathilde Lien', path: found.get('evaluation')?.path ?? '' }
  found.set('support', { ...asked, name: 'support', path: `${asked.path}/support` })
  found.set('pupil-words.thanks', { ...asked, name: 'pupil-words.thanks', path: '/thanks' })
  keepMap(found)
})
