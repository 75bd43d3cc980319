import { looksLikeId } from '../../domain/people/ids.ts'
import type { KnownPerson } from '../../queries/concern/whom.ts'
import type { Typed } from '../forms.ts'

/** An adult found by name, with and without script: the fields `adult` (who) and `adultName` (what was typed). */
export interface AdultLookup {
  readonly adult: string | null
  readonly look: string | null
  /** The post only looks for somebody, or picks one. */
  readonly helps: boolean
}

export const adultLookup = (typed: Typed): AdultLookup => {
  const picked = typed.one('pick-adult')
  const finds = typed.one('find') !== ''
  const name = typed.one('adultName').trim()
  const chosen = [picked, typed.one('adult')].find(looksLikeId) ?? null
  return {
    adult: chosen,
    look: (finds || chosen === null) && picked === '' && name !== '' ? name : null,
    helps: finds || picked !== '',
  }
}

/** What stands in the field: the chosen one's own label, or what was typed. */
export const adultShown = (
  typed: Typed,
  chosen: KnownPerson | null,
  label: (one: KnownPerson) => string,
) => ({
  value: chosen === null ? typed.one('adultName') : label(chosen),
  chosen: chosen?.person,
})

/** Without script a new name can be typed over the one that was chosen: the text is what was meant. */
export const stillChosen = (
  typed: Typed,
  chosen: KnownPerson | null,
  label: (one: KnownPerson) => string,
): KnownPerson | null => {
  const name = typed.one('adultName').trim()
  const isPicked = typed.one('pick-adult') !== ''
  return chosen === null || isPicked || name === '' || name === label(chosen) ? chosen : null
}
