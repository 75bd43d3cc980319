import type { CaseEntry } from '../journal/entry.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { PersonId } from '../people/ids.ts'
import type { CaseState, TeamMember } from './state.ts'

const without = (team: readonly TeamMember[], person: PersonId): readonly TeamMember[] =>
  team.filter((member) => member.person !== person)

/** There is one responsible at a time: whoever was it stays in the team. */
const afterNew = (team: readonly TeamMember[], part: TeamMember['part']): readonly TeamMember[] =>
  part === 'responsible' ? team.map((member) => ({ ...member, part: 'member' as const })) : team

const withMember = (state: CaseState, member: TeamMember): CaseState => ({
  ...state,
  responsible: member.part === 'responsible' ? member.person : state.responsible,
  team: [...afterNew(without(state.team, member.person), member.part), member],
})

const withoutMember = (state: CaseState, person: PersonId): CaseState => ({
  ...state,
  responsible: state.responsible === person ? null : state.responsible,
  team: without(state.team, person),
})

/** Until a date it is a stand-in: whoever is away keeps the place and comes back to it. */
const handedOver = (state: CaseState, facts: CaseFacts['handed-over']): CaseState => {
  const { from, to, until } = facts
  if (until !== undefined && state.team.some((member) => member.person === to)) return state
  if (until !== undefined) return withMember(state, { person: to, part: 'member', until })
  const part = state.responsible === from ? 'responsible' : 'member'
  return withMember(withoutMember(state, from), { person: to, part, until: null })
}

/** What an entry changes about who the case is about, and who carries it. */
export const afterPeople = (state: CaseState, entry: CaseEntry): CaseState => {
  switch (entry.kind) {
    case 'case-opened': {
      const { pupil, kind, compartment, concerns, ruleSet, chain } = entry.facts
      return { ...state, pupil, kind, compartment, concerns, ruleSet, chain, openedAt: entry.happened }
    }
    case 'concern-added':
      return { ...state, concerns: [...state.concerns, entry.facts.concern] }
    case 'roles-settled':
      return {
        ...state,
        responsible: entry.facts.responsible,
        team: entry.facts.team.map((member) => ({ ...member, until: null })),
      }
    case 'member-added':
      return withMember(state, {
        person: entry.facts.person,
        part: entry.facts.part,
        until: entry.facts.until ?? null,
      })
    case 'member-removed':
      return withoutMember(state, entry.facts.person)
    case 'handed-over':
      return handedOver(state, entry.facts)
    case 'conflict-of-interest': {
      const { person } = entry.facts
      const conflicts = state.conflicts.includes(person) ? state.conflicts : [...state.conflicts, person]
      return { ...withoutMember(state, person), conflicts }
    }
    case 'compartment-changed':
      return { ...state, compartment: entry.facts.to }
    default:
      return state
  }
}
