import { calendar } from '../calendar.ts'
import { type OwnerSecrets, yearOf } from '../school/population.ts'
import type { Making, OwnerPlace } from '../school/place.ts'
import { chance } from '../school/random.ts'
import { type Row, Rows, type Table, tables } from '../school/rows.ts'
import { addOffice } from '../school/storvik.ts'
import { addOsloSchool, type MadeSchool, schoolName, type SchoolSize } from './schools.ts'

/** How big: schools, and what each of them has. */
export interface CitySize extends SchoolSize {
  readonly schools: number
  readonly casesPerSchool: number
}

/** 180 schools, 65,000 pupils, 130,000 guardians, 10,000 staff, 18,000 cases. */
export const osloSize: CitySize = {
  schools: 180,
  classes: 14,
  pupilsPerClass: 26,
  staff: 55,
  casesPerSchool: 100,
}

/** Known beforehand, since the owner's keys are made before anybody is. */
export const cityOwner = '01980000-0000-7000-8000-0000000000a1'
const yearsOfCases = 5

export interface City {
  readonly officers: readonly string[]
  /** One school after the other, so that no more than one is in memory. */
  schools(): Generator<{
    readonly made: MadeSchool
    readonly rows: readonly (readonly [Table, readonly Row[]])[]
  }>
  readonly rows: readonly (readonly [Table, readonly Row[]])[]
}

const rowsIn = (rows: Rows) => tables.map((table) => [table, rows.of(table)] as const)

export const city = (
  { seed, today, size }: { readonly seed: number; readonly today: string; readonly size: CitySize },
  secrets: OwnerSecrets,
): City => {
  const year = yearOf(today)
  const since = `${Number(year.yearStart.slice(0, 4)) - yearsOfCases}-08-01`
  const base = { luck: chance(seed), numbers: new Set<string>(), today, ...year, since }
  const fresh = (): Making => ({ ...base, rows: new Rows(), accounts: [] })

  const first = fresh()
  const owner = cityOwner
  const place: OwnerPlace = {
    owner,
    lookup: (kind, value) => secrets.lookup(owner, kind, value),
    sealNumber: (person, number) => secrets.sealNumber(owner, person, number),
  }
  first.rows.add('school_owner', {
    owner_id: owner,
    name: 'Storbyen kommune (oppdiktet)',
    kind: 'municipality',
    phone: '21 00 00 01',
    rule_adjustments: {},
  })
  first.rows.add('calendar_version', {
    owner_id: owner,
    version: 1,
    calendar,
    made_at: `${since}T06:00:00Z`,
  })
  const realm = 'storbyen.example'
  const office = addOffice(first, { ...place, realm, schoolName: 'Storbyen kommune (oppdiktet)' }, [
    { key: 'officer-1', given: 'Ragna', family: 'Sole', role: 'owner-case-officer' },
    { key: 'officer-2', given: 'Terje', family: 'Bakke', role: 'owner-case-officer' },
    { key: 'leader', given: 'Unni', family: 'Heier', role: 'owner-leader' },
  ])

  function* schools() {
    for (let at = 0; at < size.schools; at++) {
      const making = fresh()
      const school = making.luck.id()
      const name = schoolName(at)
      making.rows.add('school', { owner_id: owner, school_id: school, name, language_form: 'nb' })
      const made = addOsloSchool(
        making,
        { ...place, school, schoolName: name, realm: `skole${at + 1}.${realm}`, locale: 'nb' },
        size,
      )
      yield { made, rows: rowsIn(making.rows) }
    }
  }
  return {
    officers: [...office.values()].map(({ id }) => id),
    schools,
    rows: rowsIn(first.rows),
  }
}
