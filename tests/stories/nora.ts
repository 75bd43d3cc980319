import type { Play } from '../../demo/history/play.ts'
import type { Telling } from './telling.ts'
import { openTelling } from './telling.ts'

/** Everything of one stream, as it lies in the database, seen by nobody's right. */
export const kindsOf = async ({ world }: Telling, number: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ kind: string }>(
    `select e.kind from entry e join pupil_case k on k.owner_id = e.owner_id and k.case_id = e.stream_id
     where k.number = $1 order by e.seq`,
    [number],
  )
  return rows.map(({ kind }) => kind)
}

export const rowOf = async ({ world }: Telling, number: string) => {
  const { rows } = await world.admin.query(
    `select case_id, status, plan_version, evaluate_on::text, closing_ground, version, last_seq from pupil_case
     where number = $1`,
    [number],
  )
  return rows[0]
}

/** Who was told of what, by occasion's beginning. */
export const toldOf = async ({ world }: Telling, kind: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ recipient_id: string }>(
    `select distinct recipient_id from notice where kind = $1 and channel = 'app' order by recipient_id`,
    [kind],
  )
  return rows.map((row) => row.recipient_id)
}

export const openPlanTelling = (name: string) => openTelling(name, '2026-12-17')

/** Nora's case, taken hold of on Thursday 17 December: Mathilde is responsible, Henrik beside her. */
export const openNorasCase = async (play: Play): Promise<string> => {
  await play.at('2026-12-17T10:20')
  const report = { about: ['nora'], said: 'De flytta bagen min igjen.', firstTalk: true, unsafe: true }
  const concern = await play.as('samira').report({ ...report, wasThere: ['selma'] })
  await play.at('2026-12-17T11:05')
  const taking = { pupil: 'nora', responsible: 'mathilde', members: ['henrik'] }
  const { cases } = await play.as('marit').takeHold(concern, [taking], { speaker: 'nora' })
  return cases[0] ?? ''
}

const door = {
  tag: 'door',
  what: 'Anders er i garderoben fra første elev kommer.',
  level: 'adults',
  by: 'anders',
  standIn: 'kari',
  when: { from: '2026-12-18', to: '2027-02-08' },
  weekdays: [1, 2, 3, 4, 5],
  goal: 'Ingen flytter på andres ting i garderoben.',
  success: 'Bagen står der Nora satte den.',
} as const

const seats = {
  tag: 'seats',
  what: 'Nye plasser i klasserommet.',
  level: 'group',
  by: 'henrik',
  standIn: 'mathilde',
  when: { from: '2026-12-18' },
  success: 'Nora har valgt én hun vil sitte med.',
} as const

export const norasPlan = {
  problem: 'I garderoben blir det stille når Nora kommer, og bagen hennes blir flyttet.',
  evaluateOn: '2027-01-04',
  measures: [door, seats],
} as const

/** The same case with an approved plan, by Friday 18 December. */
export const openNorasPlan = async (play: Play): Promise<string> => {
  const number = await openNorasCase(play)
  await play.at('2026-12-18T09:00')
  const mathilde = play.as('mathilde')
  await mathilde.investigate(number, ['pupil-talk'])
  await mathilde.conclude(number, { methods: ['pupil-talk'], unsafe: 'yes', analysis: norasPlan.problem })
  await mathilde.contact(number, 'hanne', { words: 'Hun gruer seg.' })
  await mathilde.bestInterest(number, 'nora', 'Trygghet i garderoben uten å ta henne ut av timen.')
  await mathilde.draft(number, norasPlan)
  await play.as('marit').approve(number)
  return number
}
