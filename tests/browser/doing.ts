import { expect, type Locator, type Page } from '@playwright/test'

/** By the name of the field: what is typed, what is ticked, which of several by its code or by what stands beside it. */
export type Answers = Readonly<Record<string, string | true | readonly string[]>>

/** What lies folded is opened first, as a person would: from the outside in. */
const unfold = async (field: Locator): Promise<void> => {
  const folded = field.locator('xpath=ancestor::details[not(@open)]')
  for (let left = await folded.count(); left > 0; left = await folded.count())
    await folded.first().locator('> summary').click()
}

const quoted = (text: string) => JSON.stringify(text)

/** One of several tiles, or several of them. */
const tile = async (fields: Locator, answer: string): Promise<void> => {
  const byCode = fields.and(fields.page().locator(`[value=${quoted(answer)}]`))
  const byWord = fields.and(fields.page().getByLabel(answer))
  const chosen = ((await byCode.count()) > 0 ? byCode : byWord).first()
  await unfold(chosen)
  await chosen.check()
}

const option = async (select: Locator, answer: string): Promise<void> => {
  const options = select.locator('option')
  const byCode = options.and(select.page().locator(`[value=${quoted(answer)}]`))
  const wanted = (await byCode.count()) > 0 ? byCode : options.filter({ hasText: answer })
  await select.selectOption((await wanted.first().getAttribute('value')) ?? '')
}

/** Fills in one field or one question. */
const answerOne = async (form: Locator, name: string, answer: Answers[string]): Promise<void> => {
  const fields = form.locator(`[name=${quoted(name)}]`)
  const first = fields.first()
  await unfold(first)
  const kind = await first.evaluate((one) => `${one.tagName}/${one.getAttribute('type') ?? ''}`.toLowerCase())
  const answers = answer === true ? [] : typeof answer === 'string' ? [answer] : answer
  if (/radio|checkbox/.test(kind)) {
    if (answer === true) await first.check()
    for (const one of answers) await tile(fields, one)
  } else if (kind.startsWith('select')) await option(first, answers[0] ?? '')
  else await first.fill(answers[0] ?? '')
}

export const mainForm = (page: Page, action?: string): Locator =>
  action === undefined
    ? page.locator('main form').filter({ has: page.locator('button[data-color="accent"]') })
    : page.locator(`main form[action=${quoted(action)}]`)

export const fill = async (form: Locator, answers: Answers): Promise<void> => {
  for (const [name, answer] of Object.entries(answers)) await answerOne(form, name, answer)
}

/** Follows a link of the page, wherever it lies folded. */
export const follow = async (page: Page, href: string): Promise<void> => {
  const link = page.locator(`a[href=${quoted(href)}]`).first()
  await unfold(link)
  await link.click()
  await arrive(page, href)
}

/** Told by the browser when it is there; an assertion would look again only after a while. */
const arrive = (page: Page, href: string): Promise<void> =>
  page.waitForURL((url) => url.pathname + url.search === href, { waitUntil: 'domcontentloaded' })

/** The step that «I dag» has for somebody, once the worker has seen what time has done. */
export const fromToday = async (page: Page, href: string): Promise<void> => {
  const link = page.locator(`main a[href=${quoted(href)}]`)
  await expect(async () => {
    await page.goto('/')
    await expect(link.first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await link.first().click()
  await arrive(page, href)
}

/** Opens the page of a case by its line on «Mine saker». */
export const openCase = async (page: Page, number: string): Promise<void> => {
  if (new URL(page.url()).pathname === `/cases/${number}`) return
  await page.goto('/cases')
  await follow(page, `/cases/${number}`)
}

/** Milliseconds: a form is answered in some tens of them. */
const often = [30, 40, 50, 60, 80, 100]

/** Fills in the form of the page and sends it, and comes to another page. */
export const send = async (page: Page, answers: Answers, action?: string): Promise<void> => {
  const from = page.url()
  const form = mainForm(page, action)
  await fill(form, answers)
  await form.locator('button[data-color="accent"]').first().click()
  await expect.poll(() => whereTo(page, from), { intervals: often }).toBe('sent')
}

/** Somewhere else, or what the page says is wrong with what was typed. */
const whereTo = async (page: Page, from: string): Promise<string> =>
  page.url() === from ? await complaints(page) : 'sent'

const complaints = async (page: Page): Promise<string> => {
  try {
    return (await page.locator('.ds-error-summary').allInnerTexts()).join(' ')
  } catch {
    // Read in the middle of going on.
    return 'on the way'
  }
}

/** One of the small pages of a case, by its link: `pupil-talk`, `by-hand/plan-sent-home`. */
export const write = async (page: Page, number: string, act: string, answers: Answers): Promise<void> => {
  await openCase(page, number)
  await follow(page, `/cases/${number}/${act}`)
  await send(page, answers)
  await expect(page).toHaveURL(new RegExp(`/cases/${number}\\?done=`))
}

/** The state of one duty on the page of its case. */
export const beacon = (page: Page, duty: string): Locator =>
  page.locator('nav.beacons li').filter({ has: page.getByText(duty, { exact: true }) })

/** One line of the clock beside the case: what is to be done, and how it stands. */
export const due = (page: Page, todo: string): Locator =>
  page.locator('aside.beside li').filter({ hasText: todo })

/** How every deadline has been counted, unfolded. */
export const counted = async (page: Page): Promise<Locator> => {
  const folded = page.locator('aside.beside details')
  await folded.locator('> summary').click()
  return folded
}

/** What nobody outside may know: the same page as for a case that never was. */
export const findsNothing = async (page: Page, path: string): Promise<void> => {
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(404)
}

export interface Measure {
  readonly what: string
  readonly level: string
  readonly responsible: string
  readonly standIn?: string
  readonly from?: string
  readonly to?: string
  readonly weekdays?: readonly string[]
  readonly otherTime?: string
  readonly goal?: string
  readonly success?: string
}

export const everyDay = ['1', '2', '3', '4', '5']

/** Opens what is being written of the plan, and begins it where nothing is. */
export const openDraft = async (page: Page, number: string): Promise<void> => {
  await openCase(page, number)
  await follow(page, `/cases/${number}/plan`)
  await follow(page, `/cases/${number}/plan/draft`)
  const begin = page.locator('button[name="begin"]')
  if (await begin.isVisible()) await begin.click()
  await expect(page.locator('textarea[name="problem"]')).toBeVisible()
}

export const writeFrame = async (page: Page, number: string, answers: Answers): Promise<void> => {
  const form = mainForm(page, `/cases/${number}/plan/draft`)
  await fill(form, answers)
  await form.locator('button.ds-button').last().click()
  await page.waitForURL(/done=saved/, { waitUntil: 'domcontentloaded' })
}

const fields = (measure: Measure): Answers =>
  Object.fromEntries(Object.entries(measure).filter(([, answer]) => answer !== undefined))

export const addMeasure = async (page: Page, number: string, measure: Measure): Promise<void> => {
  await follow(page, `/cases/${number}/plan/draft/measures/new`)
  await send(page, fields(measure))
  await page.waitForURL(/done=measure-saved/, { waitUntil: 'domcontentloaded' })
}

const openMeasure = (page: Page, saying: string) =>
  page.locator('main li').filter({ hasText: saying }).locator('a[href*="/draft/measures/"]').click()

/** What was done at once need not go on in the plan. */
export const removeMeasure = async (page: Page, saying: string): Promise<void> => {
  await openMeasure(page, saying)
  await page.locator('button[name="do"][value="remove"]').click()
  await page.waitForURL(/done=measure-removed/, { waitUntil: 'domcontentloaded' })
}

/** Mends the measure that says this. */
export const changeMeasure = async (page: Page, saying: string, measure: Answers): Promise<void> => {
  await openMeasure(page, saying)
  await send(page, measure)
  await page.waitForURL(/done=measure-saved/, { waitUntil: 'domcontentloaded' })
}

/** As the one who approves, from the draft on. */
export const approve = async (page: Page, number: string): Promise<void> => {
  await openDraft(page, number)
  await follow(page, `/cases/${number}/plan/approval`)
  await page.locator('button[name="do"][value="approve"]').click()
}

/** Everything went as planned, in one tap. */
export const tellWeek = async (page: Page, number: string): Promise<void> => {
  await page.goto(`/cases/${number}/weekly-status`)
  await page.locator('button[name="do"][value="all"]').click()
  await page.waitForURL(/done=weekly-written/, { waitUntil: 'domcontentloaded' })
}

export const sendHome = (page: Page, number: string, to: readonly string[], version = '1') =>
  write(page, number, 'by-hand/plan-sent-home', { version, how: 'paper', to })

/** A name that is looked for: a few letters, and the right one of those that come up. */
export const pickName = async (page: Page, field: string, typed: string, name: string): Promise<void> => {
  const input = page.locator(`main input[name=${quoted(field)}]`)
  await unfold(input)
  await input.fill(typed)
  await page.getByRole('option', { name }).first().click()
}

/** A report with a name in it is opened from «Nye meldinger», and taken hold of. */
export const openTakeHold = async (page: Page, concern: string): Promise<void> => {
  await page.goto('/concerns')
  await follow(page, `/concerns/${concern}`)
  await follow(page, `/concerns/${concern}/take-hold`)
}

/** The number of the report that was just sent, as its receipt gives it. */
export const receipt = async (page: Page): Promise<string> => {
  await expect(page).toHaveURL(/\/report\/receipt\//)
  return page.url().split('/').at(-1) ?? ''
}

/** Which cases a report became, each with whom it is about. */
export const casesOf = async (page: Page, concern: string): Promise<ReadonlyMap<string, string>> => {
  await page.goto(`/concerns/${concern}`)
  const links = await page
    .locator('main a[href^="/cases/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const found = new Map<string, string>()
  for (const link of new Set(links)) {
    await page.goto(link)
    found.set((await page.locator('h1').innerText()).split(',')[0] ?? '', link.split('/').at(-1) ?? '')
  }
  return found
}

/** The same without script: what is found comes back as buttons. */
export const findName = async (page: Page, list: string, field: string, name: string): Promise<void> => {
  const input = page.locator(`main input[name=${quoted(field)}]`)
  await unfold(input)
  await input.fill(name)
  await page.locator(`main button[name="find"][value=${quoted(list)}]`).click()
  await page.locator(`main button[name="pick-${list}"]`).filter({ hasText: name }).click()
}
