import {
  contactGuardian,
  holdContact,
  type PupilTalk,
  resumeContact,
  talkWithOther,
  talkWithPupil,
} from '../../src/commands/case/talks.ts'
import type { CaseFacts } from '../../src/domain/journal/entry-kinds.ts'
import type { MomentText, Safety } from '../../src/domain/journal/facts.ts'
import { Scene, type Someone } from './scene.ts'

export interface TalkTold {
  readonly safe: Safety
  readonly words?: string
  readonly summary?: string
  readonly notToBeTold?: string
  readonly mode?: PupilTalk['mode']
  readonly alone?: boolean
  readonly present?: readonly Someone[]
  readonly chosenAdult?: boolean
  readonly wantsMeasures?: boolean
  readonly by?: Someone
  /** When it was, where it was written later. */
  readonly at?: MomentText
}

export interface ContactTold {
  readonly words?: string
  readonly summary?: string
  readonly channel?: CaseFacts['guardian-contacted']['channel']
  readonly reached?: boolean
  readonly invited?: boolean
  readonly at?: MomentText
}

export interface HoldTold {
  readonly until: MomentText
  readonly reason: string
  readonly consulted?: CaseFacts['guardian-contact-held']['consulted']
}

/** Talking with the pupil, with home and with others. */
export class VoiceActs extends Scene {
  talk(number: string, told: TalkTold) {
    return this.run(talkWithPupil.write, { number, ...this.pupilTalk(told) })
  }

  /** Puts the newest talk right. */
  async correctTalk(number: string, reason: string, told: TalkTold) {
    const seq = await this.stage.placeOf(this.who, number, 'pupil-talked')
    return this.run(talkWithPupil.correct, { number, seq, reason, ...this.pupilTalk(told) })
  }

  talkWith(
    number: string,
    person: Someone,
    as: CaseFacts['other-talked']['as'],
    told: { readonly statement?: string; readonly at?: MomentText } = {},
  ) {
    const happened = told.at ?? this.now
    const statement = told.statement ?? null
    return this.run(talkWithOther.write, {
      number,
      happened,
      person: { person: this.id(person) },
      as,
      statement,
    })
  }

  contact(number: string, guardian: Someone, told: ContactTold = {}) {
    return this.run(contactGuardian.write, {
      number,
      happened: told.at ?? this.now,
      guardian: this.id(guardian),
      channel: told.channel ?? 'telephone',
      reached: told.reached ?? true,
      invitedToMeeting: told.invited ?? true,
      summary: told.summary ?? null,
      guardianWords: told.words ?? null,
    })
  }

  holdContact(number: string, guardians: readonly Someone[], hold: HoldTold) {
    return this.run(holdContact.write, {
      number,
      happened: this.now,
      guardians: this.ids(guardians),
      consulted: hold.consulted ?? ['child-welfare'],
      until: hold.until,
      reason: hold.reason,
    })
  }

  resumeContact(number: string, guardian: Someone) {
    return this.run(resumeContact.write, { number, happened: this.now, guardian: this.id(guardian) })
  }

  private pupilTalk(told: TalkTold): PupilTalk {
    return {
      happened: told.at ?? this.now,
      mode: told.mode ?? 'said',
      safe: told.safe,
      alone: told.alone ?? true,
      ...(told.chosenAdult === undefined ? {} : { chosenAdult: told.chosenAdult }),
      present: this.ids(told.present),
      wantsMeasures: told.wantsMeasures ?? true,
      pupilConfirmed: true,
      by: this.orNull(told.by),
      pupilWords: told.words ?? null,
      notToBeTold: told.notToBeTold ?? null,
      summary: told.summary ?? null,
    }
  }
}
