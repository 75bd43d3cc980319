import { families, men, women } from './names.ts'
import { addNumber, addPerson, type MadePerson, type Making, type SchoolPlace } from './place.ts'

/** What a guardian is to a pupil, and what follows (barnelova § 47, opplæringslova § 24-4, address protection). */
export interface Bond {
  readonly kind:
    | 'parent'
    | 'parent-without-responsibility'
    | 'foster-home'
    | 'institution'
    | 'child-welfare-service'
    | 'appointed-guardian'
  readonly access: 'full' | 'limited' | 'blocked' | 'unverified'
}

const parent: Bond = { kind: 'parent', access: 'full' }

/** Every constellation there is, and how often: most have two parents, and the rest is where mistakes are made. */
const constellations: readonly {
  readonly weight: number
  readonly bonds: readonly Bond[]
  readonly apart?: boolean
}[] = [
  { weight: 62, bonds: [parent, parent] },
  { weight: 16, bonds: [parent, parent], apart: true },
  { weight: 8, bonds: [parent] },
  { weight: 4, bonds: [parent, { kind: 'parent-without-responsibility', access: 'limited' }], apart: true },
  { weight: 3, bonds: [parent, { kind: 'parent', access: 'unverified' }], apart: true },
  { weight: 2, bonds: [parent, { kind: 'parent', access: 'blocked' }], apart: true },
  {
    weight: 2,
    bonds: [
      { kind: 'foster-home', access: 'full' },
      { kind: 'child-welfare-service', access: 'full' },
      { kind: 'parent', access: 'limited' },
    ],
  },
  {
    weight: 1,
    bonds: [
      { kind: 'institution', access: 'full' },
      { kind: 'child-welfare-service', access: 'full' },
    ],
  },
  { weight: 1, bonds: [{ kind: 'appointed-guardian', access: 'full' }] },
  { weight: 1, bonds: [parent, parent, { kind: 'parent-without-responsibility', access: 'unverified' }] },
]

const total = constellations.reduce((sum, one) => sum + one.weight, 0)

export const addGuardians = (making: Making, place: SchoolPlace, pupil: MadePerson): void => {
  let at = making.luck.next() * total
  const found = constellations.find((one) => {
    at -= one.weight
    return at < 0
  })
  for (const bond of found?.bonds ?? [parent]) {
    const family = found?.apart === true || bond.kind !== 'parent' ? making.luck.of(families) : pupil.family
    bind(making, place, { guardian: addGuardian(making, place, { family }), pupil, bond })
  }
}

export const addGuardian = (
  making: Making,
  place: SchoolPlace,
  name: { readonly family: string; readonly given?: string; readonly locale?: 'nb' | 'nn' | 'en' },
): MadePerson => {
  const { luck } = making
  const year = Number(making.yearStart.slice(0, 4)) - luck.between(34, 54)
  const birth = `${year}-${String(luck.between(1, 12)).padStart(2, '0')}-${String(luck.between(1, 28)).padStart(2, '0')}`
  const guardian = addPerson(making, place, {
    given: name.given ?? luck.of(luck.next() < 0.5 ? women : men),
    family: name.family,
    birth,
    locale: name.locale ?? (luck.next() < 0.06 ? 'en' : place.locale),
  })
  addNumber(making, place, guardian, 'foresatt')
  return guardian
}

export const bind = (
  making: Making,
  place: SchoolPlace,
  {
    guardian,
    pupil,
    bond,
  }: { readonly guardian: MadePerson; readonly pupil: MadePerson; readonly bond: Bond },
): void =>
  making.rows.add('guardian_relation', {
    owner_id: place.owner,
    relation_id: making.luck.id(),
    guardian_id: guardian.id,
    pupil_id: pupil.id,
    kind: bond.kind,
    parental_responsibility: bond.kind === 'parent' && bond.access !== 'blocked',
    access: bond.access,
    source: bond.access === 'unverified' ? 'by-hand' : 'population-register',
    verified_on: bond.access === 'unverified' ? null : making.yearStart,
  })
