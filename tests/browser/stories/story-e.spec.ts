import {
  addMeasure,
  approve,
  beacon,
  changeMeasure,
  counted,
  due,
  everyDay,
  findName,
  findsNothing,
  follow,
  mainForm,
  openCase,
  openDraft,
  openTakeHold,
  receipt,
  removeMeasure,
  send,
  sendHome,
  tellWeek,
  write,
  writeFrame,
} from '../doing.ts'
import { expect, type Page, test } from './own-school.ts'

/** The plan that was left lying, without script: known for two weeks before anybody passed it on, and then not done. */
test.use({ story: { name: 'e', begins: '2026-09-14T08:50' }, actionTimeout: 20_000 })
test.describe.configure({ mode: 'serial', timeout: 600_000 })

const plain = { script: false }
const contact = 'Bente Vang'
const home = ['Sara Lundeby', 'Nils Lundeby', 'Egil Lundeby']
const methods = ['pupil-talk', 'observation', 'guardian-talk', 'staff-round']
let number = ''

/** What was done each week, told on its Friday by one tap. */
const weeks = async (page: Page, clock: (moment: string) => Promise<void>, fridays: readonly string[]) => {
  for (const friday of fridays) {
    await clock(`${friday}T14:00`)
    await tellWeek(page, number)
  }
}

test('14 September: written down two weeks late; the clock shows that the school knew on 31 August', async ({
  as,
  clock,
}) => {
  const bente = await as(contact, plain)
  await bente.goto('/report')
  await findName(bente, 'about', 'whom', 'Sara Lundeby')
  await send(bente, {
    said: 'Jeg gruer meg hver dag.',
    talk: true,
    unsafe: true,
    place: 'changing-room',
    when: 'today',
    concernsAdult: 'no',
    categories: ['afraid', 'alone'],
  })
  const words = await receipt(bente)
  await bente.goto('/report')
  await findName(bente, 'about', 'whom', 'Sara Lundeby')
  await send(bente, {
    saw: 'Sara er mye alene. Om hun kan mangle et trygt og godt skolemiljø: vet ikke.',
    place: 'break',
    when: 'earlier',
    day: '2026-08-31',
    clock: '12.15',
    concernsAdult: 'no',
    categories: ['alone', 'unknown'],
  })
  const worry = await receipt(bente)

  await clock('2026-09-14T09:45')
  const marit = await as('Marit Aasen', plain)
  await openTakeHold(marit, worry)
  await expect(marit.getByLabel(contact)).toBeChecked()
  await send(marit, { near: 'no', serious: 'no', reason: 'Skolen visste det 31. august og begynner i dag.' })
  number = marit.url().split('/').at(-1)?.split('?')[0] ?? ''
  await openTakeHold(marit, words)
  await expect(marit.locator(`input[value="${number}"]`)).toBeChecked()
  await send(marit, { near: 'no' })
  await openCase(marit, number)
  await expect(beacon(marit, 'Melde fra')).toContainText('Dokumentert for sent')
  await expect(await counted(marit)).toContainText('En ansatt visste mandag 31. august kl. 12.15.')
})

test('the plan stands on Monday 21', async ({ as, clock }) => {
  await clock('2026-09-14T11:30')
  const mathilde = await as('Mathilde Lien', plain)
  const bente = await as(contact, plain)
  const marit = await as('Marit Aasen', plain)
  await write(mathilde, number, 'pupil-talk', {
    mode: 'said',
    pupilWords: 'Garderoben er verst. Ingen venter på meg.',
    safe: 'no',
  })
  await write(mathilde, number, 'immediate-measures', {
    'measure.0.what': 'Kari er ute i storefri sammen med klassen denne uka.',
    'measure.0.responsible': 'Kari Nygård',
    'measure.0.to': '2026-09-21',
  })
  await write(mathilde, number, 'investigation', { methods })
  await write(bente, number, 'guardian-contact', {
    guardian: 'Nils Lundeby',
    channel: 'telephone',
    reached: 'yes',
    guardianWords: 'Jeg skjønte ikke at det var så ille.',
  })
  await write(bente, number, 'by-hand/statsforvalter-right-told', { to: home })
  await clock('2026-09-18T14:00')
  await write(mathilde, number, 'conclusion', {
    methods,
    pupilUnsafe: 'yes',
    analysis: 'Sara har ingen å være sammen med i storefri, og er redd i garderoben. Ingen voksne er der.',
  })
  await clock('2026-09-21T09:00')
  await write(mathilde, number, 'best-interest', {
    assessment: 'Sara trenger at voksne gjør garderoben trygg.',
  })
  await openDraft(mathilde, number)
  await writeFrame(mathilde, number, {
    problem: 'Sara er alene i storefri, og er redd i garderoben.',
    evaluateOn: '2026-10-12',
  })
  await removeMeasure(mathilde, 'Kari er ute i storefri')
  await addMeasure(mathilde, number, {
    what: 'En voksen er i garderoben før og etter kroppsøving.',
    level: 'adults',
    responsible: 'Mathilde Lien',
    from: '2026-09-22',
    weekdays: ['2', '4'],
    goal: 'Ingen er redd i garderoben.',
    success: 'Sara skifter sammen med de andre.',
  })
  await expect(mathilde.locator('main')).toContainText('Ingen stedfortreder.')
  await addMeasure(mathilde, number, {
    what: 'Klassen har faste aktiviteter i storefri, så ingen er alene.',
    level: 'group',
    responsible: 'Kari Nygård',
    standIn: 'Trym Sætervik',
    from: '2026-09-22',
    weekdays: everyDay,
    goal: 'Alle har noen å være sammen med.',
    success: 'Sara er med i storefri.',
  })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
  await sendHome(bente, number, home)
  await expect(beacon(bente, 'Sette inn tiltak')).toContainText('Dokumentert')
})

test('ill without stand-in: weeks 39 and 41 late, up to rektor; week 40 not counted', async ({
  as,
  clock,
}) => {
  await clock('2026-10-12T08:00')
  const marit = await as('Marit Aasen', plain)
  await expect(async () => {
    await marit.goto('/')
    await expect(marit.locator('main')).toContainText('Sara Lundeby', { timeout: 500 })
  }).toPass()
  await openCase(marit, number)
  await expect(beacon(marit, 'Følge med')).toContainText('Fristen er ute')
  const late = due(marit, 'Skriv hvordan det gikk med tiltakene')
  await expect(late.filter({ hasText: 'var fredag 25. september' })).toHaveCount(1)
  await expect(late.filter({ hasText: 'var fredag 9. oktober' })).toHaveCount(1)
  await expect(late.filter({ hasText: 'oktober' })).toHaveCount(2)
  await expect(beacon(marit, 'Sette inn tiltak')).not.toContainText('Dokumentert')

  const bente = await as(contact, plain)
  for (const [week, note] of [
    ['2026-W39', 'Mathilde er syk fra tirsdag. Ingen sto i garderoben.'],
    ['2026-W41', 'Fortsatt ingen i garderoben. Meldt til rektor.'],
  ] as const) {
    await openCase(bente, number)
    await follow(bente, `/cases/${number}/weekly-status?week=${week}`)
    await expect(bente.locator('h1')).toContainText(`uke ${week.slice(-2)}`)
    const form = mainForm(bente)
    for (const done of await form.locator('input[value="as-planned"]').all()) await done.check()
    const changingRoom = form.locator('ol > li').filter({ hasText: 'En voksen er i garderoben' })
    await changingRoom.locator('input[value="not"]').check()
    await changingRoom.locator('input[name$=".note"]').fill(note)
    await form.locator('button[value="save"]').click()
    await expect(bente).toHaveURL(/done=weekly-written/)
  }
  await openCase(bente, number)
  await expect(due(bente, 'Skriv hvordan det gikk med tiltakene').filter({ hasText: 'var ' })).toHaveCount(0)
})

test('«she says yes», says a parent: that is no answer of Sara’s, and is not taken for one', async ({
  as,
  clock,
}) => {
  await clock('2026-10-12T14:00')
  const bente = await as(contact, plain)
  await openCase(bente, number)
  await follow(bente, `/cases/${number}/evaluation`)
  await bente.locator('input[name="who"][value="guardian"]').check()
  await bente.locator('input[name="safe"][value="yes"]').check()
  await bente.locator('textarea[name="words"]').fill('Hun sier ja når jeg spør.')
  for (const at of [0, 1]) {
    await bente.locator(`input[name="measures.${at}.effect"][value="partly"]`).check()
    await bente.locator(`input[name="measures.${at}.decision"][value="continue"]`).check()
  }
  await bente.locator('button[data-color="accent"]').click()
  await expect(bente.locator('.ds-error-summary')).toContainText('Andre kan ikke svare for eleven')
  await clock('2026-10-13T08:00')
  await openCase(bente, number)
  await expect(due(bente, 'Spør eleven: Hjelper det?')).toContainText('var mandag 12. oktober')
})

test('14 October: no, says Sara; a new measure by Friday', async ({ as, clock }) => {
  await clock('2026-10-14T09:30')
  const bente = await as(contact, plain)
  const marit = await as('Marit Aasen', plain)
  await openCase(bente, number)
  await follow(bente, `/cases/${number}/evaluation`)
  await send(bente, {
    safe: 'no',
    words: 'Nei. Det har ikke vært noen i garderoben.',
    'measures.0.effect': 'no',
    'measures.0.decision': 'change',
    'measures.0.change': 'Kari er i garderoben, med Samira som stedfortreder.',
    'measures.1.effect': 'partly',
    'measures.1.decision': 'continue',
    evaluateOn: '2026-11-04',
  })
  await expect(bente.locator('main')).toContainText('R-teamet kan se på saken med nye øyne.')
  await write(marit, number, 'seriousness', {
    serious: 'no',
    reason: 'Tiltaket ble ikke gjort. Det endres denne uka.',
  })
  await expect(due(marit, 'Endre det som ikke hjelper')).toContainText('fredag 16. oktober')
  await clock('2026-10-16T11:00')
  await openDraft(bente, number)
  await changeMeasure(bente, 'Kari er i garderoben', {
    responsible: 'Kari Nygård',
    standIn: 'Samira Haddad',
    from: '2026-10-16',
  })
  await writeFrame(bente, number, { evaluateOn: '2026-11-04' })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
  await sendHome(bente, number, home, '2')
  await weeks(bente, clock, ['2026-10-16'])
  await clock('2026-10-21T14:00')
  await write(bente, number, 'by-hand/resource-team-discussed', { version: '2', anonymous: true })
  await weeks(bente, clock, ['2026-10-23', '2026-10-30'])
})

test('4 November: no again; owner and PPT are proposed, and rektor decides with a reason', async ({
  as,
  clock,
}) => {
  await clock('2026-11-04T09:30')
  const bente = await as(contact, plain)
  const marit = await as('Marit Aasen', plain)
  await openCase(bente, number)
  await follow(bente, `/cases/${number}/evaluation`)
  await send(bente, {
    safe: 'no',
    words: 'Garderoben er bedre. Men jeg er alene resten av dagen.',
    'measures.0.effect': 'yes',
    'measures.0.decision': 'continue',
    'measures.1.effect': 'no',
    'measures.1.decision': 'change',
    'measures.1.change': 'Samira er sammen med Sara og to andre i storefri, med en fast aktivitet.',
    evaluateOn: '2026-11-25',
  })
  await expect(bente.locator('main')).toContainText('Eleven har sagt nei flere ganger på rad.')
  await write(marit, number, 'seriousness', {
    serious: 'yes',
    criteria: 'ineffective-twice',
    reason: 'Planen har ikke hjulpet ved to evalueringer.',
  })
  await write(marit, number, 'owner-notice', {
    about: 'serious',
    reason: 'To evalueringer uten at det er blitt bra.',
  })
  await marit.goto(`/cases/${number}/evaluation/support`)
  await send(marit, {
    from: ['owner', 'ppt'],
    asked: 'yes',
    reason: 'Vi ber PPT om råd nå, og avventer læringsmiljøteamet.',
  })
  await clock('2026-11-06T11:00')
  await openDraft(bente, number)
  await changeMeasure(bente, 'Samira er sammen med Sara', {
    responsible: 'Samira Haddad',
    standIn: 'Anders Moe',
    from: '2026-11-09',
  })
  await writeFrame(bente, number, { evaluateOn: '2026-11-25' })
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
  await sendHome(bente, number, home, '3')
  const astri = await as('Astri Lervik', plain)
  await astri.goto(`/cases/${number}`)
  await expect(astri.locator('h1')).toContainText('Sara Lundeby')
})

test('Statsforvalteren asks on the 10th; the papers are due on the 17th, and are sent', async ({
  as,
  clock,
}) => {
  await clock('2026-11-10T12:00')
  const marit = await as('Marit Aasen', plain)
  const bente = await as(contact, plain)
  await write(marit, number, 'by-hand/statsforvalter-asked', { due: '2026-11-17', text: 'Alt i saken.' })
  await expect(due(marit, 'Svar Statsforvalteren')).toContainText('tirsdag 17. november')
  await clock('2026-11-11T14:00')
  await write(bente, number, 'by-hand/resource-team-discussed', { version: '3', anonymous: true })
  await clock('2026-11-17T12:30')
  await write(marit, number, 'by-hand/statsforvalter-answered', { sentOn: '2026-11-17' })
  await expect(due(marit, 'Svar Statsforvalteren')).toHaveCount(0)
})

test('asked again on 25 November and 16 December', async ({ as, clock }) => {
  const bente = await as(contact, plain)
  const marit = await as('Marit Aasen', plain)
  for (const [day, next, words] of [
    ['2026-11-25', '2026-12-16', 'Det er bedre med Samira. Jeg er med de to andre.'],
    ['2026-12-16', '2027-01-06', 'Bedre, men jeg vil bytte skole.'],
  ] as const) {
    await clock(`${day}T09:30`)
    await openCase(bente, number)
    await follow(bente, `/cases/${number}/evaluation`)
    await send(bente, {
      safe: 'partly',
      words,
      'measures.0.effect': 'partly',
      'measures.0.decision': 'continue',
      'measures.1.effect': 'partly',
      'measures.1.decision': 'continue',
      evaluateOn: next,
      noChange: 'Det går framover, og PPT har gitt råd.',
    })
    await write(marit, number, 'seriousness', {
      serious: 'no',
      reason: 'Det går framover, og PPT har gitt råd.',
    })
  }
})

test('4 January: she changes school; the case ends as moved, never as safe', async ({ as, clock }) => {
  await clock('2027-01-04T10:00')
  const marit = await as('Marit Aasen', plain)
  await openCase(marit, number)
  await follow(marit, `/cases/${number}/closure`)
  await marit.locator('input[name="ground"][value="pupil-safe"]').check()
  await marit.locator('textarea[name="reason"]').fill('Hun har flyttet.')
  await marit.locator('button[data-color="accent"]').click()
  await expect(marit.locator('.ds-error-summary')).toContainText('Eleven sier ikke at det er trygt.')
  await send(marit, {
    ground: 'left-school',
    reason: 'Sara har byttet skole. Hun sa ikke at det var trygt.',
    leave: true,
    leftWords: 'Miljøet i klassen er det samme.',
  })
  await expect(marit.locator('main')).toContainText('fordi eleven har flyttet, aldri som trygg')
  await expect(marit.locator('main')).not.toContainText('Eleven spørres igjen')
  await findsNothing(await as('Torbjørg Hjelle', plain), `/cases/${number}`)
})
