import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverAccount } from '../../../src/database/embedded/account.ts'
import { dataFolder } from '../../../src/database/embedded/data-folder.ts'
import { freePort } from '../../free-port.ts'
import { keepTraces } from '../traces.ts'
import { test as base } from '../varde.ts'

export { expect, type Page } from '../varde.ts'

interface Story {
  readonly name: string
  /** `YYYY-MM-DDTHH:MM` in Oslo, where the clock of its school begins. */
  readonly begins: string
}

const project = join(import.meta.dirname, '../../..')

/**
 * A story has a demonstration of its own, with the people of the school and nothing that has happened yet: its clock
 * goes forward only, and five stories lie across one another in time.
 */
const openSchool = async ({ name, begins }: Story) => {
  const place = dataFolder({ project, chosen: process.env['VARDE_DATA'], account: serverAccount() }).path
  const data = join(place, `browser-story-${name}`)
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o711 })
  const begun = { begunOn: begins.slice(0, 10), clock: begins, past: 'none', told: false }
  writeFileSync(join(data, 'history.json'), JSON.stringify(begun))
  // Chosen here: two that start at the same time would both find the same one free.
  for (const part of ['identity-provider', 'mailbox'])
    writeFileSync(join(data, `${part}-port`), String(await freePort()))
  const port = await freePort()
  const reports = join(project, 'build', 'reports')
  mkdirSync(reports, { recursive: true })
  const said = createWriteStream(join(reports, `demonstration-${name}.log`))
  const program = spawn(process.execPath, ['bin/bootstrap.mjs', 'start'], {
    cwd: project,
    env: { ...process.env, PORT: String(port), VARDE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => program.kill('SIGTERM')
  process.once('exit', end)
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (heard: Buffer) => {
        said.write(heard)
        if (heard.includes('Varde is ready')) resolve()
      })
    program.once('exit', (code) => reject(new Error(`the school of story ${name} ended with ${code}`)))
  })
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      await keepTraces(name, data)
      process.off('exit', end)
      end()
      await ended
      said.end()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

export const test = base.extend<object, { story: Story; school: string }>({
  story: [
    { name: '', begins: '' },
    { option: true, scope: 'worker' },
  ],
  school: [
    async ({ story }, use) => {
      const { url, close } = await openSchool(story)
      await use(url)
      await close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ school }, use) => use(school),
})
