import type { SeenChange } from '../../../commands/school-plan/writing.ts'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import { changeBack, type Deed } from '../../../domain/school-plan/restoring.ts'
import type { PlanChoices } from '../../../queries/school-plan/editing.ts'

/** The revision of what a change is about, as the plan stands now; null for what isn't in it. */
const seenNow = ({ draft, chosen }: PlanChoices, change: PlanChange): number | null => {
  const { written, sectionRevisions } = draft.kept
  switch (change.kind) {
    case 'line-written':
    case 'line-moved':
    case 'line-removed':
    case 'line-lock-set':
      return written.get(change.id)?.revision ?? null
    case 'section-written':
      return sectionRevisions.get(change.section.id) ?? null
    case 'section-removed':
      return sectionRevisions.get(change.id) ?? null
    case 'setting-chosen':
    case 'deadline-set':
      return chosen.get(`${change.kind}:${change.code}`) ?? 0
    case 'chain-written':
      return chosen.get(`${change.kind}:${change.id}`) ?? 0
    case 'line-added':
    case 'section-added':
      return null
  }
}

/** What puts back what stood before a change, as the plan stands now; null where there is nothing to put back. */
export const wayBack = (view: PlanChoices, deed: Deed | undefined): SeenChange | null => {
  const change = deed === undefined ? null : changeBack(deed)
  return change === null ? null : { change, seen: seenNow(view, change) }
}
