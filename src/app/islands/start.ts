import { startCommand } from './command.ts'
import { startCopy } from './copy.ts'
import { startErrorFocus } from './error-focus.ts'
import { startKeepWords } from './keep-words.ts'
import { startPicked } from './picked.ts'
import { startSaveAsTyped } from './save-as-typed.ts'
import { startSuggest } from './suggest.ts'
import { startThumbMenu } from './thumb-menu.ts'

/** Each island improves an element that already works. An island that fails takes no other down. */
const islands: Record<string, (element: HTMLElement) => void> = {
  command: startCommand,
  copy: startCopy,
  'error-focus': startErrorFocus,
  'keep-words': startKeepWords,
  picked: startPicked,
  'save-as-typed': startSaveAsTyped,
  suggest: startSuggest,
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const start = islands[element.dataset['island'] ?? '']
  try {
    start?.(element)
  } catch (error) {
    reportError(error)
  }
}
startThumbMenu()
