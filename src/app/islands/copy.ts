/** Copies data-text, and says so where a screen reader hears it. */
export function startCopy(button: HTMLElement): void {
  const said = button.dataset['copied'] ?? ''
  const words = button.textContent
  button.setAttribute('aria-live', 'polite')
  button.hidden = navigator.clipboard === undefined
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset['text'] ?? '')
    button.textContent = said
    setTimeout(() => {
      button.textContent = words
    }, 2500)
  })
}
