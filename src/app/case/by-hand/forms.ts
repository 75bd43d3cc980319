import type { ActForm } from '../acts/act-form.tsx'
import { orderForms } from './order.tsx'
import { planForms } from './plan.tsx'
import { privacyForms } from './privacy.tsx'
import { statsforvalterForms } from './statsforvalter.tsx'

/** One form for each kind; a test sees that none is missing. */
export const byHandForms: readonly ActForm[] = [
  ...statsforvalterForms,
  ...planForms,
  ...orderForms,
  ...privacyForms,
]
