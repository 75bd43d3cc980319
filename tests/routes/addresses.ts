import { randomUUIDv7 } from 'node:crypto'
import type { Route } from '../../src/app/route.ts'
import type { Town } from '../town.ts'
import { expectations } from './expectations.ts'
import { planAt } from '../school-plan/laid-down.ts'
import { type Kind, people } from './people.ts'

export type Params = Readonly<Record<string, string>>

export const addressOf = ({ path }: Route, params: Params): string =>
  path.replaceAll(/:([a-z]+)/g, (_, name: string) => params[name] ?? `no-${name}`)

const common = {
  seq: '2',
  version: '1',
  kind: 'raised-with-principal',
  year: planAt.year,
  chain: 'safety',
  ordinal: '1',
  agreement: 'rules',
  section: 'goals',
  step: 'meeting',
}
const someone = { grant: randomUUIDv7(), request: randomUUIDv7() }

/** What an address names for those whom it answers. */
export const withinReach = (town: Town, { path, name }: Route): Params => {
  const of = expectations[name]?.of ?? 'ordinary'
  const number = path.startsWith('/report/receipt') ? town.receipt : town[of].number
  return {
    ...common,
    ...someone,
    number,
    person: town.id('anders'),
    pupil: town.id('nora'),
    relation: town.guardianOf.nora,
    identity: randomUUIDv7(),
    measure: town.measure,
    seq: String(town.correctable),
    ...(name === 'plan-evaluation' ? { kind: 'leaders-autumn' } : {}),
    school: planAt.school,
    line: town.planLine,
    origin: town.origin,
    activity: town.activity,
    ...town.bodies.here,
  }
}

/** The other owner's school. */
const elsewhere = 'storvik-skule'

const officers: readonly Kind[] = ['owner-case-officer', 'owner-leader']

/** The principal knows every pupil of the school; nobody else who leads there knows of the hidden one. */
const pupilKeptFrom = (kind: Kind) => {
  if (kind === 'principal-elsewhere') return 'nora'
  return kind === 'principal' ? 'mari' : 'hidden'
}

/** Something that is there, and that this person must not know of. */
export const hiddenFrom = (town: Town, { path }: Route, kind: Kind): Params => {
  const isOfficer = officers.includes(kind)
  const ofCase = isOfficer ? town.ordinary : town.leaderOffence
  const ofConcern = isOfficer ? town.concern : town.leaderConcern
  const ofReceipt = people[kind] === 'samira' ? town.concern : town.leaderConcern
  const number = path.startsWith('/concerns') ? ofConcern.number : ofCase.number
  return {
    ...common,
    number: path.startsWith('/report/receipt') ? ofReceipt.number : number,
    person: kind === 'principal-elsewhere' ? town.id('anders') : town.id('gudrun'),
    pupil: town.id(pupilKeptFrom(kind)),
    relation: town.guardianOf[pupilKeptFrom(kind)],
    identity: ofCase.stream,
    measure: ofCase.stream,
    grant: ofCase.stream,
    request: ofCase.stream,
    school: kind === 'principal-elsewhere' ? planAt.school : elsewhere,
    line: town.planLine,
    origin: town.origin,
    activity: town.activity,
    ...(kind === 'principal-elsewhere' ? town.bodies.here : town.bodies.elsewhere),
  }
}

export const nobodys = (town: Town): Params => ({
  ...common,
  number: town.absent,
  person: randomUUIDv7(),
  pupil: randomUUIDv7(),
  relation: randomUUIDv7(),
  identity: randomUUIDv7(),
  measure: randomUUIDv7(),
  grant: randomUUIDv7(),
  request: randomUUIDv7(),
  school: 'ingen-skole',
  line: randomUUIDv7(),
  origin: `proposal.${randomUUIDv7()}`,
  activity: randomUUIDv7(),
  body: randomUUIDv7(),
  meeting: randomUUIDv7(),
  class: randomUUIDv7(),
  deviation: randomUUIDv7(),
})
