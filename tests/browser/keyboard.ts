import { expect, type Page } from './varde.ts'

/** Only keys: where they lead, and whether one sees it. */
interface Focused {
  readonly name: string
  readonly seen: boolean
  readonly top: number
  readonly place: 'skip' | 'head' | 'main' | 'thumb' | 'foot' | 'out'
}

const focused = `(() => {
  const one = document.activeElement
  if (one === null || one === document.body) return { name: '', seen: true, top: 0, place: 'out' }
  const frames = [one, one.closest('label'), ...(one.labels ?? [])].filter((frame) => frame !== null)
  // The small calendar within a field of dates is the browser's own, with its own ring.
  const seen = !one.matches(':focus') || frames.some((frame) => {
    const style = getComputedStyle(frame)
    const box = frame.getBoundingClientRect()
    const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
    return marked && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
  })
  const place = one.matches('.ds-skip-link') ? 'skip' : one.closest('nav.thumb') ? 'thumb'
    : one.closest('header') ? 'head' : one.closest('main') ? 'main' : 'foot'
  const name = one.tagName.toLowerCase() + ' ' + (one.getAttribute('name') ?? one.getAttribute('href') ?? one.textContent.trim())
  return { name, seen, top: Math.round(one.getBoundingClientRect().top + scrollY), place }
})()`

const here = (page: Page): Promise<Focused> => page.evaluate(focused)

/** One step with Tab: what takes the focus shows it. */
const tab = async (page: Page): Promise<Focused> => {
  await page.keyboard.press('Tab')
  const found = await here(page)
  expect(found, found.name).toMatchObject({ seen: true })
  return found
}

const isOn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)

const farthest = 150

/** With Tab, from wherever one is, to the first that is this; within a group of tiles with the arrows. */
export const reach = async (page: Page, selector: string): Promise<void> => {
  for (let step = 0; step < farthest; step++) {
    await tab(page)
    if (await isOn(page, selector)) return
    const group = /^input\[name="([^"]+)"\]\[value=/.exec(selector)?.[1]
    if (group === undefined || !(await isOn(page, `input[type="radio"][name="${group}"]`))) continue
    for (let tile = 0; tile < 20 && !(await isOn(page, selector)); tile++)
      await page.keyboard.press('ArrowDown')
    return expect(await isOn(page, selector), selector).toBe(true)
  }
  throw new Error(`Tab never comes to ${selector}`)
}

export const press = async (page: Page, selector: string, key: 'Enter' | 'Space'): Promise<void> => {
  await reach(page, selector)
  await page.keyboard.press(key)
}

/** Enter on what leads to another page, or to this one with an answer. */
export const go = async (page: Page, selector: string): Promise<void> => {
  await reach(page, selector)
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  await loaded
}

export const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await reach(page, selector)
  await page.keyboard.type(text)
}

/** From the top of the page to its end: everything that takes the focus, in order. */
export const throughout = async (page: Page): Promise<readonly Focused[]> => {
  const met: Focused[] = []
  for (let step = 0; step < 2 * farthest; step++) {
    const found = await tab(page)
    if (found.place === 'out' || (found.place === 'skip' && met.length > 0)) return met
    met.push(found)
  }
  throw new Error(`Tab does not come out again: ${met.slice(-4).map(({ name }) => name)}`)
}
