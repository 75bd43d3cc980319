/** A mail as Varde writes them: one plain text, at most in two alternatives. */
export type Message = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
}

export const readMessage = (raw: string): Message => {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const header = headersOf(head)
  return {
    to: header('to'),
    subject: decodedWords(header('subject')),
    messageId: header('message-id'),
    text: bodyText(head, rest.join('\n\n')),
  }
}

const headersOf = (head: string) => {
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  return (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
}

const bodyText = (head: string, body: string): string => {
  const header = headersOf(head)
  const boundary = /boundary="?([^";]+)"?/.exec(header('content-type'))?.[1]
  if (boundary) {
    const parts = body.split(`--${boundary}`).map((part) => part.trim().split('\n\n'))
    const plain = parts.find(([partHead = '']) =>
      headersOf(partHead)('content-type').startsWith('text/plain'),
    )
    return plain ? bodyText(plain[0] ?? '', plain.slice(1).join('\n\n')) : ''
  }
  const encoding = header('content-transfer-encoding').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll(/=\n/g, '')) : body
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=` in a subject. */
const decodedWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : quotedPrintable(word.replaceAll('_', ' ')),
    )

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/[^\x20-\x7e\n]/g, (one) => encodeURIComponent(one).replaceAll('%', '='))
      .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
