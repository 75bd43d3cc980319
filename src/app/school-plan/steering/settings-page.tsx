import { z } from 'zod'
import { type SeenChange, writePlan } from '../../../commands/school-plan/writing.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import type { PlanChange } from '../../../domain/school-plan/change.ts'
import {
  deadlineCodes,
  isWithinBounds,
  type SettingCode,
  settingChoices,
  settingCodes,
} from '../../../domain/school-plan/settings.ts'
import { type PlanChoices, planChoices } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { readForm, type Typed, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { addressIn, PlanDone, PlanHead } from '../plan-head.tsx'
import { ChoicesForm, ChoicesRead, type ChoicesShown } from './choices-form.tsx'

const typedNow = ({ draft }: PlanChoices): Typed => {
  const { settings, deadlines } = draft.kept.plan
  return typedFrom({
    ...Object.fromEntries(settingCodes.map((code) => [code, settings[code] ?? settingChoices[code][0]])),
    ...Object.fromEntries(deadlineCodes.map((code) => [code, String(deadlines[code] ?? '')])),
  })
}

const show = async (
  c: AppContext,
  again: (Pick<ChoicesShown, 'typed' | 'errors' | 'key'> & { readonly status: 409 | 422 }) | null,
) => {
  const at = addressIn(c)
  const view = await ask(c, planChoices, at)
  const { title } = c.var.t.planEditing.settings
  const shown: ChoicesShown = {
    c,
    at,
    view,
    isConflict: again?.status === 409,
    ...(again ?? { typed: typedNow(view), errors: [], key: null }),
  }
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status: again?.status ?? 200 },
    <div class="narrow stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="settings" years={view.years} />
      <PlanDone c={c} />
      {view.draft.rights.edits ? <ChoicesForm shown={shown} /> : <ChoicesRead shown={shown} />}
    </div>,
  )
}

export const planSettingsPage = (c: AppContext) => show(c, null)

const seenOf = (typed: Typed, code: string): number => Number(typed.one(`seen-${code}`)) || 0

/** The plan's first choice is what a plan has that says nothing: chosen, it stays unsaid. */
const settingChange = (typed: Typed, code: SettingCode): PlanChange | null => {
  const [first] = settingChoices[code]
  const choice = settingChoices[code].find((each) => each === typed.one(code))
  if (choice === undefined) return null
  return { kind: 'setting-chosen', code, choice: choice === first ? null : choice }
}

const changesIn = (typed: Typed): readonly SeenChange[] => [
  ...settingCodes.flatMap((code): readonly SeenChange[] => {
    const change = settingChange(typed, code)
    return change === null ? [] : [{ change, seen: seenOf(typed, code) }]
  }),
  ...deadlineCodes.map((code): SeenChange => {
    const text = typed.one(code).trim()
    const amount = text === '' ? null : Number(text)
    return { change: { kind: 'deadline-set', code, amount }, seen: seenOf(typed, code) }
  }),
]

/** Saves what the school chooses. A deadline looser than the law lets be is refused, with its section. */
export const savePlanSettings = async (c: AppContext) => {
  const { typed, key } = await readForm(c, z.object({}))
  const at = addressIn(c)
  const view = await ask(c, planChoices, at)
  if (!view.draft.rights.edits) throw new NotFound()
  const outside = deadlineCodes.filter((code) => {
    const text = typed.one(code).trim()
    return text !== '' && !isWithinBounds(code, Number(text))
  })
  if (outside.length > 0)
    return show(c, {
      typed,
      key,
      status: 422,
      errors: outside.map((field) => ({ field, code: 'out-of-bounds' })),
    })
  const decision = await act(c, writePlan, key, { ...at, changes: changesIn(typed) })
  if (decision.accepted) return seeOther(c, paths.schoolPlanSettings(at, { done: 'settings-saved' }))
  return show(c, { typed, key: null, status: 409, errors: [] })
}
