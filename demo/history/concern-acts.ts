import type { Seriousness } from '../../src/commands/concern/case-entries.ts'
import { openConcern } from '../../src/commands/concern/opening.ts'
import { reportConcern, type Report } from '../../src/commands/concern/reporting.ts'
import { type HoldTaken, takeHold } from '../../src/commands/concern/taking-hold.ts'
import type { ConcernCategory, MomentText, Place } from '../../src/domain/journal/facts.ts'
import { PlanActs } from './plan-acts.ts'
import type { Someone } from './scene.ts'

export interface ReportTold {
  readonly about?: readonly Someone[]
  readonly wasThere?: readonly Someone[]
  /** The pupil's own words, as they fell. */
  readonly said?: string
  readonly saw?: string
  /** How the reporter stepped in, or why not. */
  readonly how?: string
  readonly heardFrom?: string
  readonly aboutDescription?: string
  readonly othersDescription?: string
  readonly adultDescription?: string
  readonly categories?: readonly ConcernCategory[]
  readonly place?: Place
  readonly at?: MomentText
  readonly firstTalk?: boolean
  readonly unsafe?: boolean
  readonly violence?: boolean
  readonly intervened?: Report['intervened']
  readonly concernsAdult?: Report['concernsAdult']
  readonly adult?: Someone
  readonly adultLeads?: boolean
  readonly capacity?: Report['capacity']
  readonly school?: Report['school']
}

export interface PupilHeld {
  readonly pupil: Someone
  readonly responsible?: Someone
  readonly members?: readonly Someone[]
  /** A case that is open already. */
  readonly into?: string
  /** The report isn't about this pupil after all. */
  readonly none?: boolean
}

export interface HoldTold {
  readonly others?: readonly { readonly person: Someone; readonly part: HoldTaken['others'][number]['part'] }[]
  readonly speaker?: Someone
  readonly seriousness?: Seriousness
}

/** From a report until it has ended in a case or otherwise. */
export class ConcernActs extends PlanActs {
  /** Answers with the number on the receipt. */
  async report(told: ReportTold): Promise<string> {
    const adult = told.adult !== undefined || told.adultDescription !== undefined
    const outcome = await this.run(reportConcern, {
      school: told.school ?? this.stage.cast.schools.tarnlia,
      about: this.ids(told.about),
      wasThere: this.ids(told.wasThere),
      said: told.said ?? null,
      saw: told.saw ?? null,
      how: told.how ?? null,
      heardFrom: told.heardFrom ?? null,
      aboutDescription: told.aboutDescription ?? null,
      othersDescription: told.othersDescription ?? null,
      adultDescription: told.adultDescription ?? null,
      categories: told.categories ?? [],
      place: told.place ?? null,
      happened: told.at ?? this.now,
      firstTalk: told.firstTalk ?? false,
      pupilSaysUnsafe: told.unsafe ?? false,
      violenceTold: told.violence ?? false,
      intervened: told.intervened ?? (told.how === undefined ? 'not-applicable' : 'yes'),
      concernsAdult: told.concernsAdult ?? (adult ? 'yes' : 'no'),
      adult: this.orNull(told.adult),
      adultLeads: told.adultLeads ?? false,
      capacity: told.capacity ?? null,
    })
    return outcome.number
  }

  /** Reads it, so that the school knows from here. */
  open(number: string) {
    return this.run(openConcern, { number })
  }

  /** Answers with the numbers of the cases, in the order of the pupils. */
  async takeHold(number: string, pupils: readonly PupilHeld[], told: HoldTold = {}) {
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
}

const intoOf = ({ into, none }: PupilHeld): HoldTaken['pupils'][number]['into'] => {
  if (none === true) return 'none'
  return into === undefined ? 'new' : { number: into }
}
