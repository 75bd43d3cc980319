/**
 * Bad network at school: the words stay in the open page and are sent again by themselves, under the same key, so
 * that arriving twice is once. Nothing is stored on the phone. The server answers {location} to a client that asks
 * for JSON; any other answer (an error in a field, an ended session) is shown by sending the form the ordinary way.
 */

const longestTry = 20_000
const pauses = [2_000, 4_000, 8_000, 15_000, 30_000]
const serverIsAway = new Set([502, 503, 504])

function locationIn(said: unknown): string | undefined {
  const isAnswer = typeof said === 'object' && said !== null && 'location' in said
  return isAnswer && typeof said.location === 'string' ? said.location : undefined
}

/** How to go on when the server has answered; nothing when it was out of reach. */
async function deliver(form: HTMLFormElement): Promise<(() => void) | undefined> {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  let answer: Response
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      body: fields,
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(longestTry),
    })
  } catch {
    return undefined
  }
  if (serverIsAway.has(answer.status)) return undefined
  const isJson = answer.headers.get('Content-Type')?.includes('application/json') === true
  const said: unknown = answer.ok && isJson ? await answer.json().catch(() => undefined) : undefined
  const next = locationIn(said)
  return () => (next === undefined ? form.submit() : location.assign(new URL(next, location.href)))
}

function noticeFor(form: HTMLFormElement): { show: (words: string, action?: () => void) => void } {
  const notice = document.createElement('div')
  notice.className = 'heed is-heed waiting'
  notice.setAttribute('role', 'status')
  notice.hidden = true
  form.append(notice)
  return {
    show: (words, action) => {
      const line = document.createElement('p')
      line.textContent = words
      notice.replaceChildren(line)
      notice.hidden = words === ''
      if (!action) return
      const again = document.createElement('button')
      again.type = 'button'
      again.className = 'ds-button'
      again.dataset['variant'] = 'secondary'
      again.textContent = form.dataset['again'] ?? ''
      again.addEventListener('click', action)
      notice.append(again)
      notice.scrollIntoView({ block: 'nearest' })
    },
  }
}

const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

export function startKeepWords(element: HTMLElement): void {
  if (!(element instanceof HTMLFormElement)) return
  const form = element
  const notice = noticeFor(form)
  let isSending = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    notice.show(form.dataset['sending'] ?? '')
    const goOn = await deliver(form)
    isSending = false
    if (goOn) {
      window.removeEventListener('beforeunload', warn)
      return goOn()
    }
    window.addEventListener('beforeunload', warn)
    notice.show(form.dataset['waiting'] ?? '', () => void send())
    timer = setTimeout(() => void send(), pauses[Math.min(tries++, pauses.length - 1)])
  }

  form.addEventListener('submit', (event) => {
    // A button with a name asks for something else than sending: find, remove, hand over.
    if (event.submitter instanceof HTMLButtonElement && event.submitter.name !== '') return
    event.preventDefault()
    void send()
  })
  window.addEventListener('online', () => {
    if (timer !== undefined) void send()
  })
}
