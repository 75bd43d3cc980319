import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Application, openApplication, type Visitor } from '../application.ts'
import { openTown, type Town } from '../town.ts'

/**
 * Nothing tells that a case exists: everything that somebody can look at is the same before and after a case that is
 * not theirs to know of, and an address of it takes as long as an address of nothing.
 */
let town: Town
let app: Application
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
})
afterAll(async () => {
  await app.close()
  await town.close()
})

const withoutChance = ({ status, html }: Answer): string =>
  `${status} ${html}`
    .replaceAll(/nonce="[^"]+"/g, '')
    .replaceAll(/name="_(csrf|key)" value="[^"]+"/g, '')
    .replaceAll(/\b[0-9A-F]{8}\b/g, '')

const pages = [
  '/',
  '/cases',
  '/concerns',
  '/notices',
  '/slips',
  '/many',
  '/reports',
  '/report',
  '/hand-over',
  '/break-glass',
  '/administration',
  '/clock',
  '/find',
]
const typed = ['Amalie', 'Leah', 'Oskar Bergum', 'Emil', 'Kari', 'Renate', 'krogh']

/** Everything that somebody can look at without knowing an address. */
const everythingFor = async (who: string): Promise<ReadonlyMap<string, string>> => {
  const visitor = await app.as(who)
  const seen = new Map<string, string>()
  for (const path of pages) seen.set(path, withoutChance(await visitor.get(path)))
  for (const q of typed) {
    seen.set(`find ${q}`, withoutChance(await visitor.fill('/find', { q }, '/find')))
    for (const part of ['pupil', 'staff']) {
      const path = `/report/whom?who=${part}`
      seen.set(`${path} ${q}`, withoutChance(await visitor.post(path, { q })))
    }
  }
  return seen
}

interface Quiet {
  readonly who: string
  readonly as: string
  /** Something happens that this person must not notice; answers with numbers that this person must not meet. */
  readonly happens: () => Promise<readonly string[]>
}

const sealed = async (pupil: string, adult: string, takes: string): Promise<readonly string[]> => {
  const { play } = town
  const reported = await play.as('samira').report({ about: [pupil], saw: 'Noe som ble sagt.', adult })
  await play.as(takes).open(reported)
  const { cases } = await play.as(takes).takeHold(reported, [{ pupil, responsible: takes }])
  for (const number of cases) {
    await play.as(takes).nothingAtOnce(number, 'Det er ordnet i dag.')
    await play.as(takes).talk(number, { safe: 'no', words: 'Jeg vil ikke ha den timen.' })
  }
  return [reported, ...cases]
}

const ordinary = async (pupil: string): Promise<readonly string[]> => {
  const { play } = town
  const reported = await play.as('samira').report({ about: [pupil], saw: 'Noe som ble sagt.' })
  const held = { pupil, responsible: 'mathilde', members: ['preben'] }
  const { cases } = await play.as('marit').takeHold(reported, [held])
  return [reported, ...cases]
}

const quiet: readonly Quiet[] = [
  { who: 'kari', as: 'the teacher whom it is about', happens: () => sealed('amalie', 'kari', 'marit') },
  { who: 'renate', as: 'the leader whom it is about', happens: () => sealed('leah', 'renate', 'astri') },
  { who: 'marit', as: 'the principal of that leader', happens: () => sealed('oskar', 'renate', 'astri') },
  { who: 'jostein', as: 'who stands in for the principal', happens: () => sealed('selma', 'marit', 'gaute') },
  { who: 'hallgeir', as: 'the principal of another school', happens: () => ordinary('jonas') },
  { who: 'torbjørg', as: 'the principal of another owner', happens: () => ordinary('jonas') },
  { who: 'sigrun', as: 'the administrator', happens: () => ordinary('jonas') },
  { who: 'ingrid', as: 'the teacher who is a mother', happens: () => ordinary('emil') },
  { who: 'øyvind', as: 'a father', happens: () => ordinary('nora') },
  { who: 'arvid', as: 'the caretaker', happens: () => ordinary('jonas') },
]

describe('nothing tells', () => {
  it.for(quiet)('$as', async ({ who, happens }) => {
    await town.play.at('2026-12-17T10:30')
    const before = await everythingFor(who)
    await town.play.at('2026-12-17T10:40')
    const numbers = await happens()
    await town.play.at('2026-12-17T10:20')
    await town.play.at('2026-12-17T10:30')
    const after = await everythingFor(who)
    for (const [what, page] of after) expect(page, what).toBe(before.get(what))
    const visitor = await app.as(who)
    const nothing = withoutChance(await visitor.get(`/cases/${town.absent}`))
    for (const number of numbers) {
      expect([...after.values()].some((page) => page.includes(number))).toBe(false)
      for (const path of [`/cases/${number}`, `/concerns/${number}`, `/report/receipt/${number}`])
        expect(withoutChance(await visitor.get(path)), path).toBe(nothing)
      const found = await visitor.fill('/find', { q: number }, '/find')
      const notFound = await visitor.fill('/find', { q: town.absent }, '/find')
      expect(withoutChance(found).replaceAll(number, '')).toBe(
        withoutChance(notFound).replaceAll(town.absent, ''),
      )
    }
  })
})

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const rounds = 200

describe.concurrent('nothing can be measured', () => {
  const ways: readonly {
    who: string
    of: string
    ask: (visitor: Visitor, number: string) => Promise<Answer>
  }[] = [
    { who: 'kari', of: 'a case', ask: (visitor, number) => visitor.get(`/cases/${number}`) },
    { who: 'kari', of: 'a plan', ask: (visitor, number) => visitor.get(`/cases/${number}/plan`) },
    {
      who: 'torbjørg',
      of: 'a case of another owner',
      ask: (visitor, number) => visitor.get(`/cases/${number}`),
    },
    { who: 'renate', of: 'a concern', ask: (visitor, number) => visitor.get(`/concerns/${number}`) },
    { who: 'kari', of: 'what is found', ask: (visitor, number) => visitor.post('/find', { q: number }) },
  ]

  it.for(ways)('of $of', { timeout: 120_000 }, async ({ who, of, ask }) => {
    const visitor = await app.as(who)
    const there = of === 'a concern' ? town.leaderConcern.number : town.staffOffence.number
    const times = { there: [] as number[], nowhere: [] as number[] }
    const timed = async (kind: 'there' | 'nowhere') => {
      const start = performance.now()
      await ask(visitor, kind === 'there' ? there : town.absent)
      times[kind].push(performance.now() - start)
    }
    for (let round = 0; round < rounds; round++)
      for (const kind of round % 2 === 0 ? (['there', 'nowhere'] as const) : (['nowhere', 'there'] as const))
        await timed(kind)
    expect(Math.min(...times.there, ...times.nowhere)).toBeGreaterThanOrEqual(58)
    expect(Math.abs(median(times.there) - median(times.nowhere))).toBeLessThan(40)
  })
})
