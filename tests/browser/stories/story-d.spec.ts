import {
  addMeasure,
  approve,
  beacon,
  casesOf,
  changeMeasure,
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
  sendHome,
  tellWeek,
  write,
  writeFrame,
} from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** Two pupils, and a teacher who is a mother, in nynorsk: one incident, two cases, and she is in neither. */
test.use({ story: { name: 'd', begins: '2026-09-14T08:00' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const nynorsk = { locale: 'nn' } as const
let concern = ''
let jonas = ''
let emil = ''
const methods = ['pupil-talk', 'guardian-talk', 'observation', 'staff-round']

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

/** From the first measure to what is sent home, as whoever has the case. */
const plan = async (page: Page, marit: Page, told: { number: string; guardian: string; own?: true }) => {
  const { number } = told
  await openDraft(page, number)
  await writeFrame(page, number, {
    problem: 'Det skjer i overgangene mellom timene, der ingen voksne er.',
    evaluateOn: '2026-10-05',
  })
  await removeMeasure(page, 'Anders går med gruppa')
  await addMeasure(page, number, {
    what: 'En voksen er med i overgangene mellom timene.',
    level: 'adults',
    responsible: 'Anders Moe',
    standIn: 'Samira Haddad',
    from: '2026-09-21',
    weekdays: everyDay,
    goal: 'Ingen blir slått eller stengt ute.',
    success: 'Begge går til timen uten å se seg om.',
  })
  if (told.own)
    await addMeasure(page, number, {
      what: 'Preben har samtale med Emil før storefri hver tirsdag.',
      level: 'pupil',
      responsible: 'Preben Utne',
      standIn: 'Tordis Kleppe',
      from: '2026-09-21',
      weekdays: ['2'],
      goal: 'Skolen vet hvordan uka var.',
      success: 'Emil forteller av seg selv.',
    })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
}

test('«an adult at the transitions» stands in both plans; what is Emil’s own only in his', async ({
  as,
  clock,
}) => {
  await clock('2026-09-15T09:00')
  const marit = await as('Marit Aasen', nynorsk)
  const cases = [
    {
      page: await as('Mathilde Lien', nynorsk),
      number: jonas,
      pupil: 'Jonas Berget',
      guardian: 'Sindre Berget',
    },
    {
      page: await as('Preben Utne', nynorsk),
      number: emil,
      pupil: 'Emil Thorsen',
      guardian: 'Stian Thorsen',
    },
  ]
  for (const { page, number, pupil, guardian } of cases) {
    await write(page, number, 'immediate-measures', {
      'measure.0.what': 'Anders går med gruppa mellom timene.',
      'measure.0.responsible': 'Anders Moe',
      'measure.0.to': '2026-09-18',
    })
    await write(page, number, 'investigation', { methods })
    const home = { guardian, channel: 'telephone', reached: 'yes', guardianWords: 'Takk for at dere ringer.' }
    await write(page, number, 'guardian-contact', home)
    await write(page, number, 'by-hand/statsforvalter-right-told', { to: [pupil, guardian] })
  }
  await clock('2026-09-17T14:00')
  for (const { page, number } of cases) {
    await write(page, number, 'conclusion', {
      methods,
      pupilUnsafe: 'yes',
      analysis: 'Overgangene mellom timene er uten voksne, og det er der det skjer.',
    })
    await write(page, number, 'best-interest', { assessment: 'Eleven trenger at voksne er der det skjer.' })
  }
  await clock('2026-09-18T10:00')
  for (const { page, ...told } of cases) {
    await plan(page, marit, { ...told, ...(told.number === emil ? { own: true } : {}) })
    await sendHome(page, told.number, [told.pupil, told.guardian])
    await expect(beacon(page, 'Setje inn tiltak')).toContainText('Dokumentert')
    await page.goto(`/cases/${told.number}/plan/print?for=pupil`)
    const other = told.number === emil ? 'Jonas' : 'Emil'
    await expect(page.locator('main')).not.toContainText(other)
  }
  const ingrid = await as('Ingrid Thorsen', nynorsk)
  await ingrid.goto('/slips')
  await expect(ingrid.locator('main')).not.toContainText('overgangene')
})

test('5 October: Jonas is safe, Emil is not, and his plan is changed by Wednesday', async ({ as, clock }) => {
  const mathilde = await as('Mathilde Lien', nynorsk)
  const preben = await as('Preben Utne', nynorsk)
  const marit = await as('Marit Aasen', nynorsk)
  await clock('2026-09-25T14:00')
  await tellWeek(mathilde, jonas)
  await tellWeek(preben, emil)
  await clock('2026-10-05T09:30')
  await fromToday(mathilde, `/cases/${jonas}/evaluation`)
  await send(mathilde, {
    safe: 'yes',
    words: 'Det er greit nå.',
    'measures.0.effect': 'yes',
    'measures.0.decision': 'continue',
    evaluateOn: '2026-10-19',
  })
  await fromToday(preben, `/cases/${emil}/evaluation`)
  await send(preben, {
    safe: 'no',
    words: 'De flytter seg fortsatt.',
    'measures.0.effect': 'partly',
    'measures.0.decision': 'continue',
    'measures.1.effect': 'no',
    'measures.1.decision': 'change',
    'measures.1.change': 'Preben sit saman med Emil og to andre ved bordet.',
    evaluateOn: '2026-10-19',
  })
  await expect(preben).toHaveURL(/evaluation\/support/)
  await openCase(preben, emil)
  await expect(due(preben, 'Endre det som ikkje hjelper')).toContainText('onsdag 7. oktober')
  await openCase(mathilde, jonas)
  await expect(due(mathilde, 'Endre det som ikkje hjelper')).toHaveCount(0)
  for (const number of [jonas, emil])
    await write(marit, number, 'seriousness', { serious: 'no', reason: 'Skulen ordnar det sjølv.' })

  await clock('2026-10-07T10:00')
  await openDraft(preben, emil)
  await changeMeasure(preben, 'Preben sit saman med Emil', { level: 'group', weekdays: everyDay })
  await approve(marit, emil)
  await expect(marit).toHaveURL(/done=approved/)
  await openCase(preben, emil)
  await expect(due(preben, 'Endre det som ikkje hjelper')).toHaveCount(0)
  await sendHome(preben, emil, ['Emil Thorsen', 'Stian Thorsen'], '2')
})

test('neither family’s papers tell of the other', async ({ as }) => {
  for (const [who, number, own, other, others] of [
    ['Mathilde Lien', jonas, 'Jonas', 'Emil', emil],
    ['Preben Utne', emil, 'Emil', 'Jonas', jonas],
  ] as const) {
    const page = await as(who, nynorsk)
    await page.goto(`/cases/${number}/plan/print?for=pupil`)
    await expect(page.locator('main')).toContainText(own)
    await expect(page.locator('main')).not.toContainText(other)
    await findsNothing(page, `/cases/${others}`)
    await page.goto('/cases')
    await expect(page.locator('main')).not.toContainText(others)
  }
})
