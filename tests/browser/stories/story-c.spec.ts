import {
  addMeasure,
  approve,
  beacon,
  due,
  everyDay,
  fill,
  findsNothing,
  follow,
  fromToday,
  mainForm,
  openCase,
  openDraft,
  openTakeHold,
  pickName,
  receipt,
  removeMeasure,
  send,
  tellWeek,
  write,
  writeFrame,
} from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** Don't ring home: the danger may be there, and each child's case is that child's alone. */
test.use({ story: { name: 'c', begins: '2027-02-08T10:00' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const parents = ['Yasin Farhan', 'Hodan Farhan']
const methods = ['pupil-talk', 'observation', 'staff-round', 'external-advice']
let amina = ''
let idris = ''

const numberIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('Monday: Amina tells; nobody is to ask more, and contact home would be late on Tuesday', async ({
  as,
  clock,
}) => {
  const ingrid = await as('Ingrid Thorsen')
  await ingrid.goto('/report')
  await pickName(ingrid, 'whom', 'amina', 'Amina Farhan')
  await expect(ingrid.locator('main')).toContainText('Ikke spør mer.')
  await send(ingrid, {
    said: 'Broren min følger med på hvem jeg snakker med, og sier det til pappa.',
    talk: true,
    unsafe: true,
    saw: 'Amina snudde seg hver gang noen gikk forbi.',
    violence: true,
    place: 'break',
    when: 'today',
    stepped: 'not-there',
    concernsAdult: 'no',
    categories: 'afraid',
  })
  const concern = await receipt(ingrid)
  await clock('2027-02-08T10:40')
  const marit = await as('Marit Aasen')
  await marit.goto('/')
  await marit.goto('/concerns')
  await follow(marit, `/concerns/${concern}`)
  await expect(marit.locator('main')).toContainText('ring ikke hjem')
  await follow(marit, `/concerns/${concern}/take-hold`)
  await expect(marit.getByLabel('Ingrid Thorsen')).toBeChecked()
  await send(marit, {
    near: 'no',
    serious: 'yes',
    criteria: 'integrity-violating',
    reason: 'Eleven er redd hjemme.',
  })
  amina = numberIn(marit)
  await expect(due(marit, 'Ta kontakt hjem')).toContainText('Frist i morgen')
})

test('rektor asks barnevernet, and holds contact with both until Wednesday at twelve, with a reason', async ({
  as,
  clock,
}) => {
  await clock('2027-02-08T13:00')
  const marit = await as('Marit Aasen')
  const ingrid = await as('Ingrid Thorsen')
  await write(marit, amina, 'owner-notice', { about: 'serious', reason: 'Kontakt hjem kan være farlig.' })
  await openCase(ingrid, amina)
  await follow(ingrid, `/cases/${amina}/guardian-contact`)
  await fill(mainForm(ingrid), { guardian: 'Yasin Farhan', channel: 'telephone', reached: 'yes' })
  await follow(marit, `/cases/${amina}/guardian-contact`)
  await follow(marit, `/cases/${amina}/guardian-hold`)
  await send(marit, {
    guardians: parents,
    untilOn: '2027-02-10',
    untilAt: '12.00',
    consulted: 'child-welfare',
    reason: 'Barnevernet ber skolen vente til de har snakket med Amina.',
  })
  await expect(due(marit, 'Ta kontakt hjem')).toHaveCount(0)
  // She had the form open already.
  await mainForm(ingrid).locator('button[data-color="accent"]').click()
  await expect(ingrid.locator('.ds-error-summary')).toContainText('Kontakten er satt på vent.')
  await ingrid.goto(`/cases/${amina}/guardian-contact`)
  for (const parent of parents)
    await expect(ingrid.locator('main')).toContainText(`${parent}: Kontakten er satt på vent til`)
  await expect(ingrid.locator('input[name="guardian"]')).toHaveCount(0)
})

test('the contact teacher sends the report herself; only she and rektor see its reference', async ({
  as,
  clock,
}) => {
  await clock('2027-02-08T13:30')
  const ingrid = await as('Ingrid Thorsen')
  await openCase(ingrid, amina)
  await follow(ingrid, `/cases/${amina}/child-welfare-report`)
  await send(ingrid, { sent: 'sent', reference: 'BV 2027/118', leader: 'Marit Aasen' })
  for (const [who, sees] of [
    ['Ingrid Thorsen', 1],
    ['Marit Aasen', 1],
    ['Mathilde Lien', 0],
    ['Jostein Bakkerud', 0],
  ] as const) {
    const page = await as(who)
    await page.goto(`/cases/${amina}`)
    await expect(page.locator('#journal').getByText('BV 2027/118'), who).toHaveCount(sees)
  }
})

test('measures run, and the plan is approved with «guardians not heard» and why', async ({ as, clock }) => {
  await clock('2027-02-08T13:40')
  const mathilde = await as('Mathilde Lien')
  const marit = await as('Marit Aasen')
  await write(mathilde, amina, 'immediate-measures', {
    'measure.0.what': 'Samira er i gangen ved 10. trinn i alle pauser.',
    'measure.0.responsible': 'Samira Haddad',
    'measure.0.to': '2027-02-19',
  })
  await write(mathilde, amina, 'investigation', { methods })
  await write(marit, amina, 'by-hand/statsforvalter-right-told', { to: 'Amina Farhan' })
  await clock('2027-02-09T09:40')
  await write(mathilde, amina, 'pupil-talk', {
    mode: 'said',
    pupilWords: 'Ikke ring hjem.',
    safe: 'no',
    notToBeTold: 'Ingenting hjem.',
    at: '09.15',
  })
  await write(mathilde, amina, 'conclusion', {
    methods,
    pupilUnsafe: 'yes',
    analysis: 'Amina holdes under oppsyn på skolen i friminuttene, og er redd for hva som sies videre.',
  })
  await write(mathilde, amina, 'best-interest', {
    assessment: 'Amina trenger at ingen hjemme får vite noe nå.',
  })
  await openDraft(mathilde, amina)
  await removeMeasure(mathilde, 'Samira er i gangen')
  await writeFrame(mathilde, amina, {
    problem: 'Amina holdes under oppsyn i friminuttene.',
    evaluateOn: '2027-02-17',
  })
  await addMeasure(mathilde, amina, {
    what: 'Samira er i gangen ved 10. trinn i alle friminutt, så ingen holder oppsyn med Amina.',
    level: 'adults',
    responsible: 'Samira Haddad',
    standIn: 'Anders Moe',
    from: '2027-02-09',
    weekdays: everyDay,
    goal: 'Amina kan snakke med hvem hun vil.',
    success: 'Amina går fritt i friminuttene.',
  })
  await writeFrame(mathilde, amina, {
    guardiansReason: 'Foresatte er ikke hørt. Kontakt er holdt tilbake etter råd fra barnevernet.',
  })
  await approve(marit, amina)
  await expect(marit).toHaveURL(/done=approved/)
  await openCase(marit, amina)
  await expect(beacon(marit, 'Sette inn tiltak')).toContainText('Dokumentert')
})

test('the brother has his own case and voice, with nothing of hers, though the guardians are the same', async ({
  as,
  clock,
}) => {
  await clock('2027-02-09T11:00')
  const anders = await as('Anders Moe')
  await anders.goto('/report')
  await pickName(anders, 'whom', 'idris', 'Idris Farhan')
  await send(anders, {
    said: 'Jeg må passe på hele tida. Jeg orker ikke.',
    talk: true,
    unsafe: true,
    saw: 'Idris sto alene i gangen i alle pausene.',
    place: 'break',
    when: 'today',
    concernsAdult: 'no',
    categories: 'unhappy',
  })
  const concern = await receipt(anders)
  await clock('2027-02-09T11:20')
  const marit = await as('Marit Aasen')
  await openTakeHold(marit, concern)
  await send(marit, {
    'pupil.0.responsible': 'Preben Utne',
    near: 'no',
    serious: 'no',
    reason: 'Ses på i dag.',
  })
  idris = numberIn(marit)
  const preben = await as('Preben Utne')
  await openCase(preben, idris)
  await expect(preben.locator('main')).not.toContainText('Amina')
  await expect(preben.locator('main')).not.toContainText(amina)
  for (const who of ['Preben Utne', 'Randi Sunde']) await findsNothing(await as(who), `/cases/${amina}`)
  await findsNothing(await as('Ingrid Thorsen'), `/cases/${idris}`)
  await preben.goto(`/cases/${idris}/plan/print?for=pupil`)
  await expect(preben.locator('body')).not.toContainText('Amina')
})

test('Wednesday at twelve the hold has ended: the duty is there again, and met when home is rung', async ({
  as,
  clock,
}) => {
  await clock('2027-02-10T12:00')
  const marit = await as('Marit Aasen')
  await openCase(marit, amina)
  await expect(due(marit, 'Ta kontakt hjem')).toContainText('Frist i morgen')
  await clock('2027-02-10T13:00')
  await write(marit, amina, 'guardian-contact', {
    guardian: 'Hodan Farhan',
    channel: 'telephone',
    reached: 'yes',
    guardianWords: 'Jeg har vært redd for dette.',
  })
  await expect(due(marit, 'Ta kontakt hjem')).toHaveCount(0)
  const mathilde = await as('Mathilde Lien')
  await openCase(mathilde, amina)
  await follow(mathilde, `/cases/${amina}/by-hand/plan-sent-home`)
  await expect(mathilde.getByText('Ingenting hjem.')).toBeVisible()
  await send(mathilde, { version: '1', how: 'meeting', to: 'Amina Farhan' })
})

test('Thursday: the father demands everything; answered in writing, never without the legal reference', async ({
  as,
  clock,
}) => {
  await clock('2027-02-11T14:00')
  const marit = await as('Marit Aasen')
  await write(marit, amina, 'by-hand/access-requested', { to: 'Yasin Farhan', text: 'Alt i saken.' })
  await expect(due(marit, 'Svar på kravet om innsyn')).toHaveCount(1)
  await follow(marit, `/cases/${amina}/by-hand/access-answered`)
  await fill(mainForm(marit), { granted: 'refused', text: 'Svart skriftlig.' })
  await mainForm(marit).locator('button[data-color="accent"]').click()
  await expect(marit.locator('.ds-error-summary')).toBeVisible()
  await send(marit, { legalReference: 'forvaltningsloven § 13' })
  await expect(due(marit, 'Svar på kravet om innsyn')).toHaveCount(0)
})

test('she is asked herself, and not at home', async ({ as, clock }) => {
  const mathilde = await as('Mathilde Lien')
  await clock('2027-02-12T14:00')
  await tellWeek(mathilde, amina)
  await clock('2027-02-17T09:00')
  await fromToday(mathilde, `/cases/${amina}/evaluation`)
  await send(mathilde, {
    safe: 'partly',
    words: 'Det er bedre i gangen. Hjemme er det som før.',
    'measures.0.effect': 'yes',
    'measures.0.decision': 'continue',
    noChange: 'På skolen hjelper det.',
    evaluateOn: '2027-03-08',
  })
  await clock('2027-02-19T13:00')
  await tellWeek(mathilde, amina)
})

/** Who comes up when her name is typed where anybody can report, once the answer has come. */
const suggested = async (page: Page) => {
  await page.goto('/report')
  const answered = page.waitForResponse((answer) => answer.url().includes('/report/whom'))
  await page.locator('input[name="whom"]').fill('amina')
  await answered
  return page.getByRole('option', { name: 'Amina Farhan' })
}

test('1 March: a protected address; gone from search and lists for all but named persons', async ({
  as,
  clock,
}) => {
  await clock('2027-03-01T09:00')
  await expect(await suggested(await as('Kari Nygård'))).toHaveCount(1)

  const marit = await as('Marit Aasen', { fresh: true })
  await marit.goto('/administration')
  await follow(marit, '/administration/pupils')
  await marit.locator('input[name="q"]').fill('Amina Farhan')
  await marit.locator('main form').getByRole('button').last().click()
  await marit.getByRole('link', { name: /Se foresatte/ }).click()
  const protect = marit.locator('form[action$="/protection"]')
  await fill(protect, { protection: 'strictly-confidential', named: 'Mathilde Lien' })
  await protect.getByRole('button', { name: 'Skjerm eleven' }).click()
  await expect(marit.locator('main')).toContainText('Bare de navngitte ser eleven nå.')

  for (const who of ['Kari Nygård', 'Marit Aasen', 'Mathilde Lien'])
    await expect(await suggested(await as(who)), who).toHaveCount(0)
  const ingrid = await as('Ingrid Thorsen')
  for (const list of ['/', '/cases', '/notices']) {
    await ingrid.goto(list)
    await expect(ingrid.locator('main')).not.toContainText('Amina')
  }
  const mathilde = await as('Mathilde Lien')
  await openCase(mathilde, amina)
  await expect(mathilde.locator('h1')).toContainText('Amina Farhan')
})

test('the brother’s contact teacher tries her number, and gets what a number that never was gives', async ({
  as,
}) => {
  const randi = await as('Randi Sunde')
  await findsNothing(randi, `/cases/${amina}`)
  const refused = await randi.locator('main').innerText()
  await findsNothing(randi, '/cases/7K7K7K')
  const bare = (text: string) => text.replaceAll(/Referanse: \S+/g, '')
  expect(bare(await randi.locator('main').innerText())).toBe(bare(refused))
})
