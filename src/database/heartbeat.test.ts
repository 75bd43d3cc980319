import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { withClient } from './cluster-roles.ts'
import { beat, takePulse } from './heartbeat.ts'

let database: TestDatabase
let web: Pool
let jobs: Pool
beforeAll(async () => {
  database = await testDatabase()
  web = new Pool({ connectionString: database.url('varde_web') })
  jobs = new Pool({ connectionString: database.url('varde_jobs') })
})
afterAll(async () => {
  await Promise.all([web.end(), jobs.end()])
  await database.drop()
})

it('hears the worker, and hears when it falls silent', async () => {
  expect(await takePulse(web)).toEqual({ isDatabaseUp: true, isWorkerUp: false })
  await beat(jobs)
  await beat(jobs)
  expect(await takePulse(web)).toEqual({ isDatabaseUp: true, isWorkerUp: true })
  await withClient(database.url('admin'), (client) =>
    client.query("update heartbeat set at = now() - interval '1 minute'"),
  )
  expect(await takePulse(web)).toEqual({ isDatabaseUp: true, isWorkerUp: false })
})

it('does not let the web speak for the worker', async () => {
  await expect(beat(web)).rejects.toThrow('permission denied')
})

it('says when the database does not answer', async () => {
  const nowhere = new Pool({ connectionString: 'postgres://varde_web:x@127.0.0.1:1/varde' })
  expect(await takePulse(nowhere)).toEqual({ isDatabaseUp: false, isWorkerUp: false })
  await nowhere.end()
})
