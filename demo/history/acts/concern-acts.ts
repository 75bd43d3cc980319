import { declareOwnConflict, type OwnConflict } from '../../../src/commands/concern/conflict.ts'
import { endConcern, type EndingWish } from '../../../src/commands/concern/ending.ts'
import { forwardOffence } from '../../../src/commands/concern/forwarding.ts'
import { appointHolder } from '../../../src/commands/concern/handing-on.ts'
import { openConcern } from '../../../src/commands/concern/opening.ts'
import { reportConcern } from '../../../src/commands/concern/reporting.ts'
import { type Rerouting, rerouteConcern } from '../../../src/commands/concern/rerouting.ts'
import { type HoldTaken, takeHold } from '../../../src/commands/concern/taking-hold.ts'
import { EndingActs } from './ending-acts.ts'
import type { Someone } from '../scene.ts'
import type { PupilHeld, ReportTold, TakingHold } from './told.ts'
import { reportFrom } from './wishes.ts'

/** From a report until it has ended in a case or otherwise. */
export class ConcernActs extends EndingActs {
  /** Answers with the number on the receipt. */
  async report(told: ReportTold): Promise<string> {
    const at = { school: this.stage.cast.schools.tarnlia, now: this.now }
    const outcome = await this.run(reportConcern, reportFrom(told, this.idsIn(''), at))
    return outcome.number
  }

  /** Reads it, so that the school knows from here. */
  open(number: string) {
    return this.run(openConcern, { number })
  }

  /** Answers with the numbers of the cases, in the order of the pupils. */
  async takeHold(number: string, pupils: readonly PupilHeld[], told: TakingHold = {}) {
    return this.run(takeHold, {
      number,
      pupils: pupils.map((one) => ({
        pupil: this.id(one.pupil),
        into: intoOf(one),
        responsible: this.orNull(one.responsible),
        members: this.ids(one.members),
      })),
      others: (told.others ?? []).map(({ person, part }) => ({ person: this.id(person), part })),
      speaker: this.orNull(told.speaker),
      seriousness: told.seriousness ?? null,
    })
  }

  /** Looked into, and the pupil asked: safe. */
  endAsSafe(number: string, pupilWords: string, reason: string) {
    const asked = { pupilAsked: true, pupilSafe: 'yes' as const, pupilWords }
    return this.end(number, { ending: 'looked-into-pupil-safe', ...asked, reason })
  }

  endAsDuplicate(number: string, duplicateOf: string) {
    return this.end(number, { ending: 'duplicate', duplicateOf })
  }

  endAsOutside(number: string, reason: string) {
    return this.end(number, { ending: 'not-pupil-environment', somebodyUnsafe: 'no', reason })
  }

  /** On to the owner, or why it is obviously groundless (§ 12-5). */
  forward(number: string, reason: string | null = null) {
    return this.run(forwardOffence, { number, wish: 'forward', reason })
  }

  sayGroundless(number: string, reason: string) {
    return this.run(forwardOffence, { number, wish: 'groundless', reason })
  }

  declareOwnConflict(number: string, ground: OwnConflict['ground'], closeTo?: Someone) {
    return this.run(declareOwnConflict, { number, ground, closeTo: this.orNull(closeTo) })
  }

  appoint(number: string, to: Someone) {
    return this.run(appointHolder, { number, to: this.id(to) })
  }

  reroute(
    number: string,
    told: Pick<Rerouting, 'change'> & {
      readonly adult?: Someone
      readonly reason: string
      readonly keep?: readonly Someone[]
    },
  ) {
    const { change, reason } = told
    const adult = this.orNull(told.adult)
    return this.run(rerouteConcern, { number, change, reason, adult, keep: this.ids(told.keep) })
  }

  private end(number: string, wish: Pick<EndingWish, 'ending'> & Partial<EndingWish>) {
    return this.run(endConcern, {
      pupilAsked: false,
      pupilSafe: null,
      pupilWords: null,
      reason: null,
      duplicateOf: null,
      somebodyUnsafe: null,
      ...wish,
      number,
    })
  }
}

const intoOf = ({ into, none }: PupilHeld): HoldTaken['pupils'][number]['into'] => {
  if (none === true) return 'none'
  return into === undefined ? 'new' : { number: into }
}
