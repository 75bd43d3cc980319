import {
  addMeasure,
  approve,
  beacon,
  changeMeasure,
  counted,
  due,
  everyDay,
  fill,
  findsNothing,
  follow,
  fromToday,
  mainForm,
  openCase,
  openDraft,
  removeMeasure,
  send,
  sendHome,
  tellWeek,
  write,
  writeFrame,
} from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** The group without Nora, on telephones: from what she says in the yard to a pupil who is safe, and not for long. */
test.use({ story: { name: 'a', begins: '2026-12-17T10:20' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const phone = { phone: true }
const methods = ['pupil-talk', 'other-pupil-talk', 'staff-round', 'observation']
const yard = {
  what: 'Samira er der gruppa samles i storefri og før første time.',
  level: 'adults',
  goal: 'Ingen blir gått fra.',
  success: 'Nora har noen å gå sammen med.',
}
let number = ''
let concern = ''

/** Names are looked for with a thumb: a few letters, and a tap on the right one. */
const pick = async (page: Page, field: string, typed: string, name: string) => {
  await page.locator(`input[name="${field}"]`).fill(typed)
  await page.getByRole('option', { name }).tap()
}

test('Thursday, 10.20: Samira writes what Nora says, word for word', async ({ as }) => {
  const samira = await as('Samira Haddad', phone)
  await samira.goto('/')
  await samira.getByRole('link', { name: 'Meld fra' }).first().tap()
  await pick(samira, 'whom', 'nora v', 'Nora Vik')
  await samira.getByText('Var noen andre der?').first().tap()
  await pick(samira, 'others', 'selma', 'Selma Krogh')
  await pick(samira, 'others', 'amalie f', 'Amalie Foss')
  await send(samira, {
    said: 'De har en gruppe uten meg. De sier hvor de skal, og så går de når jeg kommer.',
    talk: true,
    unsafe: true,
    saw: 'Nora satt på trappa ved skapene. Tre andre gikk.',
    place: 'digital',
    when: 'today',
    stepped: 'no',
    how: 'Jeg kom da de hadde gått.',
    concernsAdult: 'no',
    categories: ['exclusion', 'alone'],
  })
  await expect(samira.getByRole('heading', { level: 1 })).toBeVisible()
  concern = /receipt\/([A-Z0-9]+)/.exec(samira.url())?.[1] ?? ''
  expect(concern).not.toBe('')
})

test('11.05: rektor reads it, and takes hold in one page; the talk counts', async ({ as, clock }) => {
  await clock('2026-12-17T11:05')
  const marit = await as('Marit Aasen', phone)
  await marit.goto('/')
  await marit.goto('/concerns')
  await follow(marit, `/concerns/${concern}`)
  await expect(marit.getByText('De har en gruppe uten meg.')).toBeVisible()
  await follow(marit, `/concerns/${concern}/take-hold`)
  await expect(marit.locator('select[name="pupil.0.responsible"] option:checked')).toContainText(
    'Mathilde Lien',
  )
  await expect(marit.getByLabel('Henrik Dahl')).toBeChecked()
  await fill(mainForm(marit), {
    near: 'no',
    'others.0.part': 'saw-or-heard',
    'others.1.part': 'saw-or-heard',
  })
  await send(marit, { serious: 'no', reason: 'Det gjelder én klasse og har vart noen uker.' })
  number = /cases\/([A-Z0-9]+)/.exec(marit.url())?.[1] ?? ''
  expect(number).not.toBe('')
})

test('who reported sees how far it has come, and nothing of the case', async ({ as }) => {
  const samira = await as('Samira Haddad', phone)
  await samira.goto(`/reports`)
  await expect(samira.locator('main li').filter({ hasText: concern })).toContainText('Fulgt opp')
  await findsNothing(samira, `/cases/${number}`)
  await findsNothing(await as('Kari Nygård', phone), `/cases/${number}`)
  await findsNothing(await as('Torbjørg Hjelle', phone), `/cases/${number}`)
  await findsNothing(await as('Sigrun Vatne', phone), `/cases/${number}`)
})

test('what Nora does not want told at home is shown wherever somebody writes to them', async ({
  as,
  clock,
}) => {
  const marit = await as('Marit Aasen', phone)
  await openCase(marit, number)
  await expect(beacon(marit, 'Undersøke')).toContainText('Frist')
  await expect(due(marit, 'Snakk med eleven')).toHaveCount(0)
  await clock('2026-12-17T12:20')
  const henrik = await as('Henrik Dahl', phone)
  await write(henrik, number, 'pupil-talk', {
    mode: 'said',
    pupilWords: 'Jeg vil at dere skal gjøre noe, men ikke sånn at alle ser det.',
    safe: 'no',
    wantsMeasures: true,
    notToBeTold: 'Ikke si hjemme hvem jeg liker.',
  })
  const mathilde = await as('Mathilde Lien', phone)
  await openCase(mathilde, number)
  for (const page of ['guardian-contact', 'by-hand/statsforvalter-right-told', 'by-hand/plan-sent-home']) {
    await mathilde.goto(`/cases/${number}/${page}`)
    await expect(mathilde.getByText('Ikke si hjemme hvem jeg liker.'), page).toBeVisible()
  }
  await write(mathilde, number, 'immediate-measures', {
    'measure.0.what': 'Samira er sammen med trinnet i storefri.',
    'measure.0.responsible': 'Samira Haddad',
    'measure.0.standIn': 'Anders Moe',
    'measure.0.to': '2027-01-06',
  })
  await write(mathilde, number, 'investigation', { methods })
  await expect(beacon(mathilde, 'Gripe inn')).toContainText('Dokumentert')
})

test('Friday, 15.40, the father rings: three clocks say which moment each counts from', async ({
  as,
  clock,
}) => {
  await clock('2026-12-18T09:10')
  const henrik = await as('Henrik Dahl', phone)
  await write(henrik, number, 'by-hand/statsforvalter-right-told', { to: ['Nora Vik', 'Øyvind Vik'] })
  const mathilde = await as('Mathilde Lien', phone)
  await write(mathilde, number, 'other-talk', {
    as: 'employee',
    person: 'Kari Nygård',
    statement: 'Nora ble spurt sist.',
  })
  await clock('2026-12-18T15:40')
  const marit = await as('Marit Aasen', phone)
  await write(marit, number, 'by-hand/raised-with-principal', { by: 'guardian', channel: 'telephone' })
  await write(marit, number, 'guardian-contact', {
    guardian: 'Øyvind Vik',
    channel: 'telephone',
    reached: 'yes',
    guardianWords: 'Jeg vil at dere gjør noe før jul.',
  })
  await expect(due(marit, 'Få aktivitetsplanen godkjent')).toContainText('innen torsdag 7. januar')
  const how = await counted(marit)
  for (const said of [
    'En ansatt visste i går kl. 10.20.',
    'Rektor visste i går kl. 11.05.',
    'Tatt opp med rektor i dag kl. 15.40.',
    'En plan bør stå innen torsdag 24. desember',
    'Statsforvalteren kan ta saken fra fredag 25. desember',
  ])
    await expect(how).toContainText(said)
})

test('a plan with «ved behov» and «trinnet» is stopped, mended, and printed with no other pupil in it', async ({
  as,
  clock,
}) => {
  await clock('2027-01-05T14:00')
  const mathilde = await as('Mathilde Lien', phone)
  await write(mathilde, number, 'conclusion', {
    methods,
    pupilUnsafe: 'yes',
    analysis: 'Nora holdes utenfor av en gruppe som styres på nett. Ingen voksne har vært der den samles.',
  })
  await write(mathilde, number, 'best-interest', {
    assessment: 'Nora trenger å være med uten at det blir synlig.',
  })
  await openDraft(mathilde, number)
  await expect(mathilde.locator('textarea[name="problem"]')).toHaveValue(/Nora holdes utenfor/)
  await writeFrame(mathilde, number, { evaluateOn: '2027-01-18' })
  await removeMeasure(mathilde, 'Samira er sammen med trinnet')
  await addMeasure(mathilde, number, { ...yard, responsible: 'trinnet', from: '', otherTime: 'ved behov' })
  await follow(mathilde, `/cases/${number}/plan/approval`)
  for (const said of ['«Ved behov» sier ikke når.', 'En gruppe står som ansvarlig.', '2 ting må på plass'])
    await expect(mathilde.locator('main')).toContainText(said)

  await clock('2027-01-06T10:20')
  const marit = await as('Marit Aasen', phone)
  await approve(marit, number)
  await expect(marit).toHaveURL(/plan\/approval$/)
  await openDraft(mathilde, number)
  await changeMeasure(mathilde, 'Samira er der gruppa samles', {
    responsible: 'Samira Haddad',
    standIn: 'Anders Moe',
    from: '2027-01-07',
    weekdays: everyDay,
    otherTime: '',
  })
  await addMeasure(mathilde, number, {
    what: 'Henrik har en kort samtale med Nora hver fredag.',
    level: 'pupil',
    responsible: 'Henrik Dahl',
    standIn: 'Mathilde Lien',
    from: '2027-01-07',
    weekdays: ['5'],
    goal: 'Skolen vet hvordan uka var.',
    success: 'Nora forteller av seg selv.',
  })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)

  await openCase(mathilde, number)
  await mathilde.goto(`/cases/${number}/plan/print?for=pupil`)
  await expect(mathilde.locator('main')).toContainText('Nora')
  for (const other of ['Selma', 'Amalie', 'Krogh', 'Foss'])
    await expect(mathilde.locator('main')).not.toContainText(other)
  await sendHome(mathilde, number, ['Nora Vik', 'Øyvind Vik', 'Hanne Solli'])
  await expect(beacon(mathilde, 'Sette inn tiltak')).toContainText('Dokumentert')
})

test('those who carry a measure have a slip, and one tap', async ({ as, clock }) => {
  await clock('2027-01-08T12:30')
  const samira = await as('Samira Haddad', phone)
  await samira.goto('/slips')
  await expect(samira.locator('main')).toContainText('Samira er der gruppa samles')
  await expect(samira.locator('main')).not.toContainText('Henrik har en kort samtale')
  await samira.getByRole('button', { name: 'Gjort hele uka' }).tap()
  await expect(samira.locator('main')).toContainText('Takk. Det er ført.')
  await findsNothing(samira, `/cases/${number}`)
  await clock('2027-01-08T14:00')
  const mathilde = await as('Mathilde Lien', phone)
  await tellWeek(mathilde, number)
  await clock('2027-01-15T14:00')
  await tellWeek(mathilde, number)
  await expect(beacon(mathilde, 'Følge med')).toContainText('Dokumentert')
})

test('18 January: better, but not in the changing room; changed the same day, the R-team after', async ({
  as,
  clock,
}) => {
  await clock('2027-01-18T09:15')
  const mathilde = await as('Mathilde Lien', phone)
  await fromToday(mathilde, `/cases/${number}/evaluation`)
  await send(mathilde, {
    safe: 'partly',
    words: 'Bedre, men ikke i garderoben.',
    'measures.0.effect': 'partly',
    'measures.0.decision': 'change',
    'measures.0.change': 'Samira er der gruppa samles, og i garderoben før kroppsøving.',
    'measures.1.effect': 'yes',
    'measures.1.decision': 'continue',
    guardiansAsked: true,
    'guardians.0.view': 'Hun er ute av senga.',
    evaluateOn: '2027-02-08',
  })
  await expect(mathilde).toHaveURL(/plan\/draft/)
  await expect(mathilde.locator('main')).toContainText(
    'Samira er der gruppa samles, og i garderoben før kroppsøving.',
  )
  await clock('2027-01-18T13:10')
  const marit = await as('Marit Aasen', phone)
  await write(marit, number, 'seriousness', { serious: 'no', reason: 'Det går framover.' })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
  await openCase(mathilde, number)
  await expect(due(mathilde, 'Ta endringen opp i R-teamet')).toContainText('innen mandag 8. februar')
  await sendHome(mathilde, number, ['Nora Vik', 'Øyvind Vik', 'Hanne Solli'], '2')
  await clock('2027-01-20T14:00')
  await write(mathilde, number, 'by-hand/resource-team-discussed', { version: '2', anonymous: true })
  await expect(due(mathilde, 'Ta endringen opp i R-teamet')).toHaveCount(0)
})

test('8 February: alone with one adult she says that it is safe, and only then it can be closed', async ({
  as,
  clock,
}) => {
  const mathilde = await as('Mathilde Lien', phone)
  for (const friday of ['2027-01-22', '2027-01-29', '2027-02-05']) {
    await clock(`${friday}T14:00`)
    await tellWeek(mathilde, number)
  }
  await clock('2027-02-08T10:10')
  const marit = await as('Marit Aasen', phone)
  await openCase(marit, number)
  await follow(marit, `/cases/${number}/closure`)
  await expect(marit.locator('main')).toContainText('Eleven sier ikke at det er trygt. Da går saken videre.')
  const henrik = await as('Henrik Dahl', phone)
  await openCase(henrik, number)
  await follow(henrik, `/cases/${number}/evaluation`)
  await send(henrik, {
    safe: 'yes',
    words: 'Nå har jeg det trygt. Jeg har noen å gå sammen med.',
    'measures.0.effect': 'yes',
    'measures.0.decision': 'continue',
    'measures.1.effect': 'yes',
    'measures.1.decision': 'continue',
    next: 'closing',
  })
  await write(marit, number, 'seriousness', { serious: 'no', reason: 'Eleven har det trygt.' })
  await clock('2027-02-08T13:00')
  await follow(marit, `/cases/${number}/closure`)
  await expect(marit.locator('main')).toContainText('Eleven sier selv at det er trygt.')
  await send(marit, { ground: 'pupil-safe', reason: 'Nora sa det selv.', guardiansInformed: true })
  await expect(marit.locator('main')).toContainText('Eleven spørres igjen mandag 8. mars')
})

test('8 March: no; reopened in the same moment, and the old plan can still be read', async ({
  as,
  clock,
}) => {
  await clock('2027-03-08T09:20')
  const henrik = await as('Henrik Dahl', phone)
  await fromToday(henrik, `/cases/${number}/follow-up`)
  await send(henrik, { safe: 'no', words: 'De har begynt igjen. Det er en ny gruppe.' })
  await expect(henrik.locator('main')).toContainText('Saken er tatt opp igjen.')
  await expect(due(henrik, 'Få aktivitetsplanen godkjent')).toContainText('innen mandag 15. mars')
  await follow(henrik, `/cases/${number}/plan`)
  const old = `/cases/${number}/plan/versions/1`
  await henrik.goto(old)
  await expect(henrik.locator('main')).toContainText('Samira er der gruppa samles i storefri')
  const samira = await as('Samira Haddad', phone)
  await findsNothing(samira, old)
})
