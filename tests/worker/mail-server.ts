import { SMTPServer } from 'smtp-server'

export interface CaughtMail {
  readonly to: string
  readonly messageId: string
  readonly raw: string
}

/** A mail server that keeps what it is given, and can be told to refuse. */
export const mailServer = async () => {
  const caught: CaughtMail[] = []
  let refusing = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (refusing) return done(new Error('not now'))
        const raw = Buffer.concat(pieces).toString()
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        caught.push({ to, messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '', raw })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    caught,
    url: `smtp://127.0.0.1:${port}`,
    refuse: (yes: boolean) => {
      refusing = yes
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
