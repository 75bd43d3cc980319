import type { DemoAccount } from '../identity-provider/accounts.ts'
import { tenant } from '../identity-provider/shapes.ts'
import { syntheticNumber } from './identity-number.ts'
import type { Chance } from './random.ts'
import type { Rows } from './rows.ts'

/** What the population is made with: the owner's lookup key, so that the first sign-in finds its person. */
export interface Making {
  readonly rows: Rows
  readonly luck: Chance
  readonly accounts: DemoAccount[]
  /** Identity numbers already given out. */
  readonly numbers: Set<string>
  /** First day of the school year that is lived now, `YYYY-MM-DD`. */
  readonly yearStart: string
  /** Since when people are at their school: a year more, so that what happened last spring happened to somebody. */
  readonly since: string
  readonly schoolYear: string
  readonly today: string
}

export interface OwnerPlace {
  readonly owner: string
  readonly lookup: (kind: string, value: string) => Buffer
  readonly sealNumber: (person: string, number: string) => Buffer
}

export interface SchoolPlace extends OwnerPlace {
  readonly school: string
  readonly schoolName: string
  /** Feide realm of the owner; ends in .example, so that no mail can leave. */
  readonly realm: string
  readonly locale: 'nb' | 'nn'
}

export interface NewPerson {
  readonly given: string
  readonly family: string
  readonly birth: string | null
  readonly locale?: 'nb' | 'nn' | 'en'
  readonly protection?: 'none' | 'confidential' | 'strictly-confidential'
}

export interface MadePerson extends NewPerson {
  readonly id: string
}

export const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`

export const addPerson = (making: Making, place: OwnerPlace, person: NewPerson): MadePerson => {
  const id = making.luck.id()
  making.rows.add('person', {
    owner_id: place.owner,
    person_id: id,
    given_name: person.given,
    family_name: person.family,
    birth_date: person.birth,
    protection: person.protection ?? 'none',
    locale: person.locale ?? 'nb',
  })
  return { ...person, id }
}

export const fullName = (person: NewPerson): string => `${person.given} ${person.family}`

/** Lower case, without accents that a hurried reporter leaves out; letters of the alphabet stay letters. */
export const nameTokens = (person: NewPerson): readonly string[] => [
  ...new Set(
    fullName(person)
      .toLowerCase()
      .split(/[\s-]+/),
  ),
]

export const addToSchool = (
  making: Making,
  place: SchoolPlace,
  person: MadePerson,
  { part, from = making.since }: { readonly part: 'pupil' | 'staff'; readonly from?: string },
): void => {
  const { rows } = making
  rows.add('person_school', {
    owner_id: place.owner,
    person_id: person.id,
    school_id: place.school,
    part,
    from_on: from,
    to_on: null,
  })
  for (const token of nameTokens(person))
    rows.add('name_token', {
      owner_id: place.owner,
      school_id: place.school,
      token,
      person_id: person.id,
      part,
    })
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z]/g, '')

/** A Feide account, and the roster's word on whose it is. */
export const addFeideAccount = (
  making: Making,
  place: OwnerPlace & { readonly realm: string; readonly schoolName: string },
  person: MadePerson,
  shown: { readonly group: 'staff' | 'pupils' | 'owner'; readonly roleLine: string },
): void => {
  const base = `${plain(person.given)}.${plain(person.family)}`
  const taken = making.accounts.filter(
    (one) => one.providerKind === 'feide' && one.claims.principal.startsWith(base),
  ).length
  const principal = `${base}${taken === 0 ? '' : taken + 1}@${place.realm}`
  making.accounts.push({
    subject: person.id,
    name: fullName(person),
    school: place.schoolName,
    ...shown,
    providerKind: 'feide',
    claims: { principal },
  })
  making.rows.add('roster_key', {
    owner_id: place.owner,
    key_kind: 'feide-principal',
    key_mac: bytes(place.lookup('feide-principal', principal)),
    person_id: person.id,
    source: 'demonstration roster',
    verified_at: `${making.yearStart}T06:00:00Z`,
  })
  if (shown.group !== 'pupils')
    making.rows.add('person_address', { owner_id: place.owner, person_id: person.id, email: principal })
}

/** People at the owner have the municipality's own sign-in beside Feide. */
export const addEntraAccount = (
  making: Making,
  place: OwnerPlace & { readonly schoolName: string },
  person: MadePerson,
  roleLine: string,
): void => {
  making.accounts.push({
    subject: person.id,
    name: fullName(person),
    school: place.schoolName,
    group: 'owner',
    roleLine,
    providerKind: 'entra',
    claims: { oid: person.id },
  })
  making.rows.add('roster_key', {
    owner_id: place.owner,
    key_kind: 'entra-object',
    key_mac: bytes(place.lookup('entra-object', `${tenant}/${person.id}`)),
    person_id: person.id,
    source: 'demonstration roster',
    verified_at: `${making.yearStart}T06:00:00Z`,
  })
}

/** A guardian signs in with ID-porten: the synthetic number is what links. */
export const addNumber = (
  making: Making,
  place: SchoolPlace,
  person: MadePerson,
  roleLine: string | null,
): void => {
  if (person.birth === null) return
  const number = syntheticNumber(person.birth, making.luck, making.numbers)
  making.rows.add('person_number', {
    owner_id: place.owner,
    person_id: person.id,
    ciphertext: bytes(place.sealNumber(person.id, number)),
    lookup: bytes(place.lookup('national-identity-number', number)),
  })
  if (roleLine === null) return
  making.accounts.push({
    subject: person.id,
    name: fullName(person),
    school: place.schoolName,
    group: 'guardians',
    roleLine,
    providerKind: 'idporten',
    claims: { pid: number, locale: person.locale ?? 'nb' },
  })
}
