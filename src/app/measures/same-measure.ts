import type { Typed } from '../forms.ts'

/**
 * Answers follow their measure, not its place in the list: when the plan has changed meanwhile, what was typed about
 * one is never shown under another.
 * @param list the list's field, such as `measures`
 * @param ids the measures as the page lists them now
 */
export const followingMeasures = (typed: Typed, list: string, ids: readonly string[]): Typed => {
  const before = new Map<string, number>()
  for (let at = 0; typed.one(`${list}.${at}.id`) !== ''; at++) before.set(typed.one(`${list}.${at}.id`), at)
  const nameBefore = (name: string): string | null => {
    const [place, ...field] = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.') : []
    if (place === undefined || before.size === 0) return name
    const at = before.get(ids[Number(place)] ?? '')
    return at === undefined ? null : [list, at, ...field].join('.')
  }
  const all = (name: string): readonly string[] => {
    const known = nameBefore(name)
    return known === null ? [] : typed.all(known)
  }
  return { all, one: (name) => all(name)[0] ?? '' }
}
