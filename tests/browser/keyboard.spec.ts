import { go, press, reach, throughout, type } from './keyboard.ts'
import { expect, test } from './varde.ts'

/** Tab, Enter, Space and, among tiles and names that come up, the arrows: nobody needs more. */
test.describe.configure({ mode: 'serial' })

let concern = ''
let number = ''

test('the first step leads past the menu', async ({ as }) => {
  const marit = await as('Marit Aasen')
  await marit.goto('/')
  await press(marit, '.ds-skip-link', 'Enter')
  await expect(marit.locator('main')).toBeFocused()
  await reach(marit, 'main a, main button, main summary')
})

test('a report is written and sent', async ({ as }) => {
  const samira = await as('Samira Haddad')
  await samira.goto('/')
  await go(samira, 'a[href="/report"]')
  await type(samira, 'input[name="whom"]', 'sara lund')
  await expect(samira.getByRole('option', { name: 'Sara Lundeby' })).toBeVisible()
  await samira.keyboard.press('ArrowDown')
  await samira.keyboard.press('Enter')
  await expect(samira.locator('form')).toContainText(['Sara Lundeby'])
  await type(samira, 'textarea[name="saw"]', 'Sara sto bak skuret til det ringte, og gikk inn sist av alle.')
  await press(samira, 'input[name="concernsAdult"][value="no"]', 'Space')
  await go(samira, 'main button[data-color="accent"]')
  await expect(samira).toHaveURL(/\/report\/receipt\//)
  concern = samira.url().split('/').at(-1) ?? ''
})

test('rektor takes hold, and is led to what was missed first', async ({ as }) => {
  const marit = await as('Marit Aasen')
  await marit.goto('/')
  await go(marit, 'a[href="/concerns"]')
  await go(marit, `a[href="/concerns/${concern}"]`)
  await go(marit, `a[href="/concerns/${concern}/take-hold"]`)
  await go(marit, 'main button[data-color="accent"]')
  await expect(marit.locator('.ds-error-summary')).toBeFocused()
  await press(marit, '.ds-error-summary a', 'Enter')
  await expect(marit.locator('input[name="near"]').first()).toBeFocused()
  await marit.keyboard.press('Shift+Tab')
  await press(marit, 'input[name="near"][value="no"]', 'Space')
  await press(marit, 'details:has(input[name="serious"]) > summary', 'Enter')
  await press(marit, 'input[name="serious"][value="no"]', 'Space')
  await type(
    marit,
    'textarea[name="reason"]',
    'Det er første gang noen ser det, og det haster ikke mer enn vanlig.',
  )
  await go(marit, 'main button[data-color="accent"]')
  await expect(marit).toHaveURL(/\/cases\//)
  number = /cases\/([A-Z0-9]+)/.exec(marit.url())?.[1] ?? ''
})

test('a talk is written down', async ({ as }) => {
  const mathilde = await as('Mathilde Lien')
  await mathilde.goto('/cases')
  await go(mathilde, `a[href="/cases/${number}"]`)
  await go(mathilde, `a[href="/cases/${number}/pupil-talk"]`)
  await press(mathilde, 'input[name="mode"][value="said"]', 'Space')
  await type(mathilde, 'textarea[name="pupilWords"]', 'Jeg står der fordi ingen spør om jeg vil være med.')
  await press(mathilde, 'input[name="safe"][value="partly"]', 'Space')
  await go(mathilde, 'main button[data-color="accent"]')
  await expect(mathilde).toHaveURL(/done=/)
  await expect(mathilde.locator('main')).toContainText('Jeg står der fordi ingen spør om jeg vil være med.')
})

for (const path of ['/', '/report', '/cases/N', '/cases/N/pupil-talk', '/cases/N/plan/draft']) {
  test(`${path} is gone through from top to end, seen at each step, in the order of the page`, async ({
    as,
  }) => {
    const mathilde = await as('Mathilde Lien', { phone: true })
    await mathilde.goto(path.replace('N', number))
    const met = await throughout(mathilde)
    expect(met[0]?.place).toBe('skip')
    expect(new Set(met.map(({ place }) => place))).toContain('main')
    const tops = met.filter(({ place }) => place === 'main').map(({ top }) => top)
    const back = tops.filter((top, at) => top < (tops[at - 1] ?? 0) - 40)
    expect(back).toEqual([])
  })
}
