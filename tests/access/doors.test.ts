import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Laid } from './places.ts'
import { reportCall } from './report-call.ts'
import {
  failure,
  ids,
  openSmallWorld,
  plainCase,
  plainConcern,
  type SmallWorld,
  smallScenario,
  type Who,
  who,
} from './small-world.ts'

let world: SmallWorld

beforeAll(async () => {
  world = await openSmallWorld()
})

afterAll(() => world.close())

const person = (laid: Laid, one: Who) => laid.staff[who[one]] ?? ''
const caseOf = (laid: Laid) => laid.cases[0]?.id ?? ''
const concernOf = (laid: Laid) => laid.concerns[0]?.id ?? ''
const cases = (web: Client) => ids(web, 'select case_id as id from pupil_case')
const concerns = (web: Client) => ids(web, 'select concern_id as id from concern order by concern_id')

describe('reporting', () => {
  it('needs neither training nor second factor, and can’t be read back', async () => {
    const untrained = smallScenario().staff.map((one, at) =>
      at === who.teacher ? { ...one, trained: 'one' as const } : one,
    )
    const laid = await world.lay({ staff: untrained })
    const told = await world.done(
      laid,
      'teacher',
      async (web) => {
        const made = reportCall(laid, { compartment: 'ordinary' })
        await web.query(made.call, made.values)
        await web.query(
          'insert into stream_key (owner_id, stream_id, key_id, wrapped) values ($1, $2, $3, $4)',
          [...[laid.owner, made.id, 'k', Buffer.alloc(32)]],
        )
        // Not even in the transaction that wrote it: neither the row, nor where it went, nor its journal.
        expect(await concerns(web)).not.toContain(made.id)
        expect((await web.query('select from entry where stream_id = $1', [made.id])).rowCount).toBe(0)
        expect((await web.query('select from stream_key where stream_id = $1', [made.id])).rowCount).toBe(0)
        return made.id
      },
      { twoFactor: false, authMinutesAgo: 50 },
    )
    await world.as(laid, 'teacher', async (web) => {
      expect(await concerns(web)).not.toContain(told)
      expect((await web.query('select from entry where stream_id = $1', [told])).rowCount).toBe(0)
      const { rows } = await web.query(
        'select number, status, words from gate.my_receipts() where concern_id = $1',
        [told],
      )
      expect(rows).toEqual([{ number: 'R7', status: 'sent', words: Buffer.from('sealed') }])
    })
    await world.as(laid, 'principal', async (web) => expect(await concerns(web)).toContain(told))
  })

  it('takes the stricter of the answer and what the named person is', async () => {
    const laid = await world.lay()
    for (const [compartment, adult, becomes] of [
      ['ordinary', 'member', 'staff-offence'],
      ['staff-offence', 'leader', 'leader-offence'],
      ['ordinary', 'officer', 'leader-offence'],
      ['staff-offence', 'member', 'staff-offence'],
      ['leader-offence', 'member', 'leader-offence'],
    ] as const) {
      const made = reportCall(laid, { compartment, adult: person(laid, adult) })
      await world.done(laid, 'teacher', (web) => web.query(made.call, made.values))
      const { rows } = await world.admin.query('select compartment from concern where concern_id = $1', [
        made.id,
      ])
      expect([compartment, adult, rows]).toEqual([compartment, adult, [{ compartment: becomes }]])
    }
  })

  it('leaves the reporter nothing but the number where the reporter becomes the one it is about', async () => {
    const laid = await world.lay()
    await world.admin.query(
      "insert into concern_person (owner_id, concern_id, person_id, part) values ($1, $2, $3, 'adult')",
      [laid.owner, concernOf(laid), person(laid, 'teacher')],
    )
    await world.as(laid, 'teacher', async (web) => {
      const { rows } = await web.query('select * from gate.my_receipts()')
      expect(rows).toEqual([{ concern_id: null, number: 'N', sent_at: null, status: null, words: null }])
    })
  })
})

describe('opening and handing on', () => {
  it('lets the holder open a case, and the chosen ones into it', async () => {
    const laid = await world.lay()
    const opened = randomUUIDv7()
    await world.done(laid, 'principal', async (web) => {
      await web.query(
        `select gate.open_case($1, $2, $3, 'C2', 'safety', $4, array[$5]::uuid[], now(), 'r', 'c')`,
        [...[opened, concernOf(laid), laid.pupils[0], person(laid, 'member'), person(laid, 'leader')]],
      )
      expect(await cases(web)).toContain(opened)
    })
    for (const [one, sees] of [
      ['member', true],
      ['leader', true],
      ['deputy', true],
      ['teacher', false],
      ['officer', false],
      ['administrator', false],
    ] as const)
      await world.as(laid, one, async (web) =>
        expect([one, (await cases(web)).includes(opened)]).toEqual([one, sees]),
      )
  })

  it('is for those who lead it: a member can’t seat others, the responsible can', async () => {
    const members = [
      { person: who.member, responsible: true, byOwner: false, standing: 'now' as const },
      { person: who.leader, responsible: false, byOwner: false, standing: 'now' as const },
    ]
    const laid = await world.lay({ cases: [{ ...plainCase, members }] })
    const seat = "select gate.add_member($1, $2, 'member', null)"
    const values = [caseOf(laid), person(laid, 'teacher')]
    await world.as(laid, 'leader', async (web) =>
      expect((await failure(web, seat, values)).code).toBe('42501'),
    )
    await world.done(laid, 'member', (web) => web.query(seat, values))
    await world.as(laid, 'teacher', async (web) => expect(await cases(web)).toEqual([caseOf(laid)]))
    await world.done(laid, 'member', (web) => web.query('select gate.remove_member($1, $2)', values))
    await world.as(laid, 'teacher', async (web) => expect(await cases(web)).toEqual([]))
  })

  it('keeps somebody out at once, whatever seat they have, and gives them no list of it', async () => {
    const laid = await world.lay()
    await world.as(laid, 'member', async (web) => expect(await cases(web)).toEqual([caseOf(laid)]))
    await world.done(laid, 'principal', (web) =>
      web.query("select gate.bar($1, $2, 'is-reported')", [caseOf(laid), person(laid, 'member')]),
    )
    await world.as(laid, 'member', async (web) => {
      expect(await cases(web)).toEqual([])
      expect((await web.query('select from case_barred')).rowCount).toBe(0)
      expect((await web.query('select gate.step_up($1) as step', [caseOf(laid)])).rows).toEqual([
        { step: null },
      ])
    })
  })

  it('declares a conflict of interest of one’s own, and then stands outside', async () => {
    const laid = await world.lay()
    await world.done(laid, 'principal', async (web) => {
      await web.query("select gate.bar($1, $2, 'spouse')", [concernOf(laid), person(laid, 'principal')])
      await web.query("select gate.hand_on_concern($1, null, 'owner-case-officer')", [concernOf(laid)])
    })
    await world.as(laid, 'principal', async (web) => expect(await concerns(web)).toEqual([]))
    await world.as(laid, 'officer', async (web) => expect(await concerns(web)).toEqual([concernOf(laid)]))
  })
})

describe('compartments', () => {
  it('take a case from the leadership at once, with its concerns, and leave it to the owner', async () => {
    const laid = await world.lay()
    await world.done(laid, 'principal', async (web) => {
      const gone = await ids(web, "select gate.change_compartment($1, 'leader-offence', $2::uuid[]) as id", [
        ...[caseOf(laid), [person(laid, 'member')]],
      ])
      expect(gone).toEqual([person(laid, 'member')])
      // The entry that says so is still written by the one who gave it away.
      expect(await cases(web)).toEqual([caseOf(laid)])
    })
    for (const one of ['principal', 'deputy', 'member', 'leader'] as const)
      await world.as(laid, one, async (web) =>
        expect([one, await cases(web), await concerns(web)]).toEqual([one, [], []]),
      )
    await world.as(laid, 'officer', async (web) => {
      expect([await cases(web), await concerns(web)]).toEqual([[caseOf(laid)], [concernOf(laid)]])
    })
    await world.as(
      laid,
      'officer',
      async (web) => {
        expect(await cases(web)).toEqual([])
        expect((await web.query('select gate.step_up($1) as step', [caseOf(laid)])).rows).toEqual([
          { step: 'fresh-sign-in' },
        ])
      },
      { authMinutesAgo: 16 },
    )
  })

  it('only the owner opens again what is about a leader', async () => {
    const sealed = {
      compartment: 'leader-offence' as const,
      holder: who.member,
      holderRole: 'owner-case-officer' as const,
    }
    const laid = await world.lay({ concerns: [{ ...plainConcern, ...sealed }], cases: [] })
    const open = "select gate.change_compartment($1, 'ordinary', '{}')"
    await world.as(laid, 'member', async (web) => {
      expect(await concerns(web)).toEqual([concernOf(laid)])
      expect((await failure(web, open, [concernOf(laid)])).code).toBe('42501')
      const on = "select gate.hand_on_concern($1, $2, 'teacher')"
      expect((await failure(web, on, [concernOf(laid), person(laid, 'teacher')])).code).toBe('42501')
    })
    await world.as(laid, 'officer', async (web) =>
      expect((await failure(web, open, [concernOf(laid)])).code).toBe('none'),
    )
  })

  it('an older report leaves the leadership when a new one names the same adult as a leader', async () => {
    const sealed = {
      compartment: 'staff-offence' as const,
      adults: [{ person: who.member, withdrawn: false }],
    }
    const laid = await world.lay({ concerns: [{ ...plainConcern, ...sealed }], cases: [] })
    await world.as(laid, 'principal', async (web) => expect(await concerns(web)).toEqual([concernOf(laid)]))
    await world.done(laid, 'teacher', (web) => {
      const made = reportCall(laid, { compartment: 'leader-offence', adult: person(laid, 'member') })
      return web.query(made.call, made.values)
    })
    await world.as(laid, 'principal', async (web) => expect(await concerns(web)).toEqual([]))
    await world.as(laid, 'officer', async (web) => expect(await concerns(web)).toHaveLength(2))
  })
})

describe('without reading', () => {
  it('whoever carries a measure says that it was done, and nothing else', async () => {
    const laid = await world.lay()
    const measure = laid.cases[0]?.measures[0]
    const append = (facts: unknown, kind = 'measure-done') => [
      ...[caseOf(laid), randomUUIDv7(), 2, kind, '2026-09-14', new Date(), null, JSON.stringify(facts), '{}'],
      ...[Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
    ]
    const call = 'select gate.blind_append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)'
    await world.as(laid, 'teacher', async (web) => {
      expect(
        (await web.query("select last_seq from gate.blind_head($1, 'measure-done')", [caseOf(laid)])).rows,
      ).toEqual([{ last_seq: 1 }])
      expect((await failure(web, call, append({ measure: randomUUIDv7() }))).code).toBe('42501')
      expect((await failure(web, call, append({ measure }, 'case-closed'))).code).toBe('42501')
      expect((await failure(web, call, append({ measure }))).code).toBe('none')
      expect((await failure(web, call, append({ measure }))).code).toBe('40001')
      expect(await cases(web)).toEqual([])
      expect((await web.query('select from entry')).rowCount).toBe(0)
    })
  })

  it('whoever works with the case writes that child welfare was told, without training or second factor', async () => {
    const untrained = smallScenario().staff.map((one, at) =>
      at === who.member ? { ...one, trained: 'one' as const } : one,
    )
    const laid = await world.lay({ staff: untrained })
    await world.as(
      laid,
      'member',
      async (web) => {
        expect(await cases(web)).toEqual([])
        const head = "select last_seq from gate.blind_head($1, 'child-welfare-reported')"
        expect((await web.query(head, [caseOf(laid)])).rowCount).toBe(1)
        expect((await failure(web, "select gate.blind_head($1, 'note')", [caseOf(laid)])).code).toBe('42501')
      },
      { twoFactor: false },
    )
  })

  it('breaks the glass for a day, in an ordinary case of the school, and nowhere else', async () => {
    const sealed = { ...plainCase, compartment: 'staff-offence' as const, concerns: [] }
    const laid = await world.lay({ cases: [plainCase, sealed] })
    const number = async (at: number, text: string) =>
      world.admin.query('update pupil_case set number = $2 where case_id = $1', [laid.cases[at]?.id, text])
    await number(0, 'OPEN')
    await number(1, 'SEALED')
    const breakGlass = (web: Client, text: string) => ids(web, 'select gate.break_glass($1) as id', [text])
    await world.done(laid, 'leader', async (web) => {
      expect(await breakGlass(web, 'NONE')).toEqual([null])
      expect(await breakGlass(web, 'SEALED')).toEqual([null])
      expect(await breakGlass(web, 'OPEN')).toEqual([caseOf(laid)])
    })
    await world.as(laid, 'leader', async (web) => expect(await cases(web)).toEqual([caseOf(laid)]))
    await world.admin.query('update case_member set since = since - 1, until = until - 1 where break_glass')
    await world.as(laid, 'leader', async (web) => expect(await cases(web)).toEqual([]))
  })
})
