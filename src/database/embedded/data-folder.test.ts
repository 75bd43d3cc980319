import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serverAccount } from './account.ts'
import { dataFolder } from './data-folder.ts'

const isRoot = process.getuid?.() === 0
// What a server running as somebody else can reach; an ordinary user's server runs as the user, who reaches all this.
const account = serverAccount()
let top: string
let project: string
let stateFolder: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'varde-folder-'))
  chmodSync(top, 0o755)
  project = join(top, 'closed', 'checkout')
  stateFolder = join(top, 'state')
  mkdirSync(project, { recursive: true })
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

const choose = (chosen?: string) => dataFolder({ project, chosen, account, stateFolder })

describe('the data folder', () => {
  it('is the one that was chosen, read from the project', () => {
    expect(choose('elsewhere')).toEqual({ path: join(project, 'elsewhere'), why: 'chosen' })
  })

  it('is otherwise in the project, closed to listing', () => {
    expect(choose()).toEqual({ path: join(project, '.varde'), why: 'project' })
    expect(statSync(join(project, '.varde')).mode & 0o044).toBe(0)
  })

  it('is the system’s folder for state where the server’s user cannot enter the project', () => {
    chmodSync(join(top, 'closed'), isRoot ? 0o700 : 0o755)
    const { path, why } = choose()
    expect(why).toBe(isRoot ? 'project-out-of-reach' : 'project')
    expect(path.startsWith(isRoot ? stateFolder : project)).toBe(true)
    expect(existsSync(join(project, '.varde'))).toBe(!isRoot)
  })

  it('stays where the data already is', () => {
    chmodSync(join(top, 'closed'), 0o700)
    const first = choose()
    mkdirSync(join(first.path, 'postgresql'))
    chmodSync(join(top, 'closed'), 0o755)
    expect(choose()).toEqual(first)
  })

  it('is refused where it was chosen out of the server’s reach', () => {
    if (!account) return expect(choose('elsewhere').why).toBe('chosen')
    chmodSync(join(top, 'closed'), 0o700)
    expect(() => choose('elsewhere')).toThrow('choose another VARDE_DATA')
  })
})
