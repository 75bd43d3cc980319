import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication, type Answer, type Application, type Visitor } from '../application.ts'
import { openTown, type Town } from '../town.ts'

/** docs/privacy/attacks.md, as each attacker plays it in the browser. What is hidden must answer as what is not there. */
let town: Town
let app: Application
beforeAll(async () => {
  town = await openTown()
  const { world } = town
  // Preben stood in for the principal until yesterday; Ronny does so today.
  for (const [key, until] of [
    ['preben', '2026-12-16'],
    ['ronny', '2026-12-17'],
  ])
    await world.admin.query(
      `insert into stand_in (owner_id, stand_in_id, school_id, role, person_id, rank, from_on, to_on)
       select g.owner_id, gen_random_uuid(), g.school_id, 'principal', $1, 5, '2026-12-01', $2
       from role_grant g where g.person_id = $3 and g.role = 'principal'`,
      [town.id(key ?? ''), until, town.id('marit')],
    )
  // A father without custody, whom the register has blocked, and who teaches at the school.
  await world.admin.query(
    `insert into guardian_relation (owner_id, relation_id, guardian_id, pupil_id, kind, parental_responsibility, access,
       source)
     select p.owner_id, gen_random_uuid(), $1, $2, 'parent-without-responsibility', false, 'blocked', 'school-register'
     from person p where p.person_id = $2`,
    [town.id('bjarte'), town.id('nora')],
  )
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await town.close()
})

const withoutChance = ({ status, location, html }: Answer, number: string): string =>
  `${status} ${location} ${html}`
    .replaceAll(number, 'NUMBER')
    // The town's clock goes on meanwhile.
    .replaceAll(/kl\.\s\d\d\.\d\d/g, '')
    .replaceAll(/nonce="[^"]+"/g, '')
    .replaceAll(/name="_(csrf|key)" value="[^"]+"/g, '')
    .replaceAll(/\b[0-9A-F]{8}\b/g, '')

const looked = [
  '',
  '/plan',
  '/plan/print',
  '/readings',
  '/members',
  '/export',
  '/note',
  '/seriousness',
  '/closure',
]
const opened = ['', '/take-hold', '/conflict', '/rerouting']

/** Every way to ask for a number: its pages, its acts, finding it, breaking the glass. */
const asksFor = async (visitor: Visitor, number: string): Promise<readonly string[]> => {
  const answers: string[] = []
  const add = (answer: Answer) => answers.push(withoutChance(answer, number))
  for (const page of looked) add(await visitor.get(`/cases/${number}${page}`))
  for (const page of opened) add(await visitor.get(`/concerns/${number}${page}`))
  add(await visitor.get(`/report/receipt/${number}`))
  for (const act of ['/note', '/export'])
    add(await visitor.post(`/cases/${number}${act}`, { text: 'x', reason: 'x' }))
  for (const act of ['/conflict', '/rerouting'])
    add(await visitor.post(`/concerns/${number}${act}`, { ground: 'other', reason: 'x' }))
  add(await visitor.fill('/find', { q: number }, '/find'))
  add(await visitor.post('/break-glass', { number, reason: 'acute-danger', because: 'Noen er i fare nå.' }))
  return answers
}

const lists = ['/', '/concerns', '/cases', '/many', '/slips', '/notices', '/reports', '/hand-over']

interface Attacker {
  readonly who: string
  readonly is: string
  readonly hidden: () => readonly { readonly number: string; readonly stream: string }[]
}

const attackers: readonly Attacker[] = [
  { who: 'kari', is: 'the accused teacher', hidden: () => [town.staffOffence] },
  { who: 'renate', is: 'the accused leader', hidden: () => [town.leaderOffence, town.leaderConcern] },
  {
    who: 'marit',
    is: 'the principal above the accused leader',
    hidden: () => [town.leaderOffence, town.leaderConcern],
  },
  { who: 'jostein', is: 'the deputy beside', hidden: () => [town.staffOffence, town.leaderConcern] },
  {
    who: 'hallgeir',
    is: 'the principal of another school',
    hidden: () => [town.ordinary, town.concern, town.staffOffence, town.leaderConcern],
  },
  {
    who: 'torbjørg',
    is: 'the principal of another owner',
    hidden: () => [town.ordinary, town.concern, town.leaderOffence],
  },
  {
    who: 'sigrun',
    is: 'the IT administrator',
    hidden: () => [town.ordinary, town.concern, town.staffOffence, town.leaderOffence],
  },
  { who: 'ingrid', is: 'the mother who teaches', hidden: () => [town.mothers] },
  { who: 'bjarte', is: 'the father without custody who teaches', hidden: () => [town.ordinary] },
  {
    who: 'preben',
    is: 'the stand-in whose dates ended yesterday',
    hidden: () => [town.staffOffence, town.concern],
  },
]

describe('an attacker', () => {
  it.each(attackers)(
    'who is $is: every way is as to a number of nothing',
    { timeout: 120_000 },
    async (attacker) => {
      const visitor = await app.as(attacker.who)
      const nothing = await asksFor(visitor, town.absent)
      for (const { number, stream } of attacker.hidden()) {
        expect(await asksFor(visitor, number), number).toEqual(nothing)
        for (const path of lists) expect((await visitor.get(path)).html).not.toContain(number)
        const told = await town.world.admin.query(
          'select kind, channel from notice where stream_id = $1 and recipient_id = $2',
          [stream, town.id(attacker.who)],
        )
        expect(told.rows).toEqual([])
      }
    },
  )

  it('finds with the same key what is theirs, so that nothing above is closed for another reason', async () => {
    const open: readonly (readonly [string, string])[] = [
      ['marit', town.staffOffence.number],
      ['astri', town.leaderOffence.number],
      ['ronny', town.staffOffence.number],
      ['jostein', town.ordinary.number],
    ]
    for (const [who, number] of open)
      expect([who, (await (await app.as(who)).get(`/cases/${number}`)).status]).toEqual([who, 200])
  })
})

describe('the stand-in', () => {
  it('has what the position has on the last day, and nothing of it the day after, in the same session', async () => {
    await town.play.at('2026-12-17T15:00')
    const ronny = await app.as('ronny')
    expect((await ronny.get(`/cases/${town.staffOffence.number}`)).status).toBe(200)
    await town.play.at('2026-12-18T08:00')
    const nothing = await asksFor(ronny, town.absent)
    expect(await asksFor(ronny, town.staffOffence.number)).toEqual(nothing)
    expect((await ronny.get('/concerns')).html).not.toContain(town.concern.number)
    await town.play.at('2026-12-17T10:20')
  })
})

describe('the substitute whose term ends at noon', () => {
  it('has lost groups, slips and search at the next click, and keeps no more than the receipt', async () => {
    const samira = await app.as('samira')
    expect((await samira.get('/slips')).text).toContain('Nora')
    expect((await samira.fill('/find', { q: 'Nora' }, '/find')).text).toContain('Nora Vik')
    await town.world.admin.query(`update role_grant set to_on = '2026-12-16' where person_id = $1`, [
      town.id('samira'),
    ])
    expect((await samira.get('/slips')).text).not.toContain('Nora')
    expect((await samira.fill('/find', { q: 'Nora' }, '/find')).text).not.toContain('Nora Vik')
    expect((await samira.get('/report')).text).not.toContain('Nora Vik')
    const done = await samira.post(`/cases/${town.ordinary.number}/measures/${town.measure}/done`, {
      on: '2026-12-17',
      done: 'yes',
    })
    expect(done.status).toBeGreaterThanOrEqual(400)
    const nothing = await asksFor(samira, town.absent)
    expect(await asksFor(samira, town.ordinary.number)).toEqual(nothing)
    expect((await samira.get(`/report/receipt/${town.receipt}`)).status).toBe(200)
    await town.world.admin.query(`update role_grant set to_on = null where person_id = $1`, [
      town.id('samira'),
    ])
  })
})
