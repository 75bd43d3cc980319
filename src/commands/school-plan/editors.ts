import { endEditor, insertEditor, isStaffAt } from '../../database/records/school-plan/editors.ts'
import { mayBeginPlan } from '../../database/records/school-plan/school.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, schoolAndYear } from './place.ts'

export interface EditorWish extends NamedPlan {
  readonly person: string
  readonly from: DateText
  readonly to: DateText | null
}

const ledSchool = async (scope: Scope, named: NamedPlan): Promise<SchoolId> => {
  const { school } = await schoolAndYear(scope, named)
  if (!(await mayBeginPlan(scope.tx, school))) throw new NotPermitted('role')
  return school
}

/** Rektor names who may write in the school's plan, from–to. It opens nothing but the plan. */
export const nameEditor = command('school-plan.name-editor', async (scope, wish: EditorWish) => {
  const school = await ledSchool(scope, wish)
  if (wish.to !== null && wish.to < wish.from) return refuse('ends-before-it-starts')
  if (!(await isStaffAt(scope, school, wish.person))) return refuse('not-staff')
  const isNew = await insertEditor(scope, school, wish)
  return isNew ? accept('named' as const) : refuse('named-already')
})

export const endEditing = command(
  'school-plan.end-editor',
  async (scope, { person, ...named }: NamedPlan & { readonly person: string }) => {
    const school = await ledSchool(scope, named)
    await endEditor(scope, school, person)
    return accept('ended' as const)
  },
)
