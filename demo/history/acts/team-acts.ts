import { type Conflict, declareConflict, takeAccess } from '../../../src/commands/case/access.ts'
import { reportToChildWelfare } from '../../../src/commands/case/child-welfare.ts'
import {
  handOverCase,
  handOverEverything,
  removeFromCase,
  shareCase,
} from '../../../src/commands/case/members.ts'
import type { DateText } from '../../../src/domain/journal/facts.ts'
import { CaseActs } from './case-acts.ts'
import type { Someone } from '../scene.ts'

/** Who has a case, and what only they may do. */
export class TeamActs extends CaseActs {
  share(
    number: string,
    person: Someone,
    more: {
      readonly part?: 'responsible' | 'member'
      readonly until?: DateText
      readonly reason?: string
    } = {},
  ) {
    return this.run(shareCase, {
      number,
      person: this.id(person),
      part: more.part ?? 'member',
      until: more.until ?? null,
      reason: more.reason ?? null,
    })
  }

  remove(number: string, person: Someone) {
    return this.run(removeFromCase, { number, person: this.id(person) })
  }

  handOver(number: string, to: Someone, until: DateText | null = null) {
    return this.run(handOverCase, { number, to: this.id(to), period: this.away(until) })
  }

  handOverEverything(to: Someone, until: DateText | null = null) {
    return this.run(handOverEverything, { to: this.id(to), period: this.away(until) })
  }

  /** From today until then; null for good. */
  private away(until: DateText | null) {
    return until === null ? null : { from: this.now.slice(0, 10), until }
  }

  declareConflict(number: string, person: Someone, ground: Conflict['ground']) {
    return this.run(declareConflict, { number, person: this.id(person), ground })
  }

  breakGlass(number: string, reason: string) {
    return this.run(takeAccess, { number, reason })
  }

  reportToChildWelfare(number: string, reference: string | null = null, leader?: Someone) {
    return this.run(reportToChildWelfare, {
      number,
      happened: this.now,
      sent: true,
      reference,
      leader: this.orNull(leader),
    })
  }
}
