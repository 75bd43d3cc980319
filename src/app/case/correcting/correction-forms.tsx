import type { ActForm } from '../acts/act-form.tsx'
import { closingCorrection } from './closing-correction.tsx'
import { evaluationCorrection } from './evaluation-correction.tsx'
import { planCorrection } from './plan-correction.tsx'

/** What is written on a page of its own, and put right here. */
export const correctionForms: readonly ActForm[] = [planCorrection, evaluationCorrection, closingCorrection]
