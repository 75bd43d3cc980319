/** The summary takes the focus, and each link in it leads into the field itself, not only near it. */
export function startErrorFocus(summary: HTMLElement): void {
  summary.focus()
  summary.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    const field = document.getElementById(decodeURIComponent(event.target.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    field.closest('details')?.setAttribute('open', '')
    const around = field.closest('.ds-field, fieldset') ?? field
    around.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
