/**
 * A line of the school's plan is saved while it is typed: a moment after the last key, under the form's own key, with the
 * revision that was seen. The button stays, and does the same without script. Nothing is stored in the browser.
 */

const pause = 1_200
const longestTry = 20_000
const tryAgain = 8_000

interface Saved {
  readonly revision: number
  readonly key: string
  readonly action: string | null
  readonly said: string
}

const isObject = (said: unknown): said is Readonly<Record<string, unknown>> =>
  typeof said === 'object' && said !== null

function savedIn(said: unknown): Saved | undefined {
  const saved = isObject(said) ? said['saved'] : undefined
  if (!isObject(saved)) return undefined
  const { revision, key, action, said: words } = saved
  if (typeof revision !== 'number' || typeof key !== 'string' || typeof words !== 'string') return undefined
  return { revision, key, action: typeof action === 'string' ? action : null, said: words }
}

const put = (form: HTMLFormElement, name: string, value: string): void => {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

async function deliver(form: HTMLFormElement): Promise<unknown> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.set('do', 'save')
  const answer = await fetch(form.action, {
    method: 'POST',
    body: fields,
    headers: { Accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(longestTry),
  })
  const isJson = answer.headers.get('Content-Type')?.includes('application/json') === true
  return isJson ? answer.json() : null
}

const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

/** Puts what came back into the form, and says how it went. True where it is saved. */
function settle(form: HTMLFormElement, notice: HTMLElement, said: unknown): boolean {
  const saved = savedIn(said)
  if (saved === undefined) {
    const refused = isObject(said) ? said['refused'] : undefined
    notice.textContent = typeof refused === 'string' ? refused : (form.dataset['failed'] ?? '')
    return false
  }
  put(form, 'revision', String(saved.revision))
  put(form, '_key', saved.key)
  if (saved.action !== null && !form.action.endsWith(saved.action)) {
    form.action = saved.action
    history.replaceState(null, '', saved.action)
  }
  notice.textContent = saved.said
  return true
}

export function startSaveAsTyped(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return
  const form = element
  const notice = document.createElement('p')
  notice.className = 'quiet small'
  notice.setAttribute('role', 'status')
  form.append(notice)
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined
  let isNewer = false

  async function save(): Promise<void> {
    clearTimeout(timer)
    isNewer = false
    notice.textContent = form.dataset['saving'] ?? ''
    try {
      const isSaved = settle(form, notice, await deliver(form))
      if (isSaved && !isNewer) window.removeEventListener('beforeunload', warn)
    } catch {
      notice.textContent = form.dataset['waiting'] ?? ''
      later(tryAgain)
    }
  }

  /** One at a time: the next is sent with the revision that the last one came back with. */
  function later(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (sending !== undefined) return later(pause)
      sending = save().finally(() => {
        sending = undefined
      })
    }, wait)
  }

  form.addEventListener('input', () => {
    isNewer = true
    window.addEventListener('beforeunload', warn)
    later(pause)
  })
  form.addEventListener('submit', (event) => {
    clearTimeout(timer)
    window.removeEventListener('beforeunload', warn)
    if (sending === undefined) return
    event.preventDefault()
    const by = event.submitter
    void sending.then(() => form.requestSubmit(by))
  })
}
