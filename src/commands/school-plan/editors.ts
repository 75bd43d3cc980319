import { endEditor, insertEditor, isStaffAt } from '../../database/records/school-plan/editors.ts'
import {
  endTemplateEditor,
  insertTemplateEditor,
  readTemplateReaders,
} from '../../database/records/school-plan/template-editors.ts'
import { mayBeginPlan } from '../../database/records/school-plan/school.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planPlace } from './place.ts'

export interface EditorWish extends NamedPlan {
  readonly person: string
  readonly from: DateText
  readonly to: DateText | null
}

/** The school whose plan they head, or null for the template of the owner that they lead. */
const ledPlace = async (scope: Scope, named: NamedPlan): Promise<SchoolId | null> => {
  const { school } = await planPlace(scope, named)
  if (!(await mayBeginPlan(scope.tx, school))) throw new NotPermitted('role')
  return school
}

const canBeNamed = async (scope: Scope, school: SchoolId | null, person: string): Promise<boolean> =>
  school === null
    ? (await readTemplateReaders(scope)).some((reader) => reader.person === person)
    : isStaffAt(scope, school, person)

/**
 * Rektor names who may write in the school's plan, and the owner's leader who may write in the template, from–to. It
 * opens nothing else.
 */
export const nameEditor = command('school-plan.name-editor', async (scope, wish: EditorWish) => {
  const school = await ledPlace(scope, wish)
  if (wish.to !== null && wish.to < wish.from) return refuse('ends-before-it-starts')
  if (!(await canBeNamed(scope, school, wish.person))) return refuse('not-staff')
  const isNew =
    school === null ? await insertTemplateEditor(scope, wish) : await insertEditor(scope, school, wish)
  return isNew ? accept('named' as const) : refuse('named-already')
})

export const endEditing = command(
  'school-plan.end-editor',
  async (scope, { person, ...named }: NamedPlan & { readonly person: string }) => {
    const school = await ledPlace(scope, named)
    await (school === null ? endTemplateEditor(scope, person) : endEditor(scope, school, person))
    return accept('ended' as const)
  },
)
