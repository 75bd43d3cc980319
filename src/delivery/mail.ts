import { createTransport } from 'nodemailer'

export interface Letter {
  readonly to: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
}

/** The way out for mail; it knows nothing of what it carries. */
export interface Post {
  /** Throws where the server did not take it. */
  send(letter: Letter): Promise<void>
  close(): void
}

export const openPost = ({ url, from }: { readonly url: string; readonly from: string }): Post => {
  const transport = createTransport({
    url,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    // Nothing of a mail is ever written to a log.
    logger: false,
  })
  return {
    send: async ({ to, messageId, subject, text }) => {
      await transport.sendMail({
        from,
        to,
        messageId,
        subject,
        text,
        // Robots do not answer it, and no sign is sent that it was opened.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transport.close(),
  }
}
