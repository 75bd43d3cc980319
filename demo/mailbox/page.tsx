import type { Message } from './message.ts'

export const mailboxPage = (messages: readonly Message[]): string =>
  `<!doctype html>${String(
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Postkassen i demonstrasjonen</title>
      </head>
      <body>
        <main>
          <h1>Postkassen i demonstrasjonen</h1>
          <p>
            Her havner all e-post som Varde sender i demonstrasjonen. Ingenting går videre, og alle navn er
            oppdiktet.
          </p>
          {messages.length === 0 && <p>Ingen e-post ennå.</p>}
          {messages.map(({ to, subject, text }) => (
            <article>
              <h2>{subject}</h2>
              <p>Til {to}</p>
              <pre>{text}</pre>
            </article>
          ))}
        </main>
      </body>
    </html>,
  )}`
