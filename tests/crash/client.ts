import { randomUUIDv7 } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Changes, changed, type Fields, fieldsOf } from '../page-read.ts'

/** A form of somebody's, to be sent again and again with something new in it. */
export interface Sending {
  readonly cookie: string
  /** Of the page that shows the form. */
  readonly page: string
  readonly to: string
  readonly changes: (at: number) => Changes
  /** What the answer to the `at`th form says of it: stands in the file of receipts. */
  readonly receipt: (at: number, location: string) => string
}

interface Answer {
  readonly status: number
  readonly location: string
  readonly html: string
}

type Who = Pick<Sending, 'cookie'>

/**
 * Sends forms over HTTP, one after the other, and writes down each receipt in a file as soon as it has arrived. Where
 * no answer comes, or one that says the server is in trouble, the same form is sent again with the same key; and the
 * first answer to every third is lost on its way, as when a phone loses its connection: it was done, and is sent again.
 */
export class Client {
  readonly #port: number
  readonly #file: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 })
  readonly #forms = new Map<string, Fields>()
  #stopped = false
  /** Answers that came. */
  receipts = 0
  /** Times that a form was sent again. */
  repeated = 0

  constructor(port: number, file: string) {
    this.#port = port
    this.#file = file
  }

  stop(): void {
    this.#stopped = true
  }

  close(): void {
    this.#agent.destroy()
  }

  /** Everything that was receipted, as the file has it. */
  written(): readonly string[] {
    return readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)
  }

  read(cookie: string, path: string): Promise<Answer> {
    return this.#ask({ cookie }, 'GET', path)
  }

  /** Looks at the page of the form once: every form that is sent later is the same but for its key and what is new. */
  async learn(sending: Sending): Promise<void> {
    const { html } = await this.#ask(sending, 'GET', sending.page)
    const fields = fieldsOf(html, sending.to)
    if (fields.length === 0) throw new Error(`${sending.page} has no form that goes to ${sending.to}`)
    this.#forms.set(sending.to, fields)
  }

  /** Until it is stopped, or there are no more; what was begun is brought to an end. */
  async send(sending: Sending, most = Number.POSITIVE_INFINITY): Promise<number> {
    let at = 0
    for (; at < most && !this.#stopped; at++) {
      await this.sendOnce(sending, at, { key: randomUUIDv7(), lost: at % 3 === 1 })
      await pause(80)
    }
    return at
  }

  async sendOnce(sending: Sending, at: number, how: { key: string; lost: boolean }): Promise<void> {
    const form = changed(this.#forms.get(sending.to) ?? [], { ...sending.changes(at), _key: how.key })
    if (how.lost) await this.#post(sending, form).catch(() => undefined)
    for (let tries = how.lost ? 1 : 0; ; tries++) {
      if (tries > 0) this.repeated += 1
      const answer = await this.#post(sending, form).catch(() => null)
      if (answer?.status === 303) {
        appendFileSync(this.#file, `${sending.receipt(at, answer.location)}\n`)
        this.receipts += 1
        return
      }
      if (answer !== null && answer.status < 500)
        throw new Error(`${sending.to} answered ${answer.status}: ${errorsIn(answer.html)}`)
      await pause(60)
    }
  }

  #post(sending: Sending, fields: Fields): Promise<Answer> {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
    return this.#ask(sending, 'POST', sending.to, body)
  }

  #ask({ cookie }: Who, method: string, path: string, body?: string): Promise<Answer> {
    const headers = {
      cookie: `__Host-varde=${cookie}`,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body)),
          }),
    }
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: 'localhost', port: this.#port, path, method, headers, agent: this.#agent },
        (answer) => {
          let html = ''
          answer.on('data', (part) => (html += String(part)))
          answer.on('error', reject)
          const { statusCode: status = 0 } = answer
          answer.on('end', () => resolve({ status, location: answer.headers.location ?? '', html }))
        },
      )
      sent.setTimeout(30_000, () => sent.destroy(new Error('no answer in time')))
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

const errorsIn = (html: string): string =>
  [...html.matchAll(/class="[^"]*error[^"]*"[^>]*>([^<]*)</g)].map(([, said]) => said).join(' | ')
