import type { DemoAccount } from '../identity-provider/accounts.ts'
import { calendar } from '../calendar.ts'
import type { MadePerson, Making, OwnerPlace, SchoolPlace } from './place.ts'
import { chance } from './random.ts'
import { Rows } from './rows.ts'
import { addKvernlia, addOffice, addStorvik, type SmallSchool } from './storvik.ts'
import { addTarnlia, type Tarnlia } from './tarnlia.ts'

/** Keys of the owners, outside the population: what a first sign-in is found by, and what seals a number. */
export interface OwnerSecrets {
  lookup(owner: string, kind: string, value: string): Buffer
  sealNumber(owner: string, person: string, number: string): Buffer
}

export interface Population {
  readonly rows: Rows
  readonly accounts: readonly DemoAccount[]
  readonly owners: { readonly oslo: string; readonly fjord: string }
  readonly schools: { readonly tarnlia: string; readonly kvernlia: string; readonly storvik: string }
  readonly tarnlia: Tarnlia
  readonly kvernlia: SmallSchool
  readonly storvik: SmallSchool
  readonly office: ReadonlyMap<string, MadePerson>
}

/** The school year that a day lies in begins on the first school day of August, here the 17th. */
export const yearOf = (today: string): { yearStart: string; since: string; schoolYear: string } => {
  const day = Temporal.PlainDate.from(today)
  const first = day.month >= 8 ? day.year : day.year - 1
  return {
    yearStart: `${first}-08-01`,
    since: `${first - 1}-08-01`,
    schoolYear: `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
  }
}

export interface PopulationWish {
  readonly seed: number
  readonly size: 'small' | 'whole'
  readonly today: string
  /** Known beforehand, since the owners' keys are made before anybody is. */
  readonly owners: { readonly oslo: string; readonly fjord: string }
}

export const population = (wish: PopulationWish, secrets: OwnerSecrets): Population => {
  const luck = chance(wish.seed)
  const making: Making = {
    rows: new Rows(),
    luck,
    accounts: [],
    numbers: new Set(),
    today: wish.today,
    ...yearOf(wish.today),
  }
  const { oslo, fjord } = wish.owners
  const osloPlace = addOwner(making, secrets, {
    owner: oslo,
    name: 'Oslo kommune (oppdiktet)',
    phone: '21 00 00 00',
  })
  const fjordPlace = addOwner(making, secrets, {
    owner: fjord,
    name: 'Fjordvik kommune',
    phone: '57 00 00 00',
  })
  const tarnliaPlace = addSchool(making, osloPlace, {
    name: 'Tårnlia skole',
    locale: 'nb',
    realm: 'oslo.example',
  })
  const kvernliaPlace = addSchool(making, osloPlace, {
    name: 'Kvernlia skole',
    locale: 'nb',
    realm: 'oslo.example',
  })
  const storvikPlace = addSchool(making, fjordPlace, {
    name: 'Storvik skule',
    locale: 'nn',
    realm: 'fjordvik.example',
  })
  const tarnlia = addTarnlia(making, tarnliaPlace, wish.size)
  const kvernlia = addKvernlia(making, kvernliaPlace)
  const storvik = addStorvik(making, storvikPlace)
  const office = new Map([
    ...addOffice(making, { ...osloPlace, realm: 'oslo.example', schoolName: 'Oslo kommune (oppdiktet)' }, [
      { key: 'astri', given: 'Astri', family: 'Lervik', role: 'owner-case-officer' },
      { key: 'gaute', given: 'Gaute', family: 'Ramstad', role: 'owner-case-officer' },
      { key: 'solfrid', given: 'Solfrid', family: 'Enger', role: 'owner-leader' },
    ]),
    ...addOffice(making, { ...fjordPlace, realm: 'fjordvik.example', schoolName: 'Fjordvik kommune' }, [
      { key: 'magnhild', given: 'Magnhild', family: 'Sæbø', role: 'owner-case-officer' },
    ]),
  ])
  return {
    rows: making.rows,
    accounts: making.accounts,
    owners: wish.owners,
    schools: { tarnlia: tarnliaPlace.school, kvernlia: kvernliaPlace.school, storvik: storvikPlace.school },
    tarnlia,
    kvernlia,
    storvik,
    office,
  }
}

const addOwner = (
  making: Making,
  secrets: OwnerSecrets,
  line: { readonly owner: string; readonly name: string; readonly phone: string },
): OwnerPlace => {
  const { owner, name, phone } = line
  making.rows.add('school_owner', {
    anchor_address: 'arkiv@skoleeier.example',
    owner_id: owner,
    name,
    kind: 'municipality',
    phone,
    rule_adjustments: {},
  })
  making.rows.add('calendar_version', {
    owner_id: owner,
    version: 1,
    calendar,
    made_at: `${making.yearStart}T06:00:00Z`,
  })
  return {
    owner,
    lookup: (kind, value) => secrets.lookup(owner, kind, value),
    sealNumber: (person, number) => secrets.sealNumber(owner, person, number),
  }
}

const addSchool = (
  making: Making,
  place: OwnerPlace,
  line: { readonly name: string; readonly locale: 'nb' | 'nn'; readonly realm: string },
): SchoolPlace => {
  const school = making.luck.id()
  making.rows.add('school', {
    owner_id: place.owner,
    school_id: school,
    name: line.name,
    language_form: line.locale,
  })
  return { ...place, school, schoolName: line.name, realm: line.realm, locale: line.locale }
}
