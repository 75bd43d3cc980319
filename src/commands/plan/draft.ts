import { readStaff } from '../../database/records/case/file.ts'
import { type MeasureToSave, saveDraftMeasures, saveFrame } from '../../database/records/plan/draft.ts'
import type { Scope } from '../../database/scope.ts'
import type { MeasureWish } from '../../domain/activity-plan/draft.ts'
import type { DateText, Who } from '../../domain/journal/facts.ts'
import type { MeasureId } from '../../domain/people/ids.ts'
import { caseInHand } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { beginDraft, type PlanInHand, planInHand, savingNow } from './in-hand.ts'

interface OfCase {
  readonly number: string
}

/** Begins writing: from the plan in force, or from the investigation and what was done at once. */
export const beginPlan = command('plan.begin', async (scope, { number }: OfCase) => {
  const hand = await caseInHand(scope, number)
  if (hand.state.closed !== null) return refuse('case-closed')
  await beginDraft(scope, hand)
  return accept({ number })
})

export interface FrameWish extends OfCase {
  /** The revision that the writer saw. */
  readonly revision: number
  readonly problem: string
  readonly evaluateOn: DateText | null
  readonly guardiansReason: string
}

/** Saves what stands around the measures. Another's saving in between is shown, never overwritten. */
export const savePlanFrame = command('plan.save', async (scope, wish: FrameWish) => {
  const plan = await planInHand(scope, wish.number)
  if (plan === null) return refuse('no-draft')
  const { draft } = plan.kept
  if (draft.revision !== wish.revision) return refuse('changed-meanwhile')
  const { problem, evaluateOn, guardiansReason } = wish
  const frame = { base: draft.base, revision: draft.revision + 1, problem, evaluateOn, guardiansReason }
  await saveFrame(scope.tx, plan.place, frame, savingNow(scope))
  return accept({ number: wish.number })
})

export interface MeasureSaving extends OfCase {
  readonly measure: MeasureId
  /** 0 for one that nobody has saved yet. */
  readonly revision: number
  readonly wish: MeasureWish
}

export const savePlanMeasure = command('plan.save-measure', async (scope, input: MeasureSaving) => {
  const plan = await planInHand(scope, input.number)
  if (plan === null) return refuse('no-draft')
  if (revisionOf(plan, input.measure) !== input.revision) return refuse('changed-meanwhile')
  const { wish } = input
  if (!(await areStaff(scope, plan.school, [wish.responsible, wish.standIn]))) return refuse('person-unknown')
  await saveOne(scope, plan, { ...wish, ...placeIn(plan, input), removed: false })
  return accept({ number: input.number })
})

export const removePlanMeasure = command(
  'plan.remove-measure',
  async (scope, input: Omit<MeasureSaving, 'wish'>) => {
    const plan = await planInHand(scope, input.number)
    if (plan === null) return refuse('no-draft')
    const measure = plan.kept.draft.measures.find((each) => each.id === input.measure)
    if (measure === undefined || measure.revision !== input.revision) return refuse('changed-meanwhile')
    await saveOne(scope, plan, { ...measure, revision: measure.revision + 1, removed: true })
    return accept({ number: input.number })
  },
)

const revisionOf = ({ kept }: PlanInHand, measure: MeasureId): number =>
  [...kept.draft.measures, ...kept.removed].find((each) => each.id === measure)?.revision ?? 0

const placeIn = ({ kept }: PlanInHand, input: MeasureSaving) => {
  const { measures } = kept.draft
  const known = measures.find((each) => each.id === input.measure)
  const last = measures.reduce((most, measure) => Math.max(most, measure.position), 0)
  return { id: input.measure, position: known?.position ?? last + 1, revision: input.revision + 1 }
}

const saveOne = (scope: Scope, plan: PlanInHand, measure: MeasureToSave) =>
  saveDraftMeasures(scope.tx, plan.place, [measure], savingNow(scope))

/** A name that is picked is somebody at the school; a name that is typed stays a text, and is a lack. */
const areStaff = async (scope: Scope, school: string, whos: readonly (Who | null)[]): Promise<boolean> => {
  const self = scope.actor.person
  const named = whos.flatMap((who) => (who !== null && 'person' in who ? [who.person] : []))
  // Whoever the owner sent here from another school can carry a measure too.
  const picked = named.filter((person) => person !== self)
  if (picked.length === 0) return true
  const staff = await readStaff(scope.tx, scope.actor.owner, school, scope.today)
  return picked.every((person) => staff.some((one) => one.person === person))
}
