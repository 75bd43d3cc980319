import { readStaff, type StaffRow } from '../../database/records/case/file.ts'
import { findCase } from '../../database/records/pupil-case.ts'
import { absent, query } from '../query.ts'

const most = 8

/** Every word that is typed begins some part of the name. */
const fits = (name: string, typed: readonly string[]): boolean => {
  const parts = name.toLowerCase().split(/[\s-]+/)
  return typed.every((word) => parts.some((part) => part.startsWith(word)))
}

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter((word) => word !== '')

/** Staff whose name fits what is typed; empty for what is too little to go by. */
export const staffLike = (staff: readonly StaffRow[], typed: string): readonly StaffRow[] => {
  const words = wordsIn(typed)
  return words.length === 0 ? [] : staff.filter((one) => fits(one.name, words)).slice(0, most)
}

/** Whom a measure could be given to, as one types. */
export const planStaff = query(
  'plan.find-staff',
  async (scope, asked: { readonly number: string; readonly typed: string }) => {
    const row = await findCase(scope.tx, scope.actor.owner, asked.number)
    if (row === null) return absent
    return staffLike(await readStaff(scope.tx, scope.actor.owner, row.school_id, scope.today), asked.typed)
  },
)
