import { createHmac, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Client } from 'pg'
import { type SignInShell, signInSecrets } from '../src/commands/sign-in-shell.ts'
import { mirrorProviders } from '../src/database/records/sign-in/provider.ts'
import { signInDatabase } from '../src/database/sign-in-connection.ts'
import { parseProviders } from '../src/delivery/identity/configuration.ts'
import { identityProvider } from '../src/delivery/identity/providers.ts'
import { testDatabase } from './database.ts'
import { pagesBehindSignIn } from './pages-behind-sign-in.ts'

/**
 * The application's sign-in on a socket of its own, with a few pages to stand in for the rest: /page says who is
 * signed in, /words takes a text, /case wants two factors, /sealed wants a fresh sign-in.
 */
export const signInPlace = async () => {
  const database = await testDatabase()
  const sql = new Client({ connectionString: database.url('admin') })
  await sql.connect()

  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 })
  const server = createServer(getRequestListener((request, env) => answer(request, env)))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const listening = server.address()
  const baseUrl = `http://localhost:${typeof listening === 'object' && listening ? listening.port : 0}`

  const shell: SignInShell = {
    db: signInDatabase(database.url('varde_signin'), 2),
    secrets: signInSecrets(Buffer.alloc(32, 7)),
    fingerprint: (owner, key) => createHmac('sha256', `key of ${owner}`).update(key.value).digest(),
    instance: 'demonstration',
    newId: randomUUID,
  }

  /** Lays down the deployment's providers, as a start does, and opens the application with them. */
  const open = async (configurations: readonly object[]) => {
    const providers = parseProviders(JSON.stringify({ providers: configurations }))
    await mirrorProviders(database.url('varde_owner'), providers)
    const deps = {
      shell,
      baseUrl,
      providers: providers.map((one) => identityProvider(one, { baseUrl, instance: 'demonstration' })),
    }
    answer = pagesBehindSignIn(deps).fetch
  }

  const owner = randomUUID()
  await sql.query(
    `insert into school_owner (owner_id, name, kind, phone) values ($1, 'Tårnlia kommune', 'municipality', '1')`,
    [owner],
  )

  const addPerson = async (given: string, at = owner): Promise<string> => {
    const person = randomUUID()
    await sql.query(
      `insert into person (owner_id, person_id, given_name, family_name) values ($1, $2, $3, 'Prøve')`,
      [at, person, given],
    )
    return person
  }

  const knowByAccount = (person: string, account: string, at = owner) =>
    sql.query(
      `insert into roster_key (owner_id, key_kind, key_mac, person_id, source) values ($1, 'feide-principal', $2, $3, 'test')`,
      [at, createHmac('sha256', `key of ${at}`).update(account).digest(), person],
    )

  const knowByObject = (person: string, tenantAndObject: string, at = owner) =>
    sql.query(
      `insert into roster_key (owner_id, key_kind, key_mac, person_id, source) values ($1, 'entra-object', $2, $3, 'test')`,
      [at, createHmac('sha256', `key of ${at}`).update(tenantAndObject).digest(), person],
    )

  const knowByNumber = (person: string, number: string, at = owner) =>
    sql.query(
      `insert into person_number (owner_id, person_id, ciphertext, lookup) values ($1, $2, '\\x00', $3)`,
      [at, person, createHmac('sha256', `key of ${at}`).update(number).digest()],
    )

  const school = randomUUID()
  await sql.query(
    `insert into school (owner_id, school_id, name, language_form) values ($1, $2, 'Tårnlia skole', 'nb')`,
    [owner, school],
  )
  const enrol = (person: string, part: 'pupil' | 'staff' = 'pupil') =>
    sql.query(
      `insert into person_school (owner_id, person_id, school_id, part, from_on) values ($1, $2, $3, $4, '2020-01-01')`,
      [owner, person, school, part],
    )

  const close = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await shell.db.destroy()
    await sql.end()
    await database.drop()
  }

  return {
    database,
    sql,
    shell,
    baseUrl,
    owner,
    open,
    addPerson,
    knowByAccount,
    knowByObject,
    knowByNumber,
    enrol,
    close,
  }
}

export type SignInPlace = Awaited<ReturnType<typeof signInPlace>>
