import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { withClient } from './cluster-roles.ts'

export type Migration = { readonly name: string; readonly hash: string; readonly sql: string }

/** Beside this file, and beside the bundle once it is built. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

export const readMigrations = (folder = migrationsFolder): readonly Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: basename(file, '.sql'), hash: createHash('sha256').update(sql).digest('hex'), sql }
    })

/** Forward only, as varde_owner. Answers with the names of those that were run now. */
export const migrate = (ownerUrl: string, migrations = readMigrations()): Promise<readonly string[]> =>
  withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('varde migrations'))")
    const done = await migrationsDone(client)
    refuseRewrittenHistory(migrations, done)
    const waiting = migrations.filter(({ name }) => !done.has(name))
    for (const migration of waiting) await run(client, migration)
    return waiting.map(({ name }) => name)
  })

const migrationsDone = async (client: Client): Promise<ReadonlyMap<string, string>> => {
  await client.query(`
    create table if not exists migration (
      name text collate "C" not null constraint migration_pkey primary key,
      hash text not null,
      run_at timestamptz not null default now()
    );
    alter table migration enable row level security;
    alter table migration force row level security;
    do $$ begin
      if not exists (select from pg_policies where tablename = 'migration' and schemaname = 'public') then
        create policy migration_owner on migration to varde_owner using (true) with check (true);
      end if;
    end $$;
    comment on table migration is 'Which migrations have been run, and what they said then.';
    comment on column migration.name is 'The name of its file. [open]';
    comment on column migration.hash is 'SHA-256 of its text. [open]';
    comment on column migration.run_at is 'When it was run. [open]'`)
  const rows = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  return new Map(rows.rows.map(({ name, hash }) => [name, hash]))
}

const refuseRewrittenHistory = (migrations: readonly Migration[], done: ReadonlyMap<string, string>) => {
  const known = new Map(migrations.map(({ name, hash }) => [name, hash]))
  for (const [name, hash] of done) {
    if (!known.has(name)) throw new Error(`The database has run ${name}, which this version does not have.`)
    if (known.get(name) !== hash) throw new Error(`The migration ${name} was changed after it had been run.`)
  }
  const last = [...done.keys()].sort().at(-1) ?? ''
  const early = migrations.find(({ name }) => !done.has(name) && name < last)
  if (early) throw new Error(`The migration ${early.name} comes before ${last}, which has been run.`)
}

const run = async (client: Client, { name, hash, sql }: Migration) => {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    throw new Error(`The migration ${name} failed.`, { cause: error })
  }
}
