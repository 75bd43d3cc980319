import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../tests/town.ts'
import { allowExport, askForExport } from '../commands/case/access.ts'
import { readCaseFile } from '../delivery/case-file/read.ts'
import { caseOverview } from '../queries/case-overview.ts'
import { run as assess } from './assess.ts'
import { exportCase } from './export.ts'
import { openTarget } from './exporting/target.ts'

let town: Town
let folder: string

beforeAll(async () => {
  town = await openTown()
  folder = mkdtempSync(join(tmpdir(), 'varde-export-'))
  await town.play.as('henrik').reportToChildWelfare(town.ordinary.number, 'BV-2026-114', 'jostein')
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await town.close()
})

const place = () => ({ url: town.world.database.url('varde_export'), vault: town.world.shell.vault })

/** What the page does: asks with a reason, and shows a key whose hash alone is kept. */
const askedBy = async (who: string, number: string): Promise<string> => {
  const key = randomBytes(24).toString('base64url')
  const request = { token: await town.world.signIn(who), key: town.world.newKey() }
  const keyHash = createHash('sha256').update(key).digest('hex')
  const decision = await askForExport(town.world.shell, request, { number, reason: 'Innsyn, § 24', keyHash })
  if (!decision.accepted) throw new Error(decision.refusals.join())
  return key
}
const takenOut = async (who: string, number: string) => {
  const text = await exportCase(place(), { number, key: await askedBy(who, number) })
  const read = readCaseFile(text ?? '')
  if (!read.ok) throw new Error('no case file')
  return { text: text ?? '', ...read }
}
const logged = async (stream: string): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await town.world.admin.query(
    `select actor_id as actor, outcome, reason, compartment from access_log
     where action = 'case.export' and stream_id = $1`,
    [stream],
  )
  return rows
}

describe('a case taken out', () => {
  test('is judged as its page judges it', async () => {
    const { number } = town.ordinary
    const token = await town.world.signIn('marit')
    const { answer } = await caseOverview(town.world.shell, token, { number, filter: null, skip: 0 })
    const { text, file } = await takenOut('marit', number)
    const path = join(folder, 'case.json')
    writeFileSync(path, text)
    let out = ''
    await assess([path, '--json', '--as-of', answer.file.now, '--known-at', file.exportedAt], {
      out: (said) => {
        out += said
      },
      err: (said) => expect(said).toBe(''),
    })
    const judged: { obligations: readonly Record<string, unknown>[] } = JSON.parse(out)
    const { obligations } = answer.file.assessment
    expect(obligations.length).toBeGreaterThan(10)
    expect(judged.obligations.map(({ rule, state, due }) => ({ rule, state, due }))).toEqual(
      obligations.map(({ rule, state, due }) => ({ rule, state, due })),
    )
  })

  test('holds words, names and parts, says why it was made, and stands in the log', async () => {
    const { text, file } = await takenOut('marit', town.ordinary.number)
    expect(file).toMatchObject({
      title: 'Innsyn, § 24',
      demonstration: true,
      case: { compartment: 'ordinary' },
    })
    expect(text).toContain('De lukker meg ute.')
    expect(file.persons).toContainEqual(
      expect.objectContaining({ id: town.id('nora'), part: 'pupil', label: expect.stringContaining('Nora') }),
    )
    expect(file.persons).toContainEqual(expect.objectContaining({ id: town.id('hanne'), part: 'guardian' }))
    expect(file.persons).toContainEqual(
      expect.objectContaining({ id: town.id('marit'), part: 'leader', role: 'principal' }),
    )
    expect(await logged(town.ordinary.stream)).toContainEqual({
      actor: town.id('marit'),
      outcome: 'granted',
      reason: 'Innsyn, § 24',
      compartment: 'ordinary',
    })
  })

  test('holds what the requester may read and no more', async () => {
    const { number } = town.ordinary
    expect((await takenOut('jostein', number)).text).toContain('BV-2026-114')
    const { text, file } = await takenOut('marit', number)
    expect(text).not.toContain('BV-2026-114')
    expect(file.case?.entries.map(({ kind }) => kind)).toContain('child-welfare-reported')
  })
})

describe('a key opens nothing', () => {
  test('the second time', async () => {
    const { number } = town.ordinary
    const key = await askedBy('marit', number)
    expect(await exportCase(place(), { number, key })).not.toBeNull()
    expect(await exportCase(place(), { number, key })).toBeNull()
  })

  test('after ten minutes', async () => {
    const { number } = town.ordinary
    const key = await askedBy('marit', number)
    const older = 'update export_request set expires_at = expires_at - $1::interval where used_at is null'
    await town.world.admin.query(older, ['10 minutes'])
    expect(await exportCase(place(), { number, key })).toBeNull()
    await town.world.admin.query(older, ['-1 minute'])
    expect(await exportCase(place(), { number, key })).not.toBeNull()
  })

  test('in a sealed case before a second person has said yes, and after that once', async () => {
    const { number, stream } = town.staffOffence
    const key = await askedBy('marit', number)
    expect(await exportCase(place(), { number, key })).toBeNull()
    expect(await logged(stream)).toEqual([])
    const { rows } = await town.world.admin.query(
      'select export_id from export_request where stream_id = $1',
      [stream],
    )
    const request = { token: await town.world.signIn('astri'), key: town.world.newKey() }
    const allowed = await allowExport(town.world.shell, request, {
      number,
      request: String(rows[0]?.export_id),
    })
    expect(allowed.accepted).toBe(true)
    expect(await exportCase(place(), { number, key })).toContain('staff-offence')
    expect(await exportCase(place(), { number, key })).toBeNull()
    expect(await logged(stream)).toHaveLength(1)
  })

  test('to another case, or to no case, and is not used up by it', async () => {
    const key = await askedBy('marit', town.ordinary.number)
    expect(await exportCase(place(), { number: town.closed.number, key })).toBeNull()
    expect(await exportCase(place(), { number: town.ordinary.number, key: 'guessed' })).toBeNull()
    expect(await exportCase(place(), { number: town.ordinary.number, key })).not.toBeNull()
  })

  test('to one who has lost the case meanwhile', async () => {
    const { number } = town.mothers
    const key = await askedBy('jostein', number)
    await town.play.as('jostein').declareConflict(number, 'jostein', 'kin')
    expect(await exportCase(place(), { number, key })).toBeNull()
  })
})

describe('the file it goes into', () => {
  const inFolder = (name: string) => join(folder, name)

  test('is for its owner alone, and never over another', () => {
    const target = openTarget(inFolder('new.json'))
    target?.write('{}')
    target?.close()
    expect(readFileSync(inFolder('new.json'), 'utf8')).toBe('{}')
    expect(statSync(inFolder('new.json')).mode & 0o777).toBe(0o600)
    expect(openTarget(inFolder('new.json'))).toBeNull()
    expect(openTarget(inFolder('no/such/folder.json'))).toBeNull()
  })

  test('is taken away where nothing came into it', () => {
    openTarget(inFolder('empty.json'))?.close()
    expect(existsSync(inFolder('empty.json'))).toBe(false)
  })
})
