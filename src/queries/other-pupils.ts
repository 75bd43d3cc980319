import { logAccess } from '../database/records/access-log.ts'
import { openCasesOf } from '../database/records/case/follow-up-case.ts'
import type { PersonId } from '../domain/people/ids.ts'
import { type CaseForAct, readForAct } from './case-for-act.ts'
import { absent, query } from './query.ts'

export interface OtherPupil {
  readonly person: PersonId
  readonly name: string | null
  readonly class: string | null
  /** A case that is open, and that this reader reads; others' are as if they were not. */
  readonly number: string | null
}

export interface OtherPupils {
  readonly view: CaseForAct
  readonly others: readonly OtherPupil[]
}

/** The other pupils of a case, for whoever may open a case of their own for one of them. */
export const otherPupils = query(
  'case.read',
  async (scope, { number }: { readonly number: string }): Promise<OtherPupils | typeof absent> => {
    const view = await readForAct(scope, number)
    if (view === null) return absent
    const { compartment } = view.file.row
    const line = { action: 'case.read', outcome: 'granted', stream: view.file.id, compartment } as const
    await logAccess(scope, { ...line, reason: 'other-pupil' })
    const others = view.file.pupils.filter(({ part }) => part !== 'pupil')
    const open = await openCasesOf(
      scope,
      others.map(({ person }) => person),
    )
    return {
      view,
      others: others.map(({ person, name, class: group }) => ({
        person,
        name,
        class: group,
        number: open.find(({ pupil }) => pupil === person)?.number ?? null,
      })),
    }
  },
)
