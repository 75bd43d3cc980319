import { findsNothing, follow, openCase, openTakeHold, pickName, receipt, send, write } from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** The teacher who was also a leader, on a dark screen: two reports about one adult, and nobody at the school left. */
test.use({ story: { name: 'b', begins: '2026-11-03T08:15' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const dark = { dark: true }
const pupil = 'Synne Birkeland'
const leaders = ['Marit Aasen', 'Jostein Bakkerud', 'Renate Hovde']
let older = ''
let first = ''
let second = ''
let sealed = ''

const numberIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** What somebody gets who asks for this number: nothing by its address, nothing by searching, in no list. */
const hasNoSignOf = async (page: Page, path: string) => {
  const number = path.split('/').at(-1) ?? ''
  await findsNothing(page, path)
  const refused = await page.locator('main').innerText()
  await findsNothing(page, path.replace(number, '7K7K7K'))
  const absent = await page.locator('main').innerText()
  const bare = (text: string) => text.replaceAll(/Referanse: \S+/g, '')
  expect(bare(refused)).toBe(bare(absent))
  for (const list of ['/', '/cases', '/notices']) {
    await page.goto(list)
    await expect(page.locator('main')).not.toContainText(number)
  }
  await page.goto('/find')
  await page.locator('main input[name="q"]').fill(number)
  await page.locator('main form').getByRole('button').last().click()
  await expect(page.locator('main')).toContainText('Fant ingenting')
}

test('in the morning there is an ordinary case about the pupil, with T in its team', async ({ as }) => {
  const kari = await as('Kari Nygård', dark)
  await kari.goto('/report')
  await pickName(kari, 'whom', 'synne b', pupil)
  await send(kari, { saw: 'Hun går alene i storefri.', when: 'yesterday', concernsAdult: 'no' })
  const report = await receipt(kari)
  const marit = await as('Marit Aasen', dark)
  await openTakeHold(marit, report)
  await send(marit, { near: 'no' })
  older = numberIn(marit)
  const mathilde = await as('Mathilde Lien', dark)
  await openCase(mathilde, older)
  await follow(mathilde, `/cases/${older}/members`)
  const form = mathilde.locator(`form[action="/cases/${older}/members"]`)
  await form.locator('select[name="person"]').selectOption({ label: 'Trym Sætervik, lærer' })
  await form.getByRole('button').last().click()
  await expect(mathilde).toHaveURL(/done=shared/)
  const trym = await as('Trym Sætervik', dark)
  await openCase(trym, older)
})

test('12.40: a substitute on the third day, untrained, names the teacher; it goes past rektor, who is kin', async ({
  as,
  clock,
}) => {
  await clock('2026-11-03T12:40')
  const vilde = await as('Vilde Strandli', dark)
  await vilde.goto('/')
  await expect(vilde.locator('main')).toContainText('Du kan alltid melde fra.')
  await vilde.goto('/report')
  await vilde.locator('input[name="whom"]').fill('nora v')
  await expect(vilde.getByRole('option', { name: 'Nora Vik' })).toHaveCount(0)
  await pickName(vilde, 'whom', 'synne b', pupil)
  await vilde.locator('input[name="concernsAdult"][value="yes"]').check()
  await pickName(vilde, 'adultName', 'trym', 'Trym Sætervik')
  await send(vilde, {
    saw: 'Læreren kommenterte kroppen til en elev foran gruppa, og flere lo.',
    place: 'changing-room',
    when: 'today',
    stepped: 'yes',
    how: 'Sa at det ikke var greit, og gikk ut sammen med eleven.',
    categories: 'offensive-conduct',
  })
  first = await receipt(vilde)
  await findsNothing(vilde, `/concerns/${first}`)
  for (const leader of leaders) await hasNoSignOf(await as(leader, dark), `/concerns/${first}`)
  const marit = await as('Marit Aasen', dark)
  await findsNothing(marit, `/concerns/${first}/forwarding`)
  await hasNoSignOf(await as('Sigrun Vatne', dark), `/concerns/${first}`)
})

test('T’s own pages show nothing odd, and somebody else carries the older case on', async ({ as }) => {
  const trym = await as('Trym Sætervik', dark)
  await hasNoSignOf(trym, `/concerns/${first}`)
  const mathilde = await as('Mathilde Lien', dark)
  await openCase(mathilde, older)
  await follow(mathilde, `/cases/${older}/members`)
  await mathilde.getByRole('button', { name: /Trym Sætervik/ }).click()
  await expect(mathilde).toHaveURL(/done=shared/)
  await trym.goto('/')
  await expect(trym.locator('main')).not.toContainText(/melding|skoleeier/i)
  await hasNoSignOf(trym, `/cases/${older}`)
})

test('13.30: the owner appoints, and not one of rektor’s own', async ({ as, clock }) => {
  await clock('2026-11-03T13:30')
  const astri = await as('Astri Lervik', dark)
  await astri.goto('/')
  await expect(astri.locator('main')).toContainText('Melding som gjelder en ansatt')
  await astri.goto('/concerns')
  await follow(astri, `/concerns/${first}`)
  await expect(astri.getByText('Læreren kommenterte kroppen')).toBeVisible()
  await follow(astri, `/concerns/${first}/handing-on`)
  await astri.locator('input[name="adultName"]').fill('Jostein Bakkerud')
  await astri.locator('button[data-color="accent"]').click()
  await expect(astri.locator('.ds-error-summary, .ds-validation-message').first()).toBeVisible()
  await astri.goto(`/concerns/${first}/handing-on`)
  await pickName(astri, 'adultName', 'eira', 'Eira Mostad')
  await send(astri, {})
  await clock('2026-11-03T14:20')
  const eira = await as('Eira Mostad', dark)
  await eira.goto('/')
  await openTakeHold(eira, first)
  await expect(eira.locator('main')).not.toContainText('Jostein Bakkerud')
  await send(eira, {
    'pupil.0.member': 'Ingrid Thorsen',
    near: 'no',
    serious: 'yes',
    criteria: 'employee-offends',
    reason: 'En ansatt er meldt.',
  })
  sealed = numberIn(eira)
  await expect(eira.locator('main')).toContainText('Lukket sak: Den gjelder en ansatt.')
  await openCase(await as('Ingrid Thorsen', dark), sealed)
})

test('who is not in the closed team finds nothing, and measures run by Thursday', async ({ as, clock }) => {
  for (const who of [...leaders, 'Trym Sætervik', 'Mathilde Lien', 'Samira Haddad', 'Torbjørg Hjelle'])
    await findsNothing(await as(who, dark), `/cases/${sealed}`)
  await hasNoSignOf(await as('Trym Sætervik', dark), `/cases/${sealed}`)
  await clock('2026-11-03T15:00')
  const eira = await as('Eira Mostad', dark)
  await write(eira, sealed, 'immediate-measures', {
    'measure.0.what': 'Ingrid er i garderoben når gruppa har kroppsøving.',
    'measure.0.responsible': 'Ingrid Thorsen',
    'measure.0.to': '2026-11-13',
  })
  await write(eira, sealed, 'investigation', { methods: ['pupil-talk', 'staff-round'] })
  await write(eira, sealed, 'by-hand/personnel-reference', { held: 'owner', text: 'Personalmappe 26/118' })
  await clock('2026-11-04T08:45')
  await write(eira, sealed, 'pupil-talk', {
    mode: 'said',
    pupilWords: 'Jeg vil ikke være i den garderoben.',
    safe: 'no',
  })
})

test('Wednesday, 09.30: T is acting leader this week; it goes to the owner alone, and every leader loses the case', async ({
  as,
  clock,
}) => {
  const sigrun = await as('Sigrun Vatne', dark)
  await sigrun.goto('/administration')
  await sigrun.locator('input[name="q"]').fill('Trym')
  await sigrun.getByRole('button', { name: 'Finn', exact: true }).click()
  await sigrun.getByRole('link', { name: /Trym Sætervik/ }).click()
  const form = sigrun.locator('form[action$="/roles"]')
  await form.locator('select[name="role"]').selectOption('department-head')
  await form.locator('input[name="from"]').fill('2026-11-04')
  await form.locator('input[name="to"]').fill('2026-11-06')
  await form.locator('input[name="standIn"]').uncheck()
  await form.getByRole('button').last().click()
  await expect(sigrun.locator('main')).toContainText('En person til må godkjenne')
  const jostein = await as('Jostein Bakkerud', dark)
  await jostein.goto('/administration')
  await expect(jostein.locator('main')).toContainText('Trym Sætervik som avdelingsleder')
  await expect(jostein.getByRole('button', { name: 'Godkjenn' })).toHaveCount(0)
  const marit = await as('Marit Aasen', { ...dark, fresh: true })
  await marit.goto('/administration')
  await marit.getByRole('button', { name: 'Godkjenn' }).click()
  await expect(marit.locator('main')).toContainText('Svaret er lagret.')

  await clock('2026-11-04T09:30')
  const kari = await as('Kari Nygård', dark)
  await kari.goto('/report')
  await pickName(kari, 'whom', 'synne b', pupil)
  await kari.locator('input[name="concernsAdult"][value="yes"]').check()
  await pickName(kari, 'adultName', 'trym', 'Trym Sætervik')
  await send(kari, {
    saw: 'Han er avdelingsleder denne uka og tok eleven inn på kontoret alene.',
    place: 'elsewhere',
    when: 'today',
    categories: 'offensive-conduct',
  })
  second = await receipt(kari)
  await expect(kari.locator('main')).toContainText('torsdag 5. november kl. 09.30')
  for (const who of [...leaders, 'Trym Sætervik', 'Ingrid Thorsen']) {
    const page = await as(who, dark)
    await findsNothing(page, `/concerns/${second}`)
    await findsNothing(page, `/cases/${sealed}`)
  }
})

test('unopened by Thursday 09.30: the reporter gets a telephone number, and the duty is late', async ({
  as,
  clock,
}) => {
  const kari = await as('Kari Nygård', dark)
  await clock('2026-11-05T09:29')
  await kari.goto(`/report/receipt/${second}`)
  await expect(kari.locator('a[href^="tel:"]')).toHaveCount(0)
  await clock('2026-11-05T09:31')
  await expect(async () => {
    await kari.goto(`/report/receipt/${second}`)
    await expect(kari.locator('a[href="tel:21000000"]')).toBeVisible({ timeout: 500 })
  }).toPass()

  await clock('2026-11-05T10:15')
  const astri = await as('Astri Lervik', { ...dark, fresh: true })
  await openTakeHold(astri, second)
  await send(astri, {
    near: 'no',
    serious: 'yes',
    criteria: 'employee-offends',
    reason: 'En i ledelsen er meldt.',
  })
  await astri.goto(`/cases/${sealed}`)
  await expect(astri.locator('main')).toContainText('Lukket sak hos skoleeieren')
  await expect(astri.locator('#journal')).toContainText('Dokumentert for sent')
  for (const who of leaders) await findsNothing(await as(who, dark), `/cases/${sealed}`)
})
