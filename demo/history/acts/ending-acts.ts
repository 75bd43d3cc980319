import { closeCase } from '../../../src/commands/closing.ts'
import { followUp } from '../../../src/commands/follow-up.ts'
import type { LeftBehind } from '../../../src/commands/left-behind.ts'
import { reopenCase } from '../../../src/commands/reopening.ts'
import type { CaseFacts } from '../../../src/domain/journal/entry-kinds.ts'
import type { ClosingGround, Safety } from '../../../src/domain/journal/facts.ts'
import { PlanActs } from './plan-acts.ts'
import type { Someone } from '../scene.ts'

export interface ClosingTold {
  readonly ground: ClosingGround
  readonly reason: string
  readonly guardiansInformed?: boolean
  readonly tellOwner?: boolean
  readonly left?: LeftBehind
}

export interface CheckTold {
  readonly safe: Safety
  readonly words?: string
  readonly alone?: boolean
  readonly present?: readonly Someone[]
  readonly answeredBy?: CaseFacts['followed-up']['answeredBy']
}

/** How a case ends, and what is asked after. */
export class EndingActs extends PlanActs {
  /** Closes the case as it stands, by whoever has just read it. */
  async close(number: string, told: ClosingTold) {
    const { ground, reason, left } = told
    return this.run(closeCase, {
      number,
      ground,
      reason,
      version: await this.stage.versionOf(this.who, number),
      guardiansInformed: told.guardiansInformed ?? true,
      tellOwner: told.tellOwner ?? false,
      left: left ?? null,
    })
  }

  /** The check 4 or 12 weeks after; "no" opens the case again. */
  check(number: string, week: 4 | 12, told: CheckTold) {
    return this.run(followUp, {
      number,
      on: this.today,
      facts: {
        week,
        safe: told.safe,
        answeredBy: told.answeredBy ?? 'pupil',
        alone: told.alone ?? true,
        ...(told.present === undefined ? {} : { present: this.ids(told.present) }),
      },
      words: told.words ?? null,
    })
  }

  reopen(number: string, because: CaseFacts['case-reopened']['because'], reason: string) {
    return this.run(reopenCase, { number, because, reason })
  }
}
