import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../tests/database.ts'
import { withClient } from './cluster-roles.ts'
import { readInstance } from './instance.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { loginRoles } from './roles.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const later = (sql: string): Migration => ({ name: '99990101T0000-later', hash: sql, sql })

describe('migrations', () => {
  it('run once', async () => {
    expect(await migrate(database.url('varde_owner'))).toEqual([])
  })

  it('refuse a file that was edited after it had been run', async () => {
    const [first, ...rest] = readMigrations()
    const edited = [{ name: first?.name ?? '', hash: 'other', sql: '' }, ...rest]
    await expect(migrate(database.url('varde_owner'), edited)).rejects.toThrow(
      'was changed after it had been run',
    )
  })

  it('refuse a database that is ahead of them', async () => {
    await expect(migrate(database.url('varde_owner'), [])).rejects.toThrow('which this version does not have')
  })

  it('refuse one that would slip in before another', async () => {
    const early = [{ name: '20000101T0000-early', hash: '', sql: 'select 1' }, ...readMigrations()]
    await expect(migrate(database.url('varde_owner'), early)).rejects.toThrow('comes before')
  })

  it('leave nothing of one that fails', async () => {
    const failing = [...readMigrations(), later('create table half (); select 1/0')]
    await expect(migrate(database.url('varde_owner'), failing)).rejects.toThrow('99990101T0000-later failed')
    const found = await withClient(database.url('admin'), (client) =>
      client.query("select to_regclass('half') as half"),
    )
    expect(found.rows).toEqual([{ half: null }])
  })

  it('are run by one process while the other waits', async () => {
    const own = await testDatabase()
    const list = [...readMigrations(), later('create table once (); select pg_sleep(0.2)')]
    const both = await Promise.all([0, 1].map(() => migrate(own.url('varde_owner'), list)))
    expect(both.map((names) => names.length)).toEqual(expect.arrayContaining([0, 1]))
    await own.drop()
  })
})

describe('the stamp', () => {
  it('is a demonstration in the tests', async () => {
    expect((await readInstance(database.url('varde_web')))?.kind).toBe('demonstration')
  })

  const attempts = [
    "update instance set kind = 'production'",
    'delete from instance',
    'truncate instance',
    "insert into instance (only_one, kind, key_canary) values (true, 'production', '')",
    'alter table instance disable trigger all',
    'drop table instance',
    'alter table instance owner to varde_owner',
  ]
  for (const role of loginRoles) {
    it.each(attempts)(`stands against ${role}: %s`, async (attempt) => {
      const tried = withClient(database.url(role), (client) => client.query(attempt))
      await expect(tried).rejects.toThrow(/permission denied|must be owner/)
    })
  }

  it('stands against the administrator’s slip too', async () => {
    const slip = withClient(database.url('admin'), (client) =>
      client.query("update instance set kind = 'production'"),
    )
    await expect(slip).rejects.toThrow('never changes its kind')
  })
})

describe('the login roles', () => {
  it('are no superusers, pass no row-level security, and make no roles or databases', async () => {
    const { rows } = await withClient(database.url('admin'), (client) =>
      client.query(`select rolname from pg_roles where rolname like 'varde%'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`),
    )
    expect(rows).toEqual([])
  })

  it('cannot make temporary tables or objects, save the owner', async () => {
    for (const role of loginRoles.filter((one) => one !== 'varde_owner')) {
      const attempts = ['create temp table t ()', 'create table t ()', 'create schema s']
      for (const attempt of attempts) {
        await expect(withClient(database.url(role), (client) => client.query(attempt))).rejects.toThrow(
          'denied',
        )
      }
    }
  })
})
