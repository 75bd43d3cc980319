const subject = 'Varde: anchor'

/** The letter as it is sent and as it is read back: which installation and owner, and the hash. Nothing else. */
export const anchorLetter = (of: {
  readonly baseUrl: string
  readonly owner: string
  readonly root: Buffer
}) => ({
  subject,
  text: `Instance: ${new URL(of.baseUrl).host}\nOwner: ${of.owner}\nAnchor: ${of.root.toString('hex')}\n`,
})

export interface MailedAnchor {
  readonly owner: string
  readonly root: string
}

/** Every letter in a text: one saved from a mail program, or a whole mailbox. A line that mail has broken is mended. */
export const readAnchorLetters = (mail: string): readonly MailedAnchor[] => {
  const found: MailedAnchor[] = []
  const lines = mail.replaceAll(/=\r?\n/g, '').matchAll(/^\s*(Owner|Anchor): ([0-9a-f-]{36,64})\s*$/gm)
  let owner: string | null = null
  for (const [, word, value = ''] of lines) {
    if (word === 'Owner') owner = value
    else if (owner !== null && value.length === 64) found.push({ owner, root: value })
  }
  return found
}
