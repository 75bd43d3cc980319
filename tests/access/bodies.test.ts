import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followUpDeviation } from '../../src/commands/deviation.ts'
import { writeAgreement } from '../../src/commands/class-agreement.ts'
import { inScope, type Scope } from '../../src/database/scope.ts'
import { NotFound, NotPermitted } from '../../src/domain/access/absence.ts'
import { personId } from '../../src/domain/people/ids.ts'
import { agreementPage } from '../../src/queries/class-agreements.ts'
import { deviationPage, deviationsPage } from '../../src/queries/deviations.ts'
import { accepted, bodiesOf, type LaidDownBodies } from '../bodies/laid-down.ts'
import { openTown, type Town } from '../town.ts'

/** Whoever sits in a body, with statements of their own: no case, no count, nothing of another body. */
let town: Town
let here: LaidDownBodies
let elsewhere: LaidDownBodies
let act: ReturnType<typeof bodiesOf>
let committee = ''
beforeAll(async () => {
  town = await openTown()
  ;({ here, elsewhere } = town.bodies)
  act = bodiesOf(town.world)
  committee = await act.setUp('marit', 'tarnlia', 'parents-committee')
  accepted(await act.name('marit', committee, { key: 'øyvind', part: 'leader', standsFor: 'guardians' }))
})
afterAll(() => town.close())

const as = async <Result>(who: string, work: (scope: Scope) => Promise<Result>): Promise<Result> =>
  inScope(town.world.shell, await town.world.signIn(who), work)

const countOf = (who: string, table: string, where = 'true') =>
  as(who, async ({ tx }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where ${sql.raw(where)}`.execute(tx)
    return rows[0]?.n
  })

/** What the database says to one statement of theirs. */
const tries = (who: string, statement: string) =>
  as(who, async ({ tx }) => {
    const { numAffectedRows } = await sql.raw(statement).execute(tx)
    return Number(numAffectedRows ?? 0)
  }).then(
    (rows) => rows,
    (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'thrown'),
  )

const ofCases = [
  ...['concern', 'pupil_case', 'entry', 'passage', 'measure', 'measure_log', 'case_member', 'case_person'],
  ...['concern_person', 'obligation_cache', 'access_log', 'stream_key', 'export_request', 'alarm'],
]

describe.each(['nora', 'øyvind'])('%s, who leads a body', (who) => {
  it.each(ofCases)('sees no row of %s, and so no count', async (table) => {
    expect(await countOf(who, table)).toBe(0)
  })

  it.each([
    'deviation',
    'deviation_step',
    'school_plan_change',
    'school_plan_version',
    'school_plan_editor',
    'plan_template_editor',
  ])('sees no row of %s', async (table) => {
    expect(await countOf(who, table)).toBe(0)
  })

  it('reads the plan that the body has a say in, and no other school’s', async () => {
    expect(await countOf(who, 'school_plan')).toBe(1)
    expect(await countOf(who, 'school_plan_line')).toBeGreaterThan(0)
  })

  it('finds nobody: neither by the search of rektor nor as a row', async () => {
    const found = await as(who, ({ tx }) =>
      sql`select * from gate.found_for_body(${town.world.population.schools.tarnlia}, 'selma')`.execute(tx),
    )
    expect(found.rows).toEqual([])
    expect(await countOf(who, 'person', `person_id <> '${town.id(who)}' and given_name = 'Selma'`)).toBe(0)
    expect(await countOf(who, 'role_grant', 'school_id is not null')).toBe(0)
  })

  it('gives nobody a term, sets nothing up, and writes for no class', async () => {
    const own = who === 'nora' ? here.body : committee
    const owner = `(select owner_id from body where body_id = '${own}')`
    const me = `'${town.id(who)}'`
    expect(
      await tries(
        who,
        `insert into body_member (owner_id, body_id, person_id, part, stands_for, from_on, named_by)
         values (${owner}, '${own}', '${town.id('selma')}', 'member', 'pupils', '2026-12-01', ${me})`,
      ),
    ).toBe('42501')
    expect(await tries(who, `update body_member set to_on = null where body_id = '${own}'`)).toBe(0)
    expect(await tries(who, `update body set read_by_staff = false where body_id = '${own}'`)).toBe(0)
    expect(
      await tries(
        who,
        `insert into class_agreement (owner_id, class_id, kind, version, lines, occasion, how, agreed_on, written_by, written_at)
         values (${owner}, '${here.class}', 'rules', 1, '[]', 'other', 'x', '2026-12-01', ${me}, now())`,
      ),
    ).toBe('42501')
    expect(
      await tries(
        who,
        `insert into deviation (owner_id, deviation_id, school_id, area, what, happened_on, registered_by, registered_at)
         values (${owner}, gen_random_uuid(), '${town.world.population.schools.tarnlia}', 'other', 'x', '2026-12-01', ${me}, now())`,
      ),
    ).toBe('42501')
    expect(await tries(who, `update school_plan_line set removed = true`)).toBe(0)
  })
})

describe('a body', () => {
  it('of the same school is not there for another body’s members, row by row', async () => {
    for (const table of ['body', 'body_member', 'body_meeting'])
      expect(await countOf('øyvind', table, `body_id = '${here.body}'`)).toBe(0)
    expect(await countOf('nora', 'body_meeting', `body_id = '${here.body}'`)).toBe(1)
    expect(await countOf('nora', 'body_minutes')).toBe(0)
  })

  it('of another owner’s school is not there, neither for its kind nor for whoever heads a school', async () => {
    for (const who of ['nora', 'øyvind', 'marit', 'astri', 'sigrun'])
      expect(await countOf(who, 'body', `body_id = '${elsewhere.body}'`)).toBe(0)
    for (const table of ['body', 'deviation', 'class_agreement', 'body_meeting'])
      expect(await countOf('torbjørg', table, `owner_id = '${town.world.population.owners.oslo}'`)).toBe(0)
  })

  it('is nothing to an administrator of systems, who names no members either', async () => {
    expect(await countOf('sigrun', 'body')).toBe(0)
    expect(await countOf('sigrun', 'body_member')).toBe(0)
    expect(await countOf('sigrun', 'plan_comment')).toBe(0)
    await expect(act.name('sigrun', here.body, { key: 'selma', standsFor: 'pupils' })).rejects.toThrow(
      NotFound,
    )
  })

  it('lets no comment be read, or forged, from outside', async () => {
    const owner = `(select owner_id from school_plan limit 1)`
    const forged = (by: string, body: string) =>
      `insert into plan_comment (owner_id, comment_id, plan_id, line_id, body_id, revision, words, made_by, made_at)
       select p.owner_id, gen_random_uuid(), p.plan_id, '${town.planLine}', '${body}', 1, 'x', '${by}', now()
       from school_plan p where p.owner_id = ${owner} and p.school_id = '${town.world.population.schools.tarnlia}'`
    expect(await tries('nora', forged(town.id('nora'), committee))).toBe('42501')
    expect(await tries('nora', forged(town.id('øyvind'), here.body))).toBe('42501')
    expect(await tries('kari', forged(town.id('kari'), here.body))).toBe('42501')
    expect(await tries('nora', forged(town.id('nora'), here.body))).toBe(1)
    expect(await countOf('øyvind', 'plan_comment')).toBe(0)
    expect(await countOf('kari', 'plan_comment')).toBe(0)
    expect(await countOf('marit', 'plan_comment')).toBe(1)
    expect(await tries('nora', `update plan_comment set settled = 'kept'`)).toBe(0)
  })

  it('that the staff may read is read by those who work there, and not by whoever has a case there', async () => {
    for (const table of ['body', 'body_meeting', 'body_member']) {
      expect(await countOf('kari', table, `body_id = '${here.body}'`)).toBeGreaterThan(0)
      for (const who of ['eira', 'sigrun'])
        expect([who, await countOf(who, table, `body_id = '${here.body}'`)]).toEqual([who, 0])
    }
  })

  it('tells nobody whether a protected pupil goes here', async () => {
    const names = await as('nora', ({ tx }) =>
      sql<{ found: string[] }>`select gate.names_among(${town.world.population.schools.tarnlia},
        array['elin', 'havn', 'selma', 'krogh']) as found`.execute(tx),
    )
    expect(names.rows[0]?.found.toSorted()).toEqual(['krogh', 'selma'])
    const far = await as('nora', ({ tx }) =>
      sql<{ found: string[] }>`select gate.names_among(${town.world.population.schools.storvik},
        array['mari']) as found`.execute(tx),
    )
    expect(far.rows[0]?.found).toEqual([])
  })
})

describe('a deviation', () => {
  const sees = async (who: string) =>
    deviationPage(town.world.shell, await town.world.signIn(who), { deviation: here.deviation }).then(
      () => true,
      (thrown: unknown) => {
        if (thrown instanceof NotFound) return false
        throw thrown
      },
    )
  const step = {
    cause: 'Ingen vikar.',
    measure: 'Vikarliste.',
    due: '2027-01-08',
    state: 'at-work' as const,
    effect: null,
  }

  it('is for the leadership and the owner, and for whoever registered it or has the measure', async () => {
    const seen = [
      'marit',
      'jostein',
      'renate',
      'astri',
      'solfrid',
      'kari',
      'samira',
      'sigrun',
      'nora',
      'torbjørg',
    ]
    const readers: string[] = []
    for (const who of seen) if (await sees(who)) readers.push(who)
    expect(readers).toEqual(['marit', 'jostein', 'renate', 'astri', 'solfrid'])
    const wish = { deviation: here.deviation, seen: 0, ...step, responsible: personId(town.id('samira')) }
    accepted(await followUpDeviation(town.world.shell, await act.requestOf('marit'), wish))
    expect(await followUpDeviation(town.world.shell, await act.requestOf('jostein'), wish)).toMatchObject({
      refusals: ['changed-meanwhile'],
    })
    expect(await sees('samira')).toBe(true)
    await expect(
      followUpDeviation(town.world.shell, await act.requestOf('samira'), { ...wish, seen: 1 }),
    ).rejects.toThrow(NotPermitted)
    const other = { ...wish, seen: 1, responsible: personId(town.id('nora')) }
    expect(await followUpDeviation(town.world.shell, await act.requestOf('marit'), other)).toMatchObject({
      refusals: ['responsible-missing'],
    })
  })

  it('is registered by anybody who works there, who then follows their own; pupils and guardians have no such page', async () => {
    const own = await act.register('kari', 'tarnlia', '2026-12-15')
    const { answer } = await deviationsPage(town.world.shell, await town.world.signIn('kari'), {})
    expect(answer.deviations.map(({ id }) => id)).toEqual([own])
    for (const who of ['nora', 'øyvind'])
      await expect(deviationsPage(town.world.shell, await town.world.signIn(who), {})).rejects.toThrow(
        NotFound,
      )
    await expect(act.register('nora', 'tarnlia', '2026-12-15')).rejects.toThrow(NotPermitted)
  })
})

describe('what a class agrees on', () => {
  const lines = ['Vi hilser på alle.']
  const wish = {
    kind: 'rules',
    lines,
    occasion: 'school-start',
    how: 'I grupper.',
    on: '2026-08-24',
  } as const

  it('is written by its teachers and leaders, and read by the class and its homes', async () => {
    const write = async (who: string, seen: number) =>
      writeAgreement(town.world.shell, await act.requestOf(who), { ...wish, class: here.class, seen })
    for (const who of ['nora', 'øyvind']) await expect(write(who, 0)).rejects.toThrow(NotPermitted)
    await expect(write('samira', 0)).rejects.toThrow(NotPermitted)
    for (const who of ['sigrun', 'jonas', 'torbjørg']) await expect(write(who, 0)).rejects.toThrow(NotFound)
    expect((await write('henrik', 0)).accepted).toBe(true)
    expect(await write('marit', 0)).toMatchObject({ refusals: ['changed-meanwhile'] })
    const at = { class: here.class, kind: 'rules' } as const
    for (const who of ['nora', 'øyvind', 'samira']) {
      const { answer } = await agreementPage(town.world.shell, await town.world.signIn(who), at)
      expect(answer.versions).toMatchObject([{ lines, version: 1 }])
    }
    for (const who of ['jonas', 'yasin', 'sigrun'])
      await expect(agreementPage(town.world.shell, await town.world.signIn(who), at)).rejects.toThrow(
        NotFound,
      )
  })
})
