/** For browsers that do not know command="show-modal" yet. */
export function startCommand(button: HTMLElement): void {
  if ('commandForElement' in HTMLButtonElement.prototype) return
  button.addEventListener('click', () => {
    const dialog = document.getElementById(button.getAttribute('commandfor') ?? '')
    if (!(dialog instanceof HTMLDialogElement)) return
    if (button.getAttribute('command') === 'close') dialog.close()
    else dialog.showModal()
  })
}
