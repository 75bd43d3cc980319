import { addPicked } from './picked.ts'

/** A search field becomes a combobox (WAI-ARIA 1.2): arrows move, Enter chooses, Escape closes. */

type Item = { value: string; label: string; detail?: string }

const isItem = (given: unknown): given is Item =>
  typeof given === 'object' &&
  given !== null &&
  'value' in given &&
  typeof given.value === 'string' &&
  'label' in given &&
  typeof given.label === 'string'

/** Names go in the body, never in an address. */
async function ask(box: HTMLElement, typed: string, signal: AbortSignal): Promise<Item[]> {
  const token = box.closest('form')?.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
  const answer = await fetch(box.dataset['url'] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: token, q: typed }),
    headers: { Accept: 'application/json' },
    signal,
  })
  if (!answer.ok) return []
  const said: unknown = await answer.json()
  if (typeof said !== 'object' || said === null || !('items' in said) || !Array.isArray(said.items)) return []
  return said.items.filter(isItem)
}

function optionFor(item: Item, id: string): HTMLElement {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.append(item.label)
  if (item.detail) {
    const detail = document.createElement('small')
    detail.textContent = item.detail
    option.append(detail)
  }
  return option
}

class Combobox {
  readonly #box: HTMLElement
  readonly #input: HTMLInputElement
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('p')
  #items: Item[] = []
  #at = -1
  #asking: AbortController | undefined
  #wait: ReturnType<typeof setTimeout> | undefined

  constructor(box: HTMLElement, input: HTMLInputElement) {
    this.#box = box
    this.#input = input
    this.#list.id = `${input.id}-options`
    this.#list.className = 'options'
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
    this.#list.hidden = true
    this.#status.className = 'hint options-none'
    this.#status.setAttribute('role', 'status')
    box.append(this.#list, this.#status)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', this.#list.id)
    input.addEventListener('input', () => this.#typed())
    input.addEventListener('keydown', (event) => this.#key(event))
    input.addEventListener('blur', () => setTimeout(() => this.#close(), 150))
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => this.#tapped(event))
  }

  #typed(): void {
    const hidden = this.#hidden()
    if (hidden) hidden.value = ''
    clearTimeout(this.#wait)
    const typed = this.#input.value.trim()
    if (typed.length < 2) return this.#close()
    this.#wait = setTimeout(() => void this.#ask(typed), 150)
  }

  async #ask(typed: string): Promise<void> {
    this.#asking?.abort()
    this.#asking = new AbortController()
    try {
      this.#show(await ask(this.#box, typed, this.#asking.signal))
    } catch {
      // No network, or a newer question: the button beside the field still works.
      this.#close()
    }
  }

  #show(items: Item[]): void {
    this.#items = items
    this.#at = -1
    this.#list.replaceChildren(...items.map((item, at) => optionFor(item, `${this.#list.id}-${at}`)))
    this.#list.hidden = items.length === 0
    this.#input.setAttribute('aria-expanded', String(items.length > 0))
    this.#input.removeAttribute('aria-activedescendant')
    this.#status.textContent = items.length === 0 ? (this.#box.dataset['nothing'] ?? '') : ''
  }

  #close(): void {
    this.#items = []
    this.#at = -1
    this.#list.hidden = true
    this.#status.textContent = ''
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #move(step: number): void {
    if (this.#items.length === 0) return
    this.#at = (this.#at + step + this.#items.length) % this.#items.length
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === this.#at))
      if (at === this.#at) {
        this.#input.setAttribute('aria-activedescendant', option.id)
        option.scrollIntoView({ block: 'nearest' })
      }
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') this.#move(1)
    else if (event.key === 'ArrowUp') this.#move(this.#at < 0 ? 0 : -1)
    else if (event.key === 'Enter' && this.#items.length > 0) this.#choose(this.#at < 0 ? 0 : this.#at)
    else if (event.key === 'Escape' && !this.#list.hidden) this.#close()
    else return
    event.preventDefault()
  }

  #tapped(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    if (option) this.#choose([...this.#list.children].indexOf(option))
  }

  #choose(at: number): void {
    const item = this.#items[at]
    if (!item) return
    const list = document.getElementById(this.#box.dataset['list'] ?? '')
    const hidden = this.#hidden()
    if (this.#box.dataset['pick'] === 'many' && list) {
      addPicked(list, item, this.#box.dataset['remove'] ?? '')
      this.#input.value = ''
    } else if (hidden) {
      hidden.value = item.value
      this.#input.value = item.label
    }
    this.#close()
  }

  #hidden(): HTMLInputElement | null {
    return this.#box.querySelector<HTMLInputElement>('input[type="hidden"]')
  }
}

export function startSuggest(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input:not([type="hidden"])')
  if (input) new Combobox(box, input)
}
