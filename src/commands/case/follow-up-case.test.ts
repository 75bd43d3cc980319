import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasCase, openPlanTelling } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { caseForAct } from '../../queries/case-for-act.ts'
import { otherPupils } from '../../queries/other-pupils.ts'
import { openFollowUp } from './follow-up-case.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('follow-up-case')
  number = await openNorasCase(telling.play)
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const open = (who: string, over: { pupil?: string; responsible?: string } = {}) => {
  const wish = { number, pupil: id(over.pupil ?? 'selma'), responsible: id(over.responsible ?? 'henrik') }
  return telling.stage.try(openFollowUp, id(who), telling.world.newKey(), wish)
}
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const reads = (who: string, of: string) =>
  telling.stage.ask(caseForAct, id(who), { number: of, act: 'note' }).then(
    ({ file }) => file,
    (thrown: unknown) => {
      if (thrown instanceof NotFound) return null
      throw thrown
    },
  )

describe('a follow-up case for another pupil', () => {
  it('is opened by whoever leads the first, for somebody who stands in it', async () => {
    expect(refusalsOf(await open('henrik'))).toEqual(['leader-only'])
    await expect(open('trym')).rejects.toThrow(NotFound)
    expect(refusalsOf(await open('mathilde', { pupil: 'nora' }))).toEqual(['not-in-case'])
    expect(refusalsOf(await open('mathilde', { pupil: 'emil' }))).toEqual(['not-in-case'])
    expect(refusalsOf(await open('mathilde', { responsible: 'hanne' }))).toEqual(['no-role'])
  })

  it('leaks neither case to the other', async () => {
    const before = await kindsOf(telling, number)
    const opened = await open('mathilde')
    if (!opened.accepted) throw new Error(opened.refusals.join())
    const { number: other, own } = opened.outcome
    expect(own).toBe(false)
    expect(await kindsOf(telling, other)).toEqual(['case-opened', 'roles-settled'])
    expect(await kindsOf(telling, number)).toEqual(before)

    // Nora's social teacher leads the first and has no seat in the second; Selma's responsible has both.
    expect(await reads('mathilde', other)).toBeNull()
    const file = await reads('henrik', other)
    expect(file?.row).toMatchObject({ kind: 'follow-up', compartment: 'ordinary', pupil_id: id('selma') })
    expect(file?.pupils.map(({ person }) => person)).toEqual([id('selma')])
    expect(file?.record.concerns).toEqual([])
    expect(JSON.stringify(file?.record)).not.toContain(id('nora'))
    expect(await reads('marit', other)).not.toBeNull()

    // Who can't read it sees no number of it beside the name.
    const seenBy = async (who: string) =>
      (await telling.stage.ask(otherPupils, id(who), { number })).others.map((one) => one.number)
    expect(await seenBy('mathilde')).toEqual([null])
    expect(await seenBy('henrik')).toEqual([other])
  })

  it('says to the one who is responsible that a case waits, and nothing of whose', async () => {
    const { rows } = await telling.world.admin.query(
      `select n.kind from notice n join pupil_case k on k.case_id = n.stream_id
       where k.kind = 'follow-up' and n.recipient_id = $1 and n.channel = 'app'`,
      [id('henrik')],
    )
    expect(rows).toEqual([{ kind: 'case-opened' }])
  })
})
