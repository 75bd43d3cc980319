import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loginRoles } from '../../src/database/roles.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { functionGrants, tableGrants } from './grants.ts'

let database: TestDatabase
let admin: Client

beforeAll(async () => {
  database = await testDatabase()
  admin = new Client({ connectionString: database.url('admin') })
  await admin.connect()
})

afterAll(async () => {
  await admin.end()
  await database.drop()
})

const list = async (sql: string): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ name: string }>(sql)
  return rows.map(({ name }) => name)
}

/** Outside every owner: what a person is before an owner is known, and what is the installation's own. */
const ofNoOwner = [
  ...['identity', 'session', 'provider', 'sign_in_attempt', 'unfinished_sign_in', 'kept_form', 'rate_count'],
  ...['instance', 'migration', 'demonstration_clock', 'heartbeat', 'context'],
]
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'gate') and c.relkind in ('r', 'p')`

describe('the catalogue', () => {
  it('forces row-level security on every table, and on every month of the access log', async () => {
    const open = await list(
      `select c.relname as name from ${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(open).toEqual([])
    expect(await list(`select c.relname as name from ${tables}`)).toContain('access_log_2026_11')
  })

  it('has no view that reads with the rights of its maker', async () => {
    const views =
      await list(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'gate') and c.relkind in ('v', 'm')
        and not coalesce(c.reloptions @> array['security_invoker=true'], false)`)
    expect(views).toEqual([])
  })

  it('begins every key with the owner', async () => {
    const others = await list(`select distinct c.relname as name from ${tables} and not exists (
      select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary and a.attname = 'owner_id')`)
    expect([...others].sort()).toEqual([...ofNoOwner].sort())
  })

  it('carries the owner through every foreign key between rows of owners', async () => {
    const without = await list(`select k.conname as name from pg_constraint k
      join pg_attribute one on one.attrelid = k.conrelid and one.attnum = k.conkey[1]
      join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and exists (select from pg_attribute o where o.attrelid = k.confrelid and o.attname = 'owner_id'
          and not o.attisdropped)
        and (one.attname <> 'owner_id' or other.attname <> 'owner_id')`)
    expect(without).toEqual([])
  })

  it('says what every table is, and how every column is protected', async () => {
    const ours = `${tables} and n.nspname = 'public' and not c.relispartition`
    expect(await list(`select c.relname as name from ${ours} and obj_description(c.oid) is null`)).toEqual([])
    const unsaid = await list(`select c.relname || '.' || a.attname as name from pg_attribute a, ${ours}
      and a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and coalesce(col_description(c.oid, a.attnum), '') !~ '\\[(open|internal|personal|sensitive|secret)\\]$'`)
    expect(unsaid).toEqual([])
  })

  it('gives no login role a way around', async () => {
    const strong = await list(`select rolname as name from pg_roles where rolname like 'varde%'
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`)
    expect(strong).toEqual([])
    const members = await list(`select m.rolname || ' in ' || g.rolname as name from pg_auth_members x
      join pg_roles m on m.oid = x.member join pg_roles g on g.oid = x.roleid
      where m.rolname like 'varde%'`)
    expect(members).toEqual(['varde_owner in varde_gate'])
    const creating = await list(`select r.rolname as name from pg_roles r, pg_namespace n
      where n.nspname in ('public', 'gate') and r.rolname like 'varde%'
        and r.rolname not in ('varde_owner', 'varde_gate') and has_schema_privilege(r.oid, n.oid, 'create')`)
    expect(creating).toEqual([])
    const temporary = await list(`select r.rolname as name from pg_roles r
      where r.rolname like 'varde%' and r.rolname not in ('varde_owner', 'varde_gate')
        and has_database_privilege(r.oid, current_database(), 'temporary')`)
    expect(temporary).toEqual([])
  })

  it('pins the search path of every function that runs with rights of its own', async () => {
    const loose =
      await list(`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'gate') and p.prosecdef
        and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)`)
    expect(loose).toEqual([])
    const foreign = await list(`select p.proname as name from pg_proc p
      where p.pronamespace = 'gate'::regnamespace and p.proowner <> 'varde_gate'::regrole`)
    expect(foreign).toEqual([])
  })

  it('lets nobody who is signed in read a table without asking who they are', async () => {
    const bare = await list(`select tablename || '.' || policyname as name from pg_policies
      where roles && array['varde_web', 'varde_export']::name[]
        and coalesce(qual, with_check) !~ 'gate\\.owner\\(\\)'`)
    expect(bare).toEqual([])
  })
})

describe('grants', () => {
  it.each(Object.entries(tableGrants))('%s has exactly these on tables', async (role, expected) => {
    const { rows } = await admin.query<{ name: string; rights: string }>(
      `with rights as (
        select c.oid, lower(a.privilege_type) as privilege from pg_class c, aclexplode(c.relacl) a
        where c.relkind in ('r', 'p', 'v') and a.grantee = $1::regrole and a.grantee <> c.relowner
        union all
        select c.oid, lower(a.privilege_type) || '(' || string_agg(t.attname, ', ' order by t.attname) || ')'
        from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
        where a.grantee = $1::regrole and a.grantee <> c.relowner group by c.oid, a.privilege_type
      )
      select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
        string_agg(r.privilege, ' · ' order by r.privilege collate "C") as rights
      from rights r join pg_class c on c.oid = r.oid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'gate') group by 1`,
      [role],
    )
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(expected)
  })

  it.each(Object.entries(functionGrants))('%s may call exactly these', async (role, expected) => {
    const { rows } = await admin.query<{ name: string }>(
      `select distinct case n.nspname when 'public' then '' else n.nspname || '.' end || p.proname as name
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
      where n.nspname in ('public', 'gate') and a.grantee = $1::regrole and a.grantee <> p.proowner`,
      [role],
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...expected].sort())
  })

  it('covers every login role', () => {
    const covered = [...Object.keys(tableGrants), 'varde_owner'].filter((role) => role !== 'varde_gate')
    expect(covered.sort()).toEqual([...loginRoles].sort())
  })

  it('leaves nothing of the gate to everybody', async () => {
    const open =
      await list(`select p.proname as name from pg_proc p where p.pronamespace = 'gate'::regnamespace
      and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`)
    expect(open).toEqual([])
  })
})
