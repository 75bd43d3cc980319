import type { TemplateDifference } from '../../../domain/school-plan/template/template.ts'
import type { KeptPlan } from './draft.ts'

/** The revision of what a difference from the template is about: two who answer it at once compare. 0 for what isn't there. */
export const seenOf = (
  { written, sectionRevisions }: KeptPlan,
  choices: ReadonlyMap<string, number>,
  difference: TemplateDifference,
): number => {
  switch (difference.kind) {
    case 'section':
      return sectionRevisions.get(difference.section.id) ?? 0
    case 'missing':
      return 0
    case 'differs':
    case 'gone':
      return written.get(difference.own.id)?.revision ?? 0
    case 'setting':
      return choices.get(`setting-chosen:${difference.code}`) ?? 0
    case 'deadline':
      return choices.get(`deadline-set:${difference.code}`) ?? 0
    case 'chain':
      return choices.get(`chain-written:${difference.chain}`) ?? 0
  }
}
