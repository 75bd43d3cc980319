import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordStatements } from '../../bench/pages/statements.ts'
import { missFloor } from '../../src/app/pace.ts'
import { type Answer, type Application, openApplication, type Visitor } from '../application.ts'
import { openTown, type Town } from '../town.ts'

/**
 * Nothing tells that a case exists: everything that somebody can look at is the same before and after a case that is
 * not theirs to know of, and an address of it asks the database the same as an address of nothing and is answered no
 * sooner. How much longer it takes is measured by the bench.
 */
let town: Town
let app: Application
/** Goes on by a step each time it is read, which is at the beginning of a request and where it has missed. */
const pace = {
  time: 0,
  step: 1,
  waits: Array<number>(),
  now: () => (pace.time += pace.step),
  wait: async (milliseconds: number) => {
    pace.waits.push(milliseconds)
  },
}
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world, pace)
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

describe('nothing can be measured', () => {
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
  const hiddenOne = (of: string) => (of === 'a concern' ? town.leaderConcern : town.staffOffence).number

  it.for(ways)('of $of: as many rows of the same statements', async ({ who, of, ask }) => {
    const visitor = await app.as(who)
    await ask(visitor, town.absent)
    const recording = recordStatements()
    const trace = async (number: string) => {
      recording.take()
      await ask(visitor, number)
      return recording.take().map(({ role, text, rows }) => `${role}, ${rows} rows: ${text}`)
    }
    try {
      const nowhere = await trace(town.absent)
      expect(nowhere.length).toBeGreaterThanOrEqual(5)
      expect(await trace(hiddenOne(of))).toEqual(nowhere)
    } finally {
      recording.stop()
    }
  })

  it.for(ways)('of $of: not before the floor in time', async ({ who, of, ask }) => {
    const visitor = await app.as(who)
    await ask(visitor, town.absent)
    for (const number of [hiddenOne(of), town.absent]) {
      const waited = async (tookAlready: number) => {
        pace.step = tookAlready
        pace.waits.length = 0
        await ask(visitor, number)
        return [...pace.waits]
      }
      expect(await waited(13)).toEqual([missFloor - 13])
      expect(await waited(missFloor - 1)).toEqual([1])
      expect(await waited(missFloor + 1)).toEqual([])
    }
  })

  it('holds nobody up who finds something', async () => {
    pace.step = 13
    pace.waits.length = 0
    const mathilde = await app.as('mathilde')
    expect((await mathilde.get(`/cases/${town.ordinary.number}`)).status).toBe(200)
    expect((await mathilde.post('/find', { q: 'Nora' })).text).toContain('Nora Vik')
    expect(pace.waits).toEqual([])
  })
})
