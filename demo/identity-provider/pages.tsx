import type { FC, PropsWithChildren } from 'hono/jsx'
import type { AccountGroup } from './accounts.ts'
import type { Choice } from './choice.ts'
import type { ProviderShape } from './shapes.ts'

const groupNames: Record<AccountGroup, string> = {
  staff: 'Ansatte',
  owner: 'Skoleeier',
  pupils: 'Elever',
  guardians: 'Foresatte',
}

const Page: FC<PropsWithChildren<{ shape: ProviderShape; title: string }>> = ({ shape, title, children }) => (
  <html lang="nb">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${shape.title} (demonstrasjon)`}</title>
      <link rel="stylesheet" href="/identity-provider.css" />
    </head>
    <body>
      <header>
        <p class="demo">
          <strong>Demonstrasjon.</strong> Dette er ikke {shape.title}, men en etterligning. Ingen av
          menneskene finnes.
        </p>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
)

const Groups: FC<{ choice: Choice }> = ({ choice }) => (
  <nav aria-label="Grupper">
    <ul class="groups">
      {choice.groups.map(({ group, count }) => (
        <li>
          <a
            href={`?group=${group}`}
            aria-current={!choice.query && group === choice.group ? 'page' : undefined}
          >
            {groupNames[group]} ({count})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Search: FC<{ choice: Choice }> = ({ choice }) => (
  <form method="get" role="search" class="search">
    <label for="q">Søk etter navn, rolle eller klasse</label>
    <span>
      <input id="q" name="q" type="search" value={choice.query} autocomplete="off" />
      <input type="hidden" name="group" value={choice.group} />
      <button type="submit">Søk</button>
    </span>
  </form>
)

const People: FC<{ choice: Choice; action: string }> = ({ choice, action }) => (
  <form method="post" action={action}>
    <label class="tick">
      <input type="checkbox" name="two-factors" value="yes" checked />
      <span>
        Med to faktorer
        <small>Ta bort haken for å prøve hva som møter den som bare har brukt passord.</small>
      </span>
    </label>
    {choice.bySchool.map(({ school, accounts }) => (
      <section>
        <h2>{school}</h2>
        <ul class="people">
          {accounts.map((account) => (
            <li>
              <button type="submit" name="account" value={account.subject}>
                <strong>{account.name}</strong> <span>{account.roleLine}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    ))}
    {choice.bySchool.length === 0 && <p>Ingen passer til søket.</p>}
    {choice.notShown > 0 && <p>{choice.notShown} til. Søk for å finne dem.</p>}
  </form>
)

export const choicePage = (shape: ProviderShape, choice: Choice, action: string): string =>
  `<!doctype html>${(
    <Page shape={shape} title="Hvem vil du være?">
      <Search choice={choice} />
      <Groups choice={choice} />
      <People choice={choice} action={action} />
      <form method="post" action={`${action}/cancel`}>
        <button type="submit" class="quiet">
          Avbryt
        </button>
      </form>
    </Page>
  )}`

export const signedOutPage = (shape: ProviderShape): string =>
  `<!doctype html>${(
    <Page shape={shape} title="Du er logget ut">
      <p>Du er logget ut av den etterlignede {shape.title}.</p>
    </Page>
  )}`

export const errorPage = (shape: ProviderShape, code: string): string =>
  `<!doctype html>${(
    <Page shape={shape} title="Dette gikk ikke">
      <p>Innloggingen er avbrutt. Gå tilbake til Varde og prøv på nytt.</p>
      <p class="code">{code}</p>
    </Page>
  )}`
