import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { keptPort } from '../kept-port.ts'
import { readMessage } from './message.ts'
import { mailboxPage } from './page.tsx'

export type Mailbox = {
  /** Where mail is delivered. */
  readonly smtpUrl: string
  /** Where it is read. */
  readonly page: string
  stop(): Promise<void>
}

/** Takes every mail of the demonstration and sends none on; loopback only. What arrived is kept between starts. */
export const startMailbox = async (folder: string): Promise<Mailbox> => {
  const letters = join(folder, 'mail')
  mkdirSync(letters, { recursive: true, mode: 0o700 })
  const keep = (raw: string) => {
    const name = `${String(readdirSync(letters).length).padStart(6, '0')}-${process.hrtime.bigint()}`
    writeFileSync(join(letters, `.${name}`), raw, { mode: 0o600 })
    renameSync(join(letters, `.${name}`), join(letters, name))
  }
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      text(stream).then(
        (raw) => {
          keep(raw)
          done()
        },
        (error: Error) => done(error),
      )
    },
  })
  // A worker that is killed in the middle of a letter breaks off the connection: it will send the letter again.
  smtp.on('error', () => undefined)
  const smtpPort = await keptPort(folder, 'mailbox-delivery')
  await new Promise<void>((resolve) => smtp.listen(smtpPort, '127.0.0.1', resolve))

  const page = createServer((_request, response) => {
    const arrived = readdirSync(letters).filter((name) => !name.startsWith('.'))
    const messages = arrived
      .sort()
      .reverse()
      .slice(0, 200)
      .map((name) => readMessage(readFileSync(join(letters, name), 'utf8')))
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    response.end(mailboxPage(messages))
  })
  const pagePort = await keptPort(folder, 'mailbox')
  await new Promise<void>((resolve) => page.listen(pagePort, '127.0.0.1', resolve))
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    page: `http://127.0.0.1:${pagePort}`,
    stop: async () => {
      page.close()
      page.closeAllConnections()
      await new Promise<void>((resolve) => smtp.close(resolve))
    },
  }
}
