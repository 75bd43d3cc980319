import {
  casesOf,
  fill,
  findsNothing,
  follow,
  mainForm,
  openCase,
  openTakeHold,
  pickName,
  receipt,
  send,
  write,
} from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** Two pupils, and a teacher who is a mother, in nynorsk: one incident, two cases, and she is in neither. */
test.use({ story: { name: 'd', begins: '2026-09-14T08:00' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const nynorsk = { locale: 'nn' } as const
let concern = ''
let jonas = ''
let emil = ''

/** The part of the form that is about this pupil. */
const partOf = async (page: Page, pupil: string): Promise<string> => {
  const part = page.locator('fieldset').filter({ has: page.locator('> legend', { hasText: pupil }) })
  return ((await part.locator('select').first().getAttribute('name')) ?? '').replace('.responsible', '')
}

test('the week begins: the mother is to stand in for the leader of year 9', async ({ as }) => {
  const sigrun = await as('Sigrun Vatne', nynorsk)
  await sigrun.goto('/administration')
  await sigrun.locator('input[name="q"]').fill('Thorsen')
  await sigrun.getByRole('button', { name: 'Finn', exact: true }).click()
  await sigrun.getByRole('link', { name: /Ingrid Thorsen/ }).click()
  const form = sigrun.locator('form[action$="/roles"]')
  await form.locator('select[name="role"]').selectOption('year-lead')
  await form.locator('input[name="from"]').fill('2026-09-14')
  await form.locator('input[name="to"]').fill('2026-09-18')
  await form.locator('input[name="year"]').fill('9')
  await form.locator('input[name="standIn"]').check()
  await form.getByRole('button').last().click()
  await expect(sigrun.locator('main')).toContainText('Rolla er gitt.')
})

test('Monday: Samira tells of both, and rektor opens one case for each', async ({ as, clock }) => {
  await clock('2026-09-14T10:15')
  const samira = await as('Samira Haddad', nynorsk)
  await samira.goto('/report')
  await pickName(samira, 'whom', 'jonas ber', 'Jonas Berget')
  await pickName(samira, 'whom', 'emil tho', 'Emil Thorsen')
  await send(samira, {
    saw: 'Emil og Jonas sto mot hverandre ved benken. Emil hadde slått, og tre andre hadde ledd av ham før det.',
    unsafe: true,
    place: 'break',
    when: 'today',
    stepped: 'yes',
    how: 'Gikk imellom, og snakket med dem hver for seg.',
    concernsAdult: 'no',
    categories: ['violence', 'exclusion'],
  })
  concern = await receipt(samira)
  await clock('2026-09-14T11:00')
  const marit = await as('Marit Aasen', nynorsk)
  await openTakeHold(marit, concern)
  await expect(marit.getByLabel('Ingrid Thorsen')).toHaveCount(0)
  const [his, theOther] = [await partOf(marit, 'Jonas Berget'), await partOf(marit, 'Emil Thorsen')]
  await send(marit, {
    [`${his}.responsible`]: 'Mathilde Lien',
    [`${his}.member`]: 'Tordis Kleppe',
    [`${theOther}.responsible`]: 'Preben Utne',
    [`${theOther}.member`]: 'Tordis Kleppe',
    near: 'no',
    serious: 'no',
    reason: 'Skulen ser på begge i dag.',
  })
  const cases = await casesOf(marit, concern)
  jonas = cases.get('Jonas Berget') ?? ''
  emil = cases.get('Emil Thorsen') ?? ''
  expect(cases.size).toBe(2)
})

test('both are heard, each in a case of his own', async ({ as, clock }) => {
  await clock('2026-09-14T12:00')
  const mathilde = await as('Mathilde Lien', nynorsk)
  const preben = await as('Preben Utne', nynorsk)
  const talk = (words: string) => ({ mode: 'said', pupilWords: words, safe: 'no' })
  await write(mathilde, jonas, 'pupil-talk', talk('Emil slår meg.'))
  await write(preben, emil, 'pupil-talk', talk('Jonas og tre andre stenger meg ute.'))
  for (const [page, others] of [
    [mathilde, ['stenger meg ute', emil]],
    [preben, ['Emil slår meg', jonas]],
  ] as const)
    for (const said of others) await expect(page.locator('main')).not.toContainText(said)
  await findsNothing(mathilde, `/cases/${emil}`)
  await findsNothing(preben, `/cases/${jonas}`)
})

test('the mother is asked «as employee or as parent?», and is in neither case', async ({ as, clock }) => {
  await clock('2026-09-14T18:30')
  const ingrid = await as('Ingrid Thorsen', nynorsk)
  await ingrid.goto('/')
  await expect(ingrid.locator('main')).not.toContainText('Jonas')
  await ingrid.goto('/report')
  await pickName(ingrid, 'whom', 'emil tho', 'Emil Thorsen')
  await ingrid.locator('textarea[name="saw"]').fill('Emil sier at de reiser seg når han setter seg.')
  await ingrid.locator('button[data-color="accent"]').click()
  await expect(ingrid.getByText('Melder du frå som tilsett eller som forelder?')).toBeVisible()
  await send(ingrid, { capacity: 'parent', toldBy: 'Emil fortalte det ved middagen.', concernsAdult: 'no' })
  const hers = await receipt(ingrid)
  for (const path of [`/cases/${jonas}`, `/cases/${emil}`, `/concerns/${concern}`, `/concerns/${hers}`])
    await findsNothing(ingrid, path)
  await ingrid.goto('/find')
  await ingrid.locator('main input[type="search"], main input[name="q"]').first().fill(jonas)
  await ingrid.locator('main form').getByRole('button').last().click()
  await expect(ingrid.locator('main')).not.toContainText(jonas)

  await clock('2026-09-15T08:10')
  const marit = await as('Marit Aasen', nynorsk)
  await marit.goto('/concerns')
  await follow(marit, `/concerns/${hers}`)
  await follow(marit, `/concerns/${hers}/ending`)
  await expect(marit.locator('input[name="ending"]')).toHaveCount(3)
  await expect(marit.locator('main')).not.toContainText(/ord mot ord|påstand/i)
  await marit.goto(`/concerns/${hers}`)
  await follow(marit, `/concerns/${hers}/take-hold`)
  await expect(marit.locator(`input[name="pupil.0.into"][value="${emil}"]`)).toBeChecked()
  await send(marit, { near: 'no' })
  await openCase(marit, emil)
  await expect(marit.locator('aside.beside')).toContainText('Teke opp med rektor i går kl. 18.30')
})

test('nobody can take her into a team', async ({ as }) => {
  for (const [who, number] of [
    ['Preben Utne', emil],
    ['Mathilde Lien', jonas],
  ] as const) {
    const page = await as(who, nynorsk)
    await page.goto(`/cases/${number}/members`)
    const form = mainForm(page, `/cases/${number}/members`)
    await fill(form, { person: 'Ingrid Thorsen' })
    await form.locator('button[data-color="accent"]').click()
    await expect(page.locator('.ds-error-summary')).toContainText('Personen kan ikkje ha denne saka.')
  }
})
