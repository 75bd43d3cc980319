import { createHash, randomBytes } from 'node:crypto'
import { castOf } from '../../demo/history/cast.ts'
import { Play } from '../../demo/history/play.ts'
import { Stage } from '../../demo/history/stage.ts'
import { judge } from '../../src/cli/assess.ts'
import { exportCase } from '../../src/cli/export.ts'
import { verifyAll } from '../../src/cli/verify.ts'
import { allowExport, askForExport } from '../../src/commands/case/access.ts'
import { readCaseFile } from '../../src/delivery/case-file/read.ts'
import { anchorKeys, newKeys } from '../../src/delivery/keys.ts'
import { NotFound } from '../../src/domain/access/absence.ts'
import type { Assessment, Obligation } from '../../src/domain/rules/obligation.ts'
import type { RuleId } from '../../src/domain/rules/rule.ts'
import type { CaseFile } from '../../src/queries/case-file.ts'
import { caseOverview } from '../../src/queries/case-overview.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { workerPlace } from '../worker/place.ts'
import { openWorld, type World } from '../world.ts'

/** What a judgement of a case file comes to: which mistakes, and which rules are late or were. */
export interface Judged {
  readonly mistakes: readonly string[]
  readonly late: readonly string[]
}

/** A world of its own in which a story is told, and looked at between two moments. */
export interface Telling {
  readonly world: World
  readonly stage: Stage
  readonly play: Play
  /** The page of a case as this person has it now. */
  page(who: string, number: string): Promise<CaseFile>
  /** False where the page says that there is no such case. */
  sees(who: string, number: string): Promise<boolean>
  duties(who: string, number: string): Promise<Assessment>
  /** Taken out as a file by this person, and judged by that alone. A sealed one takes a second person. */
  exported(who: string, number: string, second?: string): Promise<Judged>
  /** What the worker does every minute. */
  sweep(): Promise<void>
  /** What `varde verify` finds, when the worker has looked at what time has changed. */
  verified(): Promise<readonly string[]>
  close(): Promise<void>
}

/** @param today the day on which the world was made: roles, training and today's groups go by it */
export const openTelling = async (name: string, today: string): Promise<Telling> => {
  const world = await openWorld({ today })
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  const play = new Play(stage, name)
  const page = async (who: string, number: string) =>
    (await stage.ask(caseOverview, play.as(who).who, { number, filter: null, skip: 0 })).file
  return {
    world,
    stage,
    play,
    page,
    sees: async (who, number) => {
      try {
        await page(who, number)
        return true
      } catch (error) {
        if (error instanceof NotFound) return false
        throw error
      }
    },
    duties: async (who, number) => (await page(who, number)).assessment,
    exported: (who, number, second) => exported({ world, stage, play }, number, { who, second }),
    sweep: () => swept(world),
    verified: () => verified(world),
    close: async () => {
      await stage.close()
      await world.close()
    },
  }
}

const exported = async (
  { world, stage, play }: Pick<Telling, 'world' | 'stage' | 'play'>,
  number: string,
  by: { readonly who: string; readonly second: string | undefined },
): Promise<Judged> => {
  const key = randomBytes(24).toString('base64url')
  const keyHash = createHash('sha256').update(key).digest('hex')
  const wish = { number, reason: 'Hele saken', keyHash }
  const { state } = await stage.act(askForExport, play.as(by.who).who, play.nextKey(), wish)
  if (state === 'waits' && by.second !== undefined) {
    const { rows } = await world.admin.query<{ id: string }>(
      'select export_id as id from export_request order by created_at desc limit 1',
    )
    const request = { number, request: rows[0]?.id ?? '' }
    await stage.act(allowExport, play.as(by.second).who, play.nextKey(), request)
  }
  const place = { url: world.database.url('varde_export'), vault: world.shell.vault }
  const read = readCaseFile((await exportCase(place, { number, key })) ?? '')
  if (!read.ok) throw new Error('what was taken out is no case file')
  const at = { asOf: stage.moment, knownAt: read.file.exportedAt }
  const { assessment, mistakes } = judge(read.file, read.record, at)
  const late = assessment.obligations.filter(
    ({ state: duty }) => duty === 'late' || duty === 'documented-late',
  )
  return {
    mistakes: [...new Set(mistakes.map(({ id }) => id))].toSorted(),
    late: [...new Set(late.map(({ rule }) => rule))].toSorted(),
  }
}

const swept = async (world: World): Promise<void> => {
  const worker = workerPlace(world)
  await sweep(worker)
  await worker.close()
}

const verified = async (world: World): Promise<readonly string[]> => {
  await swept(world)
  const { findings } = await verifyAll({
    url: (role) => world.database.url(role),
    vault: world.shell.vault,
    anchorKeys: anchorKeys(newKeys('demonstration')),
    against: null,
  })
  return findings.map(({ code }) => code)
}

export const all = (assessment: Assessment, rule: RuleId): readonly Obligation[] =>
  assessment.obligations.filter((one) => one.rule === rule)

export const brief = ({ state, due }: Obligation): readonly [string, string | null] => [state, due]

/** The one duty of a rule, by its state and day. */
export const only = (assessment: Assessment, rule: RuleId): readonly [string, string | null] => {
  const [found, ...more] = all(assessment, rule)
  if (found === undefined || more.length > 0) throw new Error(`${rule}: ${more.length + 1} instead of one`)
  return brief(found)
}
