import { sameContent } from '../../../domain/school-plan/difference.ts'
import { isLocked, type TemplateDifference } from '../../../domain/school-plan/template/template.ts'
import type { PlanAndTemplate } from '../../../queries/school-plan/editing.ts'

type Differs = Extract<TemplateDifference, { kind: 'differs' }>

const words = ({ content }: Differs['line']) => ({ ...content, factors: null })

/** The school has written in the line itself since it took it over. */
export const hasOwnWords = ({ base }: PlanAndTemplate, { line, own }: Differs): boolean => {
  const was = base?.lines.find(({ id }) => id === line.id)
  return was === undefined || !sameContent(words(was), words(own))
}

/** Ticked beforehand: what is locked, and what costs the school none of its own words or choices. */
export const isProposed = (view: PlanAndTemplate, difference: TemplateDifference): boolean => {
  if (isLocked(difference)) return true
  const { base, draft } = view
  switch (difference.kind) {
    case 'section':
    case 'missing':
      return true
    case 'differs':
      return !hasOwnWords(view, difference)
    case 'gone':
      return false
    case 'setting':
      return (
        base !== null &&
        (base.settings[difference.code] ?? null) === (draft.kept.plan.settings[difference.code] ?? null)
      )
    case 'deadline':
      return (
        base !== null &&
        (base.deadlines[difference.code] ?? null) === (draft.kept.plan.deadlines[difference.code] ?? null)
      )
    case 'chain':
      return base !== null && difference.lost.length === 0
  }
}
