import { decideAccess, decidePassage, decideSlip } from '../../src/domain/access/decide.ts'
import type { AccessFacts, PassageFacts, SlipFacts, StreamFacts } from '../../src/domain/access/facts.ts'
import { ownerId, type PersonId, personId, schoolId } from '../../src/domain/people/ids.ts'
import { isOwnerRole } from '../../src/domain/people/role.ts'
import type { Laid } from './places.ts'
import { responsibleOf } from './streams.ts'
import type { CaseFact, ConcernFact, PassageFact, Scenario } from './scenario.ts'

/** The same scenario in the words of the domain, read from its description and never from the database. */
const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new Error('no such place')
  return found
}

export const actorFacts = (scenario: Scenario, laid: Laid, place: number): AccessFacts => {
  const own = at(scenario.staff, place)
  const everybody = [...laid.staff, ...laid.pupils]
  const person = personId(at(laid.staff, place))
  const kin = [
    ...(own.guardianOf === null ? [] : [at(laid.pupils, own.guardianOf)]),
    ...(own.kin === null ? [] : [at(everybody, own.kin.of)]),
    ...scenario.staff.flatMap((other, from) =>
      other.kin !== null && at(everybody, other.kin.of) === person ? [at(laid.staff, from)] : [],
    ),
  ]
  return {
    ...{ owner: ownerId(laid.owner), person, twoFactor: own.twoFactor, fresh: own.fresh },
    trained: own.trained === 'both',
    kin: kin.map(personId).filter((one) => one !== person),
    roles: own.roles
      .filter((held) => held.inForce)
      .map(({ role, school }) => ({
        role,
        school: isOwnerRole(role) ? null : schoolId(at(laid.schools, school)),
      })),
  }
}

/** How deep relations are followed: a concern, its cases, and the concerns of those. */
const depth = 2

export const concernFacts = (scenario: Scenario, laid: Laid, place: number, deep = depth): StreamFacts => {
  const facts = at(scenario.concerns, place)
  const person = (staff: number) => personId(at(laid.staff, staff))
  const adults = facts.adults.filter((adult) => !adult.withdrawn).map((adult) => person(adult.person))
  const pupils = facts.about
    .filter((one) => !one.withdrawn)
    .map((one) => personId(at(laid.pupils, one.pupil)))
  return {
    ...common(facts, laid),
    ended: facts.status === 'ended',
    holder: { person: facts.holder === null ? null : person(facts.holder), role: facts.holderRole },
    serious: false,
    members: [],
    reporter: { person: person(facts.reporter), wordsOpen: facts.wordsOpen },
    people: [...pupils, ...adults],
    adults,
    informed: facts.informed.map(person),
    related:
      deep === 0
        ? []
        : scenario.cases.flatMap((theCase, index) =>
            theCase.concerns.includes(place) ? [caseFacts(scenario, laid, index, deep - 1)] : [],
          ),
  }
}

export const caseFacts = (scenario: Scenario, laid: Laid, place: number, deep = depth): StreamFacts => {
  const facts = at(scenario.cases, place)
  const people = [facts.pupil, ...facts.others.filter((one) => !one.withdrawn).map((one) => one.pupil)].map(
    (pupil) => personId(at(laid.pupils, pupil)),
  )
  return {
    ...common(facts, laid),
    ended: facts.status === 'closed',
    ...{
      holder: null,
      reporter: null,
      serious: facts.serious,
      people,
      adults: [],
      informed: [],
    },
    members: facts.members
      .filter((member) => member.standing === 'now')
      .map((member) => ({
        person: personId(at(laid.staff, member.person)),
        part: member === responsibleOf(facts) ? ('responsible' as const) : ('member' as const),
        byOwner: member.byOwner,
      })),
    related:
      deep === 0 ? [] : facts.concerns.map((concern) => concernFacts(scenario, laid, concern, deep - 1)),
  }
}

const common = (facts: ConcernFact | CaseFact, laid: Laid) => ({
  owner: ownerId(laid.owner),
  school: schoolId(at(laid.schools, facts.school)),
  compartment: facts.compartment,
  barred: facts.barred.map((one) => ({
    person: personId(at(laid.staff, one.person)),
    ground: one.reported ? ('is-reported' as const) : ('other' as const),
  })),
})

const slipFacts = (laid: Laid, measure: CaseFact['measures'][number]): SlipFacts => ({
  carriers: [measure.responsible, ...(measure.standIn === null ? [] : [measure.standIn])].map(
    (one): PersonId => personId(at(laid.staff, one)),
  ),
  running: measure.stands === 'running' || measure.stands === 'just-over',
})

const passageFacts = (laid: Laid, passage: PassageFact, measures: CaseFact['measures']): PassageFacts => {
  const measure = passage.item === null ? undefined : measures[passage.item]
  return {
    audience: passage.audience,
    author: personId(at(laid.staff, passage.author)),
    named: passage.named.map((one) => personId(at(laid.staff, one))),
    slip: measure === undefined ? null : slipFacts(laid, measure),
  }
}

export interface Expected {
  readonly concerns: readonly string[]
  readonly cases: readonly string[]
  readonly passages: readonly string[]
  readonly keys: readonly string[]
  readonly measures: readonly string[]
  /** Where the person decides about team, holder and compartment. */
  readonly led: readonly string[]
  readonly receipts: number
}

/** What one person may read of a whole scenario, by the table. */
export const expected = (scenario: Scenario, laid: Laid, actor: AccessFacts): Expected => {
  const concerns = laid.concerns.map(({ id, passages }, place) => ({
    ...{
      id,
      passages,
      facts: concernFacts(scenario, laid, place),
      texts: at(scenario.concerns, place).passages,
    },
    measures: [],
  }))
  const cases = laid.cases.map(({ id, passages }, place) => ({
    ...{ id, passages, facts: caseFacts(scenario, laid, place), texts: at(scenario.cases, place).passages },
    measures: at(scenario.cases, place).measures,
  }))
  const reads = ({ facts }: { facts: StreamFacts }) => decideAccess(actor, facts, 'read').granted
  const texts = [...concerns, ...cases].map((stream) => ({
    id: stream.id,
    open: stream.passages.filter((_, ordinal) => {
      const facts = passageFacts(laid, at(stream.texts, ordinal), stream.measures)
      return decidePassage(actor, stream.facts, facts).granted
    }),
  }))
  return {
    concerns: concerns.filter(reads).map(({ id }) => id),
    cases: cases.filter(reads).map(({ id }) => id),
    passages: texts.flatMap(({ open }) => open),
    keys: [...concerns, ...cases]
      .filter((stream, place) => reads(stream) || at(texts, place).open.length > 0)
      .map(({ id }) => id),
    measures: laid.cases.flatMap(({ measures }, place) =>
      measures.filter((_, index) => {
        const { facts, measures: all } = at(cases, place)
        return reads({ facts }) || decideSlip(actor, facts, slipFacts(laid, at(all, index))).granted
      }),
    ),
    led: [...concerns, ...cases]
      .filter(({ facts }) => decideAccess(actor, facts, 'lead').granted)
      .map(({ id }) => id),
    receipts: concerns.filter(({ facts }) => decideAccess(actor, facts, 'see-receipt').granted).length,
  }
}
