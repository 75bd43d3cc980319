import { personId } from '../../domain/people/ids.ts'
import type { Who } from '../../domain/journal/facts.ts'
import { staffLike } from '../../queries/plan/staff.ts'
import type { Typed } from '../forms.ts'
import type { MeasureForm } from './measure-form.ts'

export type Staff = Parameters<typeof staffLike>[0]

export interface StaffHit {
  readonly person: string
  readonly name: string
}

/** A field with a name in it: one person, several to choose among, or a text that is nobody. */
export type Resolved =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one'; readonly who: Who }
  | { readonly kind: 'several'; readonly hits: readonly StaffHit[] }

/** A picked one wins while the name still fits; a typed name that fits one person is that person. */
export const resolve = (typed: string, picked: string, staff: Staff): Resolved => {
  const chosen = staff.find((one) => one.person === picked)
  if (chosen !== undefined && (typed === '' || typed === chosen.name))
    return { kind: 'one', who: { person: personId(chosen.person) } }
  if (typed === '') return { kind: 'nobody' }
  const same = staff.filter((one) => one.name.toLowerCase() === typed.toLowerCase())
  const hits = same.length > 0 ? same : staffLike(staff, typed)
  const [only] = hits
  if (chosen !== undefined && hits.some((one) => one.person === chosen.person))
    return { kind: 'one', who: { person: personId(chosen.person) } }
  if (only === undefined) return { kind: 'one', who: { text: typed } }
  return hits.length === 1
    ? { kind: 'one', who: { person: personId(only.person) } }
    : { kind: 'several', hits }
}

export const hitsOf = (resolved: Resolved) => (resolved.kind === 'several' ? resolved.hits : [])

export const resolvedIn = (form: MeasureForm, staff: Staff) => {
  const picked = (name: 'responsible' | 'standIn') => form[`${name}-choice`] || form[`${name}-id`]
  return {
    responsible: resolve(form.responsible, picked('responsible'), staff),
    standIn: resolve(form.standIn, picked('standIn'), staff),
  }
}

/** The name of whoever was found stands in the field when the page comes back. */
export const withNames = (
  typed: Typed,
  who: Record<'responsible' | 'standIn', Resolved>,
  staff: Staff,
): Typed => {
  const one = (field: string) => {
    const [name, part] = field.split('-')
    const resolved = name === 'responsible' || name === 'standIn' ? who[name] : undefined
    const person = resolved?.kind === 'one' && 'person' in resolved.who ? resolved.who.person : undefined
    if (person === undefined) return typed.one(field)
    if (part === 'id') return person
    return part === undefined ? (staff.find((each) => each.person === person)?.name ?? typed.one(field)) : ''
  }
  return { one, all: typed.all }
}
