/** The menu in the thumb bar closes when one taps beside it or presses Escape, as menus do. */
export function startThumbMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.thumb details')
  if (!menu) return
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
  })
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}
