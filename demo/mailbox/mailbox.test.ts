import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from './mailbox.ts'

let folder: string
let mailbox: Mailbox
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'varde-mailbox-'))
  mailbox = await startMailbox(folder)
})
afterAll(async () => {
  await mailbox.stop()
  rmSync(folder, { recursive: true })
})

const page = async () => (await fetch(mailbox.page)).text()

it('shows what was sent, in its own letters, and nothing that the sender wrote as markup', async () => {
  expect(await page()).toContain('Ingen e-post ennå.')
  const transport = createTransport(mailbox.smtpUrl)
  await transport.sendMail({
    from: 'varde@demonstration.example',
    to: 'rektor@taarnlia.example',
    subject: 'Noe venter på deg i Varde, i dag også – åpne det når du kan',
    text: 'Logg inn for å se hva det er.\n<b>Æ, ø og å = tegn</b> '.repeat(3),
  })
  const shown = await page()
  expect(shown).toContain('<h2>Noe venter på deg i Varde, i dag også – åpne det når du kan</h2>')
  expect(shown).toContain('Til rektor@taarnlia.example')
  expect(shown).toContain('&lt;b&gt;Æ, ø og å = tegn&lt;/b&gt;')
})

it('keeps the mail when it is started again, at the same address', async () => {
  const { page: address } = mailbox
  await mailbox.stop()
  mailbox = await startMailbox(folder)
  expect(mailbox.page).toBe(address)
  expect(await page()).toContain('rektor@taarnlia.example')
})

it('goes on when a sender dies in the middle of a letter', async () => {
  const { hostname, port } = new URL(mailbox.smtpUrl)
  const dying = connect(Number(port), hostname)
  await once(dying, 'data')
  dying.write(
    'EHLO here\r\nMAIL FROM:<a@demonstration.example>\r\nRCPT TO:<b@demonstration.example>\r\nDATA\r\nSub',
  )
  await once(dying, 'data')
  dying.resetAndDestroy()
  await once(dying, 'close')
  const transport = createTransport(mailbox.smtpUrl)
  await transport.sendMail({
    from: 'varde@demonstration.example',
    to: 'laerer@taarnlia.example',
    subject: 'Etterpå',
    text: 'Logg inn.',
  })
  expect(await page()).toContain('laerer@taarnlia.example')
})
