import { mkdtempSync, rmSync } from 'node:fs'
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
