const fieldOf = (link: HTMLAnchorElement): HTMLElement | null =>
  document.getElementById(decodeURIComponent(link.hash.slice(1)))

/** Where several lines say the same, each begins with its question: "Fikk du kontakt? Velg ett av svarene." */
function nameQuestions(summary: HTMLElement): void {
  const links = [...summary.querySelectorAll('a')]
  const said = links.map((link) => link.textContent)
  for (const link of links) {
    const text = link.textContent
    if (said.indexOf(text) === said.lastIndexOf(text)) continue
    const around = fieldOf(link)?.closest('.ds-field, fieldset')
    const question = around?.querySelector('legend, label')?.firstChild?.textContent?.trim()
    if (question) link.prepend(/[.?!]$/.test(question) ? `${question} ` : `${question}: `)
  }
}

/** The summary takes the focus, and each link in it leads into the field itself, not only near it. */
export function startErrorFocus(summary: HTMLElement): void {
  nameQuestions(summary)
  summary.focus()
  summary.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    const field = fieldOf(event.target)
    if (!field) return
    event.preventDefault()
    field.closest('details')?.setAttribute('open', '')
    const around = field.closest('.ds-field, fieldset') ?? field
    around.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  })
}
