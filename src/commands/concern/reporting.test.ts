import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entriesOf, idOf, reportOf, sendReport, stored, toldOf } from '../../../tests/reports.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { concernPage, inbox } from '../../queries/concern/page.ts'
import { myReports, receiptPage } from '../../queries/concern/receipts.ts'
import { openConcern } from './opening.ts'
import { type Report, reportConcern } from './reporting.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const reads = async (who: string, number: string) => {
  const token = await world.signIn(who)
  return concernPage(world.shell, token, { number }).then(
    () => true,
    (thrown: unknown) => {
      if (thrown instanceof NotFound) return false
      throw thrown
    },
  )
}

interface Way {
  readonly says: string
  readonly who?: string
  readonly over: () => Partial<Report>
  readonly compartment: string
  readonly holder: string | null
  readonly told: readonly string[]
  readonly kind: string
  readonly readers: readonly string[]
  readonly others: readonly string[]
}

const ways: readonly Way[] = [
  {
    says: 'about pupils: rektor and the lead of the pupil’s year',
    over: () => ({}),
    compartment: 'ordinary',
    holder: 'marit',
    told: ['marit', 'kjersti'],
    kind: 'new-concern',
    readers: ['marit', 'jostein', 'kjersti'],
    others: ['samira', 'henrik', 'astri', 'hallgeir', 'sigrun', 'bjarte', 'renate'],
  },
  {
    says: 'about pupils of two years: the leads of both',
    over: () => ({ about: [idOf(world, 'nora'), idOf(world, 'emil')] }),
    compartment: 'ordinary',
    holder: 'marit',
    told: ['marit', 'kjersti', 'bjarte'],
    kind: 'new-concern',
    readers: ['kjersti', 'bjarte'],
    others: ['oddny'],
  },
  {
    says: 'about a pupil whom nobody could name: rektor and the deputy',
    over: () => ({ about: [], aboutDescription: 'høy gutt' }),
    compartment: 'ordinary',
    holder: 'marit',
    told: ['marit', 'jostein'],
    kind: 'new-concern',
    readers: ['jostein'],
    others: ['kjersti', 'bjarte', 'oddny'],
  },
  {
    says: 'about an employee: rektor alone at the school',
    over: () => ({ concernsAdult: 'yes', adult: idOf(world, 'kari') }),
    compartment: 'staff-offence',
    holder: 'marit',
    told: ['marit'],
    kind: 'staff-offence',
    readers: ['marit', 'astri'],
    others: ['kari', 'jostein', 'renate', 'samira'],
  },
  {
    says: 'about an employee whom rektor is kin to: the owner',
    over: () => ({ concernsAdult: 'yes', adult: idOf(world, 'trym') }),
    compartment: 'staff-offence',
    holder: null,
    told: ['astri', 'gaute', 'solfrid'],
    kind: 'staff-offence',
    readers: ['astri', 'solfrid'],
    others: ['trym', 'marit', 'jostein', 'samira'],
  },
  {
    says: 'about the deputy: the owner only',
    over: () => ({ concernsAdult: 'yes', adult: idOf(world, 'jostein') }),
    compartment: 'leader-offence',
    holder: null,
    told: ['astri', 'gaute', 'solfrid'],
    kind: 'leader-offence',
    readers: ['astri'],
    others: ['jostein', 'marit', 'renate', 'magnhild'],
  },
  {
    says: 'about an employee who leads this week, as the reporter says: the owner only',
    over: () => ({ concernsAdult: 'yes', adult: idOf(world, 'kari'), adultLeads: true }),
    compartment: 'leader-offence',
    holder: null,
    told: ['astri', 'gaute', 'solfrid'],
    kind: 'leader-offence',
    readers: ['astri'],
    others: ['kari', 'marit', 'jostein'],
  },
  {
    says: 'about an adult whom nobody can name: the owner only',
    over: () => ({ concernsAdult: 'unknown', adultDescription: 'en voksen i gangen' }),
    compartment: 'leader-offence',
    holder: null,
    told: ['astri', 'gaute', 'solfrid'],
    kind: 'leader-offence',
    readers: ['astri'],
    others: ['marit', 'jostein'],
  },
  {
    says: 'answered no, and an employee named: the stricter of the two',
    over: () => ({ adult: idOf(world, 'preben') }),
    compartment: 'staff-offence',
    holder: 'marit',
    told: ['marit'],
    kind: 'staff-offence',
    readers: ['marit'],
    others: ['preben', 'jostein'],
  },
  {
    says: 'about an employee whom a report that stands calls a leader: the owner',
    over: () => ({ concernsAdult: 'yes', adult: idOf(world, 'kari') }),
    compartment: 'leader-offence',
    holder: null,
    told: ['astri', 'gaute', 'solfrid'],
    kind: 'leader-offence',
    readers: ['astri'],
    others: ['kari', 'marit', 'jostein'],
  },
]

describe('where a report goes', () => {
  it.each(ways)('$says', async ({ who = 'samira', over, ...way }) => {
    const number = await sendReport(world, who, over())
    const row = await stored(world, number)
    expect(row.compartment).toBe(way.compartment)
    expect(row.holder_id).toBe(way.holder === null ? null : idOf(world, way.holder))
    expect((await toldOf(world, row.concern_id, way.kind)).toSorted()).toEqual(
      way.told.map((key) => idOf(world, key)).toSorted(),
    )
    for (const reader of way.readers) expect([reader, await reads(reader, number)]).toEqual([reader, true])
    for (const other of way.others) expect([other, await reads(other, number)]).toEqual([other, false])
  })

  it('is one sealed report about all of the pupils that an adult is said to have hurt', async () => {
    const about = [idOf(world, 'nora'), idOf(world, 'selma')]
    const number = await sendReport(world, 'samira', {
      about,
      concernsAdult: 'yes',
      adult: idOf(world, 'kari'),
    })
    const { concern_id } = await stored(world, number)
    const { rows } = await world.admin.query('select part from concern_person where concern_id = $1', [
      concern_id,
    ])
    expect(rows.map(({ part }) => String(part)).toSorted()).toEqual(['about', 'about', 'adult'])
  })
})

describe('what stands after', () => {
  it('is a journal that begins, an answer, and words that the reporter alone can read again', async () => {
    const number = await sendReport(world, 'vilde', { about: [], aboutDescription: 'høy gutt, 9. trinn' })
    const { concern_id } = await stored(world, number)
    expect(await entriesOf(world, concern_id)).toEqual([
      'concern-reported',
      'concern-routed',
      'reporter-answered',
    ])
    const token = await world.signIn('vilde', { twoFactor: false })
    const { answer } = await receiptPage(world.shell, token, { number })
    expect(answer).toMatchObject({
      status: 'sent',
      words: { aboutDescription: 'høy gutt, 9. trinn', to: 'principal', holder: 'Marit Aasen' },
      readableUntil: '2026-09-28',
      movesOn: '2026-09-15',
    })
    await expect(concernPage(world.shell, token, { number })).rejects.toThrow(NotFound)
  })

  it('is seen by the reporter as sent, read, and gone after fourteen days but for the number', async () => {
    const number = await sendReport(world, 'henrik')
    const token = await world.signIn('henrik')
    const marit = await world.signIn('marit')
    await openConcern(world.shell, { token: marit, key: world.newKey() }, { number })
    expect((await receiptPage(world.shell, token, { number })).answer.status).toBe('read')
    await world.moveTo('2026-09-29T08:00')
    const later = await receiptPage(world.shell, token, { number })
    await world.moveTo('2026-09-14T08:00')
    expect(later.answer).toMatchObject({ status: 'read', words: null })
  })

  it('is nothing but the number for a reporter whom it has come to be about', async () => {
    const number = await sendReport(world, 'kari')
    const { concern_id } = await stored(world, number)
    await world.admin.query(
      `insert into concern_person (owner_id, concern_id, person_id, part) select owner_id, concern_id, $2, 'adult'
       from concern where concern_id = $1`,
      [concern_id, idOf(world, 'kari')],
    )
    const token = await world.signIn('kari')
    const { answer } = await receiptPage(world.shell, token, { number })
    expect(answer).toEqual({
      number,
      sentAt: null,
      status: null,
      words: null,
      readableUntil: null,
      movesOn: null,
      phone: null,
    })
    expect((await myReports(world.shell, token, {})).answer.map((one) => one.number)).toContain(number)
  })

  it('shows the one it is about nothing odd: an empty list, and "not found" for the number', async () => {
    const number = await sendReport(world, 'samira', { concernsAdult: 'yes', adult: idOf(world, 'renate') })
    const { answer } = await inbox(world.shell, await world.signIn('renate'), {})
    expect(answer.rows).toEqual([])
    expect(answer.waits).toBe(false)
    expect(await reads('renate', number)).toBe(false)
  })
})

describe('sending', () => {
  it('twice with the same key is once', async () => {
    const key = world.newKey()
    const first = await sendReport(world, 'anders', {}, key)
    expect(await sendReport(world, 'anders', {}, key)).toBe(first)
    const { rows } = await world.admin.query('select 1 from report_receipt where reporter_id = $1', [
      idOf(world, 'anders'),
    ])
    expect(rows).toHaveLength(1)
  })

  it('by two at the same time under the same key are two: a key is the person’s own', async () => {
    const key = world.newKey()
    const [one, other] = await Promise.all([
      sendReport(world, 'anders', {}, key),
      sendReport(world, 'samira', {}, key),
    ])
    expect(one).not.toBe(other)
  })

  it.each<[string, string, () => Partial<Report>, string]>([
    ['about nobody', 'samira', () => ({ about: [] }), 'whom-missing'],
    ['and telling nothing', 'samira', () => ({ saw: null }), 'nothing-told'],
    ['of what has not happened', 'samira', () => ({ happened: '2026-09-14T08:01' }), 'in-the-future'],
    [
      'about one’s own child, as whom?',
      'ingrid',
      () => ({ about: [idOf(world, 'emil')] }),
      'capacity-missing',
    ],
    [
      'about a pupil outside today’s groups',
      'vilde',
      () => ({ about: [idOf(world, 'nora')] }),
      'person-unknown',
    ],
    ['about a protected pupil', 'marit', () => ({ about: [idOf(world, 'hidden')] }), 'person-unknown'],
  ])('is refused %s', async (_, who, over, code) => {
    const token = await world.signIn(who)
    const decision = await reportConcern(world.shell, { token, key: world.newKey() }, reportOf(world, over()))
    expect(decision).toEqual({ accepted: false, refusals: [code] })
  })

  it('as the parent of the child is told with the capacity, and the child’s own staff path stays shut', async () => {
    const number = await sendReport(world, 'ingrid', { about: [idOf(world, 'emil')], capacity: 'parent' })
    expect(await reads('ingrid', number)).toBe(false)
    expect(await reads('marit', number)).toBe(true)
  })
})
