import {
  addMeasure,
  approve,
  fill,
  findName,
  follow,
  mainForm,
  openDraft,
  openTakeHold,
  receipt,
  send,
  write,
  writeFrame,
} from './doing.ts'
import { expect, test } from './varde.ts'

/** With script switched off, on a narrow phone: from a report to whether it helps, and not one act less. */
test.describe.configure({ mode: 'serial' })

const plain = { script: false, phone: true } as const
const methods = ['pupil-talk', 'observation', 'staff-round']
let concern = ''
let number = ''

test('a report', async ({ as }) => {
  const samira = await as('Samira Haddad', plain)
  await samira.goto('/report')
  await findName(samira, 'about', 'whom', 'Jonas Berget')
  await send(samira, {
    said: 'De tar plassen min hver gang jeg reiser meg.',
    talk: true,
    unsafe: true,
    saw: 'Jonas satt på gulvet i gangen mens de andre spiste.',
    stepped: 'yes',
    how: 'Satte meg ned sammen med ham.',
    concernsAdult: 'no',
  })
  concern = await receipt(samira)
})

test('taking hold, which the one who reported sees, and no more', async ({ as }) => {
  const marit = await as('Marit Aasen', plain)
  await openTakeHold(marit, concern)
  await fill(mainForm(marit), { near: 'no', 'pupil.0.responsible': 'Mathilde Lien' })
  await send(marit, { serious: 'no', reason: 'Det har vart kort, og voksne er der fra i dag.' })
  number = /cases\/([A-Z0-9]+)/.exec(marit.url())?.[1] ?? ''
  const samira = await as('Samira Haddad', plain)
  for (const path of [`/concerns/${concern}`, `/cases/${number}`])
    expect((await samira.goto(path))?.status()).toBe(404)
  await samira.goto('/reports')
  await expect(samira.locator('main li').filter({ hasText: concern })).toContainText('Fulgt opp')
})

test('a talk, an inquiry and what it shows', async ({ as }) => {
  const mathilde = await as('Mathilde Lien', plain)
  await write(mathilde, number, 'pupil-talk', {
    mode: 'said',
    pupilWords: 'Jeg vil ha en fast plass, og at noen sier det til dem.',
    safe: 'no',
  })
  await write(mathilde, number, 'immediate-measures', {
    'measure.0.what': 'Samira spiser sammen med klassen.',
    'measure.0.responsible': 'Samira Haddad',
    'measure.0.to': '2026-12-04',
  })
  await write(mathilde, number, 'investigation', { methods })
  await write(mathilde, number, 'conclusion', {
    methods,
    pupilUnsafe: 'yes',
    analysis: 'Jonas mister plassen sin i lunsjen, og ingen voksne har sett etter.',
  })
  await write(mathilde, number, 'guardian-contact', {
    guardian: 'Berget',
    channel: 'telephone',
    reached: 'yes',
    guardianWords: 'Han har ikke villet ha med matpakke.',
  })
  await write(mathilde, number, 'best-interest', { assessment: 'Jonas trenger en plass som er hans.' })
})

test('a plan with a measure, approved', async ({ as }) => {
  const mathilde = await as('Mathilde Lien', plain)
  await openDraft(mathilde, number)
  await writeFrame(mathilde, number, { evaluateOn: '2026-12-01' })
  await addMeasure(mathilde, number, {
    what: 'Kari setter plassene før lunsj og er i rommet.',
    level: 'group',
    responsible: 'Kari Nygård',
    standIn: 'Anders Moe',
    from: '2026-11-24',
    weekdays: ['1', '2', '3', '4', '5'],
    goal: 'Jonas har en plass.',
    success: 'Jonas sier at han spiser med noen.',
  })
  const marit = await as('Marit Aasen', plain)
  await approve(marit, number)
  await expect(marit).toHaveURL(/done=approved/)
})

test('the measure, done, by whoever carries it', async ({ as }) => {
  const kari = await as('Kari Nygård', plain)
  await kari.goto('/')
  await follow(kari, '/slips')
  const slip = kari.locator('main li', { hasText: 'Kari setter plassene før lunsj' }).last()
  await slip.locator('button[value="done"]').click()
  await expect(kari.locator('main')).toContainText('Det er ført.')
})

test('whether it helps', async ({ as }) => {
  const mathilde = await as('Mathilde Lien', plain)
  await write(mathilde, number, 'evaluation', {
    safe: 'partly',
    words: 'Bedre i dag. Spør meg igjen om to uker.',
    'measures.0.effect': 'yes',
    'measures.0.decision': 'continue',
    'measures.1.effect': 'partly',
    'measures.1.decision': 'continue',
    evaluateOn: '2026-12-08',
  })
  await expect(mathilde.locator('main')).toContainText('Bedre i dag. Spør meg igjen om to uker.')
})
