/** Removing a chip at once, instead of asking the server for the same page without it. */
export function startPicked(list: HTMLElement): void {
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const item = button?.closest('li')
    if (!item) return
    event.preventDefault()
    const next = item.nextElementSibling ?? item.previousElementSibling
    item.remove()
    const target =
      next?.querySelector('button') ?? document.querySelector<HTMLElement>(`[data-list="${list.id}"] input`)
    target?.focus()
  })
}

/** The same chip as the server draws. */
export function addPicked(
  list: HTMLElement,
  item: { value: string; label: string },
  removeWord: string,
): void {
  const name = list.dataset['name'] ?? ''
  const isThere = [...list.querySelectorAll('input')].some((input) => input.value === item.value)
  if (isThere) return
  const hidden = document.createElement('input')
  hidden.type = 'hidden'
  hidden.name = name
  hidden.value = item.value
  const cross = document.createElement('span')
  cross.setAttribute('aria-hidden', 'true')
  cross.textContent = '✕'
  const unseen = document.createElement('span')
  unseen.className = 'ds-sr-only'
  unseen.textContent = `, ${removeWord}`
  const button = document.createElement('button')
  button.type = 'button'
  button.append(`${item.label} `, cross, unseen)
  const line = document.createElement('li')
  line.append(hidden, button)
  list.append(line)
}
